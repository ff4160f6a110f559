using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>How a field is asked; its rules are the domain's.</summary>
public enum FieldKind
{
    Text,
    LongText,
    Email,
    Phone,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>Some of a list, at least one.</summary>
    Choices,

    /// <summary>A declaration: a box to tick, or "sì".</summary>
    Declaration,
}

/// <summary>One question of a form, with two faces: a step of the chat and an input of the card.</summary>
/// <param name="Name">The input's id and the answer's name; stable.</param>
/// <param name="Page">The card page it stands on. What depends on an earlier answer stands on a later page.</param>
/// <param name="MaxLength">Characters at most.</param>
/// <param name="Applies">Whether it is asked, given the answers so far.</param>
/// <param name="Optional">Whether it may stay empty.</param>
/// <param name="Read">From text to the canonical answer: the domain's own reading.</param>
public sealed record Field(
    string Name,
    FieldKind Kind,
    int Page,
    int MaxLength,
    Func<FormScope, bool> Applies,
    Func<FormScope, bool> Optional,
    Func<string, FormScope, Lettura<string>> Read)
{
    /// <summary>The list to choose from, in the person's language; for choices only.</summary>
    public Func<FormScope, Choices>? Choices { get; init; }

    /// <summary>Whether it is one of its list here, though it is in one's own words elsewhere.</summary>
    public Func<FormScope, bool> IsChoice { get; init; } = _ => false;

    /// <summary>How it is asked here.</summary>
    public FieldKind KindIn(FormScope scope) => IsChoice(scope) ? FieldKind.Choice : Kind;

    /// <summary>A canonical answer as people read it, where it is neither its own text nor a choice.</summary>
    public Func<string, FormScope, string>? Shown { get; init; }

    /// <summary>Which wording of the question fits, as <c>cittadino</c>; null for the usual one.</summary>
    public Func<FormScope, string?> Variant { get; init; } = _ => null;

    /// <summary>Which other answers no longer hold once this one changes from the first to the second.</summary>
    public Func<string, string, ImmutableArray<string>> Forgets { get; init; } = (_, _) => [];

    /// <summary>It says what the next questions are about, and is no datum by itself: the summary shows it without a before.</summary>
    public bool OnlyChooses { get; init; }

    /// <summary>Text that goes with the question, as the privacy notice.</summary>
    public Func<FormScope, string?> Notice { get; init; } = _ => null;

    public ImmutableArray<Option> Options(FormScope scope) => KindIn(scope) is FieldKind.Choice or FieldKind.Choices ? Choices?.Invoke(scope).Options ?? [] : [];

    /// <summary>A canonical answer as people read it: the names of what was chosen, the text of what was written.</summary>
    public string Show(string answer, FormScope scope)
    {
        if (Shown is not null) return Shown(answer, scope);
        if (KindIn(scope) is not (FieldKind.Choice or FieldKind.Choices)) return answer;

        var options = Options(scope);
        return string.Join("; ", answer.Split(',').Select(code => options.FirstOrDefault(option => option.Code == code)?.Name ?? code));
    }
}

/// <summary>What a form looks at: the draft, the plan, the person's language, the moment.</summary>
public sealed record FormScope(Bozza Bozza, Piano Piano, Wording Wording, NodaTime.Instant Ora)
{
    /// <summary>What holds already, whatever the draft says: <see cref="Form.Present"/>.</summary>
    public ImmutableSortedDictionary<string, string> Present { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The person's roles that no fact gives.</summary>
    public ImmutableArray<Ruolo> Incarichi { get; init; } = [];

    /// <summary>The answer to a field, or "".</summary>
    public string this[string field] => Bozza.Answers.GetValueOrDefault(field) ?? Present.GetValueOrDefault(field, "");

    /// <summary>Whether there is an answer, be it "".</summary>
    public bool Has(string field) => Bozza.Answers.ContainsKey(field) || Present.ContainsKey(field);

    /// <summary>The draft with an answer taken: one that holds already is none.</summary>
    public Bozza Con(string field, string answer)
    {
        var taken = Bozza.Con(field, answer);
        return Present.GetValueOrDefault(field) == answer ? taken with { Answers = taken.Answers.Remove(field) } : taken;
    }
}
