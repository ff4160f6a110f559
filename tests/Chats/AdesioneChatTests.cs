using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>Joining in words, through the real host.</summary>
public class AdesioneChatTests
{
    /// <summary>What a cooperative types, question by question.</summary>
    public static readonly Dictionary<string, string> Cooperative = new()
    {
        ["tipo"] = "cooperativa sociale",
        ["denominazione"] = "Cooperativa sociale Il Ponte",
        ["codiceFiscale"] = "93012345679",
        ["runts"] = "salta",
        ["comune"] = "Lecce",
        ["rappresentante"] = "Anna Rossi",
        ["carica"] = "presidente",
        ["email"] = "anna.rossi@ilponte.example.it",
        ["pec"] = "salta",
        ["telefono"] = "salta",
        ["tavoli"] = "1 e 3",
        ["supplente"] = "salta",
        ["risorse"] = "salta",
        ["rapportiAmbito"] = "nessuno",
        ["privacy"] = "sì",
        ["veridicita"] = "sì",
    };

    [Fact]
    [Trait("Regola", "ADE-01")]
    [Trait("Regola", "ADE-07")]
    public async Task An_ente_joins_by_chat_and_hears_its_number()
    {
        await using var chat = await Chat.With(il: "2022-05-10T10:00");
        var anna = chat.Someone();

        var asked = (await anna.Says("vorrei aderire")).Expects("Che tipo di soggetto").Asks("tipo");
        asked.Expects("BOZZA – NON ancora presentata");
        asked = (await anna.Tells(asked, Cooperative)).Asks("conferma");
        asked.Expects("BOZZA – NON ancora presentata").Expects("Cooperativa sociale Il Ponte");

        var done = (await anna.Says("confermo")).Expects("n. 1/2022").Expects("Non sostituisce il protocollo");
        var (number, sha256) = done.Receipt();
        Assert.Equal(1, number);
        Assert.Matches("^[0-9a-f]{64}$", sha256);
        Assert.Contains(sha256[..4], done.Text);

        (await anna.Says("la mia adesione")).Expects("Cooperativa sociale Il Ponte").Expects("1/2022");
        Assert.Equal((1, sha256), (await anna.Says("mi mandi la ricevuta?")).Receipt());
    }

