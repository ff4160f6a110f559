using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>A soggetto joined the participatory planning and is a member of the Rete.</summary>
/// <param name="Numero">Its number in the plan's one series of adesioni: from 1, gapless, never restarted.</param>
/// <param name="Anno">The civil year of the act in Rome, shown beside the number.</param>
/// <param name="Personali">What is personal in it; null once erased.</param>
public sealed record AdesionePresentata(int Numero, int Anno, Voce Voce, DatiAdesione Dati, DatiPersonali? Personali) : Fatto
{
    internal override bool HaDatiPersonali => Personali is not null;
}

/// <summary>How a member counts at the tavoli.</summary>
public enum Voce
{
    /// <summary>A member like any other.</summary>
    Piena,

    /// <summary>Came after the term: the notice, or the office, lets them in with an advisory voice (ADE-05).</summary>
    Consultiva,
}

/// <summary>What was declared, without anything personal. Written down as it was; the types that read it checked it.</summary>
/// <param name="Denominazione">The body's name; null for a citizen.</param>
/// <param name="CodiceFiscale">The body's, 11 digits; null for a citizen.</param>
/// <param name="Comune">ISTAT code of the seat or home, null when it is outside the Ambito.</param>
/// <param name="Informativa">The version of the privacy notice that was read.</param>
public sealed record DatiAdesione(
    TipoSoggetto Tipo,
    TipoEts? TipoEts,
    string? Denominazione,
    string? CodiceFiscale,
    string? Runts,
    string? Comune,
    ImmutableArray<string> Tavoli,
    string Informativa)
{
    public bool Equals(DatiAdesione? altro) =>
        altro is not null
        && (Tipo, TipoEts, Denominazione, CodiceFiscale, Runts, Comune, Informativa)
            == (altro.Tipo, altro.TipoEts, altro.Denominazione, altro.CodiceFiscale, altro.Runts, altro.Comune, altro.Informativa)
        && Tavoli.SequenceEqual(altro.Tavoli);

    public override int GetHashCode() => HashCode.Combine(Tipo, Denominazione, CodiceFiscale, Tavoli.Length);
}
