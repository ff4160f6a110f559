using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace PdzBot.Tests;

/// <summary>One of two processes dies with turns in its hands: the channel delivers them to the other, and nobody notices (SEC-01).</summary>
/// <remarks>The long form: <c>PDZ_KILL_ROUNDS=20 dotnet test tests --filter FullyQualifiedName~Tests.KilledInstanceTests</c>.</remarks>
public class KilledInstanceTests
{
    private const int People = 24;

    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("PDZ_KILL_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 1;

    [Fact]
    [Trait("Regola", "SEC-01")]
    [Trait("Regola", "ADE-04")]
    public async Task What_it_had_acknowledged_stands_and_what_it_had_not_is_done_once_by_the_other()
    {
        // Early, most are in the middle of the form; late, most are confirming.
        var random = new Random(2022);
        for (var round = 0; round < Rounds; round++) await KilledAndTakenOverAsync(afterReceipts: random.Next(1, People - 4));
    }

    private static async Task KilledAndTakenOverAsync(int afterReceipts)
    {
        await using var bots = await TwoProcesses.StartAsync();
        var acknowledged = new ConcurrentDictionary<int, (int Number, string Sha256)>();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var joining = Enumerable.Range(1, People).Select(JoinAsync).ToList();
        await Task.WhenAny(enough.Task, Task.WhenAll(joining));
        await bots.One.KillAsync();
        await Task.WhenAll(joining);

        Assert.Equal(Enumerable.Range(1, People), acknowledged.Values.Select(receipt => receipt.Number).Order());
        await Task.WhenAll(acknowledged.Select(async each =>
            Assert.Equal(each.Value, (await bots.AtOther.Person(each.Key, activities: 1000).Says("la mia ricevuta")).Receipt())));

        // Cut off between its answer and the 200, a message is answered again; what was told twice is the same receipt.
        foreach (var (person, receipt) in acknowledged)
        {
            var told = bots.Connector.SentTo(bots.Both.Person(person).ConversationId).Select(sent => sent["channelData"]?["pdz"]?["receipt"]).OfType<JsonObject>();
            Assert.All(told, each => Assert.Equal(receipt, ((int)each["number"]!, (string)each["sha256"]!)));
        }

        await bots.VerifyAsync(People + 1);

        async Task JoinAsync(int person)
        {
            var who = bots.Both.Person(person);
            var answers = new Dictionary<string, string>(AdesioneChatTests.Cooperative) { ["codiceFiscale"] = Esempi.CodiceEnte(person) };
            (await who.Tells(await who.Says("voglio aderire"), answers)).Asks("conferma");
            acknowledged[person] = (await who.Says("confermo")).Receipt();
            if (acknowledged.Count >= afterReceipts) enough.TrySetResult();
        }
    }
}
