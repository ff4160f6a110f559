namespace PdzBot.Tests;

/// <summary>The bot itself on Azure Table Storage: an adesione by chat, a kill, another process, and the register verified beside it.</summary>
public class AzureBotTests
{
    [Fact]
    [Trait("Regola", "SEC-01")]
    public async Task What_one_process_filed_the_next_one_knows_and_verify_finds_whole()
    {
        var store = "azure:" + Azurite.NewAccount();
        await using var connector = await RecordingConnector.StartAsync();
        using (var bot = await BotProcess.StartAsync("", "--Pdz:Store", store))
        await using (var chat = Chat.With(bot, connector))
        {
            await AdesioneChatTests.Joined(chat, chat.Someone());
            Assert.Equal("ok", await chat.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
            await bot.KillAsync();
        }

        var (exitCode, output, errors) = await BotProcess.RunAsync("verify", "--piano", "lecce-2022-2024", "--Pdz:Store", store);
        Assert.True(exitCode == 0, errors);
        Assert.Contains("lecce-2022-2024: 2 facts, all well", output, StringComparison.Ordinal);

        using var next = await BotProcess.StartAsync("", "--Pdz:Store", store);
        await using var again = Chat.With(next, connector);
        (await again.Person(1, activities: 500).Says("la mia adesione")).Expects("Cooperativa sociale Il Ponte").Expects("1/2022");
    }

    [Fact]
    public async Task A_store_that_is_not_there_is_one_line_and_no_start()
    {
        var (exitCode, _, errors) = await BotProcess.RunAsync(
            "verify", "--piano", "lecce-2022-2024", "--Pdz:Store", "azure:AccountName=conto;AccountKey=c2VncmV0bw==;TableEndpoint=http://127.0.0.1:9/conto");
        Assert.Equal(1, exitCode);
        Assert.Contains("http://127.0.0.1:9/conto can't be reached", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VncmV0bw", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }
}
