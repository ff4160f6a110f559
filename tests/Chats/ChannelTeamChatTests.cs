using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PdzBot.Bot;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>Who is in a team, and what follows from that for the office.</summary>
public class ChannelTeamChatTests
{
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
            new JsonArray(new JsonObject { ["id"] = "29:person-1", ["aadObjectId"] = "00000000-0000-0000-0000-000000000001" }));
        (await desk.Hears(carla, "questo canale è per la rendicontazione")).Refuses("PIA-04");

        await channel.Happens(head, "teamMemberAdded", happened => happened["membersAdded"] =
            new JsonArray(new JsonObject { ["id"] = "29:person-1", ["aadObjectId"] = "00000000-0000-0000-0000-000000000001" }));
        (await desk.Hears(carla, "questo canale è per la rendicontazione")).Expects("Fatto.");
        (await channel.Hears(head, "questo canale è per la rendicontazione")).Expects("Fatto.");
        (await desk.Hears(carla, "questo canale è la segreteria delle adesioni")).Refuses("PIA-04");
    }

    [Fact]
    [Trait("Regola", "PIA-04")]
    [Trait("Regola", "ADE-14")]
    public async Task Whoever_comes_and_goes_by_the_channels_account_alone_is_known_by_the_roster_a_guest_too()
    {
        await using var chat = await Chat.With();
        var (channel, dora, head) = (new Channel(chat), chat.Someone(Door.Guest, "Dora Neri"), chat.Head());
        await channel.Installed(head);
        await channel.Pressed(head, "canale", ("ambito", "lecce-2022-2024"));
        await channel.Pressed(head, "canale", ("scrivania", "udp"));
        var desk = new Channel(chat, channel: "19:segreteria@thread.tacv2");
        (await desk.Hears(dora, "questo canale è la segreteria delle adesioni")).Refuses("PIA-04");

        chat.Connector.Roster = ["00000000-0000-0000-0000-000000000001"];
        await channel.Happens(head, "teamMemberAdded", happened => happened["membersAdded"] = new JsonArray(new JsonObject { ["id"] = dora.UserId }));
        (await desk.Hears(dora, "questo canale è la segreteria delle adesioni")).Expects("Fatto.");

        await channel.Happens(head, "teamMemberRemoved", happened => happened["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = dora.UserId }));
        (await desk.Hears(dora, "questo canale è per la rendicontazione")).Refuses("PIA-04");

        // With a roster that does not tell of her she is known by her account, until Entra says that she left.
        chat.Connector.Roster = [];
        await channel.Happens(head, "teamMemberAdded", happened => happened["membersAdded"] = new JsonArray(new JsonObject { ["id"] = dora.UserId }));
        (await desk.Hears(dora, "questo canale è per la rendicontazione")).Expects("Fatto.");
        await channel.Happens(
            head, "teamMemberRemoved", happened => happened["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = dora.UserId, ["aadObjectId"] = "00000000-0000-0000-0000-000000000001" }));
        (await desk.Hears(dora, "questo canale è la segreteria delle adesioni")).Refuses("PIA-04");
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
    [Trait("Regola", "PIA-04")]
    public async Task Who_left_the_offices_team_while_the_bot_was_out_of_it_is_staff_no_more()
    {
        await using var chat = await Chat.With();
        var (channel, carla) = await OfficesTeam(chat);
        var desk = new Channel(chat, channel: "19:segreteria@thread.tacv2");
        (await desk.Hears(carla, "questo canale è per la rendicontazione")).Expects("Fatto.");

        await channel.Removed(chat.Head());
        chat.Connector.Roster = ["00000000-0000-0000-0000-000000000777"];
        await channel.Installed(chat.Head());

        (await desk.Hears(carla, "questo canale è la segreteria delle adesioni")).Refuses("PIA-04");
        Assert.Equal(1, await Rows(chat, "m:"));
    }

    [Fact]
    [Trait("Regola", "PIA-04")]
    public async Task Put_back_where_the_roster_can_t_be_read_the_bot_takes_nobody_for_staff()
    {
        await using var chat = await Chat.With();
        var (channel, carla) = await OfficesTeam(chat);

        await channel.Removed(chat.Head());
        chat.Connector.RosterRefused = "Forbidden";
        await channel.Installed(chat.Head());

        var desk = new Channel(chat, channel: "19:segreteria@thread.tacv2");
        (await desk.Hears(carla, "questo canale è la segreteria delle adesioni")).Refuses("PIA-04");
    }

    [Fact]
    [Trait("Regola", "PIA-04")]
    public async Task A_roster_that_could_not_be_read_is_read_when_the_team_becomes_the_offices()
    {
        await using var chat = await Chat.With();
        chat.Connector.RosterRefused = "Forbidden";

        var (_, carla) = await OfficesTeam(chat, before: () => chat.Connector.RosterRefused = null);

        (await new Channel(chat, channel: "19:segreteria@thread.tacv2").Hears(carla, "questo canale è la segreteria delle adesioni")).Expects("Fatto.");
    }

    [Fact]
    [Trait("Regola", "PIA-04")]
    public async Task Who_left_unheard_is_missed_at_the_next_roll_call_and_who_came_is_found()
    {
        await using var chat = await Chat.With();
        var (_, carla) = await OfficesTeam(chat);
        var (dario, desk) = (chat.Someone("Dario De Luca"), new Channel(chat, channel: "19:segreteria@thread.tacv2"));
        await desk.Hears(dario, "questo canale è la segreteria delle adesioni");
        chat.Connector.Roster = ["00000000-0000-0000-0000-000000000002"];

        await chat.Services.GetRequiredService<Appello>().CallAllAsync(default);

        (await desk.Hears(carla, "questo canale è la segreteria delle adesioni")).Refuses("PIA-04");
        (await desk.Hears(dario, "questo canale è la segreteria delle adesioni")).Expects("Fatto.");
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

        static JsonArray Member(int n) => new(new JsonObject { ["id"] = $"29:{n}", ["aadObjectId"] = $"00000000-0000-0000-0000-{n:D12}" });
    }

    /// <summary>The head's team, made the office's own; Carla is in it.</summary>
    private static async Task<(Channel Channel, Talker Carla)> OfficesTeam(Chat chat, Action? before = null)
    {
        var (channel, carla, head) = (new Channel(chat), chat.Someone("Carla Conti"), chat.Head());
        chat.Connector.Roster = ["00000000-0000-0000-0000-000000000001"];
        await channel.Installed(head);
        await channel.Pressed(head, "canale", ("ambito", "lecce-2022-2024"));
        before?.Invoke();
        await channel.Pressed(head, "canale", ("scrivania", "udp"));
        return (channel, carla);
    }

    private static ITable Places(Chat chat) => chat.Services.GetRequiredService<ITableStore>().Table("luoghi");

    private static string Partition(string team = "19:udp@thread.tacv2") =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"msteams\n{team}")))[..40];

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
