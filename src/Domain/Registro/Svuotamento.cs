using Azure;
using PdzBot.TableStorage;

namespace PdzBot.Domain;

/// <summary>Clears the personal part from the rows of facts whose erasure is in the register (SEC-02). May be interrupted anywhere and done again.</summary>
[Regola("SEC-02", "art. 17 Reg. (UE) 2016/679")]
public static class Svuotamento
{
    /// <summary>Finishes every erasure of a plan that was interrupted; tells how many rows still held something.</summary>
    public static async Task<int> RiprendiAsync(ITable tabella, PianoId piano)
    {
        var interrotte = new DaSvuotare();
        await foreach (var riga in LettoreRegistro.DopoAsync(tabella, piano, 0)) interrotte.Vedi(riga, riga.Leggi(piano));
        var seqs = interrotte.Seqs.ToList();
        await SvuotaAsync(tabella, piano, seqs);
        return seqs.Count;
    }

    internal static async Task SvuotaAsync(ITable tabella, PianoId piano, IEnumerable<long> seqs)
    {
        foreach (var seq in seqs)
        {
            while (!await SvuotaAsync(tabella, piano, seq))
            {
                // Somebody else has just changed the row: look again.
            }
        }
    }

    private static async Task<bool> SvuotaAsync(ITable tabella, PianoId piano, long seq)
    {
        var piena = await tabella.GetEntityIfExistsAsync(piano.Valore, ColonneFatto.RowKey(seq));
        if (piena is null || ColonneFatto.Personali.All(colonna => piena[colonna] is null)) return true;

        // The payload first: as long as the row names it, an interrupted erasure is found again.
        if (piena[ColonneFatto.PartiPersonali] is not null && piena[ColonneFatto.HPersonale] is byte[] hash) await Payload.EliminaAsync(tabella, piano, hash);

        var vuota = new TableEntity(piena.PartitionKey, piena.RowKey);
        foreach (var (nome, valore) in piena.Properties)
        {
            if (!ColonneFatto.Personali.Contains(nome)) vuota[nome] = valore;
        }

        try
        {
            await tabella.UpdateEntityAsync(vuota, piena.ETag);
            return true;
        }
        catch (RequestFailedException altri) when (altri.Status == 412)
        {
            return false;
        }
    }
}

/// <summary>Finds, in a reading of the whole register, which rows were erased by a fact and still hold something personal.</summary>
internal sealed class DaSvuotare
{
    private readonly HashSet<long> piene = [];
    private readonly HashSet<long> cancellate = [];

    public IEnumerable<long> Seqs => cancellate.Where(piene.Contains);

    public void Vedi(RigaFatto riga, FattoRegistrato registrato)
    {
        if (riga.Personale is not null || riga.Sale is not null) piene.Add(riga.Seq);
        if (registrato.Fatto is DatiCancellati cancellati) cancellate.UnionWith(cancellati.Seqs);
    }
}
