namespace PdzBot.Tests;

/// <summary>Joining in the other ready plans, in words and by card: their comuni, tavoli, terms and words, and that examples are told as such.</summary>
public class AltriPianiChatTests
{
    private const string Potenza = "potenza-2022-2024", Calabria = "calabria-2020-2022", Lazio = "lazio";
    private const string Invented = "Questo Ambito è inventato", DatesInvented = "Le date dell'avviso qui sono d'esempio";

    /// <summary>What a cooperative answers anywhere; the tavoli by number, the comune by name.</summary>
    private static Dictionary<string, string> Cooperative(string comune) => new(AdesioneChatTests.Cooperative) { ["comune"] = comune };

    [Theory]
    [Trait("Regola", "PIA-02")]
    [Trait("Regola", "ADE-15")]
    [InlineData(Potenza, "2022-05-10T10:00", "Ambito Territoriale Sociale della Città di Potenza", "aperte fino al 20 maggio 2022, ore 13:00", DatesInvented)]
    [InlineData(Calabria, "2021-02-01T10:00", "Ambito Territoriale d'esempio (Calabria)", "aperte fino al 10 febbraio 2021, ore 13:00", Invented)]
    [InlineData(Lazio, "2023-04-01T10:00", "Distretto sociosanitario d'esempio (Lazio)", "aperte fino al 28 aprile 2023, ore 13:00", Invented)]
    public async Task The_welcome_names_the_Ambito_and_its_term_and_says_what_is_an_example(string piano, string il, string ambito, string term, string example)
    {
        await using var chat = await Chat.With(il, piano: piano);

        var welcome = (await chat.Someone().Arrives()).Expects(ambito).Expects(term).Expects(example);
        Assert.DoesNotContain("Aderisce anche chi interviene", welcome.Text);

        (await chat.Someone("Emily Clarke", "en-GB").Arrives()).Expects(example == Invented ? "This Ambito is made up" : "The notice's dates here are examples");
    }

    [Theory]
    [Trait("Regola", "PIA-02")]
    [Trait("Regola", "ADE-01")]
    [InlineData(Potenza, "2022-05-10T10:00", "Potenza", "1/2022", "Contrasto alla povertà e sostegno all'inclusione sociale", "protocollo del Comune capofila (Potenza)")]
    [InlineData(Calabria, "2021-02-01T10:00", "marina", "1/2021", "Adulti", "protocollo del Comune capofila (Città d'Esempio)")]
    [InlineData(Lazio, "2023-04-01T10:00", "rocca d'esempio", "1/2023", "Non autosufficienza", "protocollo del Comune capofila (Colle d'Esempio)")]
    public async Task A_body_joins_in_words(string piano, string il, string comune, string number, string tavolo, string capofila)
    {
        await using var chat = await Chat.With(il, piano: piano);
        var anna = chat.Someone();
        var answers = Cooperative(comune);
        answers["tavoli"] = "2";

        var summary = (await anna.Tells(await anna.Says("voglio aderire"), answers)).Asks("conferma").Expects(tavolo);
        Assert.Equal(piano != Potenza, summary.Text.Contains(Invented, StringComparison.Ordinal));
        Assert.Equal(piano == Lazio, summary.Text.Contains("Rapporti con l'Ambito", StringComparison.Ordinal));

        var receipt = (await anna.Says("confermo")).Expects($"n. {number}").Expects(tavolo).Expects(capofila);
        Assert.Equal(1, receipt.Receipt().Number);
        Assert.Equal(piano != Potenza, receipt.Text.Contains(Invented, StringComparison.Ordinal));
        (await anna.Says("la mia adesione")).Expects("Membro della Rete").Expects($"n. {number}").Expects(tavolo);
    }

