using Azure;
using PdzBot.TableStorage;

namespace PdzBot.Domain;

/// <summary>The registers' extracts: finished stretches of facts packed together, so that a plan is opened without reading row by row.</summary>
/// <remarks>
/// <para>A cache: the rows alone are the register, and deleting any of this loses nothing. An extract is used only if its bytes are whole and the
/// row it ends with has its chain hash, which covers every row before; whatever else is found here, the rows are read instead.</para>
/// <para>What is personal lies here a second time, so an erasure comes here too, and last (SEC-02): t0 its fact is committed, t1 the rows are cleared,
/// t2 the extracts of those facts are deleted. Cut off before t2, it is found again by the next who opens: a fact names what is still full, be it
/// in a row or here. Who writes an extract meanwhile has read the rows perhaps before t1, inserts it at w0, and after that reads the same rows once
/// more, at w1, and deletes it if it says other than they do. Either t1 is before w1, and that reading sees the cleared rows; or it is after, then t2
/// is after w0, and the erasure finds the extract. Cut off before w1, it is again found by the next who opens.</para>
/// </remarks>
/// <param name="tabella">Where they lie; not the registers' own table.</param>
/// <param name="passo">Facts in each.</param>
public sealed class Estratti(ITable tabella, int passo = Estratti.Passo)
{
    /// <summary>Facts in an extract, and never more in any release: an erasure looks so far back.</summary>
    public const int Passo = 5_000;

    private readonly int passo = passo is >= 1 and <= Passo ? passo : throw new ArgumentOutOfRangeException(nameof(passo));

    /// <summary>The number of the first fact in the extract that would hold this one.</summary>
    internal long Primo(long seq) => ((seq - 1) / passo * passo) + 1;

    /// <summary>How many extracts are finished in a register of so many facts.</summary>
    internal long Finiti(long fatti) => fatti / passo;

    /// <summary>The n-th one's first fact, from 0.</summary>
    internal long PrimoDi(long estratto) => (estratto * passo) + 1;

    /// <summary>All extracts of a plan in their order, each being unpacked; none when the store fails, for the rows are there.</summary>
    internal async Task<IReadOnlyList<EstrattoTrovato>> TrovaAsync(ITable registro, PianoId piano)
    {
        var trovati = new List<EstrattoTrovato>();
        try
        {
            await foreach (var righe in RigheEstratto.LeggiAsync(tabella, RigheEstratto.Tutte(piano)))
                trovati.Add(new([.. righe.Righe.Select(riga => riga.RowKey)], Task.Run(() => LeggiAsync(registro, piano, righe))));
        }
        catch (Exception guasto) when (guasto is RequestFailedException or IOException or InvalidDataException or OperationCanceledException)
        {
            return [];
        }

        return trovati;
    }

    /// <summary>Writes the extract that begins with this fact from the register's rows, if they are all there and go in one; what is there already stays if it is right.</summary>
    /// <returns>False when what was there afterwards was not what the rows say, and was deleted: an erasure came between.</returns>
    public async Task<bool> CopiaAsync(ITable registro, PianoId piano, long primo, CancellationToken stop = default)
    {
        if (await DalleRigheAsync(registro, piano, new(primo, passo), stop) is not { } estratto || RigheEstratto.Scrivi(estratto) is not { } righe) return true;

        stop.ThrowIfCancellationRequested();
        try
        {
            await tabella.SubmitTransactionAsync(righe, CancellationToken.None);
        }
        catch (RequestFailedException altri) when (altri.Status == 409)
        {
            // Another instance wrote it.
        }

        var giusto = true;
        await foreach (var scritte in RigheEstratto.LeggiAsync(tabella, RigheEstratto.CheIniziano(piano, primo, primo), CancellationToken.None))
        {
            if (await DiceComeLeRigheAsync(registro, piano, scritte)) continue;

            giusto = false;
            await EliminaAsync(piano, scritte.Righe.Select(riga => riga.RowKey));
        }

        return giusto;
    }

    /// <summary>Deletes every extract that may hold one of these facts, whatever it says.</summary>
    internal async Task EliminaAsync(PianoId piano, IEnumerable<long> seqs)
    {
        foreach (var vicini in seqs.GroupBy(seq => (seq - 1) / Passo))
        {
            var range = RigheEstratto.CheIniziano(piano, vicini.Min() - Passo + 1, vicini.Max());
            await foreach (var righe in RigheEstratto.LeggiAsync(tabella, range))
            {
                if (righe.Tratto is null || vicini.Any(righe.Tratto.Comprende)) await EliminaAsync(piano, righe.Righe.Select(riga => riga.RowKey));
            }
        }
    }

