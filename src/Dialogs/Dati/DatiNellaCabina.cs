using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What an erasure takes out of the cabina di regia of one adesione: names, and votes that still count.</summary>
[Regola("SEC-02", "art. 17 Reg. (UE) 2016/679")]
internal static class DatiNellaCabina
{
    /// <summary>Whether some of these facts named who sits or stands for it.</summary>
    public static bool Nomi(int adesione, Piano piano, ImmutableArray<long> vanno) => piano.Cabina.Designazioni.Any(designazione =>
        designazione.Designati.Any(uno => uno.Adesione == adesione && uno.Nome is not null && vanno.Contains(uno.SeqNome))
        || designazione.Elezione?.Candidature.Any(una => una.Adesione == adesione && una.Nome is not null && vanno.Contains(una.SeqNome)) == true);

    /// <summary>Whether one of these facts is its vote in a voting that is not closed.</summary>
    public static bool Voti(int adesione, Piano piano, ImmutableArray<long> vanno) =>
        piano.Cabina.Votazioni.Any(votazione => votazione.Elezione!.UltimoVoto(adesione) is { } seq && vanno.Contains(seq));
}
