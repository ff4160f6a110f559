using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>The register as files: they agree with it, and hold nothing personal.</summary>
[Trait("Regola", "ADE-09")]
public class ReteFileTests
{
    private static readonly Piano Piano = Iscritti.Con(
        Iscritti.Ente(1, "=HYPERLINK(\"http://e.it\")", comune: null, tavoli: Iscritti.Tavoli[..2], voce: Voce.Consultiva),
        Iscritti.Cittadino(2, Iscritti.Tavoli[1]),
        Iscritti.Ente(3, "CGIL Lecce", TipoSoggetto.Sindacato));

    [Fact]
    [Trait("Regola", "SEC-04")]
    public void The_csv_is_the_register_line_by_line()
    {
        var lines = Rfc4180.Read(Encoding.UTF8.GetString(Iscritti.Scarica(Piano, "csv").Bytes.Span[3..]));

        Assert.Equal(["Numero", "Anno", "Presentata il", "Ente", "Categoria", "Sezione del RUNTS", "Comune della sede", "Tavoli", "Voce"], lines[0]);
        Assert.Equal(
            ["1", "2022", "2022-05-10", "'=HYPERLINK(\"http://e.it\")", "Ente del Terzo settore", "Impresa sociale, comprese le cooperative sociali", "Fuori dall'Ambito",
                string.Join("; ", Lecce.Definizione.Tavoli.Take(2).Select(tavolo => tavolo.Nome)), "consultiva"],
            lines[1]);
        Assert.Equal(["3", "2022", "2022-05-10", "CGIL Lecce", "Organizzazione sindacale", "", "Lecce", Lecce.Definizione.Tavoli[0].Nome, "piena"], lines[2]);
        Assert.Equal(3, lines.Count);
    }

    [Fact]
    [Trait("Regola", "SEC-04")]
    public async Task The_workbook_has_the_register_its_counts_and_what_it_is()
    {
        await using var oracle = Oracle.Start("spreadsheet.mjs");
        var file = Iscritti.Scarica(Piano, "xlsx");
        var sheets = (JsonArray)JsonNode.Parse(await oracle.AskAsync(JsonSerializer.Serialize(Convert.ToBase64String(file.Bytes.Span))))!;

        Assert.Equal("rete-lecce-2022-2024.xlsx", file.Name);
        Assert.Equal(["Rete", "Conteggi", "Informazioni"], sheets.Select(sheet => (string)sheet!["name"]!));
        Assert.Equal(Rfc4180.Read(Encoding.UTF8.GetString(Iscritti.Scarica(Piano, "csv").Bytes.Span[3..])).Count, Rows(sheets[0]!).Count);
        Assert.Equal("=HYPERLINK(\"http://e.it\")", Rows(sheets[0]!)[1][3]);

        var counts = Rows(sheets[1]!);
        Assert.Equal(["Per", "Quale", "Enti", "Cittadini liberi"], counts[0]);
        Assert.Equal(["Tutta la Rete", "Tutta la Rete", "2", "1"], counts[1]);
        Assert.Contains(counts, row => row is ["Categoria", "Organizzazione sindacale", "1", ""]);
        Assert.Contains(counts, row => row[0] == "Tavolo" && row[1] == Lecce.Definizione.Tavoli[1].Nome && row is [_, _, "1", "1"]);
        Assert.Contains(counts, row => row is ["Comune della sede", "Lecce", "1", ""]);
        Assert.Contains(counts, row => row is ["Comune della sede", "Fuori dall'Ambito", "1", ""]);
        Assert.All(counts.Where(row => row[0] is "Categoria" or "Comune della sede"), row => Assert.Equal("", row[3]));

        var about = Rows(sheets[2]!);
        Assert.Equal((Lecce.Definizione.Nome, "44693"), (about[1][1], about[2][1]));
        Assert.Contains("Nessuno", about[3][1]);
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public void Nothing_personal_is_in_them()
    {
        foreach (var lingua in Enum.GetValues<Lingua>())
        {
            var wording = Wording.In(lingua);
            foreach (var sheet in (Sheet[])[ReteSheets.Register(Piano, wording), ReteSheets.Counts(Piano, wording), ReteSheets.About(Piano, wording, default)])
                Assert.DoesNotContain(sheet.Rows.SelectMany(row => row).OfType<SheetCell.Text>(), cell => cell.Value.Contains("segret", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void The_same_register_gives_the_same_bytes_so_that_a_yes_later_brings_what_was_offered()
    {
        foreach (var extension in (string[])["xlsx", "csv"])
            Assert.Equal(Iscritti.Scarica(Piano, extension).Bytes.ToArray(), Iscritti.Scarica(Piano, extension).Bytes.ToArray());
    }

    [Fact]
    public void An_empty_rete_is_a_file_too()
    {
        Assert.Equal(2, Encoding.UTF8.GetString(Iscritti.Scarica(Lecce.Con(), "csv").Bytes.Span[3..]).Split("\r\n").Length);
        Assert.NotEqual(0, Iscritti.Scarica(Lecce.Con(), "xlsx").Bytes.Length);
    }

    /// <summary>The cells of a sheet as text, empty ones as "".</summary>
    private static List<string[]> Rows(JsonNode sheet)
    {
        var columns = sheet["widths"]!.AsArray().Count;
        var cells = (JsonObject)sheet["cells"]!;
        var last = cells.Max(cell => int.Parse(cell.Key.AsSpan(1)));
        return [.. Enumerable.Range(1, last).Select(row => Enumerable.Range(0, columns).Select(column => $"{cells[$"{(char)('A' + column)}{row}"]?["v"]}").ToArray())];
    }
}
