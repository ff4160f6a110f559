using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The form by which the head of the Ufficio di Piano offers somebody a role.</summary>
[Regola("PIA-04")]
public static class NominaForm
{
    public const string Name = "nomina";

    private const string Who = "persona";

    private static readonly KnownOptions Known = KnownOptions.Load();

    /// <summary>Words that say it is an appointment: they name no role.</summary>
    private static readonly string[] Doing = ["nomin", "appoint"];

    public static readonly Form Form = new(
        Name,
        [
            new("ruolo", FieldKind.Choice, 1, 20, _ => true, _ => false, (code, _) => Codici.Membro<Ruolo>(code) is { } ruolo ? ruolo.Codice() : Unknown(code))
            {
                Choices = scope => new(Known.Of("ruolo", scope.Wording.Lingua.Codice())),
            },
            new("comune", FieldKind.Choice, 2, 60, scope => Ruolo(scope) == Domain.Ruolo.Comune, _ => false, Comune)
            {
                Choices = scope => new(scope.Piano.Definizione!.Comuni.Select(comune => new Option(comune.Istat.Istat, comune.Nome))),
            },
            new(Who, FieldKind.Text, 2, 60, _ => true, _ => false, Persona) { Shown = (id, _) => CodicePersona.Di(new(id)) },
        ],
        scope => (new ProponiNomina(Ruolo(scope)!.Value, Comune(scope), new(scope[Who])), []),
        scope => [scope.Wording.Di("nomina.chiede")],
        NominaReceipts.OfOffer)
    { About = Who };

    public static Step Open(Turn turn)
    {
        if (turn.Riservato(Domain.Ruolo.Responsabile) is { } refusal) return AdesioneDialog.Refused(turn, [refusal], Name);

        return turn.Input is Input.Asked { Mentioned: { IsEmpty: false } mentioned }
            ? OpenFor(turn, mentioned)
            : FormDialog.Open(Form, turn, turn.Input is Input.Pressed ? Face.Card : Face.Words);
    }

    /// <summary>Who was mentioned in a channel is whom it is about, and a role that was named beside them is the answer to the question for it.</summary>
    private static Step OpenFor(Turn turn, ImmutableArray<PersonaId?> mentioned)
    {
        if (mentioned.Length > 1) return AdesioneDialog.Refused(turn, [Rifiuto.Per("PIA-04", "unoAllaVolta")], Name);
        if (mentioned[0] is not { } chi) return AdesioneDialog.Refused(turn, [Rifiuto.Per("PIA-04", "menzionatoIgnoto")], Name);

        var words = string.Join(' ', Folding.Words(Folding.Fold(turn.Input.Words)).Where(word => !Doing.Any(stem => word.StartsWith(stem, StringComparison.Ordinal))));
        var opened = FormDialog.Open(Form, turn, Face.Words, chi.Valore);
        if (opened is not Step.Answer { Draft: { } draft } || draft.Form != Name || draft.Answers.GetValueOrDefault(Who) != chi.Valore) return opened;

        var scope = turn.Scope(draft);
        if (Form.Next(scope) is not { Name: "ruolo" } field || !field.Answer(words, scope).Riuscita(out var role, out _)) return opened;

        // No question is left where they have that role, or were asked: told at once.
        return Codici.Membro<Ruolo>(role.Canonical) is { } ruolo and not Domain.Ruolo.Comune && RegoleNomina.Doppia(turn.Piano, ruolo, null, chi) is { } twice
            ? AdesioneDialog.Refused(turn, [twice], Name)
            : FormDialog.Say(Form, turn with { Bozza = draft }, draft, words);
    }

    private static Ruolo? Ruolo(FormScope scope) => Codici.Membro<Ruolo>(scope["ruolo"]);

    private static ComuneId? Comune(FormScope scope) => Ruolo(scope) == Domain.Ruolo.Comune ? new ComuneId(scope["comune"]) : null;

    private static Lettura<string> Comune(string code, FormScope scope) =>
        RegoleNomina.ComuneDelRuolo(scope.Piano, Domain.Ruolo.Comune, new(code)) is { } wrong ? wrong : code;

    /// <summary>The persona of a code; told at once if they have the role or were asked already. What was read once is read again as it is kept.</summary>
    private static Lettura<string> Persona(string text, FormScope scope)
    {
        var known = text.Length > 0 && scope[Who] == text ? new PersonaId(text) : (Lettura<PersonaId>?)null;
        if (!(known ?? CodicePersona.Leggi(text)).Riuscita(out var chi, out var refusal)) return refusal;

        return Ruolo(scope) is { } ruolo && RegoleNomina.Doppia(scope.Piano, ruolo, Comune(scope), chi) is { } twice ? twice : chi.Valore;
    }

    private static Rifiuto Unknown(string code) => Rifiuto.Per("DIA-05", "sceltaNonTrovata", ("testo", code));
}
