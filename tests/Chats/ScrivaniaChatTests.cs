using Microsoft.Extensions.DependencyInjection;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>The office's desk and the applicant's answers, in words and on cards, through the real host.</summary>
[Trait("Regola", "ADE-06")]
public class ScrivaniaChatTests
{
    [Fact]
    [Trait("Regola", "ADE-17")]
    [Trait("Regola", "ADE-07")]
    public async Task In_words_an_adesione_is_completed_warned_observed_excluded_and_its_protocol_noted()
    {
        await using var desk = await Desk.OpenAsync();
        var (chat, anna, carla) = desk;
        (await anna.Says("la mia adesione")).Expects("l'Ufficio di Piano la sta valutando");

        (await carla.Says("adesioni da valutare")).Expects("Da valutare 1").Expects("Cooperativa sociale Il Ponte").Expects("Manca: Numero RUNTS");
        (await carla.Says("apri adesione 1")).Expects("Adesione n. 1/2022").Expects("Anna Rossi");
        (await carla.Says("preavviso per la 1")).Refuses("ADE-17");
        (await carla.Says("chiedi integrazione alla 1")).Asks("campi").Expects("Manca: Numero RUNTS");
        (await carla.Says("numero runts")).Asks("motivo");
        (await carla.Says("Senza numero non possiamo ammettervi")).Asks("giorni");
        (await carla.Says("salta")).Asks("conferma").Expects("Numero RUNTS");
        Assert.Equal("adesione.richiesta", (string?)(await carla.Says("confermo")).Expects("ho chiesto l'integrazione").Pdz!["receipt"]!["kind"]);
        await desk.ToldAsync("Adesione n. 1/2022: da integrare");

        (await anna.Says("la mia adesione")).Expects("Da integrare entro il 20 maggio 2022").Expects("Senza numero non possiamo ammettervi");
        (await anna.Says("integra la mia adesione")).Asks("runts").Expects("Rispondi entro il 20 maggio 2022").Expects("Senza numero non possiamo ammettervi");
        (await anna.Says("12345")).Asks("conferma").Expects("12345");
        (await anna.Says("confermo")).Expects("Ho integrato l'adesione");
        Assert.Equal(("12345", StatoAdesione.Presentata), await desk.FirstAsync(prima => (prima.Dati.Runts, prima.Stato)));

        (await carla.Says("preavviso per la 1")).Asks("motivo");
        (await carla.Says("Non opera nell'Ambito")).Asks("conferma").Expects("10 giorni");
        (await carla.Says("confermo")).Expects("ho mandato il preavviso");
        await desk.ToldAsync("Adesione n. 1/2022: preavviso di esclusione");
        (await carla.Says("escludi la 1")).Refuses("ADE-17").Expects("20 maggio 2022");
        (await anna.Says("osservazioni")).Asks("osservazioni").Expects("Non opera nell'Ambito");
        (await anna.Says("Lavoriamo a Lecce dal 2010")).Asks("conferma");
        (await anna.Says("confermo")).Expects("Ricevuta delle osservazioni");
        (await carla.Says("escludi la 1")).Refuses("ADE-17").Expects("20 maggio 2022");

        chat.ClockAt("2022-05-21T00:00");
        (await carla.Says("apri adesione 1")).Expects("Lavoriamo a Lecce dal 2010").Expects("Preavviso ricevuto il 10 maggio 2022");
        (await carla.Says("escludi la 1")).Asks("osservazioni");
        (await carla.Says("sì")).Asks("motivo");
        (await carla.Says("Dalle osservazioni non risulta una sede")).Asks("conferma").Expects("TAR");
        (await carla.Says("confermo")).Expects("è esclusa");
        await desk.ToldAsync("Adesione n. 1/2022: esclusa");
        (await anna.Says("la mia adesione")).Expects("Esclusa il 21 maggio 2022").Expects("Dalle osservazioni non risulta una sede").Expects("entro 60 giorni");
        (await anna.Says("modifica la mia adesione")).Refuses("ADE-08");

        (await carla.Says("annota il protocollo della 1")).Asks("protocollo");
        (await carla.Says("0012345/2022")).Asks("data");
        (await carla.Says("oggi")).Asks("conferma").Expects("21 maggio 2022");
        (await carla.Says("confermo")).Expects("ho annotato il protocollo");
        await desk.ToldAsync("Adesione n. 1/2022: protocollata");
        (await anna.Says("la mia ricevuta")).Expects("n. 0012345/2022 del 21 maggio 2022").Expects("Esclusa il 21 maggio 2022");
    }

