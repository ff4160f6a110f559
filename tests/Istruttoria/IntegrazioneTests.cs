using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>What the office asks again, until when, and what the answer changes.</summary>
[Trait("Regola", "ADE-06")]
public class IntegrazioneTests
{
    [Theory]
    [InlineData("runts", null, "what is missing")]
    [InlineData("denominazione", null, "a name with a mistake")]
    [InlineData("tipoEts", null, "the section of the RUNTS")]
    [InlineData("comune", null, "the seat")]
    [InlineData("tavoli", null, "the tavoli, whatever the window")]
    [InlineData("tipo", "campoEstraneo", "of another kind it is another soggetto")]
    [InlineData("codiceFiscale", "campoEstraneo", "with another codice it is another soggetto")]
    [InlineData("comuneAltro", "campoEstraneo", "comes with the comune")]
    [InlineData("delega", "campoEstraneo", "only of who fills it in for another")]
    [InlineData("privacy", "campoEstraneo", "a declaration is not asked again")]
    [InlineData("altro", "campoEstraneo", "no field at all")]
    public void A_field_may_be_asked_again(string campo, string? motivo, string because)
    {
        Assert.NotEmpty(because);
        var dato = Pratica.Di().Quando(Pratica.Chiede(campo), Pratica.Oggi, "ufficio");
        if (motivo is null) dato.Allora<IntegrazioneChiesta>(fatto => fatto.Campi.SequenceEqual([campo]));
        else dato.Rifiutato("ADE-06", motivo, "campi");
    }

    [Fact]
    public void Of_a_citizen_only_a_citizens_fields_are_asked_and_something_must_be()
    {
        Pratica.Cittadino().Quando(Pratica.Chiede("runts"), Pratica.Oggi, "ufficio").Rifiutato("ADE-06", "campoEstraneo", "campi");
        Pratica.Cittadino().Quando(Pratica.Chiede(), Pratica.Oggi, "ufficio").Rifiutato("ADE-06", "nessunCampo", "campi");
        Pratica.Cittadino().Quando(Pratica.Chiede("email", "denominazione", "email"), Pratica.Oggi, "ufficio").Allora<IntegrazioneChiesta>(fatto => fatto.Campi.SequenceEqual(["denominazione", "email"]));
    }

    [Theory]
    [InlineData("", 22, "the notice's ten days, the first not counted")]
    [InlineData("1", 13, "one day: tomorrow")]
    [InlineData("5 giorni", 17, "with its word")]
    [InlineData("0", null, "no day at all")]
    [InlineData("90", 0, "as many as there may be")]
    [InlineData("91", null, "too many")]
    [InlineData("dieci", null, "in letters")]
    public void The_term_is(string giorni, int? giorno, string because)
    {
        var dato = Pratica.Di().Quando(new ChiediIntegrazione(1, ["email"], "", giorni), Pratica.Oggi, "ufficio");
        if (giorno is null) Assert.NotNull(dato.Rifiutato("ADE-06", "giorni", "giorni"));
        else Assert.True(dato.Allora<IntegrazioneChiesta>().Termine.UltimoGiorno == (giorno == 0 ? new(2022, 8, 10) : new NodaTime.LocalDate(2022, 5, giorno.Value)), because);
    }

    [Theory]
    [InlineData("2022-05-12T00:00", 22, "the first minute of a day")]
    [InlineData("2022-05-12T23:59", 22, "and its last: the same day in Rome")]
    [InlineData("2022-05-13T00:30", 23, "past midnight in Rome, though not in UTC")]
    public void The_day_on_which_it_is_asked_is_not_counted(string il, int giorno, string because) =>
        Assert.True(Pratica.Di().Quando(Pratica.Chiede("email"), il, "ufficio").Allora<IntegrazioneChiesta>().Termine.UltimoGiorno.Day == giorno, because);

    [Theory]
    [InlineData("2022-05-22T23:59", false, "the last day counts whole")]
    [InlineData("2022-05-23T00:00", true, "a minute later it is late, and taken")]
    [InlineData("2022-09-01T10:00", true, "months later, as long as the office has not gone on")]
    public void An_answer_is_taken_and_marked_when_it_is_late(string il, bool tardi, string because)
    {
        var integrata = Pratica.Di(runts: "").Dopo(Pratica.Chiede("runts"), Pratica.Oggi, "ufficio").Dopo(Risponde(("runts", "12345")), il).Prima();
        Assert.Equal((StatoAdesione.Presentata, "12345"), (integrata.Stato, integrata.Dati.Runts));
        Assert.True(integrata.Integrazioni[0].Tardiva == tardi, because);
    }

    [Fact]
    public void Exactly_what_was_asked_is_answered()
    {
        var chiesta = Pratica.Di().Dopo(Pratica.Chiede("email", "carica"), Pratica.Oggi, "ufficio");
        var fatto = chiesta.Quando(Risponde(("email", "nuova@example.it"), ("carica", "tesoriera"), ("telefono", "0832 999999"), ("denominazione", "Altra")), Pratica.Oggi).Allora<AdesioneIntegrata>();
        Assert.Equal("carica email", string.Join(' ', fatto.Campi));
        Assert.Equal(DatiPersonali.Nessuno with { Carica = "tesoriera", Email = "nuova@example.it" }, fatto.Personali);
        Assert.Equal(chiesta.Prima().Dati, fatto.Dati);
        Assert.Equal("0832111111", Pratica.Di().Dopo(new ModificaAdesione(1, Lecce.Cooperativa.Clear().Add("telefono", "0832 111111")), Pratica.Oggi)
            .Dopo(Pratica.Chiede("email"), Pratica.Oggi, "ufficio").Dopo(Risponde(("email", "nuova@example.it")), Pratica.Oggi).Prima().Personali!.Telefono);
    }

