using NodaTime;

namespace PdzBot.Domain;

/// <summary>By an act, the notice stays open until later than it said.</summary>
/// <param name="Chiude">The minute at which the window closes from now on, in the civil time of Rome.</param>
/// <param name="Atto">The act, as an office would quote it: "Determinazione n. 12 del 16 maggio 2022".</param>
[Regola("ADE-05", "Avviso dell'Ambito")]
public sealed record AvvisoProrogato(LocalDateTime Chiude, string Atto) : Fatto;

/// <summary>An extension of the notice, as the register has it.</summary>
public sealed record Proroga(long Seq, Instant Ora, LocalDateTime Chiude, string Atto);

/// <summary>Extends the notice's window.</summary>
/// <param name="Chiude">The new end, as typed: see <see cref="DataScritta"/>.</param>
/// <param name="Atto">As typed.</param>
public sealed record ProrogaAvviso(string Chiude, string Atto) : Comando;
