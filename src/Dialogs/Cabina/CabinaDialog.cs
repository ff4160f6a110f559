using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>"Chi è nella cabina di regia?": who sits, what this person can do now, what waits for the office.</summary>
[Regola("ADE-10", "Avviso di Lecce, fase 2, II")]
public static class CabinaDialog
{
    public const string Command = "cabina";

    /// <summary>The forms, those first that wait for an answer.</summary>
    private static IEnumerable<(Form Form, CabinaAbout About)> Tutte => IncaricoForms.Tutte.Take(2)
        .Concat(VotoForms.Tutte).Concat(ScrutinioForms.Tutte).Concat(DesignaForms.Tutte).Concat(IncaricoForms.Tutte.Skip(2));

    public static IEnumerable<Form> Forms => Tutte.Select(each => each.Form);

    public static Step Show(Turn turn)
    {
        var scope = CabinaScope.Di(turn);
        var reply = new Reply([.. CabinaCards.Overview(scope, Buttons(scope))], new() { Command = Command });
        if (turn.Input is Input.Pressed && reply.Pieces is [Piece.Card only]) reply = Reply.Answering(turn.Input, only, reply.Pdz);

        return new Step.Answer(turn.Bozza is null ? reply : reply.After(turn.Wording.Di("bozza.resta")), turn.Bozza);
    }

    /// <summary>What can be done now; a button names what it is about where that is one thing only.</summary>
    private static IEnumerable<Pulsante> Buttons(CabinaScope scope)
    {
        foreach (var (form, about) in Tutte)
        {
            if (about.Riservato is { } ruolo && !scope.Ha(ruolo)) continue;

            var possible = about.Possibili(scope).Take(2).ToList();
            if (possible.Count > 0) yield return new(scope.Wording.Di($"pulsante.{form.Name}"), form.Name, possible is [var only] ? CabinaCards.Id(only.Code, scope.Piano) : "");
        }
    }
}
