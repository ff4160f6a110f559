using System.Text.Json.Nodes;

namespace PdzBot.Bot;

/// <summary>A team as it is now: its channels, who is in it, whether the bot is.</summary>
/// <param name="Id">The thread of its first channel, General, as in Teams.</param>
/// <param name="Members">Personas, by their ids.</param>
public sealed record ChatTeam(
    string Id, string Name, string AadGroupId, bool HasBot, IReadOnlyList<ChatChannel> Channels, IReadOnlyList<string> Members)
{
    /// <summary>The channel that comes with the team: it is neither renamed nor deleted.</summary>
    public ChatChannel General => Channels.First(IsGeneral);

    public bool IsGeneral(ChatChannel channel) => channel.ThreadId == Id;

    public ChatChannel? Channel(string id) => Channels.FirstOrDefault(channel => channel.Id == id);

    public bool Has(ChatPersona persona) => Members.Contains(persona.Id);

    /// <summary>Who can be mentioned there: a bot only where it is.</summary>
    public IEnumerable<ChatAccount> Mentionable(ChatScene scene) =>
        (HasBot ? [scene.Bot] : Array.Empty<ChatAccount>())
            .Concat(scene.Personas.Where(Has).Select(persona => new ChatAccount(persona.UserId, persona.Name)));

    /// <summary>What the page may know.</summary>
    public JsonObject ForPage() => new()
    {
        ["name"] = Name,
        ["hasBot"] = HasBot,
        ["channels"] = new JsonArray([.. Channels.Select(channel =>
            new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name, ["general"] = IsGeneral(channel) })]),
        ["members"] = new JsonArray([.. Members.Select(member => JsonValue.Create(member))]),
    };
}

/// <summary>A channel of the team.</summary>
/// <param name="ThreadId">Its conversation's id: <c>19:…@thread.tacv2</c>.</param>
public sealed record ChatChannel(string Id, string Name, string ThreadId);
