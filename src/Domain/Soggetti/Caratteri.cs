using System.Globalization;
using System.Text;

namespace PdzBot.Domain;

/// <summary>What people's keyboards, and the programs they copy from, put into a text.</summary>
internal static class Caratteri
{
    private const int OltreOgniCodice = 100;

    /// <summary>A code as it is compared: without the spaces, dots and dashes that group it, ASCII letters in capitals.</summary>
    /// <remarks>A text longer than any code comes back as it is: its length alone refuses it, at no cost.</remarks>
    public static string Compatta(string? testo)
    {
        if (testo is null) return "";
        if (testo.Length > OltreOgniCodice) return testo;

        var compatto = new StringBuilder(testo.Length);
        foreach (var segno in testo)
            if (!char.IsWhiteSpace(segno) && !Trattino(segno) && segno != '.' && !SenzaSenso(segno))
                compatto.Append(char.IsAsciiLetterLower(segno) ? (char)(segno - 'a' + 'A') : segno);
        return compatto.ToString();
    }

    /// <summary>How a refusal names the character at an index; one that is not seen by itself goes by its code point.</summary>
    public static string Mostra(string testo, int indice)
    {
        if (!Rune.TryGetRuneAt(testo, indice, out var segno)) return $"U+{(int)testo[indice]:X4}";
        return Rune.GetUnicodeCategory(segno) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => $"U+{segno.Value:X4}",
            _ => segno.ToString(),
        };
    }

    /// <summary>Hyphen-minus, the hyphens and dashes that word processors make of it, and the minus sign.</summary>
    public static bool Trattino(char segno) => segno is '-' or (>= '\u2010' and <= '\u2015') or '\u2212';

    /// <summary>Come along when copying and change nothing that is read: soft hyphen, zero width space, direction marks…</summary>
    public static bool SenzaSenso(int segno) => segno is 0x00AD or 0x061C or 0x200B or 0x200E or 0x200F or 0x2060 or 0xFEFF;

    /// <summary>Show something else than what is stored, or nothing at all: no text of an act may hold them.</summary>
    /// <remarks>Controls, bidirectional embeddings, overrides and isolates, interlinear annotations, tags, noncharacters.</remarks>
    public static bool Ingannevole(Rune segno) =>
        Rune.IsControl(segno)
        || segno.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x206F) or (>= 0xFFF9 and <= 0xFFFB)
            or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xE0000 and <= 0xE007F)
        || (segno.Value & 0xFFFE) == 0xFFFE;
}
