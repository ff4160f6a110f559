using System.Collections.Concurrent;
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

    public static async Task<RecordingConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var connector = new RecordingConnector(app);
        app.MapPost("/v3/conversations/{conversation}/activities/{activity?}", connector.TakeAsync);
        await app.StartAsync();
        return connector;
    }

    public IReadOnlyList<JsonObject> SentTo(string conversation)
    {
        var all = sent.GetOrAdd(conversation, _ => []);
        lock (all) return [.. all];
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeAsync(string conversation, HttpRequest request)
    {
        var activity = (JsonObject)(await JsonNode.ParseAsync(request.Body))!;
        if (Status != StatusCodes.Status201Created) return Results.Json(new { error = new { code = "Refused", message = "as the test says" } }, statusCode: Status);

        var all = sent.GetOrAdd(Uri.UnescapeDataString(conversation), _ => []);
        lock (all) all.Add(activity);
        return Results.Json(new { id = $"sent-{Interlocked.Increment(ref ids)}" }, statusCode: Status);
    }
}
