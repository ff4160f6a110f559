using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace PdzBot.Domain;

/// <summary>Something wrong in a plan's file, told to the administrator who wrote it.</summary>
/// <param name="Percorso">Where in the file: <c>tavoli[2].area</c>; <c>$</c> is the file as a whole.</param>
/// <param name="Messaggio">What is expected there, in English.</param>
public sealed record Guasto(string Percorso, string Messaggio)
{
    public override string ToString() => $"{Percorso}: {Messaggio}";
}

/// <summary>What reading a plan's file gave: the definition, or every fault of the file.</summary>
public sealed class LetturaDefinizione
{
    private readonly DefinizionePiano? definizione;

    internal LetturaDefinizione(DefinizionePiano definizione) => this.definizione = definizione;

    internal LetturaDefinizione(ImmutableArray<Guasto> guasti) => Guasti = guasti;

    /// <summary>Empty when the file is right.</summary>
    public ImmutableArray<Guasto> Guasti { get; } = [];

    /// <summary>True with the definition; false with at least one fault.</summary>
    public bool Riuscita([NotNullWhen(true)] out DefinizionePiano? letta, out ImmutableArray<Guasto> guasti)
    {
        (letta, guasti) = (definizione, Guasti);
        return letta is not null;
    }
}
