using static Microsoft.Playwright.Assertions;

namespace PdzBot.Tests;

/// <summary>Who has joined changes the adesione, looks at their data, withdraws and has the data erased: on the page, by card and in words.</summary>
public sealed class AfterJoiningInBrowserTests
{
    [Theory]
    [InlineData(1280, 900, "dopo", "a desk")]
    [InlineData(360, 740, "telefono-dopo", "a phone")]
    [Trait("Regola", "ADE-08"), Trait("Regola", "SEC-02")]
    public async Task A_cooperative_changes_looks_withdraws_and_is_forgotten(int width, int height, string picture, string because)
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

        await chat.SaysAndHearsAsync("la mia adesione");
        await Expect(chat.Card).ToContainTextAsync("Membro della Rete");
        await chat.CardIsAccessibleAsync();
        await chat.CardPictureAsync($"{picture}-mia");
        await chat.PressesAsync("Modifica");
        await Expect(chat.Card).ToContainTextAsync("Passo 1");
        await chat.CardPictureAsync($"{picture}-modifica");
        await chat.CardIsAccessibleAsync();
        await chat.PressesAsync("Continua a parole");
        await Expect(chat.Last).ToContainTextAsync("confermo");
        await chat.SaysAndHearsAsync("e-mail");
        await chat.SaysAndHearsAsync("nuova@example.it");
        await chat.PictureAsync($"{picture}-modifica-riepilogo");
        await chat.SaysAndHearsAsync("confermo");
        await Expect(chat.Card).ToContainTextAsync("nuova@example.it");
        await chat.CardPictureAsync($"{picture}-modifica-ricevuta");

        await chat.SaysAndHearsAsync("i miei dati");
        await Expect(chat.Card).ToContainTextAsync("I tuoi dati");
        await chat.CardIsAccessibleAsync();
        await chat.CardPictureAsync($"{picture}-dati");

        await chat.SaysAndHearsAsync("voglio recedere");
        await chat.PictureAsync($"{picture}-recesso");
        await chat.SaysAndHearsAsync("non abbiamo più volontari");
        await chat.PictureAsync($"{picture}-recesso-conferma");
        await chat.SaysAndHearsAsync("sì");
        await Expect(chat.Card).ToContainTextAsync("n. 1/2022");
        await chat.CardPictureAsync($"{picture}-recesso-ricevuta");

        await chat.SaysAndHearsAsync("cancella i miei dati");
        await Expect(chat.Card).ToContainTextAsync("Cancello i tuoi dati?");
        await chat.CardIsAccessibleAsync();
        await chat.CardPictureAsync($"{picture}-cancella");
        await chat.SaysAndHearsAsync("sì");
        await Expect(chat.Card).ToContainTextAsync("Dati cancellati");
        await chat.CardPictureAsync($"{picture}-cancellati");
        Assert.Empty(chat.Faults);
    }
}
