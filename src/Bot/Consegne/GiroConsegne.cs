using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Threading.Channels;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>The round: after each filing, at start and once a minute it looks what facts cause and what is due, and sees to it.</summary>
/// <remarks>Each plan has a round of its own, and none waits for another's. When the bot stops, what is being sent is finished and noted down.</remarks>
[Regola("SCA-05")]
public sealed partial class GiroConsegne : BackgroundService
{
    /// <summary>People and channels with something due that are looked up together, and how many of them are served at once.</summary>
    private const int Page = 100, AtOnce = 8;

    private readonly Cancellerie cancellerie;
    private readonly ConsegneDaiFatti fatti;
    private readonly LibroConsegne libro;
    private readonly Fattorino fattorino;
    private readonly AvvisoUfficio avviso;
    private readonly TimeProvider time;
    private readonly ILogger<GiroConsegne> log;
    private readonly FrozenDictionary<PianoId, Channel<bool>> calls;

    /// <summary>Plans in which this instance has served nobody since it last told the office who was not reached.</summary>
    private readonly ConcurrentDictionary<PianoId, bool> quiet = new();

    public GiroConsegne(
        Piani piani, Cancellerie cancellerie, ConsegneDaiFatti fatti, LibroConsegne libro, Fattorino fattorino, AvvisoUfficio avviso, TimeProvider time, ILogger<GiroConsegne> log)
    {
        (this.cancellerie, this.fatti, this.libro, this.fattorino, this.avviso, this.time, this.log) = (cancellerie, fatti, libro, fattorino, avviso, time, log);
        calls = piani.Ambiti.Tutti.ToFrozenDictionary(
            ambito => ambito.Piano, _ => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }));
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        cancellerie.Avanzata += Call;
        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        cancellerie.Avanzata -= Call;
        await base.StopAsync(cancellationToken);
    }

    /// <summary>One look at one plan.</summary>
    /// <returns>How long there is nothing to do, unless somebody calls.</returns>
    public async Task<TimeSpan> LookAsync(PianoId piano, CancellationToken stop)
    {
        await fatti.FollowAsync(piano, stop);
        var now = time.GetUtcNow();
        var due = await libro.DueAsync(piano, now, Page, stop);
        if (due.Chi.IsEmpty)
        {
            // All together, once nothing else is due; at start, too. What the store did not let be told is told at the next look.
            if (!quiet.ContainsKey(piano))
            {
                await avviso.TellAsync(piano, stop);
                quiet[piano] = true;
            }

            return due.Next is { } next && next - now < Pazienza.Look ? next - now : Pazienza.Look;
        }

        // Other instances look at the same page: each begins elsewhere.
        var (all, changes) = (due.Chi.ToArray(), 0);
        Random.Shared.Shuffle(all);
        await Parallel.ForEachAsync(
            all,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop },
            async (a, _) => Interlocked.Add(ref changes, await GuardedAsync(() => fattorino.ServeAsync(piano, a, stop), 0, stop)));
        if (changes > 0) quiet.TryRemove(piano, out _);
        return changes > 0 ? TimeSpan.Zero : Pazienza.Look;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(calls.Keys.Select(piano => GoRoundAsync(piano, stoppingToken)));

    private async Task GoRoundAsync(PianoId piano, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
            await WaitAsync(calls[piano].Reader, await GuardedAsync(() => LookAsync(piano, stop), Pazienza.Look, stop), stop);
    }

    /// <summary>Until somebody calls, or for so long.</summary>
    private async Task WaitAsync(ChannelReader<bool> call, TimeSpan pause, CancellationToken stop)
    {
        if (pause > TimeSpan.Zero)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
            await Task.WhenAny(call.WaitToReadAsync(either.Token).AsTask(), Task.Delay(pause, time, either.Token));
            await either.CancelAsync();
        }

        call.TryRead(out _);
    }

    /// <summary>The edge: whatever is in the way, the next look finds the same due, and what was claimed when its lease runs out.</summary>
    private async Task<T> GuardedAsync<T>(Func<Task<T>> work, T otherwise, CancellationToken stop)
    {
        try
        {
            return await work();
        }
#pragma warning disable CA1031 // The store, the register or a fault of ours: nobody waits for an answer here.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            // That a register can't be read is told where it is served.
            if (!stop.IsCancellationRequested && fault is not RegistroIllegibileException) Failed(log, fault.GetType().Name, fault.StackTrace);
            return otherwise;
        }
    }

    private void Call(PianoId piano)
    {
        if (calls.TryGetValue(piano, out var call)) call.Writer.TryWrite(true);
    }

    /// <summary>Types and places in our code, never messages.</summary>
    [LoggerMessage(Level = LogLevel.Warning, Message = "Deliveries could not be seen to: {Fault}; again within a minute\n{Stack}")]
    private static partial void Failed(ILogger log, string fault, string? stack);
}
