using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

/// <summary>A real server on this machine with the endpoint and nothing else.</summary>
internal sealed class WireHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WireHost(WebApplication app, LogLines log)
    {
        _app = app;
        Log = log;
        Url = new Uri(app.Urls.Single() + "/api/messages");
    }

    public HttpClient Http { get; } = new(new SocketsHttpHandler { UseProxy = false });

    public Uri Url { get; }

    public LogLines Log { get; }

    /// <param name="server">Null: anonymous; else the app id of <see cref="Attempt"/> with this server's keys.</param>
    public static async Task<WireHost> StartAsync(
        Func<Activity, CancellationToken, Task<ActivityAnswer>> turn, MetadataServer? server = null, WireClock? clock = null)
    {
        var log = new LogLines();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(Settings(server));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddActivityProtocol(builder.Configuration, development: true, clock);
        var app = builder.Build();
        app.MapActivities("/api/messages", turn);
        await app.StartAsync();
        return new(app, log);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        Log.Dispose();
    }

    private static Dictionary<string, string?> Settings(MetadataServer? server) => server is null
        ? []
        : new()
        {
            ["Bot:AppId"] = Attempt.AppId,
            ["Bot:TenantId"] = WireSamples.Tenant,
            ["Bot:AppPassword"] = "segreto-del-bot",
            ["Bot:OpenIdMetadata"] = server.Url.AbsoluteUri,
        };
}
