using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PdzBot.Bot;

namespace PdzBot.Tests;

/// <summary>What the bot gets from a persona's chat, and what the history makes of its answers.</summary>
public class ChatChannelTests
{
    private static readonly ChatScene Scene = ChatScene.Read();

    [Theory]
    [InlineData("ponte", "it-IT", "IT")]
    [InlineData("clarke", "en-GB", "GB")]
    public async Task A_text_arrives_as_Teams_would_send_it(string id, string locale, string country)
    {
        await using var chat = await ChatHost.StartAsync();
        var persona = Scene.Persona(id)!;

        var said = await chat.SayAsync(id, "voglio aderire");

        var activity = Assert.Single(chat.Received);
        var expected = (JsonObject)JsonNode.Parse($$"""
            {
              "type": "message", "text": "voglio aderire", "textFormat": "plain", "id": "1000000000001",
              "channelId": "msteams", "serviceUrl": "{{chat.Http.BaseAddress}}canale/", "locale": "{{locale}}", "localTimezone": "Europe/Rome",
              "from": { "id": "{{persona.UserId}}", "name": "{{persona.Name}}", "aadObjectId": "{{persona.AadObjectId}}" },
              "conversation": { "conversationType": "personal", "tenantId": "{{Scene.TenantId}}", "id": "{{persona.ConversationId}}" },
              "recipient": { "id": "{{Scene.Bot.Id}}", "name": "PdzBot" },
              "entities": [ { "type": "clientInfo", "locale": "{{locale}}", "country": "{{country}}", "platform": "Web", "timezone": "Europe/Rome" } ],
              "channelData": { "tenant": { "id": "{{Scene.TenantId}}" } }
            }
            """)!;
        Assert.Matches(@"^2022-05-10T07:\d\d:\d\d\.\d{3}Z$", (string)activity["timestamp"]!);
        Assert.Matches(@"^2022-05-10T09:\d\d:\d\d\.\d{3}\+02:00$", (string)activity["localTimestamp"]!);
        activity.Remove("timestamp");
        activity.Remove("localTimestamp");
        Assert.True(JsonNode.DeepEquals(expected, activity), activity.ToJsonString());
        Assert.Equal(("1000000000001", "delivered"), ((string)said["id"]!, (string)said["state"]!));
    }

    [Fact]
    public void Every_persona_has_ids_of_its_own_and_of_the_right_kind()
    {
        Assert.Equal(9, Scene.Personas.Count);
        Assert.All(Scene.Personas, persona => Assert.True(
            persona.ConversationId.StartsWith("a:1", StringComparison.Ordinal)
            && persona.UserId.StartsWith("29:1", StringComparison.Ordinal)
            && Guid.TryParse(persona.AadObjectId, out _)));
        Assert.Equal(27, Scene.Personas.SelectMany(persona => new[] { persona.ConversationId, persona.UserId, persona.AadObjectId }).Distinct().Count());
    }

    [Fact]
    public async Task The_first_visit_is_told_once_even_to_a_bot_that_was_restarted()
    {
        MemoryTables tables = new();
        await using (var chat = await ChatHost.StartAsync(tables: tables))
        {
            await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => chat.PostAsync("personas/ponte/open")));
            Assert.Equal(["conversationUpdate", "installationUpdate"], chat.Received.Select(activity => (string)activity["type"]!));

