using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PdzBot.Bot;

/// <summary>What a persona sends: a text, a file or both.</summary>
/// <param name="Root">In a channel, the message whose thread it goes to; absent, it begins one.</param>
/// <param name="File">The id of a file that was put there before.</param>
public sealed record ChatText(string? Text, string? Root = null, string? File = null);

/// <summary>A pressed button, its data merged with the card's inputs: <c>{ type, id?, verb, data }</c>.</summary>
public sealed record ChatPress(JsonObject? Action);

/// <summary>The page's side of the local channel.</summary>
internal static class PageEndpoints
{
    public static void MapPageApi(this IEndpointRouteBuilder channel)
    {
        var api = channel.MapGroup("/api");
        api.MapGet("/scene", Scene);
        api.MapGet("/events", Events);
        api.MapClock();
        api.MapTeam();

        var persona = api.MapGroup("/personas/{pid}");
        persona.MapPost("/open", Open);
        persona.MapPut("/app", Install);
        persona.MapDelete("/app", Uninstall);
        persona.MapPost("/messages/{mid}/consent", ConsentEndpoint.Answer);
        foreach (var place in (string[])["", "/channels/{chid}"])
        {
            var chat = persona.MapGroup(place);
            chat.MapGet("/messages", Messages);
            chat.MapPost("/messages", Say);
            chat.MapPost("/messages/{mid}/retry", Retry);
            chat.MapPost("/messages/{mid}/action", Press);
        }
    }

    private static async Task<IResult> Scene(ChatScene scene, ChatRoster roster, Orologio orologio) => ChatResults.Json(new
    {
        scene.Plan,
        scene.MaxLength,
        MaxFile = ChatFiles.LargestFile,
        scene.Hints,
        scene.Presets,
        Bot = scene.Bot.Name,
        Clock = ClockEndpoints.Show(orologio),
        Team = (await roster.TeamAsync()).ForPage(),
        Personas = scene.Personas.Select(persona => persona.ForPage()),
    });

    // A stopping server waits for its answers to end; these never do by themselves.
    private static ServerSentEventsResult<string> Events(ChatEvents events, Orologio orologio, IHostApplicationLifetime lifetime, HttpContext context)
    {
        var end = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping, context.RequestAborted);
        context.Response.RegisterForDispose(end);
        return TypedResults.ServerSentEvents(events.Listen(ClockEndpoints.Show(orologio), end.Token));
    }

    private static async Task<IResult> Messages([AsParameters] ChatDoor door, long? before, ChatHistory history, CancellationToken closed) =>
        await door.FindAsync() is (_, { } place) ? ChatResults.Json(await history.PageAsync(place, before, closed)) : ChatRefusal.ConversationNotFound;

    private static async Task<IResult> Open(string pid, ChatScene scene, ChatDelivery delivery) =>
        scene.Persona(pid) is { } persona ? ChatResults.Json(new { heard = await delivery.OpenAsync(persona) }) : ChatRefusal.ConversationNotFound;

    private static async Task<IResult> Install(string pid, ChatScene scene, ChatDelivery delivery) =>
        scene.Persona(pid) is { } persona ? ChatResults.Json(new { heard = await delivery.InstallAsync(persona) }) : ChatRefusal.ConversationNotFound;

    private static async Task<IResult> Uninstall(string pid, ChatScene scene, ChatDelivery delivery) =>
        scene.Persona(pid) is { } persona ? ChatResults.Json(new { heard = await delivery.UninstallAsync(persona) }) : ChatRefusal.ConversationNotFound;

    private static async Task<IResult> Say([AsParameters] ChatDoor door, ChatText said, ChatHistory history, ChatFiles files, ChatDelivery delivery)
    {
        if (await door.FindAsync() is not ({ } persona, { } place)) return ChatRefusal.ConversationNotFound;

        var file = said.File is { } id ? files.Find(id) : null;
        if (said.File is not null && (file is null || place is not ChatPlace.Personal)) return ChatRefusal.Of(StatusCodes.Status400BadRequest, "NoFile", "There is no such file.");
        if (string.IsNullOrWhiteSpace(said.Text) && file is null) return ChatRefusal.Of(StatusCodes.Status400BadRequest, "Empty", "There is no text.");
        if (said.Text?.Length > door.Scene.MaxLength) return ChatRefusal.TooBig;
        if (place is ChatPlace.Personal && (await history.AppAsync(place)).IsRemoved) return ChatRefusal.NotInRoster;
        if (said.Root is { } root && !(place is ChatPlace.InTeam && await history.FindAsync(place, root) is { Root: null })) return ChatRefusal.ActivityNotFound;

        return await delivery.SayAsync(persona, place, said.Text ?? "", said.Root, file) is { } message ? ChatResults.Json(message) : ChatRefusal.TooBig;
    }

    private static async Task<IResult> Retry([AsParameters] ChatDoor door, string mid, ChatDelivery delivery)
    {
        if (await door.FindAsync() is not ({ } persona, { } place)) return ChatRefusal.ConversationNotFound;
        return await delivery.RetryAsync(persona, place, mid) is { } message ? ChatResults.Json(message) : ChatRefusal.ActivityNotFound;
    }

    private static async Task<IResult> Press([AsParameters] ChatDoor door, string mid, ChatPress press, ChatDelivery delivery)
    {
        if (await door.FindAsync() is not ({ } persona, { } place)) return ChatRefusal.ConversationNotFound;
        if ((string?)press.Action?["type"] != "Action.Execute") return ChatRefusal.BadSyntax;
        return await delivery.PressAsync(persona, place, mid, press.Action!) is { } answer ? ChatResults.Json(answer) : ChatRefusal.ActivityNotFound;
    }

    /// <summary>Who comes in, and where to: the personal chat, or a channel of the team.</summary>
    private readonly record struct ChatDoor(string Pid, string? Chid, ChatScene Scene, ChatRoster Roster)
    {
        public async Task<(ChatPersona? Persona, ChatPlace? Place)> FindAsync()
        {
            if (Scene.Persona(Pid) is not { } persona) return (null, null);
            return (persona, Chid is null ? new ChatPlace.Personal(persona) : await Roster.ChannelAsync(persona, Chid));
        }
    }
}
