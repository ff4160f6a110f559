namespace PdzBot.ActivityProtocol;

/// <summary>What a refusal says about the place it came from (<c>protocol.md</c> §3.4).</summary>
public enum ConnectorObstacle
{
    /// <summary>Nothing: the moment, the request or the settings were at fault, and the place stands as it did.</summary>
    None,

    /// <summary>The bot is not installed there, or not any more: closed until an <c>installationUpdate</c> adds it.</summary>
    NotInstalled,

    /// <summary>The tenant's administrator switched the bot off: closed until somebody there writes or installs it again.</summary>
    DisabledByAdmin,

    /// <summary>The person does not want the bot's messages: closed until that person writes or installs it again.</summary>
    BlockedByUser,

    /// <summary>The conversation is gone and will not come back under this id.</summary>
    ConversationGone,

    /// <summary>The message is gone; its conversation stands.</summary>
    ActivityGone,

    /// <summary>Who was asked for is not, or not any more, in the conversation.</summary>
    MemberGone,

    /// <summary>The activity is too large for this channel, though within <see cref="ConnectorClient.LargestActivity"/>.</summary>
    TooLarge,

    /// <summary>The place is served by another host (a government cloud): its stored service URL is wrong.</summary>
    WrongHost,

    /// <summary>The bot may not do this there; other things it may.</summary>
    NotPermitted,
}

/// <summary>How the connector's own words are read.</summary>
public static class ConnectorObstacles
{
    /// <summary>Nothing the bot sends will arrive there until the place itself gives a sign of life.</summary>
    public static bool ClosesPlace(this ConnectorObstacle obstacle) => obstacle switch
    {
        ConnectorObstacle.NotInstalled => true,
        ConnectorObstacle.DisabledByAdmin => true,
        ConnectorObstacle.BlockedByUser => true,
        ConnectorObstacle.ConversationGone => true,
        ConnectorObstacle.None => false,
        ConnectorObstacle.ActivityGone => false,
        ConnectorObstacle.MemberGone => false,
        ConnectorObstacle.TooLarge => false,
        ConnectorObstacle.WrongHost => false,
        ConnectorObstacle.NotPermitted => false,
    };

    /// <remarks>
    /// By the code, for the same status means many things. A 404 without a known code closes nothing: it may be a service URL
    /// that is out of date. Only refusals are read; an error of the service may repeat the same words about somebody else's call.
    /// </remarks>
    internal static ConnectorObstacle Of(int status, string code) => status switch
    {
        413 => ConnectorObstacle.TooLarge,
        < 400 or >= 500 or 401 or 408 or 412 or 429 => ConnectorObstacle.None,
        _ => OfCode(code) ?? (status == 403 ? ConnectorObstacle.NotPermitted : ConnectorObstacle.None),
    };

    private static ConnectorObstacle? OfCode(string code) => code.ToUpperInvariant() switch
    {
        "BOTNOTINCONVERSATIONROSTER" => ConnectorObstacle.NotInstalled,
        "FORBIDDENOPERATIONEXCEPTION" => ConnectorObstacle.NotInstalled,
        "BOTDISABLEDBYADMIN" => ConnectorObstacle.DisabledByAdmin,
        "CONVERSATIONBLOCKEDBYUSER" => ConnectorObstacle.BlockedByUser,
        "MESSAGEWRITESBLOCKED" => ConnectorObstacle.BlockedByUser,
        "CONVERSATIONNOTFOUND" => ConnectorObstacle.ConversationGone,
        "THREADNOTFOUND" => ConnectorObstacle.ConversationGone,
        "ACTIVITYNOTFOUNDINCONVERSATION" => ConnectorObstacle.ActivityGone,
        "MEMBERNOTFOUNDINCONVERSATION" => ConnectorObstacle.MemberGone,
        "MESSAGESIZETOOBIG" => ConnectorObstacle.TooLarge,
        "INVALIDBOTAPIHOST" => ConnectorObstacle.WrongHost,
        "NOTENOUGHPERMISSIONS" => ConnectorObstacle.NotPermitted,
        _ => null,
    };
}
