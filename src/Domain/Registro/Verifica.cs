using System.Collections.Immutable;
using PdzBot.TableStorage;

namespace PdzBot.Domain;

/// <summary>Checks a plan's register from its rows, and reports every fault it finds (SEC-01). Reads only; whatever the rows hold, it comes to an end.</summary>
[Regola("SEC-01")]
public sealed class Verifica
{
    private readonly ITable tabella;
    private readonly PianoId piano;
    private readonly List<GuastoRegistro> guasti = [];
    private readonly VerificaCatena catena;
    private readonly VerificaContenuto contenuto;
    private readonly HashSet<string> payload = [];
    private Testa testa;
    private long fatti;
    private int orfani;

    private Verifica(ITable tabella, PianoId piano)
    {
        (this.tabella, this.piano, testa) = (tabella, piano, Testa.Vuota(piano));
        catena = new(piano, (riga, colonne, cosa) => Segnala(riga.Seq, colonne, cosa));
        contenuto = new(piano, Segnala);
    }

    /// <param name="attesa">A head that was published: the register must pass through it.</param>
    /// <param name="estratti">Where the register also lies packed: that must say what the rows say, as far as it is there.</param>
    /// <remarks>Only the store's own faults (unreachable, file damaged) are thrown.</remarks>
    public static async Task<EsitoVerifica> DiAsync(ITable tabella, PianoId piano, Testa? attesa = null, Estratti? estratti = null)
    {
        var verifica = new Verifica(tabella, piano);
        await verifica.LeggiAsync(attesa);
        if (estratti is not null)
        {
            await foreach (var guasto in estratti.VerificaAsync(tabella, piano)) verifica.guasti.Add(guasto);
        }

        var inOrdine = verifica.guasti.OrderBy(guasto => guasto.Seq ?? long.MaxValue).ToImmutableArray();
        return new(piano, verifica.fatti, verifica.testa, inOrdine, verifica.orfani);
    }

    private async Task LeggiAsync(Testa? attesa)
    {
        if (attesa is { Seq: 0 } && attesa != testa) Segnala(0, [], "the published head is another register's");

        await foreach (var entita in tabella.ReadAllAsync(new(piano.Valore)))
        {
            if (ColonneFatto.Seq(entita.RowKey) is { } seq) await FattoAsync(entita, seq, attesa);
            else RigaPayload(entita);
        }

        catena.Fine();
        contenuto.Fine(completo: fatti == testa.Seq);
        if (attesa is var (fino, _) && fino > testa.Seq) Segnala(testa.Seq + 1, [], $"missing up to {fino}: the published head was there");
    }

    private async Task FattoAsync(TableEntity entita, long seq, Testa? attesa)
    {
        if (seq != testa.Seq + 1)
        {
            Segnala(testa.Seq + 1, [], seq == testa.Seq + 2 ? "missing" : $"missing, and all up to {seq - 1}");
            catena.Interrompi(null);
        }

        fatti++;
        var guaste = new HashSet<string>();
        var riga = ColonneFatto.Leggi(entita, seq, await LettoreRegistro.ContenutoAsync(tabella, piano, entita), (colonna, cosa) =>
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
