using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>"Chi decide?": the bodies of the plan, and of one who is in it, who calls it together, what it does, and which document says so. For everybody.</summary>
[Regola("PIA-08")]
public static class OrganiDialog
{
    public const string Command = "organi";

    public static Step Show(Turn turn)
    {
        var reply = Answer(turn.Piano, turn.Wording, turn.Input);
        return new Step.Answer(turn.Bozza is null || turn.Input is Input.Pressed ? reply : reply.After(turn.Wording.Di("bozza.resta")), turn.Bozza);
    }

    /// <summary>The same wherever it is asked, in a channel too: nothing in it is about somebody.</summary>
    public static Reply Answer(Piano piano, Wording wording, Input input)
    {
        var definizione = piano.Definizione!;
        var pdz = new Pdz { Command = Command };
        var (organo, unread) = input is Input.Pressed pressed ? (OrganiCards.Named(pressed.Id, definizione), null) : OrganiWords.Read(input.Words, definizione, wording);
        if (organo is not null) return Reply.Answering(input, OrganiCards.One(organo, definizione, wording), pdz);

        var all = OrganiCards.All(definizione, wording).ToList();
        var reply = all is [var only] ? Reply.Answering(input, only, pdz) : new Reply([.. all], pdz);
        return unread is null ? reply : reply.After(unread);
    }
}
