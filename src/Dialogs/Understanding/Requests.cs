using System.Collections.Frozen;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>How something is put, whatever it is about.</summary>
public enum Manner
{
    /// <summary>As names, reasons and amounts are.</summary>
    Plain,

    /// <summary>Between a wish and an account: "possiamo …", "dobbiamo …".</summary>
    Hinted,

    /// <summary>As a wish: "vorremmo …".</summary>
    Wished,

    /// <summary>As a question: "a che punto è …".</summary>
    Asked,

    /// <summary>As something that the bot is to do, or to mend: "fammi vedere …", "non ho capito …".</summary>
    Told,
}

/// <summary>What tells a request from an answer, beside what it is about (<c>requests.json</c>).</summary>
[Regola("DIA-02")]
public static class Requests
{
    private const int ShortestSlipped = 6, MostClauses = 8;

    private static readonly RequestsFile Data = UnderstandingData.Read<RequestsFile>("requests.json");
    private static readonly ILookup<char, Word[]> Before = Beginnings(Data.Before);
    private static readonly (Manner Manner, ILookup<char, Word[]> Beginnings)[] Manners =
        [(Manner.Told, Beginnings(Data.Told)), (Manner.Asked, Beginnings(Data.Asked)), (Manner.Wished, Beginnings(Data.Wished)), (Manner.Hinted, Beginnings(Data.Hinted))];
    private static readonly FrozenSet<string> Mine = Data.Mine.ToFrozenSet(), Bodies = Data.Bodies.ToFrozenSet(), VerbsOrNouns = Data.VerbsOrNouns.ToFrozenSet(), Sentence = Data.Sentence.ToFrozenSet();
    private static readonly string[] WishWords = Within(Data.Wishes), Reasons = Within(Data.Because);
    private static readonly FrozenSet<string> Also = Folded(Data.AlsoAnswers), None = Folded(Data.SaysNone), Answer = Folded(Data.IsTheAnswer), Else = Folded(Data.IsSomethingElse);

