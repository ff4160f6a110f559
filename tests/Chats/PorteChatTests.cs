using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>A participant's whole way, the same through every door: at home in Teams, as a guest of the tenant, in a page's web chat (ADE-14).</summary>
[Trait("Regola", "ADE-14")]
public class PorteChatTests
{
    public static TheoryData<Door> Doors => [Door.Teams, Door.Guest, Door.WebChat];

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task One_is_welcomed_joins_by_card_keeps_the_receipt_changes_consents_sees_ones_data_and_leaves(Door door)
    {
        await using var chat = await Chat.With();
        var (marco, luca) = (chat.Someone(door, "Marco De Santis"), chat.Someone(door, "Luca Neri"));

        (await marco.Arrives()).Expects("Ciao, sono PdzBot").Expects("19 maggio 2022, ore 13:00");
        Assert.Empty((await marco.Arrives()).Sent);
        var page = await AdesioneCardTests.Filled(marco, await marco.Presses("adesione"));
        page.Expects("BOZZA – NON ancora presentata").Expects("CGIL Lecce");
        var (number, sha256) = (await marco.Presses("adesione")).Expects("n. 1/2022").Receipt();
        Assert.Equal((number, sha256), (await marco.Says("la mia ricevuta")).Receipt());
        Assert.Contains("n. 1/2022", await FileAsync(chat, marco, marco.Press(marco.Card!, "adesione.ricevuta.file")));

        await marco.Says("la mia adesione");
        await marco.Presses("adesione.modifica");
        await marco.Presses("adesione.modifica", ("email", "nuova@cgil.example.it"));
        (await marco.Presses("adesione.modifica")).Expects("Ricevuta di modifica").Expects("nuova@cgil.example.it");

        (await luca.Tells(await luca.Says("parlare per un ente"), new Dictionary<string, string> { ["codiceFiscale"] = "93000000013", ["nome"] = "Luca Neri", ["privacy"] = "sì", ["conferma"] = "confermo" })).Expects("Richiesta inviata");
        await chat.DeliveredAsync();
        Shows(chat, marco, "Luca Neri chiede di parlare per");
        await marco.Presses("referente.acconsenti");
        (await marco.Presses("referente.acconsenti")).Expects("Ora anche Luca Neri parla per");
        await chat.DeliveredAsync();
        Shows(chat, luca, "Ora parli per");
        (await luca.Says("la mia adesione")).Expects("CGIL Lecce");

        (await marco.Says("i miei dati")).Expects("Adesione n. 1/2022").Expects("nuova@cgil.example.it");
        var json = JsonNode.Parse(await FileAsync(chat, marco, marco.Button("dati.file", "lecce-2022-2024:json")))!;
        Assert.Equal(("pdzbot-dati", "nuova@cgil.example.it"), ((string?)json["formato"], (string?)json["adesioni"]![0]!["personali"]!["email"]));
        Assert.Contains("\"CGIL Lecce\"", await FileAsync(chat, luca, luca.Button("rete.file", "lecce-2022-2024:csv")));

        (await marco.Says("parla inglese")).Expects("English");
        (await marco.Says("my adesione")).Expects("Your adesioni").Expects("CGIL Lecce");
        (await marco.Says("I want to withdraw")).Expects("CGIL Lecce");
        Assert.Equal("adesione.recesso", (string?)(await marco.Says("yes")).Pdz!["receipt"]!["kind"]);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task One_joins_in_words_is_appointed_and_has_ones_data_erased(Door door)
    {
        await using var chat = await Chat.With();
        var (maria, head) = (chat.Someone(door, "Maria Bianchi"), chat.Head());

        var asked = (await maria.Says("voglio aderire")).Asks("tipo");
        Assert.Equal(maria.UserId, (string?)asked.Sent[^1]["recipient"]!["id"]);
        (await maria.Tells(asked, DatiChatTests.Citizen)).Asks("conferma");
        Assert.Equal(1, (await maria.Says("confermo")).Receipt().Number);

        var code = RuoliChatTests.Code((await maria.Says("ruoli")).Text);
        await head.Says("nomina");
        await head.Tells(await head.Says("regione"), new Dictionary<string, string> { ["persona"] = code, ["conferma"] = "confermo" });
        await chat.DeliveredAsync();
        Shows(chat, maria, "Ti è proposto un incarico");
        await maria.Presses("nomina.accetta");
        await maria.Presses("nomina.accetta", ("nome", "Maria Bianchi"));
        Assert.Equal("nomina.accettata", Kind(await maria.Presses("nomina.accetta")));

        (await maria.Says("cancella i miei dati")).Expects("Non si può tornare indietro");
        (await maria.Presses("dati.cancella.si")).Expects("ho cancellato i tuoi dati personali");
        Assert.DoesNotContain("Bianchi", (await maria.Says("i miei dati")).Text);
    }

    [Theory]
    [InlineData(Door.Guest)]
    [InlineData(Door.WebChat)]
    [Trait("Regola", "ADE-10")]
    public async Task One_stands_for_the_cabina_votes_and_is_asked_whether_one_accepts(Door door)
    {
        await using var cabina = await CabinaChat.With("votazione", door: door);
        var head = cabina.Chat.Head();
        var (anna, dora) = (await cabina.Joined(1, TipoSoggetto.Ets, "poverta"), await cabina.Joined(2, TipoSoggetto.Religioso, "poverta"));
        await CabinaChatTests.Opened(head, "poverta/terzoSettore");
        await cabina.Chat.DeliveredAsync();

        foreach (var (who, name) in ((Talker, string)[])[(anna, "Anna Rossi"), (dora, "Dora Neri")])
        {
            (await who.Says("mi candido alla cabina di regia")).Asks("nome");
            await who.Says(name);
            Assert.Equal("cabina.candidatura", Kind(await who.Says("confermo")));
        }

        foreach (var who in (Talker[])[anna, dora])
        {
            await who.Says("voto per Dora Neri");
            Assert.Equal("cabina.voto", Kind(await who.Says("confermo")));
        }

        cabina.Chat.ClockAt("2022-05-20T18:00");
        await head.Says("cabina di regia");
        await head.Presses("cabina.chiudi");
        Assert.Equal("cabina.chiusa", Kind(await head.Presses("cabina.chiudi")));
        await cabina.Asked(dora);
        (await dora.Says("accetto il posto")).Asks("conferma");
        Assert.Equal("cabina.accettata", Kind(await dora.Says("confermo")));
    }

    [Fact]
    public async Task A_workbook_comes_in_the_message_on_the_web_and_a_guest_is_told_to_take_text()
    {
        await using var chat = await Chat.With();
        var (web, guest) = (chat.Someone(Door.WebChat), chat.Someone(Door.Guest));

        var file = Assert.Single((JsonArray)Assert.Single((await chat.PostAsync(web.Button("rete.file", "lecce-2022-2024:xlsx"))).Sent)["attachments"]!)!;
        Assert.Equal("rete-lecce-2022-2024.xlsx", (string?)file["name"]);
        Assert.Equal("PK"u8.ToArray(), Bytes(file)[..2]);

        var told = await chat.PostAsync(guest.Button("rete.file", "lecce-2022-2024:xlsx"));
        Assert.False(Assert.Single(told.Expects("Scegli un formato di testo").Sent).ContainsKey("attachments"));
    }

    [Fact]
    public async Task A_file_sent_from_the_web_is_taken_in_and_anything_but_a_file_is_not()
    {
        await using var chat = await Chat.With();
        var web = chat.Someone(Door.WebChat);
        chat.Connector.Files["statuto.pdf"] = [.. "%PDF-1.7\n"u8, .. new byte[100], .. "\n%%EOF"u8];
        JsonObject With(string name, string type)
        {
            var message = web.Message("");
            message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = type, ["name"] = name, ["contentUrl"] = $"{chat.Connector.ServiceUrl}files/{name}" });
            return message;
        }

