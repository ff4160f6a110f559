using System.Collections.Concurrent;
using System.Collections.Frozen;
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
    private readonly FrozenDictionary<PianoId, Campanello> campanelli;

    /// <summary>Plans in which this instance has served nobody since it last told the office who was not reached.</summary>
    private readonly ConcurrentDictionary<PianoId, bool> quiet = new();

    public GiroConsegne(
        Piani piani, Cancellerie cancellerie, ConsegneDaiFatti fatti, LibroConsegne libro, Fattorino fattorino, AvvisoUfficio avviso, TimeProvider time, ILogger<GiroConsegne> log)
    {
        (this.cancellerie, this.fatti, this.libro, this.fattorino, this.avviso, this.time, this.log) = (cancellerie, fatti, libro, fattorino, avviso, time, log);
        campanelli = piani.Ambiti.Tutti.ToFrozenDictionary(ambito => ambito.Piano, _ => new Campanello(time));
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

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(campanelli.Keys.Select(piano => GoRoundAsync(piano, stoppingToken)));

    private async Task GoRoundAsync(PianoId piano, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
            await campanelli[piano].WaitAsync(await GuardedAsync(() => LookAsync(piano, stop), Pazienza.Look, stop), stop);
    }

    /// <summary>What failed is found due again by the next look, and what was claimed when its lease runs out.</summary>
    private Task<T> GuardedAsync<T>(Func<Task<T>> work, T otherwise, CancellationToken stop) =>
        Margine.GuardedAsync(work, otherwise, fault => Failed(log, fault.GetType().Name, fault.StackTrace), stop);

    private void Call(PianoId piano)
    {
        if (campanelli.TryGetValue(piano, out var campanello)) campanello.Ring();
    }

    /// <summary>Types and places in our code, never messages.</summary>
    [LoggerMessage(Level = LogLevel.Warning, Message = "Deliveries could not be seen to: {Fault}; again within a minute\n{Stack}")]
    private static partial void Failed(ILogger log, string fault, string? stack);
}
