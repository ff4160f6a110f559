using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Which of one's adesioni is meant, by whoever changes or withdraws one: asked only of who has several.</summary>
[Regola("ADE-08")]
public static class WhichAdesione
{
    public const string Name = "adesione";

    public static readonly Field Question = new(Name, FieldKind.Choice, 1, 40, scope => Mine(scope).Skip(1).Any(), _ => false, Read)
    {
        Choices = scope => new(Mine(scope).Select(adesione => new Option(Code(adesione), Shown(adesione, scope.Wording)))),
        Shown = (code, scope) => Di(scope.Bozza, scope.Piano) is { } adesione ? Shown(adesione, scope.Wording) : code,
        Forgets = (before, _) => before.Length == 0 ? [] : [.. RegoleModifica.Campi.Select(campo => campo.Nome), RegoleRecesso.Motivo.Nome],
    };

    /// <summary>Opens a form about the adesione that the button names, about the only one there is, or asks which; says why not where there is none.</summary>
    public static Step Open(Form form, Turn turn)
    {
        var named = turn.Input is Input.Pressed { Id: { Length: > 0 } id } ? AdesioneCards.Numero(id, turn.Piano) ?? 0 : (int?)null;
        var mine = RegoleAdesione.Proprie(turn.Piano, turn.Persona).ToList();
        if (named is null && mine.Count == 0) named = RegoleAdesione.Di(turn.Piano, turn.Persona).LastOrDefault()?.Numero ?? 0;
        if (named is { } numero && !RegoleAdesione.Propria(turn.Piano, numero, turn.Persona).Riuscita(out _, out var refusal))
            return AdesioneDialog.Refused(turn, [refusal], form.Name);

        var about = named is null ? mine is [var only] ? only : null : turn.Piano.Adesioni.Numero(named.Value);
        return FormDialog.Open(form, turn, turn.Input is Input.Pressed ? Face.Card : Face.Words, about is null ? null : Code(about));
    }

    /// <summary>The adesione that a draft is about, whoever made it and whatever became of it; null as long as none is chosen.</summary>
    public static Adesione? Di(Bozza draft, Piano piano) => draft.Answers.TryGetValue(Name, out var code) ? piano.Adesioni.Numero(Numero(code)) : null;

    /// <summary>The number in the answer.</summary>
    public static int Numero(string code) => int.TryParse(code.Split('/')[0], out var numero) ? numero : 0;

    private static string Code(Adesione adesione) => $"{adesione.Numero}/{adesione.Anno}";

    private static string Shown(Adesione adesione, Wording wording) => $"{AdesioneCards.Name(adesione, wording)}, {AdesioneCards.Number(adesione, wording)}";

    private static IEnumerable<Adesione> Mine(FormScope scope) => RegoleAdesione.Proprie(scope.Piano, scope.Bozza.Persona);

    private static Lettura<string> Read(string code, FormScope scope) =>
        RegoleAdesione.Propria(scope.Piano, Numero(code), scope.Bozza.Persona).Riuscita(out var adesione, out var refusal) ? Code(adesione) : refusal;
}
