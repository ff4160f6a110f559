using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PdzBot.Tests;

/// <summary>The office says what a channel is for; who asks there is answered in private; another Ambito, suggestions and a file on the way.</summary>
public sealed class ChannelInBrowserTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("pdz-channel-").FullName;

    private Browser browser = null!;

    public async Task InitializeAsync() => browser = await Browser.LaunchAsync();

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(1280, 900, ColorScheme.Light, "canale", "a desk")]
    [InlineData(360, 740, ColorScheme.Light, "telefono-canale", "a phone")]
    [Trait("Regola", "DIA-07"), Trait("Regola", "PIA-03")]
    public async Task The_office_says_what_a_channel_is_for_and_what_is_private_stays_private(int width, int height, ColorScheme scheme, string picture, string because)
    {
        Assert.NotEmpty(because);
        using var bot = await BotProcess.StartAsync(Path.Combine(folder, "registro.db"));
        var chat = await ChatPage.OpenAsync(await browser.PageAsync(width, height, scheme), bot.Address, "segreteria");
        var page = chat.Page;
        await chat.HearsAsync("sono PdzBot");
        await page.GotoAsync($"{bot.Address}#segreteria/generale");

        await page.GetByRole(AriaRole.Button, new() { Name = "Aggiungi PdzBot al team" }).ClickAsync();
        await Expect(chat.Card).ToContainTextAsync("A che cosa serve questo canale?");
        await chat.PictureAsync($"{picture}-presentazione");
        await chat.FillsAsync(("Per quale Ambito?", "Ambito Territoriale Sociale di Lecce, 2022–2024"));
        await chat.PressesAsync("Salva");
        await Expect(chat.Field("Per quale tavolo o ufficio?")).ToBeVisibleAsync();
        await chat.FillsAsync(("Per quale tavolo o ufficio?", "Segreteria delle adesioni"));
        await chat.PressesAsync("Salva");
        await Expect(chat.Card).ToContainTextAsync("Fatto. Questo canale serve a: Segreteria delle adesioni");
        await chat.PictureAsync($"{picture}-deciso");

        await page.GetByRole(AriaRole.Textbox, new() { Name = "Nuovo post in Generale" }).FillAsync("@PdzBot vorrei aderire");
        await page.Keyboard.PressAsync("Enter");
        await chat.HearsAsync("Ti rispondo nella nostra chat privata");
        await chat.PictureAsync($"{picture}-in-privato");

        await page.GotoAsync($"{bot.Address}#segreteria");
        await chat.HearsAsync("Che tipo di soggetto sei?");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "modulo", Exact = true })).ToBeVisibleAsync();
        await chat.PictureAsync($"{picture}-suggerimenti");
        await page.GetByRole(AriaRole.Button, new() { Name = "annulla", Exact = true }).ClickAsync();
        await chat.HearsAsync("buttare via");
        await chat.SaysAsync("sì");
        await chat.HearsAsync("ho buttato via la bozza");

        await chat.SaysAsync("cambia ambito");
        await Expect(chat.Card).ToContainTextAsync("Di quale Ambito parliamo?");
        await chat.PictureAsync($"{picture}-ambito");
        await chat.SaysAsync("Potenza");
        await Expect(page.Locator("#log")).ToContainTextAsync("Parliamo di:");
        await chat.PictureAsync($"{picture}-potenza");
        await TeamPageTests.NothingIsCutOffAsync(page);
        Assert.Empty(chat.Faults);
    }
}
