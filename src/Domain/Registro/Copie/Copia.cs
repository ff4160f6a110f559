using System.Collections.Immutable;
using System.Security.Cryptography;
using NodaTime;
using PdzBot.TableStorage;

namespace PdzBot.Domain;

/// <summary>What came of making a copy.</summary>
/// <param name="Guasti">What is wrong with the register; if anything is, there is no copy.</param>
public sealed record EsitoCopia(Testa Testa, long Fatti, int Persone, ImmutableArray<GuastoRegistro> Guasti);

/// <summary>A plan's register and who its personas are, in one file sealed with the operator's key; made beside the bot that goes on writing (SEC-06).</summary>
/// <remarks>
/// <para>Facts are read twice. First how far the register goes and what was erased in it; then the rows up to there, each checked as it is written.
/// What was erased never gets into the file, also where clearing its row was cut off or is under way just now.</para>
/// <para>An erasure that comes between the two readings empties a row whose erasing fact lies beyond the end: the register has then moved on, and
/// the copy is begun anew. One that is wrong without the register having moved is a fault.</para>
/// </remarks>
[Regola("SEC-06")]
public sealed class Copia(ITable registro, PianoId piano, ChiaveCopie chiave, RandomNumberGenerator caso)
{
    /// <summary>How often a copy is begun; people don't erase faster than that.</summary>
    private const int Tentativi = 10;

    /// <summary>Writes a copy; where it has to be begun anew, the stream is cut to nothing first.</summary>
    /// <param name="dove">Empty, and may be sought. What is in it when a fault is told is to be thrown away.</param>
    /// <param name="persone">The personas there are, of whom those are asked for that the register speaks of.</param>
    public async Task<EsitoCopia> ScriviAsync(
        Stream dove, Instant ora, Func<PersoneNominate, IAsyncEnumerable<PersonaInCopia>> persone, CancellationToken stop = default)
    {
        for (var tentativo = 1; ; tentativo++)
        {
            var prima = await Panorama.DiAsync(registro, piano, null, stop);
            dove.SetLength(0);
            var esito = await ScriviAsync(dove, new(piano, prima.Testa, ora), prima.Cancellati, persone, stop);
            if (esito.Guasti.IsEmpty || tentativo == Tentativi || (await Panorama.DiAsync(registro, piano, null, stop)).Testa == prima.Testa) return esito;
        }
    }

    private async Task<EsitoCopia> ScriviAsync(
        Stream dove, Intestazione intestazione, IReadOnlySet<long> cancellati, Func<PersoneNominate, IAsyncEnumerable<PersonaInCopia>> persone, CancellationToken stop)
    {
        using var voci = new ScritturaVoci(new(dove, chiave, caso));
        var (verifica, nominate, quante) = (new Verifica(piano), new PersoneNominate(), 0);
        voci.Intestazione(intestazione);
        await foreach (var entita in registro.ReadAllAsync(new(piano.Valore, ColonneFatto.RowKey(1), ColonneFatto.RowKey(intestazione.Testa.Seq + 1)), stop))
        {
            if (ColonneFatto.Seq(entita.RowKey) is not { } seq) continue;

            if (cancellati.Contains(seq)) Svuota(entita);
            var riga = verifica.Fatto(entita, seq, await LettoreRegistro.ContenutoAsync(registro, piano, entita));
            nominate.Di(riga);
            voci.Fatto(riga);
        }

        // After the facts: who wrote one was known before it was written.
        await foreach (var persona in persone(nominate).WithCancellation(stop))
        {
            voci.Persona(persona);
            quante++;
        }

        voci.Fine();
        var esito = verifica.Fine();
        return new(esito.Testa, esito.Fatti, quante, esito.Guasti);
    }

    private static void Svuota(TableEntity entita)
    {
        foreach (var colonna in ColonneFatto.Personali) entita[colonna] = null;
    }
}

/// <summary>What a first look over a register's rows tells: how far it goes, which facts were erased in it. What is wrong with rows is not told here.</summary>
internal sealed record Panorama(Testa Testa, IReadOnlySet<long> Cancellati)
{
    /// <param name="vista">Shown every fact's number and chain hash.</param>
    public static async Task<Panorama> DiAsync(ITable registro, PianoId piano, Action<long, Impronta>? vista, CancellationToken stop)
    {
        var (testa, cancellati) = (Testa.Vuota(piano), new HashSet<long>());
        await foreach (var entita in registro.ReadAllAsync(ColonneFatto.Dopo(piano, 0), stop))
        {
            if (ColonneFatto.Seq(entita.RowKey) is not { } seq) continue;

            testa = new(seq, Impronta.Di(entita[ColonneFatto.Catena] as byte[]));
            vista?.Invoke(seq, testa.Catena);
            if (entita[ColonneFatto.Tipo] as string == FormatiRegistro.CancellatiV1.Tipo && await CancellatiDaAsync(registro, piano, entita, seq) is { } suoi) cancellati.UnionWith(suoi);
        }

        return new(testa, cancellati);
    }

    private static async Task<IEnumerable<long>?> CancellatiDaAsync(ITable registro, PianoId piano, TableEntity entita, long seq)
    {
        try
        {
            var riga = ColonneFatto.Leggi(entita, seq, await LettoreRegistro.ContenutoAsync(registro, piano, entita), (_, _) => { });
            return (riga.Leggi(piano).Fatto as DatiCancellati)?.Seqs;
        }
        catch (RegistroIllegibileException)
        {
            // The check of the rows says so, with the place.
            return null;
        }
    }
}
