using System.Collections.Frozen;
using System.Text;

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

    private string Known(string word)
    {
        var plain = Unstretched(word);
        return IsNegation(plain) ? Negation : plain;
    }

    /// <summary>"aiutooo" is "aiuto": no word has the same letter three times running. Numbers stay.</summary>
    internal static string Unstretched(string word)
    {
        var stretched = false;
        for (var at = 2; at < word.Length && !stretched; at++) stretched = IsThird(word, at);
        if (!stretched) return word;
        var kept = new StringBuilder();
        for (var at = 0; at < word.Length; at++)
        {
            if (IsThird(word, at) && kept.Length > 1 && kept[^1] == kept[^2]) kept.Length--;
            if (!IsThird(word, at)) kept.Append(word[at]);
        }

        return kept.ToString();
    }

    private static bool IsThird(string word, int at) =>
        at > 1 && word[at] == word[at - 1] && word[at] == word[at - 2] && !char.IsAsciiDigit(word[at]);
}
