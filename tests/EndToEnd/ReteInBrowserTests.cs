using PdzBot.Domain;
using static Microsoft.Playwright.Assertions;

namespace PdzBot.Tests;

/// <summary>The Rete's register as one reads, filters and turns it in a browser.</summary>
[Trait("Regola", "ADE-09")]
public sealed class ReteInBrowserTests
{
    private static readonly (string Nome, string Tipo, string Comune)[] Enti =
    [
        ("Cooperativa sociale Il Ponte", "ets", "075035"),
        ("Associazione di promozione sociale «Orizzonti» per l'inclusione delle persone con disabilità e delle loro famiglie nel Salento", "ets", "075020"),
        ("Istituto comprensivo Via degli Ulivi", "scuola", "075083"),
        ("CGIL Lecce", "sindacato", "075035"),
        ("Caritas diocesana", "religioso", "altro"),
        .. Enumerable.Range(1, 9).Select(n => ($"Volontari di strada, gruppo {n}", "ets", "075007")),
    ];

    [Theory]
    [InlineData(1280, 900, "rete", "a desk")]
    [InlineData(360, 740, "telefono-rete", "a phone")]
    public async Task Somebody_looks_through_the_register_filters_it_and_takes_it_away(int width, int height, string picture, string because)
    {
        Assert.NotEmpty(because);
        using var folder = new TempFolder();
        await FillAsync(folder.File("registro.db"));
        await using var browser = await Browser.LaunchAsync();
        using var bot = await BotProcess.StartAsync(folder.File("registro.db"));
        var chat = await ChatPage.OpenAsync(await browser.PageAsync(width, height), bot.Address, "verdi");
        await chat.HearsAsync("sono PdzBot");

        await chat.SaysAndHearsAsync("chi fa parte della rete?");
        await Expect(chat.Card).ToContainTextAsync("Enti: 14. Cittadini liberi: 0");
        await chat.CardIsAccessibleAsync();
        await chat.PictureAsync(picture);
        await chat.CardPictureAsync($"{picture}-pagina");
        await chat.PressesAsync("Pagina dopo");
        await Expect(chat.Card).ToContainTextAsync("Pagina 2 di 2");
        await chat.CardIsAccessibleAsync();

        await chat.FillsAsync(("Categoria", "Scuola o università (1)"));
        await chat.PressesAsync("Mostra");
        await Expect(chat.Card).ToContainTextAsync("Enti trovati: 1.");
        await Expect(chat.Card).ToContainTextAsync("Istituto comprensivo Via degli Ulivi");
        await chat.CardPictureAsync($"{picture}-filtro");
        await chat.FillsAsync(("Nome, o una parte", "ponte"));
        await chat.PressesAsync("Mostra");
        await Expect(chat.Card).ToContainTextAsync("Nessun ente così.");
        await chat.CardIsAccessibleAsync();

        await chat.PressesAsync("Scarica per Excel");
        await Expect(chat.Last).ToContainTextAsync("rete-lecce-2022-2024.xlsx");
        await chat.PictureAsync($"{picture}-file");
        Assert.Empty(chat.Faults);
    }

    private static async Task FillAsync(string store)
    {
        await using var chat = await Chat.With(store: $"sqlite:{store}");
        var clerk = await DatiChatTests.Clerk(chat);
        for (var n = 0; n < Enti.Length; n++)
        {
            var (nome, tipo, comune) = Enti[n];
            var risposte = Lecce.Cooperativa.SetItem("denominazione", nome).SetItem("tipo", tipo).SetItem("comune", comune).SetItem("comuneAltro", "Galatina").SetItem("codiceFiscale", Esempi.CodiceEnte(n))
                .SetItem("tipoEts", tipo == "ets" ? n < 5 ? "impresaSociale" : "odv" : "")
                .SetItem("tavoli", string.Join(',', Iscritti.Tavoli.Skip(n % 5).Take(n == 4 ? 6 : 2)));
            var (domanda, rifiuti) = DomandaAdesione.Leggi(risposte, clerk.Stato);
            Assert.True(domanda is not null, string.Join(", ", rifiuti));
            Assert.IsType<Deposito.Depositato>(await clerk.DepositaAsync(new PresentaAdesione(domanda), Esempi.Contesto($"ente-{n}", $"ente-{n}", Dato.Ora("2022-05-10T10:00"))));
        }
    }
}
