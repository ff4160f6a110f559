using System.Buffers;
using System.Globalization;
using System.Text;

namespace PdzBot.Dialogs;

/// <summary>Text as cells of a spreadsheet hold it: what XML cannot say is written as <c>_xHHHH_</c> (ECMA-376, ST_Xstring).</summary>
internal static class XlsxText
{
    /// <summary>More than this a cell does not hold.</summary>
    private const int Longest = 32_767;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    public static string Of(string text)
    {
        if (text.Length > Longest) text = text[..Longest];
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.Contains("_x", StringComparison.Ordinal)) return text;

        var written = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) written.Append(c).Append(text[++at]);
            else if (char.IsSurrogate(c)) written.Append('\uFFFD');
            else if (IsUnsayable(c) || (c == '_' && IsEscape(text.AsSpan(at)))) written.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
            else written.Append(c);
        }

        return written.ToString();
    }

    private static bool IsUnsayable(char c) => (c < ' ' && c is not ('\t' or '\n')) || c is '\uFFFE' or '\uFFFF';

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_' && !text[2..6].ContainsAnyExcept(Hexadecimal);
}
