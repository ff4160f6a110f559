using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What happens within an open form: answers, back, skip, cancel, the other face, the confirmation.</summary>
/// <remarks>Both faces go through here; each public method is one thing a person may do.</remarks>
public static class FormDialog
{
    /// <summary>Opens the form, or goes on with the draft that is there.</summary>
    /// <param name="about">The answer to <see cref="Form.About"/>, where it is known; a draft about another thing is another draft.</param>
    public static Step Open(Form form, Turn turn, Face face, string? about = null)
    {
        if (turn.Bozze.FirstOrDefault(one => one.Form == form.Name) is { } open)
        {
            var with = turn with { Bozza = open, DaParte = [.. turn.Bozze.Where(one => one != open)] };
            var same = about is null || about == open.Answers.GetValueOrDefault(form.About!);
            if (same) return Resume(form, with, ForCard(form, with, open with { Face = face, Discarding = false }));
            if (!form.HoldsNothing(open)) return Busy(form, with, open);
        }

        var draft = Bozza.Aperta(turn.NewDraftId, form.Name, turn.Persona, turn.Piano.Id, face);
        if (about is not null) draft = draft.Con(form.About!, about);
        draft = Kept(ForCard(form, turn, draft), turn);
        var asks = face == Face.Words && form.Next(turn.Scope(draft)) is not null;
        return Answer(form, turn, draft, asks ? Opening(form, turn, draft, $"form.{form.Name}.inizio") : null, form.Name);
    }

    /// <summary>An answer with what it says of the other open forms: one that gave way to the form opened now waits; one that waits is there again when this one is over.</summary>
    [Regola("DIA-03")]
    [Regola("ADE-12")]
    public static Step.Answer WithWaiting(Turn turn, Step.Answer answer)
    {
        if (answer.Erased) return answer;
        if (answer.Draft is null) return turn.Bozza is null || turn.DaParte.IsEmpty ? answer : answer with { Reply = answer.Reply.AndThen(Waiting(turn, turn.DaParte)) };

        var gives = (answer.Waiting ?? turn.Bozza) is { DaParte: 0 } before && before.Form != answer.Draft.Form && !IsEmpty(before) ? before : null;
        return gives is null ? answer : answer with { Reply = answer.Reply.After(turn.Wording.Di("bozza.daParte", ("modulo", Title(turn, gives)))) };
    }

    /// <summary>Nothing is written in it: nobody misses it.</summary>
    public static bool IsEmpty(Bozza draft) => Dialog.FormOf(draft).IsEmpty(draft);

    /// <summary>The forms that wait, each with its button; none of them takes what is said now.</summary>
    public static Piece.Card Waiting(Turn turn, IEnumerable<Bozza> drafts)
    {
        var wording = turn.Wording;
        var title = wording.Di("carta.daParte.titolo");
        Pulsante[] buttons = [.. drafts.Select(draft => new Pulsante(Title(turn, draft), "riprendi", draft.Id, draft.N))];
        return new(Cards.Bind(new AvvisoCard(wording.Lingua.Codice(), title, wording.Di("carta.daParte.testo"), buttons)), title);
    }

    private static string Title(Turn turn, Bozza draft) => turn.Wording.Di($"form.{draft.Form}.titolo");

    /// <summary>The same form about another thing: what is written in the open one stays, and the person says what becomes of it.</summary>
    [Regola("DIA-03")]
    private static Step.Answer Busy(Form form, Turn turn, Bozza open)
    {
        var inHand = Kept(open, turn);
        var card = Notice(turn, "aperta", ("riprendi", "riprendi", inHand), ("annullaBozza", "annulla", inHand));
        return new Step.Answer(Reply.Answering(turn.Input, card, new() { Command = form.Name }), inHand);
    }

    /// <summary>On the card, what is there to be changed is shown first, and the summary once something changed.</summary>
    private static Bozza ForCard(Form form, Turn turn, Bozza draft)
    {
        var scope = turn.Scope(draft);
        var showsPage = draft.Face == Face.Card && !form.YesConfirms && form.HoldsNothing(draft) && form.Next(scope) is null;
        return showsPage ? draft with { Reopened = form.Applying(scope).First(field => field.Name != form.About).Name } : draft;
    }

