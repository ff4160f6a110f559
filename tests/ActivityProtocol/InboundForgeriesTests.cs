using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.Tokens;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

public class InboundForgeriesTests(MetadataServer server) : IClassFixture<MetadataServer>
{
    private static readonly (string Why, int Status, Action<Attempt> Forge)[] Table =
    [
        ("honest", 200, _ => { }),

        ("no header", 401, a => a.Authorization = null),
        ("an empty header", 401, a => a.Authorization = ""),
        ("the scheme alone", 401, a => a.Authorization = "Bearer"),
        ("the scheme and nothing", 401, a => a.Authorization = "Bearer "),
        ("no scheme", 401, a => a.Authorization = a.Token()),
        ("another scheme", 401, a => a.Authorization = "Basic cGR6Ym90OnBkemJvdA=="),
        ("a scheme that only begins alike", 401, a => a.Authorization = "BearerX " + a.Token()),
        ("two spaces", 401, a => a.Authorization = "Bearer  " + a.Token()),
        ("a tab for the space", 401, a => a.Authorization = "Bearer\t" + a.Token()),
        ("a space after", 401, a => a.Authorization = "Bearer " + a.Token() + " "),
        ("two tokens", 401, a => a.Authorization = "Bearer " + a.Token() + " " + a.Token()),
        ("two headers folded into one", 401, a => a.Authorization = "Bearer " + a.Token() + ",Bearer " + a.Token()),
        ("the scheme in small letters", 200, a => a.Authorization = "bearer " + a.Token()),

        ("two parts", 401, a => a.Tamper = token => token[..token.LastIndexOf('.')]),
        ("four parts", 401, a => a.Tamper = token => token + ".x"),
        ("five parts, as if encrypted", 401, a => a.Tamper = token => token + ".x.y"),
        ("only dots", 401, a => a.Tamper = _ => ".."),
        ("parts that are not Base64", 401, a => a.Tamper = _ => "a.b.c"),
        ("padding", 401, a => a.Tamper = token => token + "="),
        ("a header that is not JSON", 401, a => a.Tamper = token => "Y2lhbw" + token[token.IndexOf('.', StringComparison.Ordinal)..]),
        ("a header that is an array", 401, a => a.Tamper = token => "W10" + token[token.IndexOf('.', StringComparison.Ordinal)..]),
        ("oversized", 401, a => a.Payload["x"] = new string('x', 8192)),

        ("algorithm none, no signature", 401, a => { a.SignAs("none", _ => []); a.Tamper = token => token; }),
        ("algorithm none, some signature", 401, a => a.SignAs("none", _ => [1])),
        ("algorithm None", 401, a => a.SignAs("None", Attempt.Rs256(SigningKeys.Channel))),
        ("algorithm rs256 in small letters", 401, a => a.Header["alg"] = "rs256"),
        ("no algorithm", 401, a => a.Header.Remove("alg")),
        ("HS256 with the public key's text as the secret", 401, a => a.SignAs("HS256", Hmac(Encoding.ASCII.GetBytes(SigningKeys.Channel.ExportRSAPublicKeyPem())))),
        ("HS256 with the public key's modulus as the secret", 401, a => a.SignAs("HS256", Hmac(SigningKeys.Channel.ExportParameters(false).Modulus!))),
        ("RS384, honestly signed", 401, a => a.SignAs("RS384", Rsa(HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1))),
        ("RS512, honestly signed", 401, a => a.SignAs("RS512", Rsa(HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1))),
        ("PS256, honestly signed", 401, a => a.SignAs("PS256", Rsa(HashAlgorithmName.SHA256, RSASignaturePadding.Pss))),
        ("PS256 under the name of RS256", 401, a => a.Sign = Rsa(HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        ("ES256", 401, a => { a.Header["kid"] = "curve"; a.SignAs("ES256", data => SigningKeys.Curve.SignData(data, HashAlgorithmName.SHA256)); }),

        ("another issuer", 401, a => a.Payload["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"),
        ("an issuer with a slash", 401, a => a.Payload["iss"] = "https://api.botframework.com/"),
        ("an issuer in another case", 401, a => a.Payload["iss"] = "https://API.botframework.com"),
        ("no issuer", 401, a => a.Payload.Remove("iss")),
        ("several issuers", 401, a => a.Payload["iss"] = new JsonArray("https://api.botframework.com")),

        ("another audience", 403, a => a.Payload["aud"] = "00000000-0000-0000-0000-000000000001"),
        ("an audience in another case", 403, a => a.Payload["aud"] = Attempt.AppId.ToUpperInvariant()),
        ("an audience with a slash", 403, a => a.Payload["aud"] = Attempt.AppId + "/"),
        ("the audience of Entra's tokens", 403, a => a.Payload["aud"] = "api://" + Attempt.AppId),
        ("several audiences, one of them right", 403, a => a.Payload["aud"] = new JsonArray(Attempt.AppId, "altro")),
        ("no audience", 403, a => a.Payload.Remove("aud")),

        ("expired within the skew", 200, a => a.Payload["exp"] = a.Seconds(-300)),
        ("expired just beyond the skew", 401, a => a.Payload["exp"] = a.Seconds(-301)),
        ("no expiry", 401, a => a.Payload.Remove("exp")),
        ("an expiry that is no number", 401, a => a.Payload["exp"] = "domani"),
        ("an expiry below zero", 401, a => a.Payload["exp"] = -1),
        ("not yet valid, within the skew", 200, a => a.Payload["nbf"] = a.Seconds(300)),
        ("not yet valid, just beyond the skew", 401, a => a.Payload["nbf"] = a.Seconds(301)),
        ("valid from no instant on", 200, a => a.Payload.Remove("nbf")),

        ("a key nobody knows", 401, a => a.Header["kid"] = "sconosciuta"),
        ("the name of another key", 401, a => a.Header["kid"] = "other"),
        ("a key's name in another case", 401, a => a.Header["kid"] = "Channel"),
        ("no key's name", 401, a => a.Header.Remove("kid")),
        ("an empty key's name", 401, a => a.Header["kid"] = ""),
        ("a key's name that is no text", 401, a => a.Header["kid"] = 7),
        ("a key's name without end", 401, a => a.Header["kid"] = new string('k', 1000)),
        ("signed by another under a known name", 401, a => a.Sign = Attempt.Rs256(SigningKeys.Forger)),
        ("a small key", 401, a => { a.Header["kid"] = "small"; a.Sign = Attempt.Rs256(SigningKeys.Small); }),
        ("a key for encryption", 401, a => a.Header["kid"] = "for-encryption"),
        ("a key for another algorithm", 401, a => a.Header["kid"] = "for-another-algorithm"),
        ("a key that cannot be read", 401, a => a.Header["kid"] = "broken"),

        ("changed payload", 401, a => a.Tamper = token => Replaced(token, 1, "{\"iss\":\"https://api.botframework.com\",\"aud\":\"" + Attempt.AppId + "\",\"exp\":4102444800}")),
        ("changed header", 401, a => a.Tamper = token => Replaced(token, 0, "{\"alg\":\"RS256\",\"kid\":\"channel\",\"typ\":\"JWT\"}")),
        ("changed signature", 401, a => a.Sign = data => Flipped(Attempt.Rs256(SigningKeys.Channel)(data))),
        ("signature cut off", 401, a => a.Tamper = token => token[..(token.LastIndexOf('.') + 1)]),
        ("half a signature", 401, a => a.Sign = data => Attempt.Rs256(SigningKeys.Channel)(data)[..128]),
        ("a signature of nothing", 401, a => a.Sign = _ => Attempt.Rs256(SigningKeys.Channel)([])),

        ("a key of the forger's in the header", 401, a => { a.Header["jwk"] = SigningKeys.Published("channel", SigningKeys.Forger, "msteams"); a.Sign = Attempt.Rs256(SigningKeys.Forger); }),
        ("a key of the forger's, unnamed elsewhere", 401, a => { a.Header["jwk"] = SigningKeys.Published("mia", SigningKeys.Forger, "msteams"); a.Header["kid"] = "mia"; a.Sign = Attempt.Rs256(SigningKeys.Forger); }),
        ("an address of keys in the header", 401, a => { a.Header["jku"] = "https://keys.esempio.it/"; a.Header["kid"] = "mia"; a.Sign = Attempt.Rs256(SigningKeys.Forger); }),
        ("a certificate in the header", 401, a => { a.Header["x5c"] = new JsonArray("MIIC"); a.Sign = Attempt.Rs256(SigningKeys.Forger); }),
        ("a critical header", 401, a => { a.Header["crit"] = new JsonArray("exp2"); a.Header["exp2"] = 1; }),
        ("another type of token", 401, a => a.Header["typ"] = "at+jwt"),
        ("no type of token", 200, a => a.Header.Remove("typ")),

        ("a key that vouches for another channel", 403, a => a.Header["kid"] = "webchat-only"),
        ("a key that vouches for no channel", 403, a => a.Header["kid"] = "unendorsed"),
        ("a channel nobody vouches for", 403, a => a.Activity.ChannelId = "slack"),
        ("a channel in another case", 403, a => a.Activity.ChannelId = "MSTEAMS"),
        ("no channel", 403, a => a.Activity.ChannelId = null),
        ("an empty channel", 403, a => a.Activity.ChannelId = ""),

        ("no service URL in the token", 403, a => a.Payload.Remove("serviceurl")),
        ("an empty service URL in the token", 403, a => a.Payload["serviceurl"] = ""),
        ("another service URL in the token", 403, a => a.Payload["serviceurl"] = "https://smba.trafficmanager.net/amer/"),
        ("two service URLs in the token", 403, a => a.Payload["serviceUrl"] = WireSamples.ServiceUrl),
        ("service URLs as a list", 403, a => a.Payload["serviceurl"] = new JsonArray(WireSamples.ServiceUrl, "https://smba.trafficmanager.net/amer/")),
        ("the service URL under its documented name", 200, a => { a.Payload.Remove("serviceurl"); a.Payload["serviceUrl"] = WireSamples.ServiceUrl; }),
        ("the service URL without its slash", 200, a => a.Payload["serviceurl"] = WireSamples.ServiceUrl.TrimEnd('/')),
        ("the service URL with one slash more", 200, a => a.Activity.ServiceUrl = WireSamples.ServiceUrl.TrimEnd('/')),
        ("the service URL with two slashes more", 403, a => a.Activity.ServiceUrl = WireSamples.ServiceUrl + "/"),
        ("no service URL in the activity", 403, a => a.Activity.ServiceUrl = null),
        ("no service URL anywhere", 403, a => { a.Payload.Remove("serviceurl"); a.Activity.ServiceUrl = null; }),

        ("a host of nobody's list", 403, a => a.ServeFrom("https://raccolta.esempio.it/")),
        ("a look-alike suffix", 403, a => a.ServeFrom("https://evilbotframework.com/")),
        ("a look-alike prefix", 403, a => a.ServeFrom("https://smba.trafficmanager.net.esempio.it/")),
        ("a neighbour in the same zone", 403, a => a.ServeFrom("https://evil.trafficmanager.net/")),
        ("a name below a trusted host", 403, a => a.ServeFrom("https://x.smba.trafficmanager.net/")),
        ("the zone itself", 403, a => a.ServeFrom("https://botframework.com/")),
        ("plain http", 403, a => a.ServeFrom("http://smba.trafficmanager.net/emea/")),
        ("another port", 403, a => a.ServeFrom("https://smba.trafficmanager.net:8443/emea/")),
        ("user-info before a strange host", 403, a => a.ServeFrom("https://smba.trafficmanager.net@esempio.it/")),
        ("user-info before a trusted host", 403, a => a.ServeFrom("https://x@smba.trafficmanager.net/")),
        ("a backslash", 403, a => a.ServeFrom("https://esempio.it\\.botframework.com/")),
        ("a query", 403, a => a.ServeFrom("https://smba.trafficmanager.net/?x=")),
        ("a fragment", 403, a => a.ServeFrom("https://smba.trafficmanager.net/#x")),
        ("a dot at the end of the host", 403, a => a.ServeFrom("https://smba.trafficmanager.net./")),
        ("a space before", 403, a => a.ServeFrom(" https://smba.trafficmanager.net/")),
        ("no URL", 403, a => a.ServeFrom("smba.trafficmanager.net")),
        ("this machine", 403, a => a.ServeFrom("http://localhost:5000/")),
        ("this machine over https", 403, a => a.ServeFrom("https://127.0.0.1/")),
        ("a region of the channel", 200, a => a.ServeFrom("https://europe.webchat.botframework.com/")),
        ("the port that goes without saying", 200, a => a.ServeFrom("https://smba.trafficmanager.net:443/teams/")),
        ("a host the settings add", 200, a => a.ServeFrom("https://connettore.esempio.org/teams/")),

        ("another tenant", 403, a => a.Tenants("00000000-0000-0000-0000-00000000000a", "00000000-0000-0000-0000-00000000000a")),
        ("no tenant", 403, a => a.Tenants(null, null)),
        ("empty tenants", 403, a => a.Tenants("", "")),
        ("tenants that disagree, the first right", 403, a => a.Tenants(WireSamples.Tenant, "00000000-0000-0000-0000-00000000000a")),
        ("tenants that disagree, the second right", 403, a => a.Tenants("00000000-0000-0000-0000-00000000000a", WireSamples.Tenant)),
        ("a tenant that is no text", 403, a => { a.Tenants(null, "x"); a.Activity.ChannelData!["tenant"]!["id"] = 7; }),
        ("a tenant in the conversation only", 200, a => a.Tenants(WireSamples.Tenant, null)),
        ("a tenant in the channel's data only", 200, a => a.Tenants(null, WireSamples.Tenant)),
        ("a tenant in capitals", 200, a => a.Tenants(WireSamples.Tenant.ToUpperInvariant(), WireSamples.Tenant)),
    ];

    public static IEnumerable<object[]> Rows => Table.Select(row => new object[] { row.Why, row.Status });

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Only_what_the_channel_vouches_for_comes_in(string why, int status)
    {
        var clock = new WireClock();
        var attempt = new Attempt(clock.GetUtcNow());
        Table.Single(row => row.Why == why).Forge(attempt);

        var verdict = await Authentication(clock).CheckAsync(attempt.Authorization, attempt.Activity, IPAddress.Loopback);

        Assert.True(verdict.Status == status, $"{why}: {verdict.Status}, {verdict.Reason}");
        Assert.Equal(status == 200, verdict.IsAccepted);
    }

    [Fact]
    public async Task Thousands_of_damaged_tokens_are_refused_and_nothing_breaks()
    {
        var clock = new WireClock();
        var authentication = Authentication(clock);
        var honest = new Attempt(clock.GetUtcNow());
        var (token, random) = (honest.Token(), new Random(30));
        for (var i = 0; i < 3_000; i++)
        {
            var damaged = RandomJson.Damaged(Encoding.ASCII.GetBytes(token), random);
            var text = Encoding.Latin1.GetString(damaged);
            if (text == token) continue;

            var verdict = await authentication.CheckAsync("Bearer " + text, honest.Activity, IPAddress.Loopback);
            Assert.True(verdict.Status == 401, text);
        }
    }

    private static Func<byte[], byte[]> Hmac(byte[] secret) => data => HMACSHA256.HashData(secret, data);

    private static Func<byte[], byte[]> Rsa(HashAlgorithmName hash, RSASignaturePadding padding) =>
        data => SigningKeys.Channel.SignData(data, hash, padding);

    private static string Replaced(string token, int part, string json)
    {
        var parts = token.Split('.');
        parts[part] = Base64UrlEncoder.Encode(json);
        return string.Join('.', parts);
    }

    private static byte[] Flipped(byte[] signature)
    {
        signature[^1] ^= 1;
        return signature;
    }

    private InboundAuthentication Authentication(WireClock clock)
    {
        var identity = new BotIdentity
        {
            AppId = Attempt.AppId,
            TenantId = WireSamples.Tenant,
            OpenIdMetadata = server.Url,
            ServiceHosts = ["connettore.esempio.org"],
            Tenants = [WireSamples.Tenant],
        };
        return new(identity, new ChannelKeys(new HttpClient(), identity, clock, NullLogger<ChannelKeys>.Instance), clock);
    }
}
