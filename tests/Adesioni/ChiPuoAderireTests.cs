using System.Text;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Who may join is the notice's to say, and the refusal quotes it.</summary>
[Trait("Regola", "ADE-13")]
public class ChiPuoAderireTests
{
    private const string Il = "2022-05-10T10:00", Parole = "possono aderire soltanto le reti associative e i sindacati", Senza = "sono esclusi gli enti che hanno contratti in corso con l'Ambito";

    private static readonly DefinizioneAmmessi Reti = new([TipoSoggetto.Ets, TipoSoggetto.Sindacato], [TipoEts.Rete], Parole);

    [Theory]
    [InlineData("ets", "rete", null, null, "a section that is let in")]
    [InlineData("ets", "impresaSociale", "tipoEts", "sezioneNonAmmessa", "another section")]
    [InlineData("sindacato", null, null, null, "a kind that is let in has no section")]
    [InlineData("scuola", null, "tipo", "nonAmmesso", "a kind that is left out")]
    [InlineData("cittadino", null, "tipo", "nonAmmesso", "citizens too")]
    public void A_kind_is_let_in_or_refused_beside_its_field(string tipo, string? sezione, string? campo, string? motivo, string because)
    {
        Assert.NotEmpty(because);
        var risposte = tipo == "cittadino" ? Lecce.Cittadino : Lecce.Cooperativa.SetItem("tipo", tipo);
        risposte = sezione is null ? risposte.Remove("tipoEts") : risposte.SetItem("tipoEts", sezione);
        var dato = Dato.Che(Con(avviso => avviso with { Ammessi = Reti })).Quando(risposte, Il);
        if (motivo is null) dato.Allora<AdesionePresentata>();
        else Assert.Equal(Parole, dato.Rifiutato("ADE-13", motivo, campo).Dati["citazione"]);
    }

    [Fact]
    public void Where_the_notice_names_only_sections_every_kind_is_let_in() =>
        Dato.Che(Con(avviso => avviso with { Ammessi = new([], [TipoEts.Rete], Parole) })).Quando(Lecce.Cittadino, Il).Allora<AdesionePresentata>();

    [Theory]
    [InlineData("no", null, "none")]
    [InlineData("si", "contrattiEsclusi", "some")]
    [InlineData("forse, un appalto", "contrattiSiNo", "a clear yes or no")]
    [InlineData("", "obbligatorio", "asked of every body")]
    public void Who_has_contracts_is_left_out(string risposta, string? motivo, string because)
    {
        Assert.NotEmpty(because);
        var dato = Dato.Che(Con(avviso => avviso with { EscludeContratti = new(Senza) })).Quando(Lecce.Cooperativa.SetItem("rapportiAmbito", risposta), Il);
        if (motivo is null) dato.Allora<AdesionePresentata>(fatto => fatto.Personali!.RapportiAmbito == "no");
        else dato.Rifiutato(motivo == "obbligatorio" ? "ADE-02" : "ADE-13", motivo, "rapportiAmbito");
    }

    [Fact]
    public void A_citizen_is_not_asked_about_contracts() =>
        Dato.Che(Con(avviso => avviso with { EscludeContratti = new(Senza) })).Quando(Lecce.Cittadino, Il).Allora<AdesionePresentata>();

    [Fact]
    public void A_request_read_before_the_notice_changed_is_refused_when_it_is_decided()
    {
        var (domanda, _) = DomandaAdesione.Leggi(Lecce.Cooperativa, Lecce.Con());
        Dato.Che(Con(avviso => avviso with { Ammessi = Reti })).Quando(new PresentaAdesione(domanda!), Il).Rifiutato("ADE-13", "sezioneNonAmmessa", "tipoEts");
        Dato.Che(Con(avviso => avviso with { EscludeContratti = new(Senza) })).Quando(new PresentaAdesione(domanda!), Il).Rifiutato("ADE-13", "contrattiSiNo", "rapportiAmbito");
    }

    [Fact]
    [Trait("Regola", "PIA-01")]
    public void The_file_says_it_and_it_is_written_again_as_it_was()
    {
        const string Ammessi = """{"tipi":["ets","sindacato"],"tipiEts":["rete"],"citazione":"solo reti"}""", Esclusi = """{"citazione":"senza contratti"}""";
        var file = FileDiPiano.Cambia(FileDiPiano.Cambia(System.Text.Json.Nodes.JsonNode.Parse(FileDiPiano.Lecce)!, "avviso.ammessi", Ammessi), "avviso.escludeContratti", Esclusi);
        Assert.True(DefinizionePiano.Leggi(FileDiPiano.Byte(file)).Riuscita(out var letta, out _));

        Assert.Contains($"\"ammessi\":{Ammessi},\"escludeContratti\":{Esclusi}", Encoding.UTF8.GetString(letta.InJson()), StringComparison.Ordinal);
        Assert.Equal(letta, DefinizionePiano.DalRegistro(letta.InJson()));
        Assert.DoesNotContain("ammessi", Encoding.UTF8.GetString(Lecce.Definizione.InJson()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("avviso.ammessi", """{"tipi":["ets"]}""", "avviso.ammessi.citazione", "a refusal quotes the notice")]
    [InlineData("avviso.ammessi", """{"tipi":["enti"],"citazione":"x"}""", "avviso.ammessi.tipi[0]", "no such kind")]
    [InlineData("avviso.escludeContratti", "true", "avviso.escludeContratti", "its words are needed")]
    public void A_fault_is_named_with_its_path(string percorso, string valore, string guasto, string because)
    {
        var guasti = DefinizionePiano.Leggi(FileDiPiano.Con(percorso, valore)).Guasti;
        Assert.True(guasti.Any(uno => uno.Percorso == guasto), $"{because}: {string.Join('\n', guasti)}");
    }

    private static Piano Con(Func<DefinizioneAvviso, DefinizioneAvviso> cambio) => Lecce.Con(definizione => definizione with { Avviso = cambio(definizione.Avviso) });
}
