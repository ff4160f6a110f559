namespace PdzBot.Dialogs;

/// <summary>Every word of the commands' phrases, each leading to a meaning: a number that all words of a family share.</summary>
internal sealed class Vocabulary
{
    private const int LongestWord = 30, MostSlips = 2;

    private readonly Dictionary<string, int> meanings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> stems = new(StringComparer.Ordinal);
    private readonly List<(Word Word, int Meaning)>[] byLength =
        [.. Enumerable.Range(0, LongestWord + 1).Select(_ => new List<(Word, int)>())];
    private readonly HashSet<int> weak = [];

    public Vocabulary(Lexicon lexicon)
    {
        foreach (var family in lexicon.Families)
        {
            var meaning = Count++;
            foreach (var word in family)
            {
                if (!meanings.TryAdd(word, meaning)) throw new InvalidOperationException($"words.json: '{word}' is in two families");
                stems.TryAdd(Stemming.Stem(word), meaning);
                Remember(Word.Of(word), meaning);
            }

            if (lexicon.Weak.Contains(family[0])) weak.Add(meaning);
        }
    }

    /// <summary>How many meanings there are.</summary>
    public int Count { get; private set; }

    /// <summary>Says little about what is wanted.</summary>
    public bool IsWeak(int meaning) => weak.Contains(meaning);

    /// <summary>The meaning of a word of the data, which is learnt.</summary>
    public int Learn(string word)
    {
        if (meanings.TryGetValue(word, out var meaning)) return meaning;
        var known = Word.Of(word);
        if (!stems.TryGetValue(known.Stem, out meaning)) stems.Add(known.Stem, meaning = Count++);
        meanings.Add(word, meaning);
        Remember(known, meaning);
        return meaning;
    }

    /// <summary>The meanings a typed word may have: the one it has, or those a slip of the finger away.</summary>
    /// <returns>How like the word is to what it was taken for; 0 when it is unknown.</returns>
    public double Recognize(string typed, List<int> found)
    {
        found.Clear();
        if (meanings.TryGetValue(typed, out var meaning))
        {
            found.Add(meaning);
            return 1;
        }

        var word = Word.Of(typed);
        if (stems.TryGetValue(word.Stem, out meaning))
        {
            found.Add(meaning);
            return Word.SameStem;
        }

        var best = 0.0;
        for (var length = Math.Max(0, typed.Length - MostSlips); length <= Math.Min(LongestWord, typed.Length + MostSlips); length++)
        {
            foreach (var (known, its) in byLength[length])
            {
                var likeness = word.LikenessTo(known);
                if (likeness == 0 || likeness < best) continue;
                if (likeness > best) found.Clear();
                best = likeness;
                if (!found.Contains(its)) found.Add(its);
            }
        }

        return best;
    }

    private void Remember(Word word, int meaning) => byLength[Math.Min(LongestWord, word.Text.Length)].Add((word, meaning));
}
