using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PdzBot.ActivityProtocol;
using PdzBot.Bot;

namespace PdzBot.Tests;

/// <summary>The Connector's REST on the team: threads, members, conversations made by the bot.</summary>
public class TeamConnectorTests : IAsyncLifetime
{
    private static readonly ChatScene Scene = ChatScene.Read();
    private static readonly ChatTeam Team = Scene.Team;
    private static readonly ChatPersona Ponte = Scene.Persona("ponte")!;
    private static readonly string Minori = Team.Channel("minori")!.ThreadId;

    private ChatHost chat = null!;

    public async Task InitializeAsync()
    {
        chat = await ChatHost.StartAsync();
        await chat.AddBotAsync();
    }

    public async Task DisposeAsync() => await chat.DisposeAsync();

    [Fact]
    public async Task An_answer_stands_in_the_thread_it_is_sent_to()
    {
        var (one, two) = (await chat.PostToChannelAsync("segreteria", "minori", "uno"), await chat.PostToChannelAsync("segreteria", "minori", "due"));
        await chat.SendAsync(Thread(one), ChatHost.Text("al primo"));
        await PostAsync($"{Activities(Thread(two))}/{two["id"]}", ChatHost.Text("al secondo"));
        await PostAsync($"{Activities(Minori)}/{one["id"]}", ChatHost.Text("al primo, per il canale"));
        await chat.SendAsync(Minori, ChatHost.Text("un post nuovo"));

        var messages = await chat.ChannelAsync("minori");
        Assert.Equal([null, null, Id(one), Id(two), Id(one), null], messages.Select(message => (string?)message!["root"]));
        Assert.Empty(await chat.ChannelAsync("generale"));
    }

    [Fact]
    public async Task A_thread_is_kept_over_a_restart_and_so_is_the_team()
    {
        MemoryTables tables = new();
        JsonArray before;
        await using (var first = await ChatHost.StartAsync(tables: tables))
        {
            await first.AddBotAsync();
            await first.DoAsync(HttpMethod.Put, "api/personas/segreteria/team/channels/minori", new { name = "Tavolo Minori" });
            var root = await first.PostToChannelAsync("segreteria", "minori", "uno");
            await first.SendAsync(Thread(root), ChatHost.Text("risposta"));
            before = await first.ChannelAsync("minori");
        }

        await using var again = await ChatHost.StartAsync(tables: tables);
        Assert.True(JsonNode.DeepEquals(before, await again.ChannelAsync("minori")));
        var team = await again.GetAsync("team");
        Assert.Equal((true, "Tavolo Minori"), ((bool)team["hasBot"]!, (string)team["channels"]![2]!["name"]!));
    }

    [Fact]
    public async Task What_is_updated_or_deleted_in_a_thread_stays_in_its_place()
    {
        var root = await chat.PostToChannelAsync("segreteria", "minori", "uno");
        var id = Id(await chat.SendAsync(Thread(root), ChatHost.Text("prima")));

        await chat.Http.PutAsJsonAsync($"{Activities(Thread(root))}/{id}", ChatHost.Text("dopo"));
        var message = (await chat.ChannelAsync("minori"))[1]!;
        Assert.Equal(("dopo", Id(root)), ((string)message["text"]!, (string)message["root"]!));

        Assert.Equal(200, (await DeleteAsync($"{Activities(Minori)}/{id}")).Status);
        Assert.Equal("deleted", (string)(await chat.ChannelAsync("minori"))[1]!["state"]!);
        Assert.Equal(403, (await DeleteAsync($"{Activities(Minori)}/{Id(root)}")).Status);
    }

    [Fact]
    public async Task A_channel_shows_no_suggestions_and_the_mentions_that_occur()
    {
        var sent = (JsonObject)JsonNode.Parse("""
            { "type": "message", "text": "<at>Paola Leone</at>, guarda", "suggestedActions": { "actions": [ { "type": "imBack", "title": "sì", "value": "sì" } ] },
              "entities": [ { "type": "mention", "text": "<at>Paola Leone</at>", "mentioned": { "id": "29:x", "name": "Paola Leone" } },
                            { "type": "mention", "text": "<at>Altri</at>", "mentioned": { "id": "29:y", "name": "Altri" } } ] }
            """)!;
        await chat.SendAsync(Minori, sent);
        await chat.SendAsync(Ponte.ConversationId, sent);

        var (inChannel, inChat) = ((await chat.ChannelAsync("minori"))[0]!, (await chat.HistoryAsync("ponte"))[0]!);
        Assert.Null(inChannel["suggested"]);
        Assert.Equal("sì", (string)inChat["suggested"]![0]!["value"]!);
        Assert.Equal("Paola Leone", (string)Assert.Single(inChannel["mentions"]!.AsArray())!["name"]!);
    }

