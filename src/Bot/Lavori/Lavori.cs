using System.Collections.Immutable;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>What a turn does with long work: begins it, stops it, and looks for a moment what comes of that.</summary>
[Regola("DIA-09")]
public sealed class Lavori(LibroLavori libro, Operaio operaio, GiroLavori giro, TempiLavoro tempi, TimeProvider time)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    /// <summary>Does the first moments of it in the turn itself; the round goes on with what is left.</summary>
    /// <returns>How it stands then; ordered before, how that order's work stands.</returns>
    public async Task<Lavoro> BeginAsync(Lavoro work, CancellationToken cancellation)
    {
        var since = time.GetTimestamp();
        if (await libro.FindAsync(work.Piano, work.Chi, work.Id, cancellation) is { } before) return before.Lavoro;
        if (await libro.AddedAsync(work, time.GetUtcNow() + Pazienza.Lease, cancellation) is not { } noted)
            return (await libro.FindAsync(work.Piano, work.Chi, work.Id, cancellation))?.Lavoro ?? work;

        for (var now = noted; now is not null && time.GetElapsedTime(since) < tempi.Subito;)
        {
            now = await operaio.StepAsync(now);
            if (now is not { Lavoro: { Fine: not null } ended }) continue;

            await libro.CloseAsync(now, cancellation);
            return ended;
        }

        return await GivenOverAsync(work, cancellation);
    }

    /// <summary>The batch at hand is finished, then it stops.</summary>
    /// <param name="id">Which work; null: all that the person has under way in the plan.</param>
    public async Task<ImmutableArray<Lavoro>> StopAsync(PianoId piano, PersonaId persona, string? id, CancellationToken cancellation)
    {
        var mine = id is null
            ? await libro.OfAsync(piano, persona, cancellation)
            : await libro.FindAsync(piano, persona, id, cancellation) is { } named ? [named] : [];
        foreach (var noted in mine) await WantToStopAsync(noted, cancellation);
        giro.Call();

        var now = mine.Select(noted => noted.Lavoro).ToImmutableArray();
        for (var since = time.GetTimestamp(); ; await Task.Delay(BetweenLooks, time, cancellation))
        {
            var found = await Task.WhenAll(now.Select(work => libro.FindAsync(piano, persona, work.Id, cancellation)));
            now = [.. found.OfType<LavoroAnnotato>().Select(noted => noted.Lavoro)];
            if (now.All(work => work.Fine is not null) || time.GetElapsedTime(since) >= tempi.Subito) return now;
        }
    }

    private async Task WantToStopAsync(LavoroAnnotato noted, CancellationToken cancellation)
    {
        var work = noted.Lavoro;
        for (LavoroAnnotato? now = noted; now is { Lavoro: { Fine: null, Ferma: false } }; now = await libro.FindAsync(work.Piano, work.Chi, work.Id, cancellation))
        {
            if (await libro.ChangedAsync(now, now with { Lavoro = now.Lavoro with { Ferma = true } }, cancellation) is not null) return;
        }
    }

    /// <summary>From now on it is anybody's; somebody may have said meanwhile that it is to stop, or have ended it. Not given over, its lease runs out.</summary>
    private async Task<Lavoro> GivenOverAsync(Lavoro work, CancellationToken cancellation)
    {
        for (var tries = 0; tries < LibroLavori.Tries && await libro.FindOpenAsync(work.Piano, work.Chi, work.Id, cancellation) is { } now; tries++)
        {
            if (await libro.ChangedAsync(now, now with { Dovuta = time.GetUtcNow() }, cancellation) is null) continue;

            giro.Call();
            return now.Lavoro;
        }

        return (await libro.FindAsync(work.Piano, work.Chi, work.Id, cancellation))?.Lavoro ?? work;
    }
}
