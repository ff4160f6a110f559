using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The language that a text asks for: "parla inglese", "in italian please", "non parlo italiano".</summary>
[Regola("DIA-01")]
public static class LanguageAsked
{
    private static readonly ImmutableArray<(Word Word, string Language)> Names =
        [(Word.Of("inglese"), "en"), (Word.Of("english"), "en"), (Word.Of("italiano"), "it"), (Word.Of("italian"), "it")];

    /// <summary><c>it</c> or <c>en</c>; null when none is named: then it is the other one, or asked.</summary>
    public static string? Of(string text)
    {
        var denied = false;
        string? wanted = null, unwanted = null;
        foreach (var word in Lexicon.Shared.Words(Folding.Fold(text)))
        {
            denied |= word == Lexicon.Negation;
            if (Named(word) is not { } language) continue;
            if (denied) unwanted = language;
            else wanted = language;
            denied = false;
        }

        return wanted ?? (unwanted is null ? null : unwanted == "it" ? "en" : "it");
    }

    private static string? Named(string word)
    {
        var typed = Word.Of(word);
        return Names.Where(name => typed.LikenessTo(name.Word) >= Word.OneSlip).Select(name => name.Language).FirstOrDefault();
    }
}
