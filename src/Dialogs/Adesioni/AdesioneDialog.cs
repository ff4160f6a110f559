using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Joining, and finding again what one joined with.</summary>
public static class AdesioneDialog
{
    /// <summary>Opens the form where the notice lets one join now, and says why not where it doesn't.</summary>
    [Regola("ADE-05", "Avviso dell'Ambito")]
    public static Step Join(Turn turn)
    {
        if (!turn.Bozze.Any(draft => draft.Form == AdesioneForm.Name) && RegoleAdesione.FuoriFinestra(turn.Piano, turn.Ora) is { } fuori) return Refused(turn, [fuori]);

        return FormDialog.Open(AdesioneForm.Form, turn, turn.Input is Input.Pressed ? Face.Card : Face.Words);
    }

    /// <summary>A refusal that is about no open form: its sentence, its source, what to do next.</summary>
    public static Step.Answer Refused(Turn turn, ImmutableArray<Rifiuto> refusals, string command = AdesioneForm.Name) =>
        new Step.Answer(
            Reply.Say(string.Join("\n\n", [.. refusals.Select(turn.Wording.Di), .. refusals.Any(NamesDates) ? Example(turn) : []]), new() { Command = command, Refusals = Pdz.Of(refusals) }), turn.Bozza);

    /// <summary>A button that is about something over: why not, and how the adesione stands now (DIA-06).</summary>
    [Regola("DIA-06")]
    public static Step.Answer Stands(Turn turn, Adesione mine, Rifiuto refusal, string command)
    {
        var refused = Refused(turn, [refusal], command);
        return refused with { Reply = new Reply([.. AdesioneCards.Mine([mine], turn.Piano, turn.Wording)], refused.Reply.Pdz).After(refused.Reply) };
    }

    private static bool NamesDates(Rifiuto refusal) => refusal.Dati.ContainsKey("apre") || refusal.Dati.ContainsKey("chiude");

    /// <summary>A refusal names a date of the notice, which may be an example.</summary>
    private static IEnumerable<string> Example(Turn turn) =>
        turn.Piano.Definizione is { } definizione && PianoWords.Example(definizione, turn.Wording, withDates: true) is { } example ? [example] : [];

    /// <summary>The adesioni this person made, each with its receipt a button away.</summary>
    public static Step Mine(Turn turn)
    {
        var mine = RegoleAdesione.Di(turn.Piano, turn.Persona).ToList();
        var pdz = new Pdz { Command = "adesione.mia" };
        var reply = new Reply([.. AdesioneCards.Mine(mine, turn.Piano, turn.Wording)], pdz);
        return new Step.Answer(turn.Bozza is null ? reply : reply.After(turn.Wording.Di("bozza.resta")), turn.Bozza);
    }

    /// <summary>The receipt again: of the adesione the button names, of the only one, or all to choose from.</summary>
    [Regola("ADE-07", "art. 18-bis L. 241/1990")]
    public static Step Receipt(Turn turn)
    {
        var mine = RegoleAdesione.Di(turn.Piano, turn.Persona).ToList();
        if (turn.Input is Input.Pressed { Id: { Length: > 0 } id }) mine = mine.FindAll(adesione => id == AdesioneCards.Id(adesione, turn.Piano));
        if (mine is not [var adesione]) return Mine(turn);

        var pdz = AdesioneCards.Pdz(adesione) with { Command = "adesione.ricevuta" };
        return new Step.Answer(Reply.Show(AdesioneCards.Receipt(adesione, turn.Piano, turn.Wording), pdz), turn.Bozza);
    }
}
