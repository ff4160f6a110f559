using System.Net;

namespace PdzBot.Tests;

/// <summary>What operators see: health, metrics, logs; and nothing personal in any of it (SEC-02).</summary>
public class OperatingTests
{
    [Fact]
    public async Task It_is_alive_and_ready()
    {
        await using var chat = await Chat.With();
        Assert.Equal("ok", await chat.Http.GetStringAsync(new Uri("/health/live", UriKind.Relative)));
        Assert.Equal("ok", await chat.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public async Task Metrics_count_turns_and_filings_and_name_nobody()
    {
        await using var chat = await Chat.With();
        await AdesioneChatTests.Joined(chat, chat.Someone());
        var late = chat.Someone();
        await late.Tells(await late.Says("voglio aderire"), AdesioneChatTests.Cooperative);

        var text = await chat.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Contains("pdzbot_filings_total{outcome=\"filed\",rule=\"\"} 1", text);
        Assert.Contains("pdzbot_turn_duration_seconds_count{kind=\"message\",status=\"200\"}", text);
        foreach (var personal in (string[])["Rossi", "ponte", "93012345679", "a:conversation", "29:person"])
            Assert.DoesNotContain(personal, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public async Task A_whole_run_logs_nothing_personal()
    {
        var folder = Directory.CreateTempSubdirectory("pdz-logs-").FullName;
        try
        {
            await using var connector = await RecordingConnector.StartAsync();
            using var bot = await BotProcess.StartAsync(Path.Combine(folder, "pdz.db"), "--Logging:LogLevel:Default", "Information");
            await using var chat = Chat.With(bot, connector);
            await AdesioneChatTests.Joined(chat, chat.Someone());
            connector.Status = 500;
            await chat.PostAsync(chat.Person(1, activities: 500).Message("la mia adesione"));
            var said = await bot.SaysAsync("Turn failed");
            await bot.KillAsync();

            foreach (var personal in (string[])["Rossi", "Il Ponte", "93012345679", "29:person", "example.it", "conversation-1"])
                Assert.DoesNotContain(personal, said, StringComparison.OrdinalIgnoreCase);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("GET", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", HttpStatusCode.MethodNotAllowed)]
    public async Task Only_posts_are_messages(string method, HttpStatusCode status)
    {
        await using var chat = await Chat.With();
        using var request = new HttpRequestMessage(new(method), "/api/messages");
        using var response = await chat.Http.SendAsync(request);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_second_bot_on_the_same_file_does_not_start_and_says_why()
    {
        var folder = Directory.CreateTempSubdirectory("pdz-lock-").FullName;
        try
        {
            var store = Path.Combine(folder, "pdz.db");
            using var first = await BotProcess.StartAsync(store);
            var second = await Assert.ThrowsAsync<InvalidOperationException>(() => BotProcess.StartAsync(store));
            Assert.Contains("pdz.db", second.Message);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(new[] { "--environment", "Production", "--Pdz:Piano", "lecce-2022-2024" }, "AppId", "without an app id only in Development")]
    [InlineData(new[] { "--environment", "Development", "--Pdz:Store", "azure:AccountName=conto" }, "Pdz:Store: The connection string needs AccountKey", "a store without its key")]
    [InlineData(new[] { "verify", "--piano", "lecce-2022-2024", "--Pdz:Store", "azure:http://conto.table.core.windows.net" }, "https://ACCOUNT", "a store that would be spoken to in the clear")]
    [InlineData(new[] { "verify", "--piano", "lecce-2022-2024", "--Pdz:Store", "nuvola" }, "azure:CONNECTION-STRING", "no store there is")]
    [InlineData(new[] { "--environment", "Development", "--Pdz:Piano", "atlantide" }, "atlantide", "a plan nobody defines")]
    [InlineData(new[] { "backup" }, "verify", "a command there isn't")]
    [InlineData(new[] { "verify" }, "--piano", "verify what?")]
    public async Task What_can_not_work_is_said_in_one_line(string[] args, string says, string because)
    {
        var (exitCode, _, errors) = await BotProcess.RunAsync(args);
        Assert.NotEmpty(because);
        Assert.NotEqual(0, exitCode);
        Assert.Contains(says, errors);
        Assert.DoesNotContain("   at ", errors);
    }
}
