using System.Collections.Immutable;
using NodaTime;

namespace PdzBot.Domain;

/// <summary>What an erasure touches, and whose data one may erase.</summary>
[Regola("SEC-02", "art. 17 Reg. (UE) 2016/679")]
public static class Cancellazione
{
    /// <summary>
    /// Everybody erases what is about them: all that was said of their adesioni, whoever wrote it, and what they wrote besides. Nothing of a command that names somebody else's data is
    /// done; what is about who does not write to the bot goes by <see cref="CancellazioneSuRichiesta"/>.
    /// </summary>
    public static Esito Decide(Piano piano, CancellaDati comando, Contesto contesto)
    {
        var daCancellare = DaCancellare(piano, comando.Seqs);
        if (daCancellare.Any(seq => !piano.Personali.Riguarda(seq, contesto.Chi))) return Rifiuto.Per("SEC-02", "datiDiAltri");

        return daCancellare.IsEmpty ? Esito.Di() : Esito.Di(new DatiCancellati(daCancellare));
    }

    /// <summary>At a restoration what was erased once is erased again, whoever wrote it; nobody but the installation asks for that.</summary>
    [Regola("SEC-06", "art. 17 Reg. (UE) 2016/679")]
    public static Esito Riapplica(Piano piano, RiapplicaCancellazioni comando, Contesto contesto)
    {
        if (!contesto.DallInstallazione) return Rifiuto.Per("SEC-02", "datiDiAltri");

        var daCancellare = DaCancellare(piano, comando.Seqs);
        return daCancellare.IsEmpty ? Esito.Di() : Esito.Di(new DatiCancellati(daCancellare));
    }

    /// <summary>Erasures that one fact names at most: as many as an extract holds facts, so that none is made anew more than twice.</summary>
    public const int AllaVolta = Estratti.Passo;

    /// <summary>The facts that hold something personal for longer than the plan keeps it, oldest first; none before that day. As dear as the register is long.</summary>
    public static IEnumerable<long> Scaduti(Piano piano, Instant ora)
    {
        for (var seq = 1L; Scaduto(piano, ora) && seq <= piano.Seq; seq++)
        {
            if (piano.Personali.Interessato(seq) is not null) yield return seq;
        }
    }

    /// <summary>Once the plan has been over for long enough, what is personal in its acts goes unasked; nobody but the installation sees to that, and never before.</summary>
    [Regola("SEC-02", "art. 5, par. 1, lett. e Reg. (UE) 2016/679")]
    public static Esito Scade(Piano piano, CancellaScaduti comando, Contesto contesto)
    {
        if (!contesto.DallInstallazione) return Rifiuto.Per("SEC-02", "datiDiAltri");
        if (!Scaduto(piano, contesto.Ora)) return Rifiuto.Per("SEC-02", "nonScaduti");

        var daCancellare = DaCancellare(piano, comando.Seqs);
        return daCancellare.IsEmpty ? Esito.Di() : Esito.Di(new DatiCancellati(daCancellare));
    }

    private static bool Scaduto(Piano piano, Instant ora) => piano.Definizione is { } definizione && Roma.Data(ora) > definizione.PersonaliFino;

    private static ImmutableArray<long> DaCancellare(Piano piano, ImmutableArray<long> seqs) =>
        [.. seqs.SelectMany(seq => ConIlSeguito(piano, seq)).Distinct().Order().Where(seq => piano.Personali.Interessato(seq) is not null)];

    /// <summary>Erasing who a citizen is closes the adesione: then nothing that was said in it later stays either.</summary>
    [Regola("ADE-04", "art. 17 Reg. (UE) 2016/679")]
    private static IEnumerable<long> ConIlSeguito(Piano piano, long seq)
    {
        if (piano.Adesioni.DelFatto(seq) is not { Dati.Tipo: TipoSoggetto.Cittadino } adesione || adesione.Seq != seq) return [seq];

        return piano.Personali.Di(adesione.Autore).Where(altro => altro == seq || piano.Adesioni.NumeroDelFatto(altro) == adesione.Numero);
    }
}
