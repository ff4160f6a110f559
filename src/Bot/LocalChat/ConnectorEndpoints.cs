using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;

namespace PdzBot.Bot;

/// <summary>The bot's side of the local channel: the Connector's REST operations on messages (<c>protocol.md</c> §3.1).</summary>
internal static class ConnectorEndpoints
{
    /// <summary>What Teams' own front door takes at most.</summary>
    private const int RequestBytes = 262_144;

    public static void MapConnector(this IEndpointRouteBuilder channel)
    {
        var activities = channel.MapGroup("/v3/conversations/{cid}/activities").WithMetadata(new RequestSizeLimitAttribute(RequestBytes));
        activities.MapPost("/", Send);
        activities.MapPost("/{aid}", Reply);
        activities.MapPut("/{aid}", Update);
        activities.MapDelete("/{aid}", Delete);

        channel.MapPost("/v3/conversations", ConversationEndpoints.Create).WithMetadata(new RequestSizeLimitAttribute(RequestBytes));
        channel.MapRoster();
    }

    /// <summary>The id of the answer to something sent or made.</summary>
    public static IResult Created(JsonObject answer) => Results.Json(answer, statusCode: StatusCodes.Status201Created);

    public static string? TypeOf(JsonObject activity) =>
        activity["type"] is JsonValue value && value.TryGetValue(out string? type) ? type : null;

    /// <summary>The object that a request carries, or null.</summary>
    public static async Task<JsonObject?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted) as JsonObject;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static async Task<IResult> Send(string cid, HttpRequest request, BotPlaces places, ChatHistory history, ChatEvents events, Orologio orologio)
    {
        var (place, root, refusal) = await places.FindAsync(cid);
        return place is null ? refusal! : await PutAsync(place, root, request, history, events, orologio);
    }

    // A personal chat has no threads: a reply is a message that names another. In a channel it goes to the thread of what it answers.
    private static async Task<IResult> Reply(
        string cid, string aid, HttpRequest request, BotPlaces places, ChatHistory history, ChatEvents events, Orologio orologio)
    {
        var (place, root, refusal) = await places.FindAsync(cid);
        if (place is null) return refusal!;

        // What Teams sends without a message in the chat (an invoke, an installation) has ids of its own kind.
        var answered = await history.FindAsync(place, aid);
        if (answered is null && !aid.StartsWith("f:", StringComparison.Ordinal)) return ChatRefusal.ActivityNotFound;

        var thread = place is ChatPlace.InTeam ? root ?? answered?.ThreadRoot : null;
        return await PutAsync(place, thread, request, history, events, orologio);
    }

    private static async Task<IResult> PutAsync(
        ChatPlace place, string? root, HttpRequest request, ChatHistory history, ChatEvents events, Orologio orologio)
    {
        if (await ReadAsync(request) is not { } activity) return ChatRefusal.BadSyntax;
        if (TypeOf(activity) == "typing")
        {
            events.Typing(place);
            return Created(new() { ["id"] = $"t:{request.HttpContext.TraceIdentifier}" });
        }

        if (TypeOf(activity) != "message") return ChatRefusal.BadSyntax;
        return await history.AppendAsync(place, BotPlaces.Shown(activity, place, orologio) with { Root = root }) is { } message
            ? Created(new() { ["id"] = message.Id })
            : ChatRefusal.TooBig;
    }

    private static async Task<IResult> Update(string cid, string aid, HttpRequest request, BotPlaces places, ChatHistory history, Orologio orologio)
    {
        var (place, _, refusal) = await places.FindAsync(cid);
        if (place is null) return refusal!;
        if (await ReadAsync(request) is not { } activity || TypeOf(activity) != "message") return ChatRefusal.BadSyntax;
        if (await RefusalAsync(history, place, aid) is { } refused) return refused;

        var changed = await history.ChangeAsync(place, aid, _ => BotPlaces.Shown(activity, place, orologio));
        return changed is null ? ChatRefusal.TooBig : Results.Json(new { id = aid });
    }

    private static async Task<IResult> Delete(string cid, string aid, BotPlaces places, ChatHistory history)
    {
        var (place, _, refusal) = await places.FindAsync(cid);
        if (place is null) return refusal!;
        if (await RefusalAsync(history, place, aid) is { } refused) return refused;

        await history.ChangeAsync(place, aid, message => message with
        {
            Text = null,
            Attachments = null,
            Suggested = null,
            Mentions = null,
            State = ChatDeliveryState.Deleted,
        });
        return Results.Json(new { id = aid });
    }

    private static async Task<IResult?> RefusalAsync(ChatHistory history, ChatPlace place, string id) =>
        await history.FindAsync(place, id) switch
        {
            null or { State: ChatDeliveryState.Deleted } => ChatRefusal.ActivityNotFound,
            { FromBot: false } => ChatRefusal.NotYours,
            _ => null,
        };
}
