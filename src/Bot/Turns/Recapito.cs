using PdzBot.ActivityProtocol;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>Where an answer goes: the conversation, who speaks there and who is spoken to.</summary>
/// <param name="ReplyTo">The message it answers, where that can be named.</param>
public sealed record Recapito(
    string ServiceUrl, string? ChannelId, ConversationAccount Conversation, ChannelAccount? Bot, ChannelAccount? Person, string? Locale = null, string? ReplyTo = null)
{
    private const string Personal = "personal";

    /// <summary>Nobody else reads there.</summary>
    public bool IsPersonal => Conversation.ConversationType is Personal;

    /// <summary>Teams replaces messages, knows Action.Execute, and puts files into people's OneDrive; other channels do none of it.</summary>
    public bool IsTeams => ChannelId is ChannelIds.Teams;

    /// <summary>Back to where an activity came from.</summary>
    public static Recapito Of(Activity received) => new(
        received.ServiceUrl!,
        received.ChannelId,
        Named(received),
        received.Recipient,
        received.From,
        received.Locale,
        received.Type == ActivityTypes.Message && received.Id is { } id and not ("." or "..") ? id : null);

    /// <summary>A conversation of one person keeps being known as one where the channel does not call it so.</summary>
    [Regola("ADE-14"), Regola("DIA-07")]
    private static ConversationAccount Named(Activity received)
    {
        var here = received.Conversation!;
        return received.IsPersonal && here.ConversationType is not Personal
            ? new() { Id = here.Id, Name = here.Name, ConversationType = Personal, TenantId = here.TenantId, IsGroup = here.IsGroup, Unknown = here.Unknown }
            : here;
    }

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
