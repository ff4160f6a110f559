using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>A form, defined once; <see cref="FormWords"/> and <see cref="FormCard"/> are its two faces.</summary>
/// <param name="Name">Its stable name, which is also the command that opens it.</param>
/// <param name="File">The command that its answers make, or every fault beside its field.</param>
/// <param name="Notes">What to tell beside the summary, as the advisory voice of who is late.</param>
/// <param name="Receipt">What is told of a fact that this form led to; null of any other.</param>
public sealed record Form(
    string Name,
    ImmutableArray<Field> Fields,
    Func<FormScope, (Comando? Command, ImmutableArray<Rifiuto> Refusals)> File,
    Func<FormScope, ImmutableArray<string>> Notes,
    Func<FattoRegistrato, Piano, Wording, Receipt?> Receipt)
{
    /// <summary>The field by which the summary is confirmed; it is asked after all others.</summary>
    public const string Confirmation = "conferma";

    /// <summary>The form whose words its questions have; its own unless it asks the same things again.</summary>
    public string WordsOf { get; init; } = Name;

    /// <summary>The field that says what it is about; with that alone answered nothing has been written yet. Null where it is about nothing that is there.</summary>
    public string? About { get; init; }

    /// <summary>What holds already, by field: it counts as answered, and a draft keeps only what differs.</summary>
    public Func<Bozza, Piano, ImmutableSortedDictionary<string, string>> Present { get; init; } = (_, _) => ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Data that people may take for fields of this form, and why they are none.</summary>
    public Func<FormScope, ImmutableArray<(Option Option, Rifiuto Refusal)>> Fixed { get; init; } = _ => [];

    /// <summary>What to know while it is filled in, as what the office asked; said as it opens, and on each page.</summary>
    public Func<FormScope, string?> Guide { get; init; } = _ => null;

    /// <summary>The summary is a question that a plain yes or no answers.</summary>
    public bool YesConfirms { get; init; }

    /// <summary>What stands wherever a draft shows: that it is one, and nothing has been filed.</summary>
    [Regola("ADE-12")]
    public static string DraftNotice(Wording wording) => wording.Di("bozza.avviso");

    /// <summary>Nothing was written in it that could be lost.</summary>
    public bool HoldsNothing(Bozza draft) => About is not null && IsEmpty(draft);

    /// <summary>Nothing was written into it: another form takes its place, and nobody misses it.</summary>
    public bool IsEmpty(Bozza draft) => draft.Typed.IsEmpty && draft.Answers.Keys.All(field => field == About);

    /// <summary>A sentence as this form says it, or as all do.</summary>
    public string Say(Wording wording, string key, params ReadOnlySpan<(string, string)> values) =>
        wording.Di(wording.Ha($"{key}.{Name}") ? $"{key}.{Name}" : key, values);

    public IEnumerable<Field> Applying(FormScope scope) => Fields.Where(field => field.Applies(scope));

    /// <summary>The next question: the field gone back to, else the first answer that is missing or was refused; null when all is answered.</summary>
    public Field? Next(FormScope scope)
    {
        var draft = scope.Bozza;
        return Applying(scope).FirstOrDefault(field => field.Name == draft.Reopened)
            ?? Applying(scope).FirstOrDefault(field => !scope.Has(field.Name) || draft.Typed.ContainsKey(field.Name));
    }

    /// <summary>At the summary the name of a field means that field, though a command may have the same: "tavoli".</summary>
    public bool Reopens(string text, FormScope scope) =>
        Next(scope) is null && Applying(scope).Any(field => Folding.Fold(Text(field, "etichetta", scope)) == Folding.Fold(text));

    /// <summary>One question back: before the one asked now, or the last one when at the summary. Null at the first.</summary>
    public Field? Before(FormScope scope) =>
        Next(scope) is { } asked ? Applying(scope).TakeWhile(field => field != asked).LastOrDefault() : Applying(scope).LastOrDefault();

    /// <summary>The first field of the card page before the one shown; the last page when at the summary. Null on the first.</summary>
    public Field? PageBefore(FormScope scope)
    {
        var shown = Next(scope)?.Page ?? int.MaxValue;
        return Applying(scope).LastOrDefault(field => field.Page < shown) is { } last ? OnPage(last.Page, scope)[0] : null;
    }

    /// <summary>The fields that stand on one card page.</summary>
    public IReadOnlyList<Field> OnPage(int page, FormScope scope) => [.. Applying(scope).Where(field => field.Page == page)];

    public string Text(Field field, string part, FormScope scope)
    {
        var key = Key(field, part, scope.Wording);
        return field.Variant(scope) is { } variant && scope.Wording.Ha($"{key}.{variant}") ? scope.Wording.Di($"{key}.{variant}") : scope.Wording.Di(key);
    }

    /// <summary>The same, where there may be nothing to say.</summary>
    public string? TextIfAny(Field field, string part, FormScope scope)
    {
        var key = Key(field, part, scope.Wording);
        return scope.Wording.Ha(key) || (field.Variant(scope) is { } variant && scope.Wording.Ha($"{key}.{variant}")) ? Text(field, part, scope) : null;
    }

    private string Key(Field field, string part, Wording wording) =>
        wording.Ha($"form.{Name}.{field.Name}.{part}") ? $"form.{Name}.{field.Name}.{part}" : $"form.{WordsOf}.{field.Name}.{part}";
}

/// <summary>What is told of something that is in the register.</summary>
/// <param name="Said">The sentence before the card, where words were said.</param>
public sealed record Receipt(Piece.Card Card, PdzReceipt Pdz, string Said);
