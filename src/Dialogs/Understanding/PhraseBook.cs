using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PdzBot.Dialogs;

/// <summary>All phrases of the data, ready to be compared: whole, and as meanings that are rarer or more common.</summary>
/// <remarks>Commands are counted from 0; the number after the last stands for what no command does yet.</remarks>
internal sealed class PhraseBook
{
    /// <summary>Marks a phrase that counts only word for word.</summary>
    public const char OnlyWhole = '=';

    private const int ShortestSlipped = 4;

    /// <summary>Sets of commands, with the number after the last, are the bits of one value.</summary>
    private const int MostCommands = 128;

    private const double WeakPart = 0.55, WeakBeside = 0.25;

    private readonly FrozenDictionary<string, int> whole;
    private readonly Dictionary<int, (Word Whole, int Command)[]> wholeByLength;
    private readonly int[][] saying;
    private readonly UInt128[] speakers;
    private readonly double[] weights;

    public PhraseBook(CommandsFile file)
    {
        Elsewhere = file.Commands.Length;
        if (Elsewhere >= MostCommands) throw new InvalidOperationException($"commands.json: {Elsewhere} commands are more than one value has bits for");

        var learntWhole = new Dictionary<string, int>(StringComparer.Ordinal);
        var phrases = new List<Phrase>();
        for (var command = 0; command < Elsewhere; command++)
            foreach (var phrase in file.Commands[command].It.Phrases.Concat(file.Commands[command].En.Phrases)) Learn(command, phrase);
        foreach (var phrase in file.Elsewhere.It.Concat(file.Elsewhere.En)) Learn(Elsewhere, phrase);

        whole = learntWhole.ToFrozenDictionary();
        wholeByLength = whole.GroupBy(entry => entry.Key.Length)
            .ToDictionary(group => group.Key, group => group.Select(entry => (Word.Of(entry.Key), entry.Value)).ToArray());
        Phrases = [.. phrases];
        var sayers = Enumerable.Range(0, Vocabulary.Count).Select(_ => new List<int>()).ToArray();
        speakers = new UInt128[Vocabulary.Count];
        for (var at = 0; at < Phrases.Length; at++)
        {
            foreach (var meaning in Phrases[at].Meanings)
            {
                sayers[meaning].Add(at);
                speakers[meaning] |= UInt128.One << Phrases[at].Command;
            }
        }

        saying = [.. sayers.Select(list => list.ToArray())];
        weights = [.. speakers.Select(by => Math.Log(1 + ((Elsewhere + 1.0) / Math.Max(1, (int)UInt128.PopCount(by)))))];

        void Learn(int command, string phrase)
        {
            var folded = Folding.Fold(phrase);
            if (folded.Length == 0 || (learntWhole.TryGetValue(folded, out var other) && other != command))
                throw new InvalidOperationException($"commands.json: '{phrase}' says nothing, or is in two places");
            learntWhole[folded] = command;
            var words = Lexicon.Shared.Words(folded);
            int[] meanings = [.. words.Where(word => !Lexicon.Shared.IsStop(word)).Select(Vocabulary.Learn).Distinct()];
            if (meanings.Length == 0 || phrase[0] == OnlyWhole) return;
            phrases.Add(new Phrase(command, meanings, Denial.Of(words), meanings.All(Vocabulary.IsWeak)));
        }
    }

    public Vocabulary Vocabulary { get; } = new(Lexicon.Shared);

    public ImmutableArray<Phrase> Phrases { get; }

    /// <summary>The number that stands for what no command does yet.</summary>
    public int Elsewhere { get; }

    /// <summary>The command one of whose phrases this text is, word for word.</summary>
    public bool IsWhole(string text, out int command)
    {
        command = -1;
        return text.Length <= Folding.MaxLength && whole.TryGetValue(Folding.Fold(text), out command);
    }

    /// <summary>The commands, as bits, one of whose phrases this folded text is but for one slip of the finger.</summary>
    public UInt128 NearlyWhole(string folded)
    {
        if (folded.Length is < ShortestSlipped or > EditDistance.LongestWord) return 0;
        var typed = Word.Of(folded);
        var commands = UInt128.Zero;
        for (var length = folded.Length - 1; length <= folded.Length + 1; length++)
        {
            foreach (var (known, command) in wholeByLength.GetValueOrDefault(length) ?? [])
                if (typed.IsOneSlipFrom(known)) commands |= UInt128.One << command;
        }

        return commands;
    }

    /// <summary>Which phrases have this meaning in them.</summary>
    public ReadOnlySpan<int> Saying(int meaning) => saying[meaning];

    /// <summary>The commands, as bits, that speak of this meaning.</summary>
    public UInt128 Speakers(int meaning) => speakers[meaning];

    /// <summary>What a meaning weighs in a phrase: more when few commands speak of it, less when its words say little.</summary>
    public double WeightInPhrase(int meaning) => weights[meaning] * (Vocabulary.IsWeak(meaning) ? WeakPart : 1);

    /// <summary>What it weighs where it was said beside the phrase.</summary>
    public double WeightBeside(int meaning) => weights[meaning] * (Vocabulary.IsWeak(meaning) ? WeakBeside : 1);
}
