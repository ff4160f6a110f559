using System.Text.Json.Nodes;
using PdzBot.Bot;

namespace PdzBot.Tests;

/// <summary>A card's button in the local chat: the invoke it becomes, and what its answer does.</summary>
public class CardButtonTests
{
    private static readonly string Ponte = ChatScene.Read().Persona("ponte")!.ConversationId;

    [Fact]
    public async Task A_press_arrives_as_an_invoke_with_the_inputs_and_the_cards_message()
    {
        await using var chat = await ChatHost.StartAsync(Answering(200, ChatMessage.CardType, ChatHost.Card("Dopo")));
        var id = await CardAsync(chat);

        await PressAsync(chat, id);
        await PressAsync(chat, id);

        var (first, second) = (chat.Received.First(), chat.Received.Last());
        Assert.Equal(("invoke", "adaptiveCard/action", id), ((string)first["type"]!, (string)first["name"]!, (string)first["replyToId"]!));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{ "action": { "type": "Action.Execute", "verb": "adesione", "data": { "id": "b1", "n": 3, "nome": "Il Ponte" } }, "trigger": "manual" }"""),
            first["value"]));
        Assert.NotEqual((string)first["id"]!, (string)second["id"]!);
    }

    [Fact]
    public async Task A_card_in_answer_takes_the_place_of_the_pressed_one_for_good()
    {
        MemoryTables tables = new();
        await using (var chat = await ChatHost.StartAsync(Answering(200, ChatMessage.CardType, ChatHost.Card("Dopo")), tables))
        {
            var answer = await PressAsync(chat, await CardAsync(chat));
            Assert.Equal(200, (int)answer["statusCode"]!);
        }

        await using var again = await ChatHost.StartAsync(tables: tables);
        Assert.Equal("Dopo", await TitleAsync(again));
    }

    [Theory]
    [InlineData(200, "application/vnd.microsoft.activity.message", "Fatto.", "a message")]
    [InlineData(400, "application/vnd.microsoft.error", "no", "an error")]
    public async Task Any_other_answer_comes_back_as_it_is_and_leaves_the_card(int status, string type, string value, string because)
    {
        await using var chat = await ChatHost.StartAsync(Answering(status, type, value));
        var answer = await PressAsync(chat, await CardAsync(chat));
        Assert.True((status, type, value) == ((int)answer["statusCode"]!, (string)answer["type"]!, (string)answer["value"]!), because);
        Assert.Equal("Prima", await TitleAsync(chat));
    }

    [Theory]
    [InlineData(500, "our fault")]
    [InlineData(501, "no such button")]
    [InlineData(200, "no body")]
    public async Task An_answer_that_is_none_is_told_as_an_unreachable_bot(int status, string because)
    {
        await using var chat = await ChatHost.StartAsync((_, _) => Task.FromResult((status, (JsonObject?)null)));
        var answer = await PressAsync(chat, await CardAsync(chat));
        Assert.True("BotUnreachable" == (string)answer["value"]!["code"]!, because);
    }

    [Fact]
    public async Task Only_the_bots_messages_have_buttons()
    {
        await using var chat = await ChatHost.StartAsync();
        var said = await chat.SayAsync("ponte", "ciao");
        Assert.Equal("ActivityNotFoundInConversation", (string)(await PressAsync(chat, (string)said["id"]!))["error"]!["code"]!);
        Assert.Equal("ActivityNotFoundInConversation", (string)(await PressAsync(chat, "1000000000077"))["error"]!["code"]!);
        Assert.Single(chat.Received);
    }

    private static ChatHost.Bot Answering(int status, string type, JsonNode value) => (_, _) =>
        Task.FromResult<(int, JsonObject?)>((200, new() { ["statusCode"] = status, ["type"] = type, ["value"] = value.DeepClone() }));

    private static async Task<string> CardAsync(ChatHost chat) => (string)(await chat.SendAsync(Ponte, ChatHost.CardMessage("Prima")))["id"]!;

    private static Task<JsonObject> PressAsync(ChatHost chat, string messageId) => chat.PostAsync($"personas/ponte/messages/{messageId}/action", new
    {
        action = new { type = "Action.Execute", verb = "adesione", data = new { id = "b1", n = 3, nome = "Il Ponte" } },
    });

    private static async Task<string> TitleAsync(ChatHost chat) =>
        (string)(await chat.HistoryAsync("ponte"))[0]!["attachments"]![0]!["content"]!["body"]![0]!["text"]!;
}
