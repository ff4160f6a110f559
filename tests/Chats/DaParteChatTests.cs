using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PdzBot.Bot;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>Another task in the middle of a form: the form is put aside, takes nothing of what is said meanwhile, and is there again after.</summary>
[Trait("Regola", "DIA-03")]
public class DaParteChatTests
{
    [Fact]
    public async Task Who_is_half_way_through_joining_speaks_for_a_body_and_goes_on_after()
    {
        await using var chat = await Chat.With();
        var (anna, luca) = (chat.Someone(), chat.Someone("Luca Neri"));
        await AdesioneChatTests.Joined(chat, anna);
        await luca.Says("voglio aderire");
        await luca.Says("cittadino");
        (await luca.Says("Luca Neri")).Asks("codiceFiscale");

        var asked = await luca.Says("voglio parlare per un ente");
        asked.Expects("Ho messo da parte").Asks("codiceFiscale");
        await luca.Tells(asked, new Dictionary<string, string> { ["codiceFiscale"] = AdesioneChatTests.Cooperative["codiceFiscale"], ["nome"] = "Luca Neri", ["privacy"] = "sì" });
        (await luca.Says("confermo")).Expects("Richiesta inviata").Expects("Hai una bozza da riprendere");

        // Nothing is asked now: what is said is no answer.
        (await luca.Says("grazie")).Lacks("codice fiscale");
        (await luca.Says("riprendi")).Asks("codiceFiscale").Expects("Riprendiamo da dove eri");
        (await luca.Says("indietro")).Asks("denominazione");
    }

    [Fact]
    public async Task In_english_too()
    {
        await using var chat = await Chat.With();
        var emily = chat.Someone("Emily Clarke", "en-GB");
        await emily.Says("I want to join");
        await emily.Says("citizen");

        (await emily.Says("I want to speak for a body")).Expects("aside").Expects("NOT submitted yet");
        await emily.Says("cancel");
        (await emily.Says("yes")).Expects("You have a draft to go on with");
        (await emily.Says("resume")).Asks("denominazione");
    }

    [Fact]
    public async Task Said_again_the_first_forms_words_go_on_with_it_and_the_second_waits()
    {
        await using var chat = await Chat.With();
        var luca = chat.Someone("Luca Neri");
        await luca.Says("voglio aderire");
        await luca.Says("cittadino");
        await luca.Says("voglio parlare per un ente");
        await luca.Says("93012345679");

        (await luca.Says("voglio aderire")).Asks("denominazione").Expects("Ho messo da parte");
        await luca.Says("annulla");
        (await luca.Says("sì")).Expects("Hai una bozza da riprendere");
        (await luca.Says("riprendi")).Asks("codiceFiscale");
        Assert.Equal("referente", (await Open(chat)).InHand.Draft!.Form);
    }

    [Fact]
    [Trait("Regola", "DIA-06")]
    public async Task A_card_of_a_form_put_aside_is_that_form_and_what_is_sent_with_it_is_taken()
    {
        await using var chat = await Chat.With();
        var luca = chat.Someone("Luca Neri");
        await luca.Says("voglio aderire");
        await luca.Says("modulo");
        await luca.Presses("adesione", ("tipo", "cittadino"));
        var page = luca.Card!;
        await luca.Says("voglio parlare per un ente");
        await luca.Says("93012345679");

        luca.Seen(await chat.PostAsync(luca.Press(page, "adesione", ("denominazione", "Luca Neri"), ("codiceFiscale", ""), ("comune", "075035"))));

        var open = await Open(chat);
        Assert.Equal(("adesione", "Luca Neri"), (open.InHand.Draft!.Form, open.InHand.Draft.Answers["denominazione"]));
        Assert.Equal("referente", Assert.Single(open.Others).Draft!.Form);
    }

