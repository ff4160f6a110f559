using Azure;
using PdzBot.TableStorage;

namespace PdzBot.Domain;

/// <summary>Clears the personal part from the rows of facts whose erasure is in the register, then from their extracts (SEC-02). May be interrupted anywhere and done again.</summary>
/// <remarks>The extracts last, and every time: <see cref="Estratti"/> tells why.</remarks>
[Regola("SEC-02", "art. 17 Reg. (UE) 2016/679")]
public static class Svuotamento
{
    /// <summary>Finishes every erasure of a plan that was interrupted; tells of how many facts something was still there.</summary>
    public static async Task<int> RiprendiAsync(ITable tabella, PianoId piano, Estratti? estratti = null)
    {
        var interrotte = new DaSvuotare();
        await new RegistroAperto(tabella, piano).ApriAsync(estratti is null ? [] : await estratti.TrovaAsync(tabella, piano), interrotte.Vedi);
        var seqs = interrotte.Seqs.ToList();
        await SvuotaAsync(tabella, piano, seqs, estratti);
        return seqs.Count;
    }

    internal static async Task SvuotaAsync(ITable tabella, PianoId piano, IReadOnlyCollection<long> seqs, Estratti? estratti)
    {
        foreach (var seq in seqs)
        {
            while (!await SvuotaAsync(tabella, piano, seq))
            {
                // Somebody else has just changed the row: look again.
            }
        }

        if (estratti is not null) await estratti.EliminaAsync(piano, seqs);
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

/// <summary>Finds, in a reading of the whole register, which facts were erased and still hold something personal, in their row or in an extract.</summary>
internal sealed class DaSvuotare
{
    private readonly HashSet<long> piene = [];
    private readonly HashSet<long> cancellate = [];

    public IReadOnlyCollection<long> Seqs => [.. cancellate.Where(piene.Contains)];

    public void Vedi(NotaFatto nota, Fatto fatto)
    {
        if (nota.Piena) piene.Add(nota.Seq);
        if (fatto is DatiCancellati cancellati) cancellate.UnionWith(cancellati.Seqs);
    }
}
