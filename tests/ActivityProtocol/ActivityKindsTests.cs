using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

/// <summary>Every kind of activity, with a real token, through a real server.</summary>
public sealed class ActivityKindsTests : IAsyncLifetime
{
    private readonly MetadataServer _server = new();
    private readonly WireClock _clock = new();
    private WireHost? _host;

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        _host = await WireHost.StartAsync(Turn, _server, _clock);
    }

    public async Task DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Every_kind_of_activity_is_answered_with_the_right_status()
    {
        foreach (var name in WireSamples.Names.Where(name => !name.StartsWith("outgoing", StringComparison.Ordinal)))
        {
            var attempt = new Attempt(_clock.GetUtcNow());
            var json = WireSamples.Json(name);
            attempt.Payload["serviceurl"] = json["serviceUrl"]!.GetValue<string>();
            if (json["conversation"]!["tenantId"] is null) json["conversation"]!["tenantId"] = WireSamples.Tenant;
            using var response = await PostAsync(attempt.Authorization, json.ToJsonString());

            var isInvoke = json["type"]!.GetValue<string>() == "invoke";
            var isKnown = isInvoke && json["name"]?.GetValue<string>() == InvokeNames.AdaptiveCardAction;
            Assert.True((int)response.StatusCode == (isInvoke && !isKnown ? 501 : 200), name);
            Assert.Equal(isKnown, (await response.Content.ReadAsByteArrayAsync()).Length > 0);
        }
    }

    [Fact]
    public async Task Who_has_no_token_is_refused_before_the_body_is_read()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _host!.Url) { Content = new EndlessContent() };
        request.Headers.ExpectContinue = true;
        using var response = await _host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_refusal_is_logged_with_its_issuer_and_nothing_else_from_outside()
    {
        var foreign = new Attempt(_clock.GetUtcNow());
        foreign.Payload["iss"] = "https://sts.windows.net/altro/\r\nfinta riga";
        var elsewhere = new Attempt(_clock.GetUtcNow());
        elsewhere.ServeFrom("https://raccolta.esempio.it/segreto-url");
        var (text, tokens) = (WireSamples.Json("message"), new[] { foreign.Token(), elsewhere.Token() });
        text["serviceUrl"] = elsewhere.Activity.ServiceUrl;

        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync("Bearer " + tokens[0], text.ToJsonString())).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync("Bearer " + tokens[1], text.ToJsonString())).StatusCode);

        Assert.Contains("issuer: https://sts.windows.net/altro/??finta?riga)", _host!.Log.All, StringComparison.Ordinal);
        Assert.Contains("issuer: https://api.botframework.com)", _host.Log.All, StringComparison.Ordinal);
        string[] secrets = [.. tokens, .. tokens.Select(token => token.Split('.')[2]), "Vorrei aderire", "Ada Greco", "29:1kQz", "segreto-url", "segreto-del-bot"];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, _host.Log.All, StringComparison.Ordinal));
    }

    /// <summary>What any bot does: one invoke it knows, and all that is no invoke is a success.</summary>
    private static Task<ActivityAnswer> Turn(Activity activity, CancellationToken cancel) => Task.FromResult(activity switch
    {
        { Type: ActivityTypes.Invoke, Name: InvokeNames.AdaptiveCardAction } => new(200, new JsonObject { ["statusCode"] = 200 }),
        { Type: ActivityTypes.Invoke } => ActivityAnswer.NotImplemented,
        _ => ActivityAnswer.Ok,
    });

    private async Task<HttpResponseMessage> PostAsync(string? authorization, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _host!.Url)
        {
            Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await _host.Http.SendAsync(request);
    }

    /// <summary>A body that never ends; it is only sent once the server asks for it.</summary>
    private sealed class EndlessContent : HttpContent
    {
        public EndlessContent() => Headers.ContentType = new("application/json");

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            while (true) await stream.WriteAsync(new byte[1024]);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