    /// <summary>Deletes all extracts of a plan: its register is about to become another.</summary>
    internal async Task EliminaTuttiAsync(PianoId piano)
    {
        await foreach (var righe in RigheEstratto.LeggiAsync(tabella, RigheEstratto.Tutte(piano))) await EliminaAsync(piano, righe.Righe.Select(riga => riga.RowKey));
    }

    /// <summary>Deletes these rows, together where they still are all there.</summary>
    internal async Task EliminaAsync(PianoId piano, IEnumerable<string> rowKeys)
    {
        foreach (var insieme in rowKeys.Chunk(TableLimits.TransactionActions))
        {
            try
            {
                await tabella.SubmitTransactionAsync([.. insieme.Select(rowKey => new TableTransactionAction(TableTransactionActionType.Delete, new(piano.Valore, rowKey), ETag.All))]);
            }
            catch (RequestFailedException altri) when (altri.Status == 404)
            {
                foreach (var rowKey in insieme) await EliminaAsync(piano, rowKey);
            }
        }
    }

    /// <summary>Compares every extract with the rows it was made of. One of another release's format says nothing to this one, and is passed over.</summary>
    internal async IAsyncEnumerable<GuastoRegistro> VerificaAsync(ITable registro, PianoId piano)
    {
        await foreach (var righe in RigheEstratto.LeggiAsync(tabella, RigheEstratto.Tutte(piano)))
        {
            if (righe.Tratto is null)
            {
                foreach (var riga in righe.Righe) yield return new(null, riga.RowKey, [], "no row of an extract");
            }
            else if (!righe.DiAltroFormato && !await DiceComeLeRigheAsync(registro, piano, righe))
            {
                yield return new(null, righe.Righe[0].RowKey, [], $"estratto {righe.Tratto.Primo}–{righe.Tratto.Ultimo}: altered, or not of these rows; the next start doesn't use it");
            }
        }
    }

    private async Task EliminaAsync(PianoId piano, string rowKey)
    {
        try
        {
            await tabella.DeleteEntityAsync(piano.Valore, rowKey, ETag.All);
        }
        catch (RequestFailedException altri) when (altri.Status == 404)
        {
            // Somebody else removed it.
        }
    }

    /// <summary>What the rows hold, if the register's own row vouches for it; null when it is not to be used.</summary>
    private async Task<EstrattoLetto?> LeggiAsync(ITable registro, PianoId piano, RigheEstratto righe)
    {
        try
        {
            if (righe.Tratto is not { } tratto || tratto.Quanti != passo || tratto.Primo != Primo(tratto.Primo)) return null;

            var fine = registro.GetEntityIfExistsAsync(piano.Valore, ColonneFatto.RowKey(tratto.Ultimo));
            using var estratto = Estratto.Leggi(righe.Parti);
            if ((estratto.Piano, estratto.Tratto) != (piano, tratto)) return null;

            var (fatti, note) = PaccoFatti.Leggi(estratto.Pacco.Span, tratto);
            return (await fine)?[ColonneFatto.Catena] is byte[] catena && catena.AsSpan().SequenceEqual(estratto.Catena) ? new(fatti, note, catena) : null;
        }
        catch (Exception)
        {
            // Bytes that nobody vouches for may break a reader in any way, and so may a fact of a later release: the rows say what it is.
            return null;
        }
    }

    private static async Task<bool> DiceComeLeRigheAsync(ITable registro, PianoId piano, RigheEstratto righe)
    {
        try
        {
            using var estratto = Estratto.Leggi(righe.Parti);
            return estratto.Tratto == righe.Tratto && await DalleRigheAsync(registro, piano, estratto.Tratto) is { } vero && vero.DiceComeQuesto(estratto);
        }
        catch (Exception guasto) when (guasto is not (RequestFailedException or OperationCanceledException))
        {
            // Its bytes or the rows can't be read: it doesn't say what they say.
            return false;
        }
    }

    private static async Task<Estratto?> DalleRigheAsync(ITable registro, PianoId piano, Tratto tratto, CancellationToken stop = default)
    {
        var righe = new List<RigaFatto>(tratto.Quanti);
        await foreach (var riga in LettoreRegistro.DopoAsync(registro, piano, tratto.Primo - 1, tratto.Quanti, stop)) righe.Add(riga);
        return righe.Count == tratto.Quanti ? Estratto.Di(piano, righe) : null;
    }
}

/// <summary>Rows that are an extract's by their key, and what they hold: null when it is not to be used.</summary>
internal sealed record EstrattoTrovato(IReadOnlyList<string> RowKeys, Task<EstrattoLetto?> Contenuto);

/// <summary>The facts of an extract that the register vouches for.</summary>
/// <param name="Catena">The chain hash of the last fact's row.</param>
internal sealed record EstrattoLetto(FattoRegistrato[] Fatti, NotaFatto[] Note, byte[] Catena);