    /// <summary>Shows where the draft stands, as it stands.</summary>
    [Regola("DIA-03")]
    public static Step Resume(Form form, Turn turn, Bozza draft, string? note = null)
    {
        var kept = Kept(draft with { Discarding = false }, turn);

        // Pages and summaries say by themselves that it is a draft.
        var bare = kept.Face == Face.Card || form.Next(turn.Scope(kept)) is null;
        return Answer(form, turn, kept, bare ? note : note ?? Opening(form, turn, kept, "bozza.riprendi"), form.Name);
    }

    /// <summary>The answer to the turn that brought the draft to where it stands.</summary>
    public static Step Again(Form form, Turn turn, Bozza draft)
    {
        if (draft.Discarding) return DiscardQuestion(turn, draft);

        var scope = turn.Scope(draft);
        if (draft.Face == Face.Card || form.Next(scope) is not { } field) return Answer(form, turn, draft);

        return Doubts.Field(form, scope) is null && draft.Typed.TryGetValue(field.Name, out var typed) && form.Take(field, typed, scope).Refusal is { } refusal
            ? new Step.Answer(form.AskAgain(scope, refusal), draft)
            : Answer(form, turn, draft);
    }

    /// <summary>Words while the form waits: the answer to the question asked.</summary>
    public static Step Say(Form form, Turn turn, Bozza draft, string text)
    {
        if (draft.Face == Face.Card) return Answer(form, turn, draft, turn.Wording.Di("form.sullaScheda"));
        if (form.Next(turn.Scope(draft)) is not { } field) return AtSummary(form, turn, draft, text);

        var (taken, refusal) = form.Take(field, text, turn.Scope(draft));
        var kept = Kept(taken, turn);
        return refusal is null
            ? Answer(form, turn, kept)
            : new Step.Answer(form.AskAgain(turn.Scope(kept), refusal), kept);
    }

    /// <summary>A page of the card was sent on, or its summary confirmed.</summary>
    public static Step Submit(Form form, Turn turn, Bozza draft, ImmutableSortedDictionary<string, string> inputs)
    {
        var scope = turn.Scope(draft);
        if (form.Next(scope) is null)
        {
            var denied = inputs.GetValueOrDefault(Form.Confirmation) is "no" or "false";
            return denied ? Answer(form, turn, draft) : Confirm(form, turn, draft);
        }

        return Answer(form, turn, Kept(ForCard(form, turn, form.TakePage(inputs, forward: true, scope) with { Face = Face.Card }), turn));
    }

    /// <summary>Files the draft: its answers become a command, its id the command's key.</summary>
    public static Step Confirm(Form form, Turn turn, Bozza draft)
    {
        var scope = turn.Scope(draft);
        if (form.Next(scope) is not null) return Answer(form, turn, draft, turn.Wording.Di("form.mancaAncora"));

        var (command, refusals) = form.File(scope);
        return command is null ? Refused(form, turn, draft, refusals) : new Step.Filing(command, Key(draft.Id));
    }

    /// <summary>A rule said no: the field it is about is asked again, with the reason; the draft stays.</summary>
    public static Step.Answer Refused(Form form, Turn turn, Bozza draft, ImmutableArray<Rifiuto> refusals)
    {
        var kept = draft;
        foreach (var refusal in refusals)
        {
            if (refusal.Campo is { } field && turn.Scope(draft).Has(field))
                kept = kept.NonPresa(field, turn.Scope(draft)[field]) with { Reopened = kept.Reopened ?? field };
        }

        kept = Kept(kept, turn);
        var scope = turn.Scope(kept);
        if (draft.Face == Face.Words) return new Step.Answer(form.AskAgain(scope, refusals), kept);

        // What the page itself does not show beside a field is said on top of it.
        var asked = form.Asked(scope);
        var shown = (asked.Refusals ?? []).Select(refusal => refusal.Field).ToHashSet();
        var unseen = refusals.Where(refusal => refusal.Campo is null || !shown.Contains(refusal.Campo));
        var note = string.Join("\n\n", unseen.Select(turn.Wording.Plain));
        var pdz = asked with { Refusals = Pdz.Of(refusals), Offers = RefusalOffers.Of(refusals) };
        return new Step.Answer(Reply.Answering(turn.Input, form.Card(scope, note.Length > 0 ? note : null, pdz.Offers), pdz), kept);
    }

