using System.Collections.Frozen;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What of the Rete words ask for: a tavolo, a comune, a category named anywhere in them, and what is left as part of a name.</summary>
[Regola("ADE-09"), Regola("DIA-05")]
internal sealed class ReteWords
{
    private const int LongestName = 8, MostWords = 40;

    /// <summary>Words that only ask for the register.</summary>
    private static readonly FrozenSet<string> Asking = Set(
        """
        chi quali quale quanti quante cosa elenco lista registro rete network register list who which what how many show see vedere vedi mostra mostrami
        fa fanno parte part membri membro members member aderito aderiscono aderisce aderenti aderente adesione adesioni iscritti iscritto iscrizione
        joined join iscrive partecipa partecipano partecipanti participants participating sede seat seats siede siedono sit sits sitting altri tutti tutte all every everybody
        ente enti soggetto soggetti organizzazione organizzazioni associazione associazioni realta bodies body organisations organizations organisation organization associations association
        scaricare scarica esporta esportare excel csv foglio calcolo file spreadsheet download export ambito piano zona sociale nome nomi name names already gia presente presenti
        trovo trovi dentro inside filtra filter solo only soltanto territorio quest anno registrati pubblico public pubblica
        """);

    private static readonly FrozenSet<string> Searching = Set("cerca cerco cercare cercami cerchi trova trovare trovami ricerca search searching find look lookup chiama chiamata named called");

    private static readonly FrozenSet<string> AfterWhichTavolo = Set("tavolo tavoli tavola table tables");

    private static readonly FrozenSet<string> AfterWhichComune = Set("comune comuni municipality town");

    private static readonly FrozenSet<string> AfterWhichCategory = Set("categoria categorie tipo tipi category kind");

    /// <summary>Words of bodies of any name: beside a name they say the kind.</summary>
    private static readonly FrozenSet<string> Kinds = Lexicon.Shared.Families.First(family => family[0] == "ente").ToFrozenSet();

    private readonly ReteChoices choices;
    private readonly Rete rete;
    private string? category, tavolo, comune;
    private Rifiuto? unclear;

    private ReteWords(ReteChoices choices, Rete rete) => (this.choices, this.rete) = (choices, rete);

    /// <summary>What the words ask for.</summary>
    /// <param name="NotFound">Words that might have been a name and are none; "" when all was understood.</param>
    /// <param name="Unclear">Why a tavolo or comune that was named could not be told.</param>
    public readonly record struct Asked(ReteSearch Search, string NotFound, Rifiuto? Unclear);

    public static Asked Read(string text, ReteChoices choices, Rete rete)
    {
        var reading = new ReteWords(choices, rete);
        if (Quoted(text) is { } quoted) return reading.Named(quoted, Words(text.Replace(quoted, " ", StringComparison.Ordinal)));

        var words = Words(text);
        var searching = words.FindIndex(Searching.Contains);
        if (searching < 0) return reading.Freely(words);

        // After "cerca" comes a name, up to a word that says what else is meant.
        var end = words.FindIndex(searching + 1, IsMark);
        if (end < 0) end = words.Count;
        var name = Trimmed(words[(searching + 1)..end]);
        List<string> others = [.. words[..searching], .. words[end..]];
        return name.Count == 0 || !reading.IsName(name) ? reading.Freely(words, sought: true) : reading.Named(string.Join(' ', name), others);
    }

    private Asked Named(string name, List<string> others)
    {
        TakeFilters(others, unmarked: false);
        return new(new(Filter, name.Trim()), "", unclear);
    }

    private Asked Freely(List<string> words, bool sought = false)
    {
        var name = string.Join(' ', Trimmed(TakeFilters(words, unmarked: true)));
        if (name.Length == 0) return new(new(Filter, ""), "", unclear);

        return sought || ReteNames.Of(rete).Find(Filter, name).Any() ? new(new(Filter, name), "", unclear) : new(new(Filter, ""), name, unclear);
    }

    private FiltroRete Filter => ReteSearch.Filter(category, tavolo, comune);

