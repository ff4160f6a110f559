using System.Collections.Immutable;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>How long work may take before it is told of, and how often it is told how far it is. Real time, never the domain's clock.</summary>
/// <param name="Subito">Done within this, only the result is told.</param>
/// <param name="FraDue">Between two looks at how far it is; the pace of the channel holds besides (<see cref="Ritmo"/>).</param>
public sealed record TempiLavoro(TimeSpan Subito, TimeSpan FraDue)
{
    public TempiLavoro()
        : this(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3))
    {
    }
}

/// <summary>Does long work, one batch after another.</summary>
/// <remarks>
/// A batch is one command with a key made of the work and the batch's number, then the row says how far the work is. Cut off in between, or
/// with two instances at it after a lease ran out, the batch is handed in again and its key lets nothing in twice; so the count is right, too.
/// </remarks>
[Regola("DIA-09")]
public sealed class Operaio(LibroLavori libro, Piani piani, TurnMetrics metrics, TimeProvider time)
{
    /// <summary>How much is done in one commit, so that others' commands come in between.</summary>
    private const int PerPasso = RegoleIstruttoria.MassimoInsieme;

    /// <summary>Does the next batch, or notes down that it is over.</summary>
    /// <returns>How the work stands now; null: somebody else is at it, its data were erased, or only a newer release knows it.</returns>
    public async Task<LavoroAnnotato?> StepAsync(LavoroAnnotato before)
    {
        // Read again: somebody may want it to stop.
        if (await NowAsync(before.Lavoro) is not { } noted) return null;

        var (work, clerk) = (noted.Lavoro, await piani.DiAsync(noted.Lavoro.Piano));
        if (ElencoLavori.Voce(work.Cosa) is not { } voce) return null;

        // Committed, and then cut off before the row said so.
        if (await clerk.EsitoDiAsync(work.Chiave) is { } done) return await SavedAsync(noted, After(done));

        var open = voce.DaFare(work, clerk.Stato);
        ImmutableArray<int> some = work.Ferma ? [] : [.. open.Take(PerPasso)];
        if (some.IsEmpty) return await SavedAsync(noted, now => now with { Fine = work.Ferma ? FineLavoro.Fermato : FineLavoro.Finito, Restano = open.Count() });

        return metrics.Filed(await clerk.DepositaAsync(voce.Passo(work, some), new(work.Chi, work.Ora, work.Canale, work.Chiave) { Incarichi = work.Incarichi })) switch
        {
            Deposito.Depositato filed => await SavedAsync(noted, After(filed)),
            Deposito.Respinto refused => await SavedAsync(noted, now => now with { Fine = FineLavoro.Respinto, Restano = voce.DaFare(work, refused.Piano).Count() }),
            var other => throw new InvalidOperationException($"A command is accepted or refused, not {other}"),
        };
    }

    private static Func<Lavoro, Lavoro> After(Deposito.Depositato filed) => now => now with { Passi = now.Passi + 1, Fatte = now.Fatte + filed.Fatti.Length };

    /// <summary>Notes down how far it is, on top of a wish to stop that came meanwhile.</summary>
    private async Task<LavoroAnnotato?> SavedAsync(LavoroAnnotato noted, Func<Lavoro, Lavoro> after)
    {
        while (true)
        {
            var changed = noted with { Lavoro = after(noted.Lavoro), Dovuta = time.GetUtcNow() + Pazienza.Lease };
            if (await libro.ChangedAsync(noted, changed, CancellationToken.None) is { } saved) return saved;

            if (await NowAsync(noted.Lavoro) is not { } now) return null;

            noted = now;
        }
    }

    /// <summary>The work as it is noted down now; null when somebody else went on with it, or it is there no more.</summary>
    private async Task<LavoroAnnotato?> NowAsync(Lavoro work) =>
        await libro.FindAsync(work.Piano, work.Chi, work.Id, CancellationToken.None) is { Lavoro.Fine: null } now && now.Lavoro.Passi == work.Passi ? now : null;
}
