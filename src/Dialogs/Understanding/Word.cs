namespace PdzBot.Dialogs;

/// <summary>A word ready to be compared: as folded, its stem, and which letters it has.</summary>
internal readonly record struct Word(string Text, string Stem, uint Letters)
{
    public const double SameStem = 0.95, OneSlip = 0.85, TwoSlips = 0.7, ShortWordSlip = 0.6;

    public static Word Of(string text) => new(text, Stemming.Stem(text), LettersOf(text));

    /// <summary>From 1, the same word, to 0, another one; a slip of the finger is allowed in longer words only.</summary>
    public double LikenessTo(in Word known)
    {
        if (Text == known.Text) return 1;
        if (Stem == known.Stem) return SameStem;
        var most = known.Text.Length switch { < 4 => 0, < 9 => 1, _ => 2 };
        if (most == 0 || Text.Length < 4) return 0;

        // Each slip changes the set of letters by two at most: nearly every pair ends here.
        if (uint.PopCount(Letters ^ known.Letters) > 2 * most) return 0;
        return EditDistance.Bounded(Text, known.Text, most) switch
        {
            1 when known.Text.Length < 5 => ShortWordSlip,
            1 => OneSlip,
            2 when most == 2 => TwoSlips,
            _ => 0,
        };
    }

    public bool IsOneSlipFrom(in Word known) =>
        uint.PopCount(Letters ^ known.Letters) <= 2 && EditDistance.Bounded(Text, known.Text, 1) == 1;

    private static uint LettersOf(string text)
    {
        var letters = 0u;
        foreach (var letter in text) letters |= 1u << (letter & 31);
        return letters;
    }
}
