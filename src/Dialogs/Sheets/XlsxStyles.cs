using DocumentFormat.OpenXml.Spreadsheet;

namespace PdzBot.Dialogs;

/// <summary>How cells look, by their place in the style sheet.</summary>
internal static class XlsxStyles
{
    public const uint Plain = 0, Title = 1, Day = 2, Guarded = 3;

    /// <summary>The built-in form of a short day, in the order of the reader's own country.</summary>
    private const uint ShortDay = 14;

    /// <summary>A style sheet of one's own.</summary>
    public static Stylesheet Sheet => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = ShortDay, ApplyNumberFormat = true },
            new CellFormat { QuotePrefix = true }));
}
