using System.Text.RegularExpressions;

namespace PdzBot.Tests;

/// <summary>The office changes the tavoli in chat, and everybody sees and hears it.</summary>
[Trait("Regola", "PIA-07")]
public class TavoliChatTests
{
    [Fact]
    public async Task The_office_opens_renames_closes_and_reopens_a_tavolo_and_who_sits_there_is_told()
    {
        await using var chat = await Chat.With();
        var (head, anna) = (chat.Head(), chat.Someone());

        // In words, the name said at once; the area by name.
        (await head.Says("apri un nuovo tavolo sulla casa")).Asks("area");
        (await head.Says("area verde")).Refuses("DIA-05", "area");
        (await head.Says("socio assistenziale")).Asks("conferma").Expects("Casa");
        (await head.Says("confermo")).Expects("Tavolo aperto").Receipt();
        (await head.Says("apri un nuovo tavolo: CASA")).Refuses("PIA-07", "nome").Expects("C'è già un tavolo che si chiama «Casa»");
        await head.Says("annulla");
        await head.Says("sì");

        // Anna is about to choose it when it is closed: she is asked again, and told what to do.
        var asked = await anna.Tells(await anna.Says("voglio aderire"), Citizen("Casa"));
        asked.Asks("conferma");
        (await head.Says("chiudi il tavolo casa")).Asks("motivo");
        (await head.Says("")).Refuses("PIA-07", "motivo");
        await head.Tells(await head.Says("Se ne parla altrove"), new Dictionary<string, string> { ["conferma"] = "confermo" });
        (await anna.Says("confermo")).Refuses("ADE-02", "tavoli").Expects("Il tavolo «Casa» è stato chiuso e non accoglie nuove adesioni. Scegli fra quelli aperti");
        (await anna.Says("violenza")).Asks("conferma");
        (await anna.Says("confermo")).Receipt();

        // By card: renamed, and she is told; an old card does nothing.
        await head.Says("tavoli");
        await head.Says("rinomina il tavolo violenza in Donne e minori");
        (await head.Says("confermo")).Expects("Nome cambiato");
        await chat.DeliveredAsync();
        Assert.Contains("ora si chiama «Donne e minori»", Last(chat, anna));
        (await anna.Says("quali tavoli ci sono?")).Expects("Donne e minori").Expects("✓ Ci sei: adesione n. 1/2022").Expects("Chiuso: Se ne parla altrove");

        // By card: one closed from its button, and opened again by a yes.
        await head.Says("chiudi il tavolo donne e minori");
        await head.Tells(await head.Says("I lavori sono finiti"), new Dictionary<string, string> { ["conferma"] = "confermo" });
        await head.Presses("tavoli");
        await chat.DeliveredAsync();
        Assert.Contains("non accoglie più adesioni", Last(chat, anna));
        Assert.Contains("Motivo: I lavori sono finiti", Last(chat, anna));
        (await head.Says("riapri il tavolo donne e minori")).Expects("Vuoi davvero riaprirlo?");
        (await head.Says("sì")).Expects("Tavolo riaperto");
        await chat.DeliveredAsync();
        Assert.Contains("è di nuovo aperto", Last(chat, anna));
    }

    [Fact]
    [Trait("Regola", "DIA-06")]
    public async Task By_card_and_an_old_card_shows_how_things_stand()
    {
        await using var chat = await Chat.With();
        var head = chat.Head();
        var list = (await head.Says("tavoli")).Cards.First();

        (await head.Presses("tavolo.aggiungi")).Expects("Come si chiama il nuovo tavolo?");
        (await head.Presses("tavolo.aggiungi", ("nome", "l'invecchiamento attivo"), ("area", ""))).Refuses("PIA-07", "nome");
        (await head.Presses("tavolo.aggiungi", ("nome", "Casa"), ("area", "socio-educativa"))).Expects("Apri il tavolo");
        (await head.Presses("tavolo.aggiungi")).Receipt();

        head.Seen(await chat.PostAsync(head.Press(list, "tavolo.chiudi")));
        await head.Presses("tavolo.chiudi", ("motivo", "I lavori sono finiti"));
        (await head.Presses("tavolo.chiudi")).Expects("Tavolo chiuso").Receipt();
        (await chat.PostAsync(head.Press(list, "tavolo.chiudi"))).Expects("Nel frattempo il tavolo è cambiato");
    }

    [Fact]
    [Trait("Regola", "DIA-07")]
    public async Task In_a_channel_anybody_reads_the_tavoli_and_one_of_a_closed_tavolo_knows_what_it_was_for()
    {
        await using var chat = await Chat.With();
        var (channel, head) = (new Channel(chat), chat.Head());
        await channel.Installed(head);
        await channel.Pressed(head, "canale", ("ambito", "lecce-2022-2024"));
        await channel.Pressed(head, "canale", ("scrivania", "tavolo:violenza"));

        await head.Says("chiudi il tavolo violenza");
        await head.Tells(await head.Says("I lavori sono finiti"), new Dictionary<string, string> { ["conferma"] = "confermo" });

        var read = await channel.Hears(chat.Someone(), "quali tavoli ci sono?");
        read.Expects("Chiuso: I lavori sono finiti").Expects("L'invecchiamento attivo");
        Assert.Equal("tavoli", (string?)read.Pdz!["command"]);
        Assert.DoesNotContain("Rinomina", read.Text);
        (await channel.Hears(head, "aiuto")).Expects("violenza su donne e minori (chiuso)");
    }

    [Fact]
    [Trait("Regola", "ADE-08")]
    public async Task Who_sits_at_a_closed_tavolo_keeps_it_when_they_change_the_others()
    {
        await using var chat = await Chat.With();
        var (head, emily) = (chat.Head(), chat.Someone("Emily Clarke", "en-GB"));
        await emily.Tells(await emily.Says("join"), Citizen("violenza", "I confirm"));
        await head.Says("chiudi il tavolo violenza");
        await head.Tells(await head.Says("I lavori sono finiti"), new Dictionary<string, string> { ["conferma"] = "confermo" });

        (await emily.Says("change my registration")).Expects("La prevenzione e il contrasto");
        (await emily.Says("tavoli")).Expects("(closed)");
        (await emily.Says("violenza and poverta")).Asks("conferma").Expects("inclusione sociale");
        (await emily.Says("confirm")).Receipt();
        (await emily.Says("tables")).Expects("You are there: adesione no. 1/2022").Expects("Closed: I lavori sono finiti");
    }

    private static Dictionary<string, string> Citizen(string tavolo, string conferma = "") => new(
        new Dictionary<string, string>
        {
            ["tipo"] = "cittadino",
            ["denominazione"] = "Giuseppe Verdi",
            ["codiceFiscale"] = "salta",
            ["comune"] = "Surbo",
            ["email"] = "giuseppe.verdi@example.it",
            ["tavoli"] = tavolo,
            ["privacy"] = "sì",
            ["conferma"] = conferma,
        }.Where(answer => answer.Value.Length > 0));

    private static string Last(Chat chat, Talker who) => Regex.Unescape(chat.Connector.SentTo(who.ConversationId)[^1].ToJsonString());
}
