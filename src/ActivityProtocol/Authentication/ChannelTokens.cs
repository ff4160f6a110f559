using System.Buffers;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PdzBot.ActivityProtocol;

/// <summary>What a valid token says: which service it speaks for, and which channels its key vouches for.</summary>
internal sealed record ChannelToken(string Issuer, string? ServiceUrl, ChannelKey Key);

/// <summary>Checks the token itself (<c>protocol.md</c> §1.1.2, 1 to 5), cheapest first: garbage never causes a fetch.</summary>
internal sealed class ChannelTokens(BotIdentity identity, ChannelKeys keys, TimeProvider time)
{
    private const int LongestToken = 8192;
    private const int LongestKeyId = 256;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly SearchValues<char> Base64Url =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = LongestToken };

    public async ValueTask<(InboundVerdict Verdict, ChannelToken? Token)> CheckAsync(string? authorization, CancellationToken cancel)
    {
        if (Bearer(authorization) is not { } text) return (InboundVerdict.Unauthenticated("no bearer token"), null);
        if (Read(text) is not { } token) return (InboundVerdict.Unauthenticated("not a signed token"), null);

        var issuer = WireLog.Word(token.Issuer);
        if (HeaderFault(token) is { } fault) return (InboundVerdict.Unauthenticated(fault, issuer), null);
        if (!identity.Issuers.Contains(token.Issuer)) return (InboundVerdict.Unauthenticated("unknown issuer", issuer), null);
        if (await keys.FindAsync(token.Kid, cancel) is not { } key)
            return (InboundVerdict.Unauthenticated("unknown signing key", issuer), null);

        var result = await _handler.ValidateTokenAsync(token, Parameters(key));
        if (!result.IsValid) return (Refusal(result.Exception, issuer), null);
        if (token.Audiences.Take(2).Count() != 1) return (InboundVerdict.Forbidden("several audiences", issuer), null);

        return (InboundVerdict.Vouched, new(issuer, ServiceUrl(token), key));
    }

    private static string? Bearer(string? authorization)
    {
        const string scheme = "Bearer ";
        if (authorization is null || authorization.Length > LongestToken + scheme.Length) return null;
        if (!authorization.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return null;

        var token = authorization[scheme.Length..];
        return token.Length > 0 && !token.AsSpan().ContainsAnyExcept(Base64Url) ? token : null;
    }

    /// <summary>Three parts, none of them empty; an encrypted token has five.</summary>
    private JsonWebToken? Read(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 3 || Array.Exists(parts, part => part.Length == 0)) return null;

        try
        {
            return _handler.ReadJsonWebToken(text);
        }
        catch (Exception fault) when (fault is ArgumentException or SecurityTokenException or FormatException)
        {
            return null;
        }
    }

    private static string? HeaderFault(JsonWebToken token)
    {
        if (token.Alg != SecurityAlgorithms.RsaSha256) return "not signed with RS256";
        if (token.Typ is { Length: > 0 } type && !type.Equals("JWT", StringComparison.OrdinalIgnoreCase)) return "not a token of type JWT";
        if (token.TryGetHeaderValue<object>("crit", out _)) return "a critical header this bot does not know";
        return token.Kid is { Length: > 0 and <= LongestKeyId } ? null : "no key id";
    }

    private TokenValidationParameters Parameters(ChannelKey key) => new()
    {
        ValidIssuers = identity.Issuers,
        ValidAudience = identity.AppId,
        IgnoreTrailingSlashWhenValidatingAudience = false,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidateIssuerSigningKey = true,
        ClockSkew = Skew,
        LifetimeValidator = (notBefore, expires, _, _) => IsAlive(notBefore, expires, time.GetUtcNow().UtcDateTime),
    };

    private static bool IsAlive(DateTime? notBefore, DateTime? expires, DateTime now) =>
        expires is { } end && now - Skew <= end && (notBefore is not { } begin || begin <= now + Skew);

    private static InboundVerdict Refusal(Exception? fault, string issuer) => fault switch
    {
        SecurityTokenInvalidAudienceException => InboundVerdict.Forbidden("meant for another bot", issuer),
        SecurityTokenInvalidLifetimeException => InboundVerdict.Unauthenticated("expired or not yet valid", issuer),
        SecurityTokenInvalidSignatureException => InboundVerdict.Unauthenticated("wrong signature", issuer),
        _ => InboundVerdict.Unauthenticated("not a valid token", issuer),
    };

    /// <summary>The claim is spelt <c>serviceurl</c> in tokens and <c>serviceUrl</c> in documents; two of them are none.</summary>
    private static string? ServiceUrl(JsonWebToken token)
    {
        var claims = token.Claims.Where(claim => claim.Type.Equals("serviceurl", StringComparison.OrdinalIgnoreCase)).Take(2).ToArray();
        return claims.Length == 1 ? claims[0].Value : null;
    }
}