        (await chat.PostAsync(With("statuto.pdf", "application/pdf"))).Expects("Ho ricevuto «statuto.pdf»");
        (await chat.PostAsync(With("statuto.exe", "application/octet-stream"))).Expects("non è di un tipo che posso ricevere");
        (await web.Says("i miei dati")).Expects("statuto.pdf: ricevuto il").Lacks("statuto.exe");
    }

    [Fact]
    public async Task Where_the_channel_refuses_the_file_it_says_what_to_do()
    {
        await using var chat = await Chat.With();
        var web = chat.Someone(Door.WebChat);
        chat.Connector.Trouble = text => text.Contains("foglio di calcolo", StringComparison.Ordinal) ? HttpStatusCode.RequestEntityTooLarge : null;

        (await chat.PostAsync(web.Button("rete.file", "lecce-2022-2024:xlsx"))).Expects("Questa chat non ha preso il file").Expects("CSV");
    }

    [Fact]
    [Trait("Regola", "SEC-03")]
    public async Task A_page_that_claims_to_be_somebody_of_the_tenant_is_nobody_there()
    {
        await using var chat = await Chat.With();
        await AdesioneChatTests.Joined(chat, chat.Someone());
        var message = chat.Someone(Door.WebChat).Message("adesioni");
        (await chat.Head().Says("adesioni")).Expects("Il Ponte");
        message["from"]!["aadObjectId"] = (string?)chat.Head().Message("x")["from"]!["aadObjectId"];
        message["conversation"]!["tenantId"] = "tenant";
        message["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "tenant" } };

        (await chat.PostAsync(message)).Lacks("Il Ponte").Expects("Che cosa vuoi fare?");
    }

    [Fact]
    [Trait("Regola", "DIA-08")]
    public async Task A_page_that_tells_only_of_the_bot_is_answered_once_the_person_is_there()
    {
        await using var chat = await Chat.With();
        var web = chat.Someone(Door.WebChat);
        JsonObject Update(params string[] added)
        {
            var update = web.Message("");
            update["type"] = "conversationUpdate";
            update.Remove("text");
            update["from"] = new JsonObject { ["id"] = "28:bot" };
            update["membersAdded"] = new JsonArray([.. added.Select(id => new JsonObject { ["id"] = id })]);
            return update;
        }

        Assert.Empty((await chat.PostAsync(Update("28:bot"))).Sent);
        (await chat.PostAsync(Update(web.UserId))).Expects("Ciao, sono PdzBot");
    }

    [Fact]
    [Trait("Regola", "DIA-06")]
    public async Task A_question_that_is_over_is_left_on_the_web_and_what_comes_later_is_told()
    {
        await using var chat = await Chat.With();
        var (marco, luca) = (chat.Someone(Door.WebChat), chat.Someone(Door.WebChat, "Luca Neri"));
        await AdesioneChatTests.Joined(chat, marco);
        await luca.Tells(await luca.Says("parlare per un ente"), new Dictionary<string, string> { ["codiceFiscale"] = "93012345679", ["nome"] = "Luca Neri", ["privacy"] = "sì", ["conferma"] = "confermo" });
        await chat.DeliveredAsync();
        Shows(chat, marco, "Luca Neri chiede di parlare per");

        // The head answers for Marco: his card can't change, and nothing waits for it.
        var head = chat.Head();
        await head.Says("acconsento");
        (await head.Says("sì")).Expects("Ora anche Luca Neri parla per");
        await chat.DeliveredAsync();

        Shows(chat, luca, "Ora parli per");
        Assert.Empty(chat.Connector.Replaced);
        Assert.Null((await marco.Presses("referente.acconsenti")).Pdz?["receipt"]);
    }

    private static string? Kind(Answered answered) => (string?)answered.Pdz?["receipt"]?["kind"];

    /// <summary>What is in the file that this press gets, by the way of the person's door.</summary>
    private static async Task<string> FileAsync(Chat chat, Talker who, JsonObject press)
    {
        var sent = Assert.Single((await chat.PostAsync(press)).Sent);
        switch (who.Door)
        {
            case Door.Guest:
                var text = (string)sent["text"]!;
                Assert.Contains("ecco il file come testo", text);
                Assert.Equal("plain", (string?)sent["textFormat"]);
                return text[(text.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
            case Door.WebChat:
                return Encoding.UTF8.GetString(Bytes(Assert.Single((JsonArray)sent["attachments"]!)!));
            case Door.Teams:
                (await chat.PostAsync(FileChatTests.Consent(chat, who, "accept", sent["attachments"]![0]!["content"]!["acceptContext"]!))).Expects("il file è nel tuo OneDrive");
                return Encoding.UTF8.GetString(chat.Connector.Files["ricevuta.txt"]);
            default:
                throw new ArgumentOutOfRangeException(nameof(who));
        }
    }

    private static byte[] Bytes(JsonNode attachment)
    {
        var (type, url) = ((string)attachment["contentType"]!, (string)attachment["contentUrl"]!);
        Assert.StartsWith($"data:{type};base64,", url);
        return Convert.FromBase64String(url[(url.IndexOf(',', StringComparison.Ordinal) + 1)..]);
    }

    /// <summary>The last message in somebody's own chat says this, and its card is on their screen.</summary>
    private static void Shows(Chat chat, Talker who, string text)
    {
        var told = new Answered(HttpStatusCode.OK, null, null, [chat.Connector.SentTo(who.ConversationId)[^1]]);
        who.Seen(told.Expects(text));
    }
}