    /// <summary>One question back, or one page.</summary>
    public static Step Back(Form form, Turn turn, Bozza draft)
    {
        // On the card a step back is a page back.
        var scope = turn.Scope(draft);
        var before = draft.Face == Face.Card ? form.PageBefore(scope) : form.Before(scope);
        return before is null
            ? Answer(form, turn, draft, turn.Wording.Di("form.prima"))
            : Answer(form, turn, Kept(draft with { Reopened = before.Name }, turn));
    }

    /// <summary>Leaves an optional question empty; on a question gone back to, keeps its answer.</summary>
    public static Step Skip(Form form, Turn turn, Bozza draft)
    {
        var scope = turn.Scope(draft);
        if (form.Next(scope) is not { } field) return Answer(form, turn, draft);
        var stands = draft.Answers.TryGetValue(field.Name, out var answer) ? field.Answer(answer, scope).Riuscita(out _, out _) : scope.Has(field.Name);
        if (!stands && scope.Present.ContainsKey(field.Name)) draft = draft with { Answers = draft.Answers.Remove(field.Name) };
        if (stands || scope.Present.ContainsKey(field.Name)) return Answer(form, turn, Kept(draft.SenzaTesto(field.Name) with { Reopened = null }, turn));
        if (!field.Answer("", scope).Riuscita(out _, out var needed)) return new Step.Answer(form.AskAgain(scope, needed), draft);

        return Answer(form, turn, Kept(scope.Con(field.Name, ""), turn));
    }

    /// <summary>Goes on with the other face; every answer stays.</summary>
    [Regola("ADE-01")]
    public static Step Switch(Form form, Turn turn, Bozza draft, Face face)
    {
        var kept = Kept(ForCard(form, turn, draft with { Face = face, Discarding = false, Reopened = face == Face.Words && form.HoldsNothing(draft) ? null : draft.Reopened }), turn);
        if (face == Face.Card) return Answer(form, turn, kept);

        // The card gives way to a line that says so, and the question follows as a message.
        var question = form.Ask(turn.Scope(kept));
        if (turn.Input is Input.Pressed) question = question with { InPlace = Notice(turn, "chat", ("modulo", "modulo", kept)) };
        return new Step.Answer(question, kept);
    }

    /// <summary>Asks whether to throw the draft away; asked again, or on a yes, it is gone.</summary>
    public static Step Cancel(Form form, Turn turn, Bozza draft)
    {
        if (draft.Discarding || form.HoldsNothing(draft)) return Discard(form, turn);

        return DiscardQuestion(turn, Kept(draft with { Discarding = true }, turn));
    }

    private static Step.Answer DiscardQuestion(Turn turn, Bozza draft)
    {
        var pdz = new Pdz { Command = "annulla" };
        if (turn.Input is not Input.Pressed) return new Step.Answer(Reply.Say(turn.Wording.Di("bozza.annulla.domanda", ("modulo", Title(turn, draft))), pdz), draft);

        var card = Notice(turn, "annulla", ("annullaDavvero", "annulla", draft), ("continua", "riprendi", draft));
        return new Step.Answer(Reply.Answering(turn.Input, card, pdz), draft);
    }

    /// <summary>Throws the draft away.</summary>
    public static Step Discard(Form form, Turn turn) =>
        turn.Input is not Input.Pressed
            ? new Step.Answer(Reply.Say(form.Say(turn.Wording, "bozza.annullata"), new() { Command = "annulla" }), null)
            : new Step.Answer(
                Reply.Answering(turn.Input, Notice(turn, "annullata", (form.Name, form.Name, null)), new() { Command = "annulla" }), null);

