using System.Text.Json;
using System.Text.Json.Nodes;

namespace PdzBot.Tests;

/// <summary>What our cards promise beyond the schema: Teams shows them whole, and everybody can use them.</summary>
internal static class CardRules
{
    private static readonly HashSet<string> Elements =
    [
        "AdaptiveCard", "TextBlock", "RichTextBlock", "TextRun", "Container", "ColumnSet", "Column", "FactSet", "Image", "ActionSet",
        "Input.Text", "Input.ChoiceSet", "Input.Toggle", "Action.Execute",
    ];

    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => Objects(member.Value)).Prepend(json),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };

    public static void Check(JsonObject card)
    {
        Assert.Equal("1.5", Text(card, "version"));
        Assert.Equal("http://adaptivecards.io/schemas/adaptive-card.json", Text(card, "$schema"));
        Assert.Matches("^[a-z]{2}$", Text(card, "lang"));
        Assert.NotEmpty(Text(card, "fallbackText"));

        var all = Objects(card).ToList();
        var inputs = all.Where(element => Text(element, "type").StartsWith("Input.", StringComparison.Ordinal)).ToList();
        Assert.Equal(inputs.Count, inputs.Select(input => Text(input, "id")).Distinct().Count());
        Assert.All(inputs, input => Assert.False(string.IsNullOrWhiteSpace(Text(input, "label")), input.ToJsonString()));
        Assert.All(all, element => Assert.False(element.ContainsKey("isRequired"), "one may go back with an answer missing"));
        Assert.All(all, element => Assert.Contains(Text(element, "type"), Elements.Append("")));
        Assert.All(all.Where(element => Text(element, "type") == "TextBlock"), text => Assert.True(text["wrap"]?.GetValue<bool>()));
        Assert.All(all.Where(element => Text(element, "type") == "Image"), image => Assert.NotEmpty(Text(image, "altText")));
        Assert.All(all, element => Assert.DoesNotContain(element, member => member.Value is null));
        Assert.Equal("heading", Text(all.First(element => Text(element, "type") == "TextBlock"), "style"));

        Assert.All(all, element => Assert.True(element["actions"] is not JsonArray { Count: > 6 }, "Teams shows six"));
        Assert.True(all.Count(element => element.ContainsKey("selectAction")) <= 6, "more than six is a list to search");
        Assert.All(all.Where(element => Text(element, "type") == "Action.Execute"), CheckAction);
    }

    private static void CheckAction(JsonObject action)
    {
        Assert.NotEmpty(Text(action, "title"));
        Assert.Matches("^[a-z]+(\\.[a-z]+)?$", Text(action, "verb"));
        Assert.Equal("auto", Text(action, "associatedInputs"));
        var data = action["data"]!.AsObject();
        Assert.Equal(["id", "n"], data.Select(member => member.Key));
        Assert.Equal(JsonValueKind.String, data["id"]!.GetValueKind());
        Assert.Equal(JsonValueKind.Number, data["n"]!.GetValueKind());
    }

    private static string Text(JsonObject element, string member) =>
        element[member] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : "";
}