    [Fact]
    [Trait("Regola", "ADE-17")]
    public async Task Of_a_warning_that_reaches_nobody_in_chat_the_office_notes_when_it_was_received_on_paper()
    {
        await using var desk = await Desk.OpenAsync("12345");
        var (chat, anna, carla) = desk;
        chat.Connector.Closed = (anna.ConversationId, "BotNotInConversationRoster");
        await carla.Tells(await carla.Says("preavviso per la 1"), new Dictionary<string, string> { ["motivo"] = "Non opera nell'Ambito", ["conferma"] = "confermo" });
        await desk.UnreachedAsync();

        chat.ClockAt("2022-05-30T10:00");
        (await carla.Says("escludi la 1")).Refuses("ADE-17").Expects("preavviso ricevuto 1/2022");
        (await carla.Says("preavviso ricevuto 1/2022")).Asks("mezzo");
        (await carla.Says("pec")).Asks("giorno");
        (await carla.Says("9/5/2022")).Refuses("ADE-17", "giorno");
        (await carla.Says("20/5/2022")).Asks("conferma").Expects("PEC").Expects("20 maggio 2022");
        Assert.Equal("adesione.ricezione", (string?)(await carla.Says("confermo")).Expects("Ricezione annotata").Expects("30 maggio 2022").Pdz!["receipt"]!["kind"]);
        (await carla.Says("escludi la 1")).Refuses("ADE-17").Expects("30 maggio 2022");

        chat.ClockAt("2022-05-31T00:00");
        (await carla.Says("escludi la 1")).Asks("motivo");
    }

    [Fact]
    [Trait("Regola", "PIA-04")]
    [Trait("Regola", "ADE-17")]
    [Trait("Regola", "DIA-06")]
    public async Task The_head_has_an_admission_checked_again_and_takes_an_exclusion_back()
    {
        await using var desk = await Desk.OpenAsync("12345");
        var (chat, anna, carla) = desk;
        var admitted = (await carla.Says("ammetti la 1")).Expects("ammessa la n. 1/2022").Pdz!["receipt"]!;
        Assert.Equal(("adesione.ammissione", 1, 2022, 64), ((string?)admitted["kind"], (int)admitted["number"]!, (int)admitted["year"]!, ((string)admitted["sha256"]!).Length));
        await desk.ToldAsync("Adesione n. 1/2022: ammessa");
        (await anna.Says("riesamina l'adesione 1")).Refuses("PIA-04").Expects("chi dirige");

        await carla.Says("apri adesione 1");
        (await carla.Presses("adesione.riesamina")).Expects("Perché va verificata di nuovo?");
        await carla.Presses("adesione.riesamina", ("motivo", "La visura dice altro"));
        (await carla.Presses("adesione.riesamina")).Expects("Riesame aperto").Expects("Membro della Rete");
        await desk.ToldAsync("Adesione n. 1/2022: si riesamina");
        (await anna.Says("la mia adesione")).Expects("Membro della Rete. Riaperta il 10 maggio 2022").Expects("La visura dice altro");

        await carla.Tells(await carla.Says("preavviso per la 1"), new Dictionary<string, string> { ["motivo"] = "Non ha sede", ["conferma"] = "confermo" });
        await desk.ToldAsync("Adesione n. 1/2022: preavviso di esclusione");
        var warning = chat.Connector.SentTo(anna.ConversationId)[^1];
        chat.ClockAt("2022-05-21T00:00");
        await carla.Tells(await carla.Says("escludi la 1"), new Dictionary<string, string> { ["motivo"] = "Non ha sede", ["conferma"] = "confermo" });
        await desk.ToldAsync("Adesione n. 1/2022: esclusa");

        // The old card, wherever it is not changed in its place.
        anna.Seen(new Answered(System.Net.HttpStatusCode.OK, null, null, [warning]));
        (await anna.Presses("adesione.osservazioni")).Refuses("ADE-08").Expects("Esclusa il 21 maggio 2022");

        (await carla.Says("riapri l'adesione 1")).Asks("motivo").Expects("autotutela");
        (await carla.Says("La sede c'era, per errore non l'avevamo vista")).Asks("conferma").Expects("Cabina di regia");
        Assert.Equal("adesione.riapertura", (string?)(await carla.Says("confermo")).Expects("Esclusione annullata").Pdz!["receipt"]!["kind"]);
        await desk.ToldAsync("Adesione n. 1/2022: esclusione annullata");
        (await anna.Says("la mia adesione")).Expects("Riaperta il 21 maggio 2022").Expects("La sede c'era");
        (await carla.Says("apri adesione 1")).Expects("Esclusione annullata il").Expects("Riesame aperto il");
    }

