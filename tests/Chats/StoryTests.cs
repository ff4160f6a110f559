using System.Text;
using System.Text.Json.Nodes;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>A spring of Lecce's Rete from the notice to the cabina di regia, told through the real host; then its register is copied, lost and restored; what was erased since the copy stays erased.</summary>
[Trait("Regola", "ADE-05"), Trait("Regola", "ADE-06"), Trait("Regola", "ADE-09"), Trait("Regola", "ADE-10")]
[Trait("Regola", "ADE-11"), Trait("Regola", "ADE-17"), Trait("Regola", "SEC-06")]
public sealed class StoryTests : IDisposable
{
    private const string Plan = "lecce-2022-2024";
    private const string LastDay = "2022-06-21T10:00";

    /// <summary>A citizen whose data are erased after the copy was made.</summary>
    private const int ErasedLater = 13;

    /// <summary>All kinds of soggetto: how a card names them, and how people do.</summary>
    private static readonly (string Code, string Said)[] Kinds =
    [
        ("ets", "cooperativa sociale"), ("nonIscritta", "associazione non iscritta"), ("religioso", "parrocchia"), ("sindacato", "sindacato"), ("pa", "pubblica amministrazione"),
        ("giustizia", "tribunale"), ("asl", "ASL"), ("asp", "azienda di servizi alla persona"), ("scuola", "scuola"), ("impresa", "impresa"), ("ordine", "ordine professionale"),
        ("altro", "altro"), ("cittadino", "cittadino"),
    ];

    private readonly TempFolder folder = new();

    /// <summary>The office looks at every adesione; the cabina has one seat agreed upon, one of a union and one voted for.</summary>
    private readonly PianiCambiati piani = new(lecce =>
    {
        lecce["avviso"]!["effetto"] = "istruttoria";
        lecce["avviso"]!["tardivi"] = "consultivi";
        lecce["cabina"]!["posti"] = new JsonArray(Seat("disabilita", "terzoSettore", "condivisa"), Seat("poverta", "sindacati", "nomina"), Seat("violenza", "terzoSettore", "votazione"));
    });

    /// <summary>Who joined, by the number of their adesione less one.</summary>
    private readonly List<Talker> joined = [];

    private int met;

    public void Dispose()
    {
        folder.Dispose();
        piani.Dispose();
    }

    [Fact]
    public async Task Forty_three_soggetti_join_are_examined_designate_change_leave_and_all_is_there_after_a_restoration()
    {
        string[] before;
        await WellAsync("export", "--nuova-chiave", folder.File("chiave"));
        await using (var chat = await OpenAsync("lost.db", "2022-05-10T10:00"))
        {
            await JoinFortyAsync(chat);
            await JoinLateAsync(chat);
            await OfficeDecidesAsync(chat);
            await SecondPersonsAskAsync(chat);
            await CabinaIsDesignatedAsync(chat);
            await SomeChangeOrLeaveAsync(chat);
            await RegisterAgreesWithItsFileAsync(chat);
        }

        Assert.Contains("all well", await WellAsync("verify", "--piano", Plan, "--Pdz:Store", Store("lost.db")));
        await WellAsync("export", "--piano", Plan, "--file", folder.File("copia.pdz"), "--Pdz:Store", Store("lost.db"));
        await using (var chat = await OpenAsync("lost.db", LastDay))
        {
            (await DatiChatTests.ErasedAsync(Again(chat, ErasedLater))).Expects($"il numero {ErasedLater}/2022");
            before = await ViewsAsync(chat);
        }

        await WellAsync("cancellazioni", "--piano", Plan, "--file", folder.File("cancellazioni.txt"), "--Pdz:Store", Store("lost.db"));
        File.Delete(folder.File("lost.db"));
        Assert.Contains("all well", await WellAsync(
            "import", "--piano", Plan, "--file", folder.File("copia.pdz"), "--cancellazioni", folder.File("cancellazioni.txt"), "--Pdz:Store", Store("new.db")));

        Assert.DoesNotContain($"persona{ErasedLater}@", string.Concat(Everything.In(folder.File("new.db"))), StringComparison.Ordinal);
        await using (var chat = await OpenAsync("new.db", LastDay)) Assert.Equal(before, await ViewsAsync(chat));
    }

