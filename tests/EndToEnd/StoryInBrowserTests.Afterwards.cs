using System.Text;
using Microsoft.Playwright;
using PdzBot.Bot;

namespace PdzBot.Tests;

/// <content>What is taken away of the story, what it must not have emitted, and its restoration.</content>
public partial class StoryInBrowserTests
{
    /// <summary>The file that the page hands over has the bodies line by line: not the excluded school, no citizens.</summary>
    private async Task TheRegisterIsTakenAwayAsync()
    {
        await office.SaysAsync("chi fa parte della rete?", "Cittadini liberi: 2");
        await LooksAsync(office, "ufficio-rete");
        var lines = Rfc4180.Read(Encoding.UTF8.GetString((await TakenAsync("Scarica in CSV", $"rete-{Plan}.csv")).AsSpan(3)));

        await office.SaysAsync("chi fa parte della rete?", "Cittadini liberi: 2");
        var opened = await LibreOffice.ConvertAsync($"rete-{Plan}.xlsx", await TakenAsync("Scarica per Excel", $"rete-{Plan}.xlsx"), LibreOffice.AsCsv);
        var sheet = Rfc4180.Read(Encoding.UTF8.GetString(opened[$"rete-{Plan}-Rete.csv"]).TrimStart('\uFEFF').ReplaceLineEndings("\r\n"));
        Assert.Equal(lines.Skip(1).Select(line => (line[0], line[3], line[8])), sheet.Skip(1).Select(line => (line[0], line[3], line[8])));

        int[] citizens = [3, 12, 25, Emily];
        var bodies = Enumerable.Range(1, Last).Except([.. citizens, School]).ToList();
        Assert.Equal(bodies.Select(numero => $"{numero}"), lines.Skip(1).Select(line => line[0]));
        Assert.Equal([Ponte, "Unione sindacale del Salento", .. bodies.Skip(2).Select(numero => $"Ente {numero}")], lines.Skip(1).Select(line => line[3]));
        Assert.All(lines.Skip(1), line => Assert.Equal(line[0] == $"{Last}" ? "consultiva" : "piena", line[8]));
    }

    /// <summary>A file that the office is offered, accepts and downloads.</summary>
    private async Task<byte[]> TakenAsync(string button, string name)
    {
        await office.PressesAsync(button);
        await office.HearsAsync(name);
        await office.PictureAsync("storia-ufficio-file");
        await office.PressesAsync("Accetta");
        var link = office.Page.GetByRole(AriaRole.Link, new() { Name = name });
        var download = await office.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        await office.PictureAsync("storia-ufficio-file-preso");
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    /// <summary>In all of it no channel, log, metric or address had anything of a person: no name, no address, no reason that was written about somebody.</summary>
    private async Task NothingPersonalWasEmittedAsync()
    {
        foreach (var words in (string[])["chi fa parte della rete?", "cabina di regia", "la mia adesione", "i miei dati", "adesioni"]) await channel.Hears(head, words);
        using var http = new HttpClient();
        var (said, metrics) = (string.Join('\n', connector.SentTo(channel.ConversationId).Concat(connector.SentTo(channel.Id)).Select(OperatingTests.Spoken)), await http.GetStringAsync(new Uri(bot.Address, "/metrics")));
        Assert.Contains("nella nostra chat privata", said, StringComparison.Ordinal);
        Assert.Contains("pdz", metrics, StringComparison.OrdinalIgnoreCase);
        foreach (var personal in Personal)
        {
            foreach (var emitted in (string[])[said, bot.Said, metrics, string.Join('\n', connector.Urls.Select(Uri.UnescapeDataString))])
                Assert.DoesNotContain(personal, emitted, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>The plan's copy, restored into an empty store, shows everybody what they saw before.</summary>
    private async Task ItIsCopiedLostAndRestoredAsync()
    {
        var before = await ViewsAsync();
        await bot.KillAsync();
        await WellAsync("export", "--nuova-chiave", folder.File("chiave"));
        await WellAsync("verify", "--piano", Plan, "--Pdz:Store", $"sqlite:{folder.File("registro.db")}");
        await WellAsync("export", "--piano", Plan, "--file", folder.File("copia.pdz"), "--Pdz:Copie:Chiave", folder.File("chiave"), "--Pdz:Store", $"sqlite:{folder.File("registro.db")}");
        File.Delete(folder.File("registro.db"));
        await WellAsync("import", "--piano", Plan, "--file", folder.File("copia.pdz"), "--Pdz:Copie:Chiave", folder.File("chiave"), "--Pdz:Store", $"sqlite:{folder.File("nuovo.db")}");

        bot.Dispose();
        bot = await StartAsync("nuovo.db");
        office = await WindowAsync("responsabile", 1280);
        await office.MovesClockAsync("2022-06-21T10:00", "mar 21 giu 2022");
        (anna, marco, giuseppe, lucia, emily) = (await WindowAsync("ponte", 390), await WindowAsync("sindacato", 1280), await WindowAsync("verdi", 390), await WindowAsync("scuola", 1280), await WindowAsync("clarke", 390));
        Assert.Equal(before, await ViewsAsync());
        await LooksAsync(anna, "anna-ripristinata");
    }

    /// <summary>What each of the six reads of their own, and of what all may know.</summary>
    private async Task<string[]> ViewsAsync()
    {
        var views = new List<string>();
        foreach (var window in (ChatPage[])[office, anna, marco, giuseppe, lucia, emily])
        {
            foreach (var words in (string[])[window == emily ? "my registration" : "la mia adesione", window == emily ? "who is in the network?" : "chi fa parte della rete?"])
            {
                await window.SaysAndHearsAsync(words);
                views.Add(await window.Last.InnerTextAsync());
            }
        }

        await office.SaysAndHearsAsync("adesioni ammesse");
        return [.. views, await office.Last.InnerTextAsync()];
    }

    /// <summary>One head sits at a window, one speaks through the door.</summary>
    private Task<BotProcess> StartAsync(string store) => BotProcess.StartAsync(
        folder.File(store),
        [
            "--Pdz:Piani", piani.Cartella, "--Logging:LogLevel:Default", "Information", .. Chat.Heads,
            $"--Pdz:Responsabili:{Plan}:1", ChatScene.Read().Persona("responsabile")!.AadObjectId,
        ]);

    private static async Task WellAsync(params string[] args)
    {
        var (exitCode, output, errors) = await BotProcess.RunAsync(args);
        Assert.True(exitCode == 0, errors);
        if (args[0] is "verify" or "import") Assert.Contains("all well", output, StringComparison.Ordinal);
    }
}
