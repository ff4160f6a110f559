using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Nobody is excluded before they could answer, nor without a reason.</summary>
[Trait("Regola", "ADE-17")]
public class EsclusioneTests
{
    private static readonly EscludiAdesione Escludi = new(1, "Non ha sede nell'Ambito", "Ricorso al TAR", 0);

    /// <summary>In each row the warning was written two days before it was received.</summary>
    [Theory]
    [InlineData("2022-05-12T10:00", "2022-05-12T23:59", false, "the day itself")]
    [InlineData("2022-05-12T10:00", "2022-05-22T23:59", false, "the tenth day counts whole")]
    [InlineData("2022-05-12T10:00", "2022-05-23T00:00", true, "the first minute after it, in Rome")]
    [InlineData("2022-05-13T00:30", "2022-05-23T23:59", false, "past midnight in Rome it is the next day, whatever it is in UTC")]
    [InlineData("2022-05-13T00:30", "2022-05-24T00:00", true, "and its term ends one day later")]
    [InlineData("2022-10-25T12:00", "2022-11-04T23:59", false, "over the night the clock goes back")]
    [InlineData("2022-10-25T12:00", "2022-11-05T00:00", true, "days are days, not 24 hours")]
    [InlineData("2022-03-20T12:00", "2022-03-30T23:59", false, "over the night it goes forward")]
    [InlineData("2022-03-20T12:00", "2022-03-31T00:00", true, "and after it")]
    public void There_are_ten_days_for_observations_from_when_the_warning_is_received(string ricevuto, string il, bool vale, string because)
    {
        Assert.NotEmpty(because);
        var scritto = Dato.Ora(ricevuto) - NodaTime.Duration.FromDays(2);
        var dato = Pratica.Di(cambio: avviso => avviso with { Apre = new(2022, 1, 1, 9, 0) })
            .Dopo(new PreavvisaEsclusione(1, "Non ha sede"), $"{Roma.A(scritto).OraDiRoma}", "ufficio").Ricevuto(ricevuto).Quando(Escludi, il, "ufficio");
        if (vale) dato.Allora<AdesioneEsclusa>(fatto => fatto is { Motivo: "Non ha sede nell'Ambito", Rimedi: "Ricorso al TAR" });
        else dato.Rifiutato("ADE-17", "preavvisoInCorso");
    }

    [Fact]
    public void A_notice_may_give_more_days() =>
        Assert.Equal(new(2022, 6, 1), Pratica.Di(cambio: avviso => avviso with { TerminePreavviso = 20 }).Quando(new PreavvisaEsclusione(1, "Non ha sede"), Pratica.Oggi, "ufficio").Allora<PreavvisoEsclusione>().Termine.UltimoGiorno);

    [Theory]
    [InlineData("2022-05-14T10:00", false, "observations may be added to as long as the term runs")]
    [InlineData("2022-05-22T23:59", false, "to its last minute")]
    [InlineData("2022-05-23T00:00", true, "then they are considered")]
    public void Observations_do_not_shorten_the_term(string il, bool vale, string because)
    {
        Assert.NotEmpty(because);
        var osservata = Pratica.In(StatoAdesione.Preavvisata).Ricevuto().Dopo(new PresentaOsservazioni(1, "La sede è a Lecce"), "2022-05-13T10:00").Quando(Escludi with { OsservazioniValutate = 5 }, il, "ufficio");
        if (vale) osservata.Allora<AdesioneEsclusa>();
        else osservata.Rifiutato("ADE-17", "preavvisoInCorso");
    }

    [Fact]
    public void The_last_observations_are_to_be_considered()
    {
        var osservata = Pratica.In(StatoAdesione.Preavvisata).Ricevuto().Dopo(new PresentaOsservazioni(1, "La sede è a Lecce"), "2022-05-13T10:00");
        osservata.Quando(Escludi, "2022-05-23T00:00", "ufficio").Rifiutato("ADE-17", "osservazioniDaValutare", "osservazioni");

        // Some more come in while the office writes.
        var ancora = osservata.Dopo(new PresentaOsservazioni(1, "Ecco il contratto"), "2022-05-23T09:59");
        ancora.Quando(Escludi with { OsservazioniValutate = 5 }, "2022-05-23T10:00", "ufficio").Rifiutato("ADE-17", "osservazioniDaValutare", "osservazioni");
        ancora.Quando(Escludi with { OsservazioniValutate = 6 }, "2022-05-23T10:00", "ufficio").Allora<AdesioneEsclusa>();
    }

    [Fact]
    public void In_the_term_only_going_back_to_it_or_leaving_closes_a_warning()
    {
        var ricevuta = Pratica.In(StatoAdesione.Preavvisata).Ricevuto();
        ricevuta.Quando(new AmmettiAdesioni([1]), Pratica.Oggi, "ufficio").Allora<AdesioneAmmessa>();
        ricevuta.Quando(Pratica.Chiede("email"), Pratica.Oggi, "ufficio").Allora<IntegrazioneChiesta>();
        ricevuta.Quando(new RecediAdesione(1, ""), Pratica.Oggi).Allora<AdesioneRecessa>();
    }