    /// <summary>Every third until twelve have joined fills in cards, the others tell it in words.</summary>
    private async Task JoinFortyAsync(Chat chat)
    {
        for (var n = 0; n < 40; n++) await JoinAsync(chat, byCard: n % 3 == 0 && n < 36);
        (await Head(chat).Says("adesioni da valutare")).Expects("Da valutare 40");
    }

    private async Task JoinLateAsync(Chat chat)
    {
        chat.ClockAt("2022-05-19T13:00");
        for (var n = 40; n < 43; n++) (await JoinAsync(chat, byCard: false)).Expects("la sta valutando. Presentata dopo il termine");
    }

    private async Task<Answered> JoinAsync(Chat chat, bool byCard)
    {
        var (n, who, even) = (joined.Count, chat.Someone($"Persona {joined.Count + 1}"), joined.Count % 2 == 0);
        var (code, said) = Kinds[n % Kinds.Length];
        var answers = new Dictionary<string, string>(byCard ? AdesioneCardTests.Union : AdesioneChatTests.Cooperative)
        {
            ["tipo"] = byCard ? code : said,
            ["tipoEts"] = "impresaSociale",
            ["denominazione"] = code == "cittadino" ? $"Ada Neri {(char)('A' + n % 26)}" : $"Ente {n + 1}",
            ["codiceFiscale"] = code == "cittadino" ? (byCard ? "" : "salta") : Esempi.CodiceEnte(n + 1),
            ["runts"] = byCard ? "" : "salta",
            ["email"] = $"persona{n + 1}@example.it",
            ["tavoli"] = byCard ? (even ? "disabilita,violenza,poverta" : "violenza,poverta,famiglie-minori") : (even ? "1, 3 e 5" : "3, 5 e 6"),
        };
        joined.Add(who);
        var asked = await who.Says("voglio aderire");
        if (byCard) asked = await who.Says("modulo");
        for (var page = 0; byCard && page < 10 && Fields(asked) is not ["conferma"]; page++) asked = await who.Presses("adesione", [.. Fields(asked).Select(field => (field, answers[field]))]);
        if (!byCard) (await who.Tells(asked, answers)).Asks("conferma");
        var done = await (byCard ? who.Presses("adesione") : who.Says("confermo"));
        Assert.Equal(n + 1, done.Receipt().Number);
        return done;
    }

    /// <summary>One is asked for what lacks, one warned and, its term over, excluded, one admitted by itself, the others page by page.</summary>
    private async Task OfficeDecidesAsync(Chat chat)
    {
        var head = Head(chat);
        await FiledAsync(chat, head, "chiedi integrazione alla 14", "adesione.richiesta", ("campi", "numero runts"), ("motivo", "Senza numero non possiamo ammettervi"), ("giorni", "salta"));
        await FiledAsync(chat, joined[13], "integra la mia adesione", "adesione.integrazione", ("runts", "12345"));

        await FiledAsync(chat, head, "preavviso per la 23", "adesione.preavviso", ("motivo", "Non opera nell'Ambito"));
        await chat.DeliveredAsync();
        (await head.Says("escludi la 23")).Refuses("ADE-17");

        (await head.Says("ammetti la 1")).Expects("ammessa la n. 1/2022");
        for (var page = 0; page < 7; page++)
        {
            await head.Says("adesioni da valutare");
            await head.Presses("adesioni.ammetti");
            (await head.Presses("adesioni.davvero")).Expects("ammess");
        }

        (await head.Says("adesioni da valutare")).Expects("Nessuna adesione così");
        chat.ClockAt("2022-06-03T10:00");
        await FiledAsync(chat, head, "escludi la 23", "adesione.esclusione", ("motivo", "Non ha una sede né attività nell'Ambito"));
        await chat.DeliveredAsync();
        (await joined[22].Says("la mia adesione")).Expects("Esclusa il 3 giugno 2022").Expects("Non ha una sede né attività nell'Ambito");
        (await joined[40].Says("la mia adesione")).Expects("Ammessa il");
    }

