using System.Text.Json.Nodes;

namespace PdzBot.Tests;

/// <summary>What may be the answer or a request for something else: the person is asked which, and neither is lost.</summary>
[Trait("Regola", "DIA-03")]
public class DubbioChatTests
{
    [Fact]
    [Trait("Regola", "DIA-04")]
    public async Task A_request_in_the_middle_of_a_form_is_asked_about_done_and_the_form_goes_on()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await anna.Says("voglio aderire");
        (await anna.Says("cooperativa sociale")).Asks("denominazione");

        var doubt = (await anna.Says("voglio recedere dall'adesione della cooperativa")).Asks("denominazione")
            .Expects("È la risposta, o vuoi fare altro?").Expects("«voglio recedere dall'adesione della cooperativa»").Expects("Come si chiama");
        Assert.Equal("adesione.recedi", (string?)Assert.Single(doubt.Pdz!["offers"]!.AsArray()));
        (await anna.Says("aiuto")).Asks("denominazione").Expects("È la risposta, o vuoi fare altro?");
        (await anna.Says("altro")).Refuses("ADE-08");

        (await anna.Says("riprendi")).Asks("denominazione").Lacks("vuoi fare altro");
        (await anna.Says("Avviso Pubblico")).Asks("codiceFiscale");
        (await anna.Says("indietro")).Asks("denominazione").Expects("Avviso Pubblico");
    }

    [Theory]
    [InlineData("sì")]
    [InlineData("è la risposta")]
    [InlineData(null)]
    public async Task What_was_typed_is_the_answer_if_the_person_says_so(string? said)
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        var answers = new Dictionary<string, string>(AdesioneChatTests.Cooperative) { ["carica"] = "operatore" };
        var doubt = await anna.Tells(await anna.Says("voglio aderire"), answers.Where(answer => answer.Key != "carica").ToDictionary());
        doubt.Asks("carica");
        (await anna.Says("operatore")).Asks("carica").Expects("vuoi fare altro");
        var button = anna.Press(anna.Card!, "risposta");

        (said is null ? anna.Seen(await chat.PostAsync(button)) : await anna.Says(said)).Asks("email");

        // The button is out of date by now: it takes nothing, and shows what is asked.
        (await chat.PostAsync(button.DeepClone().AsObject())).Asks("email").Lacks("vuoi fare altro");
        (await anna.Tells(await anna.Says("riprendi"), answers)).Asks("conferma").Expects("operatore");
    }

    [Fact]
    public async Task The_other_thing_has_all_that_was_said_of_it()
    {
        await using var chat = await Chat.With();
        var head = chat.Head();
        (await head.Says("chiudi il tavolo sulla violenza")).Asks("motivo");
        (await head.Says("apri un nuovo tavolo sulla casa")).Asks("motivo").Expects("vuoi fare altro");

        var done = (await head.Presses("altro")).Asks("area").Expects("Facciamo altro").Lacks("La tua bozza resta qui");
        Assert.Equal("tavolo.aggiungi", (string?)done.Pdz!["form"]);
        (await head.Says("salta")).Asks("conferma").Expects("Casa");
    }

    [Fact]
    [Trait("Regola", "DIA-01")]
    public async Task In_English_a_question_about_ones_application_is_no_name()
    {
        await using var chat = await Chat.With();
        var emily = chat.Someone("Emily Clarke", "en-GB");
        await emily.Says("I want to join");
        (await emily.Says("social cooperative")).Asks("denominazione");
        (await emily.Says("how far along is my application?")).Asks("denominazione").Expects("Is it the answer, or do you want something else?").Expects("I want something else");

        var other = (await emily.Presses("altro")).Expects("Your draft stays here");
        Assert.Contains("adesione.mia", other.Pdz!["offers"]!.ToJsonString());
        (await emily.Says("resume")).Asks("denominazione");
        (await emily.Says("Open Table Foundation")).Asks("codiceFiscale");
        (await emily.Says("when does the notice close?")).Expects("19 May 2022");
    }

    [Fact]
    [Trait("Regola", "DIA-04")]
    public async Task On_the_card_there_is_no_doubt_and_what_was_typed_is_in_its_input()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await anna.Says("voglio aderire");
        await anna.Says("sindacato");
        await anna.Says("vorrei vedere l'elenco degli enti che hanno aderito");
        Assert.Contains("vorrei vedere l'elenco degli enti", (string?)Input((await anna.Says("modulo")).Lacks("vuoi fare altro").Card, "denominazione")!["value"]);

        var page = await anna.Presses("adesione", ("denominazione", "voglio recedere dalla rete"), ("codiceFiscale", "93012345679"), ("comune", "075035"));
        Assert.Contains("rappresentante", page.Pdz!["fields"]!.ToJsonString());
        (await anna.Says("apri un nuovo tavolo sulla casa")).Refuses("PIA-04");
    }

    [Fact]
    [Trait("Regola", "DIA-06")]
    public async Task Delivered_again_the_doubt_is_the_same_and_a_choice_counts_once()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await anna.Says("voglio aderire");
        await anna.Says("sindacato");
        var message = anna.Message("chi altro ha aderito alla rete?");
        anna.Seen(await chat.PostAsync(message)).Expects("vuoi fare altro");
        Assert.Empty((await chat.PostAsync(message)).Sent);

        var other = anna.Press(anna.Card!, "altro");
        (await chat.PostAsync(other)).Expects("Facciamo altro");
        Assert.Empty((await chat.PostAsync(other)).Sent);
        (await anna.Says("indietro")).Asks("tipo");
    }

    [Fact]
    [Trait("Regola", "DIA-02")]
    public async Task What_is_no_answer_is_asked_again_with_what_else_it_may_be()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await anna.Says("voglio aderire");
        var asked = (await anna.Says("quali tavoli ci sono in questo piano?")).Asks("tipo").Refuses("DIA-05", "tipo").Expects("Che cosa vuoi fare?");
        Assert.Contains("tavoli", asked.Pdz!["offers"]!.ToJsonString());
        (await anna.Presses("tavoli")).Expects("Tavoli");
        (await anna.Says("riprendi")).Asks("tipo");
    }

    private static JsonObject? Input(JsonNode? node, string id) => node switch
    {
        JsonObject json when (string?)(json["id"] as JsonValue) == id => json,
        JsonObject json => json.Select(member => Input(member.Value, id)).FirstOrDefault(found => found is not null),
        JsonArray array => array.Select(each => Input(each, id)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
