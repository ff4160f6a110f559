namespace PdzBot.ActivityProtocol;

/// <summary>Hosts by name: <c>host</c> is that one, <c>*.suffix</c> all below it.</summary>
internal sealed class HostList(params IEnumerable<string> patterns)
{
    private readonly string[] _patterns = [.. patterns];

    /// <summary>Over https, at its usual port, without a name or password in front.</summary>
    public bool Has(Uri url) =>
        url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && url.UserInfo.Length == 0
        && Array.Exists(_patterns, pattern => Matches(pattern, url.IdnHost));

    private static bool Matches(string pattern, string host) =>
        pattern.StartsWith("*.", StringComparison.Ordinal)
            ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
            : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
