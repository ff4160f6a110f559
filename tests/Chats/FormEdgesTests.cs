namespace PdzBot.Tests;

/// <summary>The corners of a form: edits, clearing, changing one's mind; found by walking the conversation as its users do.</summary>
public class FormEdgesTests
{
    [Fact]
    [Trait("Regola", "DIA-04")]
    public async Task A_refused_edit_keeps_its_page_and_the_old_answer_is_not_filed()
    {
        await using var chat = await Chat.With();
        var anna = await AtSummaryAsync(chat);
        await anna.Says("e-mail");
        await anna.Says("modulo");

        var page = await anna.Presses("adesione", ("email", "nuova@example.org"), ("pec", "sbagliata"));
        page.Refuses("ADE-02", "pec");
        Assert.Contains("sbagliata", page.Card.ToJsonString());

        (await anna.Presses("adesione", ("email", "nuova@example.org"), ("pec", "giusta@pec.example.org"))).Expects("giusta@pec.example.org").Expects("nuova@example.org");
    }

    [Fact]
    [Trait("Regola", "DIA-04")]
    public async Task A_fault_left_behind_by_going_back_is_met_again_before_the_summary()
    {
        await using var chat = await Chat.With();
        var anna = await AtSummaryAsync(chat, ("pec", "ilponte@pec.example.org"));
        await anna.Says("pec");
        await anna.Says("modulo");
        await anna.Presses("indietro", ("pec", "sbagliata"));
        (await anna.Presses("adesione")).Refuses("ADE-02", "pec");

        // Emptied: a client that leaves the input out means the same.
        Assert.DoesNotContain("sbagliata", (await anna.Presses("adesione", ("email", "a@example.org"))).Expects("BOZZA").Text);
        Assert.Equal(1, (await anna.Presses("adesione")).Receipt().Number);
    }

    [Fact]
    [Trait("Regola", "DIA-03")]
    public async Task Who_asked_to_cancel_and_went_on_with_the_card_has_not_cancelled()
    {
        await using var chat = await Chat.With();
        var anna = await AtSummaryAsync(chat);
        await anna.Says("modulo");
        var summary = anna.Card!;
        (await anna.Says("annulla")).Expects("Vuoi buttare via la bozza?");

        var stale = anna.Seen(await chat.PostAsync(anna.Press(summary, "adesione")));
        stale.Expects("rimasta indietro");
        Assert.Equal(1, (await anna.Says("confermo")).Receipt().Number);
    }

    [Theory]
    [Trait("Regola", "ADE-01")]
    [InlineData("-")]
    [InlineData("–")]
    public async Task A_dash_removes_an_optional_answer_in_words_and_on_the_card(string dash)
    {
        await using var chat = await Chat.With();
        var anna = await AtSummaryAsync(chat, ("pec", "ilponte@pec.example.org"), ("telefono", "0832 123456"));
        await anna.Says("pec");
        Assert.DoesNotContain("ilponte@pec", (await anna.Says(dash)).Asks("conferma").Text);

        await anna.Says("telefono");
        await anna.Says("modulo");
        Assert.DoesNotContain("0832123456", (await anna.Presses("adesione", ("email", "a@example.org"), ("pec", ""), ("telefono", dash))).Text);
    }

    [Fact]
    [Trait("Regola", "DIA-03")]
    public async Task Changing_the_kind_forgets_what_belonged_to_the_other()
    {
        await using var chat = await Chat.With();
        var anna = await AtSummaryAsync(chat);
        await anna.Says("tipo di soggetto");
        var asked = (await anna.Says("cittadino")).Asks("denominazione").Expects("Come ti chiami?");
        await anna.Tells(asked, new Dictionary<string, string> { ["denominazione"] = "Anna Rossi", ["codiceFiscale"] = "salta" });
        Assert.Equal(1, (await anna.Says("confermo")).Expects("Anna Rossi").Receipt().Number);
    }

