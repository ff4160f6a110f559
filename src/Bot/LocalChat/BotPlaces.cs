using System.Text.Json.Nodes;

namespace PdzBot.Bot;

/// <summary>The conversations as the bot meets them: where it may speak, and what of its activities is shown there.</summary>
internal sealed class BotPlaces(ChatRoster roster, ChatHistory history)
{
    /// <summary>The place that a conversation's id names, with the thread's first message; or the Connector's refusal.</summary>
    public async Task<(ChatPlace? Place, string? Root, IResult? Refusal)> FindAsync(string conversationId)
    {
        var (place, root) = await roster.PlaceOfAsync(conversationId);
        if (place is null) return (null, null, ChatRefusal.ConversationNotFound);
        if (!await IsInAsync(place)) return (null, null, ChatRefusal.NotInRoster);

        if (root is null) return (place, null, null);
        return await history.FindAsync(place, root) is { } found ? (place, found.ThreadRoot, null) : (null, null, ChatRefusal.ConversationNotFound);
    }

    /// <summary>Whether the bot may speak there. A personal chat that was never opened takes it, as of a bot that a tenant installed for all.</summary>
    public async Task<bool> IsInAsync(ChatPlace place) => place switch
    {
        ChatPlace.InTeam(var team, _) => team.HasBot,
        _ => !(await history.AppAsync(place)).IsRemoved,
    };

    /// <summary>The message an activity becomes; suggestions are shown in personal chats only, as in Teams.</summary>
    public static ChatMessage Shown(JsonObject activity, ChatPlace place, Orologio orologio)
    {
        var message = ChatMessage.FromActivity(activity, orologio.Ora.ToDateTimeOffset());
        return place is ChatPlace.Personal ? message : message with { Suggested = null };
    }
}
