using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using PdzBot.Bot;

namespace PdzBot.Tests;

/// <summary>The channel's REST, as a bot's connector client meets it.</summary>
public class ConnectorTests : IAsyncLifetime
{
    private static readonly string Ponte = ChatScene.Read().Persona("ponte")!.ConversationId;

    private ChatHost chat = null!;

    public async Task InitializeAsync() => chat = await ChatHost.StartAsync();

    public async Task DisposeAsync() => await chat.DisposeAsync();

    [Fact]
    public async Task A_message_sent_gets_an_id_and_stands_in_the_history()
    {
        var answer = await chat.Http.PostAsJsonAsync(Activities(Ponte), ChatHost.Text("**Benvenuta**"));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var id = (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
        var message = Assert.Single(await chat.HistoryAsync("ponte"))!;
        Assert.Equal((id, "**Benvenuta**", true, true), ((string)message["id"]!, (string)message["text"]!, (bool)message["fromBot"]!, (bool)message["markdown"]!));
    }

    [Fact]
    public async Task A_reply_names_a_message_of_the_conversation()
    {
        var said = await chat.SayAsync("ponte", "aiuto");
        Assert.Equal(HttpStatusCode.Created, (await chat.Http.PostAsJsonAsync(Activities(Ponte, (string)said["id"]!), ChatHost.Text("Eccomi"))).StatusCode);
        Assert.Equal(2, (await chat.HistoryAsync("ponte")).Count);
    }

    [Fact]
    public async Task An_update_takes_the_place_of_the_message_and_keeps_its_id_and_time()
    {
        var id = (string)(await chat.SendAsync(Ponte, ChatHost.CardMessage("Prima")))["id"]!;
        var before = (string)(await chat.HistoryAsync("ponte"))[0]!["at"]!;

        var answer = await chat.Http.PutAsJsonAsync(Activities(Ponte, id), ChatHost.CardMessage("Dopo"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var message = Assert.Single(await chat.HistoryAsync("ponte"))!;
        Assert.Equal((id, before, "Dopo"), ((string)message["id"]!, (string)message["at"]!, TitleOf(message)));
    }

    [Fact]
    public async Task A_deleted_message_keeps_its_place_and_nothing_else()
    {
        var id = (string)(await chat.SendAsync(Ponte, ChatHost.CardMessage("Via")))["id"]!;

        Assert.Equal(HttpStatusCode.OK, (await chat.Http.DeleteAsync(new Uri(Activities(Ponte, id), UriKind.Relative))).StatusCode);

        var message = Assert.Single(await chat.HistoryAsync("ponte"))!;
        Assert.Equal("deleted", (string)message["state"]!);
        Assert.Null(message["attachments"]);
        await RefusesAsync(HttpMethod.Put, Activities(Ponte, id), 404, "ActivityNotFoundInConversation");
    }

    [Theory]
    [InlineData("POST", "a:1nobody", null, 404, "ConversationNotFound", "an unknown conversation")]
    [InlineData("POST", "a:1nobody", "1000000000001", 404, "ConversationNotFound", "a reply there")]
    [InlineData("PUT", "a:1nobody", "1000000000001", 404, "ConversationNotFound", "an update there")]
    [InlineData("DELETE", "a:1nobody", "1000000000001", 404, "ConversationNotFound", "a deletion there")]
    [InlineData("POST", null, "1000000000099", 404, "ActivityNotFoundInConversation", "a reply to no message")]
    [InlineData("PUT", null, "1000000000099", 404, "ActivityNotFoundInConversation", "an update of no message")]
    [InlineData("PUT", null, "no-such-id", 404, "ActivityNotFoundInConversation", "an id that no message can have")]
    [InlineData("DELETE", null, "1000000000099", 404, "ActivityNotFoundInConversation", "a deletion of no message")]
    public async Task What_is_not_there_is_refused_in_the_connectors_shape(
        string method, string? conversation, string? activity, int status, string code, string because)
    {
        Assert.NotEmpty(because);
        await RefusesAsync(new(method), Activities(conversation ?? Ponte, activity), status, code);
    }

    [Fact]
    public async Task A_bot_does_not_change_what_a_person_said()
    {
        var id = (string)(await chat.SayAsync("ponte", "aiuto"))["id"]!;
        await RefusesAsync(HttpMethod.Put, Activities(Ponte, id), 403, "ForbiddenOperationException");
        await RefusesAsync(HttpMethod.Delete, Activities(Ponte, id), 403, "ForbiddenOperationException");
    }

    [Theory]
    [InlineData("", "no body")]
    [InlineData("{", "no JSON")]
    [InlineData("[]", "no object")]
    [InlineData("{\"text\":\"ciao\"}", "no type")]
    [InlineData("{\"type\":7}", "a type that is no string")]
    [InlineData("{\"type\":\"event\"}", "a type that a personal chat cannot show")]
    public async Task What_is_no_activity_is_refused(string body, string because)
    {
        Assert.NotEmpty(because);
        using StringContent content = new(body, Encoding.UTF8, "application/json");
        var answer = await chat.Http.PostAsync(new Uri(Activities(Ponte), UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("BadSyntax", await CodeAsync(answer));
    }

    [Fact]
    public async Task A_message_over_the_limit_is_too_big()
    {
        var answer = await chat.Http.PostAsJsonAsync(Activities(Ponte), ChatHost.Text(new string('a', ChatHistory.MessageBytes)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("MessageSizeTooBig", await CodeAsync(answer));
        Assert.Empty(await chat.HistoryAsync("ponte"));
    }

    [Fact]
    public async Task Typing_is_shown_and_not_kept()
    {
        await chat.SendAsync(Ponte, new() { ["type"] = "typing" });
        Assert.Empty(await chat.HistoryAsync("ponte"));
    }

    private static string TitleOf(JsonNode message) => (string)message["attachments"]![0]!["content"]!["body"]![0]!["text"]!;

    private static string Activities(string conversation, string? activity = null) =>
        $"canale/v3/conversations/{Uri.EscapeDataString(conversation)}/activities{(activity is null ? "" : $"/{Uri.EscapeDataString(activity)}")}";

    private static async Task<string> CodeAsync(HttpResponseMessage answer) =>
        (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["error"]!["code"]!;

    private async Task RefusesAsync(HttpMethod method, string path, int status, string code)
    {
        using HttpRequestMessage request = new(method, path);
        if (method != HttpMethod.Delete) request.Content = JsonContent.Create(ChatHost.Text("x"));
        var answer = await chat.Http.SendAsync(request);
        Assert.Equal((status, code), ((int)answer.StatusCode, await CodeAsync(answer)));
    }
}
