using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>What only the head may: take an exclusion back, have an admission checked again; always with a reason.</summary>
[Trait("Regola", "PIA-04")]
public class RiaperturaTests
{
    private const string Dopo = "2022-05-24T10:00";

    private static readonly AnnullaEsclusione Annulla = new(1, "La sede c'era");
    private static readonly RiesaminaAdesione Riesamina = new(1, "La visura dice altro");

    private static Dato Esclusa => Pratica.In(StatoAdesione.Esclusa).ConRuolo(Ruolo.Responsabile);

    private static Dato Ammessa => Pratica.In(StatoAdesione.Ammessa).ConRuolo(Ruolo.Responsabile);

    [Theory]
    [InlineData(null, false, "anybody")]
    [InlineData(Ruolo.Regione, false, "the Region watches")]
    [InlineData(Ruolo.Ufficio, false, "the staff asks the head")]
    [InlineData(Ruolo.Responsabile, true, "the head")]
    public void Only_the_head_has_an_adesione_looked_at_anew(Ruolo? ruolo, bool vale, string because)
    {
        foreach (var (dato, comando) in ((Dato, Comando)[])[(Esclusa, Annulla), (Ammessa, Riesamina)])
        {
            var quando = dato.ConRuolo(ruolo is { } suo ? [suo] : []).Quando(comando, Dopo, "capo");
            if (vale) quando.Riuscito();
            else Assert.True(quando.Rifiutato("PIA-04", "riservatoResponsabile") is not null, because);
        }
    }

    [Fact]
    public void Both_say_why()
    {
        Esclusa.Quando(Annulla with { Motivo = " " }, Dopo, "capo").Rifiutato("ADE-02", "obbligatorio", "motivo");
        Ammessa.Quando(Riesamina with { Motivo = "" }, Dopo, "capo").Rifiutato("ADE-02", "obbligatorio", "motivo");
    }

    [Theory]
    [Trait("Regola", "ADE-06")]
    [InlineData(EffettoAdesione.Immediato, false, true, "a member as by its presentation")]
    [InlineData(EffettoAdesione.Istruttoria, false, false, "never admitted, it waits for the office")]
    [InlineData(EffettoAdesione.Istruttoria, true, true, "what it was excluded from stands again")]
    public void An_exclusion_that_is_taken_back_has_ended_nothing(EffettoAdesione effetto, bool primaAmmessa, bool membro, string because)
    {
        var dato = Pratica.Di(effetto).ConRuolo(Ruolo.Responsabile);
        if (primaAmmessa) dato = dato.Dopo(new AmmettiAdesioni([1]), Pratica.Oggi, "ufficio").Dopo(Riesamina, Pratica.Oggi, "capo");
        var esclusa = dato.Dopo(new PreavvisaEsclusione(1, "Non ha sede"), Pratica.Oggi, "ufficio").Ricevuto().Dopo(new EscludiAdesione(1, "Non ha sede", "TAR", 0), "2022-05-23T00:00", "ufficio");
        var (tavolo, era) = (new TavoloId(esclusa.Prima().Dati.Tavoli[0]), esclusa.Piano.Adesioni.Al(new(esclusa.Prima().Dati.Tavoli[0])));
        Assert.False(esclusa.Prima().FaParteDellaRete);

        var riaperta = esclusa.Dopo(Annulla, Dopo, "capo");

        Assert.Equal((StatoAdesione.Presentata, true, null), (riaperta.Prima().Stato, riaperta.Prima().InRiesame, riaperta.Prima().Esclusione));
        Assert.True(membro == riaperta.Prima().FaParteDellaRete, because);
        Assert.Equal(membro, era != riaperta.Piano.Adesioni.Al(tavolo));
        riaperta.Quando(new RecediAdesione(1, ""), Dopo).Allora<AdesioneRecessa>();
    }

    [Theory]
    [Trait("Regola", "ADE-15")]
    [Trait("Regola", "ADE-16")]
    [InlineData(StatoAdesione.DaSottoscrivere, "it is signed still or not at all")]
    [InlineData(StatoAdesione.Preadesione, "it waits for its attendance")]
    public void What_was_never_complete_waits_for_that_again(StatoAdesione stato, string because)
    {
        var riaperta = Pratica.In(stato).ConRuolo(Ruolo.Responsabile).Dopo(new PreavvisaEsclusione(1, "Nessuno si è visto"), Pratica.Oggi, "ufficio").Ricevuto()
            .Dopo(new EscludiAdesione(1, "Nessuno si è visto", "TAR", 0), "2022-05-23T00:00", "ufficio").Dopo(Annulla, Dopo, "capo");
        Assert.True(stato == riaperta.Prima().Stato, because);
        Assert.False(riaperta.Prima().FaParteDellaRete);
    }

    [Fact]
    [Trait("Regola", "ADE-04")]
    public void Its_soggetto_is_taken_again_unless_it_has_joined_meanwhile()
    {
        var aperta = Pratica.Di(cambio: avviso => avviso with { Chiude = new(2022, 12, 31, 13, 0) }).ConRuolo(Ruolo.Responsabile)
            .Dopo(new PreavvisaEsclusione(1, "Non ha sede"), Pratica.Oggi, "ufficio").Ricevuto().Dopo(new EscludiAdesione(1, "Non ha sede", "TAR", 0), "2022-05-23T00:00", "ufficio");
        aperta.Dopo(Annulla, Dopo, "capo").Quando(Lecce.Cooperativa, Dopo).Rifiutato("ADE-04", "enteGiaTuo", "codiceFiscale");

        var diNuovo = aperta.Dopo(Lecce.Cooperativa.SetItem("runts", "12345"), "2022-05-23T10:00", "io");
        var no = diNuovo.Quando(Annulla, Dopo, "capo").Rifiutato("ADE-04", "giaDiNuovo");
        Assert.Equal(("1/2022", "2/2022", "2022-05-23T10:00"), (no.Dati["numero"], no.Dati["altra"], no.Dati["data"]));
        diNuovo.Dopo(new RecediAdesione(2, ""), Dopo).Quando(Annulla, Dopo, "capo").Allora<EsclusioneAnnullata>();
    }

