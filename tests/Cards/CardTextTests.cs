using System.Text;
using System.Text.Json.Nodes;
using PdzBot.Dialogs;

namespace PdzBot.Tests;

/// <summary>People's text shows as it was typed, in the official renderer with markdown-it, as Teams has them.</summary>
[Trait("Regola", "SEC-04")]
public sealed class CardTextTests(CardOracle oracle) : IClassFixture<CardOracle>
{
    private static readonly string[] Hostile =
    [
        "[x](javascript:alert(1))", "[x][y]", "[x]: http://e.it", "![x](http://e.it/a.png)", "<http://e.it>", "<b>", "</b>",
        "<mark>", "<!--", "&amp;", "&#42;", "&lt;b&gt;", "**", "*", "_", "__", "~~", "`", "```", "\\", "\\*", "#", "# ", "> ",
        "- ", "+ ", "* ", "---", "===", "1. ", "12) ", "1.", "| a | b |", "|---|---|", ":--", "=", "a_b_c",
        "{{DATE(2022-05-10T09:00:00Z)}}", "{{TIME(2022-05-10T09:00:00Z)}}", "{{DATE(2022-05-10T09:00:00Z, SHORT)}}", "{{{", "}}",
        "${titolo}", "<at>Ada</at>", "\u202Eetnatsnoc", "\u2066x\u2069", "\u200F", "שלום", "العربية", "\0", "\u0007", "\uFEFF",
        "\u00A0", "\t", "    ", "  \n", "\n", "\r\n", "\n\n", "\u2028", " ", "è", "😀", "👩‍👧", "Cooperativa", "a", "1", ".", ")",
        "(", "]", "[", "!", "$", "'", "\"", "/", "ex&co", "http://e.it/a_b_c", "a@b.it",
    ];

    public static TheoryData<string, string> Examples => new()
    {
        { "Cooperativa sociale Il Ficodindia", "Cooperativa sociale Il Ficodindia" },
        { "[x](javascript:alert(1))", @"\[x\]\(javascript:alert(1))" },
        { "**a** _b_ ~~c~~ `d`", @"\*\*a\*\* \_b\_ \~\~c\~\~ \`d\`" },
        { "1. uno", @"1\. uno" },
        { "12) dodici", @"12\) dodici" },
        { "n. 1/2022 – art. 55, c. 1", "n. 1/2022 – art. 55, c. 1" },
        { "- a - b", @"\- a - b" },
        { "1.234,56 €", @"1\.234,56 €" },
        { "<b> &amp;", @"\<b> \&amp;" },
        { "{{DATE(x)}}", @"{\{DATE(x)}}" },
        { "a\r\n\r\n  b", "a\n\nb" },
        { "\u202Eabc\0", "abc" },
        { "", "" },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Only_what_would_be_read_as_markup_is_escaped(string text, string markdown) =>
        Assert.Equal(markdown, CardText.Literal(text));

    [Fact]
    public void Thousands_of_hostile_texts_show_as_they_are()
    {
        var random = new Random(42);
        var texts = new List<string>(Hostile);
        while (texts.Count < 10_000)
        {
            var text = new StringBuilder();
            for (var n = random.Next(1, 9); n > 0; n--)
                text.Append(random.Next(4) == 0 ? ((char)random.Next(33, 127)).ToString() : Hostile[random.Next(Hostile.Length)]);
            texts.Add(text.ToString());
        }

        foreach (var some in texts.Chunk(500)) AssertShown("text", some);
    }

    [Fact]
    public void Every_kind_of_hostile_text_shows_as_it_is_in_a_rendered_card() => AssertShown("render", Hostile);

    private void AssertShown(string how, string[] texts)
    {
        var asked = texts.Select(text => new JsonObject { ["markdown"] = CardText.Literal(text), ["plain"] = CardText.Plain(text) });
        var answer = oracle.Ask(new JsonObject { ["op"] = how, ["texts"] = new JsonArray([.. asked]) }).AsArray();
        foreach (var (text, shown) in texts.Zip(answer))
        {
            var because = $"{JsonValue.Create(text).ToJsonString()} as {CardText.Literal(text)} shows {shown!["block"]!.ToJsonString()}";
            var lines = shown["block"]!["lines"]!.AsArray().Select(line => line!.GetValue<string>());
            Assert.True(LinesOf(text).SequenceEqual(lines), because);
            Assert.True(shown["block"]!["tags"]!.AsArray().All(tag => tag!.GetValue<string>() == "p"), because);

            // The renderer turns a line's end in a run into an element of its own.
            Assert.Equal(
                string.Concat(WithoutHidden(text).Where(c => c != '\n')),
                string.Concat(shown["run"]!.GetValue<string>().Where(c => c is not ('\u2060' or '\n'))));
        }
    }

    private static string[] LinesOf(string text) =>
        WithoutHidden(text.Replace("\r\n", "\n").Replace('\u2028', '\n'))
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string WithoutHidden(string text) =>
        string.Concat(text.Where(c => c is (>= ' ' or '\n' or '\t') and not ('\u202E' or '\u2066' or '\u2069' or '\uFEFF' or '\u007F')));
}
