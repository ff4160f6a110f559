using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PdzBot.Bot;

/// <summary>A text to send.</summary>
public sealed record ChatText(string? Text);

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

        var chat = api.MapGroup("/personas/{pid}");
        chat.MapGet("/messages", Messages);
        chat.MapPost("/open", Open);
        chat.MapPost("/messages", Say);
        chat.MapPost("/messages/{mid}/retry", Retry);
        chat.MapPost("/messages/{mid}/action", Press);
    }

    private static IResult Scene(ChatScene scene, Orologio orologio) => ChatResults.Json(new
    {
        scene.Plan,
        scene.MaxLength,
        scene.Hints,
        scene.Presets,
        Bot = scene.Bot.Name,
        Clock = ClockEndpoints.Show(orologio),
        Personas = scene.Personas.Select(persona => persona.ForPage()),
    });

    // A stopping server waits for its answers to end; these never do by themselves.
    private static ServerSentEventsResult<string> Events(ChatEvents events, Orologio orologio, IHostApplicationLifetime lifetime, HttpContext context)
    {
        var end = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping, context.RequestAborted);
        context.Response.RegisterForDispose(end);
        return TypedResults.ServerSentEvents(events.Listen(ClockEndpoints.Show(orologio), end.Token));
    }

    private static async Task<IResult> Messages(string pid, long? before, ChatScene scene, ChatHistory history, CancellationToken closed) =>
        scene.Persona(pid) is { } persona ? ChatResults.Json(await history.PageAsync(persona, before, closed)) : ChatRefusal.ConversationNotFound;

    private static async Task<IResult> Open(string pid, ChatScene scene, ChatDelivery delivery) =>
        scene.Persona(pid) is { } persona ? ChatResults.Json(new { heard = await delivery.OpenAsync(persona) }) : ChatRefusal.ConversationNotFound;

    private static async Task<IResult> Say(string pid, ChatText said, ChatScene scene, ChatDelivery delivery)
    {
        if (scene.Persona(pid) is not { } persona) return ChatRefusal.ConversationNotFound;
        if (string.IsNullOrWhiteSpace(said.Text)) return ChatRefusal.Of(StatusCodes.Status400BadRequest, "Empty", "There is no text.");
        if (said.Text.Length > scene.MaxLength) return ChatRefusal.TooBig;

        return await delivery.SayAsync(persona, said.Text) is { } message ? ChatResults.Json(message) : ChatRefusal.TooBig;
    }

    private static async Task<IResult> Retry(string pid, string mid, ChatScene scene, ChatDelivery delivery)
    {
        if (scene.Persona(pid) is not { } persona) return ChatRefusal.ConversationNotFound;
        return await delivery.RetryAsync(persona, mid) is { } message ? ChatResults.Json(message) : ChatRefusal.ActivityNotFound;
    }

    private static async Task<IResult> Press(string pid, string mid, ChatPress press, ChatScene scene, ChatDelivery delivery)
    {
        if (scene.Persona(pid) is not { } persona) return ChatRefusal.ConversationNotFound;
        if ((string?)press.Action?["type"] != "Action.Execute") return ChatRefusal.BadSyntax;
        return await delivery.PressAsync(persona, mid, press.Action!) is { } answer ? ChatResults.Json(answer) : ChatRefusal.ActivityNotFound;
    }
}
