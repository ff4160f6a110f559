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

        return services
            .AddSingleton(identity)
            .AddSingleton(new ServiceHosts(identity))
            .AddSingleton(provider => new ChannelKeys(
                new HttpClient(Handler(useProxy: true)), identity, clock, provider.GetRequiredService<ILogger<ChannelKeys>>()))
            .AddSingleton(provider => new InboundAuthentication(identity, provider.GetRequiredService<ChannelKeys>(), clock))
            .AddSingleton(provider => new ConnectorClient(
                new HttpClient(Handler(useProxy: !identity.IsAnonymous)) { Timeout = Timeout.InfiniteTimeSpan },
                OutboundToken.For(identity, clock),
                identity,
                clock,
                provider.GetRequiredService<ILogger<ConnectorClient>>()));
    }

    /// <summary>No redirects: a token goes to the host that was checked, to no other. No proxy to this machine itself.</summary>
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
