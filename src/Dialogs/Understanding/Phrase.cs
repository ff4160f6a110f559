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
/// <param name="Command">Number of its command.</param>
/// <param name="IsWeak">All its words say little: near, never clear.</param>
internal sealed record Phrase(int Command, int[] Meanings, Denial Denial, bool IsWeak);
