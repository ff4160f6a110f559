using System.Collections.Immutable;

namespace PdzBot.Dialogs;

/// <summary>What a text meant, as far as it can be told.</summary>
public abstract record Understood
{
    private protected Understood()
    {
    }
}

/// <summary>One command, clearly enough to carry it out.</summary>
/// <param name="Name">The command's name, as in a button's verb.</param>
/// <param name="Score">From 0 to 1; 1 is a phrase of the data, word for word.</param>
public sealed record UnderstoodCommand(string Name, double Score) : Understood;

/// <summary>Something is near but not clear: these commands are offered, best first, three at most and never none.</summary>
/// <param name="Score">How near the first of them is, from 0 to 1.</param>
public sealed record UnderstoodOffers(ImmutableArray<string> Names, double Score) : Understood;

/// <summary>Nothing is near. Not the end of the talk: whoever asked shows the help.</summary>
public sealed record NotUnderstood : Understood;