    [Fact]
    [Trait("Regola", "DIA-06")]
    public async Task On_the_card_one_tap_admits_in_place_and_an_old_button_does_nothing()
    {
        await using var desk = await Desk.OpenAsync();
        var (chat, anna, carla) = desk;
        await carla.Says("adesioni");
        var list = carla.Card!;

        (await carla.Presses("adesione.ammetti")).Expects("Fatto: ammessa la n. 1/2022").Expects("Ammessa il 10 maggio 2022");
        await desk.ToldAsync("Adesione n. 1/2022: ammessa");
        (await anna.Says("la mia adesione")).Expects("Membro della Rete").Expects("Ammessa il");
        (await chat.PostAsync(carla.Press(list, "adesione.ammetti"))).Expects("Fatto: ammessa la n. 1/2022");
        (await chat.PostAsync(carla.Press(list, "adesione.integra"))).Expects("Nel frattempo è cambiata");
        Assert.Equal(3, await desk.FirstAsync(prima => prima.Ammissione!.Seq));
        (await carla.Says("ammetti la 1")).Refuses("ADE-06").Expects("è già ammessa");
    }

    [Fact]
    public async Task On_the_card_what_is_asked_comes_to_the_applicant_as_a_form_with_exactly_that()
    {
        await using var desk = await Desk.OpenAsync();
        var (_, anna, carla) = desk;
        await carla.Says("adesioni");
        (await carla.Presses("adesione.integra")).Expects("Quali dati deve integrare?");
        await carla.Presses("adesione.integra", ("campi", "denominazione,runts,comune"), ("giorni", "5"));
        (await carla.Presses("adesione.integra")).Expects("Richiesta di integrazione").Expects("15 maggio 2022");
        await desk.ToldAsync("Adesione n. 1/2022: da integrare");

        await anna.Says("la mia adesione");
        var form = (await anna.Presses("adesione.completa")).Expects("numero di iscrizione al RUNTS").Expects("15 maggio 2022");
        Assert.Equal(["denominazione", "runts", "comune"], form.Pdz!["fields"]!.AsArray().Select(field => (string?)field));
        (await anna.Presses("adesione.completa", ("denominazione", "Il Ponte"), ("runts", ""), ("comune", "075035"))).Refuses("ADE-02", "runts");
        (await anna.Presses("adesione.completa", ("denominazione", "Il Ponte Nuovo"), ("runts", "777"), ("comune", "altro"))).Expects("In quale comune?");
        await anna.Presses("adesione.completa", ("comuneAltro", "Galatina"));
        (await anna.Presses("adesione.completa")).Expects("Ricevuta di integrazione").Expects("Il Ponte Nuovo").Expects("Galatina");
        Assert.Equal(("777", "Galatina"), await desk.FirstAsync(prima => (prima.Dati.Runts, prima.Personali!.ComuneAltro)));
    }

    [Fact]
    [Trait("Regola", "ADE-11")]
    [Trait("Regola", "DIA-06")]
    public async Task Who_speaks_for_the_body_with_consent_is_asked_too_and_the_first_answer_is_for_both()
    {
        await using var desk = await Desk.OpenAsync();
        var (chat, anna, carla) = desk;
        var luca = chat.Someone("Luca Neri");
        await luca.Tells(await luca.Says("parlare per un ente"), new Dictionary<string, string> { ["codiceFiscale"] = "93012345679", ["nome"] = "Luca Neri", ["privacy"] = "sì", ["conferma"] = "confermo" });
        await chat.DeliveredAsync();
        await anna.Says("acconsento");
        (await anna.Says("sì")).Expects("Ora anche Luca Neri parla per");
        await carla.Tells(await carla.Says("chiedi integrazione alla 1"), new Dictionary<string, string> { ["campi"] = "numero runts", ["motivo"] = "salta", ["giorni"] = "salta", ["conferma"] = "confermo" });
        await desk.ToldAsync("Adesione n. 1/2022: da integrare");

        var told = chat.Connector.SentTo(luca.ConversationId)[^1];
        Assert.Equal("Adesione n. 1/2022: da integrare", (string?)told["summary"]);
        luca.Seen(new Answered(System.Net.HttpStatusCode.OK, null, null, [told]));
        (await luca.Presses("adesione.completa")).Expects("numero di iscrizione al RUNTS");
        await luca.Presses("adesione.completa", ("runts", "777"));
        (await luca.Presses("adesione.completa")).Expects("Ricevuta di integrazione");
        Assert.Equal("777", await desk.FirstAsync(prima => prima.Dati.Runts));
        await desk.ToldAsync("Adesione n. 1/2022: integrata");
        (await anna.Says("integra la mia adesione")).Refuses("ADE-06");
    }

