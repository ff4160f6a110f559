using System.Collections.Frozen;
using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>One kind of long work. Pure: the same plan gives the same.</summary>
/// <param name="Cosa">Its name, as <c>adesioni.ammetti</c>; it stays in the store as long as its works do. Key of what is said: <c>lavoro.{Cosa}</c>.</param>
/// <param name="DaFare">What is left to do, in its order: what was done, or changed since, is not in it any more.</param>
/// <param name="Passo">Does some of it; one fact for each that was done.</param>
public sealed record VoceLavoro(string Cosa, Func<Lavoro, Piano, IEnumerable<int>> DaFare, Func<Lavoro, ImmutableArray<int>, Comando> Passo);

/// <summary>The kinds of long work there are, by name.</summary>
public static class ElencoLavori
{
    private static readonly FrozenDictionary<string, VoceLavoro> Voci = new[] { AmmettiTutte.Voce }.ToFrozenDictionary(voce => voce.Cosa);

    /// <summary>The kind of this name; null when this release knows none.</summary>
    public static VoceLavoro? Voce(string cosa) => Voci.GetValueOrDefault(cosa);
}
