namespace PdzBot.ActivityProtocol;

/// <summary>The channels that are told apart; any other is treated as one that can do little and knows nobody.</summary>
public static class ChannelIds
{
    public const string Teams = "msteams";

    /// <summary>Microsoft's own chat window in a page.</summary>
    public const string WebChat = "webchat";

    /// <summary>A chat window of somebody's own: a page, an app.</summary>
    public const string DirectLine = "directline";

    public const string Emulator = "emulator";

    /// <summary>Who talks there belongs to no tenant: they are let in by whoever hands out the channel's keys.</summary>
    internal static bool IsWithoutTenants(string? channelId) => channelId is WebChat or DirectLine;
}
