using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Which appointment is meant, by whoever answers or ends one: asked only where there are several.</summary>
[Regola("PIA-04")]
public static class WhichNomina
{
    public const string Name = "incarico";

    /// <param name="among">Those that it can be.</param>
    public static Field Question(Func<Piano, PersonaId, IEnumerable<Nomina>> among) => new(
        Name, FieldKind.Choice, 1, 40, scope => among(scope.Piano, scope.Bozza.Persona).Skip(1).Any(), _ => false,
        (code, scope) => among(scope.Piano, scope.Bozza.Persona).Any(nomina => Code(nomina) == code) ? code : Rifiuto.Per("PIA-04", "nominaFinita"))
    {
        Choices = scope => new(among(scope.Piano, scope.Bozza.Persona).Select(nomina => new Option(Code(nomina), Shown(nomina, scope)))),
        Shown = (code, scope) => Di(code, scope.Piano) is { } nomina ? Shown(nomina, scope) : code,
    };

    /// <summary>Opens a form about the appointment that the button names, the only one there is, or asks which.</summary>
    public static Step Open(Form form, Turn turn, Func<Piano, PersonaId, IEnumerable<Nomina>> among, Func<int, Rifiuto?> refused)
    {
        var named = turn.Input is Input.Pressed { Id: { Length: > 0 } id } ? AdesioneCards.Numero(id, turn.Piano) ?? 0 : (int?)null;
        var these = among(turn.Piano, turn.Persona).ToList();
        if (named is null && these is not [_, _, ..]) named = these is [var only] ? only.Numero : 0;
        if (named is { } numero && refused(numero) is { } refusal) return AdesioneDialog.Refused(turn, [refusal], form.Name);

        return FormDialog.Open(form, turn, turn.Input is Input.Pressed ? Face.Card : Face.Words, named is { } which ? $"{which}" : null);
    }

    public static int Numero(FormScope scope) => int.TryParse(scope[Name], out var numero) ? numero : 0;

    public static Nomina? Di(FormScope scope) => Di(scope[Name], scope.Piano);

    private static Nomina? Di(string code, Piano piano) => int.TryParse(code, out var numero) ? piano.Nomine.Numero(numero) : null;

    private static string Code(Nomina nomina) => $"{nomina.Numero}";

    private static string Shown(Nomina nomina, FormScope scope)
    {
        var ruolo = NominaWords.Ruolo(nomina, scope.Piano, scope.Wording);
        return nomina.A == scope.Bozza.Persona ? ruolo : $"{NominaWords.Chi(nomina, scope.Wording)}, {ruolo}";
    }
}
