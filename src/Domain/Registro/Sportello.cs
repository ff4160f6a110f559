using System.Threading.Channels;

namespace PdzBot.Domain;

/// <summary>Where a clerk's queue is served: what waits is decided together, committed together, and told.</summary>
/// <remarks>
/// One loop, so nothing here is used by two at once. While one batch is on its way the next is decided on what that one will leave, and
/// takes whoever comes until the store has answered; if the answer is another, it is decided again.
/// </remarks>
internal sealed class Sportello(ChannelReader<InAttesa> coda, RegistroAperto registro, Func<Lotto> nuovoLotto)
{
    private readonly List<InAttesa.Richiesta> richieste = [];
    private readonly List<InAttesa> altri = [];
    private Lotto? pronto;
    private Task<bool>? arrivo;
    private bool daRileggere;

    /// <summary>Why the register can't be read just now, or null.</summary>
    public RegistroIllegibileException? Guasto { get; private set; }

    /// <summary>Serves until the queue is closed and everybody has their outcome.</summary>
    public async Task ServiAsync()
    {
        while (richieste.Count > 0 || altri.Count > 0 || await Arrivo())
        {
            Prendi();
            if (daRileggere || altri.Count > 0) await LeggiAsync();
            if (richieste.Count > 0) await CommettiAsync();
        }
    }

    /// <summary>Somebody is waiting; false when nobody will any more.</summary>
    private Task<bool> Arrivo() => arrivo is { IsCompleted: false } ? arrivo : arrivo = coda.WaitToReadAsync().AsTask();

    private void Prendi()
    {
        while (coda.TryRead(out var voce))
        {
            if (voce is InAttesa.Richiesta richiesta) richieste.Add(richiesta);
            else altri.Add(voce);
        }
    }

    /// <summary>Reads the register again, where somebody wants it or the last commit left it in doubt. If that fails, nobody waiting can be served.</summary>
    private async Task LeggiAsync()
    {
        try
        {
            daRileggere = true;
            await registro.AggiornaAsync();
            (daRileggere, Guasto) = (false, null);
        }
        catch (Exception guasto)
        {
            Guasto = guasto as RegistroIllegibileException ?? Guasto;
            foreach (var voce in altri.Concat(richieste)) voce.Fallisci(guasto);
            altri.Clear();
            richieste.Clear();
            pronto = null;
        }

        foreach (var lettore in altri.OfType<InAttesa.Lettore>()) lettore.Compi();
        foreach (var pulizia in altri.OfType<InAttesa.Pulizia>()) await SpazzaAsync(pulizia);
        altri.Clear();
    }

    private async Task SpazzaAsync(InAttesa.Pulizia pulizia)
    {
        try
        {
            pulizia.Compi(await registro.SpazzaAsync(pulizia.PrimaDi));
        }
        catch (Exception guasto)
        {
            pulizia.Fallisci(guasto);
        }
    }

    /// <summary>Decides what fits in one commit, and commits it. Where somebody else was first all stays waiting, to be decided again.</summary>
    private async Task CommettiAsync()
    {
        var lotto = pronto is not null && ReferenceEquals(pronto.Partenza, registro.Stato) ? pronto : nuovoLotto();
        Decidi(lotto, richieste);
        pronto = null;
        try
        {
            if (lotto.Righe.Count > 0 && !await CommettiAsync(lotto)) return;

            foreach (var (richiesta, verdetto) in lotto.Decise) richiesta.Compi(verdetto, lotto.Dopo);
        }
        catch (Exception guasto)
        {
            // The edge of the clerk: the callers get what the store said, and the next ones start from the rows.
            daRileggere = true;
            Guasto = guasto as RegistroIllegibileException ?? Guasto;
            foreach (var (richiesta, _) in lotto.Decise) richiesta.Fallisci(guasto);
        }

        richieste.RemoveRange(0, lotto.Decise.Count);
    }

    /// <summary>Commits a batch, and meanwhile decides who comes, on the plan that it will leave.</summary>
    private async Task<bool> CommettiAsync(Lotto lotto)
    {
        var dopo = lotto.Dopo;
        var commit = Task.Run(() => registro.CommettiAsync(lotto.Righe, dopo));
        pronto = lotto.Seguente();
        while (!commit.IsCompleted)
        {
            Prendi();
            Decidi(pronto, richieste, lotto.Decise.Count);
            var qualcuno = Arrivo();
            if (pronto.Pieno || await Task.WhenAny(commit, qualcuno) == commit || !await qualcuno) break;
        }

        return await commit;
    }

    /// <summary>Adds to a batch those who are not in it yet; the first ones may be in another.</summary>
    private static void Decidi(Lotto lotto, List<InAttesa.Richiesta> richieste, int prime = 0)
    {
        for (var i = prime + lotto.Decise.Count; i < richieste.Count; i++)
        {
            if (!lotto.Aggiungi(richieste[i])) break;
        }
    }
}
