using System.Text;
using System.Text.Json.Nodes;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>The Rete's register through the real host: in words, by card, page by page, as a file.</summary>
[Trait("Regola", "ADE-09")]
public class ReteChatTests
{
    [Fact]
    public async Task Anybody_sees_who_is_in_the_rete_and_nothing_of_the_persons()
    {
        await using var chat = await Chat.With();
        var (anna, bruno) = (chat.Someone(), chat.Someone("Bruno Verdi"));
        await AdesioneChatTests.Joined(chat, anna);

        var shown = await bruno.Says("chi fa parte della rete?");

        shown.Expects("Cooperativa sociale Il Ponte").Expects("Enti: 1. Cittadini liberi: 0");
        Assert.Equal("rete", (string?)shown.Pdz!["command"]);
        Assert.DoesNotContain(shown.Sent, sent => sent.ToJsonString().Contains("Rossi", StringComparison.Ordinal) || sent.ToJsonString().Contains("anna.rossi", StringComparison.Ordinal));

        (await chat.Someone("Emily Clarke", "en-GB").Says("who is in the network?")).Expects("Bodies: 1. Free citizens: 0");
        await anna.Says("voglio recedere");
        (await anna.Says("sì")).Receipt();
        (await bruno.Says("chi fa parte della rete?")).Expects("Per ora nessun ente fa parte della Rete");
    }

    [Fact]
    [Trait("Regola", "DIA-06")]
    public async Task Pages_are_turned_and_filters_begin_anew_at_the_first()
    {
        await using var chat = await Chat.With();
        var bruno = chat.Someone("Bruno Verdi");
        await Join(chat, 1, 23);

        await bruno.Says("elenco degli aderenti");
        Assert.Equal(("Pagina 1 di 3", 10), (Page(bruno), Names(bruno).Count));
        Assert.Null(new CartaRete(bruno.Card!).Pulsante("Pagina prima"));

        var first = bruno.Card!;
        await Turns(chat, bruno, "Pagina dopo");
        await Turns(chat, bruno, "Pagina dopo");
        Assert.Equal(("Pagina 3 di 3", 3), (Page(bruno), Names(bruno).Count));
        Assert.Null(new CartaRete(bruno.Card!).Pulsante("Pagina dopo"));
        await Turns(chat, bruno, "Pagina prima");
        Assert.Equal("Pagina 2 di 3", Page(bruno));

        // Filters changed, and then the page turned: the first page of what they leave.
        await Turns(chat, bruno, "Pagina dopo", ("cerca", "n. 1"));
        Assert.Equal("Pagina 1 di 2", Page(bruno));
        await bruno.Presses("rete", ("cerca", "n. 23"));
        Assert.Equal(["Cooperativa «L'Àncora» n. 23"], Names(bruno));

        // Meanwhile there are fewer: an old button shows the last page there is.
        for (var n = 12; n <= 23; n++) await Leave(chat, n);
        bruno.Seen(await chat.PostAsync(bruno.Invoke("rete", new() { ["id"] = new CartaRete(first).Pulsante("Pagina dopo")!.Value.Id, ["n"] = 3 })));
        Assert.Equal(("Pagina 2 di 2", 1), (Page(bruno), Names(bruno).Count));
    }

    [Theory]
    [InlineData("xlsx", "PK", "a workbook is a zip")]
    [InlineData("csv", "\uFEFF\"Numero\";\"Anno\"", "a mark, then the titles")]
    public async Task It_is_saved_as_a_file_after_a_yes(string extension, string begins, string because)
    {
        await using var chat = await Chat.With();
        var bruno = chat.Someone("Bruno Verdi");
        await Join(chat, 1, 3);
        await bruno.Says("scarica il registro della rete");

        var offer = await chat.PostAsync(bruno.Invoke("rete.file", new() { ["id"] = $"lecce-2022-2024:{extension}", ["n"] = 0 }));
        var consent = Assert.Single(offer.Sent.SelectMany(sent => (JsonArray)sent["attachments"]!))!;
        Assert.Equal($"rete-lecce-2022-2024.{extension}", (string?)consent["name"]);
        (await chat.PostAsync(FileChatTests.Consent(chat, bruno, "accept", consent["content"]!["acceptContext"]!))).Expects("il file è nel tuo OneDrive");

        var bytes = chat.Connector.Files["ricevuta.txt"];
        Assert.Equal((long)consent["content"]!["sizeInBytes"]!, bytes.Length);
        Assert.True(Encoding.UTF8.GetString(bytes).StartsWith(begins, StringComparison.Ordinal), because);
    }

    [Fact]
    [Trait("Regola", "DIA-07")]
    public async Task In_a_channel_it_is_answered_in_private_with_the_words_it_was_asked_in()
    {
        await using var chat = await Chat.With();
        var (channel, bruno) = (new Channel(chat), chat.Someone("Bruno Verdi"));
        await Join(chat, 1, 3);
        await bruno.Says("ciao");

        var before = chat.Connector.SentTo(bruno.ConversationId).Count;
        (await channel.Hears(bruno, "chi c'è al tavolo disabilità?")).Expects("Ti rispondo nella nostra chat privata");
        var told = chat.Connector.SentTo(bruno.ConversationId).Skip(before).Select(sent => sent.ToJsonString()).ToList();
        Assert.Contains(told, sent => sent.Contains("A questo tavolo: enti 3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_open_form_waits_meanwhile()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        (await anna.Says("voglio aderire")).Asks("tipo");

        (await anna.Says("chi fa parte della rete")).Expects("NON ancora presentata").Expects("Per ora nessun ente");
        (await anna.Says("riprendi")).Asks("tipo");
    }

    private static async Task Join(Chat chat, int from, int to)
    {
        var clerk = await DatiChatTests.Clerk(chat);
        for (var n = from; n <= to; n++) Assert.IsType<Deposito.Depositato>(await clerk.DepositaAsync(Esempi.Ente(n), Esempi.Contesto($"rete-{n}", $"ente-{n}", Dato.Ora("2022-05-10T10:00"))));
    }

    private static async Task Leave(Chat chat, int n) =>
        Assert.IsType<Deposito.Depositato>(await (await DatiChatTests.Clerk(chat)).DepositaAsync(Esempi.Recedi(n), Esempi.Contesto($"via-{n}", $"ente-{n}", Dato.Ora("2022-05-11T10:00"))));

    /// <summary>Presses the button with this title, as the client does: with what stands in the inputs, changed as said.</summary>
    private static async Task Turns(Chat chat, Talker who, string title, params (string Field, string Value)[] changed)
    {
        var card = new CartaRete(who.Card!);
        var (id, n) = card.Pulsante(title)!.Value;
        var data = new JsonObject { ["id"] = id, ["n"] = n };
        foreach (var field in (string[])["categoria", "tavolo", "comune", "cerca"]) data[field] = card.Filtro(field);
        foreach (var (field, value) in changed) data[field] = value;
        who.Seen(await chat.PostAsync(who.Invoke("rete", data)));
    }

    private static string Page(Talker who) => new CartaRete(who.Card!).Testo.Split('\n').First(line => line.StartsWith("Pagina ", StringComparison.Ordinal));

    private static IReadOnlyList<string> Names(Talker who) => new CartaRete(who.Card!).Nomi;
}
