using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace PdzBot.Tests;

/// <summary>One of two processes dies with turns in its hands: the channel delivers them to the other, and nobody notices (SEC-01).</summary>
public class KilledInstanceTests
{
    private const int People = 24;

    [Theory]
    [Trait("Regola", "SEC-01")]
    [Trait("Regola", "ADE-04")]
    [InlineData(3, "while most are in the middle of the form")]
    [InlineData(14, "while most are confirming")]
    public async Task What_it_had_acknowledged_stands_and_what_it_had_not_is_done_once_by_the_other(int afterReceipts, string because)
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

        Assert.NotEmpty(because);
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
