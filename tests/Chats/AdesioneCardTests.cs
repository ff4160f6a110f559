using System.Text.Json.Nodes;

namespace PdzBot.Tests;

/// <summary>Joining on a card, and changing between card and words.</summary>
public class AdesioneCardTests
{
    /// <summary>What a union fills in, page by page.</summary>
    public static readonly Dictionary<string, string> Union = new()
    {
        ["tipo"] = "sindacato",
        ["denominazione"] = "CGIL Lecce",
        ["codiceFiscale"] = "93000000013",
        ["comune"] = "075035",
        ["rappresentante"] = "Marco De Santis",
        ["carica"] = "segretario generale",
        ["email"] = "lecce@cgil.example.it",
        ["pec"] = "",
        ["telefono"] = "",
        ["tavoli"] = string.Join(',', Lecce.Definizione.TavoliAperti.Skip(3).Take(2).Select(tavolo => tavolo.Id)),
        ["supplente"] = "",
        ["risorse"] = "",
        ["rapportiAmbito"] = "nessuno",
        ["privacy"] = "true",
        ["veridicita"] = "true",
    };

    [Fact]
    [Trait("Regola", "ADE-01")]
    public async Task A_union_joins_on_a_card_page_by_page()
    {
        await using var chat = await Chat.With();
        var marco = chat.Someone("Marco De Santis");

        (await marco.Arrives()).Expects("Ciao, sono PdzBot").Expects("19 maggio 2022, ore 13:00");
        var page = await marco.Presses("adesione");
        Assert.Equal("adesione", (string?)page.Pdz?["command"]);
        Assert.Equal(["tipo"], Fields(page));
        page.Expects("BOZZA – NON ancora presentata");
        page = await Filled(marco, page);

        Assert.Equal(["conferma"], Fields(page));
        page.Expects("BOZZA – NON ancora presentata").Expects("CGIL Lecce");
        var receipt = await marco.Presses("adesione");
        Assert.NotNull(receipt.InPlace);
        Assert.Equal(1, receipt.Expects("n. 1/2022").Receipt().Number);
    }

    [Fact]
    [Trait("Regola", "DIA-04")]
    public async Task Faults_stand_beside_their_fields_and_what_was_typed_stays()
    {
        await using var chat = await Chat.With();
        var marco = chat.Someone();
        await marco.Says("voglio aderire");
        await marco.Says("modulo");
        await marco.Presses("adesione", ("tipo", "sindacato"));
        var page = await marco.Presses("adesione", ("denominazione", "CGIL Lecce"), ("codiceFiscale", "93000000014"), ("comune", ""));

        page.Refuses("ADE-03", "codiceFiscale").Refuses("ADE-02", "comune");
        Assert.Contains("93000000014", page.Card.ToJsonString());
        Assert.Contains("CGIL Lecce", page.Card.ToJsonString());

        page = await marco.Presses("adesione", ("denominazione", "CGIL Lecce"), ("codiceFiscale", "93000000013"), ("comune", "075035"));
        Assert.Contains("rappresentante", Fields(page));
        Assert.Null(page.Pdz!["refusals"]);
    }

    [Fact]
    [Trait("Regola", "ADE-01")]
    public async Task One_changes_between_words_and_card_midway_and_nothing_typed_is_lost()
    {
        await using var chat = await Chat.With();
        var marco = chat.Someone();
        await marco.Says("voglio aderire");
        await marco.Says("sindacato");
        (await marco.Says("CGIL Lecce")).Asks("codiceFiscale");

        var page = await marco.Says("modulo");
        Assert.Equal(["denominazione", "codiceFiscale", "comune"], Fields(page));
        Assert.Contains("CGIL Lecce", page.Card.ToJsonString());

        // The codice is typed on the card, and sent along with the change back to words.
        var asked = await marco.Presses("chat", ("denominazione", "CGIL Lecce e provincia"), ("codiceFiscale", "93000000013"), ("comune", ""));
        asked.Asks("comune");
        Assert.Contains("Continuiamo a parole", asked.InPlace!.ToJsonString());

        (await marco.Says("Lecce")).Asks("rappresentante");
        page = await marco.Says("modulo");
        page = await Filled(marco, page);
        page.Expects("CGIL Lecce e provincia");
        Assert.Equal(1, (await marco.Presses("adesione")).Receipt().Number);
    }

