using System.Collections.Frozen;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Reads which adesioni somebody wants to see: "adesioni da valutare", "le ammesse del tavolo minori".</summary>
internal static class FiltroDetto
{
    /// <summary>Words that say nothing about which.</summary>
    private static readonly FrozenSet<string> Beside = Folding.Words(
        """
        adesione adesioni domande domanda pratiche pratica elenco lista istruttoria scrivania tutte tutti registration registrations application applications list
        tavolo tavoli table tables comune comuni town towns municipality vedere vedi mostrami mostra fammi apri show see open quante quanti sono ci how many
        """.ReplaceLineEndings(" ")).ToFrozenSet();

    private static readonly KnownOptions Known = KnownOptions.Load();

    private static readonly FrozenDictionary<Lingua, Choices> States = Enum.GetValues<Lingua>()
        .ToFrozenDictionary(lingua => lingua, lingua => new Choices(Known.Of("stato", lingua.Codice())));

    public static FiltroAdesioni Di(string text, Turn turn)
    {
        var words = Folding.Words(Folding.Fold(text)).Where(word => !Beside.Contains(word)).ToList();
        while (words.Count > 0 && Lexicon.Shared.IsStop(words[0]) && words[0] != "da") words.RemoveAt(0);

        // One thing, or two after each other: the state and what narrows it, in either order.
        for (var at = words.Count; at > 0; at--)
        {
            var (first, rest) = (string.Join(' ', words[..at]), string.Join(' ', words[at..]));
            if (Narrowed(new(), first, turn) is { } one && (rest.Length == 0 || Lexicon.Shared.Content(words[at..]).Count == 0)) return one;
            if (Narrowed(new(), first, turn) is { } half && Narrowed(half, rest, turn) is { } both) return both;
        }

        return new();
    }

    /// <summary>The states as lists name them.</summary>
    public static Choices StatesIn(Lingua lingua) => States[lingua];

    /// <summary>Which ones a filter lets through.</summary>
    public static string InParole(FiltroAdesioni filter, Piano piano, Wording wording)
    {
        var plan = PlanChoices.Of(piano.Definizione!, wording.Lingua);
        string?[] parts =
        [
            Shown(States[wording.Lingua], filter.Stato?.Codice()),
            Shown(PlanChoices.Kinds(wording.Lingua), filter.Tipo?.Codice()),
            Shown(plan.Tavoli, filter.Tavolo),
            Shown(plan.Comuni, filter.Comune),
        ];
        return string.Join(" · ", parts.OfType<string>());

        static string? Shown(Choices choices, string? code) => code is null ? null : choices.Name(code);
    }

    private static FiltroAdesioni? Narrowed(FiltroAdesioni filter, string text, Turn turn)
    {
        var plan = PlanChoices.Of(turn.Piano.Definizione!, turn.Lingua);
        if (filter.Stato is null && Named(States[turn.Lingua], text) is { } stato) return filter with { Stato = Codici.Membro<StatoAdesione>(stato) };
        if (filter.Tavolo is null && Named(plan.TuttiITavoli, text) is { } tavolo) return filter with { Tavolo = tavolo };
        if (filter.Comune is null && Named(plan.Comuni, text) is { } comune) return filter with { Comune = comune };

        return filter.Tipo is null && Named(PlanChoices.Kinds(turn.Lingua), text) is { } tipo ? filter with { Tipo = Codici.Membro<TipoSoggetto>(tipo) } : null;
    }

    /// <summary>A number in words of a wish is no place in a list.</summary>
    private static string? Named(Choices choices, string text) =>
        !text.Any(char.IsAsciiDigit) && choices.Bare(text).Riuscita(out var read, out _) ? read.Code : null;
}
