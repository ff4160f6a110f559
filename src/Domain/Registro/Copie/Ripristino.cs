using System.Collections.Immutable;
using System.Security.Cryptography;
using NodaTime;
using PdzBot.TableStorage;

namespace PdzBot.Domain;

/// <summary>A copy that was read to its end and found whole, ready to become a plan's register again (SEC-06).</summary>
/// <remarks>The file is read twice: here, where nothing is written, and as the rows are written. It must be one that may be sought.</remarks>
/// <param name="Cancellazione">The fact that says what was erased after the copy was made; null when there was nothing.</param>
/// <param name="Oltre">How many erasures the list names that lie beyond the copy's end: their facts are not there either.</param>
[Regola("SEC-06")]
public sealed record Ripristino(Intestazione Intestazione, ImmutableArray<PersonaInCopia> Persone, DatiCancellati? Cancellazione, int Oltre)
{
    /// <summary>Type of the row that stands in the first fact's place while the others are being written: no release reads it as a fact, so nobody takes half a register for one.</summary>
    internal const string InCorso = "RipristinoInCorso";

    /// <summary>Checks a copy from its first byte to its last, its chain, what its facts say, and the list of later erasures against it.</summary>
    /// <exception cref="CopiaIllegibileException">It can't be restored; nothing was written.</exception>
    public static Ripristino Leggi(Stream file, ChiaveCopie chiave, PianoId piano, ElencoCancellazioni? cancellazioni)
    {
        file.Position = 0;
        using var copia = new LetturaCopia(file, chiave);
        var intestazione = copia.Intestazione;
        if (intestazione.Piano != piano) throw new CopiaIllegibileException($"it is a copy of {intestazione.Piano}, not of {piano}");
        if (cancellazioni?.Piano is { } suo && suo != piano) throw new CopiaIllegibileException($"the list of erasures is of {suo}, not of {piano}");

        var verifica = new Verifica(piano);
        var scrittura = new PianoInScrittura(Piano.Vuoto(piano));
        var persone = ImmutableArray.CreateBuilder<PersonaInCopia>();
        var daCancellare = (cancellazioni?.Fatti ?? []).ToLookup(fatto => fatto.Seq, fatto => fatto.Catena);
        foreach (var riga in copia.Fatti(persone.Add))
        {
            verifica.Vedi(riga);
            if (!verifica.Sana) continue;

            if (daCancellare[riga.Seq].Any(catena => catena is { } sua && sua != Impronta.Di(riga.Catena)))
                throw new CopiaIllegibileException($"the list of erasures is another register's: fact {riga.Seq} is not the one it names");
            scrittura.Applica(riga.Leggi(piano));
        }

        var esito = verifica.Fine();
        if (!esito.Sano) throw new CopiaIllegibileException($"its register is not whole: {esito.Guasti[0]}");
        if (esito.Fatti == 0 || esito.Testa != intestazione.Testa) throw new CopiaIllegibileException("its facts don't end where it says");

        var seqs = daCancellare.Select(fatto => fatto.Key).ToList();
        var dopo = Domain.Cancellazione.Riapplica(
            scrittura.Fine(), new([.. seqs.Where(seq => seq <= esito.Testa.Seq)]), new(Cancellerie.Ufficio, intestazione.Creata, Canale.Ufficio, default));
        return new(
            intestazione,
            persone.ToImmutable(),
            dopo is Esito.Accolto { Fatti: [DatiCancellati fatto] } ? fatto : null,
            seqs.Count(seq => seq > esito.Testa.Seq));
    }

    /// <summary>Writes the register into its plan, which must be empty, or hold what an interrupted restoration left there.</summary>
    /// <param name="persone">Called once the plan is taken, before its facts are there: makes the personas known to the store.</param>
    /// <returns>How far the register goes now.</returns>
    /// <exception cref="PianoNonVuotoException">The plan has a register. Nothing was changed.</exception>
    /// <exception cref="CopiaIllegibileException">The file is no longer what it was. The plan stays closed until an import ends well.</exception>
    public async Task<Testa> ScriviAsync(
        Stream file, ChiaveCopie chiave, ITable registro, Estratti? estratti, Instant ora, RandomNumberGenerator caso, Func<Task> persone)
    {
        var posto = await PostoPerRipristino.PrendiAsync(registro, Intestazione.Piano, ora, caso);
        if (estratti is not null) await estratti.EliminaTuttiAsync(Intestazione.Piano);
        await persone();

        file.Position = 0;
        using var copia = new LetturaCopia(file, chiave);
        var (invio, svuotati) = (new InvioRighe(registro, Intestazione.Piano), (Cancellazione?.Seqs ?? []).ToHashSet());
        RigaFatto? prima = null, ultima = null;
        foreach (var letta in copia.Fatti(_ => { }))
        {
            // What was erased is never written, not even to be cleared.
            var riga = svuotati.Contains(letta.Seq) ? letta with { Personale = null, Sale = null } : letta;
            if (!Catena.Di(ultima?.Catena ?? Catena.Inizio(Intestazione.Piano), riga).AsSpan().SequenceEqual(riga.Catena)) throw Cambiata();

            if (prima is null) prima = riga;
            else await invio.AggiungiAsync(riga);
            ultima = riga;
        }

        if (prima is null || new Testa(ultima!.Seq, Impronta.Di(ultima.Catena)) != Intestazione.Testa) throw Cambiata();

        if (Cancellazione is not null)
        {
            var chiaveComando = ChiaveComando.Di("ripristino", Intestazione.Piano.Valore, Intestazione.Testa.ToString());
            ultima = RigaFatto.Di(ultima.Seq + 1, ultima.Catena, Cancellazione, new(Cancellerie.Ufficio, ora, Canale.Ufficio, chiaveComando), caso);
            await invio.AggiungiAsync(ultima);
        }

        await invio.FineAsync();
        await posto.ApriAsync(prima);
        return new(ultima.Seq, Impronta.Di(ultima.Catena));
    }

    private static CopiaIllegibileException Cambiata() => new("it changed while it was being restored: the plan stays closed until an import ends well");
}

/// <summary>A plan that was to be restored has a register already.</summary>
public sealed class PianoNonVuotoException(PianoId piano) : Exception($"{piano} is not empty")
{
    public PianoId Piano { get; } = piano;
}
