using System.Text.Json;
using System.Text.Json.Nodes;
using PdzBot.Dialogs;

namespace PdzBot.Tests;

/// <summary>Our binder against adaptivecards-templating, case by case.</summary>
public sealed class TemplateLikeTheOfficialTests(CardOracle oracle) : IClassFixture<CardOracle>
{
    private const string Data = """
        {
          "s": "x", "n": 1.0, "z": 0, "f": 0.1, "big": 1e21, "small": 1e-7, "neg": -5, "long": 12345678901234567890, "t": true, "no": false, "nil": null, "empty": "",
          "o": { "a": "A", "b": { "c": "C" } }, "arr": [1, "b", null, { "k": 1 }, [2, 3]], "objs": [{ "k": "a" }, { "k": "b" }], "one": [{ "k": "a" }],
          "none": [], "again": "${s}", "odd": "`$\\\"<&\n", "flags": [{ "on": true }, { "on": false }, { "on": true }], "words": ["è", "😀"]
        }
        """;

    [Theory]
    [InlineData("""{"a":"${s}"}""", "a whole value")]
    [InlineData("""{"a":"${n}","b":"${z}","c":"${t}","d":"${no}","e":"${nil}","f":"${o}","g":"${arr}","h":"${empty}"}""", "a whole value keeps its type")]
    [InlineData("""{"a":"a ${s}${s} b","b":"${s} "}""", "inside text")]
    [InlineData("""{"a":"${n} ${z} ${f} ${big} ${small} ${neg} ${long} ${t} ${no}|${empty}|"}""", "numbers and booleans inside text")]
    [InlineData("""{"a":"${o} ","b":"${arr} ","c":"${none}|"}""", "objects and arrays inside text, as JavaScript writes them")]
    [InlineData("""{"a":"${o.b.c}","b":"${arr[3].k}","c":"${arr[4][1]}","d":"${$root.arr[1]}","e":"${$data.o.a}","f":"${arr[00]}"}""", "paths")]
    [InlineData("""{"a":"${gone}","b":"${gone} ","c":"${o.gone}","d":"${o.gone.more} x","e":"${$root.gone}","f":"${s.x}","g":"${nil.x}"}""", "what is not there shows its own name")]
    [InlineData("""{"a":"${arr[9]} ","b":"${gone[0]} ","c":"${o[0]} ","d":"${s[0]} ","e":"${arr.length} "}""", "positions that are not there, inside text")]
    [InlineData("""{"a":"${$index}","b":"${$index} x"}""", "no index outside of a repeated part")]
    [InlineData("""{"a":"${again}","b":"${again} x"}""", "a value is never expanded again")]
    [InlineData("""{"a":"${odd}","b":"<${odd}>"}""", "a value is only ever data")]
    [InlineData("""{"a":"$5 ${s} {${s}} $${s} \"${s}\" è 😀 \n\t${s}","b":"$5 \\ ` } {"}""", "the text around")]
    [InlineData("""{"a":{"$data":"${objs}","x":"${k}${$index}"},"b":{"$data":"${one}","x":"${k}"},"c":{"$data":"${none}","x":1}}""", "a repeated member: an array, an object, null")]
    [InlineData("""{"a":[0,{"$data":"${objs}","x":"${k}${$index}"},{"$data":"${one}","x":"${k}"},{"$data":"${none}","x":1},9]}""", "repeated items")]
    [InlineData("""{"a":[{"$data":"${o}","x":"${a} ${s} ${$root.s} ${b.c}"},"${s}"]}""", "an object as context, and back")]
    [InlineData("""{"a":[{"$data":"${arr}","x":"${$data}"}],"b":[{"$data":"${words}","x":"${$data} ${$index}"}]}""", "items of every type")]
    [InlineData("""{"a":[{"$data":"${gone}","x":"${k} ${$data}"}],"b":[{"$data":"${nil}","x":"${k}"}],"c":[{"$data":"${s}","x":"${$data} ${s}"}]}""", "a context that is not there, null, or a text")]
    [InlineData("""{"a":[{"$data":"${objs}","i":[{"$data":"${$root.objs}","x":"${$index}${k}"}],"j":"${$index}${k}","l":[{"x":"${$index}"}]}]}""", "nested repetition restores the outer index")]
    [InlineData("""{"a":[{"$data":"${objs}","i":[{"$data":"${$root.o}","x":"${$index}${a}"}]}]}""", "an object as context keeps the index")]
    [InlineData("""{"a":[{"$when":"${t}","x":1},{"$when":"${no}","x":2}],"b":{"$when":"${t}","x":1},"c":{"$when":"${no}","x":1}}""", "when")]
    [InlineData("""{"a":[{"$when":"${s}"},{"$when":"${n}"},{"$when":"${z}"},{"$when":"${nil}"},{"$when":"${gone}"},{"$when":"${o.gone}"},{"$when":"${arr[9]}"}]}""", "only true is true")]
    [InlineData("""{"a":[{"$data":"${flags}","$when":"${on}","x":"${$index}"}],"b":{"$data":"${flags}","$when":"${on}","x":"${$index}"}}""", "when is asked of each item")]
    [InlineData("""{"a":[[1,2],[3,[4]]],"b":[[{"x":1}]],"c":[null,1],"d":["${arr}","z"],"e":["${none}"],"f":["${nil}"],"g":[[]],"h":{},"i":[{}],"j":null}""", "arrays in arrays are joined, nulls in them dropped")]
    [InlineData("""{"$schema":"http://s","$x":1,"a":{"$when":"${t}"}}""", "other members with a dollar stay")]
    public void We_bind_like_the_official_binder(string template, string because) => AssertSame(template, Data, because);