    [Fact]
    [Trait("Regola", "DIA-03")]
    public async Task The_section_said_with_the_kind_goes_with_it()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await anna.Says("voglio aderire");
        (await anna.Says("associazione di volontariato")).Asks("denominazione");
        await anna.Says("indietro");
        await anna.Says("indietro");
        (await anna.Says("ente del terzo settore")).Asks("tipoEts");
    }

    [Fact]
    [Trait("Regola", "ADE-02")]
    public async Task Nessuno_is_an_answer_where_one_is_needed()
    {
        using var piani = new PianiCambiati(lecce => lecce["avviso"]!["chiedeRapporti"] = true);
        await using var chat = await Chat.With(piani: piani.Cartella);
        var anna = chat.Someone();
        var answers = new Dictionary<string, string>(AdesioneChatTests.Cooperative);
        (await anna.Tells(await anna.Says("voglio aderire"), answers)).Asks("conferma").Expects("nessuno");
    }

    [Fact]
    [Trait("Regola", "ADE-02")]
    public async Task Who_lives_outside_the_Ambito_can_correct_where()
    {
        await using var chat = await Chat.With();
        var anna = await AtSummaryAsync(chat, ("comune", "altro comune"), ("comuneAltro", "Galatina"));
        (await anna.Says("comune (fuori dall'ambito)")).Asks("comuneAltro").Expects("Galatina");
        (await anna.Says("Nardò")).Asks("conferma").Expects("Nardò");
    }

    [Fact]
    [Trait("Regola", "DIA-05")]
    public async Task Confermo_is_a_yes_to_a_declaration_and_only_confermo_files()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        var answers = new Dictionary<string, string>(AdesioneChatTests.Cooperative) { ["privacy"] = "confermo" };
        (await anna.Tells(await anna.Says("voglio aderire"), answers)).Asks("conferma");

        (await anna.Says("sì")).Asks("conferma").Expects("scrivi proprio «confermo»");
        (await anna.Says("ok")).Asks("conferma");
        Assert.Equal(1, (await anna.Says("confermo")).Receipt().Number);
    }

    [Fact]
    [Trait("Regola", "DIA-02")]
    public async Task At_the_summary_a_slip_is_no_dead_end()
    {
        await using var chat = await Chat.With();
        var anna = await AtSummaryAsync(chat);
        (await anna.Says("anulla")).Expects("Vuoi buttare via la bozza?");
        await anna.Says("no");
        (await anna.Says("zxqw")).Asks("conferma").Expects("Non ho capito quale dato");
    }

    [Fact]
    [Trait("Regola", "DIA-02")]
    public async Task Words_beside_a_card_are_not_taken_for_an_answer()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await anna.Says("voglio aderire");
        await anna.Says("sindacato");
        await anna.Says("modulo");

        (await anna.Says("quanto costa?")).Expects("Stai compilando la scheda");
        (await anna.Says("chat")).Asks("denominazione");
    }

    [Fact]
    [Trait("Regola", "ADE-07")]
    public async Task Many_long_adesioni_are_all_shown()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        for (var number = 1; number <= 4; number++)
        {
            var answers = new Dictionary<string, string>(AdesioneChatTests.Cooperative)
            {
                ["codiceFiscale"] = Esempi.CodiceEnte(number),
                ["denominazione"] = new string('à', 149),
                ["tavoli"] = "tutti",
                ["risorse"] = new string('è', 990),
            };
            await anna.Tells(await anna.Says("voglio aderire"), answers);
            (await anna.Says("confermo")).Receipt();
        }

        var mine = await anna.Says("la mia adesione");
        Assert.Equal(2, mine.Sent.Count);
        for (var number = 1; number <= 4; number++) mine.Expects($"n. {number}/2022");
        (await anna.Presses("adesione.ricevuta")).Expects("n. 4/2022").Receipt();
    }

    [Fact]
    [Trait("Regola", "DIA-01")]
    public async Task A_language_button_pressed_again_leads_where_it_says()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await anna.Says("aiuto");
        var help = anna.Card!;
        (await chat.PostAsync(anna.Press(help, "lingua"))).Expects("let's speak English");
        (await anna.Says("italiano")).Expects("parliamo in italiano");
        (await chat.PostAsync(anna.Press(help, "lingua"))).Expects("let's speak English");
    }

    [Fact]
    [Trait("Regola", "DIA-07")]
    public async Task A_button_in_a_group_shows_nothing_private_there()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await AdesioneChatTests.Joined(chat, anna);
        var press = anna.Invoke("adesione.mia", []);
        press["conversation"]!["conversationType"] = "groupChat";

        press["conversation"]!["id"] = "19:group@thread.v2";

        var answered = await chat.PostAsync(press);
        Assert.DoesNotContain("Ponte", answered.Text);
        answered.Expects("Ti rispondo nella nostra chat privata");
        Assert.Contains("Ponte", chat.Connector.SentTo(anna.ConversationId)[^1].ToJsonString());
    }

    private static async Task<Talker> AtSummaryAsync(Chat chat, params (string Field, string Answer)[] changed)
    {
        var anna = chat.Someone();
        var answers = new Dictionary<string, string>(AdesioneChatTests.Cooperative);
        foreach (var (field, answer) in changed) answers[field] = answer;
        (await anna.Tells(await anna.Says("voglio aderire"), answers)).Asks("conferma");
        return anna;
    }
}
