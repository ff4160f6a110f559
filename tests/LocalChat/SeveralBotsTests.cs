using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using PdzBot.Bot;

namespace PdzBot.Tests;

/// <summary>One page, several processes of the bot: they take turns, and a dead one is passed over.</summary>
public class SeveralBotsTests
{
    [Fact]
    public async Task They_take_turns_and_answer_to_the_same_page()
    {
        await using var second = await ChatHost.StartAsync();
        await using var third = await ChatHost.StartAsync();
        await using var page = await ChatHost.StartAsync(settings: [Bot(0, second), Bot(1, third)]);

        for (var n = 1; n <= 6; n++) await page.SayAsync("ponte", $"{n}");

        Assert.Equal([["1", "4"], ["2", "5"], ["3", "6"]], new[] { page, second, third }.Select(bot => bot.Received.Select(activity => (string)activity["text"]!)));
        Assert.All(second.Received, activity => Assert.Equal($"{page.Http.BaseAddress}canale/", (string)activity["serviceUrl"]!));
        Assert.Empty(await second.HistoryAsync("ponte"));
    }

    [Fact]
    public async Task What_a_dead_one_does_not_take_goes_to_the_next()
    {
        var second = await ChatHost.StartAsync();
        await using var page = await ChatHost.StartAsync(settings: [Bot(0, second)]);
        await second.DisposeAsync();

        for (var n = 1; n <= 4; n++) Assert.Equal("delivered", (string)(await page.SayAsync("ponte", $"{n}"))["state"]!);
        Assert.Equal(["1", "2", "3", "4"], page.Received.Select(activity => (string)activity["text"]!));
        Assert.Equal(4, page.Received.Select(activity => (string)activity["id"]!).Distinct().Count());
    }

    [Fact]
    public async Task What_kills_one_in_the_middle_goes_to_the_next_a_button_under_a_new_id()
    {
        using TcpListener dying = new(IPAddress.Loopback, 0);
        dying.Start();
        var takenThere = new List<string>();
        var death = Task.Run(async () =>
        {
            for (var n = 0; n < 2; n++)
            {
                using var caller = await dying.AcceptTcpClientAsync();
                var buffer = new byte[64 * 1024];
                var read = 0;
                while (!Encoding.UTF8.GetString(buffer, 0, read).Contains("\"channelData\"", StringComparison.Ordinal))
                    read += await caller.GetStream().ReadAsync(buffer.AsMemory(read));
                takenThere.Add(Encoding.UTF8.GetString(buffer, 0, read));
            }
        });
        await using var page = await ChatHost.StartAsync(
            (activity, host) => Task.FromResult((200, (JsonObject?)new JsonObject { ["statusCode"] = 200, ["type"] = "application/vnd.microsoft.activity.message", ["value"] = "sì" })),
            settings: [$"--Pdz:LocalChat:Bots:0=http://{dying.LocalEndpoint}"]);
        var card = (string)(await page.SendAsync(ChatScene.Read().Persona("ponte")!.ConversationId, ChatHost.CardMessage("Prima")))["id"]!;
        var press = new { action = new { type = "Action.Execute", verb = "adesione" } };

        await page.SayAsync("ponte", "1");
        Assert.Equal("delivered", (string)(await page.SayAsync("ponte", "2"))["state"]!);
        await page.SayAsync("ponte", "3");
        Assert.Equal("sì", (string)(await page.PostAsync($"personas/ponte/messages/{card}/action", press))["value"]!);

        await death;
        Assert.Equal(["1", "2", "3", null], page.Received.Select(activity => (string?)activity["text"]));
        Assert.Contains((string)page.Received.ElementAt(1)["id"]!, takenThere[0], StringComparison.Ordinal);
        Assert.DoesNotContain((string)page.Received.Last()["id"]!, takenThere[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_is_an_answer_and_goes_to_nobody_else()
    {
        await using var second = await ChatHost.StartAsync((_, _) => Task.FromResult((500, (JsonObject?)null)));
        await using var page = await ChatHost.StartAsync(settings: [Bot(0, second)]);
        Assert.Equal("delivered", (string)(await page.SayAsync("ponte", "1"))["state"]!);
        Assert.Equal("failed", (string)(await page.SayAsync("ponte", "2"))["state"]!);
        Assert.Single(page.Received);
    }

    [Fact]
    public async Task The_clock_moves_in_all_of_them_even_when_they_name_each_other()
    {
        var address = new Uri("http://127.0.0.1:1/");
        await using var second = await ChatHost.StartAsync(settings: [$"--Pdz:LocalChat:Bots:0={address}"]);
        await using var page = await ChatHost.StartAsync(settings: [Bot(0, second), $"--Pdz:LocalChat:Bots:1={address}"]);

        using var moved = await page.Http.PutAsJsonAsync("canale/api/clock", new { at = "2022-05-17T09:00" });

        Assert.True(moved.IsSuccessStatusCode);
        Assert.StartsWith("2022-05-17T07:00", (string)(await second.GetAsync("clock"))["now"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://bot.example.it", "another machine")]
    [InlineData("4001", "no address")]
    [InlineData("ftp://127.0.0.1/", "no web address")]
    public async Task An_address_that_is_none_stops_the_start_and_is_named(string address, string because)
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => ChatHost.StartAsync(settings: [$"--Pdz:LocalChat:Bots:0={address}"]));
        Assert.True(fault.Message.Contains("Pdz:LocalChat:Bots:0", StringComparison.Ordinal), because);
    }

    private static string Bot(int number, ChatHost host) => $"--Pdz:LocalChat:Bots:{number}={host.Http.BaseAddress}";
}