    /// <summary>Two ask to speak for the fourteenth body: it wants the first and not the second.</summary>
    private async Task SecondPersonsAskAsync(Chat chat)
    {
        foreach (var (number, name, answer, told) in ((int, string, string, string)[])[(101, "Luca Neri", "acconsento", "Ora anche Luca Neri parla per"), (102, "Bruno Verdi", "nego il consenso", "Richiesta non accolta")])
        {
            var second = chat.Person(number, name);
            await second.Tells(await second.Says("parlare per un ente"), new Dictionary<string, string> { ["codiceFiscale"] = Esempi.CodiceEnte(14), ["nome"] = name, ["privacy"] = "sì" });
            (await second.Says("confermo")).Expects("Richiesta inviata");
            await chat.DeliveredAsync();
            await joined[13].Says(answer);
            (await joined[13].Says("sì")).Expects(told);
            await chat.DeliveredAsync();
        }

        (await Again(chat, 101).Says("la mia adesione")).Expects("Ente 14");
        Assert.DoesNotContain("Ente 14", (await Again(chat, 102).Says("la mia adesione")).Text);
    }

    /// <summary>One seat is agreed upon, one the union's, one voted for: there the head settles a tie, and the second person answers for the body.</summary>
    private async Task CabinaIsDesignatedAsync(Chat chat)
    {
        var head = Head(chat);
        await FiledAsync(chat, head, "designare un rappresentante", "cabina.condivisa", ("designati", "Ente 3, Ente 1"), ("seduta", "31/5/2022"), ("verbale", "Verbale n. 2"));
        await FiledAsync(chat, joined[2], "accetto il posto", "cabina.accettata", ("nome", "Carla Conti"));
        (await joined[40].Says("nominare il nostro referente")).Refuses("ADE-10").Expects("ruolo consultivo");
        await FiledAsync(chat, joined[3], "nominare il nostro referente", "cabina.nominato", ("nome", "Marco De Santis"));
        await FiledAsync(chat, joined[3], "accetto il posto", "cabina.accettata", ("nome", "Marco De Santis"));

        await head.Says("cabina di regia");
        await head.Presses("cabina.apri");
        await head.Presses("cabina.apri", ("chiude", "20/6/2022 ore 18"));
        Assert.Equal("cabina.aperta", Kind(await head.Presses("cabina.apri")));
        foreach (var who in (int[])[0, 13]) await FiledAsync(chat, joined[who], "mi candido alla cabina di regia", "cabina.candidatura", ("nome", "Dora Neri"));
        foreach (var who in (int[])[0, 13]) await FiledAsync(chat, joined[who], "vota", "cabina.voto", ("candidato", $"Ente {who + 1}"));
        chat.ClockAt(LastDay);
        await head.Says("cabina di regia");
        await head.Presses("cabina.chiudi");
        Assert.Equal("cabina.chiusa", Kind(await head.Presses("cabina.chiudi")));
        (await head.Says("cabina di regia")).Expects("parità fra Ente 1, Ente 14");
        await head.Presses("cabina.parita");
        await head.Presses("cabina.parita", ("ordine", "2, 1"), ("motivo", "Ha più volontari."));
        Assert.Equal("cabina.parita", Kind(await head.Presses("cabina.parita")));
        await FiledAsync(chat, Again(chat, 101), "accetto il posto", "cabina.accettata");
        await chat.DeliveredAsync();
    }

    /// <summary>A body has a new representative, one that sits in the cabina leaves, a citizen has their data erased.</summary>
    private async Task SomeChangeOrLeaveAsync(Chat chat)
    {
        await joined[14].Says("modifica la mia adesione");
        await joined[14].Says("rappresentante");
        (await joined[14].Says("Luca Bianchi")).Asks("conferma").Expects("→ Luca Bianchi");
        Assert.Equal("adesione.modifica", Kind(await joined[14].Says("confermo")));

        await joined[2].Says("voglio recedere");
        Assert.Equal("adesione.recesso", Kind(await joined[2].Says("sì")));
        await chat.DeliveredAsync();
        (await joined[0].Says("cabina di regia")).Expects("Terzo settore: Ente 1, deve ancora rispondere").Expects("Sindacati: Ente 4").Expects("Terzo settore: Ente 14, dal");

        (await joined[25].Says("i miei dati")).Expects("persona26@example.it");
        (await DatiChatTests.ErasedAsync(joined[25])).Expects("il numero 26/2022");
        await chat.DeliveredAsync();
    }

