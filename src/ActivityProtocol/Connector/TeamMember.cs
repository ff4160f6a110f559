using System.Text.Json;
using System.Text.Json.Serialization;

namespace PdzBot.ActivityProtocol;

/// <summary>Somebody in a conversation, as its roster has them. Classes, not records: what a roster says must not be printed by accident.</summary>
public sealed class TeamMember
{
    /// <summary>The bot's own id of the person (<c>29:…</c>).</summary>
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? GivenName { get; set; }

    public string? Surname { get; set; }

    public string? Email { get; set; }

    public string? UserPrincipalName { get; set; }

    public string? TenantId { get; set; }

    /// <summary><c>user</c>, <c>guest</c> or <c>anonymous</c>.</summary>
    public string? UserRole { get; set; }

    /// <summary>At home in another tenant than this one.</summary>
    [JsonIgnore]
    public bool IsGuest => string.Equals(UserRole, "guest", StringComparison.OrdinalIgnoreCase);

    /// <summary>The Entra object id, under whichever of its two names it came.</summary>
    [JsonIgnore]
    public string? EntraId => AadObjectId is { Length: > 0 } id ? id : ObjectId;

    [JsonInclude]
    internal string? AadObjectId { get; set; }

    [JsonInclude]
    internal string? ObjectId { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A team. Its id is also the id of its General channel.</summary>
public sealed class TeamDetails
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>The Microsoft 365 group behind the team.</summary>
    public string? AadGroupId { get; set; }

    public int? ChannelCount { get; set; }

    public int? MemberCount { get; set; }

    public string? Type { get; set; }

    public string? TenantId { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A channel of a team.</summary>
public sealed class TeamChannel
{
    public string? Id { get; set; }

    /// <summary>Null for General, whose name each client shows in its own language.</summary>
    public string? Name { get; set; }

    /// <summary><c>standard</c>, <c>private</c> or <c>shared</c>, where it is told.</summary>
    public string? Type { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>The channel every team has.</summary>
    public bool IsGeneralOf(string teamId) => Id == teamId;
}

/// <summary>A personal chat that exists now.</summary>
/// <param name="ServiceUrl">Where it is reached, when that is told; else where it was asked for.</param>
public sealed record CreatedConversation(string Id, string? ServiceUrl);

/// <summary>A thread that exists now; the service may keep its ids to itself.</summary>
/// <param name="ConversationId">With the thread in it: see <see cref="ThreadId"/>.</param>
/// <param name="ActivityId">Its first message's.</param>
/// <param name="ServiceUrl">Where it is reached, when that is told; else where it was asked for.</param>
public sealed record CreatedThread(string? ConversationId, string? ActivityId, string? ServiceUrl);

/// <summary>One page of a roster.</summary>
internal sealed class MembersPage
{
    public IReadOnlyList<TeamMember?>? Members { get; set; }

    public string? ContinuationToken { get; set; }
}

/// <summary>The channels of a team, in their envelope.</summary>
internal sealed class TeamChannels
{
    public IReadOnlyList<TeamChannel>? Conversations { get; set; }
}
