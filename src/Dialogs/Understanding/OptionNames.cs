using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PdzBot.Dialogs;

/// <summary>One way of saying an option: its code, its name, or a synonym.</summary>
/// <param name="Words">Its words that carry meaning, as places in the list's vocabulary.</param>
internal sealed record OptionName(int Option, bool IsName, string Whole, int[] Words, bool Denied, ImmutableArray<Answer> Implies);

/// <summary>How well a text met a name, from worst to best.</summary>
internal enum NameMatch
{
    None,

    /// <summary>The text has the whole name in it, and more.</summary>
    Contains,

    /// <summary>The text is a part of the name.</summary>
    Inside,

    /// <summary>The text is the name.</summary>
    Full,
}

/// <summary>All the ways of saying the options of a list.</summary>
internal sealed class OptionNames
{
    // One bit a word; no name is as long.
    private const int LongestName = 64;

    private const double NameBonus = 0.15, TieInside = 0.1, TieFull = 0.04, BeginningOnly = 0.8, LeastLike = 0.7;

    private readonly List<Word> vocabulary = [];
    private readonly OptionName[] names;
    private readonly FrozenDictionary<string, OptionName[]> whole;

    public OptionNames(ImmutableArray<Option> options)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        names = [.. options.SelectMany((option, at) => Names(option, at, places))];
        whole = names.GroupBy(name => name.Whole)
            .ToFrozenDictionary(group => group.Key, group => group.DistinctBy(name => name.Option).ToArray());
    }

    /// <summary>The options said word for word, if exactly one is.</summary>
    public ReadOnlySpan<OptionName> Whole(List<string> words) => whole.GetValueOrDefault(string.Join(' ', words));

    /// <summary>The names a text may mean: one, or several that it does not tell apart; one for each option.</summary>
    public List<OptionName> Find(List<string> words, int mostWords, bool wholly, out NameMatch match)
    {
        var typed = Lexicon.Shared.Content(words).Take(mostWords).Select(Word.Of).ToArray();
        var denied = words.Contains(Lexicon.Negation);
        var likeness = Array.ConvertAll(typed, Likeness);
        var candidates = new List<Candidate>();
        match = NameMatch.None;
        foreach (var name in names)
        {
            if (typed.Length == 0 || (denied && !name.Denied)) continue;
            var candidate = Compare(name, typed, likeness);
            if (candidate.Match == NameMatch.None || candidate.Match < match || (wholly && candidate.Match == NameMatch.Contains)) continue;
            if (candidate.Match > match) candidates.Clear();
            match = candidate.Match;
            candidates.Add(candidate);
        }

        return match switch
        {
            NameMatch.None => [],
            NameMatch.Contains => Longest(candidates),
            NameMatch.Inside => Best(candidates, TieInside),
            NameMatch.Full => Best(candidates, TieFull),
        };
    }

    /// <summary>How like a typed word is to each word of the vocabulary; the beginning of a word is something too.</summary>
    private double[] Likeness(Word typed)
    {
        var likeness = new double[vocabulary.Count];
        for (var at = 0; at < likeness.Length; at++)
        {
            var known = vocabulary[at];
            likeness[at] = typed.LikenessTo(known);
            if (likeness[at] < LeastLike) likeness[at] = 0;
            var isBeginning = typed.Text.Length >= 3 && known.Text.StartsWith(typed.Text, StringComparison.Ordinal);
            if (likeness[at] == 0 && isBeginning) likeness[at] = BeginningOnly;
        }

        return likeness;
    }

    private static Candidate Compare(OptionName name, Word[] typed, double[][] likeness)
    {
        double like = 0, letters = 0;
        uint met = 0;
        var said = 0ul;
        for (var at = 0; at < typed.Length; at++)
        {
            var best = 0.0;
            for (var word = 0; word < name.Words.Length; word++)
            {
                var its = likeness[at][name.Words[word]];
                if (its > 0 && its != BeginningOnly) said |= 1ul << word;
                best = Math.Max(best, its);
            }

            if (best == 0) continue;
            like += best;
            met |= 1u << at;
            if (best != BeginningOnly) letters += typed[at].Text.Length;
        }

        var match = (uint.PopCount(met) == typed.Length, ulong.PopCount(said) == (ulong)name.Words.Length) switch
        {
            (true, true) => NameMatch.Full,
            (true, false) => NameMatch.Inside,
            (false, true) => NameMatch.Contains,
            (false, false) => NameMatch.None,
        };
        var quality = match == NameMatch.Contains ? letters : (like / typed.Length) + (name.IsName ? NameBonus : 0);
        return new Candidate(name, match, quality, met);
    }

    private static List<OptionName> Best(List<Candidate> candidates, double tie)
    {
        var best = candidates.Max(candidate => candidate.Quality);
        return OnePerOption(candidates.Where(candidate => candidate.Quality >= best - tie)
            .OrderByDescending(candidate => candidate.Quality));
    }

    /// <summary>The longest name, unless another option is said by words that it does not have.</summary>
    private static List<OptionName> Longest(List<Candidate> candidates)
    {
        var best = candidates.MaxBy(candidate => candidate.Quality);
        return OnePerOption(candidates
            .Where(other => other.Name == best.Name || other.Quality == best.Quality || (other.Met & ~best.Met) != 0)
            .OrderByDescending(candidate => candidate.Quality));
    }

    /// <summary>Where two ways of saying one option imply different answers, neither is implied.</summary>
    private static List<OptionName> OnePerOption(IEnumerable<Candidate> candidates) =>
    [
        .. candidates.GroupBy(candidate => candidate.Name.Option).Select(group =>
        {
            var first = group.First();
            return group.Any(other => other.Quality == first.Quality && !other.Name.Implies.SequenceEqual(first.Name.Implies))
                ? first.Name with { Implies = [] }
                : first.Name;
        }),
    ];

    private IEnumerable<OptionName> Names(Option option, int at, Dictionary<string, int> places)
    {
        yield return Of(option.Code, false, []);
        yield return Of(option.Name, true, []);
        foreach (var synonym in option.Synonyms) yield return Of(synonym.Phrase, false, synonym.Implies);

        OptionName Of(string phrase, bool isName, ImmutableArray<Answer> implies)
        {
            var words = Choices.Words(phrase);
            int[] content = [.. Lexicon.Shared.Content(words).Take(LongestName).Select(Place).Distinct()];
            return new OptionName(at, isName, string.Join(' ', words), content, words.Contains(Lexicon.Negation), implies);
        }

        int Place(string word)
        {
            if (places.TryGetValue(word, out var place)) return place;
            places.Add(word, vocabulary.Count);
            vocabulary.Add(Word.Of(word));
            return vocabulary.Count - 1;
        }
    }

    private readonly record struct Candidate(OptionName Name, NameMatch Match, double Quality, uint Met);
}
