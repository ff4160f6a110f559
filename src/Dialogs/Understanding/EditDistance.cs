namespace PdzBot.Dialogs;

/// <summary>How many slips of the finger lie between two words: a letter too many, missing, wrong, or two swapped.</summary>
public static class EditDistance
{
    /// <summary>Letters beyond which words are only equal or far.</summary>
    public const int LongestWord = 64;

    /// <summary>The distance if it is at most <paramref name="most"/>, else <c>most + 1</c>.</summary>
    public static int Bounded(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (one.SequenceEqual(other)) return 0;
        if (Math.Abs(one.Length - other.Length) > most || one.Length > LongestWord || other.Length > LongestWord) return most + 1;

        Span<int> beforeLast = stackalloc int[LongestWord + 1];
        Span<int> last = stackalloc int[LongestWord + 1];
        Span<int> row = stackalloc int[LongestWord + 1];
        for (var column = 0; column <= other.Length; column++) row[column] = column;

        for (var i = 1; i <= one.Length; i++)
        {
            var recycled = beforeLast;
            beforeLast = last;
            last = row;
            row = recycled;
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                var distance = Math.Min(changed, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);
                row[j] = distance;
                least = Math.Min(least, distance);
            }

            if (least > most) return most + 1;
        }

        return Math.Min(row[other.Length], most + 1);
    }
}
