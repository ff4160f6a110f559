using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Changing one's adesione, in words and on a card, through the real host.</summary>
[Trait("Regola", "ADE-08")]
public class ModificaChatTests
{
    [Fact]
    public async Task In_words_one_names_what_changes_sees_before_and_after_and_confirms()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        var (_, first) = (await AdesioneChatTests.Joined(chat, anna)).Receipt();

        (await anna.Says("vorrei modificare la mia adesione")).Asks("conferma").Expects("BOZZA – NON ancora presentata").Expects("Cooperativa sociale Il Ponte, n. 1/2022");
        (await anna.Says("e-mail")).Asks("email").Expects("anna.rossi@ilponte.example.it");
        (await anna.Says("anna@ilponte")).Refuses("ADE-02", "email").Asks("email");
        (await anna.Says("info@ilponte.example.it")).Asks("conferma").Expects("anna.rossi@ilponte.example.it → info@ilponte.example.it");
        (await anna.Says("telefono")).Asks("telefono");
        (await anna.Says("0832 123456")).Asks("conferma").Expects("(vuoto) → ");
        var done = (await anna.Says("confermo")).Expects("Ricevuta di modifica").Expects("n. 1/2022").Expects("info@ilponte.example.it");

        Assert.Equal("adesione.modifica", (string?)done.Pdz!["receipt"]!["kind"]);
        Assert.Equal(1, done.Receipt().Number);
        Assert.NotEqual(first, done.Receipt().Sha256);
        Assert.DoesNotContain("presidente", done.Text);
        var again = (await anna.Says("la mia ricevuta")).Expects("info@ilponte.example.it").Expects("Modificata il").Expects("prima dichiarazione");
        Assert.Equal((1, first), again.Receipt());
    }

    [Fact]
    public async Task On_a_card_all_is_there_to_be_changed_on_one_page()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await AdesioneChatTests.Joined(chat, anna);
        await anna.Says("la mia adesione");

        var page = await anna.Presses("adesione.modifica");
        Assert.Equal(["rappresentante", "carica", "email", "pec", "telefono", "tavoli", "supplente", "tavolo", "risorse"], Fields(page));
        Assert.Contains("anna.rossi@ilponte.example.it", page.Card.ToJsonString());
        page = await anna.Presses("adesione.modifica", ("rappresentante", "Luca Bianchi, non sono io"), ("carica", "presidente"), ("email", "luca@ilponte"));
        page.Refuses("ADE-02", "email");
        page = await anna.Presses("adesione.modifica", ("rappresentante", "Luca Bianchi, non sono io"), ("carica", "presidente"), ("email", "luca@ilponte.example.it"));
        Assert.Equal(["delega"], Fields(page));
        page = await anna.Presses("adesione.modifica", ("delega", "delega del presidente del 10 maggio"));
        Assert.Equal(["conferma"], Fields(page));
        page.Expects("Anna Rossi → Luca Bianchi (compila un delegato)").Expects("anna.rossi@ilponte.example.it → luca@ilponte.example.it");

        var old = anna.Card!;
        var receipt = (await anna.Presses("adesione.modifica")).Receipt();
        Assert.Equal(receipt, (await chat.PostAsync(anna.Press(old, "adesione.modifica"))).Receipt());
        var adesione = await Only(chat);
        Assert.Equal(("Luca Bianchi, non sono io", "presidente", "luca@ilponte.example.it"), (adesione.Personali!.Rappresentante, adesione.Personali.Carica, adesione.Personali.Email));
        Assert.Equal("rappresentante,delega,email", string.Join(',', Assert.Single(adesione.Modifiche).Campi));
    }

    [Fact]
    [Trait("Regola", "SEC-05")]
    public async Task Both_doors_lead_to_the_same_fact()
    {
        Adesione words, card;
        await using (var chat = await Chat.With())
        {
            var anna = chat.Someone();
            await AdesioneChatTests.Joined(chat, anna);
            await anna.Says("modifica la mia adesione");
            await anna.Says("tavoli");
            await anna.Says("2 e 4");
            await anna.Says("carica");
            await anna.Says("vicepresidente");
            (await anna.Says("confermo")).Receipt();
            words = await Only(chat);
        }

        await using (var chat = await Chat.With())
        {
            var anna = chat.Someone();
            await AdesioneChatTests.Joined(chat, anna);
            await anna.Says("modifica la mia adesione");
            await anna.Says("modulo");
            var tavoli = Lecce.Definizione.TavoliAperti.Select(tavolo => tavolo.Id.Valore).ToList();
            await anna.Presses("adesione.modifica", ("carica", "vicepresidente"), ("tavoli", $"{tavoli[1]},{tavoli[3]}"));
            (await anna.Presses("adesione.modifica")).Receipt();
            card = await Only(chat);
        }

        Assert.Equal(words.Dati, card.Dati);
        Assert.Equal(words.Personali, card.Personali);
        Assert.Equal(words.Modifiche.Single().Campi.AsEnumerable(), card.Modifiche.Single().Campi.AsEnumerable());
    }

    [Fact]
    public async Task Nothing_changed_is_told_and_nothing_is_filed()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await AdesioneChatTests.Joined(chat, anna);
        await anna.Says("modifica la mia adesione");
        (await anna.Says("confermo")).Refuses("ADE-08").Asks("conferma").Expects("Non hai cambiato niente");
        (await anna.Says("codice fiscale")).Refuses("ADE-08", "codiceFiscale").Asks("conferma").Expects("recedi e aderisci di nuovo");
        (await anna.Says("annulla")).Expects("La tua adesione non è cambiata");
        Assert.Empty((await Only(chat)).Modifiche);
    }

    [Fact]
    [Trait("Regola", "ADE-05")]
    public async Task After_the_term_no_tavolo_is_added_where_late_ones_are_refused_but_one_is_left_and_contacts_change()
    {
        using var piani = new PianiCambiati(lecce => lecce["avviso"]!["tardivi"] = "rifiutati");
        await using var chat = await Chat.With(il: "2022-05-19T12:50", piani: piani.Cartella);
        var anna = chat.Someone();
        await AdesioneChatTests.Joined(chat, anna);
        await anna.Says("modifica la mia adesione");
        await anna.Says("tavoli");
        (await anna.Says("2")).Asks("conferma").Expects("→");
        chat.ClockAt("2022-05-19T13:00");

        (await anna.Says("confermo")).Refuses("ADE-08", "tavoli").Asks("tavoli").Expects("Un tavolo nuovo si aggiunge solo mentre si può aderire");
        (await anna.Says("nessuno")).Refuses("ADE-08", "tavoli").Asks("tavoli").Expects("Almeno un tavolo deve restare").Expects("recedi");
        (await anna.Says("3")).Asks("conferma").Expects("→");
        await anna.Says("e-mail");
        await anna.Says("info@ilponte.example.it");
        (await anna.Says("confermo")).Receipt();
        Assert.Equal("email,tavoli", string.Join(',', (await Only(chat)).Modifiche.Single().Campi));
    }

    [Fact]
    public async Task Who_has_several_says_which_by_number_or_name()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await AdesioneChatTests.Joined(chat, anna);
        await anna.Tells(await anna.Says("voglio aderire"), new Dictionary<string, string>(AdesioneChatTests.Cooperative) { ["denominazione"] = "Associazione Arcobaleno", ["codiceFiscale"] = "93000000013" });
        (await anna.Says("confermo")).Receipt();

        (await anna.Says("modifica la mia adesione")).Asks("adesione").Expects("Cooperativa sociale Il Ponte, n. 1/2022").Expects("Associazione Arcobaleno, n. 2/2022");
        (await anna.Says("2")).Asks("conferma").Expects("Associazione Arcobaleno, n. 2/2022");
        (await anna.Says("annulla")).Expects("non è cambiata");
        await anna.Says("modifica la mia adesione");
        (await anna.Says("il ponte")).Asks("conferma").Expects("Il Ponte, n. 1/2022");
    }

    [Fact]
    [Trait("Regola", "DIA-06")]
    [Trait("Regola", "SEC-02")]
    public async Task Somebody_elses_is_as_if_it_were_not_there()
    {
        await using var chat = await Chat.With();
        await AdesioneChatTests.Joined(chat, chat.Someone());
        var other = chat.Someone("Un altro");

        (await other.Says("modifica la mia adesione")).Refuses("ADE-08").Expects("chi parla per l'ente con il suo consenso").Expects("0832");
        foreach (var verb in (string[])["adesione.modifica", "adesione.recedi"])
        {
            var stolen = await chat.PostAsync(other.Invoke(verb, new JsonObject { ["id"] = "lecce-2022-2024:1", ["n"] = 0 }));
            stolen.Refuses("ADE-08");
            Assert.DoesNotContain("Ponte", stolen.Text);
        }

        var emily = chat.Someone("Emily Clarke", "en-GB");
        (await emily.Says("change my registration")).Refuses("ADE-08").Expects("whoever speaks for the body with their consent");
    }

    [Fact]
    [Trait("Regola", "DIA-03")]
    public async Task Another_form_puts_the_open_one_aside_and_nothing_written_is_lost()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await AdesioneChatTests.Joined(chat, anna);
        await anna.Says("modifica la mia adesione");

        // Nothing is written in it yet: it gives way.
        (await anna.Says("voglio recedere")).Asks("conferma").Expects("Stai per recedere").Lacks("messo da parte");
        (await anna.Says("no")).Expects("la tua adesione resta com'è").Lacks("bozza da riprendere");

        await anna.Says("modifica la mia adesione");
        await anna.Says("e-mail");
        await anna.Says("info@ilponte.example.it");
        (await anna.Says("voglio recedere")).Asks("conferma").Expects("Ho messo da parte").Expects("NON ancora presentata");
        (await anna.Says("no")).Expects("la tua adesione resta com'è").Expects("Hai una bozza da riprendere");
        (await anna.Presses("riprendi")).Expects("info@ilponte.example.it");
        (await anna.Says("confermo")).Receipt();
    }

    private static async Task<Adesione> Only(Chat chat) =>
        Assert.Single((await chat.Services.GetRequiredService<Cancellerie>().DiAsync(Lecce.Definizione.Id)).Stato.Adesioni.Tutte);

    private static string[] Fields(Answered answered) => [.. ((JsonArray)answered.Pdz!["fields"]!).Select(field => (string)field!)];
}
