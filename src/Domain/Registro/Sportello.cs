using System.Threading.Channels;

namespace PdzBot.Domain;

/// <summary>Where a clerk's queue is served: what waits is decided together, committed together, and told.</summary>
/// <remarks>One loop, so nothing here is used by two at once. Deciding the next batch while one is on its way makes smaller batches, and is no faster.</remarks>
internal sealed class Sportello(ChannelReader<InAttesa> coda, RegistroAperto registro, Func<Lotto> nuovoLotto)
{
    private readonly List<InAttesa.Richiesta> richieste = [];
    private readonly List<InAttesa> altri = [];
    private bool daRileggere;

    /// <summary>Why the register can't be read just now, or null.</summary>
    public RegistroIllegibileException? Guasto { get; private set; }

    /// <summary>Serves until the queue is closed and everybody has their outcome.</summary>
    public async Task ServiAsync()
    {
        while (richieste.Count > 0 || await coda.WaitToReadAsync())
        {
            while (coda.TryRead(out var voce))
            {
                if (voce is InAttesa.Richiesta richiesta) richieste.Add(richiesta);
                else altri.Add(voce);
            }

            if (daRileggere || altri.Count > 0) await LeggiAsync();
            if (richieste.Count > 0) await CommettiAsync();

            // Those who have just been told may have more to ask: the next batch is the fuller.
            await Task.Yield();
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
        var lotto = nuovoLotto();
        foreach (var richiesta in richieste)
        {
            if (!lotto.Aggiungi(richiesta)) break;
        }

        try
        {
            if (lotto.Righe.Count > 0 && !await registro.CommettiAsync(lotto.Righe, lotto.Dopo)) return;

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
}
