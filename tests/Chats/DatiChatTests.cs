using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PdzBot.Bot;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>"I miei dati" through the real host: seen, taken away, erased (SEC-02).</summary>
[Trait("Regola", "SEC-02")]
public class DatiChatTests
{
    /// <summary>What a citizen types, question by question.</summary>
    internal static readonly Dictionary<string, string> Citizen = new()
    {
        ["tipo"] = "cittadino",
        ["denominazione"] = "Maria Bianchi",
        ["codiceFiscale"] = "RSSMRA80A01E506G",
        ["comune"] = "Lecce",
        ["email"] = "maria.bianchi@posta.example.it",
        ["tavoli"] = "2",
        ["privacy"] = "sì",
    };

    [Fact]
    public async Task All_that_is_kept_is_told_in_plain_words()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await AdesioneChatTests.Joined(chat, anna);
        chat.Connector.Files["bilancio.pdf"] = [.. "%PDF-1.7\n"u8, .. new byte[100], .. "\n%%EOF"u8];
        await chat.PostAsync(FileChatTests.WithFile(chat, anna, "", "bilancio.pdf", "pdf"));
        await anna.Tells(await anna.Says("voglio aderire"), new Dictionary<string, string>(AdesioneChatTests.Cooperative) { ["codiceFiscale"] = Esempi.CodiceEnte(7) });

        var told = await anna.Says("i miei dati");

