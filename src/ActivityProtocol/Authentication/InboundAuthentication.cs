using System.Net;
using Microsoft.AspNetCore.Http;

namespace PdzBot.ActivityProtocol;

/// <summary>Decides whether an activity comes from the channel and is meant for this bot (<c>protocol.md</c> §1.1).</summary>
/// <remarks>
/// In two steps, so that nobody's body is read before its token is known to be good: the request's own part, then what the token
/// says against what the activity says.
/// </remarks>
public sealed class InboundAuthentication(BotIdentity identity, ChannelKeys keys, TimeProvider time)
{
    private readonly ChannelTokens _tokens = new(identity, keys, time);
    private readonly ServiceHosts _hosts = new(identity);

    /// <summary>Both steps at once.</summary>
    /// <param name="remote">Whence the connection comes; null (unknown) is not this machine.</param>
    public async Task<InboundVerdict> CheckAsync(
        string? authorization, Activity activity, IPAddress? remote, CancellationToken cancel = default)
    {
        var (verdict, token) = await CallerAsync(authorization, remote, cancel);
        return verdict.IsAccepted ? Admits(token, activity) : verdict;
    }

    /// <summary>The step before the body: the token, or without an app id where the request comes from.</summary>
    /// <remarks>
    /// Without an app id a request through a proxy or by another name than this machine's is not local, whatever its address: a
    /// tunnel ends on loopback too, and so does a web page whose name was made to resolve here.
    /// </remarks>
    internal ValueTask<(InboundVerdict Verdict, ChannelToken? Token)> CallerAsync(HttpRequest request, CancellationToken cancel)
    {
        if (identity.IsAnonymous
            && (request.Headers.ContainsKey("Forwarded")
                || request.Headers.ContainsKey("X-Forwarded-For")
                || !Loopback.IsHost(request.Host.Host)))
            return new((InboundVerdict.Unauthenticated("anonymous, not straight from this machine"), null));

        var headers = request.Headers.Authorization;
        return CallerAsync(headers.Count > 0 ? headers.ToString() : null, request.HttpContext.Connection.RemoteIpAddress, cancel);
    }

    /// <summary>The step after the body.</summary>
    internal InboundVerdict Admits(ChannelToken? token, Activity activity)
    {
        if (token is not null && !SameService(token.ServiceUrl, activity.ServiceUrl))
            return InboundVerdict.Forbidden("the token is for another service URL", token.Issuer);
        if (!_hosts.Trusts(activity.ServiceUrl))
            return InboundVerdict.Forbidden("service URL not trusted", token?.Issuer);
        if (token is not null && !token.Key.Endorsements.Contains(activity.ChannelId ?? ""))
            return InboundVerdict.Forbidden("the key does not vouch for this channel", token.Issuer);
        if (!TenantAllowed(activity))
            return InboundVerdict.Forbidden("tenant not allowed", token?.Issuer);

        return token is null ? InboundVerdict.Local : InboundVerdict.Vouched;
    }

    private ValueTask<(InboundVerdict Verdict, ChannelToken? Token)> CallerAsync(
        string? authorization, IPAddress? remote, CancellationToken cancel)
    {
        if (!identity.IsAnonymous) return _tokens.CheckAsync(authorization, cancel);
        if (authorization is not null) return new((InboundVerdict.Unauthenticated("a token, but no app id to check it against"), null));

        return new(Loopback.Is(remote)
            ? (InboundVerdict.Local, null)
            : (InboundVerdict.Unauthenticated("anonymous, not from this machine"), null));
    }

    private static bool SameService(string? claimed, string? given) =>
        claimed is { Length: > 0 } && given is { Length: > 0 }
        && WithoutSlash(claimed).Equals(WithoutSlash(given), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> WithoutSlash(ReadOnlySpan<char> url) => url is [.., '/'] ? url[..^1] : url;

    /// <summary>The channel names the tenant in two places; if it fills both they must agree. Channels without tenants are let in by a setting of their own.</summary>
    private bool TenantAllowed(Activity activity)
    {
        if (ChannelIds.IsWithoutTenants(activity.ChannelId)) return identity.WebChat || (identity.IsAnonymous && identity.Tenants.Count == 0);

        var (conversation, channel) = (activity.Conversation?.TenantId, activity.ChannelTenantId);
        if (conversation is { Length: > 0 } && channel is { Length: > 0 }
            && !conversation.Equals(channel, StringComparison.OrdinalIgnoreCase))
            return false;

        return identity.Tenants.Count == 0
            ? identity.IsAnonymous
            : identity.Tenants.Contains(activity.TenantId ?? "", StringComparer.OrdinalIgnoreCase);
    }
}
