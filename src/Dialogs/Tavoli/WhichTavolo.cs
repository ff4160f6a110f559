using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Which tavolo the office means: by the button that names it, by its name in words, the only one there is, or the one chosen.</summary>
[Regola("PIA-07")]
internal static class WhichTavolo
{
    public const string Name = "tavolo";

    /// <param name="no">Why it can't be done with a tavolo; null when it can.</param>
    /// <param name="rest">The form's other fields: they no longer hold once it is about another one.</param>
    public static Field Question(Func<Piano, TavoloId, Rifiuto?> no, params string[] rest) =>
        new(Name, FieldKind.Choice, 1, 70, _ => true, _ => false, (code, scope) => no(scope.Piano, new(code)) is { } refusal ? refusal : code)
        {
            Choices = scope => new(Possible(scope.Piano, no).Select(Option)),
            Shown = (code, scope) => RegoleCabina.Tavolo(scope.Piano, new(code))?.Nome ?? code,
            Forgets = (before, _) => before.Length == 0 ? [] : [.. rest],
        };

    public static TavoloId Di(FormScope scope) => new(scope[Name]);

    /// <summary>Opens a form of the office's: not for others, not with a card that is out of date, and not where it can't be.</summary>
    /// <param name="none">Said where it can be done with no tavolo.</param>
    public static Step Open(Form form, Turn turn, Func<Piano, TavoloId, Rifiuto?> no, Rifiuto none)
    {
        if (turn.Riservato(Ruolo.Ufficio) is { } reserved) return AdesioneDialog.Refused(turn, [reserved], form.Name);

        var named = CabinaCards.Named(turn) is { } code ? new TavoloId(code) : Said(turn, form.Name)?.Tavolo;
        if (named is { } id && turn.Input is Input.Pressed { N: var n } && n != (int)turn.Piano.Variazioni.Tavoli.UltimoAtto(id)) return TavoliDialog.Changed(turn);
        if (named is { } one && no(turn.Piano, one) is { } refusal) return AdesioneDialog.Refused(turn, [refusal], form.Name);

        var possible = Possible(turn.Piano, no).Take(2).ToList();
        if (possible.Count == 0) return AdesioneDialog.Refused(turn, [none], form.Name);

        var about = named ?? (possible is [var only] ? only.Id : null);
        return FormDialog.Open(form, turn, turn.Input is Input.Pressed ? Face.Card : Face.Words, about?.Valore);
    }

    /// <summary>The tavolo that the words name, and the new name they give it.</summary>
    public static (TavoloId Tavolo, string Nome)? Said(Turn turn, string command) =>
        TavoloWords.Read(turn.Input.Words) is { } said && said.Command == command ? TavoloWords.Which(said.Rest, new(turn.Piano.Definizione!.Tavoli.Select(Option))) : null;

    private static IEnumerable<DefinizioneTavolo> Possible(Piano piano, Func<Piano, TavoloId, Rifiuto?> no) => piano.Definizione!.Tavoli.Where(tavolo => no(piano, tavolo.Id) is null);

    private static Option Option(DefinizioneTavolo tavolo) => new(tavolo.Id.Valore, tavolo.Nome);
}
