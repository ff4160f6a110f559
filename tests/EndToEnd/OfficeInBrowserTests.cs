using static Microsoft.Playwright.Assertions;

namespace PdzBot.Tests;

/// <summary>The head of the office works at an adesione, and who joined hears of it in their own chat: on the page, at a desk and on a phone.</summary>
public sealed class OfficeInBrowserTests
{
    [Theory]
    [InlineData(1280, 900, "ufficio", "a desk")]
    [InlineData(360, 740, "telefono-ufficio", "a phone")]
    [Trait("Regola", "ADE-06"), Trait("Regola", "PIA-04"), Trait("Regola", "DIA-08")]
    public async Task The_office_asks_for_an_integration_and_the_cooperative_answers(int width, int height, string picture, string because)
    {
        Assert.NotEmpty(because);
        using var folder = new TempFolder();
        await using var browser = await Browser.LaunchAsync();
        using var bot = await BotProcess.StartAsync(folder.File("registro.db"));
        var chat = await ChatPage.OpenAsync(await browser.PageAsync(width, height), bot.Address, "ponte");
        await chat.HearsAsync("sono PdzBot");
        await chat.SaysAsync("voglio aderire");
        await chat.TellsAsync(JoinInBrowserTests.Cooperative);
        await chat.HearsAsync("BOZZA – NON ancora presentata");
        await chat.SaysAsync("confermo");
        await chat.HearsAsync("Ricevuta di adesione");

        var office = await ChatPage.OpenAsync(await browser.PageAsync(width, height), bot.Address, "responsabile");
        await office.HearsAsync("Sei dell'Ufficio di Piano");
        await LooksAsync(office, $"{picture}-benvenuto");
        await office.SaysAndHearsAsync("adesioni");
        await Expect(office.Card).ToContainTextAsync("n. 1/2022");
        await LooksAsync(office, $"{picture}-adesioni");
        await office.SaysAndHearsAsync("apri adesione 1");
        await LooksAsync(office, $"{picture}-apri");
        await office.SaysAndHearsAsync("chiedi integrazione alla 1");
        await office.PictureAsync($"{picture}-integra");
        await office.SaysAndHearsAsync("RUNTS");
        await office.SaysAndHearsAsync("Manca il numero di iscrizione al RUNTS.");
        await office.SaysAndHearsAsync("10");
        await office.PictureAsync($"{picture}-integra-conferma");
        await office.SaysAndHearsAsync("confermo");

        await chat.HearsAsync("Manca il numero di iscrizione al RUNTS.");
        await LooksAsync(chat, $"{picture}-chiesta");

        foreach (var (said, name) in ((string, string)[])[("incarichi", "ruoli"), ("cabina di regia", "cabina"), ("rete", "rete"), ("aiuto", "aiuto")]) await TellsAsync(said, name);

        Assert.Empty(office.Faults);
        Assert.Empty(chat.Faults);

        async Task TellsAsync(string said, string name)
        {
            await office.SaysAndHearsAsync(said);
            await LooksAsync(office, $"{picture}-{name}");
        }
    }

    private static async Task LooksAsync(ChatPage page, string picture)
    {
        await page.CardIsAccessibleAsync();
        await page.CardPictureAsync(picture);
    }
}
