using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

public sealed class ConnectorConversationsTests : IDisposable
{
    private const string Url = "http://localhost:5000/emea/";
    private const string Channel = "19:c@thread.tacv2";

    private readonly WireClock _clock = new();
    private readonly LogLines _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task A_personal_chat_is_asked_for_by_person_and_tenant()
    {
        var connector = new ScriptedConnector(_clock, "201") { Body = """{"id":"a:1","serviceUrl":"https://smba.trafficmanager.net/amer/"}""" };
        var created = await Client(connector).CreatePersonalAsync(Url, "t-1", "29:ada", "28:bot");

        Assert.Equal(new CreatedConversation("a:1", "https://smba.trafficmanager.net/amer/"), created);
        var call = connector.Calls.Single();
        Assert.Equal(("POST", Url + "v3/conversations"), (call.Method, call.Url));
        Assert.Equal("""{"isGroup":false,"members":[{"id":"29:ada"}],"bot":{"id":"28:bot"},"tenantId":"t-1","channelData":{"tenant":{"id":"t-1"}}}""", call.Body);
    }

    [Theory]
    [InlineData("502 504 timeout 201", 4, null, "the same question gets the same chat")]
    [InlineData("cut 201", 2, null, "an answer cut off is asked for again")]
    [InlineData("400 201", 1, 400, "our mistake")]
    [InlineData("403 201", 1, 403, "not wanted")]
    public async Task A_personal_chat_may_be_asked_for_again(string script, int calls, int? failure, string because)
    {
        var connector = new ScriptedConnector(_clock, script.Split(' ')) { Body = """{"id":"a:1"}""" };
        var refusal = await RefusalAsync(() => Client(connector).CreatePersonalAsync(Url, "t", "29:ada"));

        Assert.True((connector.Calls.Count, refusal?.Status) == (calls, failure), because);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("non JSON")]
    [InlineData("""{"id":7}""")]
    [InlineData("""{"id":""}""")]
    [InlineData("""{"id":"\ud800"}""")]
    public async Task A_personal_chat_without_an_id_is_none(string body)
    {
        var refusal = await RefusalAsync(() => Client(new(_clock, "200") { Body = body }).CreatePersonalAsync(Url, "t", "29:ada"));

        Assert.Equal(("NotUnderstood", false), (refusal!.Code, refusal.IsPermanent));
    }

    [Fact]
    public async Task A_thread_begins_with_its_message()
    {
        var connector = new ScriptedConnector(_clock, "201") { Body = """{"id":"19:c@thread.tacv2;messageid=17","activityId":"17"}""" };
        var created = await Client(connector).CreateThreadAsync(Url, "t-1", Channel + ";messageid=9", new() { Type = "message", Text = "Verbale: «sì»" });

        Assert.Equal(new CreatedThread(Channel + ";messageid=17", "17", null), created);
        Assert.Equal(
            """{"isGroup":true,"tenantId":"t-1","channelData":{"channel":{"id":"19:c@thread.tacv2"},"tenant":{"id":"t-1"}},"activity":{"type":"message","text":"Verbale: «sì»"}}""",
            connector.Calls.Single().Body);
        await Assert.ThrowsAsync<ActivityTooLargeException>(
            () => Client(connector).CreateThreadAsync(Url, "t-1", Channel, new() { Type = "message", Text = new string('x', ConnectorClient.LargestActivity) }));
    }

    [Theory]
    [InlineData("429 503 201", 3, null, false, "clear refusals may be followed by another try")]
    [InlineData("502 201", 1, 502, true, "it may stand there: the caller decides")]
    [InlineData("timeout 201", 1, 0, true, "our time limit")]
    [InlineData("reset 201", 1, 0, true, "a lost answer")]
    [InlineData("refused 201", 2, null, false, "no connection, so nothing was sent")]
    [InlineData("cut", 1, null, false, "it stands, though its ids are lost")]
    [InlineData("400", 1, 400, false, "our mistake")]
    public async Task A_thread_is_never_begun_twice(string script, int calls, int? failure, bool doubtful, string because)
    {
        var connector = new ScriptedConnector(_clock, script.Split(' '));
        var refusal = await RefusalAsync(() => Client(connector).CreateThreadAsync(Url, "t", Channel, new() { Type = "message" }));

        Assert.True((connector.Calls.Count, refusal is null ? null : refusal.Status ?? 0, refusal?.IsAmbiguous ?? false) == (calls, failure, doubtful), because);
    }

