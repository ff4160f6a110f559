using System.Text.Json.Nodes;
using Microsoft.Playwright;
using PdzBot.Bot;
using static Microsoft.Playwright.Assertions;

namespace PdzBot.Tests;

/// <summary>The team in the local chat's page, in a real browser.</summary>
public class TeamPageTests : IAsyncLifetime
{
    private readonly List<ChatPage> pages = [];

    private Browser browser = null!;

    public async Task InitializeAsync() => browser = await Browser.LaunchAsync();

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        // A refused change is one that a test asks for.
        Assert.DoesNotContain(pages.SelectMany(page => page.Faults), fault => !fault.Contains("409 (Conflict)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_in_the_team_sees_its_channels_and_others_do_not()
    {
        await using var chat = await ChatHost.StartAsync();
        var page = (await OpenAsync(chat, "segreteria")).Page;
        var channels = page.GetByRole(AriaRole.List, new() { Name = "Ufficio di Piano di Lecce" });
        await Expect(channels.GetByRole(AriaRole.Button)).ToHaveTextAsync(["Generale", "Segreteria adesioni", "Tavolo Minori e famiglie", "Rendicontazione"]);

        await page.GetByRole(AriaRole.Button, new() { Name = "Stefano Longo" }).ClickAsync();
        await Expect(channels).ToHaveCountAsync(0);
        await page.GotoAsync($"{chat.Http.BaseAddress}#regione/generale");
        await Expect(page.Locator("#where")).ToHaveTextAsync("Chat con PdzBot");
    }

    [Fact]
    public async Task A_mention_is_chosen_by_keyboard_and_the_answer_comes_into_the_thread_of_every_window()
    {
        await using var chat = await ChatHost.StartAsync(Answering);
        await chat.AddBotAsync();
        await chat.PostToChannelAsync("responsabile", "minori", "Benvenuti nel canale");
        var page = (await OpenAsync(chat, "segreteria/minori")).Page;
        var other = (await OpenAsync(chat, "responsabile")).Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Rispondi" }).ClickAsync();
        var reply = page.GetByRole(AriaRole.Textbox, new() { Name = "Scrivi una risposta" });
        await Expect(reply).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("@");
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveTextAsync(["PdzBot", "Carlo Conte", "Giulia Marino", "Paola Leone"]);
        await page.Keyboard.TypeAsync("pdz");
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveTextAsync(["PdzBot"]);
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("chi ha aderito?");
        await page.Keyboard.PressAsync("Enter");

        var thread = page.GetByRole(AriaRole.Region, new() { Name = "Discussione di Paola Leone" });
        await Expect(thread.Locator(".message.bot")).ToContainTextAsync("Ecco, Carlo Conte");
        await Expect(thread.Locator(".mention")).ToHaveTextAsync(["PdzBot", "Carlo Conte"]);
        await Expect(page.Locator(".thread")).ToHaveCountAsync(1);
        Assert.StartsWith("<at>PdzBot</at> chi ha aderito?", (string)chat.Received.Last()["text"]!, StringComparison.Ordinal);

        var channel = other.GetByRole(AriaRole.Button, new() { Name = "Tavolo Minori e famiglie 2 nuovi messaggi" });
        await channel.ClickAsync();
        await Expect(other.Locator(".thread .message.bot")).ToContainTextAsync("Ecco, Carlo Conte");
        await Expect(other.GetByRole(AriaRole.Button, new() { Name = "Tavolo Minori e famiglie", Exact = true })).ToHaveAttributeAsync("aria-current", "true");
        await page.ReloadAsync();
        await Expect(page.Locator(".thread .message")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task A_card_in_a_channel_changes_for_who_presses_only()
    {
        await using var chat = await ChatHost.StartAsync((activity, _) => Task.FromResult<(int, JsonObject?)>((200,
            (string)activity["type"]! == "invoke" ? new() { ["statusCode"] = 200, ["type"] = ChatMessage.CardType, ["value"] = ChatHost.Card("Solo per te") } : null)));
        await chat.AddBotAsync();
        await chat.SendAsync(ChatScene.Read().Team.Id, ChatHost.CardMessage("Per tutti"));
        var page = (await OpenAsync(chat, "segreteria/generale")).Page;
        var other = (await OpenAsync(chat, "responsabile/generale")).Page;

        await page.Locator(".card").GetByRole(AriaRole.Button, new() { Name = "Invia" }).ClickAsync();

        await Expect(page.Locator(".card")).ToContainTextAsync("Solo per te");
        await Expect(page.Locator(".card")).ToBeFocusedAsync();
        await Expect(other.Locator(".card")).ToContainTextAsync("Per tutti");
        Assert.Equal("channel", (string)chat.Received.Last()["conversation"]!["conversationType"]!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Paola Leone" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Generale", Exact = true }).ClickAsync();
        await Expect(page.Locator(".card")).ToContainTextAsync("Per tutti");
    }

    [Fact]
    public async Task The_team_is_managed_on_a_phone_in_its_dialog()
    {
        await using var chat = await ChatHost.StartAsync();
        var view = await OpenAsync(chat, "segreteria", 360, 740);
        var page = view.Page;
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Dove" }).SelectOptionAsync("Tavolo Minori e famiglie");
        await Expect(page.GetByText("PdzBot non è in questo team.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Gestisci PdzBot e il team" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Aggiungi PdzBot al team" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Togli PdzBot dal team" })).ToBeFocusedAsync();
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Nome del nuovo canale" }).FillAsync("Tavolo Anziani");
        await page.Keyboard.PressAsync("Enter");
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Nome del canale Tavolo Anziani" }).FillAsync("generale");
        await page.Keyboard.PressAsync("Enter");
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Non si può");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Elimina il canale Tavolo Minori e famiglie" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = "Persona da aggiungere" }).SelectOptionAsync("regione");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Aggiungi", Exact = true }).ClickAsync();
        await Expect(dialog.GetByText("Stefano Longo")).ToBeVisibleAsync();
        await view.PictureAsync("telefono-team-gestione");
        await NothingIsCutOffAsync(page);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Chiudi" }).ClickAsync();

        // The channel one stood in is gone: back to one's own chat.
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Dove" })).ToHaveValueAsync("");
        string[] events = ["teamMemberAdded", "channelCreated", "channelDeleted", "teamMemberAdded"];
        Assert.Equal(events, chat.Received.Select(activity => (string?)activity["channelData"]!["eventType"]).OfType<string>());
    }

