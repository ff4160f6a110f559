using System.Globalization;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Text that a spreadsheet would take for a formula, and what keeps it from doing so.</summary>
[Regola("SEC-04")]
public static class Formulas
{
    /// <summary>What spreadsheets put before a text that they shall not calculate.</summary>
    public const char Guard = '\'';

    /// <summary>Begins as a formula, perhaps after what cannot be seen: signs in full width count, too.</summary>
    public static bool LooksLikeOne(string text)
    {
        foreach (var c in text)
        {
            if (c is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠') return true;
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format) return false;
        }

        return false;
    }

    /// <summary>The text for a file that has no types, with the guard before it where it needs one.</summary>
    public static string Guarded(string text) => LooksLikeOne(text) ? Guard + text : text;
}
