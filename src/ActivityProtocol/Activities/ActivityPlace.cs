using System.Text.Json.Nodes;

namespace PdzBot.ActivityProtocol;

/// <summary>Where an activity happened and what it means for the bot's place there.</summary>
public static class ActivityPlace
{
    extension(Activity activity)
    {
        /// <summary>What Teams says beside.</summary>
        public TeamsData Teams => new(activity.ChannelData);

        public ConversationKind ConversationKind => ConversationKinds.Of(activity);

        /// <summary>Nobody else hears it.</summary>
        public bool IsPersonal => activity.ConversationKind == ConversationKind.Personal;

        public bool IsGroupChat => activity.ConversationKind == ConversationKind.Group;

        public bool IsChannel => activity.ConversationKind == ConversationKind.Channel;

        /// <summary>The conversation and, in a channel, the thread; null without a conversation.</summary>
        public ThreadId? Thread => activity.Conversation?.Id is { Length: > 0 } id ? ThreadId.Parse(id) : null;

        /// <summary>The id a conversation is stored under, whatever the thread.</summary>
        public string? BaseConversationId => activity.Thread?.Base;

        /// <summary>The first message of the thread in a channel.</summary>
        public string? RootMessageId => activity.Thread?.Root;

        /// <summary>The bot is here from now on. Both signals may come, in any order: installed, and added to the members.</summary>
        public bool IsBotAdded =>
            (activity.Type == ActivityTypes.InstallationUpdate && activity.Action is InstallationActions.Add or InstallationActions.AddUpgrade)
            || (activity.Type == ActivityTypes.ConversationUpdate && activity.IsAmong(activity.MembersAdded));

        /// <summary>The bot is not here any more and cannot send anything.</summary>
        /// <remarks>A <c>remove-upgrade</c> is the first half of an upgrade: the bot stays.</remarks>
        public bool IsBotRemoved =>
            (activity.Type == ActivityTypes.InstallationUpdate && activity.Action is InstallationActions.Remove)
            || (activity.Type == ActivityTypes.ConversationUpdate && activity.IsAmong(activity.MembersRemoved));

        /// <summary>A notification in the person's activity feed, beside the message.</summary>
        public void AlsoInFeed()
        {
            activity.ChannelData ??= [];
            activity.ChannelData["notification"] = new JsonObject { ["alert"] = true };
        }

        private bool IsAmong(IReadOnlyList<ChannelAccount>? members) =>
            activity.Recipient?.Id is { Length: > 0 } bot && members?.Any(member => member?.Id == bot) == true;
    }
}
