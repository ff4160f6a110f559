namespace PdzBot.Dialogs;

/// <summary>What was typed, word by word: for each meaning, which of the words may have it.</summary>
internal sealed class Sentence
{
    // No command needs as many words: the others only count against it.
    private const int MostWords = 32, MostLooked = 48;

    private readonly uint[] askedBy;
    private readonly Said[] said = new Said[MostWords];

    public Sentence(List<string> words, PhraseBook book)
    {
        Denial = Denial.Of(words);
        askedBy = new uint[book.Vocabulary.Count];
        List<int> found = [];
        foreach (var word in words)
        {
            if (Lexicon.Shared.IsStop(word)) continue;
            var likeness = Count < MostWords && Count + Unknown < MostLooked ? book.Vocabulary.Recognize(word, found) : 0;
            if (likeness == 0) Unknown++;
            else if (found.Exists(meaning => askedBy[meaning] == 0)) Add(likeness, found, book);
        }
    }

    /// <summary>Every meaning that is spoken of, each once.</summary>
    public List<int> Meanings { get; } = [];

    /// <summary>Known words, each meaning once.</summary>
    public int Count { get; private set; }

    /// <summary>Words no phrase knows.</summary>
    public int Unknown { get; }

    public Denial Denial { get; }

    public ref readonly Said this[int word] => ref said[word];

    /// <summary>The words, as bits, that may have this meaning.</summary>
    public uint Asking(int meaning) => askedBy[meaning];

    private void Add(double likeness, List<int> meanings, PhraseBook book)
    {
        var weight = 0.0;
        var speakers = UInt128.Zero;
        foreach (var meaning in meanings)
        {
            if (askedBy[meaning] == 0) Meanings.Add(meaning);
            askedBy[meaning] |= 1u << Count;
            weight = Math.Max(weight, book.WeightBeside(meaning));
            speakers |= book.Speakers(meaning);
        }

        said[Count++] = new Said(likeness, weight, speakers, meanings.TrueForAll(book.Vocabulary.IsWeak));
    }
}

/// <summary>One word of a sentence.</summary>
/// <param name="Likeness">How like it is to the word it was taken for.</param>
/// <param name="Weight">What it weighs against phrases that do not have it.</param>
/// <param name="Speakers">The commands, as bits, whose phrases have it.</param>
/// <param name="IsWeak">It says little about what is wanted.</param>
internal readonly record struct Said(double Likeness, double Weight, UInt128 Speakers, bool IsWeak);
