using System.Collections.Frozen;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Reads a yes or a no. What is not plainly one of them is asked again: a consent may hang on it.</summary>
[Regola("DIA-05")]
public static class YesNo
{
    private const int LongestPhrase = 4;

    private static readonly YesNoFile Data = UnderstandingData.Read<YesNoFile>("yes-no.json");
    private static readonly FrozenDictionary<string, bool> Phrases = Data.Yes.Select(phrase => (phrase, Means: true))
        .Concat(Data.No.Select(phrase => (phrase, Means: false)))
        .ToFrozenDictionary(entry => string.Join(' ', Words(entry.phrase)), entry => entry.Means);
    private static readonly FrozenSet<string> Beside = Data.Beside.ToFrozenSet();
    private static readonly FrozenSet<string> Turns = Data.Turns.ToFrozenSet();
    private static readonly Word[] LongWords =
        [.. Phrases.Keys.Where(phrase => phrase.Length > 4 && !phrase.Contains(' ', StringComparison.Ordinal)).Select(Word.Of)];

    public static Lettura<bool> Read(string text)
    {
        var words = Words(text);
        var answer = words.Count == 0 ? Sign(text) : Answer(words);
        return answer is { } said ? said : Rifiuto.Per("DIA-05", "siONo", ("testo", Choices.Shortened(text)));
    }

    /// <summary>Yes or no when the words say nothing else, and not both.</summary>
    private static bool? Answer(List<string> words)
    {
        if (words.Count is 0 or > 12) return null;
        if (Phrases.TryGetValue(string.Join(' ', words), out var whole)) return whole;
        bool? said = null;
        for (var at = 0; at < words.Count;)
        {
            if (Longest(words, at, out var means, out var length))
            {
                if (said is { } before && before != means) return null;
                said = means;
                at += length;
            }
            else if (Turns.Contains(words[at]) && said is null)
            {
                return Answer(words[(at + 1)..]) is true ? false : null;
            }
            else if (Beside.Contains(words[at]))
            {
                at++;
            }
            else
            {
                return null;
            }
        }

        return said;
    }

    private static bool Longest(List<string> words, int at, out bool means, out int length)
    {
        for (length = Math.Min(LongestPhrase, words.Count - at); length > 0; length--)
        {
            // "I do" is a yes, "I do not" is not.
            var isTurned = Turns.Contains(words[at + length - 1]) || (at + length < words.Count && Turns.Contains(words[at + length]));
            if (!isTurned && Phrases.TryGetValue(string.Join(' ', words.GetRange(at, length)), out means)) return true;
        }

        length = 1;
        var typed = Word.Of(words[at]);
        var near = words[at].Length < 5 ? -1 : Array.FindIndex(LongWords, known => EditDistance.Bounded(typed.Text, known.Text, 1) == 1);
        means = near >= 0 && Phrases[LongWords[near].Text];
        return near >= 0;
    }

    // "don't" is "don": its t says nothing.
    private static List<string> Words(string text) =>
        [.. Folding.Words(Folding.Fold(text)).Where(word => word != "t").Select(Lexicon.Unstretched)];

    private static bool? Sign(string text)
    {
        var yes = text.AsSpan().ContainsAny("✅✔☑") || text.Contains("👍", StringComparison.Ordinal)
            || text.Contains("👌", StringComparison.Ordinal);
        var no = text.AsSpan().ContainsAny("❌✖") || text.Contains("👎", StringComparison.Ordinal);
        return yes == no ? null : yes;
    }

    /// <param name="Beside">Words that change nothing.</param>
    /// <param name="Turns">Words that make a no of the yes that follows.</param>
    private sealed record YesNoFile(string[] Yes, string[] No, string[] Beside, string[] Turns);
}
