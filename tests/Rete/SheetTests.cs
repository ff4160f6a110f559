using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using NodaTime;
using PdzBot.Dialogs;

namespace PdzBot.Tests;

/// <summary>Files of sheets: read again by others, they say what was written, and nothing in them is a formula.</summary>
[Trait("Regola", "SEC-04")]
public sealed class SheetTests : IAsyncLifetime
{
    private static readonly LocalDateTime Made = new(2022, 5, 12, 9, 30);
    private static readonly ImmutableArray<string> Names = [.. NomiCattivi.Molti(4_000, seme: 9)];

    private Oracle spreadsheet = null!;

    public Task InitializeAsync()
    {
        spreadsheet = Oracle.Start("spreadsheet.mjs");
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await spreadsheet.DisposeAsync();

    [Theory]
    [InlineData("=1+1", true, "a formula")]
    [InlineData("+39 0832", true, "a sum, to a spreadsheet")]
    [InlineData("-2", true, "a sum, too")]
    [InlineData("@SUM(A1)", true, "an old way of saying =")]
    [InlineData("\t=1", true, "a tab goes")]
    [InlineData("\rx", true, "as does a line's end")]
    [InlineData("  =1", true, "spaces are trimmed")]
    [InlineData("\u200B=1", true, "what cannot be seen is skipped")]
    [InlineData("＝1", true, "full width")]
    [InlineData("1+1", false, "text to begin with")]
    [InlineData("'=1", false, "guarded already")]
    [InlineData("a=b", false, "later on it is harmless")]
    [InlineData("", false, "nothing")]
    [InlineData("Il Ponte", false, "a name")]
    public void A_formula_is_known_by_how_it_begins(string text, bool isOne, string because)
    {
        Assert.True(Formulas.LooksLikeOne(text) == isOne, because);
        Assert.Equal(isOne ? $"'{text}" : text, Formulas.Guarded(text));
    }

    [Fact]
    public void In_csv_thousands_of_nasty_names_come_back_as_they_were_or_guarded()
    {
        var bytes = CsvFile.Write(Nasty);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var byTheLetter = Rfc4180.Read(Encoding.UTF8.GetString(bytes.AsSpan(3)));
        Assert.Equal(["Nome", "Numero", "Giorno"], byTheLetter[0]);
        Assert.Equal(Names.Length + 1, byTheLetter.Count);
        using var csv = CsvReader.Create(bytes, new CsvReaderOptions { Separator = ';' });
        for (var at = 0; at < Names.Length; at++)
        {
            Assert.True(csv.Read());
            var record = byTheLetter[at + 1];
            Assert.Equal([Formulas.Guarded(Names[at]), $"{at}", "2022-05-10"], record);
            Assert.Equal(record, (string[])[csv.GetString(0), csv.GetString(1), csv.GetString(2)]);
            Assert.DoesNotContain(record[0].AsSpan().TrimStart() is [var first, ..] ? first : ' ', "=+-@\t\r\n");
        }

        Assert.False(csv.Read());
    }

    /// <summary>A program that takes commas for the separator must not find a second cell in a name.</summary>
    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData(';')]
    public void In_csv_no_name_opens_a_cell_of_its_own_whatever_the_separator(char separator)
    {
        var bytes = CsvFile.Write(Sheet.Of("R", (string[])["a,=1+1", "a\t=1+1", "a;=1+1", "a\",=1+1", "a\n=1"], [new SheetColumn<string>("Nome", 9, name => name)]));
        using var csv = CsvReader.Create(bytes, new CsvReaderOptions { Separator = separator });
        while (csv.Read()) Assert.StartsWith("a", csv.GetString(0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_workbook_thousands_of_nasty_names_are_text_and_unchanged()
    {
        var bytes = XlsxFile.Write([Nasty], Made);

        var cells = (await ReadAsync(bytes))[0]!["cells"]!;
        for (var at = 0; at < Names.Length; at++)
        {
            var (name, number, day) = (cells[$"A{at + 2}"], cells[$"B{at + 2}"]!, cells[$"C{at + 2}"]!);
            Assert.True(name is null || (string)name["t"]! == "s", "text is text");
            Assert.Null(name?["f"]);
            Assert.Equal(Names[at], (string)name!["v"]!);
            Assert.Equal(("n", at), ((string)number["t"]!, (int)number["v"]!));
            Assert.Equal(("n", 44691), ((string)day["t"]!, (int)day["v"]!));
        }

        Assert.DoesNotContain(Xml(bytes, "xl/worksheets/sheet1.xml").Descendants(), element => element.Name.LocalName == "f");
    }

    [Fact]
    public async Task A_workbook_has_titles_that_stay_filters_widths_and_days_that_are_days()
    {
        var bytes = XlsxFile.Write([Nasty, Nasty with { Name = "Altro", Rows = [] }], Made);

        var sheets = await ReadAsync(bytes);
        Assert.Equal(["Prova", "Altro"], sheets.Select(sheet => (string)sheet!["name"]!));
        Assert.Equal([$"A1:C{Names.Length + 1}", "A1:C1"], sheets.Select(sheet => (string)sheet!["filter"]!));
        Assert.Equal([40, 8, 12], sheets[0]!["widths"]!.AsArray().Select(width => (int)width!));
        Assert.Equal(("Nome", "m/d/yy"), ((string)sheets[0]!["cells"]!["A1"]!["v"]!, (string)sheets[0]!["cells"]!["C2"]!["z"]!));
        var pane = Xml(bytes, "xl/worksheets/sheet1.xml").Descendants().Single(element => element.Name.LocalName == "pane");
        Assert.Equal(("1", "frozen"), ((string)pane.Attribute("ySplit")!, (string)pane.Attribute("state")!));
    }

    [Fact]
    public void A_workbook_is_valid_and_the_same_each_time()
    {
        var bytes = XlsxFile.Write([Nasty], Made);

        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        Assert.Equal(bytes, XlsxFile.Write([Nasty], Made));
    }

    [Fact]
    public async Task Half_a_character_becomes_the_sign_for_what_cannot_be_read()
    {
        var sheet = Sheet.Of("R", (string[])["a\uD83D", "\uDE00b", "\uD83D\uDE00"], [new SheetColumn<string>("Nome", 9, name => name)]);
        var cells = (await ReadAsync(XlsxFile.Write([sheet], Made)))[0]!["cells"]!;
        Assert.Equal(["a\uFFFD", "\uFFFDb", "😀"], (string[])[(string)cells["A2"]!["v"]!, (string)cells["A3"]!["v"]!, (string)cells["A4"]!["v"]!]);
        Assert.Contains("a\uFFFD", Encoding.UTF8.GetString(CsvFile.Write(sheet)));
    }

    private static Sheet Nasty => Sheet.Of(
        "Prova",
        Names.Select((name, at) => (Name: name, At: at)),
        [
            new("Nome", 40, each => each.Name),
            new("Numero", 8, each => each.At),
            new("Giorno", 12, _ => new LocalDate(2022, 5, 10)),
        ]);

    private async Task<JsonArray> ReadAsync(byte[] workbook) => (JsonArray)JsonNode.Parse(await spreadsheet.AskAsync(JsonSerializer.Serialize(Convert.ToBase64String(workbook))))!;

    private static XDocument Xml(byte[] workbook, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var stream = zip.GetEntry(part)!.Open();
        return XDocument.Load(stream);
    }
}