    [Fact]
    public async Task A_page_is_filtered_and_admitted_at_once_after_a_question()
    {
        await using var desk = await Desk.OpenAsync();
        var (chat, _, carla) = desk;
        var cittadino = new Dictionary<string, string> { ["tipo"] = "cittadino", ["denominazione"] = "Ugo Neri", ["codiceFiscale"] = "salta", ["comune"] = "Surbo", ["email"] = "ugo@example.it", ["tavoli"] = "1", ["privacy"] = "sì", ["conferma"] = "confermo" };
        var ugo = chat.Someone("Ugo Neri");
        await ugo.Tells(await ugo.Says("voglio aderire"), cittadino);

        (await carla.Says("adesioni")).Expects("1–2 di 2").Expects("Ugo Neri");
        var filtered = await carla.Presses("adesioni", ("stato", "presentata"), ("tipo", "cittadino"), ("tavolo", "tutti"), ("comune", "tutti"));
        filtered.Expects("1–1 di 1").Expects("Ugo Neri");
        Assert.DoesNotContain("Il Ponte", filtered.Text);

        await carla.Says("adesioni da valutare");
        (await carla.Presses("adesioni.ammetti")).Expects("Ammetto 2 adesioni?").Expects("Ugo Neri");
        var question = carla.Card!;
        await desk.NoteProtocolAsync(2);
        (await chat.PostAsync(carla.Press(question, "adesioni.davvero"))).Expects("Nel frattempo qualcosa è cambiato");
        (await carla.Says("adesioni da valutare")).Expects("1–2 di 2");
        await carla.Presses("adesioni.ammetti");
        var receipt = (await carla.Presses("adesioni.davvero")).Expects("ammesse le n. 1/2022, 2/2022").Pdz!["receipt"]!;
        Assert.Equal(("adesioni.ammissione", 6, 2022), ((string?)receipt["kind"], (int)receipt["number"]!, (int)receipt["year"]!));
        (await carla.Says("adesioni ammesse")).Expects("1–2 di 2");
        (await carla.Says("adesioni da valutare")).Expects("Nessuna adesione così");
    }

    [Fact]
    [Trait("Regola", "PIA-04")]
    public async Task For_others_the_desk_is_closed_and_they_hear_whom_to_ask()
    {
        await using var desk = await Desk.OpenAsync();
        foreach (var words in (string[])["adesioni da valutare", "apri adesione 1", "ammetti la 1", "chiedi integrazione alla 1", "preavviso per la 1", "escludi la 1", "annota il protocollo della 1"])
            (await desk.Anna.Says(words)).Refuses("PIA-04").Expects("Ufficio di Piano");
        (await desk.Anna.Says("adesioni")).Expects("Aderisci");
        (await desk.Carla.Says("ammetti la 9")).Refuses("ADE-06").Expects("Non c'è un'adesione n. 9");
    }

    [Fact]
    [Trait("Regola", "DIA-01")]
    public async Task In_English_too()
    {
        await using var desk = await Desk.OpenAsync();
        var (_, _, carla) = desk;
        await carla.Says("english");
        (await carla.Says("applications to review")).Expects("To be checked 1");
        (await carla.Says("admit 1")).Expects("admitted no. 1/2022");
    }

    [Fact]
    [Trait("Regola", "SCA-06")]
    public async Task Whom_an_outcome_does_not_reach_the_office_hears_of_and_sees_on_the_card_until_they_write_again()
    {
        await using var desk = await Desk.OpenAsync();
        var (chat, anna, carla) = desk;
        var paola = chat.Head();
        await paola.Says("ciao");
        chat.Connector.Closed = (anna.ConversationId, "BotNotInConversationRoster");
        (await carla.Says("ammetti la 1")).Expects("ammessa la n. 1/2022");
        for (var looks = 0; looks < 1_500 && (Told(carla).Count == 0 || Told(paola).Count == 0); looks++) await Task.Delay(20);

        // Paola did nothing: she is the other head by the settings.
        Assert.Contains("Cooperativa sociale Il Ponte", Assert.Single(Told(carla)));
        Assert.Contains("Cooperativa sociale Il Ponte", Assert.Single(Told(paola)));
        (await carla.Says("apri adesione 1")).Expects("Non raggiungibile in chat dal").Expects("e-mail o PEC");

        chat.Connector.Closed = null;
        await anna.Says("aiuto");
        Assert.DoesNotContain("Non raggiungibile", (await carla.Says("apri adesione 1")).Text);

        List<string> Told(Talker who) => [.. chat.Connector.SentTo(who.ConversationId).Where(sent => (string?)sent["summary"] == "Non li raggiungo in chat").Select(sent => sent.ToJsonString(Readable))];
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
