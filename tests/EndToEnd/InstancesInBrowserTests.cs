using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PdzBot.Tests;

/// <summary>Two processes of the bot behind one page and one store; whose turn it is the page does not know, nor that one of them dies.</summary>
public sealed class InstancesInBrowserTests : IAsyncLifetime
{
    private const string WhatFor = "A che cosa serve questo canale?";

    private Browser browser = null!;

    public async Task InitializeAsync() => browser = await Browser.LaunchAsync();

    public async Task DisposeAsync() => await browser.DisposeAsync();

    [Fact]
    [Trait("Regola", "SEC-01")]
    [Trait("Regola", "ADE-01")]
    public async Task A_cooperative_joins_through_two_processes_and_goes_on_when_one_is_killed()
    {
        var store = "azure:" + Azurite.NewAccount();
        using var second = await BotProcess.StartAsync("", "--Pdz:Store", store);
        using var first = await BotProcess.StartAsync("", "--Pdz:Store", store, "--Pdz:LocalChat:Bots:0", second.Address.AbsoluteUri);

        // Teams tells of an installation twice, here each process once: the team is asked once.
        var team = await ChatPage.OpenAsync(await browser.PageAsync(), first.Address, "segreteria/generale");
        await team.Page.GetByRole(AriaRole.Button, new() { Name = "Aggiungi PdzBot al team" }).ClickAsync();
        await Expect(team.Page.Locator(".message.bot")).ToContainTextAsync(WhatFor, new() { IgnoreCase = true });

        var chat = await ChatPage.OpenAsync(await browser.PageAsync(), first.Address, "ponte");
        await chat.HearsAsync("Ciao, sono PdzBot");
        await chat.SaysAsync("voglio aderire");
        await chat.TellsAsync(JoinInBrowserTests.Cooperative[..7]);
        await chat.HearsAsync(JoinInBrowserTests.Cooperative[7].Question);
        await second.KillAsync();
        await chat.TellsAsync(JoinInBrowserTests.Cooperative[7..]);
        await chat.HearsAsync("BOZZA – NON ancora presentata");
        await chat.PictureAsync("istanze-riepilogo");
        await chat.SaysAsync("confermo");
        await chat.HearsAsync("n. 1/2022");
        await Expect(chat.Card).ToContainTextAsync("Non sostituisce il protocollo");
        await chat.PictureAsync("istanze-ricevuta");

        await Expect(team.Page.Locator(".message.bot")).ToHaveCountAsync(1);
        await team.PictureAsync("istanze-team");
        Assert.Empty(chat.Faults);
        Assert.Empty(team.Faults);
        var (exitCode, output, errors) = await BotProcess.RunAsync("verify", "--piano", "lecce-2022-2024", "--Pdz:Store", store);
        Assert.True(exitCode == 0, errors);
        Assert.Contains("2 facts, all well", output, StringComparison.Ordinal);
    }
}
