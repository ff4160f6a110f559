using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>The office confirms that somebody attended the session that counts as joining: who announced it joins with that, and so does who did not.</summary>
/// <param name="Seduta">When the session began: from then on one has joined.</param>
/// <param name="Numero">The adesione whose soggetto attended; null where it is found by the answers.</param>
/// <param name="Chi">Who checked in; <see cref="PersonaId.Nessuna"/> where the office ticked off a sheet of paper.</param>
/// <param name="Risposte">What is known of the soggetto, by field, as typed; the rest is asked of it afterwards.</param>
[Regola("ADE-15", "Avviso di Lecce, fase 2, II")]
public sealed record AdesionePerPresenza(OraDiRoma Seduta, int? Numero, PersonaId Chi, ImmutableSortedDictionary<string, string> Risposte) : Comando
{
    /// <summary>Of an adesione that is there.</summary>
    public static AdesionePerPresenza Di(int numero, OraDiRoma seduta) => new(seduta, numero, PersonaId.Nessuna, ImmutableSortedDictionary<string, string>.Empty);
}

/// <summary>A soggetto joined by attending the session that the notice names, without having announced it.</summary>
/// <param name="Numero">In the plan's one series of adesioni.</param>
/// <param name="Anno">The civil year of the session in Rome.</param>
/// <param name="Chi">Who checked in for it and speaks for it from now on.</param>
/// <param name="Personali">What is personal in it; null where nothing is known of that, or once erased.</param>
[Regola("ADE-15", "Avviso di Lecce, fase 2, II")]
public sealed record AdesioneIntervenuta(int Numero, int Anno, OraDiRoma Seduta, PersonaId Chi, DatiAdesione Dati, DatiPersonali? Personali) : Fatto
{
    internal override bool HaDatiPersonali => Personali is not null;

    /// <summary>As if it had been presented by the form; whoever attends has a full voice.</summary>
    internal AdesionePresentata Presentata => new(Numero, Anno, Voce.Piena, Dati, Personali);
}

/// <summary>The soggetto of an adesione attended the session that counts as joining: what was announced takes effect.</summary>
[Regola("ADE-15", "Avviso di Lecce, fase 2, II")]
public sealed record InterventoConfermato(int Numero, OraDiRoma Seduta) : Fatto;