    /// <summary>Where the official binder fails or surprises and we decided otherwise.</summary>
    [Theory]
    [InlineData("""{"a":"x${nil}y"}""", """{"a":"xy"}""", "null inside text is nothing; theirs fails")]
    [InlineData("""{"a":"${arr[9]}","b":"${gone[0]}"}""", """{"a":"${arr[9]}","b":"${gone[0]}"}""", "a position that is not there is like a name that is not; theirs fails")]
    [InlineData("""{"a":"${nil[0]}"}""", """{"a":"${nil[0]}"}""", "the same below null; theirs leaves the member out")]
    [InlineData("""{"a":"${S}"}""", """{"a":"${S}"}""", "names are exact; theirs ignore case")]
    [InlineData("""{"type":"TextBlock","text":"${odd2}"}""", """{"type":"TextBlock","text":"\\*\\*a\\*\\*"}""", "people's text is no Markdown")]
    [InlineData("""{"type":"FactSet","facts":[{"title":"*","value":"= ${odd2}"}]}""", """{"type":"FactSet","facts":[{"title":"*","value":"= \\*\\*a\\*\\*"}]}""", "nor in facts; the template's own text is")]
    [InlineData("""{"type":"TextBlock","text":"${helpMarkdown}"}""", """{"type":"TextBlock","text":"**a**"}""", "unless its name says so")]
    [InlineData("""{"type":"TextRun","text":"${odd2}${date}"}""", """{"type":"TextRun","text":"**a**{⁠{DATE(2022-05-10T09:00:00Z)}}"}""", "a text run is plain; only its dates would be read")]
    [InlineData("""{"type":"Input.Text","value":"${odd2}${date}"}""", """{"type":"Input.Text","value":"**a**{{DATE(2022-05-10T09:00:00Z)}}"}""", "an input's value is what was typed")]
    public void Here_we_differ_on_purpose(string template, string expected, string because)
    {
        var data = JsonNode.Parse(Data)!;
        data["odd2"] = "**a**";
        data["helpMarkdown"] = "**a**";
        data["date"] = "{{DATE(2022-05-10T09:00:00Z)}}";
        AssertEqual(JsonNode.Parse(expected), Bind(template, data), because);
        var theirs = AskOfficial(template, data);
        if (!template.Contains("Markdown", StringComparison.Ordinal) && !template.Contains("Input", StringComparison.Ordinal))
            Assert.False(theirs["error"] is null && Same(JsonNode.Parse(expected), theirs["card"]), $"no longer different: {because}");
    }

    [Fact]
    public void Random_templates_with_random_data_bind_alike()
    {
        var compared = 0;
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new RandomTemplates(seed);
            var data = random.Data();
            var template = random.Template(data);
            var ours = Bind(template.ToJsonString(), data);
            var theirs = AskOfficial(template.ToJsonString(), data);
            if (theirs["error"] is not null) continue;
            compared++;
            AssertEqual(theirs["card"], ours, $"seed {seed}: {template.ToJsonString()} with {data.ToJsonString()}");
        }

        Assert.True(compared > 2000, $"only {compared} of the templates were within what the official binder can do");
    }

    [Fact]
    public void Numbers_inside_text_are_written_as_JavaScript_does()
    {
        var random = new Random(7);
        var numbers = new JsonArray();
        for (var i = 0; i < 5000; i++) numbers.Add((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-30, 40)));
        for (var power = -12; power < 25; power++) numbers.Add(Math.Pow(10, power));
        AssertSame("""{"a":"${numbers}."}""", new JsonObject { ["numbers"] = numbers }.ToJsonString(), "5037 numbers");
    }

    private static JsonObject Bind(string template, JsonNode data)
    {
        using var json = JsonDocument.Parse(template);
        using var view = JsonDocument.Parse(data.ToJsonString());
        return CardTemplate.Parse("test", json.RootElement).Bind(view.RootElement);
    }

    private JsonNode AskOfficial(string template, JsonNode data) =>
        oracle.Ask(new JsonObject { ["op"] = "bind", ["template"] = JsonNode.Parse(template), ["data"] = data.DeepClone() });

    private void AssertSame(string template, string data, string because)
    {
        var theirs = AskOfficial(template, JsonNode.Parse(data)!);
        Assert.True(theirs["error"] is null, $"{because}: the official binder says {theirs["error"]}");
        AssertEqual(theirs["card"], Bind(template, JsonNode.Parse(data)!), because);
    }

    private static void AssertEqual(JsonNode? expected, JsonNode? actual, string because) =>
        Assert.True(Same(expected, actual), $"{because}\nexpected {expected?.ToJsonString()}\nactual   {actual?.ToJsonString()}");

    /// <summary>Equal as JavaScript sees JSON: members in any order, numbers as doubles.</summary>
    private static bool Same(JsonNode? a, JsonNode? b) => (a, b) switch
    {
        (null, null) => true,
        (JsonObject x, JsonObject y) => x.Count == y.Count
            && x.All(member => y.TryGetPropertyValue(member.Key, out var other) && Same(member.Value, other)),
        (JsonArray x, JsonArray y) => x.Count == y.Count && x.Zip(y).All(pair => Same(pair.First, pair.Second)),
        (JsonValue x, JsonValue y) when x.GetValueKind() == y.GetValueKind() => x.GetValueKind() switch
        {
            JsonValueKind.Number => double.Parse(x.ToJsonString()) == double.Parse(y.ToJsonString()),
            JsonValueKind.String => x.GetValue<string>() == y.GetValue<string>(),
            _ => true,
        },
        _ => false,
    };
}
