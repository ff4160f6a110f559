using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Which of one's adesioni is meant, by whoever changes or withdraws one: asked only of who has several.</summary>
[Regola("ADE-08")]
public static class WhichAdesione
{
    public const string Name = "adesione";

    public static readonly Field Question = Ask(RegoleAdesione.Propria);

    /// <summary>The question, where only some of one's adesioni will do.</summary>
    /// <param name="fit">The adesione of this number and persona; or why it won't do.</param>
    public static Field Ask(Func<Piano, int, PersonaId, Lettura<Adesione>> fit) =>
        new(Name, FieldKind.Choice, 1, 40, scope => Mine(scope, fit).Skip(1).Any(), _ => false, (code, scope) => Read(code, scope, fit))
        {
            Choices = scope => new(Mine(scope, fit).Select(adesione => new Option(Code(adesione), Shown(adesione, scope.Wording)))),
            Shown = (code, scope) => Di(scope.Bozza, scope.Piano) is { } adesione ? Shown(adesione, scope.Wording) : code,
            Forgets = (before, _) => before.Length == 0 ? [] : [.. CampiAdesione.Tutti.Select(campo => campo.Nome), RegoleRecesso.Motivo.Nome, RegoleEsclusione.Testo.Nome],
        };

    public static Step Open(Form form, Turn turn) => Open(form, turn, RegoleAdesione.Propria);

    /// <summary>Opens a form about the adesione that the button names, about the only one there is, or asks which; says why not where there is none.</summary>
    public static Step Open(Form form, Turn turn, Func<Piano, int, PersonaId, Lettura<Adesione>> fit)
    {
        var named = turn.Input is Input.Pressed { Id: { Length: > 0 } id } ? AdesioneCards.Numero(id, turn.Piano) ?? 0 : (int?)null;
        var fitting = RegoleAdesione.Proprie(turn.Piano, turn.Persona).Where(adesione => fit(turn.Piano, adesione.Numero, turn.Persona).Rifiuto is null).ToList();
        if (named is null && fitting.Count == 0) named = RegoleAdesione.Di(turn.Piano, turn.Persona).LastOrDefault()?.Numero ?? 0;
        if (named is { } numero && !fit(turn.Piano, numero, turn.Persona).Riuscita(out _, out var refusal))
            return turn.Input is Input.Pressed && RegoleAdesione.Di(turn.Piano, turn.Persona).FirstOrDefault(adesione => adesione.Numero == numero) is { } mine
                ? AdesioneDialog.Stands(turn, mine, refusal, form.Name)
                : AdesioneDialog.Refused(turn, [refusal], form.Name);

        var about = named is null ? fitting is [var only] ? only : null : turn.Piano.Adesioni.Numero(named.Value);
        return FormDialog.Open(form, turn, turn.Input is Input.Pressed ? Face.Card : Face.Words, about is null ? null : Code(about));
    }

    /// <summary>The adesione that a draft is about, whoever made it and whatever became of it; null as long as none is chosen.</summary>
    public static Adesione? Di(Bozza draft, Piano piano) => draft.Answers.TryGetValue(Name, out var code) ? piano.Adesioni.Numero(Numero(code)) : null;

    /// <summary>The number in the answer.</summary>
    public static int Numero(string code) => int.TryParse(code.Split('/')[0], out var numero) ? numero : 0;

    internal static string Code(Adesione adesione) => adesione.Nome;

    internal static string Shown(Adesione adesione, Wording wording) => $"{AdesioneCards.Name(adesione, wording)}, {AdesioneCards.Number(adesione, wording)}";

    private static IEnumerable<Adesione> Mine(FormScope scope, Func<Piano, int, PersonaId, Lettura<Adesione>> fit) =>
        RegoleAdesione.Proprie(scope.Piano, scope.Bozza.Persona).Where(adesione => fit(scope.Piano, adesione.Numero, scope.Bozza.Persona).Rifiuto is null);

    private static Lettura<string> Read(string code, FormScope scope, Func<Piano, int, PersonaId, Lettura<Adesione>> fit) =>
        fit(scope.Piano, Numero(code), scope.Bozza.Persona).Riuscita(out var adesione, out var refusal) ? Code(adesione) : refusal;
}
