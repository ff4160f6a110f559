using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

/// <summary>Web Chat and Direct Line: who is let in, what is believed of what they say, and how a file goes there.</summary>
[Trait("Regola", "ADE-14"), Trait("Regola", "SEC-03")]
public sealed class WebChatTests(MetadataServer server) : IClassFixture<MetadataServer>
{
    private const string Elsewhere = "00000000-0000-0000-0000-00000000000a";

    private readonly WireClock _clock = new();

    [Theory]
    [InlineData("webchat", "channel", true, null, 200, "switched on")]
    [InlineData("webchat", "webchat-only", true, null, 200, "switched on, by its own key")]
    [InlineData("webchat", "channel", false, null, 403, "not switched on")]
    [InlineData("webchat", "channel", false, WireSamples.Tenant, 403, "not switched on, and a page that claims our tenant")]
    [InlineData("webchat", "channel", true, Elsewhere, 200, "a page that claims another tenant: nobody believes either")]
    [InlineData("directline", "channel", true, null, 403, "a key that does not vouch for this channel")]
    [InlineData("msteams", "channel", true, null, 403, "Teams without a tenant, with the web chat switched on")]
    [InlineData("msteams", "channel", true, Elsewhere, 403, "Teams of another tenant, with the web chat switched on")]
    [InlineData("msteams", "webchat-only", true, WireSamples.Tenant, 403, "the web chat's key, by Teams' name")]
    public async Task Who_has_no_tenant_comes_in_where_the_settings_say_so(string channel, string key, bool on, string? tenant, int status, string because)
    {
        var attempt = new Attempt(_clock.GetUtcNow());
        attempt.Header["kid"] = key;
        attempt.Activity.ChannelId = channel;
        attempt.Tenants(tenant, tenant);
        var identity = new BotIdentity
        {
            AppId = Attempt.AppId,
            TenantId = WireSamples.Tenant,
            OpenIdMetadata = server.Url,
            Tenants = [WireSamples.Tenant],
            WebChat = on,
        };
        var door = new InboundAuthentication(identity, new ChannelKeys(new HttpClient(), identity, _clock, NullLogger<ChannelKeys>.Instance), _clock);

        var verdict = await door.CheckAsync(attempt.Authorization, attempt.Activity, IPAddress.Loopback);

        Assert.True(verdict.Status == status, $"{because}: {verdict.Status}, {verdict.Reason}");
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("true", true)]
    [InlineData("forse", null)]
    public void The_setting_is_off_unless_it_says_on(string? setting, bool? on)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Pdz:WebChat", setting)]).Build();

        if (on is { } known) Assert.Equal(known, BotIdentity.From(settings, development: true).WebChat);
        else Assert.Contains("Pdz:WebChat is true or false", Assert.Throws<InvalidOperationException>(() => BotIdentity.From(settings, development: true)).Message);
    }

    [Theory]
    [InlineData("webchat", false)]
    [InlineData("directline", false)]
    [InlineData("emulator", false)]
    [InlineData("msteams", true)]
    public async Task An_object_id_a_tenant_and_a_team_are_believed_of_Teams_only(string channel, bool believed)
    {
        Activity? got = null;
        await using var host = await WireHost.StartAsync((activity, _) =>
        {
            got = activity;
            return Task.FromResult(ActivityAnswer.Ok);
        });
        var json = $$$"""
            {"type":"conversationUpdate","channelId":"{{{channel}}}","serviceUrl":"http://127.0.0.1:9/","from":{"id":"u","aadObjectId":"o"},"recipient":{"id":"b"},
             "conversation":{"id":"c","tenantId":"t"},"membersAdded":[{"id":"u","aadObjectId":"o"}],"channelData":{"tenant":{"id":"t"},"team":{"id":"s"},"altro":1}}
            """;

        using var answer = await host.Http.PostAsync(host.Url, new StringContent(json, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(believed ? ("o", "o", "t", "s") : (null, null, null, null), (got!.From!.AadObjectId, got.MembersAdded![0].AadObjectId, got.TenantId, got.Teams.TeamId));
        Assert.Equal(("u", 1), (got.From.Id, (int)got.ChannelData!["altro"]!));
    }

    [Theory]
    [InlineData(InlineFile.Largest, true)]
    [InlineData(InlineFile.Largest + 12_000, false)]
    public async Task A_file_goes_in_the_message_up_to_what_the_connector_takes(int bytes, bool goes)
    {
        var connector = new ScriptedConnector(_clock, "200");
        var client = new ConnectorClient(new HttpClient(connector), null, new BotIdentity(), _clock, NullLogger<ConnectorClient>.Instance);
        var message = new Activity { Type = ActivityTypes.Message, Text = new string('é', 2_000), Attachments = [InlineFile.Of("dati.json", new byte[bytes])] };

        var refusal = await Record.ExceptionAsync(() => client.SendAsync("http://localhost:5000", "c", message));

        Assert.Equal(goes, refusal is null);
        Assert.Equal(goes ? 1 : 0, connector.Calls.Count);
        if (!goes) Assert.IsType<ActivityTooLargeException>(refusal);
    }

    [Theory]
    [InlineData("ricevuta.txt", "text/plain", true)]
    [InlineData("dati.json", "application/json", true)]
    [InlineData("rete.csv", "text/csv", true)]
    [InlineData("rete.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false)]
    [InlineData("rete", "application/octet-stream", false)]
    public void A_file_says_what_it_is(string name, string type, bool isText)
    {
        var file = InlineFile.Of(name, "è"u8.ToArray());

        Assert.Equal((type, name, $"data:{type};base64,w6g="), (file.ContentType, file.Name, file.ContentUrl));
        Assert.Equal(isText, InlineFile.IsText(name));
    }
}
