using System.Collections.Immutable;
using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>"Quali tavoli ci sono?": for everybody, in a channel too; one's own are marked, and the office changes them from here.</summary>
[Regola("PIA-07")]
public static class TavoliDialog
{
    public const string Command = "tavoli";

    public static Step Show(Turn turn)
    {
        var reply = Reply(turn, null);
        return new Step.Answer(turn.Bozza is null ? reply : reply.After(turn.Wording.Di("bozza.resta")), turn.Bozza);
    }

    /// <summary>A button drawn before the last thing that happened shows how things stand, and does nothing (DIA-06).</summary>
    [Regola("DIA-06")]
    internal static Step Changed(Turn turn) => new Step.Answer(Reply(turn, turn.Wording.Di("tavoli.cambiato")), turn.Bozza);

    /// <summary>The same for all to read: nobody's own, and nothing to be changed.</summary>
    [Regola("DIA-07")]
    public static Reply Public(Piano piano, Lingua lingua, Instant ora, Input input) =>
        InPlace([.. TavoliCards.Pages(piano, Wording.In(lingua), ora, PerChiTavoli.Tutti)], input);

    private static Reply Reply(Turn turn, string? note) =>
        InPlace([.. TavoliCards.Pages(turn.Piano, turn.Wording, turn.Ora, PerChiTavoli.Di(turn), note)], turn.Input);

    private static Reply InPlace(ImmutableArray<Piece.Card> cards, Input input)
    {
        var pdz = new Pdz { Command = Command };
        return cards is [var only] ? Dialogs.Reply.Answering(input, only, pdz) : new([.. cards], pdz);
    }
}
