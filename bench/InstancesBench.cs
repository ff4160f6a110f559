namespace PdzBot.Bench;

/// <summary>One bot process and two, on either store: turns and committed adesioni a second, and whose processor time they cost.</summary>
/// <remarks>The connector and the driver are this process. Activities go to the processes in turn, as through a balancer without memory.</remarks>
public static class InstancesBench
{
    private const string Key = "QSB0ZXN0J3Mga2V5LCBub2JvZHkgZWxzZSdzLg==";
    private const int Conversations = 64;

    /// <param name="count">Adesioni in each arrangement.</param>
    public static async Task RunAsync(string folder, int count)
    {
        await using var connector = TurnBench.Slim();
        connector.MapPost("/v3/conversations/{c}/activities/{a?}", () => Results.Json(new { id = "1" }, statusCode: 201));
        await connector.StartAsync();
        using var azurite = await BotUnderLoad.AzuriteAsync(2, Key);
        string Account(int n) => $"azure:AccountName=prova{n};AccountKey={Key};TableEndpoint={azurite.Address}/prova{n}";

        Console.WriteLine("| store | processes | turns per second | adesioni confirmed per second | CPU ms an adesione: bot | store | driver |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (name, store, processes) in ((string, string, int)[])
        [
            ("SQLite file", $"sqlite:{Path.Combine(folder, "instances.db")}", 1),
            ("Azurite", Account(0), 1),
            ("Azurite", Account(1), 2),
        ])
        {
            var bots = await Task.WhenAll(Enumerable.Range(0, processes).Select(_ => BotUnderLoad.StartAsync(store)));
            try
            {
                var (words, confirmed, bot, service) = await MeasureAsync(connector.Urls.First() + "/", bots, azurite, count);
                var adesioni = words.Count / (TurnBench.TurnsPerAdesione - 1);
                var driver = (words.CpuSeconds + confirmed.CpuSeconds) * 1e3 / adesioni;
                Console.WriteLine(
                    $"| {name} | {processes} | {words.PerSecond:N0} | {confirmed.PerSecond:N0} | {bot * 1e3 / adesioni:N0} | {(store.StartsWith("azure:", StringComparison.Ordinal) ? $"{service * 1e3 / adesioni:N0}" : "in the bot")} | {driver:N0} |");
            }
            finally
            {
                foreach (var each in bots) each.Dispose();
            }
        }
    }

    /// <summary>Everybody fills in the form in words, then everybody confirms; the first 64 only warm up.</summary>
    private static async Task<(Figure Words, Figure Confirmed, double Bots, double Store)> MeasureAsync(
        string serviceUrl, IReadOnlyList<BotUnderLoad> bots, BotUnderLoad azurite, int count)
    {
        using var channel = new LoadChannel(serviceUrl, [.. bots.Select(bot => bot.Address + "/api/messages")]);
        await FillAsync(0, Conversations);
        await ConfirmAsync(0, Conversations);

        var (before, service) = (bots.Sum(bot => bot.CpuSeconds), azurite.CpuSeconds);
        var words = await FillAsync(1, count);
        var confirmed = await ConfirmAsync(1, count);
        return (words with { Count = words.Count * (TurnBench.TurnsPerAdesione - 1) }, confirmed, bots.Sum(bot => bot.CpuSeconds) - before, azurite.CpuSeconds - service);

        Task<Figure> FillAsync(int round, int people) => Figure.OfAsync(people, Conversations, async (caller, i) =>
        {
            var person = Person(round, caller, i);
            foreach (var text in TurnBench.Words(person)[..^1]) await channel.PostAsync(person, text);
        });

        Task<Figure> ConfirmAsync(int round, int people) => Figure.OfAsync(people, Conversations, (caller, i) =>
        {
            var person = Person(round, caller, i);
            return channel.PostAsync(person, TurnBench.Words(person)[^1]);
        });
    }

    private static int Person(int round, int caller, int i) => (round * 1_000_000) + (i * Conversations) + caller + 1;
}
