using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>What an erasure touches, and whose data one may erase.</summary>
[Regola("SEC-02", "art. 17 Reg. (UE) 2016/679")]
public static class Cancellazione
{
    /// <summary>Everybody erases what they wrote themselves; nothing of a command that names somebody else's data is done.</summary>
    public static Esito Decide(Piano piano, CancellaDati comando, Contesto contesto)
    {
        var daCancellare = comando.Seqs.Distinct().Order().Where(seq => piano.Personali.Autore(seq) is not null).ToImmutableArray();
        if (daCancellare.Any(seq => piano.Personali.Autore(seq) != contesto.Chi)) return Rifiuto.Per("SEC-02", "datiDiAltri");

        return daCancellare.IsEmpty ? Esito.Di() : Esito.Di(new DatiCancellati(daCancellare));
    }
}