    [Fact]
    public async Task Members_come_page_by_page_and_only_as_far_as_they_are_asked_for()
    {
        var connector = new ScriptedConnector(_clock, "200", "429", "200", "200") { Body = """{"members":[{"id":"29:d"}]}""" };
        connector.Bodies.Enqueue("""{"members":[{"id":"29:a","objectId":"o-a"},null,{"id":"29:b","aadObjectId":"o-b","userRole":"guest","nuovo":1}],"continuationToken":"p/2 &x=1"}""");
        connector.Bodies.Enqueue("{}");
        connector.Bodies.Enqueue("""{"members":[],"continuationToken":"p3"}""");

        var found = new List<TeamMember>();
        await foreach (var member in Client(connector).MembersAsync(Url, Channel + ";messageid=17", pageSize: 100))
        {
            found.Add(member);
            if (found.Count == 1) Assert.Single(connector.Calls);
        }

        Assert.Equal([("29:a", "o-a"), ("29:b", "o-b"), ("29:d", null)], found.Select(member => (member.Id, member.EntraId)));
        Assert.Equal(1, found[1].Unknown!["nuovo"].GetInt32());
        const string Roster = Url + "v3/conversations/19%3Ac%40thread.tacv2/pagedmembers?pageSize=100";
        Assert.Equal(
            [Roster, Roster + "&continuationToken=p%2F2%20%26x%3D1", Roster + "&continuationToken=p%2F2%20%26x%3D1", Roster + "&continuationToken=p3"],
            connector.Calls.Select(call => call.Url));
        Assert.All(connector.Calls, call => Assert.Equal(("GET", "", null), (call.Method, call.Body, call.ContentType)));
    }