    /// <summary>The file has the register's bodies, line by line: not the excluded one nor who left, and no citizens.</summary>
    private async Task RegisterAgreesWithItsFileAsync(Chat chat)
    {
        var who = joined[0];
        var offer = await chat.PostAsync(who.Invoke("rete.file", new() { ["id"] = $"{Plan}:csv", ["n"] = 0 }));
        var consent = Assert.Single(offer.Sent.SelectMany(sent => (JsonArray)sent["attachments"]!))!;
        (await chat.PostAsync(FileChatTests.Consent(chat, who, "accept", consent["content"]!["acceptContext"]!))).Expects("il file è nel tuo OneDrive");
        var lines = Rfc4180.Read(Encoding.UTF8.GetString(chat.Connector.Files["ricevuta.txt"].AsSpan(3)));
        var rete = Rete.Di((await DatiChatTests.Clerk(chat)).Stato);

        Assert.Equal(rete.Membri.Select(membro => ($"{membro.Numero}", membro.Nome, membro.Voce.Codice())), lines.Skip(1).Select(line => (line[0], line[3], line[8])));
        var bodies = Enumerable.Range(0, 43).Where(n => Kinds[n % Kinds.Length].Code != "cittadino" && n is not (2 or 22)).ToList();
        Assert.Equal(bodies.Select(n => (n + 1, n < 40 ? Voce.Piena : Voce.Consultiva)), rete.Membri.Select(membro => (membro.Numero, membro.Voce)));
        Assert.Equal(2, rete.Cittadini);
    }

    /// <summary>What people read of it all, the head and the second persons among them.</summary>
    private async Task<string[]> ViewsAsync(Chat chat)
    {
        await chat.DeliveredAsync();
        var views = new List<string>();
        foreach (var number in Enumerable.Range(1, joined.Count).Concat([101, 102, 900])) views.Add((await Again(chat, number).Says("la mia adesione")).Text);
        foreach (var words in (string[])["chi fa parte della rete?", "cabina di regia", "adesioni", "adesioni ammesse", "ruoli"])
            views.AddRange((await Again(chat, 1).Says(words)).Text, (await Again(chat, 900).Says(words)).Text);
        return [.. views];
    }

    /// <summary>Opens a form in words, answers its questions and confirms it; first comes what others' acts still have to tell.</summary>
    private static async Task FiledAsync(Chat chat, Talker who, string words, string kind, params (string Field, string Answer)[] answers)
    {
        await chat.DeliveredAsync();
        (await who.Tells(await who.Says(words), answers.ToDictionary(each => each.Field, each => each.Answer))).Asks("conferma");
        Assert.Equal(kind, Kind(await who.Says("confermo")));
    }

    private Talker Head(Chat chat) => Again(chat, 900);

    /// <summary>Somebody known, with activities of their own.</summary>
    private Talker Again(Chat chat, int number) => chat.Person(number, $"Persona {number}", activities: met += 1_000);

    private static string? Kind(Answered answered) => (string?)answered.Pdz?["receipt"]?["kind"] is { } kind ? kind : $"{answered.Pdz?.ToJsonString()} {answered.Text}";

    private static string[] Fields(Answered answered) => [.. ((JsonArray)answered.Pdz!["fields"]!).Select(field => (string)field!)];

    private static JsonObject Seat(string tavolo, string categoria, string metodo) => new() { ["tavolo"] = tavolo, ["categoria"] = categoria, ["posti"] = 1, ["metodo"] = metodo };

    private Task<Chat> OpenAsync(string name, string il) => Chat.With(il, Store(name), piani.Cartella);

    private string Store(string name) => $"sqlite:{folder.File(name)}";

    private async Task<string> WellAsync(params string[] args)
    {
        var (exitCode, output, errors) = await BotProcess.RunAsync(args.Contains("--nuova-chiave") ? args : [.. args, "--Pdz:Copie:Chiave", folder.File("chiave")]);
        Assert.True(exitCode == 0, errors);
        return output;
    }
}
