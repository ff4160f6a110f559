using System.Text.Json.Nodes;
using PdzBot.ActivityProtocol;
using PdzBot.Bot;

namespace PdzBot.Bench;

/// <summary>Turns over loopback HTTP, through Kestrel and the connector client, against a connector that only takes.</summary>
public sealed record TurnBench(Figure Driver, Figure Bare, Figure Form, Figure Adesione)
{
    public const int TurnsPerAdesione = 18;

    private const int Conversations = 64;

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

        using var channel = new LoadChannel(connector.Urls.First() + "/", []);
        var (nothing, bareUrl, botUrl) = (connector.Urls.First() + "/nothing", bare.Urls.First() + "/api/messages", bot.Urls.First() + "/api/messages");

        // Everybody opens the form; then the same question is answered, and gone back from, over and over: each a turn with a durable draft.
        await Figure.OfAsync(Conversations, Conversations, (person, _) => channel.PostAsync(botUrl, person, "voglio aderire"));
        await Figure.OfAsync(Conversations, Conversations, (person, _) => channel.PostAsync(botUrl, person, "sindacato"));
        Task FormTurn(int person, int i) => channel.PostAsync(botUrl, person, i % 2 == 0 ? $"Ente numero {person}" : "indietro");

        foreach (var warm in (Func<int, int, Task>[])[(p, _) => channel.PostAsync(nothing, p, "x"), (p, _) => channel.PostAsync(bareUrl, p, "x"), FormTurn])
            await Figure.OfAsync(count / 4 / Conversations * Conversations, Conversations, warm);

        var driver = await Figure.OfAsync(count, Conversations, (person, _) => channel.PostAsync(nothing, person, "x"));
        var bareFigure = await Figure.OfAsync(count, Conversations, (person, _) => channel.PostAsync(bareUrl, person, "Ente numero uno"));
        var form = await Figure.OfAsync(count / Conversations / 2 * 2 * Conversations, Conversations, FormTurn);

        var adesioni = Math.Max(Conversations, count / TurnsPerAdesione);
        var joined = await Figure.OfAsync(adesioni, Conversations, async (person, i) =>
        {
            foreach (var text in Words(1000 + (i * Conversations) + person)) await channel.PostAsync(botUrl, 1000 + (i * Conversations) + person, text);
        });
        return new(driver, bareFigure, form, joined);
    }

    internal static string[] Words(int number) =>
    [
        "voglio aderire", "cooperativa sociale", $"Cooperativa numero {number}", Samples.CodiceFiscale(number), "salta", "Lecce", "Anna Rossi", "presidente",
        $"coop{number}@example.it", "salta", "salta", "1 e 3", "salta", "salta", "nessuno", "sì", "sì", "confermo",
    ];

    internal static WebApplication Slim(Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        services?.Invoke(builder.Services);
        return builder.Build();
    }
}
