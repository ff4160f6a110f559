namespace PdzBot.ActivityProtocol;

/// <summary>Who hears what is said in a conversation.</summary>
public enum ConversationKind
{
    /// <summary>It cannot be told: nothing that is meant for one person alone belongs there.</summary>
    Unknown,

    /// <summary>One person and the bot.</summary>
    Personal,

    /// <summary>Several people, in a chat or a meeting.</summary>
    Group,

    /// <summary>A team's channel, or a thread of one.</summary>
    Channel,
}

/// <summary>Tells the kind of a conversation where the channel says it, and where it does not, from what its ids look like.</summary>
internal static class ConversationKinds
{
    /// <summary>Channels of the field in which nobody but the bot and one person ever talk.</summary>
    private static readonly string[] OneToOne = [ChannelIds.WebChat, ChannelIds.DirectLine, ChannelIds.Emulator];

    public static ConversationKind Of(Activity activity) =>
        OfType(activity.Conversation?.ConversationType)
        ?? OfTeam(activity.Teams)
        ?? OfId(activity.Conversation?.Id)
        ?? OfCrowd(activity.Conversation?.IsGroup, activity.ChannelId);

    private static ConversationKind? OfType(string? type) => type?.ToUpperInvariant() switch
    {
        "PERSONAL" => ConversationKind.Personal,
        "GROUPCHAT" => ConversationKind.Group,
        "CHANNEL" => ConversationKind.Channel,
        _ => null,
    };

    private static ConversationKind? OfTeam(TeamsData data) =>
        data.TeamId is not null || data.ChannelId is not null ? ConversationKind.Channel : null;

    /// <remarks>The older <c>@thread.skype</c> is a channel in Teams.</remarks>
    private static ConversationKind? OfId(string? id)
    {
        if (id is null) return null;
        if (id.StartsWith("a:", StringComparison.Ordinal)) return ConversationKind.Personal;
        if (!id.StartsWith("19:", StringComparison.Ordinal)) return null;

        var domain = ThreadId.Parse(id).Base;
        domain = domain[(domain.LastIndexOf('@') + 1)..];
        return domain switch
        {
            "unq.gbl.spaces" => ConversationKind.Personal,
            "thread.v2" => ConversationKind.Group,
            "thread.tacv2" or "thread.skype" => ConversationKind.Channel,
            _ => null,
        };
    }

    private static ConversationKind OfCrowd(bool? isGroup, string? channelId) => isGroup switch
    {
        true => ConversationKind.Group,
        false => ConversationKind.Personal,
        null => OneToOne.Contains(channelId) ? ConversationKind.Personal : ConversationKind.Unknown,
    };
}
