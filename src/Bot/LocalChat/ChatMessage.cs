using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PdzBot.Bot;

/// <summary>One message of a chat, as the history keeps it and the page shows it.</summary>
/// <param name="Id">The activity's id: 13 digits, "1" and the message's number in its conversation.</param>
/// <param name="At">When, by the domain's clock.</param>
/// <param name="Attachments">Teams' attachments: <c>{ contentType, content | contentUrl, name }</c>.</param>
/// <param name="Suggested">What the bot suggests to answer: <c>{ title, value }</c> each.</param>
/// <param name="Revision">Grows with each change, so that a reader keeps the newest.</param>
public sealed record ChatMessage(
    string Id,
    bool FromBot,
    DateTimeOffset At,
    string? Text,
    bool Markdown,
    string? Locale,
    JsonArray? Attachments,
    JsonArray? Suggested,
    ChatDeliveryState State,
    int Revision)
{
    /// <summary>The content type of an Adaptive Card, as attachment and as answer to a button.</summary>
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Who wrote it, in a channel; null for the bot, and in a personal chat, where there is only one person.</summary>
    public string? From { get; init; }

    /// <summary>The message whose thread this one stands in; null for a post of its own and in a personal chat.</summary>
    public string? Root { get; init; }

    public IReadOnlyList<ChatMention>? Mentions { get; init; }

    /// <summary>The message that its thread hangs from: itself, when it begins one.</summary>
    [JsonIgnore]
    public string ThreadRoot => Root ?? Id;

    /// <summary>The number in the conversation, from 1.</summary>
    [JsonIgnore]
    public long Number => NumberOf(Id) ?? 0;

    public static string IdOf(long number) => $"1{number:D12}";

    /// <summary>The number that an id carries, or null when no message of ours can have it.</summary>
    public static long? NumberOf(string id) =>
        id.Length == 13 && id[0] == '1' && id.All(char.IsAsciiDigit)
            ? long.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)
            : null;

    public static ChatMessage FromPersona(string? text, DateTimeOffset at) =>
        new("", false, at, text, false, null, null, null, ChatDeliveryState.Sending, 0);

    /// <summary>What an activity of the bot shows.</summary>
    public static ChatMessage FromActivity(JsonObject activity, DateTimeOffset at) => new(
        "",
        true,
        at,
        Words(activity["text"]),
        Words(activity["textFormat"]) is null or "markdown",
        Words(activity["locale"]),
        activity["attachments"]?.DeepClone() as JsonArray,
        (activity["suggestedActions"] as JsonObject)?["actions"]?.DeepClone() as JsonArray,
        ChatDeliveryState.Delivered,
        0)
    {
        Mentions = ChatMentions.Of(activity),
    };

    /// <summary>The same message with another card in the place of its first one.</summary>
    public ChatMessage WithCard(JsonObject card)
    {
        var attachments = (JsonArray?)Attachments?.DeepClone() ?? [];
        var place = attachments.ToList().FindIndex(attachment => Words(attachment?["contentType"]) == CardType);
        JsonObject renewed = new() { ["contentType"] = CardType, ["content"] = card.DeepClone() };
        if (place < 0) attachments.Add(renewed);
        else attachments[place] = renewed;
        return this with { Attachments = attachments };
    }

    private static string? Words(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}

/// <summary>How far a message has come. A deleted one keeps its place and nothing else.</summary>
public enum ChatDeliveryState
{
    Sending,
    Delivered,
    Failed,
    Deleted,
}

/// <summary>A stretch of a history, oldest first.</summary>
/// <param name="Earlier">True when there is more before it.</param>
/// <param name="Installed">True when the bot was told of this person.</param>
/// <param name="Removed">True when this person took the bot out of their personal chat.</param>
public sealed record ChatPage(IReadOnlyList<ChatMessage> Messages, bool Earlier, bool Installed, bool Removed);
