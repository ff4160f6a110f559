namespace PdzBot.Tests;

/// <summary>A notice that lets in some and leaves out others, and one that leaves late ones to the office.</summary>
public class ChiAderisceChatTests
{
    [Fact]
    [Trait("Regola", "ADE-13")]
    public async Task Who_is_left_out_hears_it_at_once_in_the_notices_words()
    {
        using var piani = new PianiCambiati(lecce =>
        {
            lecce["avviso"]!["ammessi"] = System.Text.Json.Nodes.JsonNode.Parse("""{"tipi":["ets","sindacato"],"tipiEts":["rete"],"citazione":"solo reti e sindacati"}""");
            lecce["avviso"]!["escludeContratti"] = System.Text.Json.Nodes.JsonNode.Parse("""{"citazione":"sono esclusi gli enti con contratti in corso"}""");
        });
        await using var chat = await Chat.With(piani: piani.Cartella);
        var anna = chat.Someone();

        (await anna.Says("chi può aderire?")).Expects("solo reti e sindacati").Expects("Non chi ha contratti con l'Ambito");
        (await anna.Says("voglio aderire")).Asks("tipo");
        (await anna.Says("scuola")).Refuses("ADE-13", "tipo").Expects("«solo reti e sindacati»");
        (await anna.Says("cooperativa sociale")).Asks("tipoEts");
        (await anna.Says("impresa sociale")).Refuses("ADE-13", "tipoEts").Expects("sezione del RUNTS");
        await anna.Says("indietro");
        var asked = await anna.Tells(await anna.Says("sindacato"), new Dictionary<string, string>
        {
            ["denominazione"] = "CGIL Lecce",
            ["codiceFiscale"] = "93012345679",
            ["comune"] = "Lecce",
            ["rappresentante"] = "Anna Rossi",
            ["carica"] = "segretaria",
            ["email"] = "anna@example.it",
            ["pec"] = "salta",
            ["telefono"] = "salta",
            ["tavoli"] = "1",
            ["supplente"] = "salta",
            ["risorse"] = "salta",
        });
        asked.Asks("rapportiAmbito").Expects("Il tuo ente ha contratti con l'Ambito?");
        (await anna.Says("sì")).Refuses("ADE-13", "rapportiAmbito").Expects("contratti in corso");
        (await anna.Says("nessun contratto")).Asks("privacy");
        await anna.Says("sì");
        (await anna.Says("sì")).Asks("conferma").Expects("No, nessun contratto");
        (await anna.Says("confermo")).Expects("n. 1/2022");
    }

    [Fact]
    [Trait("Regola", "ADE-05")]
    [Trait("Regola", "ADE-06")]
    public async Task Who_is_late_waits_for_the_office_which_decides_with_a_voice()
    {
        using var piani = new PianiCambiati(lecce => lecce["avviso"]!["tardivi"] = "ufficio");
        await using var chat = await Chat.With("2022-05-20T10:00", piani: piani.Cartella);
        var (anna, head) = (chat.Someone(), chat.Head());

        (await anna.Says("posso ancora aderire?")).Expects("decide l'Ufficio di Piano");
        (await AdesioneChatTests.Joined(chat, anna)).Expects("In ritardo: decide l'Ufficio di Piano");
        (await anna.Says("la mia adesione")).Expects("In ritardo: decide l'Ufficio di Piano");

        (await head.Says("adesioni")).Expects("In ritardo: decide l'Ufficio di Piano").Expects("Ammetti a ruolo consultivo");
        (await head.Says("ammetti la 1 a ruolo consultivo")).Expects("ammessa a ruolo consultivo la n. 1/2022");
        await chat.DeliveredAsync();
        var told = chat.Connector.SentTo(anna.ConversationId)[^1];
        Assert.Equal("Adesione n. 1/2022: ammessa", (string?)told["summary"]);
        Assert.Contains("Consultivo", told.ToJsonString(), StringComparison.Ordinal);
        (await anna.Says("la mia adesione")).Expects("ruolo consultivo");
    }

    [Fact]
    [Trait("Regola", "ADE-05")]
    public async Task On_the_desk_a_late_one_has_two_buttons_and_is_not_among_those_admitted_at_once()
    {
        using var piani = new PianiCambiati(lecce => (lecce["avviso"]!["tardivi"], lecce["avviso"]!["effetto"]) = ("ufficio", "istruttoria"));
        await using var chat = await Chat.With("2022-05-19T12:00", piani: piani.Cartella);
        var head = chat.Head();
        await AdesioneChatTests.Joined(chat, chat.Someone());
        await AdesioneChatTests.Joined(chat, chat.Someone(), "93012345687");
        chat.ClockAt("2022-05-20T10:00");
        await AdesioneChatTests.Joined(chat, chat.Someone(), "93012345695");

        await head.Says("adesioni");
        (await head.Presses("adesioni.ammetti")).Expects("Ammetto 2 adesioni?");
        await head.Presses("adesioni.davvero");
        await head.Says("adesioni da valutare");
        (await head.Presses("adesione.consultiva")).Expects("ammessa a ruolo consultivo la n. 3/2022");
    }
}
