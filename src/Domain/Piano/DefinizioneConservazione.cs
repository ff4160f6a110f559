using NodaTime;

namespace PdzBot.Domain;

/// <summary>For how long a plan keeps what is about people, where its office decides that; the rest is the same everywhere: <see cref="Conservazione"/>.</summary>
/// <param name="BozzeGiorni">Days that an open form may lie unchanged.</param>
/// <param name="RecapitiGiorni">Days that how somebody is reached may lie unused.</param>
/// <param name="PersonaliAnni">Whole years after the triennium in which what is personal in an act stays.</param>
[Regola("SEC-02", "art. 5, par. 1, lett. e Reg. (UE) 2016/679")]
public sealed record DefinizioneConservazione(int BozzeGiorni, int RecapitiGiorni, int PersonaliAnni)
{
    /// <summary>Where the plan says nothing: ninety days, a year, five years.</summary>
    public static readonly DefinizioneConservazione Predefinita = new(90, 365, 5);

    /// <summary>The last day on which what is personal in an act of this triennium is kept, in Rome: a 31 December.</summary>
    public LocalDate PersonaliFino(DefinizioneTriennio triennio) => new(triennio.A + PersonaliAnni, 12, 31);
}
