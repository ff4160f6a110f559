using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>"I miei dati": what is kept of who asks, and its erasure, which is asked for twice and done once.</summary>
[Regola("SEC-02", "artt. 12, 15 e 17 Reg. (UE) 2016/679")]
public static class DatiDialog
{
    public const string Command = "dati";

    /// <summary>The verbs of the buttons: the question, and its two answers.</summary>
    public const string EraseVerb = "dati.cancella", YesVerb = "dati.cancella.si", NoVerb = "dati.cancella.no";

    private static readonly ImmutableArray<string> Erasing =
        ["cancell", "elimin", "rimuov", "dimentic", "distrugg", "oblio", "delet", "eras", "remov", "forget", "wipe"];

    /// <summary>What is kept; or, if the words wish it gone, at once the question.</summary>
    public static Step Open(Turn turn) =>
        WishesErasure(turn.Input.Words) ? Ask(turn) : Looking(turn, kept => Shown(turn, kept));

    /// <summary>Asks whether all that can be erased is to be, and says what that is.</summary>
    public static Step Ask(Turn turn) => Looking(turn, kept => Asked(turn, kept));

    /// <summary>Nothing is erased.</summary>
    public static Step No(Turn turn)
    {
        var wording = turn.Wording;
        var notice = new AvvisoCard(
            wording.Lingua.Codice(), wording.Di("dati.lasciati.titolo"), wording.Di("dati.lasciati.testo"), [new(wording.Di("pulsante.dati"), Command)]);
        return new Step.Answer(Reply.Answering(turn.Input, new(Cards.Bind(notice), notice.Titolo), new() { Command = EraseVerb }), turn.Bozza);
    }

    /// <summary>The button that says yes; it names what the question was about.</summary>
    public static Step Yes(Turn turn) => turn.Input is Input.Pressed { Id: { Length: > 0 } id } ? Confirmed(turn, id) : Ask(turn);

    /// <summary>The answer in words to the question that was asked last; null when it is no answer.</summary>
    public static Step? Answered(Turn turn, string text)
    {
        if (turn.Domanda is not { } domanda || !domanda.StartsWith(EraseVerb + ' ', StringComparison.Ordinal)) return null;
        if (!YesNo.Read(text).Riuscita(out var yes, out _)) return null;

        return yes ? Confirmed(turn, domanda[(EraseVerb.Length + 1)..]) : No(turn);
    }

    /// <summary>The name of an erasure, however often it is asked for.</summary>
    public static ChiaveComando Key(PersonaId persona, string id) => ChiaveComando.Di(EraseVerb, persona.Valore, id);

    /// <summary>All that is kept of who asks, with the facts of theirs that hold something personal: what is shown, asked about and erased are the same.</summary>
    internal static Step.Looking Looking(Turn turn, Func<Conservati, Step> then, ChiaveComando? named = null) => new(then, named) { Fatti = [.. turn.Piano.Personali.Di(turn.Persona)] };

    private static bool WishesErasure(string text) =>
        Folding.Words(Folding.Fold(text)).Any(word => Erasing.Any(stem => word.StartsWith(stem, StringComparison.Ordinal)));

    private static Step.Answer Shown(Turn turn, Conservati kept)
    {
        var reply = new Reply([.. DatiCards.Overview(turn, kept)], new() { Command = Command });
        return new Step.Answer(reply, turn.Bozza);
    }

    private static Step.Answer Asked(Turn turn, Conservati kept)
    {
        if (IsNothing(turn, kept)) return Nothing(turn);

        var id = Id(turn, kept);
        return new Step.Answer(Reply.Answering(turn.Input, DatiCards.Question(turn, kept, id), new() { Command = EraseVerb, Field = EraseVerb }), turn.Bozza)
        {
            Domanda = $"{EraseVerb} {id}",
        };
    }

    /// <summary>Erases what the question was about; if that has changed since, asks again; if it was done already, says so once more.</summary>
    private static Step.Looking Confirmed(Turn turn, string id)
    {
        var key = Key(turn.Persona, id);
        return Looking(
            turn,
            kept => kept.Fatta is { } done ? Erased(turn, done)
                : IsNothing(turn, kept) ? Nothing(turn)
                : Id(turn, kept) != id ? Asked(turn, kept)
                : new Step.Erasing(new([.. turn.Piano.Personali.Di(turn.Persona)]), key, outcome => Concluded(turn, outcome)),
            key);
    }

    private static Step.Answer Concluded(Turn turn, Deposito outcome) => outcome switch
    {
        Deposito.Depositato filed => Erased(turn, filed),
        Deposito.Respinto refused => new Step.Answer(
            Reply.Say(string.Join("\n\n", refused.Rifiuti.Select(turn.Wording.Di)), new() { Command = EraseVerb, Refusals = Pdz.Of(refused.Rifiuti) }), turn.Bozza),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Step.Answer Erased(Turn turn, Deposito.Depositato filed)
    {
        var fatto = filed.Fatti.FirstOrDefault();
        var receipt = fatto is null ? null : new PdzReceipt("cancellazione", (int)fatto.Seq, Roma.AnnoCivile(fatto.Ora), fatto.Impronta.Esadecimale);
        return new Step.Answer(
            Reply.Answering(turn.Input, DatiCards.Receipt(turn with { Piano = filed.Piano }, fatto), new() { Command = EraseVerb, Receipt = receipt }), null)
        {
            Erased = true,
        };
    }

    private static Step.Answer Nothing(Turn turn) => new(Reply.Say(turn.Wording.Di("dati.nienteDaCancellare"), new() { Command = EraseVerb }), turn.Bozza);

    private static bool IsNothing(Turn turn, Conservati kept) =>
        !turn.Bozze.Any() && kept is { Allegati.IsEmpty: true, Avvisi.IsEmpty: true, Lavori.IsEmpty: true } && !turn.Piano.Personali.Di(turn.Persona).Any();

    /// <summary>Names the plan, and exactly what the question said would go: an answer to it erases nothing else.</summary>
    private static string Id(Turn turn, Conservati kept)
    {
        var what = ChiaveComando.Di(
            string.Join(',', turn.Piano.Personali.Di(turn.Persona)),
            string.Join(' ', turn.Bozze.Select(draft => draft.Id)),
            string.Join('\n', kept.Allegati.Select(file => $"{file.Ricevuto} {file.Byte} {file.Nome}")));
        return $"{turn.Piano.Id}:{what.Valore[..16]}";
    }
}
