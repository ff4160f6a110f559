using System.Text;
using System.Text.Json.Nodes;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>How the form is signed is the notice's to say; until it is, it does not count.</summary>
[Trait("Regola", "ADE-16")]
public class FirmaTests
{
    private static readonly SottoscriviAdesione Firma = new(1, "0012345/2022", "12/5/2022");

    [Theory]
    [InlineData(null, StatoAdesione.Presentata, true, "the notice says nothing: the act in chat")]
    [InlineData(ModoFirma.Semplice, StatoAdesione.Presentata, true, "the act in chat")]
    [InlineData(ModoFirma.Pdf, StatoAdesione.DaSottoscrivere, false, "a signed PDF")]
    [InlineData(ModoFirma.Pec, StatoAdesione.DaSottoscrivere, false, "by PEC")]
    [InlineData(ModoFirma.SpidCie, StatoAdesione.DaSottoscrivere, false, "with SPID or CIE")]
    public void Once_presented_it_is(ModoFirma? modo, StatoAdesione stato, bool membro, string because)
    {
        var prima = Di(modo).Prima();
        Assert.True((prima.Stato, prima.FaParteDellaRete) == (stato, membro), because);
    }

    [Theory]
    [Trait("Regola", "ADE-06")]
    [InlineData(EffettoAdesione.Immediato, true)]
    [InlineData(EffettoAdesione.Istruttoria, false)]
    public void Signed_it_counts_as_the_notice_says(EffettoAdesione effetto, bool membro)
    {
        var firmata = Di(ModoFirma.Pec, effetto).Dopo(Firma, Pratica.Oggi, "ufficio").Prima();

        Assert.Equal((StatoAdesione.Presentata, membro), (firmata.Stato, firmata.FaParteDellaRete));
        Assert.Equal(("0012345/2022", new NodaTime.LocalDate(2022, 5, 12)), (firmata.Sottoscrizione!.Protocollo, firmata.Sottoscrizione.Data));
    }

    [Fact]
    [Trait("Regola", "ADE-06")]
    public void Unsigned_it_is_not_examined_and_a_warning_does_not_change_that()
    {
        var dato = Di(ModoFirma.Pdf);
        dato.Quando(new AmmettiAdesioni([1]), Pratica.Oggi, "ufficio").Rifiutato("ADE-16", "daSottoscrivere");
        dato.Quando(Pratica.Chiede("email"), Pratica.Oggi, "ufficio").Rifiutato("ADE-16", "daSottoscrivere");

        var preavvisata = dato.Dopo(new PreavvisaEsclusione(1, "Nessuno l'ha firmata"), Pratica.Oggi, "ufficio");
        preavvisata.Quando(new AmmettiAdesioni([1]), Pratica.Oggi, "ufficio").Rifiutato("ADE-16", "daSottoscrivere");
        var firmata = preavvisata.Dopo(Firma, Pratica.Oggi, "ufficio");
        Assert.Equal(StatoAdesione.Preavvisata, firmata.Prima().Stato);
        firmata.Quando(new AmmettiAdesioni([1]), Pratica.Oggi, "ufficio").Allora<AdesioneAmmessa>();
    }

    [Fact]
    public void It_is_signed_once_and_where_it_waits_for_that()
    {
        Di(ModoFirma.Pec).Dopo(Firma, Pratica.Oggi, "ufficio").Quando(Firma, Pratica.Oggi, "ufficio").Rifiutato("ADE-16", "nienteDaSottoscrivere");
        Di(null).Quando(Firma, Pratica.Oggi, "ufficio").Rifiutato("ADE-16", "nienteDaSottoscrivere");
        Di(ModoFirma.Pec).Dopo(new RecediAdesione(1, ""), Pratica.Oggi).Quando(Firma, Pratica.Oggi, "ufficio").Rifiutato("ADE-16", "nienteDaSottoscrivere");
    }

    [Theory]
    [InlineData("", "12/5/2022", "ADE-02", "obbligatorio", "protocollo", "no number")]
    [InlineData("1/2022", "9/5/2022", "ADE-07", "protocolloPrima", "data", "before it was presented")]
    [InlineData("1/2022", "13/5/2022", "ADE-07", "protocolloFuturo", "data", "tomorrow")]
    public void What_came_in_signed_has_a_protocol(string protocollo, string data, string regola, string motivo, string campo, string because)
    {
        Assert.NotEmpty(because);
        Di(ModoFirma.Pec).Quando(new SottoscriviAdesione(1, protocollo, data), Pratica.Oggi, "ufficio").Rifiutato(regola, motivo, campo);
    }

    [Fact]
    [Trait("Regola", "PIA-04")]
    public void The_office_notes_it_down() => Di(ModoFirma.Pec).ConRuolo().Quando(Firma, Pratica.Oggi, "io").Rifiutato("PIA-04", "riservatoUfficio");

    [Fact]
    [Trait("Regola", "ADE-15")]
    public void Who_attends_the_session_has_joined_without_signing()
    {
        var presente = Di(ModoFirma.Pec).Dopo(AdesionePerPresenza.Di(1, OraDiRoma.Leggi("2022-05-12T09:00").Valore), Pratica.Oggi, "ufficio").Prima();
        Assert.True(presente is { Stato: StatoAdesione.Presentata, FaParteDellaRete: true, Sottoscrizione: null });
    }

    [Fact]
    [Trait("Regola", "ADE-15")]
    public void A_change_of_the_notice_asks_nothing_new_of_who_has_joined()
    {
        var altra = Di(null).Piano.Definizione! with { Versione = 99 };
        var dopo = Di(null).Dopo(new AdottaDefinizione(altra with { Avviso = altra.Avviso with { Adesione = ModoAdesione.Intervento } }), Pratica.Oggi);
        Assert.True(dopo.Prima() is { Stato: StatoAdesione.Presentata, FaParteDellaRete: true });
    }

    [Theory]
    [Trait("Regola", "PIA-01")]
    [InlineData("""{ "modo": "spidCie", "istruzioni": "Firma" }""", "avviso.firma.url", "where?")]
    [InlineData("""{ "modo": "spidCie", "istruzioni": "Firma", "url": "https://firma.example.it/" }""", null, "there")]
    [InlineData("""{ "modo": "pec" }""", "avviso.firma.istruzioni", "nobody would know how")]
    [InlineData("""{ "modo": "timbro", "istruzioni": "Firma" }""", "avviso.firma.modo", "no such way")]
    public void The_file_says_how(string firma, string? percorso, string because) =>
        Assert.True(DefinizionePiano.Leggi(FileDiPiano.Con("avviso.firma", firma)).Guasti.Select(guasto => guasto.Percorso).FirstOrDefault() == percorso, because);

    [Fact]
    [Trait("Regola", "PIA-01")]
    public void Where_one_joins_by_attending_the_roll_is_signed_and_not_the_form()
    {
        var file = JsonNode.Parse(FileDiPiano.Con("avviso.adesione", "\"intervento\""))!;
        FileDiPiano.Cambia(file, "avviso.firma", """{ "modo": "pec", "istruzioni": "Manda la PEC" }""");
        Assert.Equal("avviso.firma.modo", Assert.Single(DefinizionePiano.Leggi(Encoding.UTF8.GetBytes(file.ToJsonString())).Guasti).Percorso);
    }

    private static Dato Di(ModoFirma? modo, EffettoAdesione effetto = EffettoAdesione.Immediato) => Pratica.Di(effetto, cambio: avviso =>
        avviso with { Firma = modo is { } come ? new(come, "Manda il modulo firmato a protocollo@example.it", null) : null });
}
