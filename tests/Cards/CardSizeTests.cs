using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PdzBot.Dialogs;
using Xunit.Abstractions;

namespace PdzBot.Tests;

/// <summary>An activity has 20,000 UTF-16 units; a card may take nine tenths of them, whatever people wrote.</summary>
public sealed class CardSizeTests(ITestOutputHelper output)
{
    private const int Budget = 18_000;

    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Pulsante[] Bottoni =
        [.. Enumerable.Range(1, 6).Select(n => new Pulsante($"Pulsante numero {n}", "adesione.ricevuta", Long(40), 123456))];

    /// <summary>Eight questions, each answered at length and each wrong, with every list there is.</summary>
    [Fact]
    public void The_longest_page_of_a_form_fits()
    {
        CampoModulo[] campi =
        [
            Campo("tipo", TipoCampo.SceltaEstesa, scelte: 13),
            .. Enumerable.Range(1, 3).Select(n => Campo($"testo{n}", TipoCampo.Testo)),
            Campo("comune", TipoCampo.Scelta, scelte: 31),
            Campo("tavoli", TipoCampo.Multipla, scelte: 12),
            Campo("risorse", TipoCampo.TestoLungo) with { Valore = Long(2000) },
            Campo("privacy", TipoCampo.Spunta) with { Spunta = Long(200), InformativaMarkdown = Long(800) },
        ];
        Fits(Cards.Bind(new ModuloCard("it", Long(80), Long(60), Long(20), Long(200), Long(60), campi, Bottoni)));
    }

    [Fact]
    public void The_longest_summary_fits()
    {
        Riga[] righe = [.. Righe, new("Risorse", Long(2000), Long(150))];
        Fits(Cards.Bind(new RiepilogoCard("it", Long(80), Long(60), Long(200), righe, Bottoni)));
    }

    [Fact]
    public void The_longest_receipt_fits() => Fits(Cards.Bind(new AdesioneRicevutaCard(
        "it", Long(80), "n. 12345/2022", Long(50), Long(250), Long(250), [.. Righe, new("Risorse", Long(2000))],
        Long(60), AdesioneRicevutaCard.Gruppi(new string('f', 64)), Long(100), Bottoni)));

    [Fact]
    public void Three_long_adesioni_fit() => Fits(Cards.Bind(new AdesioneMiaCard("it", Long(80), null,
        [.. Enumerable.Repeat(new VoceAdesione(Long(250), "n. 12345/2022", Long(50), Long(120), [Tavoli], Bottoni[..3]), 3)], Bottoni)));

    /// <summary>As many tavoli as go on a card, each of the longest name, closed for the longest reason, in an area of its own, the office's.</summary>
    [Fact]
    [Trait("Regola", "PIA-07")]
    public void The_longest_card_of_tavoli_fits()
    {
        var voce = new VoceTavolo(Long(200), Long(200), [Long(310), Long(60)], Long(80), Bottoni[..2]);
        Fits(Cards.Bind(new TavoliCard("it", Long(80), Long(100), Long(150), [.. Enumerable.Repeat(voce, TavoliCard.Most)], Bottoni[..2])));
    }

    /// <summary>Ten bodies of the longest names at three tavoli each, and as many lists as a large Ambito has.</summary>
    [Fact]
    public void The_longest_page_of_the_register_fits()
    {
        CampoModulo[] campi =
        [
            Campo("categoria", TipoCampo.Scelta, scelte: 21),
            Campo("tavolo", TipoCampo.Scelta, scelte: 12),
            Campo("comune", TipoCampo.Scelta, scelte: 31),
            Campo("cerca", TipoCampo.Testo),
        ];
        var membri = Enumerable.Repeat(new VoceRete(Long(150), Long(110), Long(210)), 10).ToList();
        Fits(Cards.Bind(new ReteCard("it", Long(80), Long(60), [Long(150), Long(120), Long(800)], null, membri, Long(30), Bottoni[..2], Long(30), campi, Bottoni[..3])));
    }

    /// <summary>Nineteen answers: short ones as long as their field allows, and twelve tavoli.</summary>
    private static Riga[] Righe => [.. Enumerable.Range(1, 18).Select(_ => new Riga(Long(60), Long(250))), Tavoli];

    private static Riga Tavoli => new("Tavoli", string.Join('\n', Enumerable.Repeat(Long(90), 12)));

    /// <summary>Text of a given length, with what people type.</summary>
    private static string Long(int length) =>
        string.Concat(Enumerable.Repeat("Perché \"no\" – è così, a Lecce e dintorni; ", length / 40 + 1))[..length];

    private static CampoModulo Campo(string id, TipoCampo tipo, int scelte = 0) => new(
        id, tipo, Long(60), Long(120), scelte > 0 ? "075035" : Long(250), Long(150), Long(40), 2000,
        Scelte: [.. Enumerable.Range(1, scelte).Select(n => new Scelta(Long(scelte > 20 ? 30 : 60), $"valore{n:D3}"))]);

    private void Fits(JsonObject card)
    {
        var length = card.ToJsonString(AsSent).Length;
        output.WriteLine($"{length} UTF-16 units");
        Assert.InRange(length, 1, Budget);
    }
}