    [Fact]
    public async Task Several_wait_in_the_order_in_which_they_were_put_aside_and_each_has_its_button()
    {
        await using var chat = await Chat.With();
        var (anna, head) = (chat.Someone(), chat.Head());
        await AdesioneChatTests.Joined(chat, anna);
        await head.Says("nomina");
        await head.Says("ufficio di piano");
        await head.Says("apri un tavolo");
        await head.Says("Tavolo della casa");
        await head.Says("voglio parlare per un ente");

        await head.Says("annulla");
        (await head.Says("sì")).Expects("Hai una bozza da riprendere");
        Assert.Equal(["tavolo.aggiungi", "nomina"], (await Open(chat)).Others.Select(other => other.Draft!.Form));
        (await head.Says("riprendi")).Asks("area");
    }

    [Fact]
    public async Task The_same_form_about_another_thing_takes_the_one_that_waits_in_hand_and_asks_what_becomes_of_it()
    {
        await using var chat = await Chat.With();
        var head = chat.Head();
        for (var n = 1; n <= 2; n++)
        {
            var who = chat.Someone();
            await who.Tells(await who.Says("voglio aderire"), new Dictionary<string, string>(AdesioneChatTests.Cooperative) { ["codiceFiscale"] = Esempi.CodiceEnte(n) });
            (await who.Says("confermo")).Receipt();
        }

        await head.Says("annota il protocollo della 1");
        await head.Says("7/2022");
        await head.Says("nomina");
        await head.Says("ufficio di piano");

        (await head.Says("annota il protocollo della 2")).Expects("Hai già un modulo aperto").Expects("Ho messo da parte");
        (await head.Says("annulla")).Expects("Protocollo");
        (await head.Says("sì")).Expects("Hai una bozza da riprendere");
        Assert.Equal(["nomina"], (await Open(chat)).Others.Select(other => other.Draft!.Form));
    }

    [Fact]
    public async Task What_was_something_else_is_no_answer_any_more_where_it_opened_another_form()
    {
        await using var chat = await Chat.With();
        var head = chat.Head();
        await head.Says("voglio aderire");
        await head.Says("cooperativa sociale");
        (await head.Says("Apri un nuovo tavolo sulla casa")).Expects("È la risposta, o vuoi fare altro?");
        (await head.Says("altro")).Expects("Ho messo da parte");
        await head.Says("annulla");
        (await head.Says("sì")).Expects("Hai una bozza da riprendere");

        (await head.Says("riprendi")).Asks("denominazione").Lacks("vuoi fare altro?");
    }

    [Fact]
    public async Task The_last_answer_of_a_form_delivered_again_puts_nothing_aside_twice()
    {
        await using var chat = await Chat.With();
        var luca = chat.Someone("Luca Neri");
        await luca.Says("voglio aderire");
        await luca.Says("cittadino");
        var message = luca.Message("voglio parlare per un ente");

        await chat.PostAsync((JsonObject)message.DeepClone());
        Assert.Empty((await chat.PostAsync(message)).Sent);

        var open = await Open(chat);
        Assert.Equal(("referente", "adesione"), (open.InHand.Draft!.Form, Assert.Single(open.Others).Draft!.Form));
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public async Task Ones_own_data_have_all_open_forms_and_their_erasure_takes_all()
    {
        await using var chat = await Chat.With();
        var luca = chat.Someone("Luca Neri");
        await luca.Says("voglio aderire");
        await luca.Says("cittadino");
        await luca.Says("Luca Neri");
        await luca.Says("voglio parlare per un ente");
        await luca.Says("93012345679");

        (await luca.Says("i miei dati")).Expects("Adesione").Expects("Parlare per un ente");
        await luca.Presses("dati.cancella");
        (await luca.Presses("dati.cancella.si")).Expects("cancellat").Lacks("bozza da riprendere");

        var open = await Open(chat);
        Assert.Null(open.InHand.Draft);
        Assert.Empty(open.Others);
    }

    /// <summary>The open forms of the only person who has any.</summary>
    private static async Task<Bozze.Aperte> Open(Chat chat)
    {
        await foreach (var row in chat.Services.GetRequiredService<ITableStore>().Table("bozze").ScanAllAsync(default))
            return await chat.Services.GetRequiredService<Bozze>().ReadAsync(new PersonaId(row.PartitionKey), Lecce.Definizione.Id, default);

        return new(default, []);
    }
}
