using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PdzBot.ActivityProtocol;

/// <summary>One thing said or done in a conversation, as the Activity Protocol writes it.</summary>
/// <remarks>
/// Members that have no property here are kept and written back. Ids are opaque and compared ordinally. A class, not a
/// record: a record prints its members, and what people write must not reach a log by accident.
/// What the bot sends carries no <c>id</c>, <c>timestamp</c> or <c>serviceUrl</c>.
/// </remarks>
public sealed class Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or a kind this version does not know.</summary>
    public string Type { get; set; } = "";

    public string? Id { get; set; }

    /// <summary>The instant as it was written; <see cref="Timestamp"/> reads it.</summary>
    [JsonPropertyName("timestamp")]
    public string? TimestampText { get; set; }

    /// <summary>ISO 8601 with the sender's offset, as it was written.</summary>
    public string? LocalTimestamp { get; set; }

    /// <summary>IANA name of the sender's zone.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>Where the connector of this conversation is reached.</summary>
    public string? ServiceUrl { get; set; }

    public string? ChannelId { get; set; }

    public ChannelAccount? From { get; set; }

    public ChannelAccount? Recipient { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public string? ReplyToId { get; set; }

    /// <summary>The name of an invoke or of an event.</summary>
    public string? Name { get; set; }

    /// <summary>What an <c>installationUpdate</c> did: one of <see cref="InstallationActions"/>.</summary>
    public string? Action { get; set; }

    public string? Text { get; set; }

    public string? TextFormat { get; set; }

    /// <summary>BCP 47; the language of the sender's client for this very activity.</summary>
    public string? Locale { get; set; }

    public string? InputHint { get; set; }

    /// <summary><c>low</c>, <c>normal</c> or <c>high</c>.</summary>
    public string? Importance { get; set; }

    /// <summary>What a notification shows of a message that is only a card.</summary>
    public string? Summary { get; set; }

    public string? DeliveryMode { get; set; }

    public string? AttachmentLayout { get; set; }

    public IReadOnlyList<Attachment>? Attachments { get; set; }

    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>Mentions, client facts and the like, each as it was written.</summary>
    public IReadOnlyList<JsonElement>? Entities { get; set; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; set; }

    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; set; }

    public IReadOnlyList<MessageReaction>? ReactionsAdded { get; set; }

    public IReadOnlyList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <summary>The payload of an invoke, of an event or of a card's submit.</summary>
    public JsonElement? Value { get; set; }

    /// <summary>What the channel adds of its own: tenant, team, event type.</summary>
    [JsonConverter(typeof(UniqueMembers.OfObject))]
    public JsonObject? ChannelData { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>The instant the channel gives, or null when it gives none that can be read.</summary>
    [JsonIgnore]
    public DateTimeOffset? Timestamp
    {
        get => DateTimeOffset.TryParse(
            TimestampText, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : null;
        set => TimestampText = value?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
    }

    /// <summary>The tenant the channel names in the conversation or, failing that, in its own data.</summary>
    [JsonIgnore]
    public string? TenantId => Conversation?.TenantId is { Length: > 0 } id ? id : ChannelTenantId;

    /// <summary>What happened in a <c>conversationUpdate</c> or to a message; compare without regard to case.</summary>
    [JsonIgnore]
    public string? EventType => ChannelData.Text("eventType");

    [JsonIgnore]
    internal string? ChannelTenantId => ChannelData.Object("tenant").Text("id");

    /// <summary>A message back into the same conversation, addressed and threaded.</summary>
    public Activity Reply(string? text = null) => new()
    {
        Type = ActivityTypes.Message,
        From = Recipient,
        Recipient = From,
        Conversation = Conversation,
        ReplyToId = Id,
        Locale = Locale,
        Text = text,
    };

    /// <summary>A sign into the same conversation that the bot is at work.</summary>
    public Activity Typing() => new()
    {
        Type = ActivityTypes.Typing,
        From = Recipient,
        Recipient = From,
        Conversation = Conversation,
    };
}
