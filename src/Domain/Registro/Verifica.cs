using PdzBot.TableStorage;

namespace PdzBot.Domain;

/// <summary>Checks a plan's register from its rows, and reports every fault it finds (SEC-01). Reads only; whatever the rows hold, it comes to an end.</summary>
[Regola("SEC-01")]
public sealed class Verifica
{
    private readonly PianoId piano;
    private readonly List<GuastoRegistro> guasti = [];
    private readonly VerificaCatena catena;
    private readonly VerificaContenuto contenuto;
    private readonly HashSet<string> payload = [];
    private Testa testa;
    private long fatti;
    private int orfani;

    /// <summary>A check of facts that are shown to it one after another, wherever they come from.</summary>
    internal Verifica(PianoId piano)
    {
        (this.piano, testa) = (piano, Testa.Vuota(piano));
        catena = new(piano, (riga, colonne, cosa) => Segnala(riga.Seq, colonne, cosa));
        contenuto = new(piano, Segnala);
    }

    /// <param name="attesa">A head that was published: the register must pass through it.</param>
    /// <param name="estratti">Where the register also lies packed: that must say what the rows say, as far as it is there.</param>
    /// <remarks>Only the store's own faults (unreachable, file damaged) are thrown.</remarks>
    public static async Task<EsitoVerifica> DiAsync(ITable tabella, PianoId piano, Testa? attesa = null, Estratti? estratti = null)
    {
        var verifica = new Verifica(piano);
        await verifica.LeggiAsync(tabella, attesa);
        if (estratti is not null)
        {
            await foreach (var guasto in estratti.VerificaAsync(tabella, piano)) verifica.guasti.Add(guasto);
        }

        return verifica.Esito();
    }

    /// <summary>Nothing wrong so far.</summary>
    internal bool Sana => guasti.Count == 0;

    /// <summary>Looks at the next fact, whose parts are all with it.</summary>
    internal void Vedi(RigaFatto riga) => Fatto(ColonneFatto.Scrivi(piano, riga), riga.Seq, new(riga.Corpo, riga.Personale), null);

    /// <summary>After the last fact: what only all of them tell.</summary>
    internal EsitoVerifica Fine()
    {
        catena.Fine();
        contenuto.Fine(completo: fatti == testa.Seq);
        return Esito();
    }

    private EsitoVerifica Esito() => new(piano, fatti, testa, [.. guasti.OrderBy(guasto => guasto.Seq ?? long.MaxValue)], orfani);

    private async Task LeggiAsync(ITable tabella, Testa? attesa)
    {
        if (attesa is { Seq: 0 } && attesa != testa) Segnala(0, [], "the published head is another register's");

        await foreach (var entita in tabella.ReadAllAsync(new(piano.Valore)))
        {
            if (ColonneFatto.Seq(entita.RowKey) is { } seq) Fatto(entita, seq, await LettoreRegistro.ContenutoAsync(tabella, piano, entita), attesa);
            else RigaPayload(entita);
        }

        Fine();
        if (attesa is var (fino, _) && fino > testa.Seq) Segnala(testa.Seq + 1, [], $"missing up to {fino}: the published head was there");
    }

    /// <returns>The row, as far as it can be read.</returns>
    internal RigaFatto Fatto(TableEntity entita, long seq, ContenutoFatto parti, Testa? attesa = null)
    {
        if (seq != testa.Seq + 1)
        {
            Segnala(testa.Seq + 1, [], seq == testa.Seq + 2 ? "missing" : $"missing, and all up to {seq - 1}");
            catena.Interrompi(null);
        }

        fatti++;
        var guaste = new HashSet<string>();
        var riga = ColonneFatto.Leggi(entita, seq, parti, (colonna, cosa) =>
        {
            guaste.Add(colonna);
            Segnala(seq, [colonna], cosa);
        });
        foreach (var colonna in entita.Properties.Keys.Except(ColonneFatto.Tutte).Order(StringComparer.Ordinal)) Segnala(seq, [colonna], "no column of a fact");

        Nomina(entita, ColonneFatto.HCorpo, ColonneFatto.Corpo, ColonneFatto.Parti);
        Nomina(entita, ColonneFatto.HPersonale, ColonneFatto.Personale, ColonneFatto.PartiPersonali);

        // What the fact says enters the chain by its hashes: without it the chain can still be followed.
        string? corretta = null;
        if (guaste.All(colonna => colonna is ColonneFatto.Corpo or ColonneFatto.Personale or ColonneFatto.Sale)) corretta = catena.Segui(riga);
        else catena.Interrompi(guaste.Contains(ColonneFatto.Catena) ? null : riga.Catena);

        contenuto.Controlla(riga, entita, guaste, corretta);
        testa = new(seq, guaste.Contains(ColonneFatto.Catena) ? default : Impronta.Di(riga.Catena));
        if (attesa is var (pubblicata, _) && pubblicata == seq && attesa != testa) Segnala(seq, [ColonneFatto.Catena], "not the one of the published head: the past was rewritten");
        return riga;
    }

    private void Nomina(TableEntity entita, string hash, string parte, string parti)
    {
        if (entita[parti] is null) return;

        if (entita[parti] is not int) Segnala(ColonneFatto.Seq(entita.RowKey)!.Value, [parti], "of another type");
        else if (entita[parte] is not null) Segnala(ColonneFatto.Seq(entita.RowKey)!.Value, [parti, parte], "both there");
        if (entita[hash] is byte[] id) payload.Add(Payload.Id(id));
    }

    private void RigaPayload(TableEntity entita)
    {
        if (Payload.IdDi(entita.RowKey, out _) is not { } id) guasti.Add(new(null, entita.RowKey, [], "no row of a register"));
        else if (!payload.Contains(id)) orfani++;
    }

    private void Segnala(long seq, IEnumerable<string> colonne, string cosa) => guasti.Add(new(seq, ColonneFatto.RowKey(seq), [.. colonne], cosa));
}
