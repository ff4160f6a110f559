using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The form by which the head of the Ufficio di Piano offers somebody a role.</summary>
[Regola("PIA-04")]
public static class NominaForm
{
    public const string Name = "nomina";

    public static readonly Form Form = new(
        Name,
        [
            new("ruolo", FieldKind.Choice, 1, 20, _ => true, _ => false, (code, _) => Codici.Membro<Ruolo>(code) is { } ruolo ? ruolo.Codice() : Unknown(code))
            {
                Choices = scope => new(Enum.GetValues<Ruolo>().Select(ruolo => new Option(ruolo.Codice(), scope.Wording.Di($"ruolo.{ruolo.Codice()}.voce")))),
            },
            new("comune", FieldKind.Choice, 2, 60, scope => Ruolo(scope) == Domain.Ruolo.Comune, _ => false, Comune)
            {
                Choices = scope => new(scope.Piano.Definizione!.Comuni.Select(comune => new Option(comune.Istat.Istat, comune.Nome))),
            },
            new("persona", FieldKind.Text, 2, 60, _ => true, _ => false, Persona) { Shown = (id, _) => CodicePersona.Di(new(id)) },
        ],
        scope => (new ProponiNomina(Ruolo(scope)!.Value, Comune(scope), new(scope["persona"])), []),
        scope => [scope.Wording.Di("nomina.chiede")],
        NominaReceipts.OfOffer);

    public static Step Open(Turn turn) =>
        turn.Riservato(Domain.Ruolo.Responsabile) is { } refusal
            ? AdesioneDialog.Refused(turn, [refusal], Name)
            : FormDialog.Open(Form, turn, turn.Input is Input.Pressed ? Face.Card : Face.Words);

    private static Ruolo? Ruolo(FormScope scope) => Codici.Membro<Ruolo>(scope["ruolo"]);

    private static ComuneId? Comune(FormScope scope) => Ruolo(scope) == Domain.Ruolo.Comune ? new ComuneId(scope["comune"]) : null;

    private static Lettura<string> Comune(string code, FormScope scope) =>
        RegoleNomina.ComuneDelRuolo(scope.Piano, Domain.Ruolo.Comune, new(code)) is { } wrong ? wrong : code;

    /// <summary>The persona of a code; told at once if they have the role or were asked already. What was read once is read again as it is kept.</summary>
    private static Lettura<string> Persona(string text, FormScope scope)
    {
        var known = text.Length > 0 && scope["persona"] == text ? new PersonaId(text) : (Lettura<PersonaId>?)null;
        if (!(known ?? CodicePersona.Leggi(text)).Riuscita(out var chi, out var refusal)) return refusal;

        return Ruolo(scope) is { } ruolo && RegoleNomina.Doppia(scope.Piano, ruolo, Comune(scope), chi) is { } twice ? twice : chi.Valore;
    }

    private static Rifiuto Unknown(string code) => Rifiuto.Per("DIA-05", "sceltaNonTrovata", ("testo", code));
}
