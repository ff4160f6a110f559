using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Lecce's definition says what its notice of 2022 says, in the notice's words; what it adds is labelled.</summary>
[Trait("Regola", "PIA-02")]
public class LecceTests
{
    private static readonly DefinizionePiano Lecce = DefinizionePiano.DalRegistro(FileDiPiano.Lecce);

    [Fact]
    public void The_Ambito_of_Lecce_plans_three_years_in_Puglia()
    {
        Assert.Equal(new PianoId("lecce-2022-2024"), Lecce.Id);
        Assert.Equal("Puglia", Lecce.Regione);
        Assert.Equal(new DefinizioneTriennio(2022, 2024), Lecce.Triennio);
        Assert.Equal("Ambito Territoriale Sociale di Lecce", Lecce.Ambito.Nome);
        Assert.Equal("Rete per l'inclusione e la protezione sociale di Ambito territoriale", Lecce.Rete);
    }

    [Fact]
    public void The_ten_comuni_stand_in_the_order_of_the_letterhead_and_Lecce_leads()
    {
        Assert.Equal(
            [
                "Lecce", "Arnesano", "Cavallino", "Lequile", "Lizzanello", "Monteroni di Lecce", "San Cesario di Lecce",
                "San Donato di Lecce", "San Pietro in Lama", "Surbo",
            ],
            Lecce.Comuni.Select(comune => comune.Nome));
        Assert.Equal("Lecce", Lecce.Comuni.Single(comune => comune.Istat == Lecce.Ambito.Capofila).Nome);
    }

    [Fact]
    public void The_residents_are_those_of_the_census_of_2011()
    {
        Assert.Equal(172_374, Lecce.Comuni.Sum(comune => comune.Residenti));
        Assert.All(Lecce.Comuni, comune => Assert.Equal(2011, comune.Anno));
        Assert.All(Lecce.Comuni, comune => Assert.StartsWith("ISTAT, censimento 2011", comune.Fonte, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("disabilita", "Le politiche per l'integrazione delle persone con disabilità e la presa in carico della non autosufficienza", "Area socio sanitaria")]
    [InlineData("invecchiamento", "L'invecchiamento attivo", "Area socio sanitaria")]
    [InlineData("violenza", "La prevenzione e il contrasto di tutte le forme di maltrattamento e violenza su donne e minori", "Area socio sanitaria")]
    [InlineData("welfare-accesso", "Il sistema di welfare d'accesso", "Area socio assistenziale")]
    [InlineData("poverta", "La promozione dell'inclusione sociale ed il contrasto alle povertà", "Area socio assistenziale")]
    [InlineData("famiglie-minori", "Le politiche familiari e la tutela dei minori", "Area socio educativa")]
    public void Each_theme_of_the_second_session_is_a_tavolo(string id, string theme, string area)
    {
        var tavolo = Lecce.Tavoli.Single(tavolo => tavolo.Id == new TavoloId(id));

        Assert.Equal(theme, tavolo.Nome);
        Assert.Equal(area, Lecce.Aree.Single(a => a.Id == tavolo.Area).Nome);
        Assert.True(tavolo.Aperto);
    }

    [Fact]
    public void There_are_three_areas_and_six_tavoli_and_no_more()
    {
        Assert.Equal(["Area socio sanitaria", "Area socio assistenziale", "Area socio educativa"], Lecce.Aree.Select(area => area.Nome));
        Assert.Equal(6, Lecce.Tavoli.Length);
    }

    [Fact]
    public void The_notice_is_quoted_and_says_whom_to_ask()
    {
        Assert.Equal(
            "Avviso di avvio percorso di programmazione partecipata per la stesura del Piano Sociale di Zona 2022/2024",
            Lecce.Avviso.Titolo);
        Assert.Contains("deliberazione del Coordinamento istituzionale n. 6 del 22 aprile 2022", Lecce.Avviso.Fonte, StringComparison.Ordinal);
        Assert.False(Lecce.Avviso.ChiedeRapporti);
        foreach (var part in (string[])["Ufficio di Piano", "Servizio Sociale Professionale di Ambito", "Via San Massimiliano Kolbe", "dalle ore 10,00 alle ore 12,00", "0832 682888"])
            Assert.Contains(part, Lecce.Avviso.Contatti, StringComparison.Ordinal);
    }

    [Fact]
    public void The_window_closes_before_the_second_session_and_is_labelled_as_invented()
    {
        var secondSession = new LocalDateTime(2022, 5, 19, 15, 0);

        Assert.Equal(new LocalDateTime(2022, 5, 2, 9, 0), Lecce.Avviso.Apre);
        Assert.Equal(new LocalDateTime(2022, 5, 19, 13, 0), Lecce.Avviso.Chiude);
        Assert.True(Lecce.Avviso.Chiude < secondSession);
        Assert.Equal((Tardivi.Consultivi, ModoAdesione.Entrambi), (Lecce.Avviso.Tardivi, Lecce.Avviso.Adesione));
        Assert.Equal(["avviso.apre", "avviso.chiude", "avviso.tardivi", "avviso.adesione", "informativa", "cabina.posti"], Lecce.Esempio.ToArray());
    }

    [Theory]
    [InlineData("art. 6, par. 1, lett. e, GDPR", "art. 6(1)(e) GDPR", "the basis is a public task")]
    [InlineData("capofila dell'Ambito", "leads the Ambito", "who holds the data")]
    [InlineData("Restano per", "They are kept for", "how long")]
    [InlineData("accesso, rettifica, cancellazione, limitazione e opporti", "access, correction, erasure or restriction, and object", "what one can ask for")]
    [InlineData("0832 682888", "0832 682888", "whom to ask")]
    [InlineData("reclamo al Garante", "complain to the Garante", "where to complain")]
    [InlineData("Testo di esempio", "Sample text", "it is labelled as invented")]
    public void The_privacy_notice_says_in_both_languages(string italian, string english, string because)
    {
        Assert.True(Lecce.Informativa.Testo.It.Contains(italian, StringComparison.Ordinal), because);
        Assert.True(Lecce.Informativa.Testo.En.Contains(english, StringComparison.Ordinal), because);
    }
}
