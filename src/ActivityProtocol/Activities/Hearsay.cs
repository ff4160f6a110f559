namespace PdzBot.ActivityProtocol;

/// <summary>What an activity says that its channel does not answer for.</summary>
/// <remarks>
/// Teams knows by Entra who writes and where. The client of a web chat is a page in somebody's browser: it may write into <c>from</c> and
/// <c>channelData</c> what it likes, an object id or a tenant too, and the channel signs it along. There only the account's id counts.
/// </remarks>
internal static class Hearsay
{
    /// <summary>Takes it out, so that nobody behind the door can believe it.</summary>
    public static void Drop(Activity activity)
    {
        if (activity.ChannelId == ChannelIds.Teams) return;

        foreach (var account in (IEnumerable<ChannelAccount?>)[activity.From, activity.Recipient, .. activity.MembersAdded ?? [], .. activity.MembersRemoved ?? []])
        {
            if (account is not null) account.AadObjectId = null;
        }

        if (activity.Conversation is { } conversation) conversation.TenantId = null;
        foreach (var member in (string[])["tenant", "team", "channel"]) activity.ChannelData?.Remove(member);
    }
}
