namespace PdzBot.ActivityProtocol;

/// <summary>Where people's files lie and where the bot's may be put: hosts that get no token, because their URLs are their own credential.</summary>
/// <remarks>Without an app id, this machine only, as for <see cref="ServiceHosts"/>.</remarks>
public sealed class FileHosts(BotIdentity identity)
{
    private readonly HostList _hosts = new(["*.sharepoint.com", "*.svc.ms", "graph.microsoft.com", .. identity.FileHosts]);

    public bool Allows(Uri url) => identity.IsAnonymous
        ? (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && Loopback.Is(url) && url.UserInfo.Length == 0
        : _hosts.Has(url);
}
