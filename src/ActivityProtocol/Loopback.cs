using System.Net;

namespace PdzBot.ActivityProtocol;

/// <summary>This machine, seen from itself.</summary>
internal static class Loopback
{
    public static bool Is(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    /// <summary>By the written host: a name that merely resolves here today may resolve elsewhere tomorrow.</summary>
    public static bool Is(Uri url) => IsHost(url.IdnHost);

    /// <param name="host">Without a port; an IPv6 address with or without its brackets.</param>
    public static bool IsHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && Is(address));
}
