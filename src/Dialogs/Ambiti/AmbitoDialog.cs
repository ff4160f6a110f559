using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What is looked at to tell which Ambito a message is about.</summary>
/// <param name="Piano">The plan as far as it is known: the channel's, the person's choice, the installation's; null when it can't be told.</param>
/// <param name="Attesa">Null when nobody was asked; else the command that waits for the answer, or "".</param>
public sealed record AmbitoTurn(Ambiti Ambiti, Lingua Lingua, Input Input, PianoId? Piano, string? Attesa);

/// <summary>What follows.</summary>
public abstract record AmbitoStep
{
    private AmbitoStep()
    {
    }

    /// <summary>The turn goes on in this plan, with this input.</summary>
    /// <param name="Chosen">The person has just said so: it holds from now on.</param>
    public sealed record Goes(PianoId Piano, Input Input, bool Chosen = false) : AmbitoStep;

    /// <summary>The person is asked; what they wanted waits.</summary>
    /// <param name="Attesa">As <see cref="AmbitoTurn.Attesa"/> from now on.</param>
    public sealed record Asks(Reply Reply, string? Attesa) : AmbitoStep;
}

/// <summary>Which Ambito is meant: asked when it can't be told, and whenever somebody wants another one. Pure.</summary>
[Regola("PIA-03")]
public static class AmbitoDialog
{
    public const string Command = "ambito";

    /// <summary>Rows that a card shows; with more Ambiti than these one writes the name.</summary>
    private const int MostRows = 6;

    public static AmbitoStep Next(AmbitoTurn turn) => turn.Input switch
    {
        Input.Pressed { Verb: Command } pressed => turn.Ambiti.Di(pressed.Id) is { } ambito ? Chosen(turn, ambito) : Ask(turn),
        Input.Said said when turn.Attesa is not null || turn.Piano is null => Read(turn, said.Text),
        _ when turn.Piano is { } piano => new AmbitoStep.Goes(piano, turn.Input),
        Input.Pressed pressed => Ask(turn, pressed.Verb),
        Input.Asked asked => Ask(turn, asked.Command),
        _ => Ask(turn),
    };

    /// <summary>Shows the Ambiti, to choose one.</summary>
    /// <param name="attesa">The command to be carried out once it is known.</param>
    /// <param name="refusal">Why the answer before was none.</param>
    public static AmbitoStep.Asks Ask(AmbitoTurn turn, string attesa = "", Rifiuto? refusal = null)
    {
        var wording = Wording.In(turn.Lingua);
        var pdz = new Pdz { Command = Command, Field = Command, Refusals = refusal is null ? null : Pdz.Of([refusal]) };
        if (turn.Ambiti.Solo is { } solo) return new(Reply.Say(wording.Di("ambito.solo", ("ambito", solo.Nome)), new() { Command = Command }), null);

        var title = wording.Di("ambito.titolo");
        var rows = turn.Ambiti.Tutti.Length <= MostRows ? turn.Ambiti.Tutti : [];
        var view = new AiutoCard(
            wording.Lingua.Codice(),
            title,
            wording.Di(rows.IsEmpty ? "ambito.scrivi" : "ambito.domanda"),
            [.. rows.Select(ambito => new VoceComando(ambito.Nome, ambito.Comuni, Command, ambito.Piano.Valore))]);
        var card = Reply.Show(new(Cards.Bind(view), title), pdz);
        return new(refusal is null ? card : card.After(wording.Di(refusal)), attesa);
    }

    /// <summary>Words while the Ambito is in question: its name, or a command, which waits if it must.</summary>
    private static AmbitoStep Read(AmbitoTurn turn, string text)
    {
        var understood = Dialog.Understood(text) as UnderstoodCommand;
        var isNamed = turn.Ambiti.Leggi(text).Riuscita(out var ambito, out var refusal);
        if (isNamed && understood is not { Score: 1 }) return Chosen(turn, ambito!);
        if (understood is null || (turn.Attesa is { Length: > 0 } && understood.Score < 1)) return Ask(turn, turn.Attesa ?? "", turn.Attesa is null ? null : refusal);
        if (understood.Name == Command) return Ask(turn);

        return turn.Piano is { } piano ? new AmbitoStep.Goes(piano, turn.Input) : Ask(turn, understood.Name);
    }

    private static AmbitoStep.Goes Chosen(AmbitoTurn turn, Ambito ambito) =>
        new(
            ambito.Piano,
            turn.Attesa is { Length: > 0 } command ? new Input.Asked(command) : turn.Piano is null ? new Input.Arrived() : new Input.Asked("aiuto"),
            Chosen: true);
}
