using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>Admits these adesioni, all or none.</summary>
/// <param name="Voce">Of one that is late and left to the office: with which voice; else null.</param>
public sealed record AmmettiAdesioni(ImmutableArray<int> Numeri, Voce? Voce = null) : Comando;

/// <summary>Admits those of these adesioni that can be and that nothing happened to since; the others stay as they are.</summary>
/// <param name="FinoA">The last fact of the register when it was ordered.</param>
public sealed record AmmettiInvariate(ImmutableArray<int> Numeri, long FinoA) : Comando;

/// <summary>Asks who joined for some fields anew.</summary>
/// <param name="Motivo">As typed; may be empty.</param>
/// <param name="Giorni">Days to answer, as typed; empty for those of the notice.</param>
public sealed record ChiediIntegrazione(int Numero, ImmutableArray<string> Campi, string Motivo, string Giorni) : Comando;

/// <summary>Answers what the office asked, by field, as typed.</summary>
public sealed record IntegraAdesione(int Numero, ImmutableSortedDictionary<string, string> Risposte) : Comando;

/// <summary>Warns that an adesione is about to be excluded.</summary>
public sealed record PreavvisaEsclusione(int Numero, string Motivo) : Comando;

/// <summary>A warning was sent to who presented the adesione, in their own chat: the installation notes it down by itself.</summary>
/// <param name="Seq">The place of the warning.</param>
public sealed record SegnaPreavvisoConsegnato(long Seq) : Comando;

/// <summary>Notes down when and how a warning was received outside the chat.</summary>
/// <param name="Mezzo">The code of a <see cref="MezzoRicezione"/>.</param>
/// <param name="Giorno">As typed: see <see cref="DataScritta"/>.</param>
public sealed record AnnotaRicezione(int Numero, string Mezzo, string Giorno) : Comando;

/// <summary>Says something against an exclusion that was announced.</summary>
public sealed record PresentaOsservazioni(int Numero, string Testo) : Comando;

/// <summary>Excludes an adesione.</summary>
/// <param name="OsservazioniValutate">The place of the last observations that were considered; 0 when there were none.</param>
public sealed record EscludiAdesione(int Numero, string Motivo, string Rimedi, long OsservazioniValutate) : Comando;

/// <summary>Takes an exclusion back: the head's act, by the office's own power to annul what should not have been.</summary>
public sealed record AnnullaEsclusione(int Numero, string Motivo) : Comando;

/// <summary>Has an admitted adesione checked again: the head's act.</summary>
public sealed record RiesaminaAdesione(int Numero, string Motivo) : Comando;

/// <summary>Notes down that an adesione came in signed.</summary>
/// <param name="Data">As typed: see <see cref="DataScritta"/>.</param>
public sealed record SottoscriviAdesione(int Numero, string Protocollo, string Data) : Comando;

/// <summary>Notes down the protocol of an adesione.</summary>
/// <param name="Data">As typed: see <see cref="DataScritta"/>.</param>
public sealed record AnnotaProtocollo(int Numero, string Protocollo, string Data) : Comando;
