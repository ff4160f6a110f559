using System.Text.Json;
using System.Text.Json.Serialization;

namespace PdzBot.ActivityProtocol;

/// <summary>Who sends or receives: a person or a bot, as this bot and this channel know it.</summary>
public sealed class ChannelAccount
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>The Entra object id: the only one that stays the same for every bot.</summary>
    public string? AadObjectId { get; set; }

    public string? Role { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>The place of the talk: a personal chat, a group, a channel or a thread of one.</summary>
public sealed class ConversationAccount
{
    /// <summary>In a channel it may carry the thread: see <see cref="ThreadId"/>.</summary>
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; set; }

    public string? TenantId { get; set; }

    public bool? IsGroup { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
