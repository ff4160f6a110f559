using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

public class InboundAnonymousTests
{
    [Theory]
    [InlineData("127.0.0.1", true, "this machine")]
    [InlineData("127.3.2.1", true, "this machine by another of its names")]
    [InlineData("::1", true, "this machine in IPv6")]
    [InlineData("::ffff:127.0.0.1", true, "this machine in both")]
    [InlineData("::ffff:127.3.2.1", true, "this machine in both, by another name")]
    [InlineData("192.168.1.7", false, "a neighbour")]
    [InlineData("::ffff:192.168.1.7", false, "a neighbour in both")]
    [InlineData("0.0.0.0", false, "no address")]
    [InlineData(null, false, "nobody knows whence")]
    public async Task Without_an_app_id_only_this_machine_may_talk(string? remote, bool accepted, string because)
    {
        var verdict = await CheckAsync(null, Local(), remote is null ? null : IPAddress.Parse(remote));

        Assert.True(verdict.Status == (accepted ? 200 : 401), because);
    }

    [Theory]
    [InlineData("http://localhost:56150/_connector", true, "the Playground's")]
    [InlineData("http://127.0.0.1:5000/", true, "an address")]
    [InlineData("https://[::1]:5001/", true, "IPv6 over https")]
    [InlineData("http://LOCALHOST/", true, "in capitals")]
    [InlineData("http://127.1:80/", true, "a short form of the same address")]
    [InlineData("https://smba.trafficmanager.net/teams/", false, "the real connector: it would want a token")]
    [InlineData("http://192.168.1.7:5000/", false, "a neighbour")]
    [InlineData("http://localhost.esempio.it/", false, "a look-alike")]
    [InlineData("http://localhost@esempio.it/", false, "user-info")]
    [InlineData("http://esempio.it\\@localhost/", false, "a backslash")]
    [InlineData("http://loopback:5000/", true, "the framework reads it as localhost, here and when it connects")]
    [InlineData("file:///etc/passwd", false, "a file")]
    [InlineData("ftp://localhost/", false, "another scheme")]
    [InlineData("", false, "empty")]
    [InlineData(null, false, "none")]
    public async Task Without_an_app_id_only_connectors_on_this_machine_are_taken(string? serviceUrl, bool accepted, string because)
    {
        var activity = Local();
        activity.ServiceUrl = serviceUrl;

        Assert.True((await CheckAsync(null, activity, IPAddress.Loopback)).Status == (accepted ? 200 : 403), because);
    }

    [Theory]
    [InlineData("Bearer a.b.c")]
    [InlineData("")]
    public async Task A_token_that_cannot_be_checked_is_refused(string authorization) =>
        Assert.Equal(401, (await CheckAsync(authorization, Local(), IPAddress.Loopback)).Status);

    [Fact]
    public async Task Any_tenant_may_talk_unless_the_settings_name_some()
    {
        var activity = Local();
        activity.Conversation = new() { Id = "a:1", TenantId = "altro" };

        Assert.Equal(200, (await CheckAsync(null, activity, IPAddress.Loopback)).Status);
        Assert.Equal(403, (await CheckAsync(null, activity, IPAddress.Loopback, WireSamples.Tenant)).Status);
        Assert.Equal(200, (await CheckAsync(null, activity, IPAddress.Loopback, "altro")).Status);
    }

    private static Activity Local() => new() { Type = "message", ChannelId = "msteams", ServiceUrl = "http://localhost:5000/" };

    private static Task<InboundVerdict> CheckAsync(string? authorization, Activity activity, IPAddress? remote, params string[] tenants)
    {
        var identity = new BotIdentity { Tenants = tenants };
        var clock = new WireClock();
        var keys = new ChannelKeys(new HttpClient(), identity, clock, NullLogger<ChannelKeys>.Instance);
        return new InboundAuthentication(identity, keys, clock).CheckAsync(authorization, activity, remote);
    }
}
