using System.Text;
using System.Text.Json.Nodes;

namespace PdzBot.Tests;

/// <summary>Naming who goes to one tavolo, in words and on a card, through the real host; and where it shows.</summary>
[Trait("Regola", "ADE-02")]
public class PersoneAlTavoloChatTests
{
    [Fact]
    [Trait("Regola", "ADE-08")]
    [Trait("Regola", "SEC-02")]
    public async Task In_words_one_chooses_the_tavolo_and_says_who_goes_there()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await AdesioneChatTests.Joined(chat, anna);
        var tavolo = Lecce.Definizione.TavoliAperti.ElementAt(2).Nome;

        await anna.Says("vorrei cambiare il supplente di un tavolo");
        (await anna.Says("titolare e supplente di un tavolo")).Asks("tavolo").Expects(tavolo);
        (await anna.Says("2")).Asks("titolareTavolo").Expects("come per tutti i tavoli").Expects(tavolo);
        (await anna.Says("Rita")).Refuses("ADE-02", "titolareTavolo");
        (await anna.Says("Rita Blu")).Asks("supplenteTavolo");
        (await anna.Says("salta")).Asks("conferma").Expects("come per tutti i tavoli → Rita Blu").Expects("BOZZA");
        (await anna.Says("confermo")).Expects("Titolare al tavolo").Expects($"{tavolo}: Rita Blu").Lacks("Supplente al tavolo").Receipt();

        (await anna.Says("la mia adesione")).Expects($"{tavolo}: titolare Rita Blu");
        (await anna.Says("i miei dati")).Expects($"{tavolo}: titolare Rita Blu");
        var json = JsonNode.Parse(Encoding.UTF8.GetString(await DatiChatTests.SavedAsync(chat, anna, "json")))!;
        Assert.Equal("Rita Blu", (string?)Assert.Single((JsonArray)json["adesioni"]![0]!["personali"]!["aiTavoli"]!)!["titolare"]);

        // To the office, and to nobody else.
        (await chat.Head().Says("apri l'adesione 1")).Expects($"{tavolo}: titolare Rita Blu");
        Assert.DoesNotContain("Rita", (await chat.Someone("Un altro").Says("la Rete")).Text);
    }

    [Fact]
    public async Task On_a_card_the_people_stand_on_the_page_after_the_tavolo_and_go_with_it()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await AdesioneChatTests.Joined(chat, anna);
        var tavoli = Lecce.Definizione.TavoliAperti.Select(tavolo => tavolo.Id.Valore).ToList();
        await anna.Says("la mia adesione");
        await anna.Presses("adesione.modifica");

        var page = await anna.Presses("adesione.modifica", ("tavolo", tavoli[2]));
        Assert.Equal(["titolareTavolo", "supplenteTavolo"], ((JsonArray)page.Pdz!["fields"]!).Select(field => (string)field!));
        (await anna.Presses("adesione.modifica", ("titolareTavolo", "Rita Blu"), ("supplenteTavolo", "Luca Bianchi"))).Expects("come per tutti i tavoli → Luca Bianchi").Lacks("(vuoto)");
        (await anna.Presses("adesione.modifica")).Receipt();

        (await anna.Says("la mia adesione")).Expects("titolare Rita Blu, supplente Luca Bianchi");
        await anna.Presses("adesione.modifica");
        await anna.Presses("adesione.modifica", ("tavoli", tavoli[0]));
        (await anna.Presses("adesione.modifica")).Receipt();
        (await anna.Says("la mia adesione")).Lacks("Rita Blu");
    }
}
