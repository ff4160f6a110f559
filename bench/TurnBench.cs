using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using PdzBot.ActivityProtocol;
using PdzBot.Bot;

namespace PdzBot.Bench;

/// <summary>Turns over loopback HTTP, through Kestrel and the connector client, against a connector that only takes.</summary>
public sealed record TurnBench(Figure Driver, Figure Bare, Figure Form, Figure Adesione)
{
    public const int TurnsPerAdesione = 18;

    private const int Conversations = 64;

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public static async Task<TurnBench> RunAsync(string folder, int count)
    {
        await using var connector = Slim();
        connector.MapPost("/v3/conversations/{c}/activities/{a?}", () => Results.Json(new JsonObject { ["id"] = "1" }, statusCode: 201));
        connector.MapPost("/nothing", () => Results.Ok());
        await connector.StartAsync();

        await using var bare = Slim(services => services.AddActivityProtocol(new ConfigurationBuilder().Build(), development: true));
        var client = bare.Services.GetRequiredService<ConnectorClient>();
        bare.MapActivities("/api/messages", async (activity, cancellation) =>
        {
            await client.ReplyAsync(activity.ServiceUrl!, activity.Conversation!.Id!, activity.Id!, activity.Reply("Va bene."), cancellation);
            return ActivityAnswer.Ok;
        });
        await bare.StartAsync();

        await using var bot = await BotHost.BuildAsync(
        [
            "--environment", "Development", "--urls", "http://127.0.0.1:0", "--Pdz:Store", $"sqlite:{Path.Combine(folder, "turns.db")}",
            "--Pdz:Clock", "2022-05-10T09:00:00+02:00", "--Logging:LogLevel:Default", "Warning",
        ]);
        await bot.StartAsync();

        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        var serviceUrl = connector.Urls.First() + "/";
        var next = 0;
        async Task Post(string url, int person, string text)
        {
            using var body = new StringContent(Message(serviceUrl, person, Interlocked.Increment(ref next), text), Encoding.UTF8, Json);
            using var response = await http.PostAsync(url, body);
            if ((int)response.StatusCode != 200) throw new InvalidOperationException($"{url} answered {response.StatusCode}");
        }

        var (nothing, bareUrl, botUrl) = (connector.Urls.First() + "/nothing", bare.Urls.First() + "/api/messages", bot.Urls.First() + "/api/messages");

        // Everybody opens the form; then the same question is answered, and gone back from, over and over: each a turn with a durable draft.
        await Figure.OfAsync(Conversations, Conversations, (person, _) => Post(botUrl, person, "voglio aderire"));
        await Figure.OfAsync(Conversations, Conversations, (person, _) => Post(botUrl, person, "sindacato"));
        Task FormTurn(int person, int i) => Post(botUrl, person, i % 2 == 0 ? $"Ente numero {person}" : "indietro");

        foreach (var warm in (Func<int, int, Task>[])[(p, _) => Post(nothing, p, "x"), (p, _) => Post(bareUrl, p, "x"), FormTurn])
            await Figure.OfAsync(count / 4 / Conversations * Conversations, Conversations, warm);

        var driver = await Figure.OfAsync(count, Conversations, (person, _) => Post(nothing, person, "x"));
        var bareFigure = await Figure.OfAsync(count, Conversations, (person, _) => Post(bareUrl, person, "Ente numero uno"));
        var form = await Figure.OfAsync(count / Conversations / 2 * 2 * Conversations, Conversations, FormTurn);

        var adesioni = Math.Max(Conversations, count / TurnsPerAdesione);
        var joined = await Figure.OfAsync(adesioni, Conversations, async (person, i) =>
        {
            foreach (var text in Words(1000 + (i * Conversations) + person)) await Post(botUrl, 1000 + (i * Conversations) + person, text);
        });
        return new(driver, bareFigure, form, joined);
    }

    private static string[] Words(int number) =>
    [
        "voglio aderire", "cooperativa sociale", $"Cooperativa numero {number}", Samples.CodiceFiscale(number), "salta", "Lecce", "Anna Rossi", "presidente",
        $"coop{number}@example.it", "salta", "salta", "1 e 3", "salta", "salta", "nessuno", "sì", "sì", "confermo",
    ];

    private static WebApplication Slim(Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        services?.Invoke(builder.Services);
        return builder.Build();
    }

    private static string Message(string serviceUrl, int person, int id, string text) =>
        $$$"""
        {"type":"message","id":"{{{id}}}","timestamp":"2022-05-10T07:00:00Z","channelId":"msteams","serviceUrl":"{{{serviceUrl}}}",
        "from":{"id":"29:{{{person}}}","name":"Anna Rossi","aadObjectId":"00000000-0000-0000-0000-{{{person:D12}}}"},
        "recipient":{"id":"28:bot","name":"PdzBot"},"conversation":{"id":"a:{{{person}}}","conversationType":"personal","tenantId":"t"},
        "channelData":{"tenant":{"id":"t"}},"locale":"it-IT","text":"{{{text}}}"}
        """;
}
