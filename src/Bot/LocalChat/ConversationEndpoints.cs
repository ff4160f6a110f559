using System.Text.Json.Nodes;

namespace PdzBot.Bot;

/// <summary>The Connector's conversations, members and teams, as Teams answers them (<c>protocol.md</c> §§3.1–3.2).</summary>
internal static class ConversationEndpoints
{
    public static void MapRoster(this IEndpointRouteBuilder channel)
    {
        var conversation = channel.MapGroup("/v3/conversations/{cid}");
        conversation.MapGet("/members", Members);
        conversation.MapGet("/pagedmembers", PagedMembers);
        conversation.MapGet("/members/{mid}", Member);

        var team = channel.MapGroup("/v3/teams/{tid}");
        team.MapGet("", Team);
        team.MapGet("/conversations", Channels);
    }

    /// <summary>A personal chat with one member, or a thread in a channel; Teams makes no other.</summary>
    public static async Task<IResult> Create(
        HttpRequest request, ChatScene scene, ChatRoster roster, BotPlaces places, ChatHistory history, Orologio orologio)
    {
        if (await ConnectorEndpoints.ReadAsync(request) is not { } asked) return ChatRefusal.BadSyntax;

        var activity = asked["activity"] as JsonObject;
        if (activity is not null && ConnectorEndpoints.TypeOf(activity) != "message") return ChatRefusal.BadSyntax;
        if (ChannelAsked(asked) is { } channel) return activity is null ? ChatRefusal.BadParameters : await ThreadAsync(channel, activity);
        return PersonAsked(asked) is { } person ? await PersonalAsync(person) : ChatRefusal.BadParameters;

        async Task<IResult> ThreadAsync(string channelId, JsonObject first)
        {
            var (place, root, refusal) = await places.FindAsync(channelId);
            if (place is null) return refusal!;
            if (place is not ChatPlace.InTeam || root is not null) return ChatRefusal.BadParameters;

            return await history.AppendAsync(place, BotPlaces.Shown(first, place, orologio)) is { } message
                ? ConnectorEndpoints.Created(new() { ["id"] = place.ConversationId(message.Id), ["activityId"] = message.Id })
                : ChatRefusal.TooBig;
        }

        // The same conversation each time; what is sent with it gets no id in the answer.
        async Task<IResult> PersonalAsync(string userId)
        {
            if (scene.Personas.FirstOrDefault(persona => persona.UserId == userId) is not { } persona)
                return ChatRefusal.Of(StatusCodes.Status400BadRequest, "BadArgument", "Failed to decrypt pairwise id");

            ChatPlace.Personal place = new(persona);
            if (!await places.IsInAsync(place)) return ChatRefusal.NotInRoster;
            if (activity is not null && await history.AppendAsync(place, BotPlaces.Shown(activity, place, orologio)) is null) return ChatRefusal.TooBig;
            return ConnectorEndpoints.Created(new() { ["id"] = persona.ConversationId });
        }
    }

    private static string? ChannelAsked(JsonObject asked) => Words(asked, "channelData", "channel", "id");

    private static string? PersonAsked(JsonObject asked) =>
        asked["isGroup"]?.ToString() is not "true"
        && (Words(asked, "tenantId") ?? Words(asked, "channelData", "tenant", "id")) is { Length: > 0 }
        && asked["members"] is JsonArray { Count: 1 } members && members[0] is JsonObject only
            ? Words(only, "id")
            : null;

    private static string? Words(JsonNode? node, params string[] path)
    {
        foreach (var member in path) node = (node as JsonObject)?[member];
        return node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
    }

    private static async Task<IResult> Members(string cid, ChatScene scene, BotPlaces places)
    {
        var (place, _, refusal) = await places.FindAsync(cid);
        return place is null ? refusal! : Results.Json(new JsonArray([.. Of(place, scene).Select(persona => Shown(persona, scene))]));
    }

    // Teams' smallest page has 50 members; there are fewer people here, so the first page is the last.
    private static async Task<IResult> PagedMembers(string cid, ChatScene scene, BotPlaces places)
    {
        var (place, _, refusal) = await places.FindAsync(cid);
        return place is null
            ? refusal!
            : Results.Json(new JsonObject { ["members"] = new JsonArray([.. Of(place, scene).Select(persona => Shown(persona, scene))]) });
    }

    /// <summary>One member, by the channel's id, the Entra object id or the principal name.</summary>
    private static async Task<IResult> Member(string cid, string mid, ChatScene scene, BotPlaces places)
    {
        var (place, _, refusal) = await places.FindAsync(cid);
        if (place is null) return refusal!;

        return Of(place, scene).FirstOrDefault(persona => persona.UserId == mid || persona.AadObjectId == mid || persona.PrincipalName == mid) is { } found
            ? Results.Json(Shown(found, scene))
            : ChatRefusal.MemberNotFound;
    }

    private static async Task<IResult> Team(string tid, ChatScene scene, ChatRoster roster)
    {
        var team = await roster.TeamAsync();
        return Refusal(team, tid) ?? Results.Json(new JsonObject
        {
            ["id"] = team.Id,
            ["name"] = team.Name,
            ["aadGroupId"] = team.AadGroupId,
            ["channelCount"] = team.Channels.Count,
            ["memberCount"] = team.Members.Count,
            ["type"] = "standard",
            ["tenantId"] = scene.TenantId,
        });
    }

    // The first channel has no name of its own: each client says "General" in its language.
    private static async Task<IResult> Channels(string tid, ChatRoster roster)
    {
        var team = await roster.TeamAsync();
        return Refusal(team, tid) ?? Results.Json(new JsonObject
        {
            ["conversations"] = new JsonArray([.. team.Channels.Select(channel => new JsonObject
            {
                ["id"] = channel.ThreadId,
                ["name"] = team.IsGeneral(channel) ? null : channel.Name,
                ["type"] = "standard",
            })]),
        });
    }

    private static IResult? Refusal(ChatTeam team, string id) =>
        id != team.Id ? ChatRefusal.ConversationNotFound : team.HasBot ? null : ChatRefusal.NotInRoster;

    private static IEnumerable<ChatPersona> Of(ChatPlace place, ChatScene scene) => place switch
    {
        ChatPlace.InTeam(var team, _) => scene.Personas.Where(team.Has),
        ChatPlace.Personal(var persona) => [persona],
        _ => [],
    };

    // Teams has used either name for the Entra object id.
    private static JsonObject Shown(ChatPersona persona, ChatScene scene) => new()
    {
        ["id"] = persona.UserId,
        ["name"] = persona.Name,
        ["givenName"] = persona.GivenName,
        ["surname"] = persona.Surname,
        ["email"] = persona.PrincipalName,
        ["userPrincipalName"] = persona.PrincipalName,
        ["tenantId"] = scene.TenantId,
        ["userRole"] = "user",
        ["aadObjectId"] = persona.AadObjectId,
        ["objectId"] = persona.AadObjectId,
    };
}
