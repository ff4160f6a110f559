using System.Collections.Immutable;
using NodaTime;

namespace PdzBot.Domain;

/// <summary>A body as the public part of the Rete's register shows it.</summary>
/// <remarks>Copied out of the adesione on purpose: whoever holds this holds nothing personal, nor a way to it.</remarks>
/// <param name="Comune">Of the seat; null when it is outside the Ambito: where, was said in the personal part.</param>
[Regola("ADE-09")]
public sealed record Membro(int Numero, int Anno, Instant Ora, string Nome, Categoria Categoria, ComuneId? Comune, ImmutableArray<TavoloId> Tavoli, Voce Voce);
