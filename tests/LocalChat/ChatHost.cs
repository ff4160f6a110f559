using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PdzBot.Bot;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>The local chat on a free port, with a bot behind it that the test writes.</summary>
internal sealed class ChatHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private ChatHost(WebApplication app)
    {
        this.app = app;
        Http = new() { BaseAddress = app.LocalChatAddress() };
    }

    /// <summary>Answers an activity: the status, and a body for an invoke.</summary>
    public delegate Task<(int Status, JsonObject? Body)> Bot(JsonObject activity, ChatHost host);

    public HttpClient Http { get; }

    /// <summary>Every activity the bot got, in order.</summary>
    public ConcurrentQueue<JsonObject> Received { get; } = new();

    public static async Task<ChatHost> StartAsync(Bot? bot = null, MemoryTables? tables = null, Uri? address = null, params string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = settings.Contains("production") ? Environments.Production : Environments.Development,
            Args = [.. settings.Where(setting => setting.StartsWith("--", StringComparison.Ordinal))],
        });
        builder.WebHost.UseUrls(address?.OriginalString ?? "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ITableStore>(tables ?? new MemoryTables());
        builder.Services.AddLocalChat();

        var app = builder.Build();
        app.MapLocalChat();
        ChatHost? host = null;
        app.MapPost("/api/messages", async (HttpRequest request) =>
        {
            var activity = (JsonObject)(await JsonNode.ParseAsync(request.Body))!;
            host!.Received.Enqueue(activity);
            var (status, body) = bot is null ? (200, null) : await bot(activity, host);
            return body is null ? Results.StatusCode(status) : Results.Json(body, statusCode: status);
        });
        await app.StartAsync();
        return host = new(app);
    }

    /// <summary>What the bot sends into an activity's conversation, as a bot would.</summary>
    public async Task<JsonObject> SendAsync(JsonObject to, JsonObject activity) => await SendAsync(ConversationOf(to), activity);

    public async Task<JsonObject> SendAsync(string conversationId, JsonObject activity)
    {
        var answer = await Http.PostAsJsonAsync($"canale/v3/conversations/{Uri.EscapeDataString(conversationId)}/activities", activity);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!;
    }

    public async Task<JsonObject> SayAsync(string persona, string text)
    {
        var answer = await Http.PostAsJsonAsync($"canale/api/personas/{persona}/messages", new { text });
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!;
    }

    public async Task<JsonObject> PostAsync(string path, object? body = null) =>
        (await (await Http.PostAsJsonAsync($"canale/api/{path}", body ?? new { })).Content.ReadFromJsonAsync<JsonObject>())!;

    /// <summary>Asks the page's API for a change; the status, and what it answered.</summary>
    public async Task<(int Status, JsonObject? Body)> DoAsync(HttpMethod method, string path, object? body = null)
    {
        using HttpRequestMessage request = new(method, $"canale/{path}");
        if (body is not null) request.Content = JsonContent.Create(body);
        using var answer = await Http.SendAsync(request);
        return ((int)answer.StatusCode, (await answer.Content.ReadAsStringAsync()) is { Length: > 0 } text ? JsonNode.Parse(text) as JsonObject : null);
    }

    /// <summary>A member of the scene's team puts the bot into it.</summary>
    public Task AddBotAsync(string by = "segreteria") => DoAsync(HttpMethod.Put, $"api/personas/{by}/team/bot");

    public async Task<JsonObject> PostToChannelAsync(string persona, string channel, string text, string? root = null) =>
        await PostAsync($"personas/{persona}/channels/{channel}/messages", new { text, root });

    public async Task<JsonArray> ChannelAsync(string channel, string persona = "segreteria") =>
        (JsonArray)(await GetAsync($"personas/{persona}/channels/{channel}/messages"))["messages"]!;

    public async Task<JsonObject> GetAsync(string path) => (await Http.GetFromJsonAsync<JsonObject>($"canale/api/{path}"))!;

    public async Task<JsonArray> HistoryAsync(string persona) => (JsonArray)(await GetAsync($"personas/{persona}/messages"))["messages"]!;

    public static string ConversationOf(JsonObject activity) => (string)activity["conversation"]!["id"]!;

    public static JsonObject Text(string text) => new() { ["type"] = "message", ["text"] = text };

    /// <summary>A message with a card that has one text input and one button.</summary>
    public static JsonObject CardMessage(string title) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = ChatMessage.CardType, ["content"] = Card(title) }),
    };

    public static JsonObject Card(string title) => (JsonObject)JsonNode.Parse($$"""
        {
          "type": "AdaptiveCard", "version": "1.5",
          "body": [
            { "type": "TextBlock", "text": "{{title}}", "style": "heading", "weight": "Bolder", "wrap": true },
            { "type": "Input.Text", "id": "nome", "label": "Nome" }
          ],
          "actions": [ { "type": "Action.Execute", "title": "Invia", "verb": "adesione", "data": { "id": "b1", "n": 3 } } ]
        }
        """)!;

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Http.Dispose();
    }
}