    [Fact]
    public async Task What_one_types_and_chooses_stays_when_the_team_changes_under_it()
    {
        await using var chat = await ChatHost.StartAsync();
        await chat.AddBotAsync();
        var page = (await OpenAsync(chat, "segreteria")).Page;
        var other = (await OpenAsync(chat, "responsabile")).Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Gestisci PdzBot e il team" }).ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Gestisci PdzBot e il team" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        var name = dialog.GetByRole(AriaRole.Textbox, new() { Name = "Nome del nuovo canale" });
        var who = dialog.GetByRole(AriaRole.Combobox, new() { Name = "Persona da aggiungere" });
        await name.FillAsync("Tavolo Anziani");
        await who.SelectOptionAsync("regione");

        await other.GetByRole(AriaRole.Button, new() { Name = "Elimina il canale Tavolo Minori e famiglie" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Elimina il canale Tavolo Minori e famiglie" })).ToHaveCountAsync(0);

        await Expect(name).ToHaveValueAsync("Tavolo Anziani");
        await Expect(who).ToHaveValueAsync("regione");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Crea canale" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Textbox, new() { Name = "Nome del canale Tavolo Anziani" })).ToBeVisibleAsync();
        await Expect(name).ToHaveValueAsync("");
        await Expect(who).ToHaveValueAsync("regione");
    }

    [Fact]
    public async Task The_bot_is_taken_out_of_a_chat_and_put_back()
    {
        await using var chat = await ChatHost.StartAsync();
        var page = (await OpenAsync(chat, "ponte")).Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Gestisci PdzBot e il team" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Disinstalla PdzBot" }).ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#text")).ToBeHiddenAsync();
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Installa PdzBot" }).ClickAsync();
        await Expect(page.Locator("#text")).ToBeVisibleAsync();
        Assert.Equal(["add", "remove", "add"], chat.Received.Select(activity => (string?)activity["action"]).OfType<string>());
    }

    [Fact]
    public async Task Files_go_both_ways_and_typing_lasts_until_the_next_message()
    {
        await using var chat = await ChatHost.StartAsync();
        var ponte = ChatScene.Read().Persona("ponte")!.ConversationId;
        var view = await OpenAsync(chat, "ponte");
        var page = view.Page;
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "statuto.pdf", MimeType = "application/pdf", Buffer = [1, 2, 3] });
        await Expect(page.Locator("#enclosed")).ToContainTextAsync("statuto.pdf");
        await page.Locator("#text").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var link = page.Locator("#log").GetByRole(AriaRole.Link, new() { Name = "statuto.pdf" });
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(await download.PathAsync()));
        await Expect(page.Locator("#enclosed")).ToBeHiddenAsync();

        await chat.SendAsync(ponte, new() { ["type"] = "typing" });
        await Expect(page.Locator("#typing")).ToBeVisibleAsync();
        await chat.SendAsync(ponte, ChatFileTests.Offer());
        await Expect(page.Locator("#typing")).ToBeHiddenAsync();
        await view.PictureAsync("file");
        await page.GetByRole(AriaRole.Group, new() { Name = "PdzBot vuole mandarti ricevuta.pdf" }).GetByRole(AriaRole.Button, new() { Name = "Accetta" }).ClickAsync();
        for (var looks = 0; looks < 1_500 && chat.Received.All(activity => (string?)activity["name"] != "fileConsent/invoke"); looks++) await Task.Delay(20);
        Assert.Equal("accept", (string)chat.Received.Single(activity => (string?)activity["name"] == "fileConsent/invoke")["value"]!["action"]!);
        await Expect(page.Locator(".notice")).ToBeEmptyAsync();
    }

    internal static async Task NothingIsCutOffAsync(IPage page) => Assert.Empty(await page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('body *')]
          .filter(element => element.checkVisibility() && !element.closest('.unseen, .suggestions, .skip') && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .map(element => element.outerHTML.slice(0, 100))
        """));

    private static async Task<(int Status, JsonObject? Body)> Answering(JsonObject activity, ChatHost host)
    {
        if ((string)activity["type"]! != "message") return (200, null);

        var name = (string)activity["from"]!["name"]!;
        await host.SendAsync(activity, new()
        {
            ["type"] = "message",
            ["text"] = $"**Ecco**, <at>{name}</at>",
            ["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = $"<at>{name}</at>",
                ["mentioned"] = new JsonObject { ["id"] = (string)activity["from"]!["id"]!, ["name"] = name },
            }),
        });
        return (200, null);
    }

    private async Task<ChatPage> OpenAsync(ChatHost chat, string place, int width = 1280, int height = 800)
    {
        var page = await ChatPage.OpenAsync(await browser.PageAsync(width, height), chat.Http.BaseAddress!, place);
        await Expect(page.Page.Locator("#plan")).Not.ToBeEmptyAsync();
        pages.Add(page);
        return page;
    }
}
