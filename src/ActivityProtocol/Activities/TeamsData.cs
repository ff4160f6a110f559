using System.Text.Json.Nodes;

namespace PdzBot.ActivityProtocol;

/// <summary>What Teams adds to an activity, read on demand; what is not there or has another shape is null, never a fault.</summary>
/// <remarks>A view: the activity's own <see cref="Activity.ChannelData"/> keeps all members, the unknown ones as well.</remarks>
public readonly struct TeamsData
{
    private readonly JsonObject? _data;

    internal TeamsData(JsonObject? data) => _data = data;

    public string? TenantId => Id("tenant");

    /// <summary>The team; also the id of its General channel. The deprecated alias counts where it stands alone.</summary>
    public string? TeamId => Id("team") ?? _data.Text("teamsTeamId").NotEmpty();

    public string? TeamName => _data.Object("team").Text("name").NotEmpty();

    /// <summary>The Microsoft 365 group behind the team.</summary>
    public string? TeamGroupId => _data.Object("team").Text("aadGroupId").NotEmpty();

    /// <summary>The channel, without a thread. The deprecated alias counts where it stands alone.</summary>
    public string? ChannelId => Id("channel") ?? _data.Text("teamsChannelId").NotEmpty();

    /// <summary>Null for General, too.</summary>
    public string? ChannelName => _data.Object("channel").Text("name").NotEmpty();

    /// <summary>The channel that was chosen for the bot's messages when it was installed.</summary>
    public string? SelectedChannelId => _data.Object("settings").Object("selectedChannel").Text("id").NotEmpty();

    /// <summary>Where the message was written: <c>message</c>, <c>compose</c>…</summary>
    public string? Source => _data.Object("source").Text("name").NotEmpty();

    public string? MeetingId => Id("meeting");

    /// <summary>What happened, in the channel's own word.</summary>
    public string? EventType => _data.Text("eventType").NotEmpty();

    public TeamsEvent Event => TeamsEvents.Of(EventType);

    /// <summary>For whom the sender speaks, when a bot or a connector speaks for somebody.</summary>
    public IReadOnlyList<OnBehalfOf> OnBehalfOf =>
        _data?["onBehalfOf"] is JsonArray list ? [.. list.OfType<JsonObject>().Select(Read)] : [];

    private static OnBehalfOf Read(JsonObject one) => new(one.Text("mri"), one.Text("displayName"), one.Text("mentionType"));

    private string? Id(string member) => _data.Object(member).Text("id").NotEmpty();
}

/// <summary>Somebody for whom another speaks.</summary>
/// <param name="Mri">The account (<c>29:…</c>).</param>
/// <param name="MentionType"><c>person</c>, as far as is known.</param>
public sealed record OnBehalfOf(string? Mri, string? DisplayName, string? MentionType);
