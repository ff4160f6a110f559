using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PdzBot.Tests;

/// <summary>The whole of it: the bot as one starts it, its register in a file, its chat in a browser.</summary>
public sealed class JoinInBrowserTests : IAsyncLifetime
{
    private const string Ponte = "93012345679";

    internal static readonly (string Question, string Answer)[] Cooperative =
    [
        ("Che tipo di soggetto sei?", "siamo una cooperativa sociale"),
        ("Come si chiama l'ente?", "Cooperativa sociale Il Ponte"),
        ("Qual è il codice fiscale dell'ente?", Ponte),
        ("numero di iscrizione al RUNTS?", "salta"),
        ("In quale comune ha sede l'ente?", "Lecce"),
        ("Chi è il rappresentante legale?", "Anna Rossi"),
        ("Che carica ha", "presidente"),
        ("A quale e-mail scriviamo?", "anna.rossi@ilponte.example.it"),
        ("Avete una PEC?", "salta"),
        ("A quale numero di telefono rispondete?", "0832 123456"),
        ("A quali tavoli vuoi partecipare?", "1 e 3"),
        ("Chi sostituisce il rappresentante ai tavoli?", "salta"),
        ("Quali risorse mettete a disposizione?", "due educatori e una sala"),
        ("Hai letto l'informativa sulla privacy?", "sì"),
        ("Dichiari che i dati sono veri?", "sì"),
    ];

    internal static readonly (string Question, string Answer)[] School =
    [
        ("Che tipo di soggetto sei?", "scuola"),
        ("Come si chiama l'ente?", "Istituto comprensivo Via degli Ulivi"),
        ("Qual è il codice fiscale dell'ente?", Esempi.CodiceEnte(7)),
        ("In quale comune ha sede l'ente?", "Surbo"),
        ("Chi è il rappresentante legale?", "Lucia Greco"),
        ("Che carica ha", "dirigente scolastica"),
        ("A quale e-mail scriviamo?", "lucia.greco@ulivi.example.it"),
        ("Avete una PEC?", "salta"),
        ("A quale numero di telefono rispondete?", "salta"),
        ("A quali tavoli vuoi partecipare?", "6"),
        ("Chi sostituisce il rappresentante ai tavoli?", "salta"),
        ("Quali risorse mettete a disposizione?", "salta"),
        ("Hai letto l'informativa sulla privacy?", "sì"),
        ("Dichiari che i dati sono veri?", "sì"),
    ];