    [Theory]
    [Trait("Regola", "ADE-17")]
    [InlineData("runts", "", "obbligatorio", "asked for, it is not optional any more")]
    [InlineData("email", "nuova.example.it", "emailSenzaChiocciola", "as when joining")]
    [InlineData("denominazione", " ", "obbligatorio", "a body has a name")]
    public void What_is_wrong_is_refused_beside_its_field(string campo, string risposta, string motivo, string because)
    {
        Assert.NotEmpty(because);
        Pratica.Di().Dopo(Pratica.Chiede(campo), Pratica.Oggi, "ufficio").Quando(Risponde((campo, risposta)), Pratica.Oggi).Rifiutato("ADE-02", motivo, campo);
    }

    [Fact]
    public void What_follows_from_an_answer_is_asked_with_it()
    {
        var chiesta = Pratica.Di().Dopo(Pratica.Chiede("comune"), Pratica.Oggi, "ufficio");
        chiesta.Quando(Risponde(("comune", "altro")), Pratica.Oggi).Rifiutato("ADE-02", "obbligatorio", "comuneAltro");
        var altrove = chiesta.Dopo(Risponde(("comune", "altro"), ("comuneAltro", "Galatina")), Pratica.Oggi);
        Assert.Equal((null, "Galatina"), (altrove.Prima().Dati.Comune, altrove.Prima().Personali!.ComuneAltro));

        var tornata = altrove.Dopo(Pratica.Chiede("comune"), Pratica.Oggi, "ufficio").Dopo(Risponde(("comune", "075035")), Pratica.Oggi);
        Assert.Equal(("075035", null), (tornata.Prima().Dati.Comune, tornata.Prima().Personali!.ComuneAltro));
    }

    [Theory]
    [InlineData("", "runts", "a body of the third sector without its number")]
    [InlineData("12345", "", "nothing")]
    public void What_it_lacks_is(string runts, string manca, string because) =>
        Assert.True(manca == string.Join(' ', RegoleIntegrazione.Mancanti(Pratica.Di(runts: runts).Prima(), Pratica.Di().Piano)), because);

    [Theory]
    [Trait("Regola", "ADE-17")]
    [InlineData("onlus", "", "in the anagrafe delle ONLUS, it has no number yet")]
    [InlineData("aps", "runts", "in the RUNTS")]
    [InlineData("altroEts", "runts", "in the RUNTS")]
    public void A_number_in_the_runts_is_due(string sezione, string manca, string because)
    {
        var senza = Pratica.Di(runts: "", tipoEts: sezione);
        Assert.True(manca == string.Join(' ', RegoleIntegrazione.Mancanti(senza.Prima(), senza.Piano)), because);

        // Asked for all the same, who has none leaves it empty.
        var chiesta = senza.Dopo(Pratica.Chiede("runts"), Pratica.Oggi, "ufficio");
        if (manca.Length > 0) chiesta.Quando(Risponde(("runts", "")), Pratica.Oggi).Rifiutato("ADE-02", "obbligatorio", "runts");
        else Assert.Null(chiesta.Dopo(Risponde(("runts", "")), Pratica.Oggi).Prima().Dati.Runts);
    }

    [Fact]
    [Trait("Regola", "ADE-17")]
    public void The_section_that_is_answered_with_it_says_whether_it_is_due()
    {
        var chiesta = Pratica.Di(runts: "").Dopo(Pratica.Chiede("tipoEts", "runts"), Pratica.Oggi, "ufficio");
        chiesta.Quando(Risponde(("tipoEts", "aps"), ("runts", "")), Pratica.Oggi).Rifiutato("ADE-02", "obbligatorio", "runts");
        var onlus = chiesta.Dopo(Risponde(("tipoEts", "onlus"), ("runts", "")), Pratica.Oggi);
        Assert.Equal((TipoEts.Onlus, null), (onlus.Prima().Dati.TipoEts, onlus.Prima().Dati.Runts));
        Assert.Empty(RegoleIntegrazione.Mancanti(onlus.Prima(), onlus.Piano));
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public void Erased_an_answer_goes_and_what_others_said_stays()
    {
        var integrata = Pratica.Cittadino().Dopo(Pratica.Chiede("email"), Pratica.Oggi, "ufficio").Dopo(Risponde(("email", "nuova@example.it")), Pratica.Oggi);
        var senza = integrata.DopoLaCancellazione(seq: 4).Prima();
        Assert.Equal((null, "Giuseppe Verdi"), (senza.Personali!.Email, senza.Personali.Nome));
        Assert.Equal("nuova@example.it", Pratica.Di().Dopo(Pratica.Chiede("email"), Pratica.Oggi, "ufficio").Dopo(Risponde(("email", "nuova@example.it")), Pratica.Oggi).DopoLaCancellazione(seq: 2).Prima().Personali!.Email);
    }

    private static IntegraAdesione Risponde(params (string Campo, string Valore)[] risposte) => new(1, risposte.ToImmutableSortedDictionary(una => una.Campo, una => una.Valore));
}
