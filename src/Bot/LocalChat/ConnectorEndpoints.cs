using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;

namespace PdzBot.Bot;

/// <summary>The bot's side of the local channel: the Connector's REST operations on the personas' chats (<c>protocol.md</c> §3.1).</summary>
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
    }

    private static async Task<IResult> Send(string cid, HttpRequest request, ChatScene scene, ChatHistory history, ChatEvents events, Orologio orologio)
    {
        if (scene.Of(cid) is not { } persona) return ChatRefusal.ConversationNotFound;
        if (await ReadAsync(request) is not { } activity) return ChatRefusal.BadSyntax;

        if (TypeOf(activity) == "typing")
        {
            events.Typing(persona.Id);
            return Accepted($"t:{request.HttpContext.TraceIdentifier}");
        }

        if (TypeOf(activity) != "message") return ChatRefusal.BadSyntax;
        return await history.AppendAsync(persona, ChatMessage.FromActivity(activity, orologio.Ora.ToDateTimeOffset())) is { } message
            ? Accepted(message.Id)
            : ChatRefusal.TooBig;
    }

    // A personal chat has no threads: a reply is a message that names another.
    private static async Task<IResult> Reply(
        string cid, string aid, HttpRequest request, ChatScene scene, ChatHistory history, ChatEvents events, Orologio orologio)
    {
        if (scene.Of(cid) is not { } persona) return ChatRefusal.ConversationNotFound;

        // What Teams sends without a message in the chat (an invoke, an installation) has ids of its own kind.
        var known = aid.StartsWith("f:", StringComparison.Ordinal) || await history.FindAsync(persona, aid) is not null;
        return known ? await Send(cid, request, scene, history, events, orologio) : ChatRefusal.ActivityNotFound;
    }

    private static async Task<IResult> Update(string cid, string aid, HttpRequest request, ChatScene scene, ChatHistory history)
    {
        if (scene.Of(cid) is not { } persona) return ChatRefusal.ConversationNotFound;
        if (await ReadAsync(request) is not { } activity || TypeOf(activity) != "message") return ChatRefusal.BadSyntax;
        if (await RefusalAsync(history, persona, aid) is { } refusal) return refusal;

        var changed = await history.ChangeAsync(persona, aid, message => ChatMessage.FromActivity(activity, message.At));
        return changed is null ? ChatRefusal.TooBig : Results.Json(new { id = aid });
    }

    private static async Task<IResult> Delete(string cid, string aid, ChatScene scene, ChatHistory history)
    {
        if (scene.Of(cid) is not { } persona) return ChatRefusal.ConversationNotFound;
        if (await RefusalAsync(history, persona, aid) is { } refusal) return refusal;

        await history.ChangeAsync(persona, aid, message => message with
        {
            Text = null,
            Attachments = null,
            Suggested = null,
            State = ChatDeliveryState.Deleted,
        });
        return Results.Json(new { id = aid });
    }

    private static async Task<IResult?> RefusalAsync(ChatHistory history, ChatPersona persona, string id) =>
        await history.FindAsync(persona, id) switch
        {
            null or { State: ChatDeliveryState.Deleted } => ChatRefusal.ActivityNotFound,
            { FromBot: false } => ChatRefusal.NotYours,
            _ => null,
        };

    private static IResult Accepted(string id) => Results.Json(new { id }, statusCode: StatusCodes.Status201Created);

    private static string? TypeOf(JsonObject activity) =>
        activity["type"] is JsonValue value && value.TryGetValue(out string? type) ? type : null;

    private static async Task<JsonObject?> ReadAsync(HttpRequest request)
    {
        try
        {
            var body = await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted) as JsonObject;
            return body is not null && TypeOf(body) is { Length: > 0 } ? body : null;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