    internal static readonly (string Question, string Answer)[] Union =
    [
        ("Che tipo di soggetto sei?", "sindacato"),
        ("Come si chiama l'ente?", "Unione sindacale del Salento"),
        ("Qual è il codice fiscale dell'ente?", Esempi.CodiceEnte(2)),
        ("In quale comune ha sede l'ente?", "Lecce"),
        ("Chi è il rappresentante legale?", "Marco De Santis"),
        ("Che carica ha", "segretario territoriale"),
        ("A quale e-mail scriviamo?", "segreteria@sindacato.example.it"),
        ("Avete una PEC?", "salta"),
        ("A quale numero di telefono rispondete?", "salta"),
        ("A quali tavoli vuoi partecipare?", "povertà"),
        ("Chi sostituisce il rappresentante ai tavoli?", "salta"),
        ("Quali risorse mettete a disposizione?", "salta"),
        ("Hai letto l'informativa sulla privacy?", "sì"),
        ("Dichiari che i dati sono veri?", "sì"),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("pdz-browser-").FullName;

    private Browser browser = null!;

    private string Store => Path.Combine(folder, "registro.db");

    public async Task InitializeAsync() => browser = await Browser.LaunchAsync();

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    [Trait("Regola", "ADE-01")]
    [Trait("Regola", "ADE-04")]
    [Trait("Regola", "ADE-05")]
    [Trait("Regola", "SEC-01")]
    public async Task A_cooperative_joins_in_words_a_union_by_card_and_a_killed_bot_has_forgotten_neither()
    {
        var page = await browser.PageAsync();
        Uri address;
        using (var bot = await BotProcess.StartAsync(Store))
        {
            address = bot.Address;
            var chat = await ChatPage.OpenAsync(page, address, "ponte");
            await chat.HearsAsync("Le adesioni sono aperte fino al 19 maggio 2022, ore 13:00.");
            await chat.PictureAsync("benvenuto");
            await CooperativeJoinsInWordsAsync(chat);
            await UnionJoinsByCardAsync(chat);
            await EmilyIsToldTheBodyHasJoinedAsync(chat);
            Assert.Empty(chat.Faults);
            await bot.KillAsync();
        }

        using (await BotProcess.StartAsync(Store, "--urls", address.GetLeftPart(UriPartial.Authority)))
        {
            await page.ReloadAsync();
            var chat = new ChatPage(page);
            await chat.HearsAsync("has already joined");
            await CooperativeFindsItsAdesioneAsync(chat);
            await SchoolJoinsAfterTheTermAsync(chat);
            Assert.Empty(chat.Faults);
        }
    }

    [Fact]
    [Trait("Regola", "ADE-01")]
    [Trait("Regola", "DIA-04")]
    public async Task A_citizen_joins_by_card_on_a_phone()
    {
        using var bot = await BotProcess.StartAsync(Store);
        var chat = await ChatPage.OpenAsync(await browser.PageAsync(width: 360, height: 740), bot.Address, "verdi");
        await chat.HearsAsync("Ciao, sono PdzBot");
        await chat.CardIsAccessibleAsync();
        await chat.PictureAsync("telefono-benvenuto");
        await chat.PressesAsync("Aderisci alla Rete");

        await Expect(chat.Field("Che tipo di soggetto sei?")).ToBeVisibleAsync();
        await chat.CardIsAccessibleAsync();
        await chat.PictureAsync("telefono-tipo");
        await chat.FillsAsync(("Che tipo di soggetto sei?", "Cittadino o cittadina"));
        await chat.PressesAsync("Avanti");

        // The last character is another one: the page comes back as it was filled in, with the reason beside the field, which has the focus.
        await chat.FillsAsync(("Come ti chiami?", "Giuseppe Verdi"), ("Qual è il tuo codice fiscale?", "VRDGPP58R10E506A"), ("In quale comune vivi?", "Cavallino"));
        await chat.PressesAsync("Avanti");
        var codice = chat.Field("Qual è il tuo codice fiscale?");
        await Expect(codice).ToBeFocusedAsync();
        await Expect(codice).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(codice).ToHaveAccessibleDescriptionAsync(new Regex("⚠ .*carattere"));
        await Expect(codice).ToHaveValueAsync("VRDGPP58R10E506A");
        await Expect(chat.Field("Come ti chiami?")).ToHaveValueAsync("Giuseppe Verdi");
        await chat.CardIsAccessibleAsync();
        await chat.PictureAsync("scheda-telefono");
        await chat.FillsAsync(("Qual è il tuo codice fiscale?", "VRDGPP58R10E506R"));
        await chat.PressesAsync("Avanti");

        await chat.FillsAsync(("Qual è la tua e-mail?", "giuseppe.verdi@example.it"));
        await chat.PressesAsync("Avanti");
        await Expect(chat.Card.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(6);
        await chat.PressesAsync("Avanti");
        await Expect(chat.Card.GetByRole(AriaRole.Checkbox).First).ToBeFocusedAsync();
        await Expect(chat.Card.GetByRole(AriaRole.Checkbox).First).ToHaveAccessibleDescriptionAsync(new Regex("^⚠ "));
        await chat.PictureAsync("telefono-senza-tavoli");
        await chat.TicksAsync("L'invecchiamento attivo");
        await chat.CardIsAccessibleAsync();
        await chat.PictureAsync("telefono-tavoli");
        await chat.PressesAsync("Avanti");
        await chat.TicksAsync("Hai letto l'informativa sulla privacy?");
        await chat.CardIsAccessibleAsync();
        await chat.PictureAsync("telefono-informativa");
        await chat.PressesAsync("Avanti");

        await Expect(chat.Card).ToContainTextAsync("BOZZA – NON ancora presentata");
        await Expect(chat.Card).ToContainTextAsync("L'invecchiamento attivo");
        await chat.CardIsAccessibleAsync();
        await chat.PictureAsync("telefono-riepilogo");
        await chat.PressesAsync("Conferma e presenta");
        await Expect(chat.Card).ToContainTextAsync("n. 1/2022");
        await Expect(chat.Card).ToBeFocusedAsync();
        await chat.CardIsAccessibleAsync();
        await chat.PictureAsync("telefono-ricevuta");
        Assert.Empty(chat.Faults);
    }

    private static async Task CooperativeJoinsInWordsAsync(ChatPage chat)
    {
        await chat.SaysAsync("voglio aderire");
        await chat.TellsAsync(Cooperative[..11]);
        await chat.PictureAsync("parole");
        await chat.TellsAsync(Cooperative[11..]);
        await chat.HearsAsync("BOZZA – NON ancora presentata");
        await chat.PictureAsync("parole-riepilogo");
        await chat.SaysAsync("confermo");
        await chat.HearsAsync("n. 1/2022");
        await Expect(chat.Card).ToContainTextAsync("Non sostituisce il protocollo");
        await chat.CardIsAccessibleAsync();
        await chat.PictureAsync("chat-locale");
        await chat.CardPictureAsync("ricevuta");
    }

    /// <summary>Begins on the card, one page of it by keyboard alone, goes on in words, ends on the card.</summary>
    private static async Task UnionJoinsByCardAsync(ChatPage chat)
    {
        await chat.IsNowAsync("Marco De Santis", "Ciao, sono PdzBot");
        await chat.PressesAsync("Aderisci alla Rete");
        await chat.FillsAsync(("Che tipo di soggetto sei?", "Organizzazione sindacale"));
        await chat.PressesAsync("Avanti");

        await Expect(chat.Field("Come si chiama l'ente?")).ToBeVisibleAsync();
        await Expect(chat.Card).ToBeFocusedAsync();
        var keys = chat.Page.Keyboard;
        await keys.PressAsync("Tab");
        await keys.TypeAsync("Unione sindacale del Salento");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("93000000013");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("Lecce");
        await chat.PictureAsync("scheda");
        await keys.PressAsync("Tab");
        await Expect(chat.Card.GetByRole(AriaRole.Button, new() { Name = "Avanti" })).ToBeFocusedAsync();
        await keys.PressAsync("Enter");

        await chat.FillsAsync(("Chi è il rappresentante legale?", "Marco De Santis"));
        await chat.PressesAsync("Continua a parole");
        await chat.TellsAsync(("Che carica ha", "segretario territoriale"), ("A quale e-mail scriviamo?", "modulo"));
        await chat.PictureAsync("scheda-ripresa");
        await chat.FillsAsync(("A quale e-mail scriviamo?", "segreteria@sindacato.example.it"));
        await chat.PressesAsync("Avanti");
        await chat.TicksAsync("Il sistema di welfare d'accesso");
        await chat.TicksAsync("La promozione dell'inclusione sociale");
        await chat.CardIsAccessibleAsync();
        await chat.PictureAsync("scheda-tavoli");
        await chat.PressesAsync("Avanti");
        await chat.TicksAsync("Hai letto l'informativa sulla privacy?");
        await chat.TicksAsync("Dichiari che i dati sono veri?");
        await chat.PictureAsync("scheda-dichiarazioni");
        await chat.PressesAsync("Avanti");
        await Expect(chat.Card).ToContainTextAsync("Marco De Santis");
        await Expect(chat.Card).ToContainTextAsync("segretario territoriale");
        await chat.PictureAsync("scheda-riepilogo");
        await chat.PressesAsync("Conferma e presenta");
        await chat.HearsAsync("n. 2/2022");
        await chat.PictureAsync("scheda-ricevuta");
    }

    private static async Task EmilyIsToldTheBodyHasJoinedAsync(ChatPage chat)
    {
        await chat.IsNowAsync("Emily Clarke", "Hello, I am PdzBot");
        await chat.SaysAsync("I want to join");
        await chat.TellsAsync(
            ("What kind of participant are you?", "school"),
            ("called?", "The English School of Lecce"),
            ("codice fiscale (tax code)?", Ponte));
        await chat.HearsAsync("Cooperativa sociale Il Ponte has already joined: adesione n. 1/2022, submitted on 10 May 2022");
        await chat.HearsAsync("codice fiscale (tax code)?");
        await chat.PictureAsync("rifiuto");
    }

    private static async Task CooperativeFindsItsAdesioneAsync(ChatPage chat)
    {
        await chat.IsNowAsync("Anna Rossi", "n. 1/2022");
        await Expect(chat.Page.GetByText("siamo una cooperativa sociale")).ToHaveCountAsync(1);
        await chat.SaysAsync("la mia adesione");
        await chat.HearsAsync("Le tue adesioni");
        await Expect(chat.Card).ToContainTextAsync("n. 1/2022");
        await Expect(chat.Card).ToContainTextAsync("Membro della Rete");
        await chat.CardIsAccessibleAsync();
        await chat.PictureAsync("mia");
    }

    /// <summary>The clock is moved past the term, in a dark window: one still joins, with an advisory voice.</summary>
    private static async Task SchoolJoinsAfterTheTermAsync(ChatPage chat)
    {
        await chat.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Orologio del piano" }).ClickAsync();
        await chat.PictureAsync("orologio");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "dopo il termine" }).ClickAsync();
        await Expect(chat.Page.Locator("#now-day")).ToHaveTextAsync("ven 20 mag 2022");

        await chat.IsNowAsync("Lucia Greco", "Puoi aderire con ruolo consultivo.");
        await chat.SaysAsync("voglio aderire");
        await chat.TellsAsync(School);
        await chat.HearsAsync("Il termine dell'avviso è passato (19 maggio 2022, ore 13:00)");
        await chat.PictureAsync("tardi-riepilogo");
        await chat.SaysAsync("confermo");
        await chat.HearsAsync("n. 3/2022");
        await Expect(chat.Card).ToContainTextAsync("Presentata dopo il termine: partecipi con ruolo consultivo.");
        await chat.PictureAsync("tardi-ricevuta");
    }
}
