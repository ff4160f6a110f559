using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PdzBot.ActivityProtocol;

/// <summary>A card, a file or a picture that comes with a message: its content, or where the content is.</summary>
public sealed class Attachment
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
    public const string FileDownload = "application/vnd.microsoft.teams.file.download.info";
    public const string FileConsent = "application/vnd.microsoft.teams.card.file.consent";
    public const string FileInfo = "application/vnd.microsoft.teams.card.file.info";

    public string? ContentType { get; set; }

    /// <summary>May be a credential in itself (pre-authenticated downloads): never logged.</summary>
    public string? ContentUrl { get; set; }

    public string? Name { get; set; }

    public string? ThumbnailUrl { get; set; }

    [JsonConverter(typeof(UniqueMembers.OfNode))]
    public JsonNode? Content { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    public static Attachment Card(JsonNode card) => new() { ContentType = AdaptiveCard, Content = card };
}

/// <summary>A reaction to one of the bot's messages. A free word: clients invent new ones.</summary>
public sealed class MessageReaction
{
    public string? Type { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
