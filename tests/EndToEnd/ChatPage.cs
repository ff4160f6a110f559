using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PdzBot.Tests;

/// <summary>The local chat in a window, as somebody uses it: writes, reads the bot's last message, fills in the card on the screen.</summary>
/// <remarks><c>PDZ_SCREENSHOTS=folder</c> writes a picture of each telling moment there.</remarks>
internal sealed class ChatPage
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("PDZ_SCREENSHOTS");

    private readonly IPage page;
    private readonly ConcurrentQueue<string> faults = new();

    public ChatPage(IPage page)
    {
        this.page = page;
        page.PageError += (_, fault) => faults.Enqueue(fault);
        page.Console += (_, line) =>
        {
            if (line.Type == "error" && !line.Text.Contains("net::ERR_", StringComparison.Ordinal)) faults.Enqueue(line.Text);
        };
    }

    public IPage Page => page;

    /// <summary>Scripts that failed, or that the page's policy stopped.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>The last message of the bot.</summary>
    public ILocator Last => page.Locator("#log .message.bot").Last;

    /// <summary>The last card, the one that is filled in.</summary>
    public ILocator Card => page.Locator("#log .card").Last;

    public static async Task<ChatPage> OpenAsync(IPage page, Uri bot, string persona)
    {
        var chat = new ChatPage(page);
        await page.GotoAsync($"{bot}#{persona}");
        await Expect(page.GetByRole(AriaRole.Log)).ToHaveCountAsync(1);
        return chat;
    }

    /// <summary>Somebody else sits down at the window, and is greeted.</summary>
    public async Task IsNowAsync(string name, string greeting)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await Expect(page).ToHaveTitleAsync(new Regex($"^{Regex.Escape(name)}"));
        await HearsAsync(greeting);
    }

    public async Task SaysAsync(string text)
    {
        await page.Locator("#text").FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Says something and waits until it is answered, whatever the answer is.</summary>
    public async Task SaysAndHearsAsync(string text)
    {
        var heard = page.Locator("#log .message.bot");
        var before = await heard.CountAsync();
        await SaysAsync(text);
        await Expect(heard).Not.ToHaveCountAsync(before);
    }

    /// <summary>Says something and waits for these words of the bot, once more than they were there before: whatever else it tells meanwhile.</summary>
    public async Task SaysAsync(string text, string answer)
    {
        var told = Told(answer);
        var before = await told.CountAsync();
        await SaysAsync(text);
        await Expect(told).Not.ToHaveCountAsync(before);
    }

    /// <summary>Opens a form in words, answers its questions, confirms it and is told so.</summary>
    public async Task FilesAsync(string opening, (string Question, string Answer)[] talk, string summary, string confirming, string receipt)
    {
        var said = opening;
        foreach (var (question, answer) in talk)
        {
            await SaysAsync(said, question);
            said = answer;
        }

        await SaysAsync(said, summary);
        await SaysAsync(confirming, receipt);
    }

    /// <summary>The bot's messages with these words.</summary>
    public ILocator Told(string text) => page.Locator("#log .message.bot").Filter(new() { HasText = text });

    public Task HearsAsync(string text) => Expect(Last).ToContainTextAsync(text);

    /// <summary>Answers in words: each question is awaited, then answered.</summary>
    public async Task TellsAsync(params (string Question, string Answer)[] talk)
    {
        foreach (var (question, answer) in talk)
        {
            await HearsAsync(question);
            await SaysAsync(answer);
        }
    }

    /// <summary>Fills in the fields of the page, found by their labels.</summary>
    public async Task FillsAsync(params (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields)
        {
            var field = Field(label);
            if (await field.EvaluateAsync<string>("field => field.tagName") == "SELECT") await field.SelectOptionAsync(new SelectOptionValue { Label = value });
            else await field.FillAsync(value);
        }
    }

    public ILocator Field(string label) => Card.GetByLabel(label);

    public Task TicksAsync(string label) => Card.GetByRole(AriaRole.Checkbox, new() { Name = label }).CheckAsync();

    public Task PressesAsync(string button) => Card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>What everybody needs of a card: each field has a name that is not its example, each button a name, nothing is cut off, no mark-up shows.</summary>
    public async Task CardIsAccessibleAsync()
    {
        await Expect(Card).ToHaveAccessibleNameAsync(new Regex(@"\S"));
        await Expect(Card).Not.ToContainTextAsync("**");
        foreach (var field in await Card.Locator("input, select, textarea").AllAsync())
        {
            await Expect(field).ToHaveAccessibleNameAsync(new Regex(@"\S"));
            if (await field.GetAttributeAsync("placeholder") is { Length: > 0 } example) await Expect(field).Not.ToHaveAccessibleNameAsync(example);
        }

        foreach (var button in await Card.GetByRole(AriaRole.Button).AllAsync()) await Expect(button).ToHaveAccessibleNameAsync(new Regex(@"\S"));
        var cutOff = await page.EvaluateAsync<string[]>(
            """
            () => {
              const pageEnd = document.documentElement.clientWidth;
              return [...document.querySelectorAll('#log .card *, #composer *, .top *')]
                .filter(element => element.checkVisibility() && !element.closest('.suggestions, .unseen') && element.getBoundingClientRect().right > pageEnd + 1)
                .map(element => element.outerHTML.slice(0, 100));
            }
            """);
        Assert.Empty(cutOff);
        Assert.Equal(await page.EvaluateAsync<int>("document.documentElement.clientWidth"), await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    /// <summary>Presses a button whose answer takes the card's place, and waits for these words on it.</summary>
    public async Task PressesAsync(string button, string answer)
    {
        await PressesAsync(button);
        await Expect(Card).ToContainTextAsync(answer);
    }

    /// <summary>Fills in a form page by page, until these words are on the card; a box is ticked by «sì».</summary>
    public async Task FillsPagesAsync(string until, params (string Label, string Value)[][] pages)
    {
        foreach (var page in pages)
        {
            foreach (var (label, value) in page)
            {
                if (value == "sì") await TicksAsync(label);
                else await FillsAsync((label, value));
            }

            await PressesAsync("Avanti");
        }

        await Expect(Card).ToContainTextAsync(until);
    }

    /// <summary>The clock is moved to a civil time of Rome, given as its field has it, and shows that day.</summary>
    public async Task MovesClockAsync(string to, string day)
    {
        await page.Locator("#clock").ClickAsync();
        await page.Locator("#at").FillAsync(to);
        await page.Locator("#move button[type=submit]").ClickAsync();
        await Expect(page.Locator("#now-day")).ToHaveTextAsync(day);
    }

    public async Task PictureAsync(string name)
    {
        if (Pictures is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png") });
    }

    /// <summary>The whole card, in a window as tall as it.</summary>
    public async Task CardPictureAsync(string name)
    {
        if (Pictures is null) return;

        var size = page.ViewportSize!;
        await page.SetViewportSizeAsync(size.Width, 1600);
        await Card.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png") });
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }
}
