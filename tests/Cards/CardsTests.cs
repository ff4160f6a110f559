using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using PdzBot.Dialogs;

namespace PdzBot.Tests;

/// <summary>Every card of <c>cards/</c> with its sample data.</summary>
public sealed partial class CardsTests(CardOracle oracle) : IClassFixture<CardOracle>
{
    private static readonly Dictionary<string, (JsonTypeInfo View, Func<object, JsonObject> Bind)> All = new()
    {
        ["modulo"] = (CardJson.Default.ModuloCard, view => Cards.Bind((ModuloCard)view)),
        ["riepilogo"] = (CardJson.Default.RiepilogoCard, view => Cards.Bind((RiepilogoCard)view)),
        ["adesione-ricevuta"] = (CardJson.Default.AdesioneRicevutaCard, view => Cards.Bind((AdesioneRicevutaCard)view)),
        ["adesione-mia"] = (CardJson.Default.AdesioneMiaCard, view => Cards.Bind((AdesioneMiaCard)view)),
        ["rete-membri"] = (CardJson.Default.ReteCard, view => Cards.Bind((ReteCard)view)),
        ["adesioni"] = (CardJson.Default.AdesioniCard, view => Cards.Bind((AdesioniCard)view)),
        ["aiuto"] = (CardJson.Default.AiutoCard, view => Cards.Bind((AiutoCard)view)),
        ["benvenuto"] = (CardJson.Default.BenvenutoCard, view => Cards.Bind((BenvenutoCard)view)),
        ["ruoli"] = (CardJson.Default.RuoliCard, view => Cards.Bind((RuoliCard)view)),
        ["organi"] = (CardJson.Default.OrganiCard, view => Cards.Bind((OrganiCard)view)),
        ["obiettivi"] = (CardJson.Default.ObiettiviCard, view => Cards.Bind((ObiettiviCard)view)),
        ["tavoli"] = (CardJson.Default.TavoliCard, view => Cards.Bind((TavoliCard)view)),
        ["avviso-carta"] = (CardJson.Default.AvvisoCard, view => Cards.Bind((AvvisoCard)view)),
    };

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names => [.. All.Keys];

