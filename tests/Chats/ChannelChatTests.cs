using Microsoft.Extensions.DependencyInjection;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>The bot in a team: it introduces itself once, learns what a channel is for, and says nothing about anybody there.</summary>
public class ChannelChatTests
{
    [Fact]
    public async Task Added_to_a_team_it_introduces_itself_once_and_asks_what_the_channel_is_for()
    {
        await using var chat = await Chat.With();
        var (channel, clerk) = (new Channel(chat), chat.Head());

        var told = await channel.Installed(clerk);

        Assert.Equal(1, told.Sum(answered => answered.Sent.Count));
        Assert.Contains("Ciao, sono PdzBot", told[0].Text);
        Assert.Equal(["ambito"], ((System.Text.Json.Nodes.JsonArray)told[0].Pdz!["fields"]!).Select(field => (string?)field));

        Assert.Empty((await channel.Removed(clerk)).Sent);
        Assert.Equal(1, (await channel.Installed(clerk)).Sum(answered => answered.Sent.Count));
    }

    [Fact]
    [Trait("Regola", "PIA-03")]
    public async Task The_office_says_by_card_which_ambito_and_tavolo_a_channel_is_for()
    {
        await using var chat = await Chat.With();
        var (channel, clerk) = (new Channel(chat), chat.Head());
        await channel.Installed(clerk);

        (await channel.Pressed(clerk, "canale", ("ambito", "potenza-2022-2024"))).Expects("Per quale tavolo o ufficio");
        var done = await channel.Pressed(clerk, "canale", ("scrivania", "tavolo:poverta"));
        done.Expects("Fatto. Questo canale serve a: Tavolo ");
        Assert.Contains("Potenza", done.Text);

        (await channel.Hears(clerk, "aiuto")).Expects("Questo canale serve a: Tavolo ");

        // Another channel of the team talks of the same plan, and its own desk is still to be said.
        var other = new Channel(chat, channel: "19:altro@thread.tacv2");
        Assert.Contains("rendicontazione", (await other.Hears(clerk, "questo canale è per la rendicontazione")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Potenza", (await other.Hears(clerk, "")).Text);
    }

    [Fact]
    public async Task In_words_too()
    {
        await using var chat = await Chat.With();
        var (channel, clerk) = (new Channel(chat), chat.Head());
        await channel.Installed(clerk);

        (await channel.Hears(clerk, "questo canale")).Expects("A che cosa serve questo canale?");
        (await channel.Hears(clerk, "Lecce")).Expects("Per quale tavolo o ufficio");
        (await channel.Hears(clerk, "questo canale è la segreteria delle adesioni")).Expects("Fatto. Questo canale serve a: Segreteria delle adesioni");
    }

    [Theory]
    [InlineData("chi partecipa al tavolo minori?", "a question about a tavolo")]
    [InlineData("quando si riunisce il tavolo anziani", "another one")]
    [InlineData("quanto abbiamo rendicontato?", "a question that names a desk")]
    [InlineData("ciao Lecce", "an Ambito, in passing")]
    public async Task What_is_only_mentioned_in_a_channel_does_not_change_what_it_is_for(string text, string because)
    {
        await using var chat = await Chat.With();
        var (channel, clerk) = (new Channel(chat), chat.Head());
        await channel.Installed(clerk);
        await channel.Pressed(clerk, "canale", ("ambito", "lecce-2022-2024"));
        await channel.Pressed(clerk, "canale", ("scrivania", "adesioni"));

        await channel.Hears(clerk, text);

        Assert.True((await channel.Hears(clerk, "aiuto")).Text.Contains("Questo canale serve a: Segreteria delle adesioni", StringComparison.Ordinal), because);
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public async Task An_erasure_asked_for_in_a_channel_is_answered_with_a_yes_in_private()
    {
        await using var chat = await Chat.With();
        var (channel, anna) = (new Channel(chat), chat.Someone());
        await AdesioneChatTests.Joined(chat, anna);

        await channel.Hears(anna, "cancella i miei dati");

        (await anna.Says("sì")).Expects("ho cancellato i tuoi dati personali");
    }

    [Theory]
    [InlineData("it-IT", "parla italiano", "Va bene, parliamo in italiano", "the language spoken already")]
    [InlineData("it-IT", "in english please", "All right", "the other one")]
    [Trait("Regola", "DIA-01")]
    public async Task A_language_asked_for_in_a_channel_is_the_one_that_was_named(string locale, string text, string says, string because)
    {
        await using var chat = await Chat.With();
        var (channel, anna) = (new Channel(chat), chat.Someone(locale: locale));

        await channel.Hears(anna, text);

        Assert.True(string.Concat(chat.Connector.SentTo(anna.ConversationId).Select(sent => (string?)sent["text"])).Contains(says, StringComparison.Ordinal), because);
    }

    [Theory]
    [InlineData("quali tavoli ci sono oltre al tavolo minori?", "a tavolo in a question")]
    [InlineData("ieri a Lecce pioveva", "an Ambito in passing")]
    public async Task What_is_still_open_is_not_answered_in_passing(string text, string because)
    {
        await using var chat = await Chat.With();
        var (channel, clerk) = (new Channel(chat), chat.Head());
        await channel.Installed(clerk);

        await channel.Hears(clerk, text);

        Assert.False((await channel.Hears(clerk, "aiuto")).Text.Contains("Questo canale serve a", StringComparison.Ordinal), because);
    }

    [Fact]
    [Trait("Regola", "DIA-06")]
    public async Task An_old_card_of_a_channel_shows_how_things_stand_and_changes_nothing()
    {
        await using var chat = await Chat.With();
        var (channel, clerk) = (new Channel(chat), chat.Head());
        await channel.Installed(clerk);
        var old = clerk.Card!;
        await channel.Pressed(clerk, "canale", ("ambito", "lecce-2022-2024"));
        await channel.Pressed(clerk, "canale", ("scrivania", "adesioni"));

        clerk.Seen(new(System.Net.HttpStatusCode.OK, new() { ["type"] = "application/vnd.microsoft.card.adaptive", ["value"] = old.DeepClone() }, null, []));
        await channel.Pressed(clerk, "canale", ("ambito", "potenza-2022-2024"));
        Assert.Contains("Segreteria delle adesioni", (await channel.Hears(clerk, "aiuto")).Text);
    }

    [Fact]
    [Trait("Regola", "PIA-04")]
    public async Task Only_the_office_says_what_a_channel_is_for_and_who_else_tries_hears_whom_to_ask()
    {
        await using var chat = await Chat.With();
        var (channel, anna) = (new Channel(chat), chat.Someone());
        await channel.Installed(anna);

        var refused = await channel.Pressed(anna, "canale", ("ambito", "lecce-2022-2024"));

        refused.Refuses("PIA-04").Expects("Questo lo fa l'Ufficio di Piano (");
        (await channel.Hears(anna, "questo canale è la segreteria delle adesioni di Lecce")).Refuses("PIA-04");
        (await channel.Hears(chat.Head(), "questo canale è di Lecce")).Expects("Per quale tavolo o ufficio");
    }

    [Fact]
    [Trait("Regola", "PIA-04")]
    public async Task Who_is_in_the_team_of_the_offices_own_channel_is_staff_as_long_as_both_last()
    {
        await using var chat = await Chat.With();
        var (channel, carla, head) = (new Channel(chat), chat.Someone("Carla Conti"), chat.Head());
        chat.Connector.Roster = ["00000000-0000-0000-0000-000000000001"];
        await channel.Installed(head);
        await channel.Pressed(head, "canale", ("ambito", "lecce-2022-2024"));
        (await channel.Hears(carla, "questo canale è la segreteria delle adesioni")).Refuses("PIA-04");

        await channel.Pressed(head, "canale", ("scrivania", "udp"));
        var desk = new Channel(chat, channel: "19:segreteria@thread.tacv2");
        (await desk.Hears(carla, "questo canale è la segreteria delle adesioni")).Expects("Fatto.");

        // Whose the office's own channel is says its head alone; and it doesn't go to another Ambito in passing.
        (await channel.Hears(carla, "questo canale è per la rendicontazione")).Refuses("PIA-04");
        await channel.Hears(head, "questo canale");
        (await channel.Pressed(head, "canale", ("ambito", "potenza-2022-2024"))).Refuses("PIA-04");

        await channel.Happens(head, "teamMemberRemoved", happened => happened["membersRemoved"] =
            new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["id"] = "29:person-1", ["aadObjectId"] = "00000000-0000-0000-0000-000000000001" }));
        (await desk.Hears(carla, "questo canale è per la rendicontazione")).Refuses("PIA-04");

        await channel.Happens(head, "teamMemberAdded", happened => happened["membersAdded"] =
            new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["id"] = "29:person-1", ["aadObjectId"] = "00000000-0000-0000-0000-000000000001" }));
        (await desk.Hears(carla, "questo canale è per la rendicontazione")).Expects("Fatto.");
        (await channel.Hears(head, "questo canale è per la rendicontazione")).Expects("Fatto.");
        (await desk.Hears(carla, "questo canale è la segreteria delle adesioni")).Refuses("PIA-04");
    }

    [Fact]
    [Trait("Regola", "PIA-04")]
    public async Task A_team_with_two_channels_of_the_offices_own_stays_its_team_until_the_last_is_given_up()
    {
        await using var chat = await Chat.With();
        var (channel, carla, head) = (new Channel(chat), chat.Someone("Carla Conti"), chat.Head());
        var (second, desk) = (new Channel(chat, channel: "19:riunioni@thread.tacv2"), new Channel(chat, channel: "19:segreteria@thread.tacv2"));
        chat.Connector.Roster = ["00000000-0000-0000-0000-000000000001"];
        await channel.Installed(head);
        await channel.Pressed(head, "canale", ("ambito", "lecce-2022-2024"));
        await channel.Pressed(head, "canale", ("scrivania", "udp"));
        await second.Hears(head, "questo canale");
        (await second.Pressed(head, "canale", ("scrivania", "udp"))).Expects("Fatto.");

        (await channel.Hears(head, "questo canale è per la rendicontazione")).Expects("Fatto.");
        (await desk.Hears(carla, "questo canale è la segreteria delle adesioni")).Expects("Fatto.");

        (await second.Hears(head, "questo canale è per la rendicontazione")).Expects("Fatto.");
        (await desk.Hears(carla, "questo canale è per la rendicontazione")).Refuses("PIA-04");
    }

    [Fact]
    [Trait("Regola", "DIA-07")]
    public async Task What_is_about_a_person_goes_to_their_own_chat_and_the_channel_hears_so()
    {
        await using var chat = await Chat.With();
        var (channel, anna) = (new Channel(chat), chat.Someone());
        await AdesioneChatTests.Joined(chat, anna);
        var before = chat.Connector.SentTo(anna.ConversationId).Count;

        var there = await channel.Hears(anna, "la mia adesione");

        Assert.DoesNotContain("Ponte", there.Text);
        there.Expects("Ti rispondo nella nostra chat privata");
        Assert.Contains("Ponte", string.Concat(chat.Connector.SentTo(anna.ConversationId).Skip(before).Select(sent => sent.ToJsonString())));
    }

    [Fact]
    [Trait("Regola", "DIA-07")]
    public async Task A_form_asked_for_in_a_channel_goes_on_in_private_also_with_who_never_wrote_there()
    {
        await using var chat = await Chat.With();
        var (channel, anna) = (new Channel(chat), chat.Someone());

        (await channel.Hears(anna, "vogliamo aderire")).Expects("Ti rispondo nella nostra chat privata");

        Assert.Contains("Che tipo di soggetto", string.Concat(chat.Connector.SentTo(anna.ConversationId).Select(sent => (string?)sent["text"])));
        (await anna.Tells(await anna.Says("cooperativa sociale"), AdesioneChatTests.Cooperative)).Asks("conferma");
    }

    [Theory]
    [InlineData("BotNotInConversationRoster", "the bot is not installed for this person")]
    [InlineData("ConversationBlockedByUser", "the person does not want its messages")]
    public async Task Who_can_t_be_written_to_hears_in_the_channel_how_to_mend_it(string code, string because)
    {
        await using var chat = await Chat.With();
        var (channel, anna) = (new Channel(chat), chat.Someone());
        await anna.Says("aiuto");
        chat.Connector.Closed = (anna.ConversationId, code);

        for (var twice = 0; twice < 2; twice++)
        {
            var told = await channel.Hears(anna, "la mia adesione");
            Assert.True(told.Text.Contains("aggiungilo e scrivimi", StringComparison.Ordinal), because);
        }

        chat.Connector.Closed = null;
        await anna.Says("aiuto");
        (await channel.Hears(anna, "la mia adesione")).Expects("Ti rispondo nella nostra chat privata");
    }

    [Fact]
    [Trait("Regola", "PIA-03")]
    public async Task A_channels_plan_is_the_one_its_people_talk_of_when_they_ask_there()
    {
        await using var chat = await Chat.With();
        var (channel, anna, head) = (new Channel(chat), chat.Someone(), chat.Head());
        await channel.Installed(head);
        await channel.Pressed(head, "canale", ("ambito", "potenza-2022-2024"));

        await channel.Hears(anna, "voglio aderire");
        var asked = await anna.Tells(await anna.Says("cooperativa sociale"), new Dictionary<string, string>(AdesioneChatTests.Cooperative) { ["comune"] = "?" });

        Assert.Contains("Potenza", asked.Text);
        Assert.DoesNotContain("Lequile", asked.Text);
    }

    [Fact]
    public async Task The_same_mention_delivered_twice_is_answered_once()
    {
        await using var chat = await Chat.With();
        var (channel, anna) = (new Channel(chat), chat.Someone());
        var mention = channel.Mention(anna, "aiuto");

        Assert.Single((await chat.PostAsync((System.Text.Json.Nodes.JsonObject)mention.DeepClone())).Sent);
        Assert.Empty((await chat.PostAsync(mention)).Sent);
    }

    [Fact]
    public async Task Teams_channels_and_members_are_written_down_as_they_come_and_go_and_nobody_by_name()
    {
        await using var chat = await Chat.With();
        var (channel, clerk) = (new Channel(chat), chat.Head());
        chat.Connector.Roster = [.. Enumerable.Range(1, 130).Select(n => $"00000000-0000-0000-0000-{n:D12}")];
        await channel.Installed(clerk);
        Assert.Equal(130, await Rows(chat, "m:"));

        await channel.Happens(clerk, "teamMemberRemoved", happened => happened["membersRemoved"] = Member(5));
        Assert.Equal(129, await Rows(chat, "m:"));
        await channel.Happens(clerk, "teamMemberRemoved", happened => happened["membersRemoved"] = Member(5));
        await channel.Happens(clerk, "teamMemberAdded", happened => happened["membersAdded"] = Member(777));
        Assert.Equal(130, await Rows(chat, "m:"));

        var made = new Channel(chat, channel: "19:nuovo@thread.tacv2");
        await made.Happens(clerk, "channelCreated", happened => happened["channelData"]!["channel"]!["name"] = "Minori");
        await made.Happens(clerk, "channelRenamed", happened => happened["channelData"]!["channel"]!["name"] = "Minori e famiglie");
        Assert.Equal(["Minori e famiglie"], await Names(chat));
        await channel.Happens(clerk, "teamSomethingNew");
        Assert.DoesNotContain("Carla", string.Concat(await Everything(chat)));

        static System.Text.Json.Nodes.JsonArray Member(int n) => new(new System.Text.Json.Nodes.JsonObject { ["id"] = $"29:{n}", ["aadObjectId"] = $"00000000-0000-0000-0000-{n:D12}" });
    }

    [Fact]
    [Trait("Regola", "DIA-08")]
    public async Task Installed_again_it_welcomes_again()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        (await anna.Arrives()).Expects("sono PdzBot");
        Assert.Empty((await anna.Arrives()).Sent);

        await chat.PostAsync(Leaves(anna));
        (await anna.Arrives()).Expects("sono PdzBot");

        static System.Text.Json.Nodes.JsonObject Leaves(Talker who)
        {
            var activity = who.Message("");
            (activity["type"], activity["action"]) = ("installationUpdate", "remove");
            return activity;
        }
    }

    private static ITable Places(Chat chat) => chat.Services.GetRequiredService<ITableStore>().Table("luoghi");

    private static string Partition(string team = "19:udp@thread.tacv2") =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"msteams\n{team}")))[..40];

    private static async Task<int> Rows(Chat chat, string prefix) =>
        (await Everything(chat)).Count(row => row.StartsWith(prefix, StringComparison.Ordinal));

    private static async Task<List<string>> Everything(Chat chat)
    {
        var rows = new List<string>();
        await foreach (var row in Places(chat).ReadAllAsync(new(Partition())))
            rows.Add($"{row.RowKey} {string.Join(' ', row.Properties.Select(property => $"{property.Key}={property.Value}"))}");
        return rows;
    }

    private static async Task<List<string>> Names(Chat chat)
    {
        var names = new List<string>();
        await foreach (var row in Places(chat).ReadAllAsync(new(Partition(), "c:", "c;")))
        {
            if (row.GetString("nome") is { } name) names.Add(name);
        }

        return names;
    }
}
