using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Hundreds join at once through two processes: the rules hold with nothing but conditional inserts between these (ADE-04, SEC-01).</summary>
/// <remarks>The long form: <c>PDZ_INSTANCES=1000 dotnet test tests --filter FullyQualifiedName~Tests.JoiningsTests</c>.</remarks>
public class JoiningsTests
{
    /// <summary>Who comes with the codice fiscale of another, at the same moment: one in four.</summary>
    private const int OneIn = 4;

    /// <summary>Who fills in the form at the same time; all of them confirm at once.</summary>
    private const int Filling = 24;

    private static readonly int Bodies = int.TryParse(Environment.GetEnvironmentVariable("PDZ_INSTANCES"), CultureInfo.InvariantCulture, out var bodies) ? bodies : 120;

    [Fact]
    [Trait("Regola", "ADE-04")]
    [Trait("Regola", "PIA-01")]
    [Trait("Regola", "SEC-01")]
    public async Task Each_body_joins_once_the_numbers_have_no_gap_and_who_comes_second_is_told_so()
    {
        await using var bots = await TwoProcesses.StartAsync();
        await EachDefinitionWasAdoptedOnceAsync(bots);
        var bodies = Enumerable.Range(1, Bodies).Select(body => (Person: body, Body: body));
        var rivals = Enumerable.Range(1, Bodies / OneIn).Select(rival => (Person: Bodies + rival, Body: rival * OneIn));
        var people = bodies.Concat(rivals).ToList();

        var confirmations = new ConcurrentDictionary<int, JsonObject>();
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = Filling }, async (who, _) =>
            confirmations[who.Person] = await FilledAsync(bots.Both.Person(who.Person), bots.Both, Esempi.CodiceEnte(who.Body)));

        // One at each process, at the same moment.
        var answers = await Task.WhenAll(people.Select(async who => (who.Body, Told: await (who.Person > Bodies ? bots.AtOther : bots.AtOne).PostAsync(confirmations[who.Person]))));

        var joined = answers.Where(each => each.Told.Pdz?["receipt"] is not null).ToList();
        Assert.Equal(Enumerable.Range(1, Bodies), joined.Select(each => each.Body).Order());
        Assert.Equal(Enumerable.Range(1, Bodies), joined.Select(each => each.Told.Receipt().Number).Order());
        foreach (var (_, told) in answers.Except(joined)) told.Refuses("ADE-04", "codiceFiscale");

        foreach (var (body, told) in joined.Where(each => each.Body % 10 == 0))
        {
            foreach (var at in (Chat[])[bots.AtOne, bots.AtOther])
            {
                var mine = await Task.WhenAll(people.Where(who => who.Body == body).Select(who => at.Person(who.Person, activities: at == bots.AtOne ? 1000 : 2000).Says("la mia ricevuta")));
                Assert.Equal(told.Receipt(), Assert.Single(mine, each => each.Pdz?["receipt"] is not null).Receipt());
            }
        }

        await bots.VerifyAsync(Bodies + 1);
    }

    /// <summary>Two that started at the same moment on an empty store.</summary>
    private static async Task EachDefinitionWasAdoptedOnceAsync(TwoProcesses bots)
    {
        await using var store = Azurite.Open(bots.Store["azure:".Length..]);
        foreach (var piano in (string[])["lecce-2022-2024", "potenza-2022-2024", "calabria-2020-2022", "lazio"])
        {
            var verifica = await Verifica.DiAsync(store.Table("registro"), new(piano));
            Assert.True(verifica is { Sano: true, Fatti: 1 }, $"{piano}: {verifica.Fatti} facts; {string.Join('\n', verifica.Guasti)}");
        }

        foreach (var at in (Chat[])[bots.AtOne, bots.AtOther])
            Assert.Equal("ok", await at.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
    }

    /// <summary>Fills in the form, and gives back the button that files it.</summary>
    /// <remarks>An old page is sent with all the answers: what nobody has answered since is taken, so this is quicker than page by page.</remarks>
    private static async Task<JsonObject> FilledAsync(Talker who, Chat chat, string codiceFiscale)
    {
        who.Seen(await chat.PostAsync(who.Invoke("adesione", new() { ["id"] = "", ["n"] = 0 })));
        var first = who.Card!;
        await who.Presses("adesione", ("tipo", AdesioneCardTests.Union["tipo"]));
        var answers = new Dictionary<string, string>(AdesioneCardTests.Union)
        {
            ["codiceFiscale"] = codiceFiscale,
            ["pec"] = "lecce@pec.example.it",
            ["telefono"] = "0832 123456",
            ["supplente"] = "Luca Bianchi",
            ["risorse"] = "una sala",
        };
        var summary = who.Seen(await chat.PostAsync(who.Press(first, "adesione", [.. answers.Select(answer => (answer.Key, answer.Value))])));
        Assert.True((string?)summary.Pdz?["fields"]?[0] == "conferma", $"Not the summary, but: {summary.Pdz?.ToJsonString()}\n{summary.Text}");
        return who.Press(summary.Card, "adesione");
    }
}