    /// <summary>The key under which a draft is filed, whichever face confirms it and however often.</summary>
    public static ChiaveComando Key(string draftId) => ChiaveComando.Di("bozza", draftId);

    /// <summary>A card that says what became of another, with buttons.</summary>
    public static Piece.Card Notice(Turn turn, string what, params ReadOnlySpan<(string Text, string Verb, Bozza? Draft)> buttons)
    {
        var wording = turn.Wording;
        List<Pulsante> pulsanti = [];
        foreach (var (text, verb, draft) in buttons) pulsanti.Add(new(wording.Di($"pulsante.{text}"), verb, draft?.Id ?? "", draft?.N ?? 0));
        var title = wording.Di($"carta.{what}.titolo");
        return new(Cards.Bind(new AvvisoCard(wording.Lingua.Codice(), title, wording.Di($"carta.{what}.testo"), pulsanti)), title);
    }

    /// <summary>The draft as it is kept: counted on if anything changed, with the turn that changed it.</summary>
    public static Bozza Kept(Bozza draft, Turn turn)
    {
        draft = draft with { DaParte = 0 };
        if (turn.Bozza is { } before && draft.SameAs(before)) return before;

        return draft with { N = (turn.Bozza?.N ?? 0) + 1, LastTurn = turn.Id };
    }

    private static string Opening(Form form, Turn turn, Bozza draft, string key)
    {
        var opening = $"**{Form.DraftNotice(turn.Wording)}**\n\n{turn.Wording.Di(key, ("ambito", turn.Piano.Definizione!.Nome))}";
        return form.Guide(turn.Scope(draft)) is { } guide ? $"{opening}\n\n{CardText.Literal(guide)}" : opening;
    }

    /// <summary>The question or page where the draft stands, in its face.</summary>
    private static Step.Answer Answer(Form form, Turn turn, Bozza draft, string? note = null, string? command = null)
    {
        var scope = turn.Scope(draft);
        if (draft.Face == Face.Words)
        {
            var question = note is null ? form.Ask(scope) : form.Ask(scope).After(note);
            if (turn.Input is Input.Pressed) question = question with { InPlace = Notice(turn, "chat", ("modulo", "modulo", draft)) };
            return new(question with { Pdz = question.Pdz with { Command = command } }, draft);
        }

        return new(Reply.Answering(turn.Input, form.Card(scope, note), form.Asked(scope) with { Command = command }), draft);
    }

    /// <summary>At the summary: only «confermo» files (a second «sì» may be meant for the question before); the name of a field reopens it.</summary>
    private static Step AtSummary(Form form, Turn turn, Bozza draft, string text)
    {
        var scope = turn.Scope(draft);
        var isAnswer = YesNo.Read(text).Riuscita(out var yes, out var neither);
        if (isAnswer && form.YesConfirms) return yes ? Confirm(form, turn, draft) : Discard(form, turn);
        if (isAnswer)
            return Answer(form, turn, draft, turn.Wording.Di(yes ? "form.scriviConfermo" : "form.cosaCambio"));

        var stays = form.Fixed(scope);
        var labels = new Choices(form.Applying(scope).Select(field => new Option(field.Name, form.Text(field, "etichetta", scope))).Concat(stays.Select(each => each.Option)));
        if (!labels.One(text).Riuscita(out var label, out var refusal))
        {
            var unread = form.YesConfirms ? neither! : Rifiuto.Per("DIA-05", "datoNonTrovato");
            return new Step.Answer(form.AskAgain(scope, refusal.Motivo == "sceltaAmbigua" ? refusal : unread), draft);
        }

        return stays.FirstOrDefault(each => each.Option.Code == label.Code) is { Refusal: { } why }
            ? new Step.Answer(form.AskAgain(scope, why), draft)
            : Answer(form, turn, Kept(draft with { Reopened = label.Code }, turn));
    }
}
