using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PdzBot.ActivityProtocol;

/// <summary>Buttons under a message; in Teams only in personal chats, only <c>imBack</c>, without attachments.</summary>
public sealed class SuggestedActions
{
    /// <summary>The lower of the two figures that the documents give for Teams.</summary>
    public const int Most = 3;

    public IReadOnlyList<string>? To { get; set; }

    public IReadOnlyList<CardAction>? Actions { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>What somebody may say next, each with one press.</summary>
    /// <param name="person">The only one who shall see them; null: everybody in the chat.</param>
    /// <param name="words">At least one, at most <see cref="Most"/>; shown and said as they are.</param>
    public static SuggestedActions Of(ChannelAccount? person, params IReadOnlyList<string> words)
    {
        ArgumentOutOfRangeException.ThrowIfZero(words.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(words.Count, Most);
        return new()
        {
            To = person?.Id is { } id ? [id] : null,
            Actions = [.. words.Select(said => CardAction.ImBack(said))],
        };
    }
}

/// <summary>A button: what it shows and what it does.</summary>
public sealed class CardAction
{
    public string? Type { get; set; }

    public string? Title { get; set; }

    /// <summary>Of a <c>messageBack</c>: what the bot gets as text.</summary>
    public string? Text { get; set; }

    /// <summary>Of a <c>messageBack</c>: what the chat shows that the person said; without it, nothing.</summary>
    public string? DisplayText { get; set; }

    [JsonConverter(typeof(UniqueMembers.OfNode))]
    public JsonNode? Value { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>Says something in the person's name, for all to see.</summary>
    /// <param name="said">What is said; null: the title.</param>
    public static CardAction ImBack(string title, string? said = null) => new() { Type = "imBack", Title = title, Value = said ?? title };

    /// <summary>Sends text and data in the person's name, and shows something else, or nothing.</summary>
    public static CardAction MessageBack(string title, string? text, JsonNode? value = null, string? shown = null) =>
        new() { Type = "messageBack", Title = title, Text = text, DisplayText = shown, Value = value };
}