    /// <summary>How a text begins, greetings and the like left out; or what one of its later clauses tells the bot: "non ci interessa più, toglieteci dalla rete".</summary>
    public static Manner MannerOf(string text)
    {
        var clauses = text.Split([',', ';', '.', '!', ':', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var manners = clauses.Take(MostClauses).Select(OfClause).SkipWhile((manner, at) => at < clauses.Length - 1 && manner is null).ToList();
        if (manners.Skip(1).Contains(Manner.Told)) return Manner.Told;

        return manners.FirstOrDefault() ?? Manner.Plain;
    }

    /// <summary>Null where a clause is only a greeting or the like.</summary>
    private static Manner? OfClause(string text)
    {
        var words = Lexicon.Shared.Words(Folding.Fold(text));
        var at = 0;
        while (true)
        {
            foreach (var (manner, beginnings) in Manners)
                if (Length(words, at, beginnings) > 0) return manner;
            if (at < words.Count - 1 && VerbsOrNouns.Contains(words[at])) return IsOf(words[at + 1]) ? Manner.Plain : Manner.Told;
            if (Length(words, at, Before) is var greeting and > 0) at += greeting;
            else return at == words.Count ? null : Manner.Plain;
        }
    }

    /// <summary>"?" at its end.</summary>
    public static bool IsQuestion(string text) => text.AsSpan().TrimEnd().EndsWith("?", StringComparison.Ordinal);

    /// <summary>It speaks of something of one's own: "la nostra domanda".</summary>
    public static bool IsOfOnesOwn(string text) => Folding.Words(Folding.Fold(text)).Any(Mine.Contains);

    /// <summary>It has words that names hardly have: "la ricevuta non mi è arrivata".</summary>
    public static bool IsSentence(string text) => Folding.Words(Folding.Fold(text)).Any(Sentence.Contains);

    /// <summary>It wishes something, wherever in it: "la cooperativa vorrebbe uscire".</summary>
    public static bool Wishes(string text) => Has(text, WishWords);

    /// <summary>It gives a reason.</summary>
    public static bool GivesReason(string text) => Has(text, Reasons);

    public static int WordsIn(string text) => Folding.Words(Folding.Fold(text)).Length;

    /// <summary>It is written as names are: «Avviso Pubblico», «Chi Ama Educa onlus».</summary>
    public static bool IsWrittenAsName(string text)
    {
        var words = text.Split([' ', '\'', '’', '-', '.', ',', '"', '«', '»'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1
            && words.Skip(1).Any(word => char.IsUpper(word[0]))
            && words.Any(word => word.Any(char.IsLower))
            && words.All(word => char.IsUpper(word[0]) || word.Length < 4 || IsBody(word));
    }

    /// <summary>It says what kind of body it names: «Parliamone aps».</summary>
    public static bool NamesBody(string text) => Folding.Words(Folding.Fold(text)).Any(Bodies.Contains);

    /// <summary>A command's phrase that is an answer of many, too: "operatore", "ho cambiato idea".</summary>
    public static bool AlsoAnswers(string text) => Also.Contains(Folding.Fold(text));

    /// <summary>A way of skipping that answers where words are needed: "nessuno", "non ne abbiamo".</summary>
    public static bool SaysNone(string text) => None.Contains(Folding.Fold(text));

    public static bool IsTheAnswer(string text) => Answer.Contains(Folding.Fold(text));

    public static bool IsSomethingElse(string text) => Else.Contains(Folding.Fold(text));

    /// <summary>"Nomina del presidente" is a noun, "nomina il presidente" is none.</summary>
    private static bool IsOf(string word) => word is "di" or "del" or "dello" or "della" or "dell" or "dei" or "degli" or "delle" or "d";

    private static bool Has(string text, string[] phrases)
    {
        var folded = $" {Folding.Fold(text)} ";
        return Array.Exists(phrases, phrase => folded.Contains(phrase, StringComparison.Ordinal));
    }

    private static string[] Within(string[] phrases) => [.. phrases.Select(phrase => $" {Folding.Fold(phrase)} ")];

    private static bool IsBody(string word) => Bodies.Contains(Folding.Fold(word));

    /// <summary>How many words of a beginning stand at a place; the longest there is.</summary>
    private static int Length(List<string> words, int at, ILookup<char, Word[]> beginnings) =>
        at == words.Count ? 0 : beginnings[words[at][0]].Where(beginning => Stands(beginning, words, at)).Select(beginning => beginning.Length).DefaultIfEmpty().Max();

    private static bool Stands(Word[] beginning, List<string> words, int at)
    {
        if (at + beginning.Length > words.Count) return false;
        for (var n = 0; n < beginning.Length; n++)
        {
            var (known, typed) = (beginning[n], words[at + n]);
            if (known.Text != typed && (known.Text.Length < ShortestSlipped || known.Text[0] != typed[0] || !Word.Of(typed).IsOneSlipFrom(known))) return false;
        }

        return true;
    }

    private static ILookup<char, Word[]> Beginnings(string[] phrases) =>
        phrases.Select(phrase => Lexicon.Shared.Words(Folding.Fold(phrase)).Select(Word.Of).ToArray()).ToLookup(words => words[0].Text[0]);

    private static FrozenSet<string> Folded(string[] phrases) => phrases.Select(Folding.Fold).ToFrozenSet();

    /// <param name="Before">What people say before a request.</param>
    /// <param name="Wishes">What wishes anywhere in a sentence.</param>
    /// <param name="VerbsOrNouns">Verbs in the imperative, unless "of" follows.</param>
    /// <param name="Mine">Words of what is one's own.</param>
    /// <param name="Sentence">Words of sentences, not of names.</param>
    /// <param name="Bodies">Words that bodies have in their names, in small letters too.</param>
    private sealed record RequestsFile(
        string[] Before,
        string[] Told,
        string[] Asked,
        string[] Wished,
        string[] Hinted,
        string[] Wishes,
        string[] VerbsOrNouns,
        string[] Mine,
        string[] Sentence,
        string[] Because,
        string[] Bodies,
        string[] AlsoAnswers,
        string[] SaysNone,
        string[] IsTheAnswer,
        string[] IsSomethingElse);
}
