using System.Text.Json;
using System.Text.Json.Nodes;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>Who and what the local chat plays: the plan's name, the people, their team, the moments worth going to. Read from <c>scene.json</c>.</summary>
/// <param name="Team">The team as it is on a fresh machine; <see cref="ChatRoster"/> knows how it is now.</param>
/// <param name="MaxLength">Characters a person may send at once.</param>
/// <param name="Hints">Things to say, shown while the bot suggests nothing itself.</param>
public sealed record ChatScene(
    ChatWording Plan,
    string TenantId,
    ChatAccount Bot,
    int MaxLength,
    ChatHints Hints,
    IReadOnlyList<ClockPreset> Presets,
    ChatTeam Team,
    IReadOnlyList<ChatPersona> Personas)
{
    /// <summary>Where the scene and the page lie, in the build's output as in a published one.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "LocalChat");

    /// <summary>The one who plays the head of each plan's office, as settings name heads.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Responsabili(IEnumerable<PianoId> piani) =>
        from piano in piani
        from persona in Personas.Where(persona => persona.Id == "responsabile")
        select new KeyValuePair<string, string?>($"Pdz:Responsabili:{piano}:0", persona.AadObjectId);

    public static ChatScene Read()
    {
        using var file = File.OpenRead(Path.Combine(Folder, "scene.json"));
        return JsonSerializer.Deserialize<ChatScene>(file, ChatJson.Options)!;
    }

    public ChatPersona? Persona(string id) => Personas.FirstOrDefault(persona => persona.Id == id);

    public ChatPersona? Of(string conversationId) => Personas.FirstOrDefault(persona => persona.ConversationId == conversationId);
}

public sealed record ChatWording(string It, string En);

public sealed record ChatHints(IReadOnlyList<string> It, IReadOnlyList<string> En);

public sealed record ChatAccount(string Id, string Name);

/// <summary>A moment of the plan's time, as an instant with its offset.</summary>
public sealed record ClockPreset(string At, ChatWording Label);

/// <summary>Somebody to be in the local chat, with the ids a tenant would give them.</summary>
/// <param name="Locale">The language of their client, as Teams sends it: <c>it-IT</c>.</param>
/// <param name="Hints">Things that this one would say, instead of the scene's.</param>
public sealed record ChatPersona(
    string Id, string Name, string Body, string Role, string Locale, string AadObjectId, string UserId, string ConversationId, ChatHints? Hints = null)
{
    /// <summary>As a tenant would name them; nobody reads mail there.</summary>
    public string PrincipalName =>
        $"{GivenName}.{Surname.Replace(" ", "", StringComparison.Ordinal)}@lecce.example.it".ToLowerInvariant();

    public string GivenName => Name[..Name.IndexOf(' ', StringComparison.Ordinal)];

    public string Surname => Name[(Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    public string Country => Locale[(Locale.IndexOf('-', StringComparison.Ordinal) + 1)..];

    /// <summary>What the page may know; the ids stay on this side.</summary>
    public JsonObject ForPage() =>
        new() { ["id"] = Id, ["name"] = Name, ["body"] = Body, ["role"] = Role, ["locale"] = Locale, ["hints"] = JsonSerializer.SerializeToNode(Hints, ChatJson.Options) };
}