    [Fact]
    [Trait("Regola", "ADE-07")]
    public async Task The_receipts_fingerprint_is_that_of_the_row()
    {
        await using var chat = await Chat.With();
        var (_, sha256) = (await Joined(chat, chat.Someone())).Receipt();

        var row = await chat.Services.GetRequiredService<ITableStore>().Table("registro").GetEntityIfExistsAsync("lecce-2022-2024", "f:000000000002");
        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData([.. row!.GetBinary("hCorpo")!, .. row.GetBinary("hPersonale")!])));
        Assert.Equal(row.GetBinary("hCorpo"), SHA256.HashData(row.GetBinary("corpo")!));
    }

    [Fact]
    [Trait("Regola", "ADE-02")]
    public async Task Saying_cooperativa_sociale_answers_the_section_of_the_RUNTS_too()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();

        await anna.Says("voglio aderire");
        (await anna.Says("siamo una cooperativa sociale")).Asks("denominazione");
    }

    [Fact]
    [Trait("Regola", "ADE-04")]
    public async Task A_second_adesione_is_refused_in_the_persons_language_as_soon_as_the_codice_is_typed()
    {
        await using var chat = await Chat.With();
        await Joined(chat, chat.Someone());

        var marco = chat.Someone("Marco De Santis");
        var asked = await marco.Tells(await marco.Says("voglio aderire"), new Dictionary<string, string> { ["tipo"] = "associazione non iscritta", ["denominazione"] = "Un'altra" });
        asked.Asks("codiceFiscale");
        (await marco.Says("93012345679")).Refuses("ADE-04", "codiceFiscale").Asks("codiceFiscale").Expects("ha già aderito: adesione n. 1/2022, presentata il 10 maggio 2022");

        var emily = chat.Someone("Emily Clarke", "en-GB");
        asked = await emily.Tells(await emily.Says("I want to join"), new Dictionary<string, string> { ["tipo"] = "school", ["denominazione"] = "A school" });
        (await emily.Says("93012345679")).Refuses("ADE-04", "codiceFiscale").Expects("has already joined: adesione n. 1/2022, submitted on 10 May 2022");
    }

    [Fact]
    [Trait("Regola", "ADE-04")]
    public async Task Whose_adesione_is_there_already_is_offered_it_by_a_button_in_words_and_on_the_card()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await Joined(chat, anna);

        await anna.Tells(await anna.Says("voglio aderire"), new Dictionary<string, string> { ["tipo"] = "associazione non iscritta", ["denominazione"] = "Un'altra" });
        var told = (await anna.Says("93012345679")).Refuses("ADE-04", "codiceFiscale").Asks("codiceFiscale").Expects("parli tu per questo ente: adesione n. 1/2022");
        Assert.Equal("""["adesione.mia"]""", told.Pdz!["offers"]!.ToJsonString());
        (await anna.Presses("adesione.mia")).Expects("Cooperativa sociale Il Ponte");

        await anna.Says("modulo");
        told = (await anna.Presses("adesione", ("codiceFiscale", "93012345679"))).Refuses("ADE-04", "codiceFiscale").Expects("parli tu per questo ente");
        Assert.Equal("""["adesione.mia"]""", told.Pdz!["offers"]!.ToJsonString());
        (await anna.Presses("adesione.mia")).Expects("Cooperativa sociale Il Ponte");

        // Nobody else is offered what they can't see.
        var marco = chat.Someone("Marco De Santis");
        await marco.Tells(await marco.Says("voglio aderire"), new Dictionary<string, string> { ["tipo"] = "associazione non iscritta", ["denominazione"] = "Un'altra" });
        Assert.Null((await marco.Says("93012345679")).Refuses("ADE-04", "codiceFiscale").Lacks("parli tu").Pdz!["offers"]);
    }

    [Fact]
    [Trait("Regola", "ADE-03")]
    [Trait("Regola", "DIA-04")]
    public async Task A_wrong_answer_is_told_why_and_asked_again()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await anna.Says("voglio aderire");
        await anna.Says("sindacato");
        await anna.Says("CGIL Lecce");

        (await anna.Says("9301234567")).Refuses("ADE-03", "codiceFiscale").Asks("codiceFiscale").Expects("11 cifre");
        (await anna.Says("93012345679")).Asks("comune");
        (await anna.Says("Bari")).Refuses("DIA-05", "comune").Asks("comune");
        (await anna.Says("altro comune")).Asks("comuneAltro");
    }

    [Fact]
    [Trait("Regola", "DIA-03")]
    public async Task Back_skip_help_and_cancel_do_what_they_say()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await anna.Says("voglio aderire");
        (await anna.Says("indietro")).Asks("tipo").Expects("prima domanda");
        await anna.Says("sindacato");
        (await anna.Says("salta")).Refuses("ADE-02", "denominazione").Asks("denominazione");
        await anna.Says("Cgil");
        (await anna.Says("indietro")).Asks("denominazione").Expects("Cgil");
        (await anna.Says("salta")).Asks("codiceFiscale");
        (await anna.Says("indietro")).Asks("denominazione");
        (await anna.Says("CGIL Lecce")).Asks("codiceFiscale");
        (await anna.Says("aiuto")).Asks("codiceFiscale").Expects("11 cifre");

        (await anna.Says("annulla")).Expects("Vuoi buttare via la bozza?");
        (await anna.Says("no")).Asks("codiceFiscale");
        await anna.Says("annulla");
        (await anna.Says("sì")).Expects("Non è stato presentato nulla");
        (await anna.Says("la mia adesione")).Expects("non hai ancora presentato adesioni");
        (await anna.Says("voglio aderire")).Asks("tipo");
    }

    [Fact]
    [Trait("Regola", "DIA-03")]
    public async Task Something_else_may_be_asked_in_between_and_the_draft_waits()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await anna.Says("voglio aderire");
        (await anna.Says("la mia adesione")).Expects("La tua bozza resta qui, NON ancora presentata");
        (await anna.Says("riprendi")).Asks("tipo").Expects("BOZZA – NON ancora presentata");
        (await anna.Says("sindacato")).Asks("denominazione");
    }

    [Fact]
    [Trait("Regola", "ADE-12")]
    public async Task At_the_summary_a_field_is_reopened_by_its_name()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await anna.Tells(await anna.Says("voglio aderire"), Cooperative);

        (await anna.Says("e-mail")).Asks("email").Expects("anna.rossi@ilponte.example.it");
        (await anna.Says("info@ilponte.example.it")).Asks("conferma").Expects("info@ilponte.example.it").Expects("BOZZA – NON ancora presentata");
        (await anna.Says("confermo")).Receipt();
    }

    [Theory]
    [Trait("Regola", "ADE-05")]
    [InlineData("2022-05-02T08:59", "nonAncora", "a minute before")]
    [InlineData("2022-05-02T09:00", "aperto", "the minute it opens")]
    [InlineData("2022-05-19T12:59", "aperto", "the last minute")]
    [InlineData("2022-05-19T13:00", "consultivo", "the minute it closes")]
    public async Task The_window_decides_what_one_hears(string il, string what, string because)
    {
        await using var chat = await Chat.With(il);
        var anna = chat.Someone();
        var asked = await anna.Says("voglio aderire");
        Assert.NotEmpty(because);
        if (what == "nonAncora")
        {
            asked.Refuses("ADE-05").Expects("aprono il 2 maggio 2022, ore 9:00");
            return;
        }

        var summary = (await anna.Tells(asked, Cooperative)).Asks("conferma");
        Assert.Equal(what == "consultivo", summary.Text.Contains("ruolo consultivo", StringComparison.Ordinal));
        Assert.Equal(what == "consultivo", (await anna.Says("confermo")).Text.Contains("ruolo consultivo", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Regola", "ADE-05")]
    public async Task Where_late_ones_are_refused_the_draft_stays_and_the_reason_is_told()
    {
        using var piani = new PianiCambiati(lecce => lecce["avviso"]!["tardivi"] = "rifiutati");
        await using var chat = await Chat.With(il: "2022-05-19T12:50", piani: piani.Cartella);
        var anna = chat.Someone();
        await anna.Tells(await anna.Says("voglio aderire"), Cooperative);
        chat.ClockAt("2022-05-19T13:00");

        (await anna.Says("confermo")).Refuses("ADE-05").Asks("conferma").Expects("Il termine per aderire è passato: era il 19 maggio 2022, ore 13:00");
        (await anna.Says("la mia adesione")).Expects("non hai ancora presentato adesioni");
        (await chat.Someone().Says("voglio aderire")).Refuses("ADE-05").Expects("0832");

        await anna.Says("modulo");
        (await anna.Presses("adesione")).Refuses("ADE-05").Expects("Il termine per aderire è passato");
    }

    [Fact]
    [Trait("Regola", "ADE-05")]
    public async Task Who_began_in_time_and_confirms_late_joins_with_an_advisory_voice()
    {
        await using var chat = await Chat.With(il: "2022-05-19T12:50");
        var anna = chat.Someone();
        await anna.Tells(await anna.Says("voglio aderire"), Cooperative);
        chat.ClockAt("2022-05-19T13:00");

        (await anna.Says("confermo")).Expects("dopo il termine").Receipt();
    }

    [Fact]
    [Trait("Regola", "DIA-01")]
    public async Task The_language_changes_midway_and_nothing_is_lost()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await anna.Says("voglio aderire");
        await anna.Says("sindacato");
        (await anna.Says("english please")).Asks("denominazione").Expects("What is your organisation called?");
        (await anna.Says("CGIL Lecce")).Asks("codiceFiscale").Expects("tax code");
        (await anna.Says("italiano")).Asks("codiceFiscale").Expects("codice fiscale dell'ente");
    }

    [Fact]
    [Trait("Regola", "ADE-02")]
    public async Task Who_fills_for_the_representative_is_asked_for_the_delega()
    {
        await using var chat = await Chat.With();
        var luca = chat.Someone("Luca Bianchi");
        var answers = new Dictionary<string, string>(Cooperative) { ["rappresentante"] = "Anna Rossi, non sono io", ["delega"] = "delega della presidente del 2 maggio 2022" };
        answers.Remove("conferma");
        var summary = await luca.Tells(await luca.Says("voglio aderire"), answers);
        summary.Asks("conferma").Expects("delega della presidente del 2 maggio 2022").Expects("compila un delegato");
        (await luca.Says("confermo")).Receipt();
    }

    [Fact]
    [Trait("Regola", "SEC-04")]
    public async Task What_people_type_is_shown_as_they_typed_it_and_never_as_markup()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        var answers = new Dictionary<string, string>(Cooperative) { ["denominazione"] = "[Il Ponte](https://evil.example) **gratis** ${x}" };
        var summary = await anna.Tells(await anna.Says("voglio aderire"), answers);

        Assert.DoesNotContain("[Il Ponte](https://evil.example)", summary.Text);
        Assert.DoesNotContain("**gratis**", summary.Text);
        Assert.Contains("gratis", summary.Text);
    }

    /// <summary>The cooperative joins, in words.</summary>
    public static async Task<Answered> Joined(Chat chat, Talker who, string codiceFiscale = "93012345679", string runts = "salta")
    {
        Assert.NotNull(chat);
        var answers = new Dictionary<string, string>(Cooperative) { ["codiceFiscale"] = codiceFiscale, ["runts"] = runts };
        (await who.Tells(await who.Says("voglio aderire"), answers)).Asks("conferma");
        return await who.Says("confermo");
    }
}
