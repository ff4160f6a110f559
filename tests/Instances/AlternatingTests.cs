using System.Net;
using System.Text.Json.Nodes;

namespace PdzBot.Tests;

/// <summary>One person whose turns go now to one process, now to the other: it is one bot.</summary>
public class AlternatingTests
{
    [Fact]
    [Trait("Regola", "DIA-03")]
    [Trait("Regola", "ADE-04")]
    [Trait("Regola", "ADE-07")]
    public async Task A_person_passed_to_and_fro_talks_to_one_bot()
    {
        await using var bots = await TwoProcesses.StartAsync();
        await TheLanguageIsKnownAtTheOtherAtOnce(bots);
        await TheDraftGoesOnAtTheOther(bots);
        await TheAmbitoIsKnownAtTheOtherAtOnce(bots);
        await TheSameMessageIsAnsweredOnce(bots);
        await TheSameButtonUnderANewIdGetsTheSameCard(bots);
        await TheSameTurnAtBothAtOnceFilesOnce(bots);
        await ATeamIsIntroducedToOnce(bots);
    }

    private static async Task TheLanguageIsKnownAtTheOtherAtOnce(TwoProcesses bots)
    {
        var emily = bots.AtOne.Person(1, "Emily Clarke");
        await emily.Says("voglio aderire");
        (await SaysAtOther(bots, emily, "sindacato")).Asks("denominazione").Expects("Come si chiama");
        (await emily.Says("english please")).Expects("What is your organisation called?");
        (await SaysAtOther(bots, emily, "Unione di Lecce")).Asks("codiceFiscale").Expects("tax code");
        await SaysAtOther(bots, emily, "italiano");
        (await emily.Says("aiuto")).Expects("codice fiscale dell'ente");
    }

    private static async Task TheDraftGoesOnAtTheOther(TwoProcesses bots)
    {
        var anna = bots.Both.Person(2);
        (await anna.Tells(await anna.Says("voglio aderire"), With(Esempi.CodiceEnte(2)))).Asks("conferma");
        var receipt = (await anna.Says("confermo")).Receipt();
        foreach (var at in (Chat[])[bots.AtOne, bots.AtOther])
        {
            Assert.Equal(receipt, anna.Seen(await at.PostAsync(anna.Message("la mia ricevuta"))).Receipt());
            (await at.PostAsync(anna.Message("la mia adesione"))).Expects($"n. {receipt.Number}/2022");
        }
    }

    private static async Task TheAmbitoIsKnownAtTheOtherAtOnce(TwoProcesses bots)
    {
        var luca = bots.AtOne.Person(3, "Luca Bianchi");
        (await luca.Says("cambia ambito")).Asks("ambito");
        Assert.Contains("Potenza", (await SaysAtOther(bots, luca, "Potenza")).Expects("Parliamo di").Text);
        var answers = With(Esempi.CodiceEnte(3));
        answers.Remove("comune");
        var asked = await luca.Tells(await luca.Says("voglio aderire"), answers);
        Assert.Contains("Potenza", asked.Asks("comune").Text);
        (await SaysAtOther(bots, luca, "Lecce")).Refuses("DIA-05", "comune");
        (await SaysAtOther(bots, luca, "Potenza")).Asks("rappresentante");
    }

    private static async Task TheSameMessageIsAnsweredOnce(TwoProcesses bots)
    {
        var carla = bots.AtOne.Person(4, "Carla Neri");
        await carla.Tells(await carla.Says("voglio aderire"), With(Esempi.CodiceEnte(4)));
        var confirmation = carla.Message("confermo");
        var receipt = (await bots.AtOne.PostAsync(confirmation)).Receipt();

        var again = await bots.AtOther.PostAsync(confirmation);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Empty(again.Sent);
        Assert.Equal(receipt, (await SaysAtOther(bots, carla, "la mia ricevuta")).Receipt());
    }

    /// <summary>Of a page in the middle, and of the one that files.</summary>
    private static async Task TheSameButtonUnderANewIdGetsTheSameCard(TwoProcesses bots)
    {
        var marco = bots.AtOne.Person(5, "Marco De Santis");
        await marco.Says("voglio aderire");
        await marco.Says("modulo");
        var answers = new Dictionary<string, string>(AdesioneCardTests.Union) { ["codiceFiscale"] = Esempi.CodiceEnte(5) };
        for (var page = 0; page < 10 && marco.Card is { } card; page++)
        {
            var inputs = answers.Select(answer => (answer.Key, answer.Value)).ToArray();
            var first = await bots.AtOne.PostAsync(marco.Press(card, "adesione", inputs));
            var again = await bots.AtOther.PostAsync(marco.Press(card, "adesione", inputs));
            Assert.Equal(first.Body!.ToJsonString(), again.Body!.ToJsonString());
            Assert.Equal(first.Header!.ToJsonString(), again.Header!.ToJsonString());
            Assert.Empty(again.Sent);
            marco.Seen(again);
            if (first.Pdz?["receipt"] is null) continue;

            Assert.Equal(first.Receipt(), (await SaysAtOther(bots, marco, "la mia ricevuta")).Receipt());
            return;
        }

        Assert.Fail("The card never came to its receipt");
    }

    /// <summary>The channel grows impatient and delivers again while the first delivery is still being worked on.</summary>
    private static async Task TheSameTurnAtBothAtOnceFilesOnce(TwoProcesses bots)
    {
        for (var person = 20; person < 26; person++)
        {
            var anna = bots.AtOne.Person(person);
            await anna.Tells(await anna.Says("voglio aderire"), With(Esempi.CodiceEnte(person)));
            var asCard = person % 2 == 0;
            if (asCard) await anna.Says("modulo");
            var turn = asCard ? anna.Press(anna.Card!, "adesione") : anna.Message("confermo");
            var redelivered = (JsonObject)turn.DeepClone();
            if (asCard) redelivered["id"] = "under-a-new-id";

            var both = await Task.WhenAll(bots.AtOne.PostAsync(turn), bots.AtOther.PostAsync(redelivered));

            var receipt = (await anna.Says("la mia ricevuta")).Receipt();
            Assert.All(both, each => Assert.Equal(HttpStatusCode.OK, each.Status));
            Assert.All(both.Where(each => each.Pdz?["receipt"] is not null), each => Assert.Equal(receipt, each.Receipt()));
            Assert.Contains(both, each => each.Pdz?["receipt"] is not null);
            if (asCard) Assert.Equal(both[0].Body!.ToJsonString(), both[1].Body!.ToJsonString());
        }

        await bots.VerifyAsync(facts: 1 + 3 + 6);
    }

    /// <summary>Teams tells of an installation twice; here each process hears one of the two, at the same moment.</summary>
    private static async Task ATeamIsIntroducedToOnce(TwoProcesses bots)
    {
        for (var team = 1; team <= 5; team++)
        {
            var id = $"19:udp-{team}@thread.tacv2";
            var clerk = bots.AtOne.Person(30 + team, "Carla Staff");
            await Task.WhenAll(new Channel(bots.AtOne, id).Installed(clerk), new Channel(bots.AtOther, id).Installed(bots.AtOther.Person(40 + team)));
            Assert.Single(bots.Connector.SentTo(id));
        }
    }

    private static async Task<Answered> SaysAtOther(TwoProcesses bots, Talker who, string text) => who.Seen(await bots.AtOther.PostAsync(who.Message(text)));

    private static Dictionary<string, string> With(string codiceFiscale) => new(AdesioneChatTests.Cooperative) { ["codiceFiscale"] = codiceFiscale };
}
