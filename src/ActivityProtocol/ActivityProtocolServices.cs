using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PdzBot.ActivityProtocol;

/// <summary>Sets up the whole wire: who the bot is, who may come in, how it answers.</summary>
public static class ActivityProtocolServices
{
    /// <param name="development">Whether the bot may run without an app id.</param>
    /// <param name="time">
    /// The real time unless a test says otherwise; never the domain's clock, which Development may move: tokens, retries and
    /// timeouts live by the wall.
    /// </param>
    /// <exception cref="InvalidOperationException">The settings cannot work; the message says which.</exception>
    public static IServiceCollection AddActivityProtocol(
        this IServiceCollection services, IConfiguration configuration, bool development, TimeProvider? time = null)
    {
        var identity = BotIdentity.From(configuration, development);
        var clock = time ?? TimeProvider.System;
        var token = OutboundToken.For(identity, clock);

        return services
            .AddSingleton(identity)
            .AddSingleton(new ServiceHosts(identity))
            .AddSingleton(provider => new ChannelKeys(
                new HttpClient(Handler(useProxy: true)), identity, clock, provider.GetRequiredService<ILogger<ChannelKeys>>()))
            .AddSingleton(provider => new InboundAuthentication(identity, provider.GetRequiredService<ChannelKeys>(), clock))
            .AddSingleton(provider => new ConnectorClient(
                Outward(identity), token, identity, clock, provider.GetRequiredService<ILogger<ConnectorClient>>()))
            .AddSingleton(_ => new FileDownloads(Outward(identity), token, identity, clock))
            .AddSingleton(_ => new FileUploads(Outward(identity), identity, clock));
    }

    /// <summary>Each try has a time limit of its own.</summary>
    private static HttpClient Outward(BotIdentity identity) =>
        new(Handler(useProxy: !identity.IsAnonymous)) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>No redirects: a token goes to the host that was checked, to no other. Nothing is unpacked on the way. No proxy to this machine itself.</summary>
    private static SocketsHttpHandler Handler(bool useProxy) => new()
    {
        UseProxy = useProxy,
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxResponseHeadersLength = 32,
    };
}
