using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PdzBot.Tests;

/// <summary>The bot as one starts it, put into the team of the Ufficio di Piano and asked there.</summary>
public sealed class TeamInBrowserTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("pdz-team-").FullName;

    private Browser browser = null!;

    public async Task InitializeAsync() => browser = await Browser.LaunchAsync();

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(1280, 800, ColorScheme.Light, "team", "a desk")]
    [InlineData(360, 740, ColorScheme.Dark, "telefono-team", "a phone, in the dark")]
    [Trait("Regola", "DIA-07")]
    public async Task Staff_put_the_bot_into_the_team_and_it_answers_in_the_thread_it_was_asked_in(
        int width, int height, ColorScheme scheme, string picture, string because)
    {
        Assert.NotEmpty(because);
        using var bot = await BotProcess.StartAsync(Path.Combine(folder, "registro.db"));
        var chat = await ChatPage.OpenAsync(await browser.PageAsync(width, height, scheme), bot.Address, "responsabile/minori");
        var page = chat.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Aggiungi PdzBot al team" }).ClickAsync();
        await Expect(page.GetByText("PdzBot non è in questo team.")).ToBeHiddenAsync();
        var post = page.GetByRole(AriaRole.Textbox, new() { Name = "Nuovo post in Tavolo Minori e famiglie" });
        await post.FillAsync("Buongiorno a tutte e tutti: la prima riunione del tavolo è il 24 maggio.");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".thread")).ToHaveCountAsync(1);
        await Expect(page.Locator(".thread .message.bot")).ToHaveCountAsync(0);

        await post.PressSequentiallyAsync("@pdz");
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "PdzBot", Exact = true })).ToBeVisibleAsync();
        await chat.PictureAsync($"{picture}-menzione");
        await page.Keyboard.PressAsync("Enter");
        await post.PressSequentiallyAsync("la mia adesione");
        await page.Keyboard.PressAsync("Enter");

        var thread = page.Locator(".thread").Last;
        await Expect(thread.Locator(".message.other")).ToContainTextAsync("PdzBot la mia adesione");
        await Expect(thread.Locator(".message.bot .bubble, .message.bot .card").First).ToHaveTextAsync(new Regex(@"\S"));
        await Expect(page.Locator(".thread").First.Locator(".message")).ToHaveCountAsync(1);
        await chat.PictureAsync($"{picture}-risposta");

        await thread.GetByRole(AriaRole.Button, new() { Name = "Rispondi" }).ClickAsync();
        await page.Keyboard.TypeAsync("grazie");
        await chat.PictureAsync($"{picture}-rispondi");
        await TeamPageTests.NothingIsCutOffAsync(page);
        await page.Keyboard.PressAsync("Enter");
        await Expect(thread.Locator(".message").Last).ToContainTextAsync("grazie");
        await page.Keyboard.PressAsync("Escape");

        await page.ReloadAsync();
        await Expect(page.Locator(".thread").Last.Locator(".message").Last).ToContainTextAsync("grazie");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gestisci PdzBot e il team" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("PdzBot è nel team.");
        await chat.PictureAsync($"{picture}-gestione");
        await TeamPageTests.NothingIsCutOffAsync(page);
        Assert.Empty(chat.Faults);
    }

    [Theory]
    [InlineData(1280, 900, ColorScheme.Light, "canale", "a desk")]
    [InlineData(360, 740, ColorScheme.Light, "telefono-canale", "a phone")]
    [Trait("Regola", "DIA-07"), Trait("Regola", "PIA-03")]
    public async Task The_office_says_what_a_channel_is_for_and_what_is_private_stays_private(int width, int height, ColorScheme scheme, string picture, string because)
    {
        Assert.NotEmpty(because);
        using var bot = await BotProcess.StartAsync(Path.Combine(folder, "registro.db"));
        var chat = await ChatPage.OpenAsync(await browser.PageAsync(width, height, scheme), bot.Address, "responsabile");
        var page = chat.Page;
        await chat.HearsAsync("sono PdzBot");
        await page.GotoAsync($"{bot.Address}#responsabile/generale");

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

        await page.GotoAsync($"{bot.Address}#responsabile");
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