    [Fact]
    [Trait("Regola", "DIA-06")]
    public async Task An_old_page_shows_how_things_stand_and_acts_on_nothing()
    {
        await using var chat = await Chat.With();
        var marco = chat.Someone();
        await marco.Says("voglio aderire");
        await marco.Says("modulo");
        var old = marco.Card!;
        await marco.Presses("adesione", ("tipo", "sindacato"));
        await marco.Presses("adesione", ("denominazione", "CGIL Lecce"), ("codiceFiscale", "93000000013"), ("comune", "075035"));

        var stale = marco.Seen(await chat.PostAsync(marco.Press(old, "adesione", ("tipo", "cittadino"), ("carica", "segretario"))));
        stale.Expects("rimasta indietro");
        Assert.Contains("rappresentante", Fields(stale));
        Assert.Contains("segretario", stale.Card.ToJsonString());
        Assert.Contains("CGIL Lecce", (await marco.Says("indietro")).Card.ToJsonString());
    }

    [Fact]
    [Trait("Regola", "DIA-06")]
    public async Task A_button_of_a_filed_draft_shows_the_receipt_and_somebody_elses_shows_nothing()
    {
        await using var chat = await Chat.With();
        var marco = chat.Someone();
        await marco.Says("voglio aderire");
        var summary = await Filled(marco, await marco.Says("modulo"));
        var confirm = marco.Press(summary.Card, "adesione");
        var receipt = marco.Seen(await chat.PostAsync(confirm)).Receipt();

        var again = marco.Press(summary.Card, "adesione");
        Assert.Equal(receipt, (await chat.PostAsync(again)).Receipt());

        var other = chat.Someone("Un altro");
        var stolen = await chat.PostAsync(other.Press(summary.Card, "adesione"));
        Assert.Null(stolen.Pdz!["receipt"]);
        stolen.Expects("non è più attiva");
        Assert.DoesNotContain("CGIL", stolen.Text);
    }

    [Fact]
    [Trait("Regola", "DIA-06")]
    public async Task Cancelling_on_a_card_asks_once_and_then_it_is_over()
    {
        await using var chat = await Chat.With();
        var marco = chat.Someone();
        await marco.Says("voglio aderire");
        await marco.Says("modulo");
        (await marco.Presses("annulla")).Expects("Butto via la bozza?");
        Assert.Equal(["tipo"], Fields(await marco.Presses("riprendi")));
        await marco.Presses("annulla");
        (await marco.Presses("annulla")).Expects("Bozza eliminata");
        (await marco.Presses("adesione")).Expects("BOZZA");
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public async Task Somebody_elses_receipt_is_never_shown()
    {
        await using var chat = await Chat.With();
        await AdesioneChatTests.Joined(chat, chat.Someone());

        var other = chat.Someone("Un altro");
        var answered = await chat.PostAsync(other.Invoke("adesione.ricevuta", new JsonObject { ["id"] = "1", ["n"] = 0 }));
        Assert.Null(answered.Pdz!["receipt"]);
        Assert.DoesNotContain("Ponte", answered.Text);
    }

    [Theory]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"adesione"}}""", 200, "not an Action.Execute")]
    [InlineData("""{"action":{"type":"Action.Execute"}}""", 200, "no verb")]
    [InlineData("""{"action":7}""", 200, "not an object")]
    [InlineData("7", 200, "no value at all")]
    public async Task A_malformed_button_gets_an_error_body(string value, int status, string because)
    {
        await using var chat = await Chat.With();
        var marco = chat.Someone();
        var invoke = marco.Invoke("adesione", []);
        invoke["value"] = JsonNode.Parse(value);

        var answered = await chat.PostAsync(invoke);
        Assert.NotEmpty(because);
        Assert.Equal(status, (int)answered.Status);
        Assert.Equal("application/vnd.microsoft.error", (string?)answered.Body!["type"]);
        Assert.Equal(400, (int?)answered.Body["statusCode"]);
    }

    [Fact]
    public async Task An_unknown_verb_gets_help_and_an_unknown_invoke_a_501()
    {
        await using var chat = await Chat.With();
        var marco = chat.Someone();
        (await chat.PostAsync(marco.Invoke("spese.carica", []))).Expects("Che cosa puoi fare");

        var invoke = marco.Invoke("adesione", []);
        invoke["name"] = "task/fetch";
        Assert.Equal(501, (int)(await chat.PostAsync(invoke)).Status);
    }

    /// <summary>Fills page after page until the summary.</summary>
    internal static async Task<Answered> Filled(Talker who, Answered page)
    {
        for (var i = 0; i < 10 && Fields(page) is not ["conferma"]; i++)
            page = await who.Presses("adesione", [.. Fields(page).Select(field => (field, Union[field]))]);
        return page;
    }

    internal static string[] Fields(Answered answered) => [.. ((JsonArray)answered.Pdz!["fields"]!).Select(field => (string)field!)];
}