    [Fact]
    public async Task A_conversation_with_a_person_is_the_same_each_time()
    {
        JsonObject asked = new() { ["isGroup"] = false, ["tenantId"] = Scene.TenantId, ["members"] = new JsonArray(new JsonObject { ["id"] = Ponte.UserId }) };
        var first = await PostAsync("canale/v3/conversations", asked);
        asked["activity"] = ChatHost.Text("un promemoria");
        var second = await PostAsync("canale/v3/conversations", asked);

        Assert.Equal((201, Ponte.ConversationId), (first.Status, Id(first.Body)));
        Assert.Equal((201, Ponte.ConversationId), (second.Status, Id(second.Body)));
        Assert.Null(second.Body["activityId"]);
        Assert.Equal("un promemoria", (string)Assert.Single(await chat.HistoryAsync("ponte"))!["text"]!);
    }

    [Fact]
    public async Task A_conversation_in_a_channel_is_a_new_thread()
    {
        var (status, made) = await PostAsync("canale/v3/conversations", InChannel(Minori, ChatHost.Text("avviso aperto")));

        Assert.Equal((201, new ThreadId(Minori, (string)made["activityId"]!).ToString()), (status, Id(made)));
        await chat.SendAsync(Id(made), ChatHost.Text("e ancora"));
        var messages = await chat.ChannelAsync("minori");
        Assert.Equal((string)made["activityId"]!, (string)messages[1]!["root"]!);
    }

