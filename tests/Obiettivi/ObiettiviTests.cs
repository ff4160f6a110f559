using System.Collections.Immutable;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>What an Ambito needs, has and lacks of its service objectives. Lecce's ten comuni have 172.374 inhabitants; its objectives here are Calabria's.</summary>
[Trait("Regola", "PIA-06")]
public class ObiettiviTests
{
    /// <summary>The three objectives of the circular.</summary>
    public static readonly ImmutableArray<DefinizioneObiettivo> Tre = DefinizionePiano.DalRegistro(FileDiPiano.Di("calabria-2020-2022")).Obiettivi;

    private static readonly RilevaObiettivo Assistenti = new(TipoObiettivo.AssistentiSociali, "2021", "31,5", "22", "", "Conto annuale 2021");

    private static readonly RilevaObiettivo Segretariato = new(TipoObiettivo.SegretariatoSociale, "2021", "", "", "9", "Carta dei servizi");

    [Fact]
    [Trait("Regola", "PIA-02")]
    public void The_circular_of_Calabria_sets_three_objectives_and_no_other_document_any()
    {
        Assert.Equal([TipoObiettivo.AssistentiSociali, TipoObiettivo.Inclusione, TipoObiettivo.SegretariatoSociale], Tre.Select(obiettivo => obiettivo.Tipo));
        Assert.Equal([5000, null, null], Tre.Select(obiettivo => obiettivo.AbitantiPer));
        Assert.Contains("almeno un assistente sociale ogni 5.000 abitanti a livello di Ambito", Tre[0].Citazione, StringComparison.Ordinal);
        Assert.All(["lecce-2022-2024", "potenza-2022-2024", "lazio"], piano => Assert.Empty(DefinizionePiano.DalRegistro(FileDiPiano.Di(piano)).Obiettivi));
    }

    [Fact]
    public void Lecce_would_need_34_47_social_workers_that_is_35()
    {
        var serve = new Fabbisogno(RegoleObiettivi.Residenti(Lecce.Definizione), 5000);

        Assert.Equal((172_374, "34,47", 35), (serve.Residenti, $"{serve.Arrotondato}", serve.Interi));
    }

    [Theory]
    [InlineData(170_000, 5000, "34,00", 34, "an exact multiple needs no more")]
    [InlineData(170_001, 5000, "34,00", 35, "one inhabitant more needs one more, and is shown as the same hundredth")]
    [InlineData(169_999, 5000, "34,00", 34, "one less")]
    [InlineData(5_000, 5000, "1,00", 1, "exactly one")]
    [InlineData(1, 5000, "0,00", 1, "a single inhabitant")]
    [InlineData(172_325, 5000, "34,47", 35, "34,465: a half goes up")]
    [InlineData(172_324, 5000, "34,46", 35, "34,4648")]
    [InlineData(172_374, 6500, "26,52", 27, "another parameter, by the plan")]
    [InlineData(2_000_000_000, 100, "20000000,00", 20_000_000, "as many as a definition can have")]
    public void What_is_required_is_shown_to_the_hundredth_and_in_whole_people(long residenti, int per, string arrotondato, long interi, string because)
    {
        var serve = new Fabbisogno(residenti, per);

        Assert.True(($"{serve.Arrotondato}", serve.Interi) == (arrotondato, interi), $"{because}: {serve.Arrotondato} {serve.Interi}");
    }

    [Theory]
    [InlineData(172_374, "34,47", "0,01", "34,47 are not 34,4748: a lack is never shown as none")]
    [InlineData(172_374, "34,48", "0,00", "a hundredth more is enough")]
    [InlineData(172_374, "31,5", "2,98", "2,9748, up")]
    [InlineData(172_374, "0", "34,48", "nobody: all of it, up")]
    [InlineData(170_000, "34", "0,00", "exactly enough")]
    [InlineData(170_000, "33,99", "0,01", "one hundredth short")]
    [InlineData(170_001, "34", "0,01", "one inhabitant over the multiple")]
    [InlineData(170_000, "50", "0,00", "more than enough is no lack")]
    public void What_is_missing_is_reckoned_on_the_exact_figure(long residenti, string presenti, string manca, string because) =>
        Assert.True($"{new Fabbisogno(residenti, 5000).Manca(TempoPieno.Leggi(presenti).Valore)}" == manca, because);

