using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PdzBot.Bot;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Somebody ticked off on paper asks the office by letter for their data, and to have them erased: seen, saved, erased through the real host.</summary>
[Trait("Regola", "SEC-02")]
public class CancellaDatiChatTests
{
    private static readonly OraDiRoma Seduta = OraDiRoma.Leggi("2022-05-19T15:00").Valore;

    [Fact]
    [Trait("Regola", "SEC-06")]
    public async Task In_words_it_is_seen_saved_and_erased_and_nothing_of_it_is_left()
    {
        using var folder = new TempFolder();
        var (store, lists) = (folder.File("pdz.db"), Directory.CreateDirectory(folder.File("elenchi")).FullName);
        await using var chat = await Chat.With(il: "2022-05-25T10:00", store: $"sqlite:{store}", settings: ["--Pdz:Copie:Cancellazioni", lists]);
        var paola = chat.Head();
        await OnPaperAsync(chat);

        (await paola.Says("dati dell'adesione 1")).Expects("Bruno Neri").Expects("foglio delle presenze").Expects("prima verifica chi è").Expects("fino al 31 dicembre 2029");
        var json = JsonNode.Parse(await SavedAsync(chat, paola, "json"))!;
        Assert.Equal(("pdzbot-dati", null, 1), ((string?)json["formato"], (string?)json["persona"], ((JsonArray)json["adesioni"]!).Count));
        Assert.Equal("Bruno Neri", (string?)json["adesioni"]![0]!["personali"]!["rappresentante"]);
        var text = Encoding.UTF8.GetString(await SavedAsync(chat, paola, "testo"));
        Assert.All(["DATI DELL'ADESIONE N. 1/2022", "Bruno Neri", "art. 17, par. 3, GDPR", "Informativa"], part => Assert.Contains(part, text));

        (await paola.Says("cancella i dati dell'adesione 1")).Asks("protocollo").Expects("per lettera o PEC");
        (await paola.Says("0012345/2022")).Asks("data");
        (await paola.Says("26/5/2022")).Refuses("ADE-07", "data");
        (await paola.Says("24/5/2022")).Asks("cancella").Expects("Va via").Expects("Rappresentante").Expects("atti del registro: n. 2").Expects("Resta").Expects("l'atto n. 1/2022").Expects("serve all'interesse pubblico");
        (await paola.Says("no")).Refuses("SEC-02", "cancella");
        (await paola.Says("sì")).Asks("conferma").Expects("Non si può tornare indietro").Expects("Rappresentante");
        var done = (await paola.Says("confermo")).Expects("ho cancellato i dati personali dell'adesione").Expects("0012345/2022").Expects("entro un mese");
        Assert.Equal(("cancellazione", 4), ((string?)done.Pdz!["receipt"]!["kind"], (int)done.Pdz["receipt"]!["number"]!));

        Assert.True((await Verifica.DiAsync(chat.Services.GetRequiredService<PdzBot.TableStorage.ITableStore>().Table(StoreSetting.Registro), Lecce.Definizione.Id)).Sano);
        Assert.DoesNotContain(Everything.In(store), cell => cell.StartsWith("registro|", StringComparison.Ordinal) && cell.Contains("Bruno", StringComparison.Ordinal));
        (await paola.Says("apri adesione 1")).Expects("Unione dei lavoratori").Expects("su richiesta").Expects("0012345/2022").Lacks("Bruno");
        (await paola.Says("dati dell'adesione 1")).Lacks("Bruno").Expects("dati personali cancellati");
        Assert.DoesNotContain("Bruno", Encoding.UTF8.GetString(await SavedAsync(chat, paola, "json")), StringComparison.Ordinal);
        (await paola.Says("chi c'è nella rete?")).Expects("Unione dei lavoratori");
        (await paola.Says("cancella i dati dell'adesione 1")).Refuses("SEC-02").Expects("non c'è più niente da cancellare");
        var list = Path.Combine(lists, "lecce-2022-2024.txt");
        for (var looks = 0; looks < 1_500 && !(File.Exists(list) && (await File.ReadAllTextAsync(list)).Contains("\n2:", StringComparison.Ordinal)); looks++) await Task.Delay(20);
        Assert.Contains("\n2:", await File.ReadAllTextAsync(list), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regola", "DIA-06")]
    public async Task By_the_buttons_of_the_adesione_s_card_and_what_came_meanwhile_is_told_first()
    {
        await using var chat = await Chat.With(il: "2022-05-25T10:00");
        var paola = chat.Head();
        await OnPaperAsync(chat);

        await paola.Says("apri adesione 1");
        await paola.Presses("adesione.dati");
        await paola.Presses("adesione.cancellaDati");
        (await paola.Presses("adesione.cancellaDati", ("protocollo", "7/2022"), ("data", "oggi"))).Expects("Va via").Expects("Resta");
        (await paola.Presses("adesione.cancellaDati", ("cancella", "false"))).Refuses("SEC-02", "cancella");
        (await paola.Presses("adesione.cancellaDati", ("cancella", "true"))).Expects("Cancella per sempre").Expects("25 maggio 2022");
        await (await DatiChatTests.Clerk(chat)).DepositaAsync(new ChiediIntegrazione(1, ["email"], "Bruno Neri non risponde", ""), Office("motivo"));
        (await paola.Presses("adesione.cancellaDati")).Refuses("SEC-02", "cancella").Expects("Integrazione chiesta");
        await paola.Presses("adesione.cancellaDati", ("cancella", "true"));
        Assert.Equal("cancellazione", (string?)(await paola.Presses("adesione.cancellaDati")).Expects("Dati cancellati").Pdz!["receipt"]!["kind"]);

        var adesione = (await DatiChatTests.Clerk(chat)).Stato.Adesioni.Numero(1)!;
        Assert.Equal((null, null), (adesione.Personali, adesione.Integrazioni[^1].Motivo));
    }

    [Fact]
    [Trait("Regola", "PIA-04")]
    [Trait("Regola", "DIA-01")]
    public async Task Others_are_told_who_could_and_who_writes_erases_by_themselves()
    {
        await using var chat = await Chat.With();
        var (anna, paola) = (chat.Someone(), chat.Head());
        await AdesioneChatTests.Joined(chat, anna);

        (await anna.Says("cancella i dati dell'adesione 1")).Refuses("PIA-04").Expects("Questo lo fa l'Ufficio di Piano").Expects("scrivi «i miei dati»");
        (await anna.Says("dati dell'adesione 1")).Refuses("PIA-04").Lacks("anna.rossi");
        await paola.Says("english");
        (await paola.Says("erase the data of adesione 1")).Refuses("SEC-02").Expects("who writes to the bot").Expects("my data");
        (await paola.Says("data of adesione 1")).Refuses("SEC-02").Lacks("anna.rossi");
        (await paola.Says("data of adesione 9")).Refuses("ADE-06");
        (await chat.PostAsync(anna.Invoke("adesione.dati.file", new() { ["id"] = "lecce-2022-2024:1;json", ["n"] = 0 }))).Refuses("PIA-04");
    }

    [Fact]
    [Trait("Regola", "DIA-07")]
    public async Task In_a_channel_it_goes_on_in_private()
    {
        await using var chat = await Chat.With(il: "2022-05-25T10:00");
        var (channel, paola) = (new Channel(chat), chat.Head());
        await paola.Says("aiuto");
        await OnPaperAsync(chat);

        await channel.Hears(paola, "dati dell'adesione 1");

        Assert.Contains(chat.Connector.SentTo(paola.ConversationId), sent => $"{sent}".Contains("Bruno Neri", StringComparison.Ordinal));
        Assert.DoesNotContain(chat.Connector.SentTo(channel.ConversationId), sent => $"{sent}".Contains("Bruno", StringComparison.Ordinal));
    }

    /// <summary>A union that the office ticked off on the sheet of the session: its codice fiscale and representative are known, the rest is asked for.</summary>
    private static async Task OnPaperAsync(Chat chat)
    {
        var risposte = new Dictionary<string, string>
        {
            ["tipo"] = "sindacato",
            ["denominazione"] = "Unione dei lavoratori",
            ["codiceFiscale"] = "93012345679",
            ["tavoli"] = "poverta",
            ["rappresentante"] = "Bruno Neri",
        };
        Assert.IsType<Deposito.Depositato>(await (await DatiChatTests.Clerk(chat)).DepositaAsync(
            new AdesionePerPresenza(Seduta, null, PersonaId.Nessuna, risposte.ToImmutableSortedDictionary()), Office("presenza")));
    }

    private static Contesto Office(string key) => Esempi.Contesto(key, "ufficio", Dato.Ora("2022-05-20T10:00")) with { Incarichi = [Ruolo.Ufficio] };

    private static async Task<byte[]> SavedAsync(Chat chat, Talker who, string form)
    {
        var offer = await chat.PostAsync(who.Invoke("adesione.dati.file", new() { ["id"] = $"lecce-2022-2024:1;{form}", ["n"] = 0 }));
        var consent = Assert.Single(offer.Sent.SelectMany(sent => (JsonArray)sent["attachments"]!))!;
        (await chat.PostAsync(FileChatTests.Consent(chat, who, "accept", consent["content"]!["acceptContext"]!))).Expects("il file è nel tuo OneDrive");
        return chat.Connector.Files["ricevuta.txt"];
    }
}
