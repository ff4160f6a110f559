using System.Net;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>A deployment that replaces one process after another: for a while an older and a newer release work on the same registers.</summary>
[Trait("Regola", "SEC-01")]
public class RollingTests
{
    private const string Potenza = "potenza-2022-2024";
    private static readonly Uri Ready = new("/health/ready", UriKind.Relative);

    [Fact]
    public async Task The_older_release_stops_serving_the_plan_it_cannot_read_and_loses_nothing_of_it()
    {
        await using var release = await OlderRelease.StartAsync();
        var store = "azure:" + Azurite.NewAccount();
        var asOlder = store.Replace(Azurite.Address.AbsoluteUri, release.Address.AbsoluteUri, StringComparison.Ordinal);
        Assert.NotEqual(store, asOlder);
        await using var bots = await TwoProcesses.StartAsync(store, seenByOne: asOlder);
        var (older, newer) = (bots.AtOne, bots.AtOther);

        // Before: one joins, another is in the middle of the form, a third talks of Potenza; all at the older one.
        var (anna, luca, rosa) = (older.Person(1), older.Person(2, "Luca Bianchi"), older.Person(3, "Rosa Greco"));
        var receipt = (await AdesioneChatTests.Joined(older, anna, Esempi.CodiceEnte(1))).Receipt();
        (await luca.Tells(await luca.Says("voglio aderire"), With(Esempi.CodiceEnte(2)))).Asks("conferma");
        await older.PostAsync(rosa.Invoke("ambito", new() { ["id"] = Potenza, ["n"] = 0 }));

        // The newer release writes a fact of the next version beside those of the one before.
        release.NewFrom = 3;
        Assert.Equal(2, (await AdesioneChatTests.Joined(newer, newer.Person(4), Esempi.CodiceEnte(4))).Receipt().Number);
        Assert.Equal(receipt, anna.Seen(await newer.PostAsync(anna.Message("la mia ricevuta"))).Receipt());

        // The older one apologises, with a code that its log has too, and files nothing.
        var sorry = (await luca.Says("confermo")).Expects("qualcosa si è rotto da parte nostra");
        await bots.One.SaysAsync($"Turn failed: code {(string)sorry.Pdz!["error"]!}, activity message, fault FattoSconosciutoException");
        Assert.Null(sorry.Pdz["receipt"]);
        (await anna.Says("la mia adesione")).Expects("qualcosa si è rotto da parte nostra");
        Assert.NotNull((await older.PostAsync(luca.Invoke("adesione.mia", new() { ["id"] = "", ["n"] = 0 }))).Pdz?["error"]);
        await IsNotReadyAsync(older);
        Assert.Equal("ok", await newer.Http.GetStringAsync(Ready));

        // Other plans go on there, and so does this one at the newer release, with the form as it was left.
        var inPotenza = new Dictionary<string, string>(With(Esempi.CodiceEnte(3))) { ["comune"] = "Potenza" };
        (await rosa.Tells(await rosa.Says("voglio aderire"), inPotenza)).Asks("conferma");
        Assert.Equal(1, (await rosa.Says("confermo")).Receipt().Number);
        Assert.Equal(3, luca.Seen(await newer.PostAsync(luca.Message("confermo"))).Receipt().Number);
        await bots.VerifyAsync(4);
        await bots.VerifyAsync(2, Potenza);

        // Started anew in the middle of it all, the older release serves what it can read.
        using var again = await BotProcess.StartAsync("", "--Pdz:Store", asOlder);
        await using var olderAgain = Chat.With(again, bots.Connector);
        Assert.Contains("lecce-2022-2024, fact 3: type AdesionePresentata version 2 is unknown to this release", await again.SaysAsync("is not served"));
        await IsNotReadyAsync(olderAgain);
        (await olderAgain.PostAsync(anna.Message("la mia adesione"))).Expects("qualcosa si è rotto da parte nostra");
        Assert.Equal(1, (await olderAgain.PostAsync(rosa.Message("la mia ricevuta"))).Receipt().Number);

        // As soon as the fact is one they know, both go on by themselves.
        release.NewFrom = null;
        foreach (var at in (Chat[])[older, olderAgain])
        {
            Assert.Equal("ok", await at.Http.GetStringAsync(Ready));
            Assert.Equal(receipt, (await at.PostAsync(anna.Message("la mia ricevuta"))).Receipt());
        }

        Assert.Equal(4, (await AdesioneChatTests.Joined(older, older.Person(5), Esempi.CodiceEnte(5))).Receipt().Number);
        await bots.VerifyAsync(5);
    }

    /// <summary>The very moment: some are confirming when a newer release appends a fact of a type that is new.</summary>
    [Fact]
    public async Task What_is_being_filed_when_an_unknown_fact_comes_stands_before_it_or_is_not_filed()
    {
        var account = Azurite.NewAccount();
        await using var store = Azurite.Open(account);
        var register = store.Table("registro");
        await using var chat = await Chat.With(store: "azure:" + account, settings: ["--Logging:LogLevel:Default", "None"]);
        var people = Enumerable.Range(1, 16).Select(n => chat.Person(n)).ToList();
        await Task.WhenAll(people.Select(async (who, n) => (await who.Tells(await who.Says("voglio aderire"), With(Esempi.CodiceEnte(n + 1)))).Asks("conferma")));

        var first = people[0].Says("confermo");
        var others = people.Skip(1).Select(who => who.Says("confermo")).ToList();
        await first;
        var unknown = await NewerRelease.AppendAsync(register, Esempi.Lecce, "TavoloConvocato");
        var told = (await Task.WhenAll(others)).Append(await first).ToList();

        var receipts = told.Where(each => each.Pdz?["receipt"] is not null).Select(each => each.Receipt().Number).Order().ToList();
        Assert.Equal(Enumerable.Range(1, (int)unknown.Seq - 2), receipts);
        Assert.All(told.Where(each => each.Pdz?["receipt"] is null), each => each.Expects("qualcosa si è rotto da parte nostra"));
        Assert.Equal(unknown.Catena, (await register.GetEntityIfExistsAsync(Esempi.Lecce.Valore, ColonneFatto.RowKey(unknown.Seq)))!.GetBinary(ColonneFatto.Catena));
        Assert.Null(await register.GetEntityIfExistsAsync(Esempi.Lecce.Valore, ColonneFatto.RowKey(unknown.Seq + 1)));
        await people[0].Says("la mia adesione");
        await IsNotReadyAsync(chat);

        // Each is as they were left: who has a receipt is sent it again by a release that reads the fact, who has none still has the draft.
        await register.DeleteEntityAsync(Esempi.Lecce.Valore, ColonneFatto.RowKey(unknown.Seq), Azure.ETag.All);
        await Task.WhenAll(people.Select(who => who.Says("confermo")));
        var all = await Task.WhenAll(people.Select(who => who.Says("la mia ricevuta")));
        Assert.Equal(Enumerable.Range(1, people.Count), all.Select(each => each.Receipt().Number).Order());
        Assert.Equal("ok", await chat.Http.GetStringAsync(Ready));
    }

    private static async Task IsNotReadyAsync(Chat at)
    {
        using var response = await at.Http.GetAsync(Ready);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains(Esempi.Lecce.Valore, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> With(string codiceFiscale) => new(AdesioneChatTests.Cooperative) { ["codiceFiscale"] = codiceFiscale };
}
