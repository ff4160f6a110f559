namespace PdzBot.Tests;

/// <summary>A second person asks to speak for a body, and is answered by the first in their own chat (ADE-11).</summary>
[Trait("Regola", "ADE-11")]
public class ReferentiChatTests
{
    [Fact]
    public async Task Consent_is_asked_of_who_presented_the_adesione_and_given_by_card()
    {
        await using var chat = await Chat.With();
        var (anna, luca) = (chat.Someone(), chat.Someone("Luca Neri"));
        await AdesioneChatTests.Joined(chat, anna);

        (await luca.Says("voglio parlare per la nostra associazione")).Asks("codiceFiscale");
        (await luca.Says("12345")).Refuses("ADE-03", "codiceFiscale");
        (await luca.Says("93012345679")).Asks("nome");
        (await luca.Says("Luca Neri")).Asks("privacy").Expects("compito di interesse pubblico").Expects("scrivendo «informativa»");
        (await luca.Says("sì")).Asks("conferma").Expects("Il Ponte").Expects("letta, versione 1");
        (await luca.Says("confermo")).Expects("Richiesta inviata");
        (await luca.Says("informativa")).Expects("versione 1, letta il 10 maggio 2022");
        await chat.DeliveredAsync();

        Shows(chat, anna, "Luca Neri chiede di parlare per");
        (await anna.Presses("referente.acconsenti")).Expects("questa persona vede tutta l'adesione");
        (await anna.Presses("referente.acconsenti")).Expects("Ora anche Luca Neri parla per");
        await chat.DeliveredAsync();

        Shows(chat, luca, "Ora parli per");
        (await luca.Says("la mia adesione")).Expects("Il Ponte");
        (await luca.Says("cambia il telefono")).Expects("Ponte");
        (await luca.Says("telefono")).Asks("telefono");
        (await luca.Says("333 7654321")).Asks("conferma");
        (await luca.Says("confermo")).Receipt();
        await chat.DeliveredAsync();

        Shows(chat, anna, "Luca Neri ha cambiato l'adesione di");
        var before = chat.Connector.SentTo(anna.ConversationId).Count;
        (await anna.Says("voglio recedere")).Asks("conferma");
        (await anna.Says("sì")).Receipt();
        await chat.DeliveredAsync();

        Shows(chat, luca, "Chi ha presentato l'adesione ha ritirato l'adesione di");
        Assert.DoesNotContain(chat.Connector.SentTo(anna.ConversationId).Skip(before), sent => sent.ToJsonString().Contains("ha ritirato", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_office_may_consent_and_the_first_may_say_no_and_take_back()
    {
        await using var chat = await Chat.With();
        var (anna, luca, emily, head) = (chat.Someone(), chat.Someone("Luca Neri"), chat.Someone("Emily Clarke", "en-GB"), chat.Head());
        await AdesioneChatTests.Joined(chat, anna);
        foreach (var who in (Talker[])[luca, emily])
        {
            await who.Tells(await who.Says("parlare per un ente"), new Dictionary<string, string> { ["codiceFiscale"] = "93012345679", ["nome"] = "Luca Neri", ["privacy"] = "sì", ["conferma"] = "confermo" });
            await chat.DeliveredAsync();
        }

        (await luca.Says("acconsento")).Refuses("ADE-11");
        (await head.Says("acconsento")).Asks("richiesta");
        (await head.Says("1")).Expects("Acconsenti?");
        (await head.Says("sì")).Expects("Ora anche Luca Neri parla per");
        (await anna.Says("nego il consenso")).Expects("Vuoi davvero dire di no?");
        (await anna.Says("sì")).Expects("Richiesta non accolta");
        await chat.DeliveredAsync();
        Shows(chat, emily, "has not consented");

        await anna.Says("tolgo il consenso");
        (await anna.Says("sì")).Expects("non parla più per");
        await chat.DeliveredAsync();
        Assert.DoesNotContain("Ponte", (await luca.Says("la mia adesione")).Text);
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public async Task Whoever_guesses_a_button_gets_nothing()
    {
        await using var chat = await Chat.With();
        var (anna, luca) = (chat.Someone(), chat.Someone("Luca Neri"));
        await AdesioneChatTests.Joined(chat, anna);
        await luca.Tells(await luca.Says("parlare per un ente"), new Dictionary<string, string> { ["codiceFiscale"] = "93012345679", ["nome"] = "Luca Neri", ["privacy"] = "sì", ["conferma"] = "confermo" });
        await chat.DeliveredAsync();

        foreach (var verb in (string[])["referente.acconsenti", "referente.respingi"])
            (await chat.PostAsync(luca.Invoke(verb, new() { ["id"] = "lecce-2022-2024:1", ["n"] = 0 }))).Refuses("ADE-11");
        Assert.DoesNotContain("Ponte", (await luca.Says("la mia adesione")).Text);
    }

    [Fact]
    [Trait("Regola", "SEC-02"), Trait("Regola", "ADE-02")]
    public async Task On_the_card_the_notice_stands_with_the_name_and_who_has_read_it_is_not_asked_again()
    {
        await using var chat = await Chat.With();
        var (anna, emily) = (chat.Someone(), chat.Someone("Emily Clarke", "en-GB"));
        await AdesioneChatTests.Joined(chat, anna);

        await emily.Says("I want to speak for a body");
        var page = (await emily.Says("card")).Expects("task in the public interest").Expects("Have you read the privacy notice?");
        Assert.Equal(["codiceFiscale", "nome", "privacy"], page.Pdz!["fields"]!.AsArray().Select(field => (string)field!));
        (await emily.Presses("referente", ("codiceFiscale", "93012345679"), ("nome", "Emily Clarke"), ("privacy", "false"))).Refuses("SEC-02", "privacy");
        (await emily.Presses("referente", ("privacy", "true"))).Expects("read, version 1");
        (await emily.Presses("referente")).Expects("Request sent");

        // Anna has read it on joining; for another body she is asked her name alone.
        var stranger = chat.Someone("Bruno Verdi");
        await stranger.Tells(await stranger.Says("voglio aderire"), new Dictionary<string, string>(AdesioneChatTests.Cooperative) { ["codiceFiscale"] = "93000000013", ["conferma"] = "confermo" });
        await anna.Tells(await anna.Says("parlare per un ente"), new Dictionary<string, string> { ["codiceFiscale"] = "93000000013" });
        (await anna.Says("Anna Rossi")).Asks("conferma");
    }

    /// <summary>The last message in somebody's own chat says this, and its card is on their screen.</summary>
    private static void Shows(Chat chat, Talker who, string text)
    {
        var told = new Answered(System.Net.HttpStatusCode.OK, null, null, [chat.Connector.SentTo(who.ConversationId)[^1]]);
        who.Seen(told.Expects(text));
    }
}
