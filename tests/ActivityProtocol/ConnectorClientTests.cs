using Azure.Core;
using Azure.Identity;
using Moq;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

public sealed class ConnectorClientTests : IDisposable
{
    private const string Url = WireSamples.ServiceUrl;
    private const string Thread = "19:a/b@thread.tacv2;messageid=17";

    private static readonly string[] Bodies =
    [
        "", "{}", "[]", "null", "\"7\"", "non JSON", "{\"id\":7}", "{\"id\":null}", "{\"Id\":\"7\"}",
    ];

    private readonly WireClock _clock = new();
    private readonly LogLines _log = new();
    private readonly Mock<TokenCredential> _credential = new();
    private int _tokens;

    public ConnectorClientTests() => _credential
        .Setup(credential => credential.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
        .Returns(() => ValueTask.FromResult(new AccessToken("gettone-" + ++_tokens, _clock.GetUtcNow().AddHours(1))));

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task A_message_goes_to_its_conversation_with_the_bots_token()
    {
        var connector = new ScriptedConnector(_clock, "201");
        var response = await Client(connector).SendAsync(Url, Thread, Message("perché «no»"));

        var call = connector.Calls.Single();
        Assert.Equal("1700", response.Id);
        Assert.Equal("POST", call.Method);
        Assert.Equal(Url + "v3/conversations/19%3Aa%2Fb%40thread.tacv2%3Bmessageid%3D17/activities", call.Url);
        Assert.Equal("Bearer gettone-1", call.Authorization);
        Assert.Equal("application/json; charset=utf-8", call.ContentType);
        Assert.Equal("{\"type\":\"message\",\"text\":\"perché «no»\"}", call.Body);
    }

    [Fact]
    public async Task Replies_and_updates_name_the_activity()
    {
        var connector = new ScriptedConnector(_clock, "200");
        var client = Client(connector);
        await client.ReplyAsync(Url.TrimEnd('/'), "a:1", "1:2;3", Message());
        await client.UpdateAsync(Url, "a:1", "1652", Message());

        Assert.Equal(
            [("POST", Url + "v3/conversations/a%3A1/activities/1%3A2%3B3"), ("PUT", Url + "v3/conversations/a%3A1/activities/1652")],
            connector.Calls.Select(call => (call.Method, call.Url)));
        Assert.Equal(1, _tokens);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public async Task An_id_cannot_climb_out_of_its_place(string id)
    {
        var connector = new ScriptedConnector(_clock, "200");

        await Assert.ThrowsAsync<ArgumentException>(() => Client(connector).SendAsync(Url, id, Message()));
        await Assert.ThrowsAsync<ArgumentException>(() => Client(connector).UpdateAsync(Url, "a:1", id, Message()));
        Assert.Empty(connector.Calls);
    }

    [Fact]
    public async Task A_success_without_an_id_is_a_success()
    {
        foreach (var body in Bodies)
        {
            var connector = new ScriptedConnector(_clock, "202") { Body = body };
            Assert.Null((await Client(connector).SendAsync(Url, "a:1", Message())).Id);
            Assert.Single(connector.Calls);
        }
    }

    [Fact]
    public async Task An_answer_that_breaks_off_after_its_status_is_a_success_and_not_sent_again()
    {
        var connector = new ScriptedConnector(_clock, "cut", "500");

        Assert.Null((await Client(connector).SendAsync(Url, "a:1", Message())).Id);
        Assert.Single(connector.Calls);
    }

    [Theory]
    [InlineData("https://raccolta.esempio.it/")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("http://localhost:5000/")]
    [InlineData("https://evilbotframework.com/")]
    public async Task The_token_goes_to_trusted_connectors_only(string url)
    {
        var connector = new ScriptedConnector(_clock, "200");
        var refusal = await Assert.ThrowsAsync<ConnectorException>(() => Client(connector).SendAsync(url, "a:1", Message()));

        Assert.Equal("ServiceUrlNotTrusted", refusal.Code);
        Assert.True(refusal.IsPermanent);
        Assert.Empty(connector.Calls);
        Assert.Equal(0, _tokens);
    }

    [Fact]
    public async Task Without_an_app_id_there_is_no_token_and_only_this_machine()
    {
        var connector = new ScriptedConnector(_clock, "200", "401");
        var client = new ConnectorClient(new HttpClient(connector), null, new BotIdentity(), _clock, _log.For<ConnectorClient>());
        await client.SendAsync("http://localhost:5000", "a:1", Message());

        Assert.Null(connector.Calls.Single().Authorization);
        await Assert.ThrowsAsync<ConnectorException>(() => client.SendAsync(Url, "a:1", Message()));
    }

    [Fact]
    public async Task An_activity_over_the_largest_size_is_not_sent()
    {
        var connector = new ScriptedConnector(_clock, "200");
        var frame = ActivityJson.SizeOf(Message(""));
        await Client(connector).SendAsync(Url, "a:1", Message(new string('é', ConnectorClient.LargestActivity - frame)));

        var refusal = await Assert.ThrowsAsync<ActivityTooLargeException>(
            () => Client(connector).SendAsync(Url, "a:1", Message(new string('é', ConnectorClient.LargestActivity - frame + 1))));
        Assert.Equal(ConnectorClient.LargestActivity + 1, refusal.Size);
        Assert.Single(connector.Calls);
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once()
    {
        var connector = new ScriptedConnector(_clock, "401", "200");
        await Client(connector).SendAsync(Url, "a:1", Message());
        Assert.Equal(["Bearer gettone-1", "Bearer gettone-2"], connector.Calls.Select(call => call.Authorization));

        var stubborn = new ScriptedConnector(_clock, "401");
        var refusal = await Assert.ThrowsAsync<ConnectorException>(() => Client(stubborn).SendAsync(Url, "a:1", Message()));
        Assert.Equal(2, stubborn.Calls.Count);
        Assert.Equal(401, refusal.Status);
        Assert.False(refusal.IsPermanent);
    }

    [Fact]
    public async Task A_token_that_cannot_be_had_is_a_failure_of_ours_and_not_of_the_place()
    {
        _credential.Setup(credential => credential.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
            .Throws(new AuthenticationFailedException("AADSTS7000215"));
        var connector = new ScriptedConnector(_clock, "200");
        var refusal = await Assert.ThrowsAsync<ConnectorException>(() => Client(connector).SendAsync(Url, "a:1", Message()));

        Assert.Equal("NoToken", refusal.Code);
        Assert.False(refusal.IsPermanent);
        Assert.Empty(connector.Calls);
    }

    [Theory]
    [InlineData("""{"error":{"code":"BotNotInConversationRoster","message":"segreto"}}""", "BotNotInConversationRoster")]
    [InlineData("""{"error":{"code":"ConversationNotFound","message":"x","innerHttpError":{"statusCode":404,"body":{}}}}""", "ConversationNotFound")]
    [InlineData("""{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\",\"details\":\"segreto\"}"}""", "MessageWritesBlocked")]
    [InlineData("""{"errorCode":209,"message":"segreto"}""", "209")]
    [InlineData("""{"errorCode":"209"}""", "209")]
    [InlineData("""{"error":"x"}""", "unspecified")]
    [InlineData("""{"error":{"code":"con\r\nspazi e segni"}}""", "con??spazi?e?segni")]
    [InlineData("<html>segreto</html>", "unspecified")]
    [InlineData("", "unspecified")]
    public async Task The_code_of_a_failure_is_read_in_both_forms(string body, string code)
    {
        var connector = new ScriptedConnector(_clock, "403") { Body = body };
        var refusal = await Assert.ThrowsAsync<ConnectorException>(() => Client(connector).SendAsync(Url, "a:1", Message()));

        Assert.Equal(code, refusal.Code);
        Assert.Equal(403, refusal.Status);
        Assert.True(refusal.IsPermanent);
        Assert.DoesNotContain("segreto", refusal.ToString(), StringComparison.Ordinal);
        Assert.Single(connector.Calls);
    }

    [Fact]
    public async Task Nothing_that_fails_writes_tokens_texts_names_or_places_to_the_log()
    {
        foreach (var line in (string[])["401", "403", "500", "429", "503", "reset", "timeout", "refused"])
        {
            var connector = new ScriptedConnector(_clock, line) { Body = """{"error":{"code":"C","message":"segreto del corpo"}}""" };
            var activity = Message("testo riservato");
            activity.Recipient = new() { Id = "29:riservato", Name = "Ada Greco" };
            var refusal = await Assert.ThrowsAsync<ConnectorException>(() => Client(connector).SendAsync(Url, "a:luogo-riservato", activity));

            string[] secrets = ["gettone-", "testo riservato", "29:riservato", "Ada Greco", "luogo-riservato", "segreto del corpo", Url, WireSamples.Tenant];
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, _log.All + refusal.Message, StringComparison.Ordinal));
        }

        Assert.Contains("tried again", _log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_calls_can_stop_waiting()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Client(new ScriptedConnector(_clock, "200")).SendAsync(Url, "a:1", Message(), cancel.Token));
    }

    private static Activity Message(string text = "ciao") => new() { Type = "message", Text = text };

    private ConnectorClient Client(HttpMessageHandler connector)
    {
        var identity = new BotIdentity { AppId = Attempt.AppId, TenantId = WireSamples.Tenant, AppPassword = "x" };
        return new(new HttpClient(connector), new OutboundToken(() => _credential.Object, _clock), identity, _clock, _log.For<ConnectorClient>());
    }
}
