using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace PdzBot.Dialogs;

/// <summary>Reads places in a list: "2", "la seconda", "n. 2", "dal 2 al 4", "i primi due", "the last one".</summary>
internal static class Numerals
{
    private const int Last = -1;

    private static readonly FrozenDictionary<string, int> Cardinals = Counted(
        "uno una one", "due two", "tre three", "quattro four", "cinque five", "sei six", "sette seven", "otto eight", "nove nine",
        "dieci ten", "undici eleven", "dodici twelve", "tredici thirteen", "quattordici fourteen", "quindici fifteen", "sedici sixteen",
        "diciassette seventeen", "diciotto eighteen", "diciannove nineteen", "venti twenty");

    private static readonly FrozenDictionary<string, int> Ordinals = Counted(
        "primo prima first", "secondo seconda second", "terzo terza third", "quarto quarta fourth", "quinto quinta fifth",
        "sesto sesta sixth", "settimo settima seventh", "ottavo ottava eighth", "nono nona ninth", "decimo decima tenth",
        "undicesimo undicesima eleventh",
        "dodicesimo dodicesima twelfth", "tredicesimo tredicesima thirteenth", "quattordicesimo quattordicesima fourteenth",
        "quindicesimo quindicesima fifteenth");

    private static readonly FrozenSet<string> LastWords = FrozenSet.Create("ultimo", "ultima", "last");

    private static readonly FrozenSet<string> FirstSeveral = FrozenSet.Create("primi", "prime", "first");

    private static readonly FrozenSet<string> LastSeveral = FrozenSet.Create("ultimi", "ultime", "last");

    private static readonly FrozenSet<string> Through = FrozenSet.Create("al", "a", "alla", "allo", "to", "through", "till", "until");

    private static readonly FrozenSet<string> Fillers = Folding.Words(
        """
        n nr num numero numeri opzione opzioni voce voci punto punti scelta scelte risposta tavolo tavoli scelgo scegliamo prendo prendiamo
        metti metto segna direi va bene basta fino sino e ed number numbers option options choice choices item items table tables answer
        pick choose take only from between and
        """.ReplaceLineEndings(" ")).ToFrozenSet();

    /// <summary>True for a word that says nothing of its own beside a number.</summary>
    public static bool IsFiller(string word) => Fillers.Contains(word) || Lexicon.Shared.IsStop(word);

    /// <summary>A dash between two figures is said "al": "1-3" is "1 al 3".</summary>
    public static string WithSpokenRanges(string text)
    {
        if (text.AsSpan().IndexOfAny("-–—") < 0) return text;
        var spoken = new System.Text.StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            var isDash = text[at] is '-' or '–' or '—';
            if (isDash && char.IsAsciiDigit(NextOf(text, at, -1)) && char.IsAsciiDigit(NextOf(text, at, 1))) spoken.Append(" al ");
            else spoken.Append(text[at]);
        }

        return spoken.ToString();
    }

    /// <summary>The places a text names, if it is about nothing else; those outside the list too, as they are.</summary>
    /// <param name="count">How many places the list has.</param>
    public static bool TryRead(IReadOnlyList<string> words, int count, out ImmutableArray<int> places)
    {
        var read = ImmutableArray.CreateBuilder<int>();
        places = [];
        for (var at = 0; at < words.Count; at++)
        {
            if (at + 1 < words.Count && Several(words[at], words[at + 1], count) is { } several)
            {
                read.AddRange(several);
                at++;
            }
            else if (ValueOf(words[at]) is { } place)
            {
                if (place == 1 && words[at] is "one" && read.Count > 0) continue;
                read.Add(place == Last ? count : place);
            }
            else if (read.Count > 0 && Through.Contains(words[at]) && at + 1 < words.Count && Next(words, at) is { } end)
            {
                Extend(read, end.Value == Last ? count : end.Value, count);
                at = end.At;
            }
            else if (!IsFiller(words[at]) || (words[at] is "fino" or "sino" && read.Count == 0))
            {
                return false;
            }
        }

        places = read.ToImmutable();
        return places.Length > 0;
    }

    /// <summary>The number a single word is, as figures or letters; the last place of a list as -1.</summary>
    private static int? ValueOf(string word)
    {
        if (Cardinals.TryGetValue(word, out var number) || Ordinals.TryGetValue(word, out number)) return number;
        if (LastWords.Contains(word)) return Last;
        var figures = word.AsSpan().TrimEnd("aosthndr");
        if (figures.Length == 0 || word.Length - figures.Length > 2 || figures.ContainsAnyExceptInRange('0', '9')) return null;
        return int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out number) ? number : int.MaxValue;
    }

    private static IEnumerable<int>? Several(string which, string howMany, int count)
    {
        var isNumber = Cardinals.TryGetValue(howMany, out var many)
            || int.TryParse(howMany, NumberStyles.None, CultureInfo.InvariantCulture, out many);
        if (!isNumber || many is < 2 or > 100) return null;
        if (FirstSeveral.Contains(which)) return Enumerable.Range(1, many);
        return LastSeveral.Contains(which) ? Enumerable.Range(count - many + 1, many) : null;
    }

    private static (int Value, int At)? Next(IReadOnlyList<string> words, int at)
    {
        for (var next = at + 1; next < words.Count; next++)
        {
            if (ValueOf(words[next]) is { } value) return (value, next);
            if (!IsFiller(words[next])) return null;
        }

        return null;
    }

    // A range that leaves the list names its far end only: that is what is refused.
    private static void Extend(ImmutableArray<int>.Builder read, int to, int count)
    {
        var from = read[^1];
        if (from < 1 || from > count || to < 1 || to > count)
        {
            read.Add(to);
            return;
        }

        for (var place = from; place != to;) read.Add(place += Math.Sign(to - from));
    }

    private static char NextOf(string text, int at, int step)
    {
        for (at += step; at >= 0 && at < text.Length; at += step)
            if (text[at] != ' ') return text[at];
        return ' ';
    }

    private static FrozenDictionary<string, int> Counted(params string[] rows) => rows.Index()
        .SelectMany(row => row.Item.Split(' ').Select(word => KeyValuePair.Create(word, row.Index + 1))).ToFrozenDictionary();
}
