using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PdzBot.Tests;

/// <summary>
/// A spring of Lecce's Rete as six people see it, each in a window of their own: the bodies' people and the citizens mostly on phones, the office at a desk.
/// Thirty-four others join through the channel's door, so that lists have pages and votes have rivals.
/// </summary>
[Trait("Regola", "ADE-01"), Trait("Regola", "ADE-05"), Trait("Regola", "ADE-06"), Trait("Regola", "ADE-08"), Trait("Regola", "ADE-09")]
[Trait("Regola", "ADE-10"), Trait("Regola", "ADE-11"), Trait("Regola", "ADE-17"), Trait("Regola", "SEC-02")]
public sealed partial class StoryInBrowserTests : IAsyncLifetime, IDisposable
{
    private const string Plan = "lecce-2022-2024", Ponte = "Cooperativa sociale Il Ponte";
    private const string Summary = "Se è tutto giusto";
    private const int Others = 34, School = Others + 4, Emily = Others + 5, Last = Others + 6, Rival = 13, Agreed = 26;

    /// <summary>What people typed about themselves and others.</summary>
    private static readonly string[] Personal =
    [
        "Anna Rossi", "anna.rossi", "Marco De Santis", "Luca Bianchi", "Giuseppe Verdi", "giuseppe.verdi", "Emily Clarke", "emily.clarke", "Ada Neri", "example.it",
        "Senza il numero", "direzione didattica", "Ha più volontari", "all'unanimità",
    ];

    private readonly TempFolder folder = new();

    /// <summary>The office looks at every adesione; the cabina has one seat agreed upon, one of a union and one voted for.</summary>
    private readonly PianiCambiati piani = new(lecce =>
    {
        lecce["avviso"]!["effetto"] = "istruttoria";
        lecce["cabina"]!["posti"] = new JsonArray(Seat("disabilita", "terzoSettore", "condivisa"), Seat("poverta", "sindacati", "nomina"), Seat("violenza", "terzoSettore", "votazione"));
    });

    private readonly Dictionary<string, ChatPage> windows = [];

    private Browser browser = null!;
    private RecordingConnector connector = null!;
    private BotProcess bot = null!;
    private Altri others = null!;
    private Channel channel = null!;
    private Talker head = null!;
    private ChatPage office = null!, anna = null!, marco = null!, giuseppe = null!, lucia = null!, emily = null!;

    public async Task InitializeAsync()
    {
        browser = await Browser.LaunchAsync();
        connector = await RecordingConnector.StartAsync();
        bot = await StartAsync("registro.db");
        var door = Chat.With(bot, connector);
        (others, channel, head) = (new(door), new(door), door.Head());
        office = await WindowAsync("responsabile", 1280);
        anna = await WindowAsync("ponte", 390);
        marco = await WindowAsync("sindacato", 1280);
        giuseppe = await WindowAsync("verdi", 390);
        lucia = await WindowAsync("scuola", 1280);
        emily = await WindowAsync("clarke", 390);
    }

    public async Task DisposeAsync()
    {
        foreach (var (name, window) in windows) await window.PictureAsync($"storia-{name}-alla-fine");
        await browser.DisposeAsync();
        bot.Dispose();
        await connector.DisposeAsync();
    }

