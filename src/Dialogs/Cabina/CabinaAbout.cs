using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What a form of the cabina is about: which vote, seat or office. Asked only of who has several to choose from.</summary>
/// <param name="Nome">The field's name.</param>
/// <param name="Tutte">All this person could mean, whether it can be done now or not.</param>
/// <param name="Perche">Why it can't be done now with the one of this code; null when it can.</param>
/// <param name="Nessuna">Said where there is nothing to do it with.</param>
/// <param name="Riservato">Whose act it is, where it is not everybody's.</param>
internal sealed record CabinaAbout(
    string Nome,
    Func<CabinaScope, IEnumerable<Option>> Tutte,
    Func<CabinaScope, string, Rifiuto?> Perche,
    Rifiuto Nessuna,
    Ruolo? Riservato = null)
{
    /// <summary>What the domain says of the nearest thing this person could mean, where there is nothing of theirs to do it with; null where there is nothing near either.</summary>
    [Regola("SEC-05")]
    public Func<CabinaScope, Rifiuto?> Vicina { get; init; } = _ => null;

    /// <param name="rest">The form's other fields: they no longer hold once it is about another thing.</param>
    public Field Question(params ImmutableArray<string> rest) =>
        new(Nome, FieldKind.Choice, 1, 90, scope => Possibili(CabinaScope.Di(scope)).Skip(1).Any(), _ => false, (code, scope) => Perche(CabinaScope.Di(scope), code) is { } no ? no : code)
        {
            Choices = scope => new(Possibili(CabinaScope.Di(scope))),
            Shown = (code, scope) => Tutte(CabinaScope.Di(scope)).FirstOrDefault(option => option.Code == code)?.Name ?? code,
            Forgets = (before, _) => before.Length == 0 ? [] : rest,
        };

    /// <summary>Those with which it can be done now.</summary>
    public IEnumerable<Option> Possibili(CabinaScope scope) => Tutte(scope).Where(option => Perche(scope, option.Code) is null);

    /// <summary>Opens the form about what the button names, about the only thing there is, or asks which; says why not where there is none.</summary>
    [Regola("DIA-06")]
    public Step Open(Form form, Turn turn)
    {
        if (Riservato is { } ruolo && turn.Riservato(ruolo) is { } riservato)
            return AdesioneDialog.Refused(turn, [riservato], form.Name);

        var (scope, named) = (CabinaScope.Di(turn), CabinaCards.Named(turn));
        var possible = Possibili(scope).ToList();
        if (named is null && possible.Count == 0) return AdesioneDialog.Refused(turn, [Niente(scope)], form.Name);
        if (named is not null && possible.TrueForAll(option => option.Code != named))
            return AdesioneDialog.Refused(turn, [named.Length == 0 ? Nessuna : Perche(scope, named) ?? Nessuna], form.Name);

        var about = named ?? (possible is [var only] ? only.Code : null);
        return FormDialog.Open(form, turn, turn.Input is Input.Pressed ? Face.Card : Face.Words, about);
    }

    /// <summary>Why nothing can be done: the one reason that all there is has, else that of what is nearest, else that there is nothing.</summary>
    private Rifiuto Niente(CabinaScope scope)
    {
        var reasons = Tutte(scope).Select(option => Perche(scope, option.Code)).OfType<Rifiuto>().DistinctBy(scope.Wording.Di).Take(2).ToList();
        return (reasons is [var only] ? only : Vicina(scope)) ?? Nessuna;
    }
}
