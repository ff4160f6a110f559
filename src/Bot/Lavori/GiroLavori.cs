using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>Goes on with long work that is under way: what was given over after its first moments, and what a dead instance held.</summary>
/// <remarks>Claimed by a change of its row, with a lease that each batch renews. When the bot stops, the batch at hand is finished and the rest is anybody's.</remarks>
[Regola("DIA-09")]
public sealed partial class GiroLavori(LibroLavori libro, Operaio operaio, AvvisiLavoro avvisi, Piani piani, TempiLavoro tempi, TimeProvider time, ILogger<GiroLavori> log) : BackgroundService
{
    private readonly Campanello campanello = new(time);

    /// <summary>There is something to go on with.</summary>
    public void Call() => campanello.Ring();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var atWork = new Dictionary<string, Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            var due = await GuardedAsync(() => DueAsync(stoppingToken), [], stoppingToken);
            foreach (var done in atWork.Where(each => each.Value.IsCompleted).Select(each => each.Key).ToList()) atWork.Remove(done);
            foreach (var noted in due.Where(noted => !atWork.ContainsKey(noted.Lavoro.Id)))
            {
                atWork[noted.Lavoro.Id] = GuardedAsync(async () =>
                {
                    await GoOnAsync(noted, stoppingToken);
                    return true;
                }, false, stoppingToken);
            }

            await campanello.WaitAsync(Pazienza.Look, stoppingToken);
        }

        await Task.WhenAll(atWork.Values);
    }

    /// <summary>Does all that is left of a work, if nobody else is at it.</summary>
    public async Task GoOnAsync(LavoroAnnotato noted, CancellationToken stop)
    {
        var now = await libro.ChangedAsync(noted, noted with { Dovuta = time.GetUtcNow() + Pazienza.Lease }, stop);
        for (var shown = (long?)null; now is { Lavoro.Fine: null } going;)
        {
            if (stop.IsCancellationRequested)
            {
                await libro.ChangedAsync(going, going with { Dovuta = time.GetUtcNow() }, CancellationToken.None);
                return;
            }

            var at = going;
            if (shown is not { } last || time.GetElapsedTime(last) >= tempi.FraDue)
            {
                if ((await avvisi.ShowAsync(going, stop)).Work is not { } told) return;

                (at, shown) = (told, time.GetTimestamp());
            }

            now = await operaio.StepAsync(at);
        }

        if (now is not null) await EndAsync(now, stop);
    }

    /// <summary>Tells how it ended; again later if the channel is in trouble, as long as deliveries are.</summary>
    private async Task EndAsync(LavoroAnnotato ended, CancellationToken stop)
    {
        var (now, shown) = await avvisi.ShowAsync(ended, stop);
        if (now is null) return;

        var pause = Pazienza.Pause(now.Tentativi + 1, asked: null);
        if (shown || pause * now.Tentativi > Pazienza.Limit) await libro.CloseAsync(now, CancellationToken.None);
        else await libro.ChangedAsync(now, now with { Tentativi = now.Tentativi + 1, Dovuta = time.GetUtcNow() + pause }, CancellationToken.None);
    }

    private async Task<List<LavoroAnnotato>> DueAsync(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        return [.. (await libro.OpenAsync(stop)).Where(noted => noted.Dovuta <= now && piani.Conosce(noted.Lavoro.Piano))];
    }

    /// <summary>What failed is gone on with once its lease has run out.</summary>
    private Task<T> GuardedAsync<T>(Func<Task<T>> work, T otherwise, CancellationToken stop) =>
        Margine.GuardedAsync(work, otherwise, fault => Failed(log, fault.GetType().Name, fault.StackTrace), stop);

    /// <summary>Types and places in our code, never messages.</summary>
    [LoggerMessage(Level = LogLevel.Warning, Message = "Long work could not be gone on with: {Fault}; again later\n{Stack}")]
    private static partial void Failed(ILogger log, string fault, string? stack);
}
