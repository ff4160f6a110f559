using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace PdzBot.Tests;

/// <summary>Real RSA keys: made once, they are slow to make.</summary>
internal static class SigningKeys
{
    public static RSA Channel { get; } = RSA.Create(2048);

    public static RSA Other { get; } = RSA.Create(2048);

    public static RSA Rolled { get; } = RSA.Create(2048);

    public static RSA Forger { get; } = RSA.Create(2048);

    public static RSA Small { get; } = RSA.Create(1024);

    public static ECDsa Curve { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>A key as the channel publishes it.</summary>
    public static JsonObject Published(string kid, RSA key, params string[]? endorsements)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        var jwk = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = kid,
            ["x5t"] = kid,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            ["x5c"] = new JsonArray("MIIC"),
        };
        if (endorsements is not null) jwk["endorsements"] = new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]);
        return jwk;
    }
}
