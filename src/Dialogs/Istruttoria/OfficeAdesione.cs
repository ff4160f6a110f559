using System.Text.RegularExpressions;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Which adesione the office means: by the button that names it, or by its number.</summary>
[Regola("PIA-04")]
internal static partial class OfficeAdesione
{
    /// <summary>The question for a form, as long as it isn't known.</summary>
    /// <param name="fit">The adesione, where this may be done with it; or why not.</param>
    public static Field Question(Func<FormScope, int, Lettura<Adesione>> fit) =>
        new(WhichAdesione.Name, FieldKind.Text, 1, 40, scope => WhichAdesione.Di(scope.Bozza, scope.Piano) is null, _ => false, (text, scope) =>
            fit(scope, In(text) ?? 0).Riuscita(out var adesione, out var refusal) ? adesione.Nome : refusal)
        {
            Shown = (code, scope) => WhichAdesione.Di(scope.Bozza, scope.Piano) is { } adesione ? WhichAdesione.Shown(adesione, scope.Wording) : code,
        };

    /// <summary>Opens a form of the office's: not for others, not with a card that is out of date, and not where it can't be.</summary>
    public static Step Open(Form form, Turn turn, Func<Piano, int, Lettura<Adesione>> fit, Ruolo ruolo = Ruolo.Ufficio)
    {
        if (turn.Riservato(ruolo) is { } reserved) return AdesioneDialog.Refused(turn, [reserved], form.Name);
        if (Named(turn) is not { } numero) return FormDialog.Open(form, turn, FaceOf(turn));
        if (Stale(turn, numero) is { } stale) return stale;
        if (!fit(turn.Piano, numero).Riuscita(out var adesione, out var refusal)) return AdesioneDialog.Refused(turn, [refusal], form.Name);

        return FormDialog.Open(form, turn, FaceOf(turn), adesione.Nome);
    }

    /// <summary>The number that the button or the words name; null when they name none.</summary>
    public static int? Named(Turn turn) => turn.Input switch
    {
        Input.Pressed { Id: { Length: > 0 } id } => PraticaId.Numero(id, turn.Piano) ?? 0,
        { Words: { Length: > 0 } words } => In(words),
        _ => null,
    };

    /// <summary>A button drawn before the last thing that happened shows how things stand, and does nothing (DIA-06).</summary>
    [Regola("DIA-06")]
    public static Step? Stale(Turn turn, int numero) =>
        turn.Input is Input.Pressed { N: var n } && turn.Piano.Adesioni.Numero(numero) is { } adesione && n != (int)adesione.UltimoAtto
            ? AdesioniDialog.Shown(turn, adesione, turn.Wording.Di("pratica.cambiata"))
            : null;

    /// <summary>The first number in a text: "la 12", "n. 12/2022".</summary>
    private static int? In(string text) => Number().Match(text) is { Success: true } match && int.TryParse(match.Groups[1].Value, out var numero) ? numero : null;

    private static Face FaceOf(Turn turn) => turn.Input is Input.Pressed ? Face.Card : Face.Words;

    [GeneratedRegex(@"(?<!\d)(\d{1,7})(?:\s*/\s*\d{4})?(?!\d)")]
    private static partial Regex Number();
}
