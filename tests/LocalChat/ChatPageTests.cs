using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using PdzBot.Bot;

namespace PdzBot.Tests;

/// <summary>The local chat's page in a real browser.</summary>
public class ChatPageTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> faults = new();

    private Browser browser = null!;

    public async Task InitializeAsync() => browser = await Browser.LaunchAsync();

    // A script that fails, or one that the page's policy stops, fails the test.
    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        Assert.Empty(faults);
    }

    [Fact]
    public async Task One_joins_by_keyboard_alone_and_a_reload_and_a_second_window_show_the_same()
    {
        await using var chat = await ChatHost.StartAsync(Joining);
        var page = await OpenAsync(chat, "ponte");
        var second = await OpenAsync(chat, "ponte");

        await Assertions.Expect(page.GetByText("Benvenuta")).ToHaveCountAsync(1);
        await page.Locator("#text").FocusAsync();
        await page.Keyboard.TypeAsync("voglio <b>aderire</b>");
        await page.Keyboard.PressAsync("Enter");
        var name = page.GetByLabel("Nome");
        await Assertions.Expect(name).ToBeVisibleAsync();

        // A refusal leaves what was typed, tells why, and the field with the fault has the focus in the card that follows.
        await name.FocusAsync();
        await page.Keyboard.TypeAsync("Il Ponte");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).GetByText("Manca la sede.")).ToBeVisibleAsync();
        await Assertions.Expect(name).ToHaveValueAsync("Il Ponte");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByLabel("Sede")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByLabel("Sede")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(page.GetByLabel("Sede")).ToHaveAccessibleDescriptionAsync("Scrivi la sede, per esempio Lecce.");

        await page.Keyboard.TypeAsync("Lecce");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Adesione n. 1/2022")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".card:focus")).ToContainTextAsync("n. 1/2022");
        await Assertions.Expect(second.GetByText("Adesione n. 1/2022")).ToBeVisibleAsync();

        Assert.Equal("""{"id":"b1","n":3,"nome":"Il Ponte","sede":"Lecce"}""", chat.Received.Last()["value"]!["action"]!["data"]!.ToJsonString());
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".message.me .bubble")).ToHaveTextAsync("voglio <b>aderire</b>");
        await Assertions.Expect(page.GetByText("Adesione n. 1/2022")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_restart_of_the_bot_loses_neither_what_was_said_meanwhile_nor_what_is_being_typed()
    {
        MemoryTables tables = new();
        var ponte = ChatScene.Read().Persona("ponte")!.ConversationId;
        var chat = await ChatHost.StartAsync(tables: tables);
        var address = chat.Http.BaseAddress!;
        await chat.SendAsync(ponte, ChatHost.CardMessage("Adesione"));
        var page = await OpenAsync(chat, "ponte");
        await page.GetByLabel("Nome").FillAsync("Il Ponte");
        await page.FillAsync("#text", "una bozza");

        await chat.DisposeAsync();
        await Assertions.Expect(page.GetByText("Il bot non risponde")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Il server non risponde")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync("una bozza");

        await using var again = await ChatHost.StartAsync(tables: tables, address: address);
        await again.SendAsync(ponte, ChatHost.Text("di nuovo qui"));
        await Assertions.Expect(page.GetByText("di nuovo qui")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#banner")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByLabel("Nome")).ToHaveValueAsync("Il Ponte");
    }

    [Fact]
    public async Task An_answer_takes_nobody_away_from_what_they_went_on_to_write()
    {
        TaskCompletionSource typed = new();
        await using var chat = await ChatHost.StartAsync(async (activity, host) =>
        {
            if ((string)activity["type"]! == "message") await host.SendAsync(activity, ChatHost.CardMessage("Adesione"));
            if ((string)activity["type"]! != "invoke") return (200, null);

            await typed.Task;
            return (200, CardAnswer("""{ "type": "TextBlock", "text": "Continuiamo a parole", "wrap": true }""", ""));
        });
        var page = await OpenAsync(chat, "ponte");
        await page.FillAsync("#text", "voglio aderire");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".card button").First.ClickAsync();
        await page.Locator("#text").FocusAsync();
        await page.Keyboard.TypeAsync("presi");
        typed.SetResult();

        await Assertions.Expect(page.GetByText("Continuiamo a parole")).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync("dente");
        await Assertions.Expect(page.Locator("#text")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync("presidente");
    }

    [Fact]
    public async Task What_was_not_delivered_is_sent_again_from_its_bubble()
    {
        var up = false;
        await using var chat = await ChatHost.StartAsync((_, _) => Task.FromResult((up ? 200 : 500, (JsonObject?)null)));
        var page = await OpenAsync(chat, "verdi");
        await page.FillAsync("#text", "ci sono?");
        await page.ClickAsync("#send");
        var again = page.GetByRole(AriaRole.Button, new() { Name = "Riprova" });
        await Assertions.Expect(again).ToBeVisibleAsync();

        up = true;
        await again.ClickAsync();

        // The button goes when it is sent, and so before it is there.
        await Assertions.Expect(again).ToHaveCountAsync(0);
        for (var looks = 0; looks < 1_500 && Sent().Count < 2; looks++) await Task.Delay(20);
        Assert.Equal(2, Sent().Count);
        Assert.Single(Sent().Distinct());

        List<string> Sent() => [.. chat.Received.Where(activity => (string)activity["type"]! == "message").Select(activity => (string)activity["id"]!)];
    }

    [Fact]
    public async Task The_clock_is_moved_on_a_phone_in_English()
    {
        await using var chat = await ChatHost.StartAsync();
        var page = await OpenAsync(chat, "clarke", width: 360, height: 740);
        Assert.Equal("en-GB", await page.GetAttributeAsync("html", "lang"));

        await page.GetByRole(AriaRole.Button, new() { Name = "The plan’s clock" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Move the plan’s clock" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "The plan’s clock" }).ClickAsync();
        await page.GetByLabel("Go to").FillAsync("2022-05-17T09:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#now-day")).ToHaveTextAsync("Tue, 17 May 2022");
        Assert.StartsWith("2022-05-17T07:00", (string)(await chat.GetAsync("clock"))["now"]!, StringComparison.Ordinal);

        await page.SelectOptionAsync("#persona", "ponte");
        await Assertions.Expect(page.Locator("#now-day")).ToHaveTextAsync("mar 17 mag 2022");
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Only_the_card_is_printed_and_text_from_outside_runs_nothing()
    {
        await using var chat = await ChatHost.StartAsync();
        var ponte = ChatScene.Read().Persona("ponte")!.ConversationId;
        await chat.SendAsync(ponte, ChatHost.Text("<img src=x onerror=alert(1)> [no](javascript:alert(1)) [sì](https://www.comune.lecce.it)"));
        await chat.SendAsync(ponte, ChatHost.CardMessage("Ricevuta <i>n. 1</i> [no](javascript:alert(1))"));
        var page = await OpenAsync(chat, "ponte");
        await Assertions.Expect(page.GetByRole(AriaRole.Link)).ToHaveCountAsync(2); // the skip link is one
        await Assertions.Expect(page.Locator("#log img[src=x]")).ToHaveCountAsync(0);
        Assert.Equal("noopener noreferrer", await page.GetByRole(AriaRole.Link, new() { Name = "sì" }).GetAttributeAsync("rel"));

        await page.EvaluateAsync("window.print = () => {}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stampa" }).ClickAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("#print")).ToContainTextAsync("Ricevuta <i>n. 1</i>");
        await Assertions.Expect(page.Locator("main")).ToBeHiddenAsync();
    }

    private async Task<IPage> OpenAsync(ChatHost chat, string persona, int width = 1280, int height = 800)
    {
        var page = await browser.PageAsync(width, height);
        page.PageError += (_, fault) => faults.Enqueue(fault);
        page.Console += (_, line) =>
        {
            if (line.Type == "error" && !line.Text.Contains("net::ERR_", StringComparison.Ordinal)) faults.Enqueue(line.Text);
        };
        await page.GotoAsync($"{chat.Http.BaseAddress}#{persona}");
        await Assertions.Expect(page.Locator("#plan")).Not.ToBeEmptyAsync();
        Assert.True(await page.EvaluateAsync<bool>("'AdaptiveCards' in window"), "The page's libraries are missing: 'npm ci' in src/Bot/LocalChat/page.");
        return page;
    }

    private static async Task<(int Status, JsonObject? Body)> Joining(JsonObject activity, ChatHost host)
    {
        if ((string)activity["type"]! == "installationUpdate") await host.SendAsync(activity, ChatHost.Text("Benvenuta"));
        if ((string)activity["type"]! == "message") await host.SendAsync(activity, ChatHost.CardMessage("Adesione"));
        if ((string)activity["type"]! != "invoke") return (200, null);

        var presses = host.Received.Count(received => (string)received["type"]! == "invoke");
        return (200, presses switch
        {
            1 => new() { ["statusCode"] = 400, ["type"] = "application/vnd.microsoft.error", ["value"] = new JsonObject { ["code"] = "BadRequest", ["message"] = "Manca la sede." } },
            2 => CardAnswer("""
                { "type": "Container", "items": [
                  { "type": "Input.Text", "id": "nome", "label": "Nome", "value": "Il Ponte" } ] },
                { "type": "Container", "items": [
                  { "type": "Input.Text", "id": "sede", "label": "Sede" },
                  { "type": "TextBlock", "text": "Scrivi la sede, per esempio Lecce.", "color": "Attention", "wrap": true } ] }
                """, """{ "type": "Action.Execute", "title": "Invia", "verb": "adesione", "data": { "id": "b1", "n": 3 } }"""),
            _ => CardAnswer("""{ "type": "TextBlock", "text": "Adesione n. 1/2022", "wrap": true }""", ""),
        });
    }

    private static JsonObject CardAnswer(string body, string actions) => (JsonObject)JsonNode.Parse($$"""
        {
          "statusCode": 200, "type": "{{ChatMessage.CardType}}",
          "value": { "type": "AdaptiveCard", "version": "1.5", "body": [ {{body}} ], "actions": [ {{actions}} ] }
        }
        """)!;
}