    [Theory]
    [InlineData("31", 3100)]
    [InlineData("31,5", 3150)]
    [InlineData("31.50", 3150)]
    [InlineData(" 31,05 ", 3105)]
    [InlineData("31 e mezzo", 3150)]
    [InlineData("31 and a half", 3150)]
    [InlineData("31½", 3150)]
    [InlineData("mezzo", 50)]
    [InlineData("0", 0)]
    [InlineData("nessuno", 0)]
    [InlineData("31,5 ETP", 3150)]
    [InlineData("31.5 FTE", 3150)]
    [InlineData("12 assistenti sociali", 1200)]
    [InlineData("1000", 100_000)]
    public void Full_time_equivalents_are_read_as_people_write_them(string testo, int centesimi)
    {
        var letto = TempoPieno.Leggi(testo).Valore;

        Assert.Equal(centesimi, letto.Centesimi);
        Assert.Equal(letto, TempoPieno.Leggi($"{letto}").Valore);
    }

    [Theory]
    [InlineData("", "tempoPieno")]
    [InlineData("tanti", "tempoPieno")]
    [InlineData("-3", "tempoPieno")]
    [InlineData("31,", "tempoPieno")]
    [InlineData(",5", "tempoPieno")]
    [InlineData("1e3", "tempoPieno")]
    [InlineData("31,5 e mezzo", "tempoPieno")]
    [InlineData("3٣", "tempoPieno")]
    [InlineData("1234567", "tempoPieno")]
    [InlineData("1.000", "tempoPienoDecimali")]
    [InlineData("31,555", "tempoPienoDecimali")]
    [InlineData("1.000,50", "tempoPieno")]
    public void What_is_no_such_number_is_refused(string testo, string motivo) => Assert.Equal(("PIA-06", motivo), (TempoPieno.Leggi(testo).Rifiuto!.Regola, TempoPieno.Leggi(testo).Rifiuto!.Motivo));

    [Fact]
    public void The_office_reports_what_is_there()
    {
        var fatto = Dato.Che(Con()).ConRuolo(Ruolo.Ufficio).Quando(Assistenti, "2022-05-10T10:00").Allora<ObiettivoRilevato>();

        Assert.Equal(new(TipoObiettivo.AssistentiSociali, 2021, new Presenza.Organico(TempoPieno.DaCentesimi(3150), TempoPieno.DaCentesimi(2200)), "Conto annuale 2021"), fatto);
        Assert.Equal(new Presenza.Copertura(9), Dato.Che(Con()).ConRuolo(Ruolo.Ufficio).Quando(Segretariato, "2022-05-10T10:00").Allora<ObiettivoRilevato>().Presente);
    }

    [Theory]
    [InlineData("2000", null, "the first")]
    [InlineData("1999", "annoLontano", "before the first")]
    [InlineData("2022", null, "this year")]
    [InlineData("2023", "annoFuturo", "not begun")]
    [InlineData("quest'anno", null, "in words")]
    [InlineData("l'anno scorso", null, "in words")]
    [InlineData("nel 2021", null, "in words")]
    [InlineData("21", "anno", "two figures")]
    [InlineData("", "anno", "nothing")]
    [InlineData("٢٠٢١", "anno", "figures of another script")]
    public void The_year_has_begun_and_is_of_this_century(string anno, string? motivo, string because) => Controlla(Assistenti with { Anno = anno }, motivo, "anno", because);

    [Theory]
    [InlineData("2021-12-31T23:59", "annoFuturo", "the last minute of the year before, in Rome")]
    [InlineData("2022-01-01T00:00", null, "the first minute, in Rome, when it is still the year before in Greenwich")]
    public void The_year_begins_in_Rome(string il, string? motivo, string because) => Controlla(Assistenti with { Anno = "2022" }, motivo, "anno", because, il);

