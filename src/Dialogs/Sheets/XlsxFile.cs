using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using NodaTime;
using PdzBot.Domain;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace PdzBot.Dialogs;

/// <summary>Sheets as an Office Open XML workbook: titles that stay in sight, filters, columns wide enough, numbers and days of their own type.</summary>
/// <remarks>Text is text by its type and is never calculated; the guard of <see cref="Formulas"/> is only for who edits the cell afterwards.</remarks>
[Regola("SEC-04")]
public static class XlsxFile
{
    public const string Extension = "xlsx";

    private const string FirstPart = "rId1";

    /// <summary>The day that spreadsheets count from.</summary>
    private static readonly LocalDate Zero = new(1899, 12, 30);

    /// <param name="made">When: the file tells no other time, so that the same sheets give the same bytes.</param>
    public static byte[] Write(IReadOnlyList<Sheet> sheets, LocalDateTime made)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            document.ChangeIdOfPart(book, FirstPart);
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = XlsxStyles.Sheet;
            var tabs = new S.Sheets();
            for (var at = 0; at < sheets.Count; at++)
            {
                var id = $"sheet{at + 1}";
                WriteSheet(book.AddNewPart<WorksheetPart>(id), sheets[at]);
                tabs.Append(new S.Sheet { Name = sheets[at].Name, SheetId = (uint)at + 1, Id = id });
            }

            book.Workbook = new(tabs);
        }

        StampParts(bytes, made);
        return bytes.ToArray();
    }

    private static void WriteSheet(WorksheetPart part, Sheet sheet)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new S.Worksheet());
        var pane = new S.Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = S.PaneValues.BottomLeft, State = S.PaneStateValues.Frozen };
        writer.WriteElement(new S.SheetViews(new S.SheetView(pane) { WorkbookViewId = 0 }));
        writer.WriteElement(new S.Columns(sheet.Heads.Select((head, at) =>
            new S.Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = head.Width, CustomWidth = true })));
        writer.WriteStartElement(new S.SheetData());
        WriteRow(writer, 1, sheet.Heads.Select(head => TextCell(head.Title, XlsxStyles.Title)));
        for (var at = 0; at < sheet.Rows.Length; at++) WriteRow(writer, (uint)at + 2, sheet.Rows[at].Select(Cell));
        writer.WriteEndElement();
        writer.WriteElement(new S.AutoFilter { Reference = $"A1:{Letters(sheet.Heads.Length)}{sheet.Rows.Length + 1}" });
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, uint number, IEnumerable<S.Cell> cells)
    {
        writer.WriteStartElement(new S.Row { RowIndex = number });
        var column = 0;
        foreach (var cell in cells)
        {
            cell.CellReference = $"{Letters(++column)}{number}";
            writer.WriteElement(cell);
        }

        writer.WriteEndElement();
    }

    private static S.Cell Cell(SheetCell cell) => cell switch
    {
        SheetCell.Text text => TextCell(text.Value, Formulas.LooksLikeOne(text.Value) ? XlsxStyles.Guarded : XlsxStyles.Plain),
        SheetCell.Number number => new() { CellValue = new(number.Value.ToString(CultureInfo.InvariantCulture)) },
        SheetCell.Day day => new() { CellValue = new(Period.DaysBetween(Zero, day.Value).ToString(CultureInfo.InvariantCulture)), StyleIndex = XlsxStyles.Day },
        _ => throw new InvalidOperationException($"No cell is a {cell.GetType().Name}"),
    };

    private static S.Cell TextCell(string text, uint style) => text.Length == 0
        ? new() { StyleIndex = style }
        : new(new S.InlineString(new S.Text(XlsxText.Of(text)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = S.CellValues.InlineString, StyleIndex = style };

    /// <summary>A column's name: A, B… Z, AA…</summary>
    private static string Letters(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : Letters((column - 1) / 26) + Letters((column - 1) % 26 + 1);

    private static void StampParts(MemoryStream bytes, LocalDateTime made)
    {
        using var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var part in zip.Entries) part.LastWriteTime = new(made.ToDateTimeUnspecified(), TimeSpan.Zero);
    }
}
