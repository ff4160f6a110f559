using System.Text.Json;
using System.Text.Json.Nodes;
using PdzBot.ActivityProtocol;
using PdzBot.Bot;

namespace PdzBot.Tests;

/// <summary>What the bot hears of the team, in the shape Teams gives it, read by the bot's own reader.</summary>
public class TeamEventTests
{
    private static readonly ChatScene Scene = ChatScene.Read();
    private static readonly ChatTeam Team = Scene.Team;

    [Fact]
    public void The_team_has_ids_of_the_kind_Teams_gives()
    {
        Assert.True(Team.Id == Team.General.ThreadId && Guid.TryParse(Team.AadGroupId, out _) && !Team.HasBot);
        Assert.All(Team.Channels, channel => Assert.Matches(@"^19:[\w-]+@thread\.tacv2$", channel.ThreadId));
        Assert.Equal(Team.Channels.Count, Team.Channels.Select(channel => channel.ThreadId).Distinct().Count());
        Assert.All(Team.Members, member => Assert.NotNull(Scene.Persona(member)));
        Assert.DoesNotContain("regione", Team.Members);
    }

    public static TheoryData<string, string, object?, string, string?, string?> Changes => new()
    {
        { "PUT", "members/regione", null, "teamMemberAdded", "regione", null },
        { "DELETE", "members/rendiconto", null, "teamMemberRemoved", "rendiconto", null },
        { "POST", "channels", new { name = "Tavolo Anziani" }, "channelCreated", null, "Tavolo Anziani" },
        { "PUT", "channels/minori", new { name = "Tavolo Minori" }, "channelRenamed", null, "Tavolo Minori" },
        { "DELETE", "channels/rendicontazione", null, "channelDeleted", null, "Rendicontazione" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_of_the_team_is_told_as(string method, string path, object? body, string eventType, string? member, string? channel)
    {
        await using var chat = await ChatHost.StartAsync();
        await chat.AddBotAsync();
        chat.Received.Clear();

        var (status, answer) = await chat.DoAsync(new(method), $"api/personas/responsabile/team/{path}", body);

        Assert.Equal((200, true), (status, (bool)answer!["heard"]!));
        var told = Read(Assert.Single(chat.Received));
        IsOfTheTeam(told);
        Assert.Equal((ActivityTypes.ConversationUpdate, eventType, null), (told.Type, told.EventType, told.Locale));
        Assert.Equal(Scene.Persona("responsabile")!.AadObjectId, told.From!.AadObjectId);
        var moved = eventType == "teamMemberRemoved" ? told.MembersRemoved : told.MembersAdded;
        Assert.Equal(member is null ? null : Scene.Persona(member)!.UserId, moved?.Single().Id);
        Assert.Equal(channel, (string?)told.ChannelData!["channel"]?["name"]);
    }

    [Theory]
    [InlineData("PUT", "add", "teamMemberAdded")]
    [InlineData("DELETE", "remove", "teamMemberRemoved")]
    public async Task The_bot_put_into_the_team_and_taken_out_hears_it_twice(string method, string action, string eventType)
    {
        await using var chat = await ChatHost.StartAsync();
        if (method == "DELETE") await chat.AddBotAsync();
        chat.Received.Clear();

        await chat.DoAsync(new(method), "api/personas/segreteria/team/bot");

        var (update, installation) = (Read(chat.Received.First()), Read(chat.Received.Last()));
        Assert.Equal(2, chat.Received.Count);
        IsOfTheTeam(update);
        IsOfTheTeam(installation);
        Assert.Equal((ActivityTypes.ConversationUpdate, eventType), (update.Type, update.EventType));
        Assert.Equal(update.Recipient!.Id, (method == "PUT" ? update.MembersAdded : update.MembersRemoved)!.Single().Id);
        Assert.Equal((ActivityTypes.InstallationUpdate, action, "it-IT", null), (installation.Type, installation.Action, installation.Locale, installation.EventType));
        Assert.Equal(Team.Id, (string)installation.ChannelData!["settings"]!["selectedChannel"]!["id"]!);
        Assert.NotEqual(update.Id, installation.Id);
    }

    [Fact]
    public async Task A_bot_that_is_not_in_the_team_hears_nothing_of_it()
    {
        await using var chat = await ChatHost.StartAsync();
        await chat.DoAsync(HttpMethod.Post, "api/personas/segreteria/team/channels", new { name = "Nuovo" });
        await chat.DoAsync(HttpMethod.Put, "api/personas/segreteria/team/members/regione");
        await chat.PostToChannelAsync("segreteria", "generale", "@PdzBot ci sei?");
        Assert.Empty(chat.Received);
        Assert.Null((await chat.ChannelAsync("generale"))[0]!["mentions"]);
    }

    [Theory]
    [InlineData("regione", "PUT", "bot", null, 403, "who is no member changes nothing")]
    [InlineData("segreteria", "DELETE", "bot", null, 409, "the bot is not there")]
    [InlineData("segreteria", "PUT", "members/segreteria", null, 409, "a member already")]
    [InlineData("segreteria", "PUT", "members/nessuno", null, 409, "nobody")]
    [InlineData("segreteria", "DELETE", "members/ponte", null, 409, "no member")]
    [InlineData("segreteria", "POST", "channels", "minori", 200, "a name that is free")]
    [InlineData("segreteria", "POST", "channels", "TAVOLO minori e famiglie", 409, "a name that is taken")]
    [InlineData("segreteria", "POST", "channels", "  ", 409, "no name")]
    [InlineData("segreteria", "POST", "channels", "12345678901234567890123456789012345678901234567890", 200, "the longest name")]
    [InlineData("segreteria", "POST", "channels", "123456789012345678901234567890123456789012345678901", 409, "one letter more")]
    [InlineData("segreteria", "PUT", "channels/generale", "Altro", 409, "the first channel keeps its name")]
    [InlineData("segreteria", "DELETE", "channels/generale", null, 409, "and stays")]
    [InlineData("segreteria", "PUT", "channels/nessuno", "Altro", 409, "no channel")]
    public async Task The_team_is_changed_by_its_members_within_reason(string by, string method, string path, string? name, int status, string because)
    {
        await using var chat = await ChatHost.StartAsync();
        var answer = await chat.DoAsync(new(method), $"api/personas/{by}/team/{path}", name is null ? null : new { name });
        Assert.True(status == answer.Status, because);
    }

    [Fact]
    public async Task A_mention_in_a_channel_arrives_as_Teams_writes_it()
    {
        await using var chat = await ChatHost.StartAsync();
        await chat.AddBotAsync();
        chat.Received.Clear();

        var root = await chat.PostToChannelAsync("segreteria", "minori", "buongiorno a tutti, scrivete a info@PdzBot.it");
        await chat.PostToChannelAsync("rendiconto", "minori", "@pdzbot chi ha <aderito>, @Paola Leone?", (string)root["id"]!);

        var activity = Read(Assert.Single(chat.Received));
        var channel = Team.Channel("minori")!;
        Assert.Equal(new ThreadId(channel.ThreadId, "1000000000001").ToString(), activity.Conversation!.Id);
        Assert.Equal(("channel", true, Scene.TenantId), (activity.Conversation.ConversationType, activity.Conversation.IsGroup, activity.TenantId));
        Assert.Equal("<at>PdzBot</at> chi ha <aderito>, <at>Paola Leone</at>?", activity.Text);
        Assert.Equal("chi ha <aderito>, <at>Paola Leone</at>?", ActivityText.WithoutMentionOf(activity, activity.Recipient!.Id));
        Assert.Equal(("1000000000002", "text/html"), (activity.Id, activity.Attachments!.Single().ContentType));
        var mentions = activity.Entities!.Where(entity => entity.GetProperty("type").GetString() == "mention").Select(entity => entity.GetProperty("mentioned").GetProperty("id").GetString());
        Assert.Equal([Scene.Bot.Id, Scene.Persona("responsabile")!.UserId], mentions);
        Assert.Equal((channel.ThreadId, Team.Id, Team.AadGroupId), (
            (string)activity.ChannelData!["channel"]!["id"]!, (string)activity.ChannelData["team"]!["id"]!, (string)activity.ChannelData["team"]!["aadGroupId"]!));
        Assert.Equal(["segreteria", "rendiconto"], (await chat.ChannelAsync("minori")).Select(message => (string)message!["from"]!));
    }

    [Fact]
    public async Task A_message_that_names_nobody_or_only_people_stays_between_people()
    {
        await using var chat = await ChatHost.StartAsync();
        await chat.AddBotAsync();
        chat.Received.Clear();
        foreach (var text in (string[])["ciao", "@Paola Leone ciao", "scrivi a x@PdzBot", "@PdzBotto", "@"])
            Assert.Equal("delivered", (string)(await chat.PostToChannelAsync("segreteria", "generale", text))["state"]!);
        Assert.Empty(chat.Received);
    }

    [Fact]
    public async Task A_button_in_a_channel_is_pressed_by_who_presses_and_its_card_stays_theirs()
    {
        await using var chat = await ChatHost.StartAsync((activity, _) => Task.FromResult<(int, JsonObject?)>((
            200, (string)activity["type"]! == "invoke" ? new() { ["statusCode"] = 200, ["type"] = ChatMessage.CardType, ["value"] = ChatHost.Card("Dopo") } : null)));
        await chat.AddBotAsync();
        var root = await chat.PostToChannelAsync("segreteria", "generale", "@PdzBot la scheda");
        var thread = new ThreadId(Team.Id, (string)root["id"]!).ToString();
        var card = (string)(await chat.SendAsync(thread, ChatHost.CardMessage("Prima")))["id"]!;

        var answer = await chat.PostAsync($"personas/responsabile/channels/generale/messages/{card}/action", new { action = new { type = "Action.Execute", verb = "adesione" } });

        var invoke = Read(chat.Received.Last());
        Assert.Equal((ActivityTypes.Invoke, InvokeNames.AdaptiveCardAction, card, thread), (invoke.Type, invoke.Name, invoke.ReplyToId, invoke.Conversation!.Id));
        Assert.Equal(("channel", Scene.Persona("responsabile")!.UserId), (invoke.Conversation.ConversationType, invoke.From!.Id));
        Assert.Equal("Dopo", (string)answer["value"]!["body"]![0]!["text"]!);
        Assert.Null(answer["message"]);
        Assert.Equal("Prima", (string)(await chat.ChannelAsync("generale"))[1]!["attachments"]![0]!["content"]!["body"]![0]!["text"]!);
    }

    [Fact]
    public async Task Out_of_a_chat_and_back_again_are_told_each_with_an_id_of_its_own()
    {
        await using var chat = await ChatHost.StartAsync();
        await chat.PostAsync("personas/ponte/open");
        for (var time = 0; time < 2; time++)
        {
            await chat.DoAsync(HttpMethod.Delete, "api/personas/ponte/app");
            await chat.DoAsync(HttpMethod.Delete, "api/personas/ponte/app");
            await chat.PostAsync("personas/ponte/open");
            await chat.DoAsync(HttpMethod.Put, "api/personas/ponte/app");
        }

        var installations = chat.Received.Select(Read).Where(activity => activity.Type == ActivityTypes.InstallationUpdate).ToList();
        Assert.Equal(["add", "remove", "add", "remove", "add"], installations.Select(activity => activity.Action));
        Assert.Equal(5, installations.Select(activity => activity.Id).Distinct().Count());
        Assert.All(installations, activity => Assert.Equal("personal", activity.Conversation!.ConversationType));
        Assert.Single(chat.Received, activity => (string)activity["type"]! == "conversationUpdate");
    }

    private static Activity Read(JsonObject activity) => ActivityJson.Parse(JsonSerializer.SerializeToUtf8Bytes(activity));

    private static void IsOfTheTeam(Activity told)
    {
        Assert.Equal((Team.Id, "channel", true, Scene.TenantId), (told.Conversation!.Id, told.Conversation.ConversationType, told.Conversation.IsGroup, told.TenantId));
        Assert.Equal((Team.Id, Team.Name, Team.AadGroupId), (
            (string)told.ChannelData!["team"]!["id"]!, (string)told.ChannelData["team"]!["name"]!, (string)told.ChannelData["team"]!["aadGroupId"]!));
        Assert.Equal(("msteams", Scene.Bot.Id), (told.ChannelId, told.Recipient!.Id));
    }
}
