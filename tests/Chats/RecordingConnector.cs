using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PdzBot.Tests;

/// <summary>A connector that keeps what it is sent, and can be told to refuse.</summary>
public sealed class RecordingConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, List<JsonObject>> sent = new();
    private int ids;

    private RecordingConnector(WebApplication app) => this.app = app;

    public string ServiceUrl => app.Urls.First() + "/";

    /// <summary>The status it answers with; 201 takes the activity.</summary>
    public int Status { get; set; } = StatusCodes.Status201Created;

    /// <summary>The conversation it refuses to write to, with Teams' code for it.</summary>
    public (string Conversation, string Code)? Closed { get; set; }

    /// <summary>Asked for the text of each message: the status it is refused with, or null.</summary>
    public Func<string, HttpStatusCode?>? Trouble { get; set; }

    /// <summary>The files that lie where attachments say, and those that were put there.</summary>
    public ConcurrentDictionary<string, byte[]> Files { get; } = new();

    /// <summary>The messages that were put in the place of others, in their order.</summary>
    public ConcurrentQueue<(string Id, JsonObject Activity)> Replaced { get; } = [];

    /// <summary>Asked before a message is put in the place of another; false: this channel changes none.</summary>
    public Func<JsonObject, Task<bool>> Replaces { get; set; } = _ => Task.FromResult(true);

    /// <summary>The messages that were taken back.</summary>
    public ConcurrentBag<string> Deleted { get; } = [];

    /// <summary>The path and query of every request it got.</summary>
    public ConcurrentBag<string> Urls { get; } = [];

    /// <summary>Who is in any team asked for.</summary>
    public IReadOnlyList<string> Roster { get; set; } = [];

    /// <summary>With what code the roster is refused; null: it is given.</summary>
    public string? RosterRefused { get; set; }

    /// <summary>Members whom their roster calls guests.</summary>
    public ConcurrentBag<string> Guests { get; } = [];

    /// <summary>Web Chat has no message changed: what was said stays as it was.</summary>
    private static bool IsWebChat(string conversation) => conversation.StartsWith("web-", StringComparison.Ordinal);

    public static async Task<RecordingConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var connector = new RecordingConnector(app);
        app.Use((context, next) =>
        {
            connector.Urls.Add(context.Request.Path + context.Request.QueryString);
            return next(context);
        });
        app.MapPost("/v3/conversations", connector.OpenAsync);
        app.MapPost("/v3/conversations/{conversation}/activities/{activity?}", connector.TakeAsync);
        app.MapPut("/v3/conversations/{conversation}/activities/{activity}", connector.ReplaceAsync);
        app.MapDelete("/v3/conversations/{conversation}/activities/{activity}", (string activity) => connector.Deleted.Add(activity));
        app.MapGet("/files/{name}", (string name) => connector.Files.TryGetValue(name, out var bytes) ? Results.Bytes(bytes) : Results.NotFound());
        app.MapPut("/files/{name}", async (string name, HttpRequest request) =>
        {
            using var bytes = new MemoryStream();
            await request.Body.CopyToAsync(bytes);
            connector.Files[name] = bytes.ToArray();
            return Results.Created();
        });
        app.MapGet("/v3/conversations/{conversation}/pagedmembers", () => connector.RosterRefused is { } code
            ? Refused(code)
            : Results.Json(new { members = connector.Roster.Select(id => new { id = $"29:person-{Number(id)}", objectId = id }) }));
        app.MapGet("/v3/conversations/{conversation}/members/{member}", connector.Member);
        await app.StartAsync();
        return connector;
    }

    public IReadOnlyList<JsonObject> SentTo(string conversation)
    {
        var all = sent.GetOrAdd(conversation, _ => []);
        lock (all) return [.. all];
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>The personal chat of <c>29:person-7</c> is <c>a:conversation-7</c>, as a <see cref="Talker"/> has it.</summary>
    private async Task<IResult> OpenAsync(HttpRequest request)
    {
        var id = ((string)(await JsonNode.ParseAsync(request.Body))!["members"]![0]!["id"]!).Replace("29:person-", "a:conversation-", StringComparison.Ordinal);
        return Closed is { } closed && closed.Conversation == id ? Refused(closed.Code) : Results.Json(new { id }, statusCode: StatusCodes.Status201Created);
    }

    /// <summary>Somebody in the team, asked for by the id by which a <see cref="Talker"/> is mentioned.</summary>
    private IResult Member(string member) =>
        Guests.Contains(member) ? Results.Json(new { id = member, userRole = "guest", tenantId = "tenant", objectId = $"00000000-0000-0000-0000-{member.Split('-')[^1].PadLeft(12, '0')}" }) :
        Roster.FirstOrDefault(id => member == $"29:person-{Number(id)}") is { } id
            ? Results.Json(new { id = member, aadObjectId = id, tenantId = "tenant" })
            : Results.Json(new { error = new { code = "MemberNotFoundInConversation", message = "as the test says" } }, statusCode: StatusCodes.Status404NotFound);

    private static int Number(string objectId) => int.Parse(objectId[^12..], System.Globalization.CultureInfo.InvariantCulture);

    private static IResult Refused(string code) => Results.Json(new { error = new { code, message = "as the test says" } }, statusCode: StatusCodes.Status403Forbidden);

    private async Task<IResult> ReplaceAsync(string conversation, string activity, HttpRequest request)
    {
        if (IsWebChat(Uri.UnescapeDataString(conversation))) return Results.StatusCode(StatusCodes.Status501NotImplemented);

        var content = (JsonObject)(await JsonNode.ParseAsync(request.Body))!;
        if (!await Replaces(content)) return Results.StatusCode(StatusCodes.Status405MethodNotAllowed);

        Replaced.Enqueue((activity, content));
        return Results.Json(new { id = activity });
    }

    private async Task<IResult> TakeAsync(string conversation, HttpRequest request)
    {
        if (Closed is { } closed && closed.Conversation == Uri.UnescapeDataString(conversation)) return Refused(closed.Code);

        var activity = (JsonObject)(await JsonNode.ParseAsync(request.Body))!;
        if (Status != StatusCodes.Status201Created) return Results.Json(new { error = new { code = "Refused", message = "as the test says" } }, statusCode: Status);

        if (Trouble?.Invoke((string?)activity["text"] ?? "") is { } trouble) return Results.StatusCode((int)trouble);

        var all = sent.GetOrAdd(Uri.UnescapeDataString(conversation), _ => []);
        lock (all) all.Add(activity);
        return Results.Json(new { id = $"sent-{Interlocked.Increment(ref ids)}" }, statusCode: Status);
    }
}
