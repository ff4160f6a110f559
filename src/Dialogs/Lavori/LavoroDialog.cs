using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What is said of long work: how far it is, how it ended; and how it is stopped.</summary>
[Regola("DIA-09")]
public static class LavoroDialog
{
    /// <summary>Said or pressed: stops what is under way. Where nothing is, it means what "annulla" means.</summary>
    public const string StopVerb = "lavoro.ferma";

    /// <summary>Stops the work that the button names, or all that the person has under way in this plan.</summary>
    public static Step Stop(Turn turn) => new Step.Stopping(Named(turn), stopped => (stopped, turn) switch
    {
        ([], { Input: Input.Pressed, Bozza: var draft }) => new Step.Answer(Reply.Answering(turn.Input, Notice(turn.Wording, "nessuno"), Pdz), draft),
        ([], { Bozza: { } draft }) => FormDialog.Cancel(Dialog.FormOf(draft), turn, draft),
        ([], _) => new Step.Answer(Reply.Show(Notice(turn.Wording, "nessuno"), Pdz), null),
        ([var work], { Input: Input.Pressed }) => new Step.Answer(Reply.Answering(turn.Input, Card(work, turn.Wording), Pdz), turn.Bozza),

        // In words: how it ended stands in the message that showed how far it was.
        _ => new Step.Answer(Reply.Say(string.Join("\n\n", stopped.Select(work => Text(work, turn.Wording))), Pdz), turn.Bozza),
    });

    /// <summary>Who ordered it is told that it has begun, or all of it if it was done in a moment.</summary>
    public static Step.Answer Begun(Turn turn, Lavoro work, string command)
    {
        var (card, pdz) = (work.Fine is null ? Notice(turn.Wording, "cominciato", work) : Card(work, turn.Wording), new Pdz { Command = command });
        return new(Reply.Answering(turn.Input, card, pdz), turn.Bozza);
    }

    /// <summary>How far it is, with the button that stops it; or how it ended.</summary>
    public static Piece.Card Card(Lavoro work, Wording wording)
    {
        var title = wording.Di(work.Fine is null ? $"lavoro.{work.Cosa}.titolo" : $"lavoro.{work.Cosa}.fine", ("totale", $"{work.Totale}"));
        Pulsante[] buttons = work switch
        {
            { Fine: not null } => [new(wording.Di("pulsante.adesioni"), AdesioniDialog.Command)],
            { Ferma: true } => [],
            _ => [new(wording.Di("pulsante.ferma"), StopVerb, $"{work.Piano}:{work.Id}")],
        };
        return new(Cards.Bind(new AvvisoCard(wording.Lingua.Codice(), title, Text(work, wording), buttons)), title);
    }

    private static Pdz Pdz => new() { Command = StopVerb };

    private static string Text(Lavoro work, Wording wording)
    {
        var done = wording.Di($"lavoro.{work.Cosa}.fatte", ("fatte", $"{work.Fatte}"), ("totale", $"{work.Totale}"));
        if (work.Fine is not { } end) return work.Ferma ? $"{done} {wording.Di("lavoro.siFerma")}" : done;

        string?[] parts =
        [
            end switch { FineLavoro.Finito => null, FineLavoro.Fermato => wording.Di("lavoro.fermato"), FineLavoro.Respinto => wording.Di("lavoro.respinto") },
            done,
            work.Cambiate > 0 ? wording.Di("lavoro.cambiate", ("quante", $"{work.Cambiate}")) : null,
            work.Restano > 0 ? wording.Di("lavoro.restano", ("quante", $"{work.Restano}")) : null,
        ];
        return string.Join(' ', parts.OfType<string>());
    }

    private static Piece.Card Notice(Wording wording, string what, Lavoro? work = null)
    {
        var title = wording.Di($"lavoro.{what}.titolo");
        return new(Cards.Bind(new AvvisoCard(wording.Lingua.Codice(), title, wording.Di($"lavoro.{what}.testo", ("totale", $"{work?.Totale}")), [])), title);
    }

    private static string? Named(Turn turn) =>
        turn.Input is Input.Pressed { Id: { Length: > 0 } id } ? id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..] : null;
}
