using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace PdzBot.ActivityProtocol;

/// <summary>The connectors the bot talks to: its token goes there and nowhere else.</summary>
/// <remarks>Without an app id there is no token, and only connectors on this machine are taken.</remarks>
public sealed class ServiceHosts(BotIdentity identity)
{
    private const int LongestUrl = 2048;

    private static readonly string[] Known =
    [
        "smba.trafficmanager.net",
        "*.botframework.com",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
    ];

    /// <summary>What a service URL consists of; all else (user-info, query, fragment, backslash, space) is somebody's trick.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/[]%+,;=!$'()*&");

    private readonly HostList _hosts = new([.. Known, .. identity.ServiceHosts]);

    public bool Trusts([NotNullWhen(true)] string? serviceUrl)
    {
        if (serviceUrl is not { Length: > 0 and <= LongestUrl } || serviceUrl.AsSpan().ContainsAnyExcept(Plain)) return false;
        return Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) && Has(url);
    }

    /// <summary>Something lies with a connector, at whatever address of its.</summary>
    public bool Has(Uri url) => identity.IsAnonymous
        ? (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && Loopback.Is(url)
        : _hosts.Has(url);
}
