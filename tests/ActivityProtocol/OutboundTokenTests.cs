using System.Net;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Moq;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

public class OutboundTokenTests
{
    private readonly WireClock _clock = new();
    private readonly Mock<TokenCredential> _credential = new();
    private int _credentials;
    private int _asked;
    private bool _fails;

    public OutboundTokenTests() => _credential
        .Setup(credential => credential.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
        .Returns(() => _fails
            ? throw new AuthenticationFailedException("no")
            : ValueTask.FromResult(new AccessToken("gettone-" + ++_asked, _clock.GetUtcNow().AddMinutes(60))));

    [Fact]
    public async Task A_token_is_kept_until_five_minutes_before_its_end()
    {
        var token = Token();
        Assert.Equal("gettone-1", await token.GetAsync(default));

        _clock.Advance(TimeSpan.FromMinutes(55) - TimeSpan.FromTicks(1));
        Assert.Equal("gettone-1", await token.GetAsync(default));

        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal("gettone-2", await token.GetAsync(default));
        Assert.Equal(1, _credentials);
    }

    [Fact]
    public async Task Many_who_want_a_token_at_once_ask_once()
    {
        var gate = new TaskCompletionSource<AccessToken>();
        _credential.Setup(credential => credential.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
            .Returns(() =>
            {
                Interlocked.Increment(ref _asked);
                return new ValueTask<AccessToken>(gate.Task);
            });
        var token = Token();
        using var impatient = new CancellationTokenSource();

        var first = token.GetAsync(impatient.Token).AsTask();
        var others = Enumerable.Range(0, 20).Select(_ => token.GetAsync(default).AsTask()).ToList();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult(new AccessToken("gettone", _clock.GetUtcNow().AddHours(1)));

        Assert.All(await Task.WhenAll(others), text => Assert.Equal("gettone", text));
        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task A_refused_token_is_dropped_with_its_credential_but_a_renewed_one_stays()
    {
        var token = Token();
        var refused = await token.GetAsync(default);
        token.Drop(refused);
        Assert.Equal("gettone-2", await token.GetAsync(default));
        Assert.Equal(2, _credentials);

        token.Drop(refused);
        Assert.Equal("gettone-2", await token.GetAsync(default));
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        var token = Token();
        _fails = true;
        await Assert.ThrowsAsync<AuthenticationFailedException>(() => token.GetAsync(default).AsTask());

        _fails = false;
        Assert.Equal("gettone-1", await token.GetAsync(default));
    }

    [Fact]
    public void Without_an_app_id_there_is_no_token() => Assert.Null(OutboundToken.For(new BotIdentity(), _clock));

    [Fact]
    public async Task A_single_tenant_asks_its_own_authority_with_its_secret()
    {
        var authority = new TokenAuthority();
        var identity = new BotIdentity
        {
            AppId = Attempt.AppId,
            TenantId = WireSamples.Tenant,
            AppPassword = "segreto & lungo",
            TokenAuthority = new Uri("https://login.esempio.it/"),
        };
        using var http = new HttpClient(authority);
        using var transport = new HttpClientTransport(http);
        var token = new OutboundToken(() => OutboundCredential.For(identity, transport), _clock);

        Assert.Equal("gettone-1", await token.GetAsync(default));
        Assert.Equal($"https://login.esempio.it/{WireSamples.Tenant}/oauth2/v2.0/token", authority.Urls.Single());
        Assert.Contains("grant_type=client_credentials", authority.Forms.Single(), StringComparison.Ordinal);
        Assert.Contains("client_id=" + Attempt.AppId, authority.Forms.Single(), StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", authority.Forms.Single(), StringComparison.Ordinal);
        Assert.Contains("client_secret=segreto", authority.Forms.Single(), StringComparison.Ordinal);

        token.Drop("gettone-1");
        Assert.Equal("gettone-2", await token.GetAsync(default));
    }

    private OutboundToken Token() => new(
        () =>
        {
            _credentials++;
            return _credential.Object;
        },
        _clock);

    /// <summary>Stands in for Entra.</summary>
    private sealed class TokenAuthority : HttpMessageHandler
    {
        public List<string> Urls { get; } = [];

        public List<string> Forms { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Urls.Add(request.RequestUri!.GetLeftPart(UriPartial.Path));
            Forms.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            var json = $$"""{"token_type":"Bearer","expires_in":3600,"ext_expires_in":3600,"access_token":"gettone-{{Urls.Count}}"}""";
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        }
    }
}
