using System.Globalization;
using CsvHelper;
using NodaTime.Text;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>A sheet as comma-separated values that Italian spreadsheets open without asking: UTF-8 with its mark, semicolons, CRLF.</summary>
/// <remarks>
/// Every field is in quotes, so that a program that takes another sign for the separator finds no second cell in it, and guarded
/// where it looks like a formula. Days are ISO 8601, which spreadsheets and programs read alike.
/// </remarks>
[Regola("SEC-04")]
public static class CsvFile
{
    public const string Extension = "csv";

    private static readonly CsvWriterOptions Italian = new() { Separator = ';', Quoting = CsvQuoting.Always, WriteByteOrderMark = true };

    public static byte[] Write(Sheet sheet)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Italian, leaveOpen: true))
        {
            csv.WriteRecord([.. sheet.Heads.Select(head => Formulas.Guarded(head.Title))]);
            foreach (var row in sheet.Rows) csv.WriteRecord([.. row.Select(Field)]);
        }

        return bytes.ToArray();
    }

    private static string Field(SheetCell cell) => cell switch
    {
        SheetCell.Text text => Formulas.Guarded(text.Value),
        SheetCell.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        SheetCell.Day day => LocalDatePattern.Iso.Format(day.Value),
        _ => throw new InvalidOperationException($"No field is a {cell.GetType().Name}"),
    };
}
