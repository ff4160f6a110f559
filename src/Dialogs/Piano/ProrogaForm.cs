using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The form by which the head of the Ufficio di Piano extends the notice, by an act.</summary>
[Regola("ADE-05", "Avviso dell'Ambito")]
public static class ProrogaForm
{
    public const string Name = "avviso.proroga";

    private const string Chiude = "chiude", Atto = "atto";

    public static readonly Form Form = new(
        Name,
        [
            new(Chiude, FieldKind.Text, 1, 60, _ => true, _ => false, (text, scope) =>
                RegoleAvviso.Chiude(scope.Piano, text, scope.Ora).Riuscita(out var chiude, out var refusal) ? chiude.ComeFine : refusal)
            {
                Shown = (answer, scope) => CivilText.Fine(OraDiRoma.Leggi(answer).Valore, scope.Wording.Lingua),
            },
            new(Atto, FieldKind.Text, 1, RegoleAvviso.MassimoAtto, _ => true, _ => false, (text, _) => RegoleAvviso.Atto(text)),
        ],
        scope => (new ProrogaAvviso(scope[Chiude], scope[Atto]), []),
        Notes,
        Receipt)
    {
        Guide = scope => scope.Wording.Di("proroga.adesso", ("chiude", $"{new OraDiRoma(scope.Piano.Definizione!.Avviso.Chiude)}")),
    };

    public static Step Open(Turn turn) =>
        turn.Riservato(Ruolo.Responsabile) is { } refusal
            ? AdesioneDialog.Refused(turn, [refusal], Name)
            : FormDialog.Open(Form, turn, turn.Input is Input.Pressed ? Face.Card : Face.Words);

    /// <summary>From when it holds; and that who was late in between stays what they are.</summary>
    private static ImmutableArray<string> Notes(FormScope scope)
    {
        var late = RegoleAdesione.VoceAl(scope.Piano, scope.Ora) == Voce.Consultiva && scope.Piano.Definizione!.Avviso.Tardivi != Tardivi.Rifiutati;
        return late ? [scope.Wording.Di("proroga.effetto"), scope.Wording.Di("proroga.tardivi")] : [scope.Wording.Di("proroga.effetto")];
    }

    /// <summary>Until when one may join now, and by which act.</summary>
    internal static string Fatta(AvvisoProrogato prorogato, Piano piano, Wording wording) =>
        wording.Di("proroga.fatta.testo", ("chiude", $"{new OraDiRoma(prorogato.Chiude)}"), ("atto", prorogato.Atto), ("ambito", piano.Definizione!.Nome));

    private static Receipt? Receipt(FattoRegistrato act, Piano piano, Wording wording)
    {
        if (act.Fatto is not AvvisoProrogato prorogato) return null;

        var title = wording.Di("proroga.fatta.titolo");
        var card = new Piece.Card(Cards.Bind(new AvvisoCard(wording.Lingua.Codice(), title, Fatta(prorogato, piano, wording), [new(wording.Di("pulsante.avviso"), AvvisoDialog.Command)])), title);
        var numero = piano.Variazioni.Proroghe.Count(proroga => proroga.Seq <= act.Seq);
        return new(card, new("avviso.proroga", numero, Roma.AnnoCivile(act.Ora), act.Impronta.Esadecimale), title);
    }
}
