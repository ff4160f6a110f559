using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Tells which command a text asks for, in Italian or English, as people write.</summary>
/// <remarks>
/// A phrase of the data is understood word for word. Else each phrase is weighed by how much of it the text says and how much more
/// the text says; rare words weigh more. What is denied, what speaks of another command too and what no command does yet is
/// offered, never carried out.
/// </remarks>
[Regola("DIA-02")]
public sealed class CommandMatcher
{
    // Scores: carried out from Clear on, if better than all others by Margin; offered from Near on. A denial that is not the phrase's
    // own leaves it Doubtful at most; a whole phrase with one slip in it is worth OneSlip, and keeps other commands from being carried out.
    private const double Clear = 0.72, Margin = 0.08, Near = 0.2, Likely = 0.4, Doubtful = 0.6, OneSlip = 0.85;

    // What a word weighs against a phrase that does not have it: part of its own weight, or this if no phrase knows it.
    private const double Beside = 0.6, Stranger = 0.25;

    private const int MostOffers = 3;

    private readonly PhraseBook book;
    private readonly int instead;

    private CommandMatcher(CommandsFile file)
    {
        Commands = [.. file.Commands.Select(Command.Of)];
        book = new PhraseBook(file);
        instead = Array.FindIndex(file.Commands, command => command.Name == file.Elsewhere.Offer);
        if (instead < 0) throw new InvalidOperationException($"commands.json: there is no command {file.Elsewhere.Offer} to offer");
    }

    /// <summary>All commands, in the order of the data.</summary>
    public ImmutableArray<Command> Commands { get; }

    public static CommandMatcher Load() => new(UnderstandingData.Read<CommandsFile>("commands.json"));

    /// <summary>The command whose phrase this text is, word for word: what counts as a command where any text is an answer.</summary>
    public bool IsExactly(string text, out string name)
    {
        var isCommand = book.IsWhole(text, out var command) && command < book.Elsewhere;
        name = isCommand ? Commands[command].Name : "";
        return isCommand;
    }

    /// <summary>The text is some command's phrase but for one slip of the finger.</summary>
    public bool IsSlip(string text) => book.NearlyWhole(Folding.Fold(text)) != 0;

    /// <summary>What a text asks for.</summary>
    /// <param name="inForm">False where no form is open: the commands of forms are then neither understood nor offered.</param>
    public Understood Match(string text, bool inForm = true)
    {
        if (book.IsWhole(text, out var command) && command < book.Elsewhere && IsOpen(command))
            return new UnderstoodCommand(Commands[command].Name, 1);

        var isOfElsewhere = command == book.Elsewhere;
        var scores = new (double Score, bool IsClear)[book.Elsewhere + 1];
        var folded = Folding.Fold(text);
        var sentence = new Sentence(Lexicon.Shared.Words(folded), book);
        var weighed = new bool[book.Phrases.Length];
        foreach (var meaning in sentence.Meanings)
        {
            foreach (var at in book.Saying(meaning))
            {
                var phrase = book.Phrases[at];
                if (weighed[at] || !IsOpen(phrase.Command)) continue;
                weighed[at] = true;
                var weight = Weigh(phrase, sentence);
                if (weight.Score > scores[phrase.Command].Score) scores[phrase.Command] = weight;
            }
        }

        var nearly = book.NearlyWhole(folded);
        for (var number = 0; number < scores.Length; number++)
            if ((nearly & (UInt128.One << number)) != 0 && IsOpen(number)) scores[number].Score = Math.Max(scores[number].Score, OneSlip);
        return Decide(scores, nearly, isOfElsewhere);

        bool IsOpen(int number) => inForm || number == book.Elsewhere || !Commands[number].OnlyInForms;
    }

    private Understood Decide((double Score, bool IsClear)[] scores, UInt128 nearly, bool isOfElsewhere)
    {
        var order = Enumerable.Range(0, scores.Length).Where(command => scores[command].Score > 0)
            .OrderByDescending(command => scores[command].Score).ToList();
        if (order.Count == 0) return new NotUnderstood();

        var (best, score) = (order[0], scores[order[0]]);
        var next = order.Count > 1 ? scores[order[1]].Score : 0;
        var isAlone = score.Score - next >= Margin && (nearly & ~(UInt128.One << best)) == 0;
        if (!isOfElsewhere && best < book.Elsewhere && score.IsClear && score.Score >= Clear && isAlone)
            return new UnderstoodCommand(Commands[best].Name, score.Score);

        // The help has the last place where no command does what is asked, and wherever there is room.
        var elsewhere = isOfElsewhere || scores[book.Elsewhere].Score >= Likely;
        var offered = order.Where(command => command < book.Elsewhere && (scores[command].Score >= Near || command == best))
            .Where(command => !elsewhere || command != instead).Take(elsewhere ? MostOffers - 1 : MostOffers).ToList();
        if (offered.Count < MostOffers && !offered.Contains(instead)) offered.Add(instead);
        return new UnderstoodOffers([.. offered.Select(command => Commands[command].Name)], offered.Max(command => scores[command].Score));
    }

    /// <summary>How well a text says a phrase; clear when it says nothing against it.</summary>
    private (double Score, bool IsClear) Weigh(Phrase phrase, Sentence sentence)
    {
        double said = 0, whole = 0, more = sentence.Unknown * Stranger;
        var used = 0u;
        foreach (var meaning in phrase.Meanings)
        {
            var weight = book.WeightInPhrase(meaning);
            whole += weight;
            var asking = sentence.Asking(meaning) & ~used;
            if (asking == 0) continue;
            var word = (int)uint.TrailingZeroCount(asking);
            used |= 1u << word;
            said += weight * sentence[word].Likeness;
        }

        var careful = phrase.Command < book.Elsewhere && Commands[phrase.Command].Careful;
        var agrees = phrase.Denial == sentence.Denial;
        var isClear = agrees && !phrase.IsWeak && !(careful && sentence.Unknown > 0);
        for (var word = 0; word < sentence.Count; word++)
        {
            if ((used & (1u << word)) != 0) continue;
            ref readonly var beside = ref sentence[word];
            more += beside.Weight * Beside;
            isClear &= (beside.Speakers & (UInt128.One << phrase.Command)) != 0 || (!careful && (beside.IsWeak || beside.Speakers == 0));
        }

        var score = said / whole * (said / (said + more));
        return (agrees ? score : Math.Min(score, Doubtful), isClear);
    }
}
