namespace PdzBot.Tests;

/// <summary>Texts as fingers make them.</summary>
internal static class Typed
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>A text with one letter too many, missing, wrong or swapped in a word of five letters or more; null without one.</summary>
    public static string? WithOneSlip(string text, Random random)
    {
        var words = text.Split(' ');
        var longer = Enumerable.Range(0, words.Length).Where(at => words[at].Length >= 5 && words[at].All(char.IsAsciiLetter)).ToList();
        if (longer.Count == 0) return null;
        var chosen = longer[random.Next(longer.Count)];
        words[chosen] = Slip(words[chosen], random);
        return string.Join(' ', words);
    }

    public static string Slip(string word, Random random)
    {
        var at = random.Next(word.Length - 1);
        var letter = Letters[random.Next(Letters.Length)];
        return random.Next(4) switch
        {
            0 => word.Insert(at, $"{letter}"),
            1 => word.Remove(at, 1),
            2 => word.Remove(at, 1).Insert(at, $"{letter}"),
            _ => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
        };
    }

    /// <summary>Any characters at all, lone surrogates, marks and controls among them.</summary>
    public static string Anything(Random random)
    {
        var made = new char[random.Next(60)];
        for (var at = 0; at < made.Length; at++)
        {
            made[at] = random.Next(5) switch
            {
                0 => (char)random.Next(0x10000),
                1 => (char)random.Next(0x300),
                2 => " ,;.-'’1234567890\n\t"[random.Next(19)],
                _ => Letters[random.Next(Letters.Length)],
            };
        }

        return new string(made);
    }
}