    [Theory]
    [InlineData("22", "22", null, "all of them permanent")]
    [InlineData("22", "22,01", "indeterminatoOltre", "a hundredth more than there are")]
    [InlineData("22", "0", null, "none of them")]
    [InlineData("22", "boh", "tempoPieno", "no number")]
    public void Permanent_staff_is_no_more_than_all(string totale, string stabili, string? motivo, string because) =>
        Controlla(Assistenti with { Assistenti = totale, Indeterminato = stabili }, motivo, "indeterminato", because);

    [Theory]
    [InlineData("1723,74", null, "one for a hundred inhabitants: at the limit")]
    [InlineData("1723,75", "troppiAssistenti", "a hundredth beyond")]
    [InlineData("172374", "troppiAssistenti", "one each")]
    [InlineData("molti", "tempoPieno", "no number")]
    public void There_are_not_more_social_workers_than_is_plausible(string totale, string? motivo, string because) => Controlla(Assistenti with { Assistenti = totale, Indeterminato = "0" }, motivo, "assistenti", because);

    [Theory]
    [InlineData("0", null, "in none")]
    [InlineData("nessuno", null, "in words")]
    [InlineData("10", null, "in all ten")]
    [InlineData("tutti", null, "in words")]
    [InlineData("11", "comuniCoperti", "more than there are")]
    [InlineData("-1", "comuniCoperti", "less than none")]
    [InlineData("9,5", "comuniCoperti", "no half comune")]
    [InlineData("", "comuniCoperti", "nothing")]
    public void The_other_objectives_are_counted_by_comuni(string comuni, string? motivo, string because) => Controlla(Segretariato with { Comuni = comuni }, motivo, "comuni", because);

    [Theory]
    [InlineData(" ", "PIA-06", "fonteNecessaria")]
    [InlineData("2021", "ADE-02", "testoSenzaLettere")]
    public void A_report_has_its_source(string fonte, string regola, string motivo) =>
        Dato.Che(Con()).ConRuolo(Ruolo.Ufficio).Quando(Assistenti with { Fonte = fonte }, "2022-05-10T10:00").Rifiutato(regola, motivo, "fonte");

    [Fact]
    public void What_the_plan_does_not_set_is_not_reported()
    {
        Dato.Che(Lecce.Con()).ConRuolo(Ruolo.Ufficio).Quando(Assistenti, "2022-05-10T10:00").Rifiutato("PIA-06", "obiettivoNonPrevisto", "obiettivo");
        Dato.Che(Lecce.Con(lecce => lecce with { Obiettivi = [Tre[2]] })).ConRuolo(Ruolo.Ufficio).Quando(Assistenti, "2022-05-10T10:00").Rifiutato("PIA-06", "obiettivoNonPrevisto", "obiettivo");
    }

    [Theory]
    [Trait("Regola", "PIA-04")]
    [InlineData(Ruolo.Responsabile, true)]
    [InlineData(Ruolo.Ufficio, true)]
    [InlineData(Ruolo.Comune, false)]
    [InlineData(Ruolo.Regione, false)]
    public void Only_the_office_reports(Ruolo ruolo, bool may)
    {
        var dato = Dato.Che(Con()).ConRuolo(ruolo).Quando(Assistenti, "2022-05-10T10:00");
        if (may) dato.Allora<ObiettivoRilevato>();
        else dato.Rifiutato("PIA-04", "riservatoUfficio");
    }

    [Fact]
    public void The_latest_of_a_year_holds_the_latest_year_stands_first_and_all_is_kept()
    {
        var piano = Dato.Che(Con()).ConRuolo(Ruolo.Ufficio)
            .Dopo(Assistenti, "2022-05-10T10:00")
            .Dopo(Assistenti with { Anno = "2020", Assistenti = "30" }, "2022-05-11T10:00")
            .Dopo(Assistenti with { Assistenti = "32" }, "2022-05-12T10:00")
            .Dopo(Segretariato, "2022-05-13T10:00").Piano;

        Assert.Equal(["2021 32,00", "2020 30,00"], piano.Obiettivi.PerAnno(TipoObiettivo.AssistentiSociali).Select(uno => $"{uno.Anno} {((Presenza.Organico)uno.Presente).Totale}"));
        Assert.Equal([1, 2, 3, 4], piano.Obiettivi.Tutte.Select(uno => uno.Numero));
        Assert.Empty(piano.Obiettivi.PerAnno(TipoObiettivo.Inclusione));
    }

