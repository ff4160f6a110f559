using System.Collections.Frozen;
using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Tells which command a text asks for, in Italian or English, as people write.</summary>
/// <remarks>
/// A phrase of the data is understood word for word. Else each phrase is weighed by how much of it the text says and how much more
/// the text says; rare words weigh more. What is negated, what speaks of another command too and what no command does yet is
/// offered, never carried out.
/// </remarks>
[Regola("DIA-02")]
public sealed class CommandMatcher
{
    private const double Clear = 0.72, Margin = 0.08, Near = 0.3, Doubtful = 0.6, Weak = 0.25, Beside = 0.6, Stranger = 0.3;
    private const int MostOffers = 3;

    private readonly Vocabulary vocabulary;
    private readonly FrozenDictionary<string, int> exact;
    private readonly Phrase[] phrases;
    private readonly double[] weights;
    private readonly ulong[] speakers;
    private readonly int instead;

    private CommandMatcher(CommandsFile file)
    {
        Commands = [.. file.Commands.Select(Command.Of)];
        var words = new Vocabulary(Lexicon.Shared);
        var whole = new Dictionary<string, int>(StringComparer.Ordinal);
        var learnt = new List<Phrase>(); var said=new Dictionary<string,(int,string)>();
        for (var command = 0; command < Commands.Length; command++)
            foreach (var phrase in Commands[command].Italian.Concat(Commands[command].English)) Learn(command, phrase);
        foreach (var phrase in file.Elsewhere.It.Concat(file.Elsewhere.En)) Learn(Commands.Length, phrase);

        vocabulary = words;
        exact = whole.ToFrozenDictionary();
        phrases = [.. learnt];
        speakers = new ulong[words.Count];
        foreach (var phrase in phrases)
            foreach (var meaning in phrase.Meanings) speakers[meaning] |= 1ul << phrase.Command;
        weights = [.. speakers.Select((by, meaning) => Weigh(by) * (words.IsWeak(meaning) ? Weak : 1))];
        instead = IndexOf(file.Elsewhere.Offer);

        void Learn(int command, string phrase)
        {
            var folded = Folding.Fold(phrase);
            if (whole.TryGetValue(folded, out var other) && other != command)
                throw new InvalidOperationException($"commands.json: '{phrase}' is in {Name(other)} and in {Name(command)}");
            whole[folded] = command;
            var all = Lexicon.Shared.Words(folded);
            int[] meanings = [.. all.Where(word => !Lexicon.Shared.IsStop(word)).Select(words.Learn).Distinct().Order()];
            if (meanings.Length == 0) return;
            var sayer=(Denial.Of(all)+string.Join(",",meanings)); if(said.TryGetValue(sayer,out var o) && o.Item1!=command) Console.WriteLine($"CONFLICT {o.Item2} ({Name(o.Item1)}) = {phrase} ({Name(command)})"); else said[sayer]=(command,phrase);
            learnt.Add(new Phrase(command, meanings, Denial.Of(all), meanings.All(words.IsWeak)));
        }

        double Weigh(ulong by) => Math.Log(1 + ((Commands.Length + 1.0) / Math.Max(1, ulong.PopCount(by))));
    }

    /// <summary>All commands, in the order of the data.</summary>
    public ImmutableArray<Command> Commands { get; }

    public static CommandMatcher Load() => new(UnderstandingData.Read<CommandsFile>("commands.json"));

    /// <summary>The command whose phrase this text is, word for word: what counts as a command where any text is an answer.</summary>
    public bool IsExactly(string text, out string name)
    {
        name = "";
        if (text.Length > Folding.MaxLength || !exact.TryGetValue(Folding.Fold(text), out var command) || command == Commands.Length) return false;
        name = Commands[command].Name;
        return true;
    }

    public Understood Match(string text)
    {
        if (IsExactly(text, out var name)) return new UnderstoodCommand(name, 1);

        var sentence = new Sentence(Lexicon.Shared.Words(Folding.Fold(text)), vocabulary, weights, speakers);
        var scores = new double[Commands.Length + 1];
        var clear = new bool[Commands.Length + 1];
        foreach (var phrase in phrases)
        {
            var score = Weigh(phrase, sentence, out var isClear);
            if (score <= scores[phrase.Command]) continue;
            scores[phrase.Command] = score;
            clear[phrase.Command] = isClear;
        }

        return Decide(scores, clear);
    }

    private Understood Decide(double[] scores, bool[] clear)
    {
        var order = Enumerable.Range(0, scores.Length).Where(command => scores[command] > 0).OrderByDescending(command => scores[command]).ToList();
        if (order.Count == 0) return new NotUnderstood();

        var best = order[0];
        var next = order.Count > 1 ? scores[order[1]] : 0;
        if (best < Commands.Length && clear[best] && scores[best] >= Clear && scores[best] - next >= Margin)
            return new UnderstoodCommand(Commands[best].Name, scores[best]);

        var elsewhere = scores[Commands.Length] >= Near;
        var offered = order.Where(command => command < Commands.Length && (scores[command] >= Near || command == best))
            .Where(command => !elsewhere || command != instead).Take(elsewhere ? MostOffers - 1 : MostOffers).ToList();
        if (elsewhere || offered.Count == 0) offered.Add(instead);
        return new UnderstoodOffers([.. offered.Select(Name)]);
    }

    /// <summary>How well a text says a phrase; clear when it says nothing against it.</summary>
    private double Weigh(Phrase phrase, Sentence sentence, out bool isClear)
    {
        isClear = false;
        double said = 0, whole = 0;
        var used = 0u;
        foreach (var meaning in phrase.Meanings)
        {
            whole += weights[meaning];
            var asking = sentence.Asking(meaning) & ~used;
            if (asking == 0) continue;
            var word = (int)uint.TrailingZeroCount(asking);
            used |= 1u << word;
            said += weights[meaning] * sentence.Likeness(word);
        }

        if (said == 0) return 0;
        var strict = phrase.Command < Commands.Length && Commands[phrase.Command].OnlyInForms;
        var agrees = phrase.Denial == sentence.Denial;
        isClear = agrees && !phrase.IsWeak && !(strict && sentence.Unknown > 0);
        var more = sentence.Unknown * Stranger;
        for (var word = 0; word < sentence.Count; word++)
        {
            if ((used & (1u << word)) != 0) continue;
            more += sentence.Weight(word) * Beside;
            var fits = (sentence.Speakers(word) & (1ul << phrase.Command)) != 0 || (!strict && (sentence.IsWeak(word) || sentence.Speakers(word) == 0));
            isClear &= fits;
        }

        var score = said / whole * (said / (said + more));
        return agrees ? score : Math.Min(score, Doubtful);
    }

    private int IndexOf(string name)
    {
        for (var command = 0; command < Commands.Length; command++)
            if (Commands[command].Name == name) return command;
        throw new InvalidOperationException($"commands.json: there is no command {name} to offer");
    }

    private string Name(int command) => command == Commands.Length ? "elsewhere" : Commands[command].Name;
}
