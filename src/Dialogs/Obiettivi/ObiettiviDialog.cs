using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What of the service objectives is required, present and missing, with year and source. For everybody; the office writes it down from here.</summary>
[Regola("PIA-06", "Circolare della Regione Calabria del 26/01/2021")]
public static class ObiettiviDialog
{
    public const string Command = "obiettivi";

    public static Step Show(Turn turn)
    {
        var reply = Answer(turn.Piano, turn.Wording, turn.Input, turn.Riservato(Ruolo.Ufficio) is null);
        return new Step.Answer(turn.Bozza is null || turn.Input is Input.Pressed ? reply : reply.After(turn.Wording.Di("bozza.resta")), turn.Bozza);
    }

    /// <summary>Where many read along: the totals, without the office's buttons.</summary>
    public static Reply Answer(Piano piano, Wording wording, Input input) => Answer(piano, wording, input, ufficio: false);

    private static Reply Answer(Piano piano, Wording wording, Input input, bool ufficio) =>
        Reply.Answering(input, ObiettiviCards.All(piano, wording, ufficio), new() { Command = Command });
}
