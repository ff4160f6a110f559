using System.Diagnostics;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>From what came in to what follows: finds the command or the form's answer, and the dialog that knows it. Pure. Which dialogs there are: <c>Dialog.Commands.cs</c>.</summary>
public static partial class Dialog
{
    private static readonly CommandMatcher Matcher = CommandMatcher.Load();

    /// <summary>Every form there is.</summary>
    public static IEnumerable<Form> AllForms => Forms.Values;

    /// <summary>Every command there is a dialog for.</summary>
    public static IEnumerable<string> CommandNames => Commands.Keys.Concat(InForm.Keys);

    /// <summary>What follows from what came in.</summary>
    public static Step Next(Turn turn)
    {
        if (turn.Bozza is { } draft)
        {
            // Filed, and then cut off before its receipt was out: the receipt is the answer, whatever was said.
            if (turn.Filed is { } filed && NamesNoOther(turn.Input, draft)) return Receipts.Filed(turn, filed);

            // The message that brought the draft to where it stands, delivered again: answered anew, not taken again.
            if (draft.LastTurn == turn.Id) return FormDialog.Again(FormOf(draft), turn, draft);
        }

        return turn.Input switch
        {
            Input.Arrived => AiutoDialog.Welcome(turn),
            Input.Said said => DatiDialog.Answered(turn, said.Text) ?? InformativaDialog.Answered(turn, said.Text) ?? AmmettiTutte.Answered(turn, said.Text) ?? Say(turn, said.Text),
            Input.Pressed pressed => Press(turn, pressed),
            Input.Asked asked => IsCommand(asked.Command) ? Run(turn, asked.Command) : AiutoDialog.Help(turn),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The answer once the plan's clerk has had its say on what was filed.</summary>
    public static Step.Answer Concluded(Turn turn, Deposito outcome) => outcome switch
    {
        Deposito.Depositato filed => Receipts.Filed(turn, filed),
        Deposito.Respinto refused => turn.Bozza is { } draft
            ? FormDialog.Refused(FormOf(draft), turn with { Piano = refused.Piano }, draft, refused.Rifiuti)
            : AdesioneDialog.Refused(turn, refused.Rifiuti),
        _ => throw new UnreachableException(),
    };

    private static bool NamesNoOther(Input input, Bozza draft) => input is not Input.Pressed { Id: { Length: > 0 } id } || id == draft.Id;

    /// <summary>What words mean outside of any form.</summary>
    internal static Understood Understood(string text) => Matcher.Match(text, inForm: false);

    private static bool IsCommand(string name) => Commands.ContainsKey(name) || InForm.ContainsKey(name);

    /// <summary>The form of an open draft.</summary>
    internal static Form FormOf(Bozza draft) => Forms[draft.Form];

    /// <summary>What is told of something filed, and by which form: of the act, which comes before what is noted with it.</summary>
    internal static (Form Form, Receipt Receipt) ReceiptOf(Deposito.Depositato filed, Wording wording)
    {
        var act = filed.Fatti[0];
        foreach (var form in Forms.Values)
        {
            if (form.Receipt(act, filed.Piano, wording) is { } receipt) return (form, receipt);
        }

        throw new InvalidOperationException($"No form tells of a {act.Fatto.GetType().Name}");
    }

    private static Step Say(Turn turn, string text)
    {
        if (turn.Bozza is not { } draft) return Understand(turn, Matcher.Match(text, inForm: false));

        var form = FormOf(draft);
        if (draft.Discarding) return Discarding(form, turn, draft, text);
        if (Doubts.Settled(form, turn, draft, text) is { } settled) return settled;
        if (Matcher.IsExactly(text, out var command) && !form.Reopens(text, turn.Scope(draft)))
        {
            var (scope, asked) = (turn.Scope(draft), form.Next(turn.Scope(draft)));
            if (command == "conferma" && asked is { Kind: FieldKind.Declaration }) text = "sì";
            else if (command == "salta" ? !NeedsWords(asked, scope, text) : !Doubtful.AlsoAnswers(asked, text, scope)) return Run(turn, command);
        }

        if (Doubts.Raised(form, turn, draft, text) is { } doubt) return doubt;

        // On the card nothing is asked in words: what is no command is no answer either.
        var step = FormDialog.Say(form, turn, draft, text);
        var isAnswer = step is not Step.Answer { Reply.Pdz.Refusals: not null } || NoneOf(form.Next(turn.Scope(draft)), turn.Scope(draft), text);
        return step is Step.Answer answer && (draft.Face == Face.Card || !isAnswer) ? NoAnswer(turn, text, answer) : step;
    }

    /// <summary>What is no answer and plainly something else is done, and the draft waits; what may be something else is offered below.</summary>
    [Regola("DIA-02")]
    private static Step NoAnswer(Turn turn, string text, Step.Answer answer)
    {
        var meant = Matcher.Match(text);
        if ((meant is UnderstoodCommand command && !Doubtful.IsMisread(text, command)) || TavoloWords.Read(text) is not null) return Understand(turn, meant);

        return meant is UnderstoodOffers offers && Doubtful.IsWorthOffering(FormOf(turn.Bozza!), text, offers) ? answer with { Reply = answer.Reply.Then(AiutoDialog.Offered(turn, offers.Names)) } : answer;
    }

    /// <summary>What words mean while a form is open.</summary>
    internal static Understood Meant(string text) => Matcher.Match(text);

    /// <summary>The words are some command's, but for one slip of the finger at most.</summary>
    internal static bool IsNearlyExactly(string text) => Matcher.IsExactly(text, out _) || Matcher.IsSlip(text);

    /// <summary>Does what words ask for that were in doubt.</summary>
    internal static Step Carry(Turn turn) => Understand(turn, Matcher.Match(turn.Input.Words));

    /// <summary>Words that want none of a list: an answer, though one that may not do.</summary>
    private static bool NoneOf(Field? asked, FormScope scope, string text) => asked?.KindIn(scope) == FieldKind.Choices && FieldReading.SaysNone(text);

    /// <summary>"Nessuno" leaves an optional question empty, but is an answer where one is needed, and where some of a list are chosen already; "salta" is never one.</summary>
    private static bool NeedsWords(Field? asked, FormScope scope, string text) =>
        asked is not null
        && !asked.Optional(scope)
        && (scope[asked.Name].Length == 0 || NoneOf(asked, scope, text))
        && Folding.Fold(text).Trim() is not ("salta" or "skip");

    private static Step Discarding(Form form, Turn turn, Bozza draft, string text)
    {
        var kept = draft with { Discarding = false };
        if (YesNo.Read(text).Riuscita(out var yes, out _)) return yes ? FormDialog.Discard(form, turn) : FormDialog.Resume(form, turn, kept);
        if (Matcher.IsExactly(text, out var command)) return Run(command == "annulla" ? turn : turn with { Bozza = kept }, command);

        return FormDialog.Resume(form, turn, kept);
    }

    private static Step Press(Turn turn, Input.Pressed pressed)
    {
        if (Doubts.Verbs.Contains(pressed.Verb)) return Doubts.Pressed(turn, pressed);

        // A button of a form names its draft; one of anything else, as of an adesione, is a command as if it were said.
        if (AdesioneCards.Names(pressed.Id) || (!Forms.ContainsKey(pressed.Verb) && !InForm.ContainsKey(pressed.Verb)))
            return Commands.TryGetValue(pressed.Verb, out var command) || Buttons.TryGetValue(pressed.Verb, out command) ? command(turn) : AiutoDialog.Help(turn);
        if (pressed.Id.Length == 0) return Run(turn, pressed.Verb);
        if (turn.Bozza is not { } draft || draft.Id != pressed.Id) return Receipts.Over(turn);

        var form = FormOf(draft);
        if (draft.N != pressed.N) return Stale(form, turn, draft, pressed);

        // Going on with the card is an answer to "throw it away?", too.
        if (pressed.Verb != "annulla") draft = draft with { Discarding = false };
        if (pressed.Verb == form.Name) return FormDialog.Submit(form, turn, draft, pressed.Inputs);

        var taken = FormDialog.Kept(form.TakePage(pressed.Inputs, forward: false, turn.Scope(draft)), turn);
        return InForm[pressed.Verb](form, turn with { Bozza = taken }, taken);
    }

    /// <summary>An old card of a draft that went on: its answers to open questions are taken, and it shows how things stand (DIA-06).</summary>
    [Regola("DIA-06")]
    private static Step Stale(Form form, Turn turn, Bozza draft, Input.Pressed pressed)
    {
        var taken = form.TakeUnanswered(pressed.Inputs, turn.Scope(draft)) with { Face = Face.Card, Discarding = false };
        return FormDialog.Resume(form, turn, taken, turn.Wording.Di("form.schedaVecchia"));
    }

    private static Step Understand(Turn turn, Understood understood) => understood switch
    {
        UnderstoodCommand { Name: var name } => Run(turn, name),
        not UnderstoodCommand when TavoloWords.Read(turn.Input.Words) is { Command: var command } => Run(turn, command),
        UnderstoodOffers { Names: ["cabina.vota", ..] } when VotoForms.SaysForWhom(turn.Input.Words) => Run(turn, VotoForms.Vota.Name),
        UnderstoodOffers { Names: var names } => AiutoDialog.Offer(turn, names),
        NotUnderstood => AiutoDialog.Lost(turn),
        _ => throw new UnreachableException(),
    };

    private static Step Run(Turn turn, string command)
    {
        if (Commands.TryGetValue(command, out var dialog)) return dialog(turn);

        return turn.Bozza is { } draft ? InForm[command](FormOf(draft), turn, draft) : turn.DaParte is [var last, ..] ? OfWaiting(turn, last, command) : AiutoDialog.NoDraft(turn, command);
    }

    /// <summary>Nothing is worked on, but something waits: it is gone on with where that is asked for, else offered.</summary>
    [Regola("DIA-03")]
    private static Step OfWaiting(Turn turn, Bozza last, string command)
    {
        var others = turn.DaParte.Remove(last);
        if (command == "riprendi") return FormDialog.Resume(FormOf(last), turn with { Bozza = last, DaParte = others }, last);

        return new Step.Answer(Reply.Show(FormDialog.Waiting(turn, turn.DaParte), new() { Command = command }), null);
    }
}
