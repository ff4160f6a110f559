using System.Net;
using System.Text.Json.Nodes;

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

    /// <remarks>A body and a citizen join, one is heard in a channel, a file comes, data are taken away and erased, something breaks.</remarks>
    [Fact]
    [Trait("Regola", "SEC-02")]
    [Trait("Regola", "DIA-07")]
    public async Task A_whole_run_emits_nothing_personal_and_keeps_nothing_that_was_erased()
    {
        string[] typed =
        [
            "Rossi", "Maria Bianchi", DatiChatTests.Citizen["codiceFiscale"], "maria.bianchi", "ilponte.example.it", "statuto-di-anna", "0832123456",
        ];
        string[] emitted = [.. typed, "Il Ponte", "93012345679"];
        using var folder = new TempFolder();
        await using var connector = await RecordingConnector.StartAsync();
        using var bot = await BotProcess.StartAsync(folder.File("pdz.db"), "--Logging:LogLevel:Default", "Information");
        await using var chat = Chat.With(bot, connector);
        var (anna, maria, channel) = (chat.Someone(), chat.Someone("Maria Bianchi"), new Channel(chat));
        connector.Files["statuto-di-anna.pdf"] = [.. "%PDF-1.7\n"u8, .. new byte[70_000], .. "\n%%EOF"u8];

        await channel.Installed(anna);
        await channel.Hears(anna, "voglio aderire");
        await DatiChatTests.Joined(anna, new(AdesioneChatTests.Cooperative) { ["telefono"] = "0832123456" });
        await channel.Hears(anna, "la mia adesione");
        await channel.Hears(anna, "i miei dati");
        await channel.Hears(anna, "cancella i miei dati");
        await DatiChatTests.Joined(maria, DatiChatTests.Citizen);
        await maria.Tells(await maria.Says("voglio aderire"), DatiChatTests.Citizen);
        await chat.PostAsync(FileChatTests.WithFile(chat, anna, "", "statuto-di-anna.pdf", "pdf"));
        await DatiChatTests.SavedAsync(chat, anna, "json");
        var kept = Everything.In(folder.File("pdz.db"));
        foreach (var who in (Talker[])[anna, maria]) (await DatiChatTests.ErasedAsync(who)).Receipt();
        var left = Everything.In(folder.File("pdz.db"));
        var metrics = await chat.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        connector.Status = 500;
        await chat.PostAsync(chat.Person(1, activities: 500).Message("la mia adesione"));
        var logged = await bot.SaysAsync("Turn failed");
        await bot.KillAsync();

        var channelMessages = string.Join('\n', connector.SentTo(channel.ConversationId).Concat(connector.SentTo(channel.Id)).Select(Spoken));
        Assert.Contains("nella nostra chat privata", channelMessages);
        Assert.NotEmpty(connector.Urls);
        foreach (var personal in emitted)
        {
            Assert.DoesNotContain(personal, channelMessages, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(personal, logged, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(personal, metrics, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(connector.Urls, url => !url.StartsWith("/files/", StringComparison.Ordinal) && Uri.UnescapeDataString(url).Contains(personal, StringComparison.OrdinalIgnoreCase));
        }

        Assert.DoesNotContain("29:person", logged, StringComparison.Ordinal);
        Assert.DoesNotContain("conversation-1", logged, StringComparison.Ordinal);
        foreach (var personal in (string[])[.. typed, "29:person-1", "29:person-2", "a:conversation-1", "a:conversation-2"])
        {
            Assert.Contains(kept, row => row.Contains(personal, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(left, row => row.Contains(personal, StringComparison.OrdinalIgnoreCase));
        }

        var (exitCode, output, errors) = await BotProcess.RunAsync("verify", "--piano", "lecce-2022-2024", "--Pdz:Store", $"sqlite:{folder.File("pdz.db")}");
        Assert.True(exitCode == 0, errors);
        Assert.Contains("5 facts, all well", output);
    }

    /// <summary>A message without the accounts that the wire itself needs.</summary>
    internal static string Spoken(JsonObject message)
    {
        var said = (JsonObject)message.DeepClone();
        foreach (var account in (string[])["from", "recipient", "conversation"]) said.Remove(account);
        return said.ToJsonString();
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