    [Fact]
    [Trait("Regola", "ADE-17")]
    public void To_exclude_anew_there_is_another_warning_with_all_its_days()
    {
        foreach (var dato in (Dato[])[Esclusa.Dopo(Annulla, Dopo, "capo"), Ammessa.Dopo(Riesamina, Dopo, "capo")])
        {
            dato.Quando(new EscludiAdesione(1, "Non ha sede", "TAR", 0), "2022-12-01T10:00", "capo").Rifiutato("ADE-17", "senzaPreavviso");
            var avvisata = dato.Dopo(new PreavvisaEsclusione(1, "Non ha sede"), Dopo, "ufficio");
            avvisata.Quando(new EscludiAdesione(1, "Non ha sede", "TAR", 0), "2022-12-01T10:00", "ufficio").Rifiutato("ADE-17", "preavvisoNonRicevuto");
            avvisata.Ricevuto(Dopo).Quando(new EscludiAdesione(1, "Non ha sede", "TAR", 0), "2022-06-03T23:59", "ufficio").Rifiutato("ADE-17", "preavvisoInCorso");
            avvisata.Ricevuto(Dopo).Quando(new EscludiAdesione(1, "Non ha sede", "TAR", 0), "2022-06-04T00:00", "ufficio").Allora<AdesioneEsclusa>();
        }
    }

    [Fact]
    [Trait("Regola", "ADE-06")]
    public void While_an_admission_is_checked_again_its_soggetto_stays_a_member_and_the_office_decides_it_by_itself()
    {
        var riesame = Ammessa.Dopo(Riesamina, Dopo, "capo");
        Assert.True(riesame.Prima() is { Stato: StatoAdesione.Presentata, InRiesame: true, FaParteDellaRete: true, DaDecidere: false });
        Assert.True(riesame.Dopo(new PreavvisaEsclusione(1, "Non ha sede"), Dopo, "ufficio").Prima().FaParteDellaRete);
        Assert.False(RegoleIstruttoria.Ammissibile(riesame.Prima(), riesame.Piano.Seq));

        var ancora = riesame.Dopo(new AmmettiAdesioni([1]), "2022-05-25T10:00", "ufficio").Prima();
        Assert.Equal((StatoAdesione.Ammessa, false, Dato.Ora("2022-05-25T10:00")), (ancora.Stato, ancora.InRiesame, ancora.Ammissione!.Ora));
        Assert.Equal(Dato.Ora(Pratica.Oggi), Assert.Single(ancora.Riaperture).Riesaminata!.Ora);
    }

    [Fact]
    [Trait("Regola", "ADE-10")]
    public void A_seat_that_an_exclusion_ended_stays_ended_and_checking_again_ends_none()
    {
        var sede = CabinaDati.Tavolo(MetodoCabina.Nomina).Dopo(new NominaReferente(new("poverta"), 4, "Marco De Santis"), CabinaDati.Maggio, "chi-4")
            .Dopo(new AccettaDesignazione(1, 4, "Marco De Santis"), CabinaDati.Maggio, "chi-4").ConRuolo(Ruolo.Responsabile).Dopo(new AmmettiAdesioni([4]), CabinaDati.Maggio, "capo");
        var riesame = sede.Dopo(new RiesaminaAdesione(4, "La visura dice altro"), CabinaDati.Maggio, "capo");
        Assert.Equal(StatoDesignato.Accettato, riesame.Piano.Cabina.Numero(1)!.Di(4)!.Stato);

        var avvisata = riesame.Dopo(new PreavvisaEsclusione(4, "Non rappresenta nessuno"), CabinaDati.Maggio, "capo").Dopo(new AnnotaRicezione(4, "pec", "oggi"), CabinaDati.Maggio, "capo");
        var esclusa = avvisata.Dopo(new EscludiAdesione(4, "Non rappresenta nessuno", "TAR", 0), Dopo, "capo");
        Assert.Equal(StatoDesignato.Uscito, esclusa.Dopo(new AnnullaEsclusione(4, "Rappresenta"), Dopo, "capo").Piano.Cabina.Numero(1)!.Di(4)!.Stato);
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public void The_reasons_are_the_applicants_and_go_with_their_data()
    {
        var riaperta = Esclusa.Dopo(Annulla, Dopo, "capo");
        var seq = riaperta.Piano.Seq;
        Assert.Equal(new PersonaId("io"), riaperta.Piano.Personali.Interessato(seq));
        var senza = Assert.Single(riaperta.DopoLaCancellazione(seq).DopoLaCancellazione(seq - 1).Prima().Riaperture);
        Assert.True(senza is { Motivo: null, Annullata: { Motivo: null, Rimedi: "TAR" } });

        Pratica.Cittadino().ConRuolo(Ruolo.Responsabile).Dopo(new AmmettiAdesioni([1]), Pratica.Oggi, "ufficio").DopoLaCancellazione(2).ConRuolo(Ruolo.Responsabile)
            .Quando(Riesamina, Dopo, "capo").Rifiutato("ADE-06", "chiusa");
    }
}
