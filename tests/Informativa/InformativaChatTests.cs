using System.Text.Json.Nodes;

namespace PdzBot.Tests;

/// <summary>The privacy notice in chat: shown, told when it changes, noted as read.</summary>
[Trait("Regola", "SEC-02"), Trait("Regola", "ADE-02")]
public sealed class InformativaChatTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Anybody_reads_it_and_of_who_gave_nothing_nothing_is_noted()
    {
        await using var chat = await Chat.With();
        var bruno = chat.Someone("Bruno Verdi");

        var shown = (await bruno.Says("informativa")).Expects("Informativa sulla privacy, versione 1").Expects("compito di interesse pubblico").Expects("nessuna");
        Assert.Equal("informativa", (string?)shown.Pdz!["command"]);
        Assert.DoesNotContain("Ho letto", shown.Text);

        (await bruno.Says("sì")).Expects("non l'ho capito");
        (await chat.PostAsync(bruno.Invoke("informativa.letta", new() { ["id"] = "lecce-2022-2024:1", ["n"] = 0 }))).Refuses("SEC-02").Expects("nessun tuo dato");
        Assert.Equal(1, (await DatiChatTests.Clerk(chat)).Stato.Seq);
        (await chat.PostAsync(bruno.Invoke("informativa.letta", new() { ["id"] = "qualcosa", ["n"] = 0 }))).Refuses("SEC-02").Expects("versione 1");
    }

    [Fact]
    public async Task In_the_middle_of_a_form_it_is_shown_and_the_form_goes_on()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await AdesioneChatTests.Joined(chat, anna);
        (await anna.Says("voglio aderire")).Asks("tipo");

        (await anna.Says("informativa")).Expects("versione 1, letta il 10 maggio 2022");

        (await anna.Says("cittadino")).Asks("denominazione");
    }

    [Fact]
    public async Task When_it_changes_who_joined_is_told_once_and_says_so_by_button_or_in_words()
    {
        await using var connector = await RecordingConnector.StartAsync();
        var store = $"sqlite:{folder.File("pdz.db")}";
        int[] activities;
        await using (var chat = await Chat.With(store: store, shared: connector))
        {
            var (anna, emily) = (chat.Someone(), chat.Someone("Emily Clarke", "en-GB"));
            await AdesioneChatTests.Joined(chat, anna);
            await DatiChatTests.Joined(emily, new(DatiChatTests.Citizen) { ["privacy"] = "yes" });
            await chat.Someone().Says("ciao");
            activities = [anna.Activities, emily.Activities, 10];
        }

        using var piani = new PianiCambiati(file =>
        {
            file["versione"] = (int)file["versione"]! + 1;
            file["informativa"] = new JsonObject { ["versione"] = 2, ["testo"] = new JsonObject { ["it"] = "Testo nuovo.", ["en"] = "New text." }, ["url"] = "https://example.org/privacy" };
        });
        await using (var chat = await Chat.With(il: "2022-05-11T10:00", store: store, piani: piani.Cartella, shared: connector))
        {
            var (anna, emily) = (chat.Person(1, activities: activities[0]), chat.Person(2, "Emily Clarke", "en-GB", activities[1]));
            await chat.DeliveredAsync();
            Assert.Single(Told(connector, anna, "L'informativa sulla privacy è cambiata: versione 2"));
            Assert.Single(Told(connector, emily, "The privacy notice has changed: version 2"));
            Assert.Empty(Told(connector, chat.Person(3), "versione 2"));

            (await anna.Says("i miei dati")).Expects("versione 1, letta il 10 maggio 2022").Expects("ora vale la versione 2");
            var press = anna.Invoke("informativa.letta", new() { ["id"] = "lecce-2022-2024:2", ["n"] = 0 });
            (await chat.PostAsync(press)).Expects("versione 2: letta il 11 maggio 2022");
            (await chat.PostAsync(anna.Invoke("informativa.letta", new() { ["id"] = "lecce-2022-2024:2", ["n"] = 0 }))).Expects("versione 2: letta il 11 maggio 2022");

            (await emily.Says("privacy notice")).Expects("New text.").Expects("Have you read it?");
            (await emily.Says("I have read it")).Expects("version 2: read on 11 May 2022");
            (await emily.Says("which privacy notice did I read?")).Expects("version 1, read on 10 May 2022").Expects("version 2, read on 11 May 2022");

            (await chat.PostAsync(emily.Invoke("informativa.letta", new() { ["id"] = "lecce-2022-2024:1", ["n"] = 0 }))).Refuses("SEC-02").Expects("version 2");
            var stato = (await DatiChatTests.Clerk(chat)).Stato;
            Assert.All(stato.Adesioni.Tutte, adesione => Assert.Single(stato.Informative.Di(adesione.Autore)));
            var json = JsonNode.Parse(await DatiChatTests.SavedAsync(chat, anna, "json"))!["informativa"]!;
            Assert.Equal(2, (int)json["versione"]!);
            Assert.Equal([(1, "2022-05-10"), (2, "2022-05-11")], json["lette"]!.AsArray().Select(una => ((int)una!["versione"]!, ((string)una["quando"]!)[..10])));
        }
    }

    private static IEnumerable<string> Told(RecordingConnector connector, Talker who, string text) =>
        connector.SentTo(who.ConversationId).Select(sent => sent.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })).Where(sent => sent.Contains(text, StringComparison.Ordinal));
}