    public static TheoryData<string, int, string, string> Refused => new()
    {
        { "[]", 400, "BadSyntax", "no object" },
        { "{}", 400, "BadSyntax", "neither a person nor a channel" },
        { $$"""{ "members": [ { "id": "{{Ponte.UserId}}" } ] }""", 400, "BadSyntax", "no tenant" },
        { $$"""{ "tenantId": "t", "members": [ { "id": "{{Ponte.UserId}}" }, { "id": "29:y" } ] }""", 400, "BadSyntax", "a group" },
        { $$"""{ "isGroup": true, "tenantId": "t", "members": [ { "id": "{{Ponte.UserId}}" } ] }""", 400, "BadSyntax", "a group of one" },
        { """{ "tenantId": "t", "members": [ { "id": "29:1nobody" } ] }""", 400, "BadArgument", "nobody of this tenant" },
        { $$"""{ "isGroup": true, "channelData": { "channel": { "id": "{{Minori}}" } } }""", 400, "BadSyntax", "a channel without an activity" },
        { """{ "activity": { "type": "message" }, "channelData": { "channel": { "id": "19:none@thread.tacv2" } } }""", 404, "ConversationNotFound", "no such channel" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_conversation_is_not_made_of(string asked, int status, string code, string because)
    {
        var answer = await PostAsync("canale/v3/conversations", JsonNode.Parse(asked)!);
        Assert.True((status, code) == (answer.Status, CodeOf(answer.Body)), because);
    }

    [Fact]
    public async Task Who_is_in_the_team_is_told_page_by_page_and_one_by_one()
    {
        var all = (await chat.DoAsync(HttpMethod.Get, $"v3/conversations/{Escaped(Minori)}/pagedmembers?pageSize=50")).Body!;
        Assert.Equal(Team.Members.Order(), all["members"]!.AsArray().Select(member => Scene.Personas.Single(persona => persona.UserId == (string)member!["id"]!).Id).Order());
        Assert.Null(all["continuationToken"]);

        var leone = Scene.Persona("responsabile")!;
        foreach (var id in (string[])[leone.UserId, leone.AadObjectId, "paola.leone@lecce.example.it"])
        {
            var one = (await chat.DoAsync(HttpMethod.Get, $"v3/conversations/{Escaped(Minori)}/members/{Escaped(id)}")).Body!;
            Assert.Equal(("Paola Leone", "Paola", "Leone", leone.AadObjectId, Scene.TenantId), (
                (string)one["name"]!, (string)one["givenName"]!, (string)one["surname"]!, (string)one["aadObjectId"]!, (string)one["tenantId"]!));
        }

        var none = await chat.DoAsync(HttpMethod.Get, $"v3/conversations/{Escaped(Minori)}/members/{Escaped(Ponte.UserId)}");
        Assert.Equal((404, "MemberNotFoundInConversation"), (none.Status, CodeOf(none.Body!)));
        var own = (await chat.DoAsync(HttpMethod.Get, $"v3/conversations/{Escaped(Ponte.ConversationId)}/pagedmembers")).Body!;
        Assert.Equal("Anna Rossi", (string)Assert.Single(own["members"]!.AsArray())!["name"]!);
    }

    [Fact]
    public async Task The_team_and_its_channels_are_told()
    {
        var team = (await chat.DoAsync(HttpMethod.Get, $"v3/teams/{Escaped(Team.Id)}")).Body!;
        Assert.Equal((Team.Id, Team.Name, Team.AadGroupId, 4, 3), (Id(team), (string)team["name"]!, (string)team["aadGroupId"]!, (int)team["channelCount"]!, (int)team["memberCount"]!));

        var channels = (await chat.DoAsync(HttpMethod.Get, $"v3/teams/{Escaped(Team.Id)}/conversations")).Body!["conversations"]!.AsArray();
        Assert.Equal(Team.Channels.Select(channel => channel.ThreadId), channels.Select(channel => (string)channel!["id"]!));
        Assert.Equal([null, "Segreteria adesioni", "Tavolo Minori e famiglie", "Rendicontazione"], channels.Select(channel => (string?)channel!["name"]));
        Assert.Equal((404, "ConversationNotFound"), await RefusalAsync("v3/teams/19:none@thread.tacv2"));
    }

    [Fact]
    public async Task A_bot_that_was_taken_out_is_refused_everywhere_there_and_nowhere_else()
    {
        var root = await chat.PostToChannelAsync("segreteria", "minori", "uno");
        var thread = Escaped(Thread(root));
        await chat.DoAsync(HttpMethod.Delete, "api/personas/segreteria/team/bot");
        await chat.DoAsync(HttpMethod.Delete, "api/personas/ponte/app");

        foreach (var place in (string[])[thread, Escaped(Minori), Escaped(Team.Id), Escaped(Ponte.ConversationId)])
        {
            Assert.Equal((403, "BotNotInConversationRoster"), await RefusalAsync($"v3/conversations/{place}/pagedmembers"));
            var sent = await PostAsync($"canale/v3/conversations/{place}/activities", ChatHost.Text("x"));
            Assert.Equal((403, "BotNotInConversationRoster"), (sent.Status, CodeOf(sent.Body)));
        }

        Assert.Equal((403, "BotNotInConversationRoster"), await RefusalAsync($"v3/teams/{Escaped(Team.Id)}"));
        var made = await PostAsync("canale/v3/conversations", InChannel(Minori, ChatHost.Text("x")));
        Assert.Equal((403, "BotNotInConversationRoster"), (made.Status, CodeOf(made.Body)));
        Assert.Equal(403, (await chat.DoAsync(HttpMethod.Post, "api/personas/ponte/messages", new { text = "ci sei?" })).Status);

        await chat.SendAsync(Scene.Persona("verdi")!.ConversationId, ChatHost.Text("qui sì"));
        await chat.DoAsync(HttpMethod.Put, "api/personas/ponte/app");
        await chat.SendAsync(Ponte.ConversationId, ChatHost.Text("di nuovo qui"));
    }

    [Theory]
    [InlineData("1000000000099", "a thread of no message")]
    [InlineData("altro", "an id that no message can have")]
    public async Task A_thread_that_is_not_there_takes_nothing(string root, string because)
    {
        var answer = await PostAsync($"{Activities(new ThreadId(Minori, root).ToString())}", ChatHost.Text("x"));
        Assert.True((404, "ConversationNotFound") == (answer.Status, CodeOf(answer.Body)), because);
    }

    [Fact]
    public async Task Channels_are_for_members_and_a_deleted_one_is_gone()
    {
        await chat.PostToChannelAsync("segreteria", "minori", "tra noi");
        Assert.Equal(404, (await chat.DoAsync(HttpMethod.Get, "api/personas/regione/channels/minori/messages")).Status);
        Assert.Equal(404, (await chat.DoAsync(HttpMethod.Post, "api/personas/ponte/channels/minori/messages", new { text = "x" })).Status);
        Assert.Equal(404, (await chat.DoAsync(HttpMethod.Post, "api/personas/segreteria/channels/minori/messages", new { text = "x", root = "1000000000009" })).Status);

        await chat.DoAsync(HttpMethod.Delete, "api/personas/segreteria/team/channels/minori");
        Assert.Equal(404, (await chat.DoAsync(HttpMethod.Get, "api/personas/segreteria/channels/minori/messages")).Status);
        Assert.Equal((404, "ConversationNotFound"), await RefusalAsync($"v3/conversations/{Escaped(Minori)}/pagedmembers"));
    }

    private static string Id(JsonObject made) => (string)made["id"]!;

    private static string CodeOf(JsonObject refusal) => (string)refusal["error"]!["code"]!;

    private static string Escaped(string id) => Uri.EscapeDataString(id);

    private static string Activities(string conversation) => $"canale/v3/conversations/{Escaped(conversation)}/activities";

    private static string Thread(JsonObject root) => new ThreadId(Minori, Id(root)).ToString();

    private static JsonObject InChannel(string channel, JsonObject activity) => new()
    {
        ["isGroup"] = true,
        ["tenantId"] = Scene.TenantId,
        ["activity"] = activity,
        ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = channel } },
    };

    private async Task<(int Status, JsonObject Body)> PostAsync(string path, JsonNode body)
    {
        using var answer = await chat.Http.PostAsJsonAsync(path, body);
        return ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>())!);
    }

    private Task<(int Status, JsonObject? Body)> DeleteAsync(string path) => chat.DoAsync(HttpMethod.Delete, path["canale/".Length..]);

    private async Task<(int Status, string Code)> RefusalAsync(string path)
    {
        var (status, body) = await chat.DoAsync(HttpMethod.Get, path);
        return (status, CodeOf(body!));
    }
}
