using System.Text.Json;
using System.Text.Json.Nodes;
using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>Buttons for channels that know no Action.Execute: an Action.Submit says the same, and its press comes as a message with a value.</summary>
/// <remarks>The command stands in a member of its own, apart from the inputs that the client merges in. It is no more authority than an Execute's.</remarks>
[Regola("ADE-14")]
public static class SubmitButtons
{
    private const string Member = "pdz", Execute = "Action.Execute", Submit = "Action.Submit";

    /// <summary>The card with its buttons of that kind; the card itself stays as it is.</summary>
    public static JsonObject In(JsonObject card)
    {
        var changed = (JsonObject)card.DeepClone();
        foreach (var button in Buttons(changed).ToList())
        {
            var command = button["data"] as JsonObject ?? [];
            command["verb"] = (string?)button["verb"];
            button.Remove("verb");
            button["type"] = Submit;
            button["data"] = new JsonObject { [Member] = command.DeepClone() };
        }

        return changed;
    }

    /// <summary>The press that a message is; null for one that is none.</summary>
    public static Input.Pressed? Pressed(Activity message)
    {
        if (message.Value is not { ValueKind: JsonValueKind.Object } value
            || !value.TryGetProperty(Member, out var command) || command.ValueKind != JsonValueKind.Object
            || !command.TryGetProperty("verb", out var verb) || verb.ValueKind != JsonValueKind.String || verb.GetString() is not { Length: > 0 } name)
            return null;

        var (id, n, _) = Inputs.DataOf(command);
        return new(name, id, n, Inputs.DataOf(value).Values.Remove(Member));
    }

    private static IEnumerable<JsonObject> Buttons(JsonNode? node) => node switch
    {
        JsonObject json => (json["type"] is JsonValue type && type.TryGetValue(out string? name) && name == Execute ? [json] : Enumerable.Empty<JsonObject>())
            .Concat(json.SelectMany(member => Buttons(member.Value))),
        JsonArray array => array.SelectMany(Buttons),
        _ => [],
    };
}
