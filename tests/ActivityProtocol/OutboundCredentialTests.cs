using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

public sealed class OutboundCredentialTests : IDisposable
{
    private const string Password = "parola-del-file";

    private static readonly X509Certificate2 Certificate = Made(SigningKeys.Channel);

    private readonly WireClock _clock = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pdz-wire-");
    private readonly TokenEndpoint _endpoint = new();
    private readonly HttpClient _http;
    private readonly HttpClientTransport _transport;

    public OutboundCredentialTests()
    {
        _http = new(_endpoint);
        _transport = new(_http);
    }

    public void Dispose()
    {
        _transport.Dispose();
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("bot.pfx", Password, "PKCS#12 with a password")]
    [InlineData("bot.p12", null, "PKCS#12 without one")]
    [InlineData("bot.pem", null, "PEM")]
    [InlineData("bot.key.pem", Password, "PEM with its key under a password")]
    public async Task A_certificate_signs_what_the_bot_says_of_itself(string file, string? password, string because)
    {
        var identity = Read(("Bot:CertificatePath", Written(file, password)), ("Bot:CertificatePassword", password));
        var token = new OutboundToken(() => OutboundCredential.For(identity, _transport), _clock);

        Assert.True(await token.GetAsync(default) == "gettone-1", because);
        var assertion = Assertion();
        Assert.Equal($"https://login.esempio.it/{WireSamples.Tenant}/oauth2/v2.0/token", _endpoint.Urls.Single());
        Assert.Contains(assertion.Alg, (string[])["RS256", "PS256"]);
        Assert.Equal([_endpoint.Urls.Single()], assertion.Audiences);
        Assert.Equal((Attempt.AppId, Attempt.AppId), (assertion.Issuer, assertion.Subject));
        Assert.Contains(
            Base64UrlEncoder.Encode(assertion.Alg == "PS256" ? Certificate.GetCertHash(HashAlgorithmName.SHA256) : Certificate.GetCertHash()),
            (string?[])[assertion.X5t, assertion.TryGetHeaderValue<string>("x5t#S256", out var longer) ? longer : null]);
        Assert.False(assertion.TryGetHeaderValue<object>("x5c", out _));
        Assert.DoesNotContain("client_secret", _endpoint.Bodies.Single(), StringComparison.Ordinal);
        await SignatureHoldsAsync(assertion);
    }

    [Fact]
    public async Task A_registration_by_subject_gets_the_certificate_itself()
    {
        var identity = Read(("Bot:CertificatePath", Written("bot.pem", null)), ("Bot:SendCertificateChain", "true"));
        await new OutboundToken(() => OutboundCredential.For(identity, _transport), _clock).GetAsync(default);

        Assert.True(Assertion().TryGetHeaderValue<object>("x5c", out var chain));
        Assert.Contains(Convert.ToBase64String(Certificate.RawData), chain.ToString()!.Replace("\\/", "/", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_in_the_users_store_is_found_by_its_print()
    {
        using var certificate = X509CertificateLoader.LoadPkcs12(
            Made(SigningKeys.Other).Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.PersistKeySet);
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadWrite);
        store.Add(certificate);
        try
        {
            var shown = "\u200e" + string.Join(' ', certificate.Thumbprint.ToLowerInvariant().Chunk(2).Select(pair => new string(pair)));
            var identity = Read(("Bot:CertificateThumbprint", shown));
            Assert.Equal("gettone-1", await new OutboundToken(() => OutboundCredential.For(identity, _transport), _clock).GetAsync(default));
        }
        finally
        {
            store.Remove(certificate);
        }
    }

    [Fact]
    public async Task A_certificate_that_was_replaced_is_read_again_and_one_that_is_gone_is_no_crash()
    {
        var path = Written("bot.pem", null);
        var identity = Read(("Bot:CertificatePath", path));
        var token = new OutboundToken(() => OutboundCredential.For(identity, _transport), _clock);
        File.Delete(path);
        await Assert.ThrowsAsync<CredentialUnavailableException>(() => token.GetAsync(default).AsTask());

        Written("bot.pem", null);
        _endpoint.Fails = true;
        await Assert.ThrowsAsync<AuthenticationFailedException>(() => token.GetAsync(default).AsTask());

        File.WriteAllText(path, Pem(Made(SigningKeys.Rolled), SigningKeys.Rolled, null));
        _endpoint.Fails = false;
        Assert.StartsWith("gettone", await token.GetAsync(default), StringComparison.Ordinal);
        await SignatureHoldsAsync(Assertion(), SigningKeys.Rolled);
    }

    [Theory]
    [InlineData("niente.pfx", "no file")]
    [InlineData("vuoto.pem", "an empty file")]
    [InlineData("testo.pem", "PEM of something else")]
    [InlineData("chiave.pem", "a certificate without its key")]
    [InlineData("curva.pem", "a key Entra does not take")]
    [InlineData("bot.pfx", "a password that is not given")]
    [InlineData(".", "a folder")]
    public void A_certificate_that_cannot_work_is_told_at_start(string file, string because)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "vuoto.pem"), "");
        File.WriteAllText(Path.Combine(_folder.FullName, "testo.pem"), "-----BEGIN COSA-----\nAAAA\n-----END COSA-----\n");
        File.WriteAllText(Path.Combine(_folder.FullName, "chiave.pem"), Certificate.ExportCertificatePem());
        using var curve = new CertificateRequest("CN=curva", SigningKeys.Curve, HashAlgorithmName.SHA256).CreateSelfSigned(_clock.GetUtcNow(), _clock.GetUtcNow().AddYears(1));
        File.WriteAllText(Path.Combine(_folder.FullName, "curva.pem"), curve.ExportCertificatePem() + "\n" + SigningKeys.Curve.ExportPkcs8PrivateKeyPem());
        Written("bot.pfx", Password);

