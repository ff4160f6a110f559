using System.Collections.Frozen;

namespace PdzBot.Dialogs;

/// <summary>What is known of single words: chat spellings, words without meaning, negations, families.</summary>
internal sealed class Lexicon
{
    /// <summary>What every negation becomes.</summary>
    public const string Negation = "non";

    private readonly FrozenDictionary<string, string[]> abbreviations;
    private readonly FrozenSet<string> stop;
    private readonly FrozenSet<string> negations;
    private readonly FrozenSet<string> wishes;

    private Lexicon(WordsFile file)
    {
        abbreviations = file.Abbreviations.ToFrozenDictionary(entry => entry.Key, entry => Folding.Words(entry.Value));
        stop = file.Stop.ToFrozenSet();
        negations = file.Negations.ToFrozenSet();
        wishes = file.Wishes.ToFrozenSet();
        Families = file.Families;
        Weak = file.Weak.ToFrozenSet();
    }

    public static Lexicon Shared { get; } = new(UnderstandingData.Read<WordsFile>("words.json"));

    public string[][] Families { get; }

    public FrozenSet<string> Weak { get; }

    public bool IsStop(string word) => stop.Contains(word);

    public bool IsNegation(string word) => negations.Contains(word);

    public bool IsWish(string word) => wishes.Contains(word);

    /// <summary>All the words of a folded text, chat spellings written out, every negation as <see cref="Negation"/>.</summary>
    public List<string> Words(string folded)
    {
        var words = new List<string>();
        foreach (var word in Folding.Words(folded))
        {
            if (!abbreviations.TryGetValue(word, out var meant)) words.Add(Known(word));
            else foreach (var part in meant) words.Add(Known(part));
        }

        return words;
    }

    /// <summary>The words that carry meaning; all of them where none does.</summary>
    public List<string> Content(List<string> words)
    {
        var content = words.FindAll(word => !IsStop(word));
        return content.Count > 0 ? content : words;
    }

    private string Known(string word) => IsNegation(word) ? Negation : word;
}
