using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>A form, defined once; <see cref="FormWords"/> and <see cref="FormCard"/> are its two faces.</summary>
/// <param name="Name">Its stable name, which is also the command that opens it.</param>
/// <param name="File">The command that its answers make, or every fault beside its field.</param>
/// <param name="Notes">What to tell beside the summary, as the advisory voice of who is late.</param>
public sealed record Form(
    string Name,
    ImmutableArray<Field> Fields,
    Func<FormScope, (Comando? Command, ImmutableArray<Rifiuto> Refusals)> File,
    Func<FormScope, ImmutableArray<string>> Notes)
{
    /// <summary>The field by which the summary is confirmed; it is asked after all others.</summary>
    public const string Confirmation = "conferma";

    /// <summary>What stands wherever a draft shows: that it is one, and nothing has been filed.</summary>
    [Regola("ADE-12")]
    public static string DraftNotice(Wording wording) => wording.Di("bozza.avviso");

    public IEnumerable<Field> Applying(FormScope scope) => Fields.Where(field => field.Applies(scope));

    /// <summary>The next question: the field gone back to, else the first answer that is missing or was refused; null when all is answered.</summary>
    public Field? Next(FormScope scope)
    {
        var draft = scope.Bozza;
        return Applying(scope).FirstOrDefault(field => field.Name == draft.Reopened)
            ?? Applying(scope).FirstOrDefault(field => !draft.Answers.ContainsKey(field.Name) || draft.Typed.ContainsKey(field.Name));
    }

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
        var key = $"form.{Name}.{field.Name}.{part}";
        return field.Variant(scope) is { } variant && scope.Wording.Ha($"{key}.{variant}") ? scope.Wording.Di($"{key}.{variant}") : scope.Wording.Di(key);
    }

    /// <summary>The same, where there may be nothing to say.</summary>
    public string? TextIfAny(Field field, string part, FormScope scope) =>
        scope.Wording.Ha($"form.{Name}.{field.Name}.{part}") || (field.Variant(scope) is { } variant && scope.Wording.Ha($"form.{Name}.{field.Name}.{part}.{variant}"))
            ? Text(field, part, scope)
            : null;
}