        var refusal = Assert.Throws<InvalidOperationException>(() => Read(("Bot:CertificatePath", Path.Combine(_folder.FullName, file))));
        Assert.True(refusal.Message.Contains("Bot:CertificatePath leads to no certificate", StringComparison.Ordinal), because);
        Assert.DoesNotContain(_folder.FullName, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine_by_its_client_id()
    {
        var identity = Read(("Bot:AppType", "UserAssignedMSI"));
        var token = new OutboundToken(() => OutboundCredential.For(identity, _transport), _clock);

        Assert.Equal($"gettone-{_endpoint.Urls.Count + 1}", await Asked(token));
        var asked = new Uri(_endpoint.Whole[^1]);
        var query = Uri.UnescapeDataString(asked.Query);
        Assert.Contains("client_id=" + Attempt.AppId, query, StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com", query, StringComparison.Ordinal);
        Assert.DoesNotContain(".default", query, StringComparison.Ordinal);
        Assert.Equal(("127.0.0.1", "/msi/token"), (asked.Host, asked.AbsolutePath));
        Assert.Equal("intestazione-segreta", _endpoint.IdentityHeader);
        Assert.DoesNotContain(_endpoint.Urls, url => url.Contains("login", StringComparison.Ordinal));
    }

    /// <summary>As App Service and Container Apps tell a process where its identity is to be had.</summary>
    private async Task<string> Asked(OutboundToken token)
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", "http://127.0.0.1:41/msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "intestazione-segreta");
        try
        {
            return await token.GetAsync(default);
        }
        finally
        {
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        }
    }

    private static X509Certificate2 Made(RSA key)
    {
        var request = new CertificateRequest("CN=pdzbot.esempio.it", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2050, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    private static string Pem(X509Certificate2 certificate, RSA key, string? password) => certificate.ExportCertificatePem() + "\n" + (password is null
        ? key.ExportPkcs8PrivateKeyPem()
        : key.ExportEncryptedPkcs8PrivateKeyPem(password, new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10_000))) + "\n";

    private string Written(string file, string? password)
    {
        var path = Path.Combine(_folder.FullName, file);
        if (file.EndsWith(".pem", StringComparison.Ordinal)) File.WriteAllText(path, Pem(Certificate, SigningKeys.Channel, password));
        else File.WriteAllBytes(path, Certificate.Export(X509ContentType.Pkcs12, password));
        return path;
    }

    private JsonWebToken Assertion() =>
        new(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(_endpoint.Bodies[^1])["client_assertion"].ToString());

    private static async Task SignatureHoldsAsync(JsonWebToken assertion, RSA? key = null) =>
        Assert.True((await new JsonWebTokenHandler().ValidateTokenAsync(assertion.EncodedToken, new TokenValidationParameters
        {
            IssuerSigningKey = new RsaSecurityKey(key ?? SigningKeys.Channel),
            TryAllIssuerSigningKeys = true,
            ValidateAudience = false,
            ValidateIssuer = false,
        })).IsValid);

    private static BotIdentity Read(params (string Key, string? Value)[] settings) => BotIdentity.From(
        new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Bot:AppId", Attempt.AppId),
            new("Bot:TenantId", WireSamples.Tenant),
            new("Bot:TokenAuthority", "https://login.esempio.it/"),
            .. settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)),
        ]).Build(),
        development: false);

    /// <summary>Stands in for Entra and for the identity endpoint of a machine in Azure.</summary>
    private sealed class TokenEndpoint : HttpMessageHandler
    {
        public List<string> Urls { get; } = [];

        public List<string> Whole { get; } = [];

        public List<string> Bodies { get; } = [];

        public string? IdentityHeader { get; private set; }

        public bool Fails { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Urls.Add(request.RequestUri!.GetLeftPart(UriPartial.Path));
            Whole.Add(request.RequestUri.AbsoluteUri);
            if (request.Content is not null) Bodies.Add(await request.Content.ReadAsStringAsync(cancellationToken));
            if (request.Headers.TryGetValues("X-IDENTITY-HEADER", out var header)) IdentityHeader = header.Single();
            var json = Fails
                ? """{"error":"invalid_client","error_description":"AADSTS700027"}"""
                : $$"""{"token_type":"Bearer","expires_in":"3600","expires_on":"4102444800","resource":"https://api.botframework.com","access_token":"gettone-{{Urls.Count}}"}""";
            return new(Fails ? HttpStatusCode.Unauthorized : HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        }
    }
}
