using System.Collections.Frozen;
using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>How answers get into a draft, from either face.</summary>
public static class FormAnswers
{
    /// <summary>Characters kept beyond what a field takes, of an answer that was refused: enough to mend it.</summary>
    private const int Beyond = 100;

    /// <summary>What empties an optional answer; a client may leave an emptied input out, and that is no answer at all.</summary>
    private static readonly FrozenSet<string> Nothing = new[] { "-", "–", "—" }.ToFrozenSet();

    /// <summary>Words as the answer to a field; what is refused is kept as typed.</summary>
    public static (Bozza Draft, Rifiuto? Refusal) Take(this Form form, Field field, string text, FormScope scope)
    {
        var typed = field.Optional(scope) && Nothing.Contains(text.Trim()) ? "" : text;

        // What is there already is not judged again: it was taken under the rules of its day.
        if (scope.Present.GetValueOrDefault(field.Name) == typed.Trim()) return (scope.Con(field.Name, typed.Trim()), null);
        if (field.Answer(typed, scope).Riuscita(out var answer, out var refusal)) return (Put(form, field, typed, answer, scope), null);

        var kept = typed.Length > field.MaxLength + Beyond ? typed[..(field.MaxLength + Beyond)] : typed;
        return (scope.Bozza.NonPresa(field.Name, kept), refusal);
    }

    /// <summary>The inputs of the page that is shown: all of them read, the good ones taken, the others kept beside their fault.</summary>
    /// <param name="forward">Going on: what may not stay empty is asked for. Going back or away: what is empty is left alone.</param>
    public static Bozza TakePage(this Form form, ImmutableSortedDictionary<string, string> inputs, bool forward, FormScope scope)
    {
        if (form.Next(scope) is not { } asked) return scope.Bozza;

        var page = form.OnPage(asked.Page, scope);
        var draft = scope.Bozza;
        foreach (var field in page)
        {
            var now = scope with { Bozza = draft };
            var typed = inputs.GetValueOrDefault(field.Name);
            var untouched = typed is null && now.Has(field.Name) && !draft.Typed.ContainsKey(field.Name);
            if (untouched || (!forward && IsEmpty(field, typed))) continue;

            draft = form.Take(field, typed ?? "", now).Draft;
        }

        return forward ? draft with { Reopened = null } : draft;
    }

    /// <summary>What an old card still holds: answers to what nobody has answered since. Never more than that (DIA-06).</summary>
    public static Bozza TakeUnanswered(this Form form, ImmutableSortedDictionary<string, string> inputs, FormScope scope)
    {
        var draft = scope.Bozza;
        foreach (var field in form.Fields)
        {
            var now = scope with { Bozza = draft };
            if (draft.Answers.ContainsKey(field.Name) || !field.Applies(now)) continue;
            if (!inputs.TryGetValue(field.Name, out var typed) || IsEmpty(field, typed)) continue;

            if (typed.Trim() != now.Present.GetValueOrDefault(field.Name) && field.Answer(typed, now).Riuscita(out var answer, out _)) draft = Put(form, field, typed, answer, now);
        }

        return draft;
    }

    private static bool IsEmpty(Field field, string? typed) =>
        string.IsNullOrWhiteSpace(typed) || (field.Kind == FieldKind.Declaration && typed is "false" or "no");

    private static Bozza Put(Form form, Field field, string typed, FieldAnswer answer, FormScope scope)
    {
        var draft = scope.Bozza;
        if (typed != scope[field.Name])
            draft = draft with { Answers = draft.Answers.RemoveRange(field.Forgets(scope[field.Name], answer.Canonical)) };

        draft = (scope with { Bozza = draft }).Con(field.Name, answer.Canonical);
        foreach (var (name, code) in answer.Implied)
        {
            if (form.Fields.FirstOrDefault(other => other.Name == name) is not { } other) continue;

            var now = scope with { Bozza = draft };
            if (other.Applies(now) && other.Read(code, now).Riuscita(out var implied, out _)) draft = now.Con(name, implied);
        }

        return draft;
    }
}