    [Fact]
    public void Every_template_has_a_view_and_sample_data()
    {
        var files = Directory.GetFiles(Path.Combine(Oracle.Root, "cards"), "*.json").Select(file => Path.GetFileName(file));
        var expected = All.Keys.SelectMany(name => new[] { $"{name}.data.json", $"{name}.json" });
        Assert.Equal(expected.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_data_is_its_view_and_back(string name)
    {
        var sample = Read($"{name}.data.json");
        var again = JsonSerializer.SerializeToNode(sample.Deserialize(All[name].View)!, All[name].View);
        Assert.True(JsonNode.DeepEquals(sample, again), $"should be {again?.ToJsonString(Relaxed)}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_is_valid_and_renders(string name)
    {
        var card = Card(name);
        var verdict = Judge(card);
        Assert.Contains(card["fallbackText"]!.GetValue<string>(), verdict["text"]!.GetValue<string>());
        Assert.DoesNotContain("${", card.ToJsonString(Relaxed));
    }

    [Theory]
    [InlineData("""{ "type": "TextBlock", "text": "x", "size": "Huge" }""", "schema")]
    [InlineData("""{ "type": "Foo" }""", "parsing")]
    [InlineData("""{ "type": "Input.Text", "id": "" }""", "validation")]
    public void The_judges_do_find_faults(string element, string judge)
    {
        var card = new JsonObject { ["type"] = "AdaptiveCard", ["version"] = "1.5", ["body"] = new JsonArray(JsonNode.Parse(element)) };
        Assert.NotEqual("[]", oracle.Ask(new JsonObject { ["op"] = "card", ["card"] = card })[judge]!.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_binds_as_the_official_binder_does(string name)
    {
        var question = new JsonObject { ["op"] = "bind", ["template"] = Read($"{name}.json"), ["data"] = Read($"{name}.data.json") };
        var theirs = oracle.Ask(question);
        Assert.True(JsonNode.DeepEquals(theirs["card"], Card(name)), $"theirs {theirs["card"]?.ToJsonString()}\nours {Card(name).ToJsonString()}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_keeps_our_rules(string name) => CardRules.Check(Card(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_has_no_words_of_its_own(string name)
    {
        foreach (var element in CardRules.Objects(Read($"{name}.json")))
            foreach (var member in new[] { "text", "title", "label", "placeholder", "fallbackText", "speak", "value", "lang", "altText" })
                if (element[member] is JsonValue text)
                    Assert.DoesNotMatch(Letter(), Expression().Replace(text.GetValue<string>(), ""));
    }

    [Fact]
    [Trait("Regola", "DIA-04")]
    public void An_error_stands_beside_its_field_and_in_its_label()
    {
        var view = Read("modulo.data.json").Deserialize(CardJson.Default.ModuloCard)!;
        var wrong = view.Campi.Single(field => field.HaErrore);
        var around = CardRules.Objects(Cards.Bind(view)).Single(element =>
            element["items"] is JsonArray items && items.Any(item => item!["id"]?.GetValue<string>() == wrong.Id))["items"]!.AsArray();
        Assert.Equal($"⚠ {wrong.Etichetta}", around[0]!["label"]!.GetValue<string>());
        Assert.Equal(wrong.Valore, around[0]!["value"]!.GetValue<string>());
        Assert.Equal($"⚠ {wrong.Errore}", around[1]!["inlines"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    [Trait("Regola", "ADE-12")]
    public void A_draft_says_so_on_the_page_and_on_the_summary()
    {
        foreach (var name in new[] { "modulo", "riepilogo" })
            Assert.Contains("⚠ BOZZA – NON ancora presentata", Judge(Card(name))["text"]!.GetValue<string>());
    }

    [Fact]
    [Trait("Regola", "ADE-07")]
    public void A_receipt_shows_number_time_fingerprint_and_that_it_is_no_protocol()
    {
        var text = Judge(Card("adesione-ricevuta"))["text"]!.GetValue<string>();
        Assert.Contains("n. 1/2022", text);
        Assert.Contains("martedì 10 maggio 2022, ore 10:42", text);
        Assert.Contains(AdesioneRicevutaCard.Gruppi("f1870295aa65836bc277df499abd035d4d8788cc8e34bec416f9c82c825e93fe"), text);
        Assert.Contains("Non sostituisce il protocollo del Comune capofila", text);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("abcd", "abcd")]
    [InlineData("abcdef0123", "abcd ef01 23")]
    public void A_fingerprint_is_read_in_groups_of_four(string hex, string groups) =>
        Assert.Equal(groups, AdesioneRicevutaCard.Gruppi(hex));

    [Theory]
    [InlineData("[x](javascript:alert(1)) **a** <b>")]
    [InlineData("1. {{DATE(2022-05-10T09:00:00Z)}} ${titolo}")]
    [InlineData("\" } ], \"type\": \"Image\" &amp; \\u0022")]
    [Trait("Regola", "SEC-04")]
    public void What_people_wrote_shows_as_they_wrote_it(string text)
    {
        var riga = new Riga("Nome", text, text);
        JsonObject[] cards =
        [
            Cards.Bind(new RiepilogoCard("it", text, text, text, [riga], [])),
            Cards.Bind(new AdesioneRicevutaCard("it", "R", "n. 1/2022", "oggi", text, text, [riga], "Impronta", "ab", "A", [])),
            Cards.Bind(new AdesioneMiaCard("it", "M", null, [new(text, "n. 1/2022", "oggi", text, [riga], [])], [])),
            Cards.Bind(new ModuloCard("it", "M", text, text, text, text, [new("a", TipoCampo.Testo, text, text, text, text, text)], [])),
            Cards.Bind(new AvvisoCard("it", text, text, [])),
            Cards.Bind(new OrganiCard("it", "O", "G", [new(text, text, [])])),
            Cards.Bind(new ObiettiviCard("it", "O", "G", [new(text, [new("r", text)])], [])),
            Cards.Bind(new ReteCard("it", text, "A", [], null, [new(text, text, text)], null, [], "F", [], [])),
        ];
        Assert.All(cards, card =>
        {
            var shown = Judge(card)["text"]!.GetValue<string>().Replace("\u2060", "", StringComparison.Ordinal);
            Assert.True(Regex.Count(shown, Regex.Escape(text)) >= 2, shown);
        });
        var input = CardRules.Objects(cards[3]).Single(element => element["id"]?.GetValue<string>() == "a");
        Assert.Equal(text, input["value"]!.GetValue<string>());
    }

    [Fact]
    public void A_long_value_keeps_its_lines_up_to_a_dozen()
    {
        Assert.Equal(["a", "b"], new Riga("e", "a\r\n\n  b ").Linee);
        Assert.Empty(new Riga("e", " \n ").Linee);
        var lines = new Riga("e", string.Join('\n', Enumerable.Range(1, 14))).Linee;
        Assert.Equal(12, lines.Count);
        Assert.Equal("12 13 14", lines[^1]);
    }

    internal static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Oracle.Root, "cards", file)))!;

    private static JsonObject Card(string name) => All[name].Bind(Read($"{name}.data.json").Deserialize(All[name].View)!);

    /// <summary>Asks the official parser, validator, schema and renderer, none of which may complain.</summary>
    private JsonNode Judge(JsonObject card)
    {
        var verdict = oracle.Ask(new JsonObject { ["op"] = "card", ["card"] = card.DeepClone() });
        Assert.Equal("[]", verdict["parsing"]!.ToJsonString());
        Assert.Equal("[]", verdict["validation"]!.ToJsonString());
        Assert.Equal("[]", verdict["schema"]!.ToJsonString());
        return verdict;
    }

    [GeneratedRegex(@"(?!ℹ)\p{L}")]
    private static partial Regex Letter();

    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex Expression();
}
