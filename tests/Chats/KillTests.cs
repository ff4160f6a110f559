using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace PdzBot.Tests;

/// <summary>Kill it at any moment: what was acknowledged is there, nothing is there twice (SEC-01).</summary>
/// <remarks>The long form: <c>PDZ_KILL_ROUNDS=50 dotnet test tests --filter KillTests</c>.</remarks>
public sealed class KillTests : IDisposable
{
    private const int People = 50;

    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("PDZ_KILL_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 2;

    private readonly string folder = Directory.CreateTempSubdirectory("pdz-kill-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    [Trait("Regola", "SEC-01")]
    [Trait("Regola", "ADE-04")]
    public async Task Fifty_joinings_at_once_survive_being_killed()
    {
        var random = new Random(2022);
        for (var round = 0; round < Rounds; round++) await KilledAndTakenUpAsync(Path.Combine(folder, $"{round}.db"), afterReceipts: random.Next(1, People));
    }

    private static async Task KilledAndTakenUpAsync(string store, int afterReceipts)
    {
        await using var connector = await RecordingConnector.StartAsync();
        var receipts = new ConcurrentDictionary<int, (int Number, string Sha256)>();
        var confirmations = new ConcurrentDictionary<int, JsonObject>();
        var enough = new TaskCompletionSource();

        using (var bot = await BotProcess.StartAsync(store))
        {
            await using var chat = Chat.With(bot, connector);
            var joining = Enumerable.Range(1, People).Select(person => JoinAsync(chat, person, afterReceipts)).ToList();
            await Task.WhenAny(enough.Task, Task.WhenAll(joining));
            await bot.KillAsync();
            foreach (var each in joining) await each;
        }

        var acknowledged = receipts.ToDictionary();
        using (var bot = await BotProcess.StartAsync(store))
        {
            await using var chat = Chat.With(bot, connector);
            foreach (var person in Enumerable.Range(1, People)) await TakeUpAsync(chat, person);
        }

        Assert.All(acknowledged, each => Assert.Equal(each.Value, receipts[each.Key]));
        Assert.Equal(Enumerable.Range(1, People), receipts.Values.Select(receipt => receipt.Number).Order());
        var (exitCode, output, errors) = await BotProcess.RunAsync("verify", "--piano", "lecce-2022-2024", "--Pdz:Store", $"sqlite:{store}");
        Assert.True(exitCode == 0, errors);
        Assert.Contains($"{People + 1} facts, all well", output);

        async Task JoinAsync(Chat chat, int person, int limit)
        {
            try
            {
                var talker = chat.Person(person);
                await talker.Tells(await talker.Says("voglio aderire"), Answers(person));
                var confirmation = confirmations[person] = talker.Message("confermo");
                receipts[person] = (await chat.PostAsync(confirmation)).Receipt();
                if (receipts.Count >= limit) enough.TrySetResult();
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or TaskCanceledException)
            {
            }
        }

        // Who had confirmed is delivered again, as a channel does; who hadn't goes on with the draft that is there.
        async Task TakeUpAsync(Chat chat, int person)
        {
            var talker = chat.Person(person, activities: 1000);
            if (acknowledged.ContainsKey(person))
            {
                receipts[person] = (await talker.Says("la mia ricevuta")).Receipt();
                return;
            }

            if (confirmations.TryGetValue(person, out var confirmation) && (await chat.PostAsync(confirmation)) is { Pdz: { } told } && told["receipt"] is JsonObject again)
            {
                receipts[person] = ((int)again["number"]!, (string)again["sha256"]!);
                return;
            }

            var mine = await talker.Says("la mia ricevuta");
            if (mine.Pdz?["receipt"] is not null)
            {
                receipts[person] = mine.Receipt();
                return;
            }

            (await talker.Tells(await talker.Says("voglio aderire"), Answers(person))).Asks("conferma");
            receipts[person] = (await talker.Says("confermo")).Receipt();
        }
    }

    private static Dictionary<string, string> Answers(int person) => new(AdesioneChatTests.Cooperative) { ["codiceFiscale"] = Esempi.CodiceEnte(person) };
}
