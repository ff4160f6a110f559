using PdzBot.ActivityProtocol;

namespace PdzBot.Bot;

/// <summary>Where an answer goes: the conversation, who speaks there and who is spoken to.</summary>
/// <param name="ReplyTo">The message it answers, where that can be named.</param>
public sealed record Recapito(
    string ServiceUrl, string? ChannelId, ConversationAccount Conversation, ChannelAccount? Bot, ChannelAccount? Person, string? Locale = null, string? ReplyTo = null)
{
    /// <summary>Nobody else reads there.</summary>
    public bool IsPersonal => Conversation.ConversationType is "personal";

    /// <summary>Only Teams asks whether one wants a file, and puts it somewhere.</summary>
    public bool TakesFiles => ChannelId is "msteams";

    /// <summary>Back to where an activity came from.</summary>
    public static Recapito Of(Activity received) => new(
        received.ServiceUrl!,
        received.ChannelId,
        received.Conversation!,
        received.Recipient,
        received.From,
        received.Locale,
        received.Type == ActivityTypes.Message && received.Id is { } id and not ("." or "..") ? id : null);

    /// <summary>A message addressed there.</summary>
    public Activity Message() => new()
    {
        Type = ActivityTypes.Message,
        From = Bot,
        Recipient = Person,
        Conversation = Conversation,
        ReplyToId = ReplyTo,
        Locale = Locale,
    };
}