    [Theory]
    [Trait("Regola", "PIA-02")]
    [Trait("Regola", "ADE-01")]
    [InlineData(Potenza, "2022-03-15T09:00", "076063", "accesso,famiglie-minori", "the minute it opens")]
    [InlineData(Calabria, "2021-01-27T09:00", "999012", "minori,immigrazione", "the last of twelve comuni")]
    [InlineData(Lazio, "2023-04-28T12:59", "999105", "reti,poverta", "the last minute")]
    public async Task A_body_joins_by_card(string piano, string il, string comune, string tavoli, string because)
    {
        await using var chat = await Chat.With(il, piano: piano);
        var marco = chat.Someone("Marco De Santis");
        var answers = new Dictionary<string, string>
        {
            ["tipo"] = "sindacato",
            ["denominazione"] = "Un sindacato",
            ["codiceFiscale"] = "93000000013",
            ["comune"] = comune,
            ["rappresentante"] = "Marco De Santis",
            ["carica"] = "segretario generale",
            ["email"] = "segreteria@sindacato.example.it",
            ["pec"] = "",
            ["telefono"] = "",
            ["tavoli"] = tavoli,
            ["supplente"] = "",
            ["risorse"] = "",
            ["rapportiAmbito"] = "nessuno",
            ["privacy"] = "true",
            ["veridicita"] = "true",
        };

        await marco.Arrives();
        var page = await marco.Presses("adesione");
        for (var pages = 0; pages < 10 && Fields(page) is not ["conferma"]; pages++)
            page = await marco.Presses("adesione", [.. Fields(page).Select(field => (field, answers[field]))]);
        Assert.Equal(piano != Potenza, page.Text.Contains(Invented, StringComparison.Ordinal));

        var receipt = await marco.Presses("adesione");
        Assert.True(receipt.InPlace is not null && receipt.Receipt().Number == 1, because);
        Assert.Equal(piano == Potenza, receipt.Text.Contains("Distretto di Inclusione – Rete della Protezione e Inclusione Sociale", StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Regola", "ADE-05")]
    [InlineData(Potenza, "2022-03-15T08:59", "aprono il 15 marzo 2022, ore 9:00", DatesInvented, "a minute before")]
    [InlineData(Potenza, "2022-05-20T13:00", "era il 20 maggio 2022, ore 13:00. Per chiarimenti: Ufficio di Piano, U.D. Servizi alla Persona", DatesInvented, "late ones are refused, and told whom to ask")]
    [InlineData(Lazio, "2022-05-10T10:00", "aprono il 1º marzo 2023, ore 9:00", Invented, "long before")]
    [InlineData(Lazio, "2023-04-28T13:00", "era il 28 aprile 2023, ore 13:00", Invented, "the minute it closes")]
    public async Task Out_of_the_window_one_hears_the_date_and_that_it_is_an_example(string piano, string il, string says, string example, string because)
    {
        await using var chat = await Chat.With(il, piano: piano);

        var refused = (await chat.Someone().Says("voglio aderire")).Refuses("ADE-05").Expects(says).Expects(example);
        Assert.True(refused.Pdz!["field"] is null, because);
    }

    [Fact]
    [Trait("Regola", "ADE-05")]
    public async Task Who_is_late_in_Calabria_joins_with_an_advisory_voice_and_is_told_the_Ambito_is_invented()
    {
        await using var chat = await Chat.With("2021-02-10T13:00", piano: Calabria);
        var anna = chat.Someone();

        (await anna.Tells(await anna.Says("voglio aderire"), Cooperative("Serra"))).Asks("conferma").Expects("con ruolo consultivo").Expects(Invented);
        (await anna.Says("confermo")).Expects("partecipi con ruolo consultivo").Expects(Invented).Receipt();
    }

    [Fact]
    [Trait("Regola", "ADE-05")]
    public async Task Where_late_ones_are_refused_a_draft_begun_in_time_promises_no_advisory_voice()
    {
        await using var chat = await Chat.With("2022-05-20T12:50", piano: Potenza);
        var anna = chat.Someone();
        await anna.Tells(await anna.Says("voglio aderire"), Cooperative("Potenza"));
        chat.ClockAt("2022-05-20T13:00");

        var summary = (await anna.Says("riprendi")).Asks("conferma");
        Assert.DoesNotContain("consultivo", summary.Text);
        var refused = (await anna.Says("confermo")).Refuses("ADE-05").Expects("era il 20 maggio 2022, ore 13:00").Expects(DatesInvented);
        Assert.DoesNotContain("consultivo", refused.Text);
    }

    [Fact]
    [Trait("Regola", "PIA-02")]
    public async Task Help_names_the_documents_and_says_where_they_do_not_agree()
    {
        await using var chat = await Chat.With("2021-02-01T10:00", piano: Calabria);

        (await chat.Someone().Says("aiuto"))
            .Expects("circolare prot. n. 0032047 del 26/01/2021")
            .Expects("i documenti non concordano sull'atto. Decreto Dirigenziale n. 260 del 21 gennaio 2020 (Regione Calabria")
            .Expects("Decreto Dirigenziale n. 360/2020 (PON Inclusione")
            .Expects("Piano Sociale Regionale 2020-2022: Deliberazione del Consiglio regionale n. 104 del 29 dicembre 2020.");
        (await chat.Someone("Emily Clarke", "en-GB").Says("help")).Expects("the documents do not agree on the act");
    }

    [Theory]
    [Trait("Regola", "PIA-02")]
    [InlineData("lecce-2022-2024", "Rete per l'inclusione e la protezione sociale di Ambito territoriale")]
    [InlineData(Potenza, "Distretto di Inclusione – Rete della Protezione e Inclusione Sociale")]
    public async Task Help_says_what_one_becomes_part_of_in_the_plans_own_words(string piano, string rete)
    {
        await using var chat = await Chat.With(piano: piano);

        var help = (await chat.Someone().Says("aiuto")).Expects($"Chi aderisce entra a far parte di: {rete}.");
        Assert.Equal(piano != Potenza, help.Text.Contains("Aderisce anche chi interviene", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Regola", "PIA-03")]
    public async Task One_persons_draft_and_adesione_in_a_plan_are_not_seen_in_another()
    {
        var folder = Directory.CreateTempSubdirectory("pdz-due-piani-").FullName;
        var store = $"sqlite:{Path.Combine(folder, "pdz.db")}";
        string lecce;
        await using (var chat = await Chat.With(store: store))
        {
            var anna = chat.Someone();
            lecce = (await AdesioneChatTests.Joined(chat, anna)).Receipt().Sha256;
            (await anna.Says("voglio aderire")).Asks("tipo");
        }

        await using (var chat = await Chat.With(store: store, piano: Potenza))
        {
            var anna = chat.Person(1, activities: 100);
            var none = (await anna.Says("la mia adesione")).Expects("non hai ancora presentato adesioni");
            Assert.DoesNotContain("bozza", none.Text);

            var (number, sha256) = (await Joined(anna, Cooperative("Potenza"))).Receipt();
            Assert.Equal(1, number);
            Assert.NotEqual(lecce, sha256);
        }

        await using (var chat = await Chat.With(store: store))
        {
            var anna = chat.Person(1, activities: 200);
            (await anna.Says("la mia adesione")).Expects("n. 1/2022").Expects("La tua bozza resta qui");
            Assert.Equal((1, lecce), (await anna.Says("mi mandi la ricevuta?")).Receipt());
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<Answered> Joined(Talker who, Dictionary<string, string> answers)
    {
        (await who.Tells(await who.Says("voglio aderire"), answers)).Asks("conferma");
        return await who.Says("confermo");
    }

    private static string[] Fields(Answered answered) => [.. ((System.Text.Json.Nodes.JsonArray)answered.Pdz!["fields"]!).Select(field => (string)field!)];
}
