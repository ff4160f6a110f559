using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

/// <summary>A request to come in: at first an honest one, then whatever a forger makes of it.</summary>
internal sealed class Attempt
{
    public const string AppId = "1d2e3f40-5a6b-4c7d-8e9f-a0b1c2d3e4f5";

    private string? _authorization;

    public Attempt(DateTimeOffset now)
    {
        Now = now;
        Payload = new JsonObject
        {
            ["serviceurl"] = WireSamples.ServiceUrl,
            ["nbf"] = Seconds(-60),
            ["exp"] = Seconds(3600),
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
        };
    }

    public DateTimeOffset Now { get; }

    public JsonObject Header { get; } = new() { ["alg"] = "RS256", ["kid"] = "channel", ["x5t"] = "channel", ["typ"] = "JWT" };

    public JsonObject Payload { get; }

    public Activity Activity { get; } = WireSamples.Read("message");

    /// <summary>Makes the signature over the first two parts.</summary>
    public Func<byte[], byte[]> Sign { get; set; } = Rs256(SigningKeys.Channel);

    /// <summary>Changes the finished token.</summary>
    public Func<string, string> Tamper { get; set; } = token => token;

    /// <summary>The header's value; whatever is set here replaces the token.</summary>
    public string? Authorization
    {
        get => HasOwnAuthorization ? _authorization : "Bearer " + Token();
        set
        {
            _authorization = value;
            HasOwnAuthorization = true;
        }
    }

    private bool HasOwnAuthorization { get; set; }

    public static Func<byte[], byte[]> Rs256(RSA key) => data => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public long Seconds(double fromNow) => Now.AddSeconds(fromNow).ToUnixTimeSeconds();

    /// <summary>Names another algorithm and signs accordingly.</summary>
    public void SignAs(string algorithm, Func<byte[], byte[]> sign)
    {
        Header["alg"] = algorithm;
        Sign = sign;
    }

    /// <summary>Another service URL, in the token and in the activity alike.</summary>
    public void ServeFrom(string url)
    {
        Payload["serviceurl"] = url;
        Activity.ServiceUrl = url;
    }

    /// <summary>The tenant as the activity names it in its two places; null: it does not.</summary>
    public void Tenants(string? conversation, string? channel)
    {
        Activity.Conversation!.TenantId = conversation;
        Activity.ChannelData = channel is null ? null : new JsonObject { ["tenant"] = new JsonObject { ["id"] = channel } };
    }

    public string Token()
    {
        var content = Part(Header) + "." + Part(Payload);
        return Tamper(content + "." + Base64UrlEncoder.Encode(Sign(Encoding.ASCII.GetBytes(content))));
    }

    private static string Part(JsonObject part) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