    [Fact]
    public void Observations_after_the_term_are_taken_until_the_office_decides() =>
        Assert.Single(Pratica.In(StatoAdesione.Preavvisata).Dopo(new PresentaOsservazioni(1, "Scusate il ritardo"), "2022-06-13T10:00").Prima().Preavviso!.Osservazioni);

    [Theory]
    [InlineData("", "TAR", "motivo", "no reason")]
    [InlineData("Non ha sede", " ", "rimedi", "no remedies")]
    public void An_exclusion_says_why_and_to_whom_one_may_appeal(string motivo, string rimedi, string campo, string because)
    {
        Assert.NotEmpty(because);
        Pratica.In(StatoAdesione.Preavvisata).Ricevuto().Quando(new EscludiAdesione(1, motivo, rimedi, 0), "2022-05-23T00:00", "ufficio").Rifiutato("ADE-02", "obbligatorio", campo);
    }

    [Fact]
    public void A_warning_says_why() => Pratica.Di().Quando(new PreavvisaEsclusione(1, " "), Pratica.Oggi, "ufficio").Rifiutato("ADE-02", "obbligatorio", "motivo");

    [Theory]
    [InlineData("2022-05-22T23:59", "integrazioneInCorso", "ADE-06", "there is still time to answer")]
    [InlineData("2022-05-23T00:00", null, null, "the term ran out")]
    public void Without_its_number_in_the_runts_a_body_is_asked_for_it_first(string il, string? motivo, string? regola, string because)
    {
        Assert.NotEmpty(because);
        var senza = Pratica.Di(runts: "");
        senza.Quando(new PreavvisaEsclusione(1, "Manca il RUNTS"), il, "ufficio").Rifiutato("ADE-17", "runtsDaChiedere");
        senza.Dopo(Pratica.Chiede("email"), Pratica.Oggi, "ufficio").Quando(new PreavvisaEsclusione(1, "Manca il RUNTS"), "2022-09-01T10:00", "ufficio").Rifiutato("ADE-17", "runtsDaChiedere");

        var chiesta = senza.Dopo(Pratica.Chiede("runts"), Pratica.Oggi, "ufficio").Quando(new PreavvisaEsclusione(1, "Manca il RUNTS"), il, "ufficio");
        if (motivo is null) chiesta.Allora<PreavvisoEsclusione>();
        else chiesta.Rifiutato(regola!, motivo);
    }

    [Fact]
    public void An_onlus_has_no_number_in_the_runts_to_be_asked_for() =>
        Pratica.Di(runts: "", tipoEts: "onlus").Quando(new PreavvisaEsclusione(1, "Non ha sede"), Pratica.Oggi, "ufficio").Allora<PreavvisoEsclusione>();

    [Fact]
    public void A_citizen_has_no_number_in_the_runts_to_be_asked_for() =>
        Pratica.Cittadino().Quando(new PreavvisaEsclusione(1, "Non risiede qui"), Pratica.Oggi, "ufficio").Allora<PreavvisoEsclusione>();

    [Fact]
    [Trait("Regola", "SEC-02")]
    public void What_the_office_wrote_of_a_citizen_is_the_citizens_and_goes_with_their_data()
    {
        var esclusa = Pratica.Cittadino()
            .Dopo(new ChiediIntegrazione(1, ["email"], "La posta torna indietro", ""), Pratica.Oggi, "ufficio")
            .Dopo(new PreavvisaEsclusione(1, "Non risiede qui"), "2022-05-23T10:00", "ufficio")
            .Dopo(new PresentaOsservazioni(1, "Ci abito dal 2010"), "2022-05-24T10:00")
            .Dopo(new EscludiAdesione(1, "Non risulta residente", "TAR", 5), "2022-06-04T10:00", "ufficio");
        Assert.Equal([2, 3, 4, 5, 6], esclusa.Piano.Personali.Di(new("io")));
        Assert.Empty(esclusa.Piano.Personali.Di(new("ufficio")));
        esclusa.Quando(new CancellaDati([6]), Pratica.Oggi, "ufficio").Rifiutato("SEC-02", "datiDiAltri");

        esclusa.Quando(new CancellaDati([2]), "2022-06-05T10:00").Allora<DatiCancellati>(fatto => fatto.Seqs.SequenceEqual([2L, 3, 4, 5, 6]));
        var senza = esclusa.Dopo(new CancellaDati([2]), "2022-06-05T10:00");
        var adesione = senza.Prima();
        Assert.True(adesione is { Chiusa: true, Personali: null, Esclusione: { Motivo: null, Rimedi: "TAR" }, Preavviso: { Motivo: null, Osservazioni: [{ Testo: null }] }, Integrazioni: [{ Motivo: null }] });
        Assert.Empty(senza.Piano.Personali.Di(new("io")));
        senza.Quando(new AmmettiAdesioni([1]), "2022-05-26T10:00", "ufficio").Rifiutato("ADE-06", "chiusa");
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public void Of_a_body_each_reason_can_go_by_itself_and_the_act_stays()
    {
        var esclusa = Pratica.In(StatoAdesione.Esclusa).Dopo(new CancellaDati([3]), "2022-05-26T10:00").Prima();
        Assert.Equal((StatoAdesione.Esclusa, null, "Non ha sede"), (esclusa.Stato, esclusa.Preavviso!.Motivo, esclusa.Esclusione!.Motivo));
    }
}