    public void Dispose()
    {
        piani.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Six_people_live_through_a_spring_of_the_rete()
    {
        await TheyJoinAsync();
        await LateOnesJoinWithAnAdvisoryVoiceAsync();
        await TheOfficeDecidesAsync();
        await TwoAskToSpeakForABodyAsync();
        await OneSeatIsAgreedUponAndOneTheUnionsAsync();
        await OneSeatIsVotedForWithATieAsync();
        await SomeChangeOrLeaveAsync();
        await TheRegisterIsTakenAwayAsync();
        await NothingPersonalWasEmittedAsync();
        await ItIsCopiedLostAndRestoredAsync();

        Assert.All(windows.Values, window => Assert.Empty(window.Faults));
    }

    /// <summary>While the notice is open: a cooperative and a citizen by card on their phones, a union in words.</summary>
    private async Task TheyJoinAsync()
    {
        await channel.Installed(head);
        await channel.Hears(head, "questo canale è di Lecce");
        (await channel.Hears(head, "questo canale è la segreteria delle adesioni")).Expects("Fatto.");
        await anna.PressesAsync("Aderisci alla Rete");
        await anna.FillsPagesAsync(
            Summary,
            [("Che tipo di soggetto sei?", "Ente del Terzo settore")],
            [("In quale sezione del RUNTS", "Impresa sociale, comprese le cooperative sociali"), ("Come si chiama l'ente?", Ponte), ("Qual è il codice fiscale dell'ente?", Esempi.CodiceEnte(1)), ("In quale comune ha sede l'ente?", "Lecce")],
            [("Chi è il rappresentante legale?", "Anna Rossi"), ("Che carica ha", "presidente")],
            [("A quale e-mail scriviamo?", "anna.rossi@ilponte.example.it")],
            [("Le politiche per l'integrazione", "sì"), ("La prevenzione e il contrasto", "sì")],
            [("Hai letto l'informativa sulla privacy?", "sì"), ("Dichiari che i dati sono veri?", "sì")]);
        await LooksAsync(anna, "anna-riepilogo");
        await anna.PressesAsync("Conferma e presenta", "n. 1/2022");
        await LooksAsync(anna, "anna-ricevuta");

        await marco.FilesAsync("voglio aderire", JoinInBrowserTests.Union, "BOZZA – NON ancora presentata", "confermo", "Ricevuta di adesione");
        await LooksAsync(marco, "marco-ricevuta");

        await giuseppe.PressesAsync("Aderisci alla Rete");
        await giuseppe.FillsPagesAsync(
            Summary,
            [("Che tipo di soggetto sei?", "Cittadino o cittadina")],
            [("Come ti chiami?", "Giuseppe Verdi"), ("In quale comune vivi?", "Cavallino")],
            [("Qual è la tua e-mail?", "giuseppe.verdi@example.it")],
            [("L'invecchiamento attivo", "sì")],
            [("Hai letto l'informativa sulla privacy?", "sì")]);
        await giuseppe.PressesAsync("Conferma e presenta", "n. 3/2022");

        for (var numero = 4; numero < School; numero++) await others.JoinAsync(numero);
    }

    private async Task LateOnesJoinWithAnAdvisoryVoiceAsync()
    {
        await office.MovesClockAsync("2022-05-20T09:00", "ven 20 mag 2022");
        await lucia.FilesAsync("voglio aderire", JoinInBrowserTests.School, "Il termine dell'avviso è passato", "confermo", $"n. {School}/2022");
        await Expect(lucia.Card).ToContainTextAsync("la sta valutando. Presentata dopo il termine: partecipi con ruolo consultivo");
        await emily.FilesAsync(
            "I want to join",
            [
                ("What kind of participant are you?", "citizen"), ("What is your name?", "Emily Clarke"), ("codice fiscale", "skip"), ("In which comune do you live?", "San Cesario"),
                ("e-mail", "emily.clarke@example.it"), ("Which tables", "2"), ("privacy notice?", "yes"),
            ],
            "DRAFT", "confirm", "Receipt for your adesione");
        await LooksAsync(emily, "emily-ricevuta");
        await others.JoinAsync(Last);
    }

    /// <summary>One is asked for what lacks and gives it, one is warned and, its term over, excluded; the others are admitted, one alone, the rest page by page.</summary>
    private async Task TheOfficeDecidesAsync()
    {
        await office.SaysAsync("adesioni da valutare", "Da valutare 40");
        await LooksAsync(office, "ufficio-elenco");
        await office.FilesAsync(
            "chiedi integrazione alla 1",
            [("Quali dati deve integrare?", "numero runts"), ("Vuoi spiegare che cosa non va?", "Senza il numero non possiamo ammettervi."), ("Quanti giorni ha per rispondere?", "10")],
            "Ecco che cosa stai per fare", "confermo", "ho chiesto l'integrazione");
        await anna.HearsAsync("Senza il numero non possiamo ammettervi.");
        await LooksAsync(anna, "anna-integrazione");
        await anna.PressesAsync("Integra");
        await anna.FillsPagesAsync(Summary, [("numero di iscrizione al RUNTS", "12345")]);
        await LooksAsync(anna, "anna-integrazione-riepilogo");
        await anna.PressesAsync("Conferma e presenta", "Ricevuta di integrazione");

        await office.FilesAsync(
            $"preavviso per la {School}", [("Perché vuoi escludere questa adesione?", "Per la scuola ha già aderito la direzione didattica.")], "Ecco che cosa stai per fare", "confermo", "ho mandato il preavviso");
        await lucia.HearsAsync("sta per escludere");
        await LooksAsync(lucia, "lucia-preavviso");
        await office.SaysAsync($"escludi la {School}", "30 maggio 2022");

        await office.SaysAsync("ammetti la 2", "ammessa la n. 2/2022");
        await marco.HearsAsync("ha ammesso l'adesione n. 2/2022");
        for (var page = 0; page < 7; page++)
        {
            await office.SaysAsync("adesioni da valutare", "Da valutare");
            if (page == 0) await LooksAsync(office, "ufficio-pagina");
            await office.Card.GetByRole(AriaRole.Button, new() { NameRegex = new("^Ammetti .*pagina") }).ClickAsync();
            await Expect(office.Card).ToContainTextAsync("Ammetto ");
            if (page == 0) await LooksAsync(office, "ufficio-davvero");
            await office.Card.GetByRole(AriaRole.Button, new() { NameRegex = new("^Sì") }).ClickAsync();
            await Expect(office.Card).ToContainTextAsync("ammess");
        }

        await office.SaysAsync("adesioni da valutare", "Nessuna adesione così");
        await office.MovesClockAsync("2022-06-03T10:00", "ven 3 giu 2022");
        await office.FilesAsync(
            $"escludi la {School}", [("Qual è il motivo dell'esclusione?", "Ha già aderito la direzione didattica, che comprende la scuola.")], "Ecco che cosa stai per fare", "confermo", "è esclusa");
        await lucia.HearsAsync("a chi puoi ricorrere");
        await LooksAsync(lucia, "lucia-esclusa");
    }

    /// <summary>Emily works at the cooperative, which consents to her speaking for it; the union does not know Giuseppe.</summary>
    private async Task TwoAskToSpeakForABodyAsync()
    {
        await emily.FilesAsync("I want to speak for a body", [("tax code", Esempi.CodiceEnte(1)), ("What is your name?", "Emily Clarke")], Ponte, "confirm", "Request sent");
        await anna.HearsAsync("Emily Clarke chiede di parlare per");
        await LooksAsync(anna, "anna-consenso");
        await anna.PressesAsync("Acconsento", "questa persona vede tutta l'adesione");
        await anna.PressesAsync("Sì, acconsento", "Ora anche Emily Clarke parla per");
        await emily.HearsAsync("You now speak for");
        await LooksAsync(emily, "emily-consenso");

        await giuseppe.FilesAsync("voglio parlare per un ente", [("codice fiscale dell'ente", Esempi.CodiceEnte(2)), ("Come ti chiami?", "Giuseppe Verdi")], "Unione sindacale", "confermo", "Richiesta inviata");
        await marco.HearsAsync("Giuseppe Verdi chiede di parlare per");
        await marco.SaysAsync("nego il consenso", "Vuoi davvero dire di no?");
        await marco.SaysAsync("sì", "Richiesta non accolta");
        await giuseppe.HearsAsync("non ha acconsentito");
        await LooksAsync(giuseppe, "giuseppe-non-accolta");
    }

    private async Task OneSeatIsAgreedUponAndOneTheUnionsAsync()
    {
        await office.SaysAsync("cabina di regia", "posti liberi");
        await LooksAsync(office, "ufficio-cabina");
        await office.PressesAsync("Scrivi chi è stato designato");
        await office.FillsPagesAsync(Summary, [("Chi è stato designato?", $"Ente {Agreed}, {Ponte}"), ("Quando si è tenuta la seduta?", "31/5/2022"), ("Come si trova il verbale", "Verbale n. 2: all'unanimità.")]);
        await Expect(office.Card).ToContainTextAsync("premi «Conferma la designazione»");
        await LooksAsync(office, "ufficio-designa");
        await office.PressesAsync("Conferma la designazione", "Designazione registrata");
        await others.HearsAsync(Agreed, "Ti spetta un posto");
        await others.FilesAsync(Agreed, "accetto il posto", "cabina.accettata", ("nome", "Ada Neri"));

        await marco.FilesAsync("nominare il nostro referente", [("Chi è il referente?", "Marco De Santis")], "BOZZA", "confermo", "Referente nominato");
        await marco.FilesAsync("accetto il posto", [], "Stai per accettare", "sì", "Posto accettato");
    }

    /// <summary>Two stand and each votes for itself; the head settles the tie, and the second person accepts for the cooperative.</summary>
    private async Task OneSeatIsVotedForWithATieAsync()
    {
        await office.SaysAsync("cabina di regia", "posti liberi 1 (votazione)");
        await office.PressesAsync("Apri una votazione");
        await office.FillsPagesAsync(Summary, [("Quando chiude la votazione?", "20/6/2022 ore 18")]);
        await office.PressesAsync("Apri la votazione", "Votazione aperta");
        await anna.HearsAsync("Si vota per la cabina di regia");
        await LooksAsync(anna, "anna-si-vota");
        await others.HearsAsync(Rival, "Si vota per la cabina di regia");
        await anna.FilesAsync("mi candido alla cabina di regia", [("Chi siederebbe nella cabina?", "Anna Rossi")], "BOZZA", "confermo", "Candidatura registrata");
        await others.FilesAsync(Rival, "mi candido alla cabina di regia", "cabina.candidatura", ("nome", "Ada Neri"));
        await anna.SaysAsync("vota", "Per chi voti?");
        await anna.SaysAsync(Ponte, "Ecco il voto che stai per dare");
        await anna.PictureAsync("storia-anna-voto");
        await anna.SaysAsync("confermo", "Voto registrato");
        await others.FilesAsync(Rival, "vota", "cabina.voto", ("candidato", $"Ente {Rival}"));

        await office.MovesClockAsync("2022-06-21T10:00", "mar 21 giu 2022");
        await office.SaysAsync("cabina di regia", "hanno votato 2");
        await LooksAsync(office, "ufficio-cabina-da-chiudere");
        await office.PressesAsync("Chiudi la votazione", "Vuoi davvero chiuderla");
        await office.PressesAsync("Sì, chiudi", "In parità: decide il responsabile");
        await LooksAsync(office, "ufficio-parita");
        await anna.HearsAsync("Votazione chiusa: ecco il risultato");
        await LooksAsync(anna, "anna-risultato");
        await office.SaysAsync("cabina di regia", "parità fra");
        await office.PressesAsync("Risolvi la parità");
        await office.FillsPagesAsync(Summary, [("Chi viene prima?", "1, 2"), ("Perché?", "Ha più volontari.")]);
        await LooksAsync(office, "ufficio-parita-riepilogo");
        await office.PressesAsync("Conferma l'ordine", "Parità risolta");

        await anna.HearsAsync("Ti spetta un posto nella cabina di regia");
        await LooksAsync(anna, "anna-posto");
        await anna.PressesAsync("Accetta il posto", "Accetti?");
        await LooksAsync(anna, "anna-posto-conferma");
        await emily.SaysAsync("I accept the seat", "Do you accept?");
        await emily.SaysAsync("yes", "Seat accepted");
        await anna.SaysAsync("annulla", "Va bene, il posto resta tuo");
        await marco.SaysAsync("cabina di regia", Ponte);
        await LooksAsync(marco, "marco-cabina");
    }

    /// <summary>The union has a new representative, Emily withdraws her own adesione, Giuseppe looks at his data and has them erased.</summary>
    private async Task SomeChangeOrLeaveAsync()
    {
        await marco.FilesAsync("modifica la mia adesione", [("Per cambiare un dato", "rappresentante"), ("Chi è il rappresentante legale?", "Luca Bianchi")], "→ Luca Bianchi", "confermo", "Ricevuta di modifica");
        await LooksAsync(marco, "marco-modifica");

        await emily.FilesAsync("I want to withdraw", [("Which adesione do you want to withdraw?", "Emily Clarke")], "You are about to withdraw", "yes", "Receipt for a withdrawal");
        await LooksAsync(emily, "emily-recesso");

        await giuseppe.SaysAsync("i miei dati", "giuseppe.verdi@example.it");
        await LooksAsync(giuseppe, "giuseppe-dati");
        await giuseppe.PressesAsync("Cancella i miei dati", "Cancello i tuoi dati?");
        await giuseppe.PressesAsync("Sì, cancella", "Dati cancellati");
        await LooksAsync(giuseppe, "giuseppe-cancellati");
    }

    private async Task<ChatPage> WindowAsync(string persona, int width)
    {
        var window = await ChatPage.OpenAsync(await browser.PageAsync(width, 844), bot.Address, persona);
        windows[persona] = window;
        await window.HearsAsync("PdzBot");
        return window;
    }

    private static async Task LooksAsync(ChatPage window, string picture)
    {
        await window.CardIsAccessibleAsync();
        await window.CardPictureAsync($"storia-{picture}");
    }

    private static JsonObject Seat(string tavolo, string categoria, string metodo) => new() { ["tavolo"] = tavolo, ["categoria"] = categoria, ["posti"] = 1, ["metodo"] = metodo };
}
