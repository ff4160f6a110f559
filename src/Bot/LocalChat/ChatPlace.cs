using PdzBot.ActivityProtocol;

namespace PdzBot.Bot;

/// <summary>Where messages stand: a persona's personal chat, or a channel of the team.</summary>
/// <param name="Key">The place's name for the history and the page.</param>
public abstract record ChatPlace(string Key)
{
    /// <summary>The conversation's id as an activity names it.</summary>
    /// <param name="root">The message that the thread hangs from; only channels have threads.</param>
    public abstract string ConversationId(string? root);

    public sealed record Personal(ChatPersona Persona) : ChatPlace(Persona.Id)
    {
        public override string ConversationId(string? root) => Persona.ConversationId;
    }

    public sealed record InTeam(ChatTeam Team, ChatChannel Channel) : ChatPlace($"canale:{Channel.Id}")
    {
        public override string ConversationId(string? root) => new ThreadId(Channel.ThreadId, root).ToString();
    }
}