    [Theory]
    [InlineData(Lingua.Italiano, "172.374 : 5.000 = 34,47 a tempo pieno, cioè 35", "31,50 a tempo pieno, di cui 22,00 a tempo indeterminato", "2,98 a tempo pieno", "Contando solo il tempo indeterminato: 12,48", "2011; ISTAT, censimento 2011", "9 Comuni", "1 Comune")]
    [InlineData(Lingua.Inglese, "172,374 : 5,000 = 34.47 full-time, that is 35", "31.50 full-time, 22.00 of them permanent staff", "2.98 full-time", "Counting permanent staff only: 12.48", "2011; ISTAT", "9 comuni", "1 comune")]
    public void The_view_shows_required_present_and_missing_with_year_and_source(Lingua lingua, params string[] dice)
    {
        var piano = Dato.Che(Con()).ConRuolo(Ruolo.Ufficio).Dopo(Assistenti with { Anno = "2020" }, "2022-05-10T10:00").Dopo(Assistenti, "2022-05-10T10:00").Dopo(Segretariato, "2022-05-10T10:00").Piano;

        var card = (Piece.Card)Assert.Single(ObiettiviDialog.Answer(piano, Wording.In(lingua), new Input.Said("obiettivi")).Pieces);
        var lines = CardRules.Objects(card.Content).Select(element => (string?)element["text"]).OfType<string>().ToList();

        Assert.All(dice.Append("Conto annuale 2021").Append("2020: "), words => Assert.Contains(lines, line => line.Contains(words, StringComparison.Ordinal)));
        Assert.DoesNotContain(CardRules.Objects(card.Content), element => (string?)element["type"] == "Action.Execute");
    }

    [Fact]
    [Trait("Regola", "PIA-02")]
    public void Invented_inhabitants_are_labelled_and_a_plan_without_objectives_says_so()
    {
        Assert.Contains("Numeri d'esempio", Shown(Lecce.Con(lecce => lecce with { Obiettivi = Tre, Esempio = lecce.Esempio.Add("comuni") })), StringComparison.Ordinal);
        Assert.DoesNotContain("Numeri d'esempio", Shown(Con()), StringComparison.Ordinal);
        Assert.Contains("non fissano obiettivi di servizio", Shown(Lecce.Con()), StringComparison.Ordinal);

        static string Shown(Piano piano) => string.Join('\n', CardRules.Objects(((Piece.Card)ObiettiviDialog.Answer(piano, Wording.Italiano, new Input.Said("obiettivi")).Pieces[0]).Content).Select(element => (string?)element["text"]));
    }

    [Fact]
    [Trait("Regola", "PIA-01")]
    public void A_report_that_the_definition_no_longer_fits_is_shown_as_such()
    {
        var piano = Dato.Che(Con()).ConRuolo(Ruolo.Ufficio).Dopo(Segretariato, "2022-05-10T10:00").Piano;
        var fewer = Lecce.Definizione with { Versione = 99, Obiettivi = Tre, Comuni = Lecce.Definizione.Comuni[..3] };

        var card = (Piece.Card)ObiettiviDialog.Answer(Dato.Che(piano).Dopo(new AdottaDefinizione(fewer), "2022-05-11T10:00").Piano, Wording.Italiano, new Input.Said("obiettivi")).Pieces[0];

        Assert.Contains(CardRules.Objects(card.Content), element => (string?)element["text"] == "Niente: l'obiettivo è raggiunto.");
    }

    private static void Controlla(RilevaObiettivo comando, string? motivo, string campo, string because, string il = "2022-05-10T10:00")
    {
        var dato = Dato.Che(Con()).ConRuolo(Ruolo.Ufficio).Quando(comando, il);
        Assert.NotEmpty(because);
        if (motivo is null) dato.Allora<ObiettivoRilevato>();
        else dato.Rifiutato("PIA-06", motivo, campo);
    }

    private static Piano Con() => Lecce.Con(lecce => lecce with { Obiettivi = Tre });
}
