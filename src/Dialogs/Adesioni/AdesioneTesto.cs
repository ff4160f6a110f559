using System.Text;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The receipt of an adesione as a file to keep or print: the same words as its card, as text.</summary>
[Regola("ADE-07", "art. 18-bis L. 241/1990")]
public static class AdesioneTesto
{
    /// <summary>The button's verb; its id names the adesione, as <see cref="AdesioneCards.Id"/>.</summary>
    public const string Verb = "adesione.ricevuta.file";

    /// <summary>Offers the file of the adesione that the button names; what is not this person's is not there.</summary>
    public static Step Offer(Turn turn)
    {
        var named = turn.Input is Input.Pressed { Id: var id } ? RegoleAdesione.Di(turn.Piano, turn.Persona).FirstOrDefault(adesione => AdesioneCards.Id(adesione, turn.Piano) == id) : null;
        if (named is not { } adesione) return AdesioneDialog.Mine(turn);

        var file = new Piece.File(
            turn.Wording.Di("ricevuta.file.nome", ("numero", $"{adesione.Numero}-{adesione.Anno}")),
            turn.Wording.Di("ricevuta.file.descrizione", ("numero", $"{adesione.Numero}/{adesione.Anno}")),
            Encoding.UTF8.GetBytes(Text(adesione, turn.Piano, turn.Wording)),
            Verb,
            AdesioneCards.Id(adesione, turn.Piano),
            FileOtherwise.In(turn.Wording));
        return new Step.Answer(new([file], new()), turn.Bozza);
    }

    private static string Text(Adesione adesione, Piano piano, Wording wording)
    {
        var definizione = piano.Definizione!;
        var text = new StringBuilder();
        Line(wording.Di(adesione.Stato == StatoAdesione.Preadesione ? "ricevuta.titolo.preadesione" : "ricevuta.titolo").ToUpperInvariant());
        Line(AdesioneCards.Number(adesione, wording));
        Line(AdesioneCards.Since(adesione, wording));
        Line("");
        Line(AdesioneCards.Name(adesione, wording));
        if (AdesioneCards.Note(adesione, definizione, wording) is { } note) Line(note);
        Line("");
        foreach (var riga in AdesioneCards.Joined(adesione, definizione, wording).Concat(AdesioneCards.Waits(adesione, wording)).Concat(AdesioneCards.Declared(adesione, piano, wording)).Concat(AdesioneCards.Changes(adesione, wording)))
            Line($"{riga.Etichetta}: {riga.Valore.ReplaceLineEndings("; ")}");
        Line("");
        Line($"{wording.Di("ricevuta.impronta")}: {adesione.Impronta.Esadecimale}");
        Line(wording.Di("ricevuta.avvertenza", ("capofila", definizione.Capofila.Nome)));
        return text.ToString();

        void Line(string line) => text.Append(line).Append("\r\n");
    }
}
