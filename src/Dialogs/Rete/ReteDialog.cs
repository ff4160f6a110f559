using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Who is in the Rete: for everybody, by category, tavolo and comune, or by part of a name; a page at a time.</summary>
[Regola("ADE-09")]
public static class ReteDialog
{
    public const string Command = "rete";

    /// <summary>Shows what the words or the card's inputs ask for.</summary>
    public static Step Open(Turn turn)
    {
        if (turn.Input is Input.Pressed pressed) return Answer(turn, Reply.Answering(turn.Input, Page(turn, pressed), Pdz));

        var (choices, rete) = (ReteChoices.Of(turn.Piano, turn.Lingua), Rete.Di(turn.Piano));
        var asked = ReteWords.Read(turn.Input.Words, choices, rete);
        var reply = Reply.Show(ReteCards.Page(turn, asked.Search, 1), Pdz);
        if (asked.Unclear is { } unclear) reply = reply.After(turn.Wording.Di(unclear));
        else if (asked.NotFound.Length > 0) reply = reply.After(turn.Wording.Di("rete.nonTrovato", ("testo", asked.NotFound)));
        return Answer(turn, turn.Bozza is null ? reply : reply.After(turn.Wording.Di("bozza.resta")));
    }

    private static Pdz Pdz => new() { Command = Command, Fields = ReteCards.Fields };

    /// <summary>The page that a button names, of what its card's inputs say: where they say something new, the first.</summary>
    private static Piece.Card Page(Turn turn, Input.Pressed pressed)
    {
        var search = ReteSearch.Of(pressed.Inputs, ReteChoices.Of(turn.Piano, turn.Lingua));
        return ReteCards.Page(turn, search, pressed.Id == ReteCards.Id(turn.Piano, search) ? pressed.N : 1);
    }

    private static Step.Answer Answer(Turn turn, Reply reply) => new(reply, turn.Bozza);
}
