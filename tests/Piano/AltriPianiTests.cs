using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>The definitions of Potenza, Calabria and Lazio say what their documents say, in the documents' words; what they add is labelled.</summary>
[Trait("Regola", "PIA-02")]
public class AltriPianiTests
{
    private const string Potenza = "potenza-2022-2024", Calabria = "calabria-2020-2022", Lazio = "lazio";

    [Theory]
    [InlineData(Potenza, "Basilicata", "2022–2024", 1, 4, 9, "L'Ambito della Città di Potenza; four «principali Ambiti di intervento»; nine areas of the LEAPS")]
    [InlineData(Calabria, "Calabria", "2020–2022", 12, 5, 5, "the circular's triennium; the slides' five areas of the tavoli; comuni invented")]
    [InlineData(Lazio, "Lazio", "2023–2025", 5, 5, 5, "the guidelines name no Ambito, tavolo or triennium: all invented")]
    public void A_plan_counts(string piano, string regione, string triennio, int comuni, int tavoli, int aree, string because)
    {
        var definition = Definizione(piano);

        Assert.True(
            (definition.Regione, $"{definition.Triennio.Da}–{definition.Triennio.A}", definition.Comuni.Length, definition.Tavoli.Length, definition.Aree.Length)
                == (regione, triennio, comuni, tavoli, aree), because);
        Assert.All(definition.Tavoli, tavolo => Assert.True(tavolo.Aperto));
        Assert.EndsWith($", {triennio}", definition.Nome, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regola", "PIA-05")]
    public void Potenzas_areas_are_the_nine_of_the_LEAPS_in_full_wording() => Assert.Equal(
        [
            "Informazione, supporto e presa in carico di persone e famiglie con bisogni sociali e sociosanitari",
            "Sostegno alle responsabilità familiari e tutela dei minori",
            "Sostegno alle persone anziane",
            "Contrasto alla povertà e all'esclusione sociale",
            "Sostegno alla disabilità",
            "Sostegno vita autonoma e permanenza a domicilio di persone non autosufficienti",
            "Prevenzione e trattamento di devianze e dipendenze patologiche",
            "Reinserimento sociale di ex detenuti e di soggetti sottoposti all'Autorità Giudiziaria",
            "Accoglienza e integrazione di migranti e senza fissa dimora",
        ],
        Definizione(Potenza).Aree.Select(area => area.Nome));

    [Theory]
    [InlineData(Potenza, "accesso", "Informazione – Accesso ai servizi – Integrazione Socio sanitaria", null, "the first ambit; it spans areas")]
    [InlineData(Potenza, "poverta", "Contrasto alla povertà e sostegno all'inclusione sociale", null, "the second; no area has these words")]
    [InlineData(Potenza, "disabilita", "Sostegno alla disabilità/alla vita autonoma – Domiciliarità", null, "the third; areas 5 and 6 at least")]
    [InlineData(Potenza, "famiglie-minori", "Sostegno alle responsabilità familiari e tutela dei minori", "Sostegno alle responsabilità familiari e tutela dei minori", "the fourth has area 2's words")]
    [InlineData(Calabria, "minori", "Minori", "Minori", "slide: «Minori; Adulti; Anziani, Povertà ed inclusione; Immigrazione, ecc.»")]
    [InlineData(Calabria, "adulti", "Adulti", "Adulti", "the same slide")]
    [InlineData(Calabria, "anziani", "Anziani", "Anziani", "the same slide")]
    [InlineData(Calabria, "poverta", "Povertà e inclusione", "Povertà ed inclusione", "the area in the slide's spelling")]
    [InlineData(Calabria, "immigrazione", "Immigrazione", "Immigrazione", "the same slide")]
    public void A_tavolo_is_as_the_document_names_it(string piano, string id, string nome, string? area, string because)
    {
        var definition = Definizione(piano);
        var tavolo = definition.Tavoli.Single(tavolo => tavolo.Id == new TavoloId(id));

        Assert.True((tavolo.Nome, definition.Aree.SingleOrDefault(each => each.Id == tavolo.Area)?.Nome) == (nome, area), because);
    }

    [Theory]
    [Trait("Regola", "ADE-15")]
    [InlineData(Potenza, ModoAdesione.Domanda, Tardivi.Rifiutati, false, "«Avviso per manifestazioni d'interesse a partecipare»: one applies")]
    [InlineData(Calabria, ModoAdesione.Domanda, Tardivi.Consultivi, false, "no document says: the most usual way, labelled")]
    [InlineData(Lazio, ModoAdesione.Domanda, Tardivi.Rifiutati, true, "no document says: the most usual way, labelled")]
    public void One_joins_by_form(string piano, ModoAdesione modo, Tardivi tardivi, bool chiedeRapporti, string because)
    {
        var avviso = Definizione(piano).Avviso;

        Assert.True((avviso.Adesione, avviso.Tardivi, avviso.ChiedeRapporti) == (modo, tardivi, chiedeRapporti), because);
    }

    [Theory]
    [Trait("Regola", "ADE-05")]
    [InlineData(Potenza, "2022-03-15T09:00", "2022-05-20T13:00", "notice in «Febbraio - Marzo '22», tavoli in «Aprile - Maggio '22»: opens in the one, closes in the other")]
    [InlineData(Calabria, "2021-01-27T09:00", "2021-02-10T13:00", "from the day after the circular of 26/01/2021 to its term, 10 February 2021")]
    [InlineData(Lazio, "2023-03-01T09:00", "2023-04-28T13:00", "after the guidelines, which cite acts of 2022")]
    public void The_window_suits_the_documents_and_is_labelled_as_invented(string piano, string apre, string chiude, string because)
    {
        var definition = Definizione(piano);

        Assert.True((Minuto(definition.Avviso.Apre), Minuto(definition.Avviso.Chiude)) == (apre, chiude), because);
        Assert.True(definition.TermineInventato);
        Assert.True(definition.Inventato("avviso.apre") && definition.Inventato("avviso.chiude") && definition.Inventato("avviso.tardivi"));
    }

    [Fact]
    public void Calabrias_term_is_told_for_what_the_circular_says_it_is()
    {
        var fonte = Definizione(Calabria).Avviso.Fonte;

        Assert.Contains("prot. n. 0032047 del 26/01/2021", fonte, StringComparison.Ordinal);
        Assert.Contains("entro il 10 febbraio 2021", fonte, StringComparison.Ordinal);
        Assert.Contains("stato di avanzamento", fonte, StringComparison.Ordinal);
        Assert.Contains("è un esempio", fonte, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_Calabrias_documents_differ_on_a_decree_both_are_kept_and_flagged()
    {
        var riferimenti = Definizione(Calabria).Riferimenti;
        var linee = riferimenti.Single(riferimento => riferimento.Oggetto.StartsWith("Linee di indirizzo", StringComparison.Ordinal));

        Assert.Equal(["Decreto Dirigenziale n. 260 del 21 gennaio 2020", "Decreto Dirigenziale n. 360/2020"], linee.Citazioni.Select(citazione => citazione.Atto));
        Assert.Equal([linee], riferimenti.Where(riferimento => riferimento.Discorde));
    }

    [Theory]
    [InlineData(Potenza, false, "the city is real, its residents are the census's")]
    [InlineData(Calabria, true, "the circular is for all Ambiti of the region")]
    [InlineData(Lazio, true, "the guidelines are for all districts of the region")]
    public void An_invented_Ambito_is_labelled_and_cannot_be_taken_for_a_real_one(string piano, bool invented, string because)
    {
        var definition = Definizione(piano);

        Assert.True(definition.AmbitoInventato == invented, because);
        Assert.Equal(invented, definition.Ambito.Nome.Contains("d'esempio", StringComparison.Ordinal));
        Assert.Equal(invented, definition.Avviso.Contatti.Contains("inventato", StringComparison.Ordinal));
        Assert.All(definition.Comuni, comune =>
        {
            Assert.Equal(invented, definition.Inventato($"comuni[{definition.Comuni.IndexOf(comune)}].istat"));
            Assert.Equal(invented, comune.Nome.EndsWith("d'Esempio", StringComparison.Ordinal));
            Assert.Equal(invented, comune.Istat.Istat.StartsWith("999", StringComparison.Ordinal));
            Assert.Equal(invented, comune.Fonte.Contains("inventato", StringComparison.Ordinal));
        });
        Assert.StartsWith("Testo di esempio.", definition.Informativa.Testo.It, StringComparison.Ordinal);
        Assert.StartsWith("Sample text.", definition.Informativa.Testo.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Potenzas_one_comune_has_the_residents_of_the_census_of_2011()
    {
        var comune = Assert.Single(Definizione(Potenza).Comuni);

        Assert.Equal(("076063", "Potenza", 66_777, 2011), (comune.Istat.Istat, comune.Nome, comune.Residenti, comune.Anno));
        Assert.Equal(comune, Definizione(Potenza).Capofila);
    }

    [Theory]
    [InlineData(Potenza, "Distretto di Inclusione – Rete della Protezione e Inclusione Sociale", "phase 1 of the guidelines widens it")]
    [InlineData(Calabria, null, "no document names one")]
    [InlineData(Lazio, null, "the territorial networks of its chapter 6 are not a body one joins")]
    public void The_body_of_those_who_joined_is_called(string piano, string? rete, string because) =>
        Assert.True(Definizione(piano).Rete == rete, because);

    [Fact]
    [Trait("Regola", "PIA-03")]
    public void No_two_ready_plans_share_a_name()
    {
        var names = new[] { "lecce-2022-2024", Potenza, Calabria, Lazio }.Select(Definizione).SelectMany(piano => piano.AncheDetto.Append(piano.Nome)).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static DefinizionePiano Definizione(string piano) => DefinizionePiano.DalRegistro(FileDiPiano.Di(piano));

    private static string Minuto(LocalDateTime momento) => new OraDiRoma(momento).ToString();
}
