using System.Text;

namespace PdzBot.Tests;

/// <summary>Names that somebody might give a body to harm who opens the file, or that harm it without wanting to.</summary>
internal static class NomiCattivi
{
    private static readonly string[] Parti =
    [
        "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "'", "\"", "\"\"", ";", ",", "|", " ", "\u00A0", "\u200B", "\uFEFF", "＝", "＠", "%", "!",
        "=1+1", "=HYPERLINK(\"http://e.it\",\"x\")", "=cmd|' /C calc'!A0", "-2+3+cmd|'!A0", "@SUM(A1:A9)", "+39 0832 123456", "=IMPORTXML(\"http://e.it\")",
        "\";=1+1;\"", "_x0041_", "_x000D_", "_x005F_", "_x", "_", "x0041_", "\u0001", "\u0007", "\u000B", "\u001F", "\u007F", "\uFFFE", "\uFFFF",
        "😀", "👩‍👧", "שלום", "العربية", "\u202E", "\u2066", "è", "e\u0301", "Cooperativa", "Il Ponte", "&amp;", "<b>", "]]>", "<!--", "{{DATE(x)}}", "1", "2022-05-10", "1E5", "TRUE",
    ];

    public static IEnumerable<string> Molti(int quanti, int seme)
    {
        var random = new Random(seme);
        foreach (var parte in Parti) yield return parte;
        for (var n = Parti.Length; n < quanti; n++)
        {
            var nome = new StringBuilder();
            for (var parti = random.Next(1, 8); parti > 0; parti--)
                nome.Append(random.Next(4) == 0 ? $"{(char)random.Next(1, 0xD800)}" : Parti[random.Next(Parti.Length)]);
            if (random.Next(20) == 0) nome.Append('à', 150);
            yield return nome.ToString();
        }
    }
}
