using System.Text;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Text from people, made safe for the places of a card or message where clients would read more into it.</summary>
/// <remarks>
/// Teams' clients do not agree on Markdown: on phones a backslash does not keep <c>[a](b)</c> from becoming a link, and some show the
/// backslash (microsoft/AdaptiveCards #5590). So cards show people's text in text runs, which no client reads as Markdown; <see
/// cref="Literal"/> is for the places that have none, as headings and chat messages.
/// </remarks>
[Regola("SEC-04")]
public static class CardText
{
    /// <summary>Markdown that shows exactly <paramref name="text"/>. A line's end becomes a paragraph's.</summary>
    public static string Literal(string text)
    {
        var markdown = new StringBuilder(text.Length + 16);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        foreach (var given in lines)
        {
            var line = Visible(given).Trim();
            if (line.Length == 0) continue;
            if (markdown.Length > 0) markdown.Append("\n\n");
            AppendLine(markdown, line);
        }

        return markdown.ToString();
    }

    /// <summary>Text for a text run or an input's label: as it is, but that <c>{{DATE(…)}}</c> stays text, too.</summary>
    public static string Plain(string text)
    {
        var visible = Visible(text);
        if (!visible.Contains("{{", StringComparison.Ordinal)) return visible;

        var plain = new StringBuilder(visible.Length + 8);
        foreach (var c in visible)
        {
            // A word joiner is invisible and of no width; it keeps two braces from being a pair.
            if (c == '{' && plain.Length > 0 && plain[^1] == '{') plain.Append('\u2060');
            plain.Append(c);
        }

        return plain.ToString();
    }

    private static void AppendLine(StringBuilder markdown, string line)
    {
        var start = true;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            var escape = c switch
            {
                '\\' or '*' or '_' or '[' or ']' or '`' or '~' or '<' or '&' => true,
                '(' => i > 0 && line[i - 1] == ']',
                '{' => i > 0 && line[i - 1] == '{',
                '#' or '>' or '+' or '-' or '=' or '|' or ':' => start,
                '.' or ')' => start && i > 0,
                _ => false,
            };
            if (escape) markdown.Append('\\');
            markdown.Append(c);
            // Digits at the start may yet become "1." and stay the start until something else comes.
            start = start && char.IsAsciiDigit(c);
        }
    }

    /// <summary>Without what cannot be seen but moves or hides what can: control characters, and marks that turn the reading
    /// direction.</summary>
    private static string Visible(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') || !text.Any(IsHidden)) return text;
        return string.Concat(text.Where(c => !IsHidden(c)));
    }

    private static bool IsHidden(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';
}
