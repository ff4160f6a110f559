using System.Collections.Immutable;

namespace PdzBot.Dialogs;

/// <summary>One of the things that can be chosen.</summary>
/// <param name="Code">What is stored and what travels in cards.</param>
/// <param name="Name">What the person reads, in their language.</param>
/// <param name="Synonyms">Other ways of saying it, in any language.</param>
public sealed record Option(string Code, string Name, ImmutableArray<Synonym> Synonyms)
{
    public Option(string code, string name)
        : this(code, name, [])
    {
    }
}

/// <summary>Another way of saying an option, and the other questions it answers by itself.</summary>
/// <remarks>Who says "cooperativa sociale" when asked for the kind of body has also told its section of the RUNTS.</remarks>
public sealed record Synonym(string Phrase, ImmutableArray<Answer> Implies)
{
    public static implicit operator Synonym(string phrase) => FromString(phrase);

    public static Synonym FromString(string phrase) => new(phrase, []);
}

/// <summary>A field of the form with one of its codes.</summary>
public readonly record struct Answer(string Field, string Code);

/// <summary>The option chosen, and what the words chosen for it answer besides.</summary>
public sealed record ChoiceRead(string Code, ImmutableArray<Answer> Implied);
