using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>The answers of a request to join, read again whichever door they came through (SEC-05).</summary>
public class DomandaAdesioneTests
{
    private static readonly Piano Piano = Lecce.Con();

    [Theory]
    [Trait("Regola", "ADE-02")]
    [InlineData("tipo", "", "ADE-02", "obbligatorio", "nothing is asked before the kind is known")]
    [InlineData("tipo", "partito", "DIA-05", "sceltaNonTrovata", "not a kind")]
    [InlineData("tipoEts", "", "ADE-02", "obbligatorio", "an ETS names its section")]
    [InlineData("denominazione", " ", "ADE-02", "obbligatorio", "white space is no name")]
    [InlineData("comune", "999999", "DIA-05", "sceltaNonTrovata", "not a comune of the Ambito")]
    [InlineData("comune", "altro", "ADE-02", "obbligatorio", "elsewhere, but where?")]
    [InlineData("rappresentante", "Anna Rossi, non sono io", "ADE-02", "obbligatorio", "who fills for another has a delega")]
    [InlineData("tavoli", "", "ADE-02", "obbligatorio", "at least one tavolo")]
    [InlineData("tavoli", ",", "ADE-02", "nessunTavolo", "at least one tavolo")]
    [InlineData("tavoli", "poverta,astrologia", "ADE-02", "tavoloIgnoto", "a tavolo that is not the plan's")]
    [InlineData("privacy", "no", "SEC-02", "informativaDaLeggere", "the notice is read first")]
    [InlineData("privacy", "0", "SEC-02", "informativaCambiata", "the version read is not today's")]
    [InlineData("veridicita", "no", "ADE-02", "veridicitaMancante", "no declaration, no request")]
    public void One_wrong_answer_is_refused_beside_its_field(string campo, string risposta, string regola, string motivo, string because)
    {
        var (domanda, rifiuti) = DomandaAdesione.Leggi(Lecce.Cooperativa.SetItem(campo, risposta), Piano);

        Assert.Null(domanda);
        Assert.Contains(rifiuti, rifiuto => (rifiuto.Regola, rifiuto.Motivo) == (regola, motivo));
        Assert.All(rifiuti, rifiuto => Assert.NotNull(rifiuto.Campo));
        Assert.NotEmpty(because);
    }

    [Fact]
    [Trait("Regola", "ADE-03")]
    public void A_wrong_codice_fiscale_is_told_with_its_reason()
    {
        var (_, rifiuti) = DomandaAdesione.Leggi(Lecce.Cooperativa.SetItem("codiceFiscale", "93012345678"), Piano);

        var rifiuto = Assert.Single(rifiuti);
        Assert.Equal(("ADE-03", "codiceFiscale"), (rifiuto.Regola, rifiuto.Campo));
    }

    [Fact]
    [Trait("Regola", "ADE-02")]
    public void Of_a_free_citizen_only_five_things_are_asked()
    {
        var domanda = new DomandaInCorso(Lecce.Cittadino, Piano);

        Assert.Equal(
            ["tipo", "denominazione", "codiceFiscale", "comune", "email", "tavoli", "privacy"],
            CampiAdesione.Tutti.Where(campo => campo.SiChiede(domanda)).Select(campo => campo.Nome));
        Assert.NotNull(DomandaAdesione.Leggi(Lecce.Cittadino, Piano).Domanda);
    }

    [Fact]
    [Trait("Regola", "ADE-02")]
    public void Relations_with_the_Ambito_are_asked_where_the_notice_asks_them()
    {
        var chiede = Lecce.Con(definizione => definizione with { Avviso = definizione.Avviso with { ChiedeRapporti = true } });
        var tace = Lecce.Con(definizione => definizione with { Avviso = definizione.Avviso with { ChiedeRapporti = false } });

        Assert.Equal("rapportiAmbito", Assert.Single(DomandaAdesione.Leggi(Lecce.Cooperativa, chiede).Rifiuti).Campo);
        Assert.Empty(DomandaAdesione.Leggi(Lecce.Cooperativa, tace).Rifiuti);
    }

    [Fact]
    public void Tavoli_come_back_in_the_plans_order_once_each()
    {
        var ids = Lecce.Definizione.TavoliAperti.Select(tavolo => tavolo.Id.Valore).ToList();
        var (domanda, _) = DomandaAdesione.Leggi(Lecce.Cooperativa.SetItem("tavoli", $"{ids[3]},{ids[0]},{ids[3]}"), Piano);

        Assert.Equal($"{ids[0]},{ids[3]}", string.Join(',', domanda!.Dati.Tavoli));
    }

    [Fact]
    public void What_does_not_apply_is_passed_over()
    {
        var (domanda, _) = DomandaAdesione.Leggi(Lecce.Cittadino.Add("pec", "non una pec").Add("runts", "x").Add("tipoEts", "odv"), Piano);

        Assert.Null(domanda!.Personali.Pec);
        Assert.Null(domanda.Dati.Runts);
        Assert.Null(domanda.Dati.TipoEts);
    }

    [Fact]
    [Trait("Regola", "SEC-05")]
    public void Reading_a_canonical_answer_again_gives_it_back()
    {
        var random = new Random(20220510);
        string[] typed = ["ets", "930 1234 5679", "Anna  Rossi , non sono io", "ANNA@Example.IT", "+39 0832 123456", "n. 1234", "075035", "altro", "si", "no", "  Via  Roma ", "RSSMRA80A01E506G", "poverta", "1"];
        for (var i = 0; i < 5000; i++)
        {
            var campo = CampiAdesione.Tutti[random.Next(CampiAdesione.Tutti.Length)];
            var domanda = new DomandaInCorso(random.Next(2) == 0 ? Lecce.Cooperativa : Lecce.Cittadino, Piano);
            var text = typed[random.Next(typed.Length)];
            if (!campo.LeggiRisposta(text, domanda).Riuscita(out var canonica, out _)) continue;

            Assert.True(campo.LeggiRisposta(canonica, domanda).Riuscita(out var ancora, out var rifiuto), $"{campo.Nome}: {text} → {canonica} → {rifiuto}");
            Assert.Equal(canonica, ancora);
        }
    }
}