    /// <summary>Takes what the words say of tavolo, comune and category; what is left may be a name.</summary>
    /// <param name="unmarked">Also where no word says of what kind it is.</param>
    private List<string> TakeFilters(List<string> words, bool unmarked)
    {
        var rest = words.FindAll(word => !Asking.Contains(word) && !Searching.Contains(word) && (IsMark(word) || !Lexicon.Shared.IsStop(word)));
        var left = new List<string>();
        for (var at = 0; at < rest.Count;)
        {
            var next = rest[at..Math.Min(rest.Count, at + LongestName + 1)];
            if (TakeMarked(next) is var taken and > 0) at += taken;
            else if (IsMark(rest[at])) at++;
            else if (unmarked && TakeUnmarked(next) is var length and > 0) at += length;
            else left.Add(rest[at++]);
        }

        return left;
    }

    private int TakeMarked(List<string> words) => words[0] switch
    {
        var mark when AfterWhichTavolo.Contains(mark) => TakeFrom(choices.Tavoli, words, ref tavolo),
        var mark when AfterWhichComune.Contains(mark) => TakeFrom(choices.Comuni, words, ref comune),
        var mark when AfterWhichCategory.Contains(mark) => TakeFrom(choices.Categories, words, ref category),
        _ => 0,
    };

    /// <summary>The longest name after the first word, which says of what list it is.</summary>
    private int TakeFrom(Choices list, List<string> words, ref string? chosen)
    {
        for (var length = words.Count - 1; length > 0; length--)
        {
            var some = words.GetRange(1, length);
            if (some.Exists(IsMark)) continue;
            if (list.One(some, string.Join(' ', some), wholly: true, out _).Riuscita(out var read, out var refusal))
            {
                chosen = read.Code;
                return length + 1;
            }

            if (length == 1 && refusal.Motivo == "sceltaAmbigua")
            {
                unclear = refusal;
                return length + 1;
            }
        }

        return 0;
    }

    private int TakeUnmarked(List<string> words)
    {
        for (var length = words.Count; length > 0; length--)
        {
            var some = words.GetRange(0, length);
            if (some.Exists(IsMark) || Numerals.TryRead(some, 1, out _)) continue;
            if (tavolo is null && IsOf(choices.Tavoli, some, ref tavolo)) return length;
            if (comune is null && IsOf(choices.Comuni, some, ref comune)) return length;
            if (category is null && (some.TrueForAll(Kinds.Contains) || !IsName(some)) && IsOf(choices.Categories, some, ref category)) return length;
        }

        return 0;
    }

    private static bool IsOf(Choices list, List<string> words, ref string? chosen)
    {
        if (!list.One(words, "", wholly: true, out _).Riuscita(out var read, out _)) return false;

        chosen = read.Code;
        return true;
    }

    private bool IsName(List<string> words) => ReteNames.Of(rete).Find(FiltroRete.Nessuno, string.Join(' ', words)).Any();

    private static bool IsMark(string word) => AfterWhichTavolo.Contains(word) || AfterWhichComune.Contains(word) || AfterWhichCategory.Contains(word);

    private static List<string> Words(string text)
    {
        var words = Choices.Words(text);
        return words.Count > MostWords ? words[..MostWords] : words;
    }

    /// <summary>Without what only asks, before and after: "il ponte nella rete" is "ponte".</summary>
    private static List<string> Trimmed(List<string> words)
    {
        var (from, to) = (0, words.Count);
        while (from < to && IsIdle(words[from])) from++;
        while (to > from && IsIdle(words[to - 1])) to--;
        return words[from..to];

        static bool IsIdle(string word) => Asking.Contains(word) || Lexicon.Shared.IsStop(word);
    }

    private static string? Quoted(string text)
    {
        foreach (var (opens, closes) in ((char, char)[])[('«', '»'), ('“', '”'), ('"', '"')])
        {
            var from = text.IndexOf(opens, StringComparison.Ordinal);
            var to = from < 0 ? -1 : text.IndexOf(closes, from + 1);
            if (to > from + 1) return text[(from + 1)..to];
        }

        return null;
    }

    private static FrozenSet<string> Set(string words) => Folding.Words(words.ReplaceLineEndings(" ")).ToFrozenSet();
}
