using System.Net;
using System.Security.Cryptography;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

public sealed class ChannelKeysTests : IAsyncLifetime, IDisposable
{
    private readonly MetadataServer _server = new();
    private readonly WireClock _clock = new();
    private readonly LogLines _log = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Keys_are_fetched_once_for_many_tokens_even_at_the_same_time()
    {
        var authentication = Authentication();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => StatusAsync(authentication)));

        Assert.All(statuses, status => Assert.Equal(200, status));
        Assert.Equal(1, _server.Fetches);
    }

    [Fact]
    public async Task Garbage_never_causes_a_fetch()
    {
        var authentication = Authentication();
        Action<Attempt>[] garbage =
        [
            a => a.Authorization = null,
            a => a.Authorization = "Bearer x.y.z",
            a => a.Authorization = "Bearer " + new string('x', 100_000),
            a => a.Header["alg"] = "none",
            a => a.Header.Remove("kid"),
            a => a.Payload["iss"] = "https://esempio.it",
        ];
        foreach (var forge in garbage) Assert.Equal(401, await StatusAsync(authentication, forge));

        Assert.Equal(0, _server.Fetches);
    }

    [Fact]
    public async Task A_key_that_rolled_over_is_fetched_once()
    {
        var authentication = Authentication();
        Assert.Equal(200, await StatusAsync(authentication));

        _server.Keys = MetadataServer.Document(SigningKeys.Published("rolled", SigningKeys.Rolled, "msteams"));

        Assert.Equal(200, await StatusAsync(authentication, Sign("rolled", SigningKeys.Rolled)));
        Assert.Equal(401, await StatusAsync(authentication));
        Assert.Equal(2, _server.Fetches);
    }

    [Fact]
    public async Task Unknown_keys_cause_a_fetch_at_most_once_per_interval()
    {
        var authentication = Authentication();
        Assert.Equal(200, await StatusAsync(authentication));

        for (var i = 0; i < 20; i++) Assert.Equal(401, await StatusAsync(authentication, Sign("k" + i, SigningKeys.Forger)));
        Assert.Equal(2, _server.Fetches);

        _clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.Equal(401, await StatusAsync(authentication, Sign("k", SigningKeys.Forger)));
        Assert.Equal(2, _server.Fetches);

        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(401, await StatusAsync(authentication, Sign("k", SigningKeys.Forger)));
        Assert.Equal(3, _server.Fetches);
        Assert.Equal(200, await StatusAsync(authentication));
    }

    [Fact]
    public async Task Without_keys_nobody_comes_in_and_a_server_that_is_down_is_not_hammered()
    {
        var keys = _server.Keys;
        _server.Keys = null;
        var authentication = Authentication();

        for (var i = 0; i < 10; i++) Assert.Equal(401, await StatusAsync(authentication));
        Assert.Equal(1, _server.Fetches);

        _server.Keys = keys;
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(200, await StatusAsync(authentication));
    }

    [Fact]
    public async Task Known_keys_serve_on_while_new_ones_cannot_be_had()
    {
        var authentication = Authentication();
        Assert.Equal(200, await StatusAsync(authentication));

        _server.Keys = null;
        _clock.Advance(TimeSpan.FromHours(13));

        Assert.Equal(200, await StatusAsync(authentication));
        await Until(() => _server.Fetches == 2);
        Assert.Equal(401, await StatusAsync(authentication, Sign("rolled", SigningKeys.Rolled)));
        Assert.Equal(200, await StatusAsync(authentication));
        Assert.Contains("could not be fetched", _log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_grow_old_and_a_revoked_one_goes_within_half_a_day()
    {
        var authentication = Authentication();
        Assert.Equal(200, await StatusAsync(authentication));
        _server.Keys = MetadataServer.Document(SigningKeys.Published("rolled", SigningKeys.Rolled, "msteams"));

        _clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromTicks(1));
        Assert.Equal(200, await StatusAsync(authentication));
        Assert.Equal(1, _server.Fetches);

        _clock.Advance(TimeSpan.FromTicks(1));
        await StatusAsync(authentication);
        await Until(() => _server.Fetches == 2);
        Assert.Equal(200, await StatusAsync(authentication, Sign("rolled", SigningKeys.Rolled)));
        Assert.Equal(401, await StatusAsync(authentication));
    }

    [Theory]
    [InlineData("{}", "no address of keys")]
    [InlineData("[]", "no object")]
    [InlineData("ciao", "no JSON")]
    [InlineData("{\"jwks_uri\":\"ftp://127.0.0.1/keys\"}", "another scheme")]
    [InlineData("{\"jwks_uri\":\"http://keys.invalid/keys\"}", "plain http elsewhere")]
    [InlineData("{\"jwks_uri\":7}", "no text")]
    public async Task Metadata_that_cannot_be_used_lets_nobody_in(string metadata, string because)
    {
        _server.Metadata = metadata;

        Assert.True(await StatusAsync(Authentication()) == 401, because);
        Assert.Equal(0, _server.Fetches);
    }

    [Theory]
    [InlineData("{\"keys\":[]}", "none")]
    [InlineData("{\"keys\":7}", "no list")]
    [InlineData("{\"keys\":[7,null,{\"kty\":\"RSA\"}]}", "none that can be used")]
    [InlineData("", "nothing")]
    public async Task A_set_without_usable_keys_replaces_nothing(string keys, string because)
    {
        var authentication = Authentication();
        Assert.Equal(200, await StatusAsync(authentication));

        _server.Keys = keys;
        Assert.Equal(401, await StatusAsync(authentication, Sign("nuova", SigningKeys.Forger)));

        Assert.True(await StatusAsync(authentication) == 200, because);
        Assert.Equal(2, _server.Fetches);
    }

    [Fact]
    public async Task A_set_of_keys_without_end_is_not_read()
    {
        _server.Keys = _server.Keys + new string(' ', 2 << 20);

        Assert.Equal(401, await StatusAsync(Authentication()));
    }

    [Fact]
    public async Task The_first_of_two_keys_of_one_name_counts()
    {
        _server.Keys = MetadataServer.Document(
            SigningKeys.Published("channel", SigningKeys.Channel, "msteams"), SigningKeys.Published("channel", SigningKeys.Forger, "msteams"));
        var authentication = Authentication();

        Assert.Equal(200, await StatusAsync(authentication));
        Assert.Equal(401, await StatusAsync(authentication, Sign("channel", SigningKeys.Forger)));
    }

    private static Action<Attempt> Sign(string kid, RSA key) => attempt =>
    {
        attempt.Header["kid"] = kid;
        attempt.Sign = Attempt.Rs256(key);
    };

    /// <summary>What happens in the background is waited for, not slept for.</summary>
    private static async Task Until(Func<bool> condition)
    {
        for (var i = 0; i < 10_000 && !condition(); i++) await Task.Delay(1);
        Assert.True(condition());
    }

    private async Task<int> StatusAsync(InboundAuthentication authentication, Action<Attempt>? forge = null)
    {
        var attempt = new Attempt(_clock.GetUtcNow());
        forge?.Invoke(attempt);
        return (await authentication.CheckAsync(attempt.Authorization, attempt.Activity, IPAddress.Loopback)).Status;
    }

    private InboundAuthentication Authentication()
    {
        var identity = new BotIdentity { AppId = Attempt.AppId, OpenIdMetadata = _server.Url, Tenants = [WireSamples.Tenant] };
        return new(identity, new ChannelKeys(new HttpClient(), identity, _clock, _log.For<ChannelKeys>()), _clock);
    }
}
