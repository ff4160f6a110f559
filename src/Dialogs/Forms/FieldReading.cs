using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>From what a person wrote or ticked to the canonical answer of a field; the same for both faces.</summary>
public static class FieldReading
{
    /// <summary>The answer and what it answers besides ("cooperativa sociale" is a kind of soggetto and a section of the RUNTS), or why not.</summary>
    [Regola("ADE-01")]
    [Regola("DIA-04")]
    public static Lettura<FieldAnswer> Answer(this Field field, string text, FormScope scope)
    {
        var typed = text.Trim();
        var lettura = field.KindIn(scope) switch
        {
            FieldKind.Choice => One(field, typed, scope),
            FieldKind.Choices => Many(field, typed, scope),
            FieldKind.Declaration => Declared(field, typed, scope),
            FieldKind.Text or FieldKind.LongText or FieldKind.Email or FieldKind.Phone => Plain(field, typed, scope),
        };
        return lettura.Riuscita(out var answer, out var rifiuto) ? answer : rifiuto.Su(field.Name);
    }

    private static Lettura<FieldAnswer> One(Field field, string typed, FormScope scope)
    {
        if (typed.Length == 0) return Plain(field, typed, scope);

        var options = field.Options(scope);
        if (options.Any(option => option.Code == typed)) return Plain(field, typed, scope);
        if (!field.Choices!(scope).One(typed).Riuscita(out var choice, out var rifiuto)) return rifiuto;

        return field.Read(choice.Code, scope).Riuscita(out var read, out rifiuto) ? new FieldAnswer(read, choice.Implied) : rifiuto;
    }

    private static Lettura<FieldAnswer> Many(Field field, string typed, FormScope scope)
    {
        var options = field.Options(scope);
        var codes = typed.Split(',', StringSplitOptions.TrimEntries);
        if (typed.Length == 0 || codes.All(code => options.Any(option => option.Code == code))) return Plain(field, typed, scope);

        if (field.Choices!(scope).Many(typed).Riuscita(out var chosen, out var rifiuto)) return Plain(field, string.Join(',', chosen), scope);

        return SaysNone(typed) ? Plain(field, "", scope) : rifiuto;
    }

    /// <summary>Whether words say that none of a list is wanted.</summary>
    internal static bool SaysNone(string text) => Folding.Fold(text).Trim() is "nessuno" or "nessuno di questi" or "nessun tavolo" or "none" or "none of them" or "no table";

    private static Lettura<FieldAnswer> Declared(Field field, string typed, FormScope scope)
    {
        if (typed.Length == 0) return Plain(field, "no", scope);
        if (typed == scope[field.Name]) return Plain(field, typed, scope);

        return YesNo.Read(typed).Riuscita(out var yes, out var rifiuto) ? Plain(field, yes ? CampiAdesione.Si : "no", scope) : rifiuto;
    }

    private static Lettura<FieldAnswer> Plain(Field field, string typed, FormScope scope) =>
        field.Read(typed, scope).Riuscita(out var read, out var rifiuto) ? new FieldAnswer(read, []) : rifiuto;
}

/// <summary>A canonical answer, and the answers to other fields that it implies.</summary>
public readonly record struct FieldAnswer(string Canonical, ImmutableArray<Answer> Implied);
