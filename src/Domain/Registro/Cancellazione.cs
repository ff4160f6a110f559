using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>What an erasure touches.</summary>
[Regola("SEC-02", "art. 17 Reg. (UE) 2016/679")]
public static class Cancellazione
{
    public static Esito Decide(Piano piano, CancellaDati comando)
    {
        var daCancellare = comando.Seqs.Distinct().Order().Where(seq => piano.Adesioni.HaDatiPersonali(seq)).ToImmutableArray();
        return daCancellare.IsEmpty ? Esito.Di() : Esito.Di(new DatiCancellati(daCancellare));
    }
}
