using System.Collections.Immutable;
using System.Text;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>A form's face in words: one question at a time, then the summary.</summary>
public static class FormWords
{
    /// <summary>The next question, or the summary when all is answered; first whether what was typed is the answer, where that is in doubt.</summary>
    public static Reply Ask(this Form form, FormScope scope) =>
        Doubts.Field(form, scope) is { } doubted ? Doubts.Question(form, doubted, scope) : form.Next(scope) is { } field ? Question(form, field, scope) : Summary(form, scope);

    /// <summary>The reason, then the question again.</summary>
    public static Reply AskAgain(this Form form, FormScope scope, params ImmutableArray<Rifiuto> refusals)
    {
        var asked = form.Ask(scope);
        var offers = RefusalOffers.Of(refusals);
        var again = offers is { } commands
            ? asked with { Pieces = asked.Pieces.Insert(0, RefusalOffers.Card(refusals, commands, scope.Wording)) }
            : asked.After(string.Join("\n\n", refusals.Select(scope.Wording.Di)));
        return again with { Pdz = again.Pdz with { Refusals = Pdz.Of(refusals), Offers = offers } };
    }

    /// <summary>What can be written besides an answer, then the question again.</summary>
    public static Reply Help(this Form form, FormScope scope) => form.Ask(scope).After(scope.Wording.Di("form.comandi"));

    private static Reply Question(Form form, Field field, FormScope scope)
    {
        var wording = scope.Wording;
        var text = new StringBuilder("**").Append(form.Text(field, "domanda", scope)).Append("**");
        if (field.Notice(scope) is { } notice) text.Append("\n\n").Append(notice);
        if (form.TextIfAny(field, "aiuto", scope) is { } help) text.Append("\n\n").Append(help);

        var options = field.Options(scope);
        for (var i = 0; i < options.Length; i++) text.Append(i == 0 ? "\n\n" : "\n").Append(i + 1).Append(". ").Append(CardText.Literal(options[i].Name));

        if (scope[field.Name] is { Length: > 0 } present)
            text.Append("\n\n").Append(wording.Di("form.rispostaAttuale", ("risposta", field.Show(present, scope))));
        else if (field.Optional(scope))
            text.Append("\n\n").Append(wording.Di("form.salta"));

        return Say(text, new() { Form = form.Name, Field = field.Name }, Suggestions(form, field, scope));
    }

    /// <summary>What most people answer, and the way back and out; a list is answered by its numbers.</summary>
    private static IEnumerable<string> Suggestions(Form form, Field field, FormScope scope)
    {
        var wording = scope.Wording;
        if (field.Kind == FieldKind.Declaration) yield return wording.Di("suggerimento.si");
        if (field.KindIn(scope) == FieldKind.Choice && field.Options(scope) is { Length: < Piece.Words.MostSuggestions } few)
        {
            foreach (var option in few) yield return option.Name;
        }

        if (field.Optional(scope) || scope[field.Name].Length > 0) yield return wording.Di("suggerimento.salta");
        if (form.Before(scope) is not null) yield return wording.Di("suggerimento.indietro");
        yield return wording.Di("suggerimento.modulo");
        yield return wording.Di("suggerimento.annulla");
    }

    private static Reply Summary(Form form, FormScope scope)
    {
        var wording = scope.Wording;
        var text = new StringBuilder("**").Append(Form.DraftNotice(wording)).Append("**\n\n").Append(form.Say(wording, "form.riepilogo")).Append('\n');
        foreach (var (label, answer) in form.Rows(scope)) text.Append("\n- **").Append(label).Append("**: ").Append(CardText.Literal(answer));
        foreach (var note in form.Notes(scope)) text.Append("\n\n").Append(note);
        text.Append("\n\n").Append(form.Say(wording, "form.confermaOppure"));
        string[] next = form.YesConfirms ? [wording.Di("suggerimento.si"), wording.Di("suggerimento.no")] : [wording.Di("suggerimento.confermo"), wording.Di("suggerimento.indietro"), wording.Di("suggerimento.annulla")];
        return Say(text, new() { Form = form.Name, Field = Form.Confirmation }, next);
    }

    private static Reply Say(StringBuilder text, Pdz pdz, IEnumerable<string> suggestions) =>
        new([new Piece.Words(text.ToString()) { Suggestions = [.. suggestions.Take(Piece.Words.MostSuggestions)] }], pdz);

    /// <summary>The Ambito it is for, then the answers as people read them, label by label; what was and is empty is not shown.</summary>
    public static IEnumerable<(string Label, string Answer)> Rows(this Form form, FormScope scope)
    {
        yield return (scope.Wording.Di("form.ambito"), scope.Piano.Definizione!.Nome);
        foreach (var field in form.Fields.Where(field => field.Applies(scope) || field.Name == form.About))
        {
            if (Row(field, scope) is { Length: > 0 } shown) yield return (form.Text(field, "etichetta", scope), shown);
        }
    }

    /// <summary>The answer, or before and after where it changes what holds.</summary>
    private static string Row(Field field, FormScope scope)
    {
        var now = Shown(scope[field.Name]);
        if (field.OnlyChooses || !scope.Bozza.Answers.ContainsKey(field.Name) || scope.Present.GetValueOrDefault(field.Name) is not { } before) return now;

        var empty = scope.Wording.Di("form.vuoto");
        return scope.Wording.Di("form.cambiata", ("prima", Shown(before) is { Length: > 0 } was ? was : empty), ("dopo", now.Length > 0 ? now : empty));

        string Shown(string answer) => answer.Length > 0 ? field.Show(answer, scope) : "";
    }
}
