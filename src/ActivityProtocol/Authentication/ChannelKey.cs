using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace PdzBot.ActivityProtocol;

/// <summary>A key the channel signs with, and the channels it vouches for.</summary>
internal sealed record ChannelKey(RsaSecurityKey Key, FrozenSet<string> Endorsements);

/// <summary>The keys of one fetch, by key id.</summary>
internal sealed class ChannelKeyRing(FrozenDictionary<string, ChannelKey> keys, DateTimeOffset fetchedAt)
{
    private const int SmallestKeyBits = 2048;

    public DateTimeOffset FetchedAt => fetchedAt;

    public int Count => keys.Count;

    public ChannelKey? Find(string kid) => keys.GetValueOrDefault(kid);

    /// <summary>Reads a JWKS; keys that cannot sign RS256 are left out.</summary>
    /// <remarks>Read here and not by the token library, whose key type has no place for <c>endorsements</c>.</remarks>
    /// <exception cref="JsonException">Not a key set, or no usable key in it.</exception>
    public static ChannelKeyRing Parse(JsonElement document, DateTimeOffset fetchedAt)
    {
        if (!Member(document, "keys", JsonValueKind.Array, out var array)) throw new JsonException("Not a key set.");

        var keys = new Dictionary<string, ChannelKey>(StringComparer.Ordinal);
        foreach (var element in array.EnumerateArray())
        {
            if (Text(element, "kid") is { Length: > 0 } kid && Key(element, kid) is { } key)
                keys.TryAdd(kid, new(key, Endorsements(element)));
        }

        return keys.Count > 0
            ? new(keys.ToFrozenDictionary(StringComparer.Ordinal), fetchedAt)
            : throw new JsonException("No usable key.");
    }

    internal static string? Text(JsonElement parent, string name) =>
        Member(parent, name, JsonValueKind.String, out var value) ? value.GetString() : null;

    private static RsaSecurityKey? Key(JsonElement element, string kid)
    {
        if (Text(element, "kty") != "RSA" || Text(element, "use") is not (null or "sig")) return null;
        if (Text(element, "alg") is not (null or SecurityAlgorithms.RsaSha256)) return null;
        if (Text(element, "n") is not { } modulus || Text(element, "e") is not { } exponent) return null;

        try
        {
            var parameters = new RSAParameters
            {
                Modulus = Base64UrlEncoder.DecodeBytes(modulus),
                Exponent = Base64UrlEncoder.DecodeBytes(exponent),
            };
            return parameters.Modulus.Length * 8 >= SmallestKeyBits ? new RsaSecurityKey(parameters) { KeyId = kid } : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static FrozenSet<string> Endorsements(JsonElement element) =>
        Member(element, "endorsements", JsonValueKind.Array, out var array)
            ? array.EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.String)
                .Select(item => item.GetString()!)
                .ToFrozenSet(StringComparer.Ordinal)
            : [];

    private static bool Member(JsonElement parent, string name, JsonValueKind kind, out JsonElement value)
    {
        value = default;
        return parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out value) && value.ValueKind == kind;
    }
}