        Assert.Equal("dati", (string?)told.Pdz!["command"]);
        string[] all =
        [
            "Adesione n. 1/2022", "Anna Rossi", "anna.rossi@ilponte.example.it", "versione 1, letta il 10 maggio 2022", "NON ancora presentato",
            "bilancio.pdf: ricevuto il", "italiano", "questa chat (msteams)", "90 giorni", "30 giorni", "365 giorni", "fino al 31 dicembre 2029", "art. 17, par. 3, GDPR",
        ];
        Assert.All(all, text => Assert.Contains(text, told.Text));
    }

    [Fact]
    public async Task They_can_be_taken_away_as_json_and_as_text()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await AdesioneChatTests.Joined(chat, anna);

        var json = JsonNode.Parse(await SavedAsync(chat, anna, "json"))!;
        Assert.Equal(("pdzbot-dati", 1, "lecce-2022-2024", "it"), ((string?)json["formato"], (int)json["versione"]!, (string?)json["piano"], (string?)json["lingua"]));
        var adesione = Assert.Single((JsonArray)json["adesioni"]!)!;
        Assert.Equal(("93012345679", "Anna Rossi", "anna.rossi@ilponte.example.it"),
            ((string?)adesione["dati"]!["codiceFiscale"], (string?)adesione["personali"]!["rappresentante"], (string?)adesione["personali"]!["email"]));
        Assert.Equal(anna.ConversationId, (string?)json["recapito"]!["conversazione"]);
        var held = Assert.Single((JsonArray)json["registro"]!)!;
        Assert.Equal((2, "AdesionePresentata", 1), ((int)held["fatto"]!, (string?)held["tipo"], (int)held["adesione"]!));
        Assert.Contains((JsonArray)held["valori"]!, value => ((string?)value!["campo"], (string?)value["valore"]) == ("rappresentante", "Anna Rossi"));
        Assert.Equal(Conservazione.Di(Lecce.Definizione, 365).Length, ((JsonArray)json["conservazione"]!).Count);

        var text = Encoding.UTF8.GetString(await SavedAsync(chat, anna, "testo"));
        Assert.Contains("anna.rossi@ilponte.example.it", text);
        Assert.Contains("art. 17, par. 3, GDPR", text);
    }

    [Fact]
    public async Task For_how_long_is_told_as_the_plan_has_it()
    {
        using var piani = new PianiCambiati(file => file["conservazione"] = JsonNode.Parse("""{"bozzeGiorni":45,"recapitiGiorni":200,"personaliAnni":10}"""));
        await using var chat = await Chat.With(piani: piani.Cartella);
        var anna = chat.Someone();

        (await anna.Says("i miei dati")).Expects("45 giorni").Expects("200 giorni").Expects("fino al 31 dicembre 2034");

        var json = JsonNode.Parse(await SavedAsync(chat, anna, "json"))!;
        var kept = ((JsonArray)json["conservazione"]!).ToDictionary(kind => (string)kind!["genere"]!, kind => ((int?)kind!["giorni"], (string?)kind["fino"]));
        Assert.Equal(((45, null), (200, null), (null, "2034-12-31")), (kept["bozze"], kept["recapiti"], kept["personali"]));
    }

    [Fact]
    [Trait("Regola", "SEC-06")]
    public async Task What_a_plan_kept_long_enough_goes_at_the_start_and_stands_in_the_list_of_erasures()
    {
        using var folder = new TempFolder();
        var (store, lists) = ($"sqlite:{folder.File("pdz.db")}", Directory.CreateDirectory(folder.File("elenchi")).FullName);
        await using (var before = await Chat.With(store: store)) await Joined(before.Someone(), Citizen);

        await using var chat = await Chat.With(il: "2030-01-01T00:00", store: store, settings: ["--Pdz:Copie:Cancellazioni", lists]);

        var list = Path.Combine(lists, "lecce-2022-2024.txt");
        for (var looks = 0; looks < 1_500 && !(File.Exists(list) && (await File.ReadAllTextAsync(list)).Contains("\n2:", StringComparison.Ordinal) && !Named()); looks++) await Task.Delay(20);
        Assert.False(Named());
        Assert.Contains("\n2:", await File.ReadAllTextAsync(list));
        (await chat.Person(1, activities: 1_000).Says("i miei dati")).Expects("Adesione n. 1/2022, 10 maggio 2022, ore 10:00: chiusa");
        Assert.True((await Verifica.DiAsync(chat.Services.GetRequiredService<PdzBot.TableStorage.ITableStore>().Table(StoreSetting.Registro), Lecce.Definizione.Id)).Sano);

        bool Named() => Everything.In(folder.File("pdz.db")).Any(cell => cell.Contains("Bianchi", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Regola", "SEC-06")]
    public async Task A_folder_for_the_lists_that_is_not_there_stops_the_start()
    {
        using var folder = new TempFolder();
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => Chat.With(settings: ["--Pdz:Copie:Cancellazioni", folder.File("altrove")]));
        Assert.Contains("Pdz:Copie:Cancellazioni: there is no folder", fault.Message);
    }

    [Fact]
    public async Task Somebody_else_s_data_are_in_nobody_s_answer()
    {
        await using var chat = await Chat.With();
        var (anna, bruno) = (chat.Someone(), chat.Someone("Bruno Verdi"));
        await AdesioneChatTests.Joined(chat, anna);

        Assert.DoesNotContain("Ponte", (await bruno.Says("che dati avete su di me?")).Text);
        Assert.DoesNotContain("Rossi", Encoding.UTF8.GetString(await SavedAsync(chat, bruno, "json")));
        (await bruno.Says("cancella i miei dati")).Expects("Non c'è niente da cancellare");
    }

    [Theory]
    [InlineData("sì", true, "the answer in words")]
    [InlineData("no", false, "and the other one")]
    [InlineData("aiuto", false, "no answer: the question is over")]
    public async Task Erasing_is_asked_first_and_the_answer_may_be_said(string answer, bool erased, string because)
    {
        await using var chat = await Chat.With();
        var maria = chat.Someone();
        await Joined(maria, Citizen);

        (await maria.Says("cancella i miei dati")).Expects("Non si può tornare indietro").Expects("Nome e cognome, Codice fiscale, E-mail").Expects("il numero 1/2022 della tua adesione");
        var answered = await maria.Says(answer);

        Assert.True((answered.Pdz?["receipt"] is not null) == erased, because);
        Assert.True((await Clerk(chat)).Stato.Adesioni.Numero(1)!.Chiusa == erased, because);
        if (answer == "aiuto") Assert.Null((await maria.Says("sì")).Pdz?["receipt"]);
    }

    [Fact]
    [Trait("Regola", "ADE-04")]
    public async Task A_citizen_s_adesione_is_closed_keeps_its_number_and_frees_the_codice_fiscale()
    {
        await using var chat = await Chat.With();
        var (maria, other) = (chat.Someone(), chat.Someone("Maria Bianchi"));
        await Joined(maria, Citizen);
        await other.Tells(await other.Says("voglio aderire"), Citizen.Where(each => each.Key != "codiceFiscale").ToDictionary());
        (await other.Says(Citizen["codiceFiscale"])).Refuses("ADE-04", "codiceFiscale");

        var done = await ErasedAsync(maria);
        done.Expects("Dati cancellati").Expects("il numero 1/2022");
        Assert.Equal("cancellazione", (string?)done.Pdz!["receipt"]!["kind"]);

        (await maria.Says("la mia adesione")).Expects("non hai ancora presentato");
        (await other.Tells(await other.Says(Citizen["codiceFiscale"]), Citizen)).Asks("conferma");
        Assert.Equal(2, (await other.Says("confermo")).Receipt().Number);
        (await maria.Says("i miei dati")).Expects("Adesione n. 1/2022, 10 maggio 2022, ore 10:00: chiusa");
    }

    [Fact]
    [Trait("Regola", "ADE-04")]
    public async Task A_body_s_adesione_stays_an_act_and_the_body_must_name_somebody()
    {
        await using var chat = await Chat.With();
        var (anna, other) = (chat.Someone(), chat.Someone());
        await AdesioneChatTests.Joined(chat, anna);

        (await ErasedAsync(anna)).Expects("Indicare un altro rappresentante, o recedere");

        (await anna.Says("la mia adesione")).Expects("Il Ponte").Expects("l'ente deve indicarne un altro");
        await other.Tells(await other.Says("voglio aderire"), AdesioneChatTests.Cooperative.Where(each => each.Key != "codiceFiscale").ToDictionary());
        (await other.Says(AdesioneChatTests.Cooperative["codiceFiscale"])).Refuses("ADE-04", "codiceFiscale");
    }

    [Fact]
    public async Task A_draft_and_files_alone_go_without_a_word_in_the_register()
    {
        using var folder = new TempFolder();
        await using var chat = await Chat.With(store: $"sqlite:{folder.File("pdz.db")}");
        var anna = chat.Someone();
        chat.Connector.Files["a.pdf"] = [.. "%PDF-1.7\n"u8, .. new byte[100], .. "\n%%EOF"u8];
        await chat.PostAsync(FileChatTests.WithFile(chat, anna, "", "a.pdf", "pdf"));
        await anna.Tells(await anna.Says("voglio aderire"), Citizen);

        var done = (await ErasedAsync(anna)).Expects("ho cancellato i tuoi dati");

        Assert.Null(done.Pdz!["receipt"]);
        Assert.Equal(1, (await Clerk(chat)).Stato.Seq);
        Assert.DoesNotContain(Everything.In(folder.File("pdz.db")), cell => cell.Contains("Bianchi", StringComparison.Ordinal) || cell.Contains("a.pdf", StringComparison.Ordinal));
        (await anna.Says("riprendi")).Expects("Non hai moduli aperti");
    }

    [Fact]
    public async Task What_the_question_did_not_say_is_not_erased()
    {
        await using var chat = await Chat.With();
        var maria = chat.Someone();
        await Joined(maria, Citizen);
        await maria.Says("cancella i miei dati");
        var yes = maria.Press(maria.Card!, "dati.cancella.si");
        (await maria.Says("voglio aderire")).Asks("tipo");
        await maria.Says("cittadino");

        (await chat.PostAsync(yes)).Expects("il modulo aperto");

        Assert.Equal(2, (await Clerk(chat)).Stato.Seq);
    }

    [Fact]
    public async Task Pressed_twice_delivered_again_and_said_besides_it_is_one_erasure()
    {
        await using var chat = await Chat.With();
        var maria = chat.Someone();
        await Joined(maria, Citizen);
        await maria.Says("cancella i miei dati");
        var card = maria.Card!;
        var (press, said) = (maria.Press(card, "dati.cancella.si"), maria.Message("sì"));

        var answers = await Task.WhenAll(chat.PostAsync(press), chat.PostAsync((JsonObject)press.DeepClone()), chat.PostAsync(said));
        var again = await chat.PostAsync(maria.Press(card, "dati.cancella.si"));
        await chat.PostAsync((JsonObject)said.DeepClone());

        var receipts = answers.Append(again).Where(answer => answer.Pdz?["receipt"] is not null).Select(answer => answer.Receipt()).Distinct();
        Assert.Single(receipts);
        Assert.Equal(3, (await Clerk(chat)).Stato.Seq);
    }

    internal static async Task<byte[]> SavedAsync(Chat chat, Talker who, string form)
    {
        var offer = await chat.PostAsync(who.Invoke("dati.file", new() { ["id"] = $"lecce-2022-2024:{form}", ["n"] = 0 }));
        var consent = Assert.Single(offer.Sent.SelectMany(sent => (JsonArray)sent["attachments"]!))!;
        (await chat.PostAsync(FileChatTests.Consent(chat, who, "accept", consent["content"]!["acceptContext"]!))).Expects("il file è nel tuo OneDrive");
        return chat.Connector.Files["ricevuta.txt"];
    }

    internal static async Task<Answered> Joined(Talker who, Dictionary<string, string> answers)
    {
        await who.Tells(await who.Says("voglio aderire"), answers);
        var joined = await who.Says("confermo");
        joined.Receipt();
        return joined;
    }

    /// <summary>From the card of the data to the receipt of their erasure, by buttons.</summary>
    internal static async Task<Answered> ErasedAsync(Talker who)
    {
        await who.Says("i miei dati");
        await who.Presses("dati.cancella");
        return await who.Presses("dati.cancella.si");
    }

    internal static Task<Cancelleria> Clerk(Chat chat) => chat.Services.GetRequiredService<Cancellerie>().DiAsync(Lecce.Definizione.Id);
}