    [Theory]
    [InlineData(1, 50)]
    [InlineData(50, 50)]
    [InlineData(500, 500)]
    [InlineData(501, 500)]
    public async Task A_page_is_as_large_as_the_service_takes_it(int asked, int sent)
    {
        var connector = new ScriptedConnector(_clock, "200") { Body = """{"members":[]}""" };
        await foreach (var _ in Client(connector).MembersAsync(Url, "a:1", asked)) Assert.Fail("nobody is there");

        Assert.EndsWith($"pageSize={sent}", connector.Calls.Single().Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", 1, "no members at all")]
    [InlineData("", 1, "nothing")]
    [InlineData("[]", 1, "the older form")]
    [InlineData("""{"members":[],"continuationToken":"p"}""", 2, "round in circles")]
    [InlineData("""{"members":[7],"continuationToken":"p"}""", 1, "members that are none")]
    public async Task A_roster_that_cannot_be_read_is_not_an_empty_one(string body, int calls, string because)
    {
        var connector = new ScriptedConnector(_clock, "200") { Body = body };
        var refusal = await RefusalAsync(async () =>
        {
            await foreach (var _ in Client(connector).MembersAsync(Url, "a:1")) Assert.Fail("nobody is there");
        });

        Assert.True((refusal?.Code, connector.Calls.Count) == ("NotUnderstood", calls), because);
    }

    [Theory]
    [InlineData("200", "", """{"id":"29:ada","name":"Ada","aadObjectId":"o"}""", "29:ada", "there")]
    [InlineData("404", "", """{"error":{"code":"MemberNotFoundInConversation"}}""", null, "not a member")]
    [InlineData("404", "", "", null, "not a member, without a word")]
    [InlineData("404", "ConversationNotFound", """{"error":{"code":"ConversationNotFound"}}""", null, "no conversation: it cannot be told")]
    [InlineData("403", "BotNotInConversationRoster", """{"error":{"code":"BotNotInConversationRoster"}}""", null, "nor where the bot is not")]
    [InlineData("200", "NotUnderstood", "null", null, "an answer that says nothing")]
    public async Task One_member_is_there_or_not_or_it_cannot_be_told(string line, string code, string body, string? id, string because)
    {
        var connector = new ScriptedConnector(_clock, line) { Body = body };
        TeamMember? found = null;
        var refusal = await RefusalAsync(async () => found = await Client(connector).FindMemberAsync(Url, "a:1", "ada@lecce.it"));

        Assert.True((found?.Id, refusal?.Code ?? "") == (id, code), because);
        Assert.Equal(Url + "v3/conversations/a%3A1/members/ada%40lecce.it", connector.Calls.Single().Url);
    }

    [Fact]
    public async Task Teams_and_their_channels_are_told()
    {
        var connector = new ScriptedConnector(_clock, "502", "200", "200");
        connector.Bodies.Enqueue("");
        connector.Bodies.Enqueue("""{"id":"19:t","name":"Ambito di Lecce","aadGroupId":"g","channelCount":3,"memberCount":"12","nuovo":true}""");
        connector.Bodies.Enqueue("""{"conversations":[{"id":"19:t","name":null},{"id":"19:m","name":"Tavolo minori","type":"private"}]}""");

        var team = await Client(connector).TeamAsync(Url, "19:t");
        var channels = await Client(connector).ChannelsAsync(Url, "19:t");

        Assert.Equal(("Ambito di Lecce", "g", 3, 12), (team.Name, team.AadGroupId, team.ChannelCount, team.MemberCount));
        Assert.True(team.Unknown!.ContainsKey("nuovo"));
        Assert.Equal([(null, true), ("Tavolo minori", false)], channels.Select(channel => (channel.Name, channel.IsGeneralOf("19:t"))));
        Assert.Equal([Url + "v3/teams/19%3At", Url + "v3/teams/19%3At", Url + "v3/teams/19%3At/conversations"], connector.Calls.Select(call => call.Url));
        Assert.Equal("NotUnderstood", (await RefusalAsync(() => Client(new(_clock, "200")).ChannelsAsync(Url, "19:t")))!.Code);
        await Assert.ThrowsAsync<ArgumentException>(() => Client(connector).TeamAsync(Url, ".."));
    }

    [Theory]
    [InlineData("200", true, null, 1, "")]
    [InlineData("502 reset 202", true, null, 3, "")]
    [InlineData("404", false, null, 1, """{"error":{"code":"ActivityNotFoundInConversation"}}""")]
    [InlineData("timeout 404", false, null, 2, """{"error":{"code":"ActivityNotFoundInConversation"}}""")]
    [InlineData("404", null, 404, 1, """{"error":{"code":"ConversationNotFound"}}""")]
    [InlineData("403", null, 403, 1, "")]
    [InlineData("500", null, 500, 1, "")]
    public async Task A_message_is_taken_back_or_was_gone(string script, bool? deleted, int? failure, int calls, string body)
    {
        var connector = new ScriptedConnector(_clock, script.Split(' ')) { Body = body };
        bool? outcome = null;
        var refusal = await RefusalAsync(async () => outcome = await Client(connector).DeleteAsync(Url, "a:1", "1;7"));

        Assert.Equal((deleted, failure, calls), (outcome, refusal?.Status, connector.Calls.Count));
        Assert.All(connector.Calls, call => Assert.Equal(("DELETE", Url + "v3/conversations/a%3A1/activities/1%3B7", ""), (call.Method, call.Url, call.Body)));
    }

    [Theory]
    [InlineData("201", 1, null, "taken")]
    [InlineData("429 201", 1, 429, "the moment passes")]
    [InlineData("503 201", 1, 503, "the moment passes")]
    [InlineData("reset 201", 1, 0, "the moment passes")]
    [InlineData("403", 1, 403, "not wanted there")]
    public async Task A_typing_sign_is_tried_once(string script, int calls, int? failure, string because)
    {
        var connector = new ScriptedConnector(_clock, script.Split(' '));
        var refusal = await RefusalAsync(() => Client(connector).TypingAsync(Url, "a:1", WireSamples.Read("message").Typing()));

        Assert.True((connector.Calls.Count, refusal is null ? null : refusal.Status ?? 0) == (calls, failure), because);
        Assert.Contains("\"type\":\"typing\"", connector.Calls[0].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("201", false, "one try")]
    [InlineData("503 201", false, "refused clearly before")]
    [InlineData("timeout 201", true, "nobody knows of the first")]
    public async Task A_message_that_may_stand_there_twice_says_so(string script, bool twice, string because)
    {
        var client = Client(new(_clock, script.Split(' ')));

        Assert.True((await client.SendAsync(Url, "a:1", new() { Type = "message" })).MayBeTwice == twice, because);
        Assert.False((await Client(new(_clock, script.Split(' '))).UpdateAsync(Url, "a:1", "7", new() { Type = "message" })).MayBeTwice);
    }

    [Fact]
    public async Task A_doubt_stays_when_a_clear_refusal_follows()
    {
        var refusal = await RefusalAsync(() => Client(new(_clock, "timeout", "403")).SendAsync(Url, "a:1", new() { Type = "message" }));

        Assert.Equal((403, true), (refusal!.Status, refusal.IsAmbiguous));
    }

    private static async Task<ConnectorException?> RefusalAsync(Func<Task> call)
    {
        var fault = await Record.ExceptionAsync(call);
        return fault is null ? null : Assert.IsType<ConnectorException>(fault);
    }

    private ConnectorClient Client(ScriptedConnector connector) =>
        new(new HttpClient(connector), null, new BotIdentity(), _clock, _log.For<ConnectorClient>());
}
