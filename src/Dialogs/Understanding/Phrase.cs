namespace PdzBot.Dialogs;

/// <summary>Whether something is denied, and whether it is a wish that is: only like is compared with like.</summary>
internal readonly record struct Denial(bool Denied, bool OfWish)
{
    public static Denial Of(List<string> words)
    {
        var denied = words.Contains(Lexicon.Negation);
        return new Denial(denied, denied && words.Exists(Lexicon.Shared.IsWish));
    }
}

/// <summary>A phrase of the data, as the meanings of its words.</summary>
/// <param name="Command">Index of its command.</param>
/// <param name="IsWeak">All its words say little: near, never clear.</param>
internal sealed record Phrase(int Command, int[] Meanings, Denial Denial, bool IsWeak);

/// <summary>What was typed, word by word: for each meaning, which of the words may have it.</summary>
internal sealed class Sentence
{
    /// <summary>Words that are weighed; more than this no command has, and the others only count against it.</summary>
    public const int MostWords = 32;

    private readonly uint[] askedBy;
    private readonly double[] likeness = new double[MostWords];
    private readonly double[] weight = new double[MostWords];
    private readonly bool[] weak = new bool[MostWords];
    private readonly ulong[] speakers = new ulong[MostWords];

    public Sentence(List<string> words, Vocabulary vocabulary, double[] weights, ulong[] spokenOfBy)
    {
        askedBy = new uint[vocabulary.Count];
        List<int> found = [];
        Denial = Denial.Of(words);
        foreach (var word in words)
        {
            if (Lexicon.Shared.IsStop(word)) continue;
            var like = Count < MostWords ? vocabulary.Recognize(word, found) : 0;
            if (like == 0)
            {
                Unknown++;
                continue;
            }

            if (found.TrueForAll(meaning => askedBy[meaning] != 0)) continue;
            likeness[Count] = like;
            weak[Count] = found.TrueForAll(vocabulary.IsWeak);
            foreach (var meaning in found)
            {
                askedBy[meaning] |= 1u << Count;
                weight[Count] = Math.Max(weight[Count], weights[meaning]);
                speakers[Count] |= spokenOfBy[meaning];
            }

            Count++;
        }
    }

    /// <summary>Known words, each meaning once.</summary>
    public int Count { get; }

    /// <summary>Words no phrase knows.</summary>
    public int Unknown { get; }

    public Denial Denial { get; }

    /// <summary>The words, as bits, that may have this meaning.</summary>
    public uint Asking(int meaning) => askedBy[meaning];

    public double Likeness(int word) => likeness[word];

    public double Weight(int word) => weight[word];

    public bool IsWeak(int word) => weak[word];

    /// <summary>The commands, as bits, whose phrases have this word.</summary>
    public ulong Speakers(int word) => speakers[word];
}
