using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>The Rete's files, opened in the program that people open them in and saved again: what was in the register is there, and nothing was calculated.</summary>
[Trait("Regola", "ADE-09"), Trait("Regola", "SEC-04")]
public sealed class ReteInLibreOfficeTests
{
    private const string OpenedAsCsv = "Text - txt - csv (StarCalc):59,34,76,1";

    private static readonly LocalDatePattern ItalianDay = LocalDatePattern.CreateWithInvariantCulture("dd'/'MM'/'uuuu");

    /// <summary>A number, a day, a truth to any program that opens a file without types; a workbook has them as they are.</summary>
    private static readonly string[] Numerali = ["1E5", "0012", "10/5/2022", "2022-05-10", "TRUE", "50 %"];

    /// <summary>Calculated, each would be another text, a link, a command or a number.</summary>
    private static readonly string[] Nomi =
    [
        "=1+1", "+39 0832 123456", "-2+3", "@SUM(A1:A9)", "＝1+1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://e.example\";\"Il Ponte\")", "+cmd|' /C calc'!A0", "'=1+1",
        "\t=1+1", "Con\tuna tabulazione", "Cooperativa \"Il Ponte\"; cultura, sport", "\";=1+1;\"", "Città di Lecce – «Perché no?» è già così", "L'Aquilone", "😀 שלום 日本",
        "€ 1.000,00 a testa", "{=1+1}", "_x0041_", "<b>&amp;</b>", .. Numerali,
    ];

    private static readonly Piano Piano = Iscritti.Con(
        [.. Nomi.Select((nome, n) => Iscritti.Ente(n + 1, nome, comune: n % 3 == 0 ? null : "075035", tavoli: Iscritti.Tavoli[..(1 + n % 4)], voce: n % 5 == 0 ? Voce.Consultiva : Voce.Piena)),
            Iscritti.Cittadino(Nomi.Length + 1, Iscritti.Tavoli[1])]);

    [Fact]
    public async Task The_workbook_opens_and_each_of_its_sheets_says_what_the_register_does()
    {
        var file = Iscritti.Scarica(Piano, "xlsx");
        var saved = await LibreOffice.ConvertAsync(file.Name, file.Bytes.ToArray(), LibreOffice.AsCsv);

        var wording = Wording.In(Lingua.Italiano);
        Assert.Equal(Rete.Di(Piano).Membri.Select(membro => membro.Nome), Lines("Rete").Skip(1).Select(line => line[3]));
        foreach (var sheet in (Sheet[])[ReteSheets.Register(Piano, wording), ReteSheets.Counts(Piano, wording), ReteSheets.About(Piano, wording, Dato.Ora("2022-05-12T09:30"))])
            Assert.Equal([[.. sheet.Heads.Select(head => head.Title)], .. sheet.Rows.Select(row => row.Select(Shown).ToList())], Lines(sheet.Name));

        List<List<string>> Lines(string sheet) => Rfc4180.Read(Encoding.UTF8.GetString(saved[$"{Path.GetFileNameWithoutExtension(file.Name)}-{sheet}.csv"]).TrimStart('\uFEFF').ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public async Task The_csv_opens_and_no_name_in_it_is_calculated()
    {
        var file = Iscritti.Scarica(Piano, "csv");
        var saved = await LibreOffice.ConvertAsync(file.Name, file.Bytes.ToArray(), "xlsx", OpenedAsCsv);

        await using var oracle = Oracle.Start("spreadsheet.mjs");
        var sheets = JsonNode.Parse(await oracle.AskAsync(JsonSerializer.Serialize(Convert.ToBase64String(Assert.Single(saved).Value))))!;
        var cells = (JsonObject)sheets[0]!["cells"]!;
        var register = Rfc4180.Read(Encoding.UTF8.GetString(file.Bytes.Span[3..]));
        Assert.All(cells, cell => Assert.Null(cell.Value!["f"]));
        Assert.Equal(register.Count, cells.Max(cell => int.Parse(cell.Key.AsSpan(1), CultureInfo.InvariantCulture)));
        for (var row = 0; row < register.Count; row++)
        {
            // From the name on: the columns before it are numbers and days, which a file without types leaves to the program.
            foreach (var column in Enumerable.Range(3, register[row].Count - 3).Where(column => !Numerali.Contains(register[row][column])))
                Assert.Equal(register[row][column], $"{cells[$"{(char)('A' + column)}{row + 1}"]?["v"]}");
        }
    }

    private static string Shown(SheetCell cell) => cell switch
    {
        SheetCell.Text text => text.Value,
        SheetCell.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        SheetCell.Day day => ItalianDay.Format(day.Value),
        _ => throw new InvalidOperationException($"No cell is a {cell.GetType().Name}"),
    };
}
