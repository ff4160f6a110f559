using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PdzBot.Tests;

/// <summary>Publishes signing keys on this machine as the channel does for the world.</summary>
public sealed class MetadataServer : IAsyncLifetime
{
    private WebApplication? _app;
    private int _fetches;

    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    /// <summary>How often the keys were asked for.</summary>
    public int Fetches => Volatile.Read(ref _fetches);

    /// <summary>What is published; null: the server answers 503.</summary>
    public string? Keys { get; set; } = Document(
        SigningKeys.Published("channel", SigningKeys.Channel, "msteams", "webchat"),
        SigningKeys.Published("other", SigningKeys.Other, "msteams"),
        SigningKeys.Published("webchat-only", SigningKeys.Channel, "webchat"),
        SigningKeys.Published("unendorsed", SigningKeys.Channel, null),
        SigningKeys.Published("small", SigningKeys.Small, "msteams"),
        With(SigningKeys.Published("for-encryption", SigningKeys.Channel, "msteams"), "use", "enc"),
        With(SigningKeys.Published("for-another-algorithm", SigningKeys.Channel, "msteams"), "alg", "PS256"),
        With(SigningKeys.Published("broken", SigningKeys.Channel, "msteams"), "n", "!"),
        new JsonObject { ["kty"] = "EC", ["kid"] = "curve", ["crv"] = "P-256", ["x"] = "AA", ["y"] = "AA", ["endorsements"] = new JsonArray("msteams") });

    /// <summary>Replaces the metadata document, for servers that lie.</summary>
    public string? Metadata { get; set; }

    public static string Document(params JsonObject[] keys) => new JsonObject { ["keys"] = new JsonArray([.. keys]) }.ToJsonString();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/v1/.well-known/openidconfiguration", () => Results.Text(Metadata ?? DefaultMetadata(), "application/json"));
        _app.MapGet("/v1/.well-known/keys", Published);
        await _app.StartAsync();
        Url = new Uri(_app.Urls.Single() + "/v1/.well-known/openidconfiguration");
    }

    public async Task DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    private static JsonObject With(JsonObject key, string member, string value)
    {
        key[member] = value;
        return key;
    }

    private IResult Published()
    {
        Interlocked.Increment(ref _fetches);
        return Keys is null ? Results.StatusCode(503) : Results.Text(Keys, "application/json");
    }

    private string DefaultMetadata() => new JsonObject
    {
        ["issuer"] = "https://api.botframework.com",
        ["jwks_uri"] = new Uri(Url, "/v1/.well-known/keys").AbsoluteUri,
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    }.ToJsonString();
}
