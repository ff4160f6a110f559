using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PdzBot.Bot;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>A conversation with the real host: Kestrel, the wire, an embedded store, a fixed clock; answers are recorded.</summary>
public sealed class Chat : IAsyncDisposable
{
    private const int HeadNumber = 900;

    /// <summary>Settings that name <see cref="Head"/>.</summary>
    public static readonly string[] Heads =
    [
        .. new[] { "lecce-2022-2024", "potenza-2022-2024", "calabria-2020-2022", "lazio" }
            .SelectMany(piano => (string[])[$"--Pdz:Responsabili:{piano}:0", $"00000000-0000-0000-0000-{HeadNumber:D12}"]),
    ];

    private readonly WebApplication? bot;
    private readonly RecordingConnector connector;
    private readonly Uri[] addresses;
    private readonly HttpClient http;
    private readonly bool sharesConnector;
    private int people, posted, again;

    private Chat(WebApplication? bot, Uri[] addresses, RecordingConnector connector, bool sharesConnector = false)
    {
        this.sharesConnector = sharesConnector;
        (this.bot, this.addresses, this.connector) = (bot, addresses, connector);
        http = new() { BaseAddress = addresses[0] };
    }

    public IServiceProvider Services => bot?.Services ?? throw new InvalidOperationException("The bot is another process");

    /// <summary>A conversation with a bot that runs as a process of its own.</summary>
    public static Chat With(BotProcess bot, RecordingConnector connector) => new(null, [bot.Address], connector);

    /// <summary>A conversation with several processes of one bot, which take turns; what one of them dies of goes to the next, as a channel delivers again.</summary>
    public static Chat With(RecordingConnector connector, params ReadOnlySpan<BotProcess> bots)
    {
        var addresses = new Uri[bots.Length];
        for (var i = 0; i < bots.Length; i++) addresses[i] = bots[i].Address;
        return new(null, addresses, connector);
    }

    public HttpClient Http => http;

    public RecordingConnector Connector => connector;

    /// <param name="il">The domain's clock at the start, in Rome.</param>
    /// <param name="store">As <c>Pdz:Store</c>; in memory unless a test restarts the bot.</param>
    /// <param name="piani">A folder of plan definitions instead of the ready ones.</param>
    /// <param name="piano">The plan people talk about, as <c>Pdz:Piano</c>.</param>
    /// <param name="replace">What is put in the place of the bot's own: a clock, a store, a list of deliveries.</param>
    /// <param name="shared">A connector that another bot answers to, too; it outlives this one.</param>
    /// <param name="settings">More of them, as on a command line.</param>
    public static async Task<Chat> With(
        string il = "2022-05-10T10:00",
        string store = "sqlite::memory:",
        string? piani = null,
        string piano = "lecce-2022-2024",
        Action<IServiceCollection>? replace = null,
        RecordingConnector? shared = null,
        params string[] settings)
    {
        var connector = shared ?? await RecordingConnector.StartAsync();
        var bot = await BotHost.BuildAsync(
        [
            "--environment", "Development",
            "--urls", "http://127.0.0.1:0",
            "--Pdz:Store", store,
            "--Pdz:Clock", Dato.Ora(il).ToString() is var instant ? instant.Replace("Z", "+00:00", StringComparison.Ordinal) : "",
            "--Pdz:Piano", piano,
            "--Pdz:Piani", piani ?? Path.Combine(AppContext.BaseDirectory, "piani"),
            "--Logging:LogLevel:Default", "Warning",
            .. Heads,
            .. settings,
        ], replace);
        await bot.StartAsync();
        return new(bot, [new(bot.Urls.First())], connector, shared is not null);
    }

    /// <summary>Somebody with an account of their own in a personal chat of their own.</summary>
    public Talker Someone(string name = "Anna Rossi", string locale = "it-IT") => Person(Interlocked.Increment(ref people), name, locale);

    /// <summary>Somebody who comes through this door.</summary>
    public Talker Someone(Door door, string name = "Anna Rossi", string locale = "it-IT")
    {
        var who = new Talker(this, Interlocked.Increment(ref people), name, locale, door: door);
        if (door == Door.Guest) connector.Guests.Add(who.UserId);
        return who;
    }

    /// <summary>The head of every plan's Ufficio di Piano, by the settings.</summary>
    public Talker Head() => Person(HeadNumber, "Paola Leone");

    /// <summary>The same account again, as after a restart.</summary>
    public Talker Person(int number, string name = "Anna Rossi", string locale = "it-IT", int activities = 0) => new(this, number, name, locale, activities);

    public void ClockAt(string il) => Services.GetRequiredService<Orologio>().Sposta(Dato.Ora(il));

