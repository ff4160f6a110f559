using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PdzBot.ActivityProtocol;

/// <summary>Somebody named in a message so that they are told of it.</summary>
/// <param name="Id">The account; Teams also takes an Entra object id or a user principal name.</param>
/// <param name="Text">What stands for them in the message, word for word.</param>
public sealed record Mention(string Id, string Name, string Text)
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    /// <summary>For a message of the bot's own: put <see cref="Text"/> into it, then call <see cref="AddTo"/>.</summary>
    /// <param name="name">As people know them. What would break the tag is escaped, what cannot be seen is left out.</param>
    public static Mention Of(string id, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var shown = new string([.. name.Where(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format))]);
        return new(id, shown, "<at>" + shown.Replace("&", "&amp;", Ordinal).Replace("<", "&lt;", Ordinal).Replace(">", "&gt;", Ordinal) + "</at>");
    }

    /// <summary>All mentions in an activity; entities of another shape are passed over.</summary>
    public static IEnumerable<Mention> In(Activity activity) =>
        (activity.Entities ?? []).Select(Read).OfType<Mention>();

    /// <summary>Makes the mention real: the entity beside the text.</summary>
    /// <exception cref="ArgumentException">The text does not hold <see cref="Text"/>: Teams would ignore the mention without a word.</exception>
    public void AddTo(Activity activity)
    {
        if (activity.Text?.Contains(Text, Ordinal) != true)
            throw new ArgumentException("The message does not contain the mention's text.", nameof(activity));
        if (In(activity).Any(other => other.Id == Id && other.Text == Text)) return;

        var entity = new JsonObject
        {
            ["type"] = "mention",
            ["mentioned"] = new JsonObject { ["id"] = Id, ["name"] = Name },
            ["text"] = Text,
        };
        activity.Entities = [.. activity.Entities ?? [], Element(entity)];
    }

    /// <summary>Nothing: names must not reach a log by accident.</summary>
    public override string ToString() => nameof(Mention);

    private static Mention? Read(JsonElement entity) =>
        entity.Text("type") == "mention"
        && entity.TryGetProperty("mentioned", out var mentioned)
        && mentioned.Text("id") is { Length: > 0 } id
        && entity.Text("text") is { Length: > 0 } text
            ? new(id, mentioned.Text("name") ?? "", text)
            : null;

    private static JsonElement Element(JsonObject json)
    {
        using var document = JsonDocument.Parse(json.ToJsonString());
        return document.RootElement.Clone();
    }
}