            var (update, install) = (chat.Received.First(), chat.Received.Last());
            Assert.Equal([Scene.Bot.Id, Scene.Persona("ponte")!.UserId], update["membersAdded"]!.AsArray().Select(member => (string)member!["id"]!));
            Assert.Null(update["locale"]);
            Assert.Equal("add", (string)install["action"]!);
            Assert.Equal("it-IT", (string)install["locale"]!);
        }

        await using var again = await ChatHost.StartAsync(tables: tables);
        await again.PostAsync("personas/ponte/open");
        Assert.Empty(again.Received);
    }

    [Fact]
    public async Task A_first_visit_that_was_not_heard_is_told_again_with_the_same_ids()
    {
        var up = false;
        await using var chat = await ChatHost.StartAsync((_, _) => Task.FromResult((up ? 200 : 500, (JsonObject?)null)));

        Assert.False((bool)(await chat.PostAsync("personas/verdi/open"))["heard"]!);
        up = true;
        Assert.True((bool)(await chat.PostAsync("personas/verdi/open"))["heard"]!);

        Assert.Equal(["conversationUpdate", "conversationUpdate", "installationUpdate"], chat.Received.Select(activity => (string)activity["type"]!));
        Assert.Equal((string)chat.Received.First()["id"]!, (string)chat.Received.ElementAt(1)["id"]!);
    }

    [Fact]
    public async Task What_was_not_taken_is_sent_again_as_the_same_activity()
    {
        var up = false;
        await using var chat = await ChatHost.StartAsync((_, _) => Task.FromResult((up ? 200 : 500, (JsonObject?)null)));

        var said = await chat.SayAsync("ponte", "voglio aderire");
        Assert.Equal("failed", (string)said["state"]!);
        up = true;
        var retried = await chat.PostAsync($"personas/ponte/messages/{said["id"]}/retry");

        Assert.Equal("delivered", (string)retried["state"]!);
        Assert.Equal(2, chat.Received.Count);
        Assert.True(JsonNode.DeepEquals(chat.Received.First(), chat.Received.Last()));
        Assert.Single(await chat.HistoryAsync("ponte"));
        Assert.Equal("ActivityNotFoundInConversation", (string)(await chat.PostAsync($"personas/ponte/messages/{said["id"]}/retry"))["error"]!["code"]!);
    }

    [Fact]
    public async Task The_history_outlives_the_bot()
    {
        MemoryTables tables = new();
        JsonArray before;
        await using (var chat = await ChatHost.StartAsync(Echo, tables))
        {
            await chat.SayAsync("ponte", "uno");
            await chat.SayAsync("ponte", "due");
            await chat.SayAsync("verdi", "altro");
            before = await chat.HistoryAsync("ponte");
        }

        await using var again = await ChatHost.StartAsync(Echo, tables);
        Assert.True(JsonNode.DeepEquals(before, await again.HistoryAsync("ponte")));
        Assert.Equal(["uno", "eco: uno", "due", "eco: due"], before.Select(message => (string)message!["text"]!));
        Assert.Equal("1000000000005", (string)(await again.SayAsync("ponte", "tre"))["id"]!);
    }

    [Fact]
    public async Task A_page_of_the_history_has_the_last_200_and_leads_to_those_before()
    {
        await using var chat = await ChatHost.StartAsync();
        var conversation = Scene.Persona("ponte")!.ConversationId;
        for (var n = 1; n <= 205; n++) await chat.SendAsync(conversation, ChatHost.Text($"{n}"));

        var last = await chat.GetAsync("personas/ponte/messages");
        var earlier = await chat.GetAsync("personas/ponte/messages?before=6");

        Assert.Equal(("6", "205", true), (TextAt(last, 0), TextAt(last, ^1), (bool)last["earlier"]!));
        Assert.Equal(("1", "5", false), (TextAt(earlier, 0), TextAt(earlier, ^1), (bool)earlier["earlier"]!));
    }

    [Theory]
    [InlineData("", 400, "nothing")]
    [InlineData("  \n ", 400, "blanks only")]
    [InlineData("a", 200, "one letter")]
    public async Task An_empty_text_is_not_sent(string text, int status, string because)
    {
        await using var chat = await ChatHost.StartAsync();
        var answer = await chat.Http.PostAsJsonAsync("canale/api/personas/ponte/messages", new { text });
        Assert.True(status == (int)answer.StatusCode, because);
    }

    [Fact]
    public async Task The_longest_text_is_kept_and_one_letter_more_is_refused()
    {
        await using var chat = await ChatHost.StartAsync();
        Assert.Equal("delivered", (string)(await chat.SayAsync("ponte", new string('€', Scene.MaxLength)))["state"]!);
        var answer = await chat.Http.PostAsJsonAsync("canale/api/personas/ponte/messages", new { text = new string('a', Scene.MaxLength + 1) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private static string TextAt(JsonObject page, Index index)
    {
        var messages = page["messages"]!.AsArray();
        return (string)messages[index.GetOffset(messages.Count)]!["text"]!;
    }

    private static async Task<(int Status, JsonObject? Body)> Echo(JsonObject activity, ChatHost host)
    {
        await host.SendAsync(activity, ChatHost.Text($"eco: {activity["text"]}"));
        return (200, null);
    }
}
