using System.Collections.Immutable;
using System.Diagnostics;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What is typed while a form waits may be its answer, or a request for something else. Where both may be meant the person says which, and neither is lost.</summary>
/// <remarks>Asked in words only: a card's inputs are answers.</remarks>
[Regola("DIA-03")]
[Regola("DIA-04")]
internal static class Doubts
{
    private const string AnswerVerb = "risposta", OtherVerb = "altro";

    /// <summary>Characters of what was typed that are repeated.</summary>
    private const int MostShown = 200;

    /// <summary>The verbs of the two buttons: it is the answer; it is something else.</summary>
    public static readonly ImmutableArray<string> Verbs = [AnswerVerb, OtherVerb];

    /// <summary>The field whose answer is in doubt; null where none is.</summary>
    public static Field? Field(Form form, FormScope scope) =>
        scope.Bozza is { InDoubt: { } doubted, Face: Face.Words } draft && form.Next(scope) is { } field && field.Name == doubted && draft.Typed.ContainsKey(doubted) ? field : null;

    /// <summary>Asks whether the text is the answer, where it could be one and could be something else; null where it is one, or none.</summary>
    public static Step.Answer? Raised(Form form, Turn turn, Bozza draft, string text)
    {
        var scope = turn.Scope(draft);
        if (draft.Face == Face.Card || form.Next(scope) is not { } field || !Doubtful.Is(form, field, text, scope)) return null;
        if (!field.Answer(text, scope).Riuscita(out _, out _)) return null;

        var kept = FormDialog.Kept(draft.NonPresa(field.Name, text, inDoubt: true), turn);
        return new Step.Answer(form.Ask(turn.Scope(kept)), kept);
    }

    /// <summary>What was typed, the question it may answer, and the two ways on.</summary>
    public static Reply Question(Form form, Field field, FormScope scope)
    {
        var (wording, draft) = (scope.Wording, scope.Bozza);
        var typed = draft.Typed[field.Name];
        var names = Names(typed);
        var titles = names.Select(name => wording.Di($"comando.{name}.titolo")).ToList();
        var other = titles is [var only] ? only : wording.Di("pulsante.altro");
        var title = wording.Di("dubbio.titolo");
        var view = new AvvisoCard(
            wording.Lingua.Codice(),
            title,
            wording.Di("dubbio.testo", ("testo", Choices.Shortened(typed, MostShown)), ("domanda", form.Text(field, "domanda", scope)), ("altro", string.Join(", ", titles))),
            [new(wording.Di("pulsante.risposta"), AnswerVerb, draft.Id, draft.N, Stile.Positive), new(other, OtherVerb, draft.Id, draft.N)]);
        return Reply.Show(new(Cards.Bind(view), title), new() { Form = form.Name, Field = field.Name, Offers = names });
    }

    /// <summary>The answer in words to that question; null when it is none.</summary>
    public static Step? Settled(Form form, Turn turn, Bozza draft, string text)
    {
        if (Field(form, turn.Scope(draft)) is not { } field) return null;

        var isSaid = YesNo.Read(text).Riuscita(out var yes, out _);
        if (Requests.IsTheAnswer(text) || (isSaid && yes)) return FormDialog.Say(form, turn, draft, draft.Typed[field.Name]);
        if (Requests.IsSomethingElse(text) || isSaid || NamesOther(text, draft.Typed[field.Name])) return Other(turn, draft, field);

        return null;
    }

    /// <summary>One of the two buttons; one that is out of date shows the question as it stands now (DIA-06).</summary>
    [Regola("DIA-06")]
    public static Step Pressed(Turn turn, Input.Pressed pressed)
    {
        if (turn.Bozza is not { } draft || draft.Id != pressed.Id) return Receipts.Over(turn);

        var form = Dialog.FormOf(draft);
        if (draft.N != pressed.N || Field(form, turn.Scope(draft)) is not { } field) return FormDialog.Resume(form, turn, draft, turn.Wording.Di("dubbio.passato"));

        return pressed.Verb == AnswerVerb
            ? InPlace(FormDialog.Say(form, turn, draft, draft.Typed[field.Name]), _ => FormDialog.Notice(turn, AnswerVerb))
            : InPlace(Other(turn, draft, field), open => open?.Id == draft.Id ? FormDialog.Notice(turn, OtherVerb, ("riprendi", "riprendi", null)) : FormDialog.Notice(turn, "altroModulo"));
    }

    /// <summary>Does what the words ask for, as if they were said now; the draft waits, and its question is open again.</summary>
    private static Step Other(Turn turn, Bozza draft, Field field)
    {
        var waiting = FormDialog.Kept(draft.SenzaTesto(field.Name), turn);
        return Leaving(waiting, Dialog.Carry(turn with { Bozza = waiting, Input = new Input.Said(draft.Typed[field.Name]) }));
    }

    private static Step Leaving(Bozza waiting, Step step) => step switch
    {
        Step.Answer answer => answer with { Waiting = waiting },
        Step.Looking looking => looking with { Then = kept => Leaving(waiting, looking.Then(kept)) },
        _ => step,
    };

    /// <summary>What stands in the place of the pressed question, by the draft that is open then.</summary>
    private static Step InPlace(Step step, Func<Bozza?, Piece.Card> card) => step switch
    {
        Step.Answer answer => answer with { Reply = answer.Reply with { InPlace = card(answer.Draft) } },
        Step.Looking looking => looking with { Then = kept => InPlace(looking.Then(kept), card) },
        _ => step,
    };

    /// <summary>What the words may ask for, best first.</summary>
    private static ImmutableArray<string> Names(string text) => Doubtful.Meant(text) switch
    {
        UnderstoodCommand { Name: var name } => [name],
        UnderstoodOffers { Names: var names } => names,
        NotUnderstood => ["aiuto"],
        _ => throw new UnreachableException(),
    };

    private static bool NamesOther(string text, string typed) => Dialog.Meant(text) is UnderstoodCommand { Name: var name, Score: 1 } && Names(typed).Contains(name);
}