    /// <summary>Waits until all deliveries are out that the facts so far cause and that are due.</summary>
    public async Task DeliveredAsync(string piano = "lecce-2022-2024")
    {
        var (plan, fatti, libro) = (new PianoId(piano), Services.GetRequiredService<ConsegneDaiFatti>(), Services.GetRequiredService<LibroConsegne>());
        var clerk = await Services.GetRequiredService<Piani>().DiAsync(plan);
        for (var looks = 0; looks < 1_500; looks++)
        {
            var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
            if (fatti.Looked(plan) >= clerk.Stato.Seq
                && !(await libro.AllAsync(plan, default)).Any(each => each.Stato == StatoConsegna.Presa || (each.IsOpen && each.Dovuta <= now))) return;
            await Task.Delay(20);
        }

        Assert.Fail($"Deliveries are still due: {string.Join('\n', await libro.AllAsync(plan, default))}");
    }

    /// <summary>Posts an activity as the channel would, and gives back what came of it.</summary>
    public async Task<Answered> PostAsync(JsonObject activity)
    {
        var conversation = (string)activity["conversation"]!["id"]!;
        var before = connector.SentTo(conversation).Count;
        using var response = await DeliverAsync(activity);
        var body = await response.Content.ReadAsStringAsync();

        // On a busy machine a turn may take longer than a channel waits: it goes on, and its answer comes.
        for (var looks = 0; response.StatusCode == HttpStatusCode.Accepted && looks < 1_500 && connector.SentTo(conversation).Count == before; looks++) await Task.Delay(20);
        return new(
            response.StatusCode,
            body.Length == 0 ? null : JsonNode.Parse(body) as JsonObject,
            response.Headers.TryGetValues("x-pdz", out var pdz) ? (JsonObject)JsonNode.Parse(pdz.Single())! : null,
            [.. connector.SentTo(conversation).Skip(before)]);
    }

    private async Task<HttpResponseMessage> DeliverAsync(JsonObject activity)
    {
        var first = (uint)Interlocked.Increment(ref posted);
        for (var tried = 0; ; tried++)
        {
            try
            {
                return await http.PostAsJsonAsync(new Uri(addresses[(first + tried) % addresses.Length], MessagesEndpoint.Path), activity);
            }
            catch (HttpRequestException) when (tried + 1 < addresses.Length)
            {
                // A message keeps its id; a button pressed comes under a new one.
                if ((string?)activity["type"] == "invoke") activity["id"] = $"again-{Interlocked.Increment(ref again)}";
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (bot is null) return;

        await bot.DisposeAsync();
        if (!sharesConnector) await connector.DisposeAsync();
    }
}

/// <summary>What came of one activity: the HTTP answer and the messages sent.</summary>
public sealed record Answered(HttpStatusCode Status, JsonObject? Body, JsonObject? Header, IReadOnlyList<JsonObject> Sent)
{
    /// <summary>What machines read of it, wherever it was told. A delivery may come between a turn and its answer, from another instance; it says nothing to machines.</summary>
    public JsonObject? Pdz => Header ?? Sent.Select(activity => activity["channelData"]?["pdz"] as JsonObject).OfType<JsonObject>().OrderByDescending(pdz => pdz.Count > 0).FirstOrDefault();

    /// <summary>All text a person sees: of the messages, and of the cards among them or in the answer.</summary>
    public string Text => string.Join('\n', Sent.Select(activity => (string?)activity["text"]).OfType<string>().Concat(Cards.SelectMany(TextsOf)));

    public IEnumerable<JsonObject> Cards =>
        Sent.SelectMany(activity => activity["attachments"] as JsonArray ?? []).Select(attachment => attachment!["content"]).OfType<JsonObject>()
            .Concat(InPlace is { } card ? [card] : []);

    /// <summary>The card that takes the pressed one's place.</summary>
    public JsonObject? InPlace => (string?)Body?["type"] == "application/vnd.microsoft.card.adaptive" ? (JsonObject)Body!["value"]! : null;

    public JsonObject Card => Cards.Last();

    public Answered Expects(string text)
    {
        Assert.Equal(HttpStatusCode.OK, Status);
        Assert.Contains(text, Text);
        return this;
    }

    public Answered Lacks(string text)
    {
        Assert.DoesNotContain(text, Text, StringComparison.Ordinal);
        return this;
    }

    public Answered Asks(string field)
    {
        Assert.True((string?)Pdz?["field"] == field, $"Expected to be asked {field}; was told {Status} {Pdz?.ToJsonString()}\n{Text}");
        return this;
    }

    public Answered Refuses(string rule, string? field = null)
    {
        var refusals = Pdz?["refusals"] as JsonArray;
        Assert.True(refusals?.Any(refusal => (string?)refusal!["rule"] == rule && (string?)refusal["field"] == field) == true, $"Expected {rule} on {field}; was told {Pdz?.ToJsonString()}\n{Text}");
        return this;
    }

    public (int Number, string Sha256) Receipt()
    {
        Assert.True(Pdz?["receipt"] is not null, $"Expected a receipt; was told {Status} {Pdz?.ToJsonString()}\n{Text}");
        return ((int)Pdz!["receipt"]!["number"]!, (string)Pdz["receipt"]!["sha256"]!);
    }

    private static IEnumerable<string> TextsOf(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => member.Key is "text" or "label" or "title" && member.Value is JsonValue value ? [value.ToString()] : TextsOf(member.Value)),
        JsonArray array => array.SelectMany(TextsOf),
        _ => [],
    };
}
