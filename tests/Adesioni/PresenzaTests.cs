using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Who joins by attending the session that the notice names: in Lecce the second one of the second phase, 19 May 2022 at 15:00.</summary>
[Trait("Regola", "ADE-15")]
public class PresenzaTests
{
    private const string Presentata = "2022-05-10T10:00", Dopo = "2022-05-20T10:00";

    private static readonly OraDiRoma Seduta = OraDiRoma.Leggi("2022-05-19T15:00").Valore;
    private static readonly ImmutableSortedDictionary<string, string> Nessuna = ImmutableSortedDictionary<string, string>.Empty;

    private static readonly ImmutableSortedDictionary<string, string> Sindacato = Nessuna
        .Add("tipo", "sindacato").Add("denominazione", "Unione dei lavoratori").Add("codiceFiscale", "93012345679").Add("tavoli", "poverta");

    [Theory]
    [InlineData(ModoAdesione.Domanda, StatoAdesione.Presentata, true, "the form is the adesione")]
    [InlineData(ModoAdesione.Entrambi, StatoAdesione.Presentata, true, "the form counts at once")]
    [InlineData(ModoAdesione.Intervento, StatoAdesione.Preadesione, false, "the form only announces it")]
    public void What_the_form_is_the_notice_says(ModoAdesione modo, StatoAdesione stato, bool membro, string because)
    {
        var adesione = Con(modo).Dopo(Lecce.Cooperativa, Presentata, "anna").Prima();
        Assert.True((adesione.Stato, adesione.FaParteDellaRete) == (stato, membro), because);
    }

    [Theory]
    [InlineData(EffettoAdesione.Immediato, true, "a member with the attendance")]
    [InlineData(EffettoAdesione.Istruttoria, false, "then the office looks at it")]
    public void A_preadesione_takes_effect_with_the_confirmed_attendance(EffettoAdesione effetto, bool membro, string because)
    {
        var dato = Con(ModoAdesione.Intervento, effetto).Dopo(Lecce.Cooperativa, Presentata, "anna");
        var dopo = dato.Quando(AdesionePerPresenza.Di(1, Seduta), Dopo, "ufficio");

        Assert.Equal(new InterventoConfermato(1, Seduta), dopo.Uno());
        var adesione = dato.Dopo(AdesionePerPresenza.Di(1, Seduta), Dopo, "ufficio").Prima();
        Assert.True((adesione.Stato, adesione.FaParteDellaRete) == (StatoAdesione.Presentata, membro), because);
        Assert.Equal(Seduta, adesione.Intervento!.Seduta);
    }

    [Fact]
    public void The_roll_finds_who_announced_it_by_codice_fiscale_or_persona()
    {
        var dato = Con(ModoAdesione.Intervento).Dopo(Lecce.Cooperativa, Presentata, "anna").Dopo(Lecce.Cittadino, Presentata, "giuseppe");

        dato.Quando(new AdesionePerPresenza(Seduta, null, new("altra"), Nessuna.Add("tipo", "ets").Add("codiceFiscale", "93012345679")), Dopo, "ufficio").Allora<InterventoConfermato>(fatto => fatto.Numero == 1);
        dato.Quando(new AdesionePerPresenza(Seduta, null, new("giuseppe"), Nessuna.Add("tipo", "cittadino")), Dopo, "ufficio").Allora<InterventoConfermato>(fatto => fatto.Numero == 2);
    }

    [Theory]
    [InlineData(ModoAdesione.Entrambi)]
    [InlineData(ModoAdesione.Intervento)]
    public void Who_announced_nothing_joins_at_the_session_and_is_asked_for_the_rest(ModoAdesione modo)
    {
        var dato = Con(modo).Dopo(new AdesionePerPresenza(Seduta, null, new("bruno"), Sindacato), Dopo, "ufficio");
        var adesione = dato.Prima();

        Assert.Equal((1, 2022, Voce.Piena, new PersonaId("bruno")), (adesione.Numero, adesione.Anno, adesione.Voce, adesione.Autore));
        Assert.Equal(Seduta.InstantComeInizio, adesione.Ora);
        Assert.True(adesione.FaParteDellaRete);
        Assert.Equal(StatoAdesione.DaIntegrare, adesione.Stato);
        Assert.Equal("comune rappresentante carica email privacy veridicita", string.Join(' ', adesione.Integrazioni[^1].Campi));
    }

    [Fact]
    [Trait("Regola", "ADE-06")]
    public void What_is_asked_afterwards_completes_the_adesione()
    {
        var risposte = Nessuna.Add("comune", "075035").Add("rappresentante", "Bruno Neri").Add("carica", "segretario").Add("email", "b@example.it").Add("privacy", "si").Add("veridicita", "si");
        var dato = Con(ModoAdesione.Entrambi).Dopo(new AdesionePerPresenza(Seduta, null, new("bruno"), Sindacato), Dopo, "ufficio");

        Assert.Equal(
            [("privacy", "ADE-02"), ("veridicita", "ADE-02")],
            Assert.IsType<Esito.Rifiutato>(dato.Quando(new IntegraAdesione(1, risposte.Remove("privacy").Remove("veridicita")), Dopo, "bruno").Esito).Rifiuti.Select(rifiuto => (rifiuto.Campo!, rifiuto.Regola)));

        Assert.Empty(RegoleInformativa.LetteDa(dato.Piano, new("bruno")));
        var completa = dato.Dopo(new IntegraAdesione(1, risposte), Dopo, "bruno").Prima();
        Assert.Equal((StatoAdesione.Presentata, "075035", "1", "Bruno Neri"), (completa.Stato, completa.Dati.Comune, completa.Dati.Informativa, completa.Personali!.Rappresentante));
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public void The_privacy_notice_is_read_when_the_adesione_is_completed()
    {
        var risposte = Nessuna.Add("comune", "075035").Add("email", "g@example.it").Add("tavoli", "poverta").Add("privacy", "si");
        var chi = Nessuna.Add("tipo", "cittadino").Add("denominazione", "Giuseppe Verdi");
        var dopo = Con(ModoAdesione.Entrambi).Dopo(new AdesionePerPresenza(Seduta, null, new("giuseppe"), chi), Dopo, "ufficio").Dopo(new IntegraAdesione(1, risposte), "2022-05-21T10:00", "giuseppe");

        Assert.Equal(new LetturaInformativa(1, Dato.Ora("2022-05-21T10:00")), Assert.Single(RegoleInformativa.LetteDa(dopo.Piano, new("giuseppe"))));
    }

    [Theory]
    [Trait("Regola", "ADE-04")]
    [InlineData("tipo")]
    [InlineData("denominazione")]
    [InlineData("codiceFiscale")]
    public void Without_knowing_who_it_is_nobody_joins(string campo) =>
        Con(ModoAdesione.Entrambi).Quando(new AdesionePerPresenza(Seduta, null, new("bruno"), Sindacato.Remove(campo)), Dopo, "ufficio").NonRiuscito();

    [Theory]
    [Trait("Regola", "ADE-04")]
    [InlineData("giuseppe", "", true, "known by the persona that checked in")]
    [InlineData("", "RSSMRA80A01E506G", true, "ticked off on paper, with the codice")]
    [InlineData("", "", false, "ticked off on paper: nobody could tell who it is")]
    public void A_citizen_is_known_by_persona_or_codice(string chi, string codice, bool vale, string because)
    {
        var risposte = Nessuna.Add("tipo", "cittadino").Add("denominazione", "Giuseppe Verdi").Add("codiceFiscale", codice);
        var esito = Con(ModoAdesione.Entrambi).Quando(new AdesionePerPresenza(Seduta, null, new(chi), risposte), Dopo, "ufficio").Esito;
        Assert.True(esito is Esito.Accolto == vale, because);
    }

    [Fact]
    [Trait("Regola", "ADE-04")]
    public void Attending_is_no_second_adesione()
    {
        var dato = Con(ModoAdesione.Entrambi).Dopo(Lecce.Cooperativa, Presentata, "anna");

        Assert.Empty(Assert.IsType<Esito.Accolto>(dato.Quando(new AdesionePerPresenza(Seduta, null, new("bruno"), Sindacato), Dopo, "ufficio").Esito).Fatti);
        Assert.Empty(Assert.IsType<Esito.Accolto>(dato.Quando(AdesionePerPresenza.Di(1, Seduta), Dopo, "ufficio").Esito).Fatti);
    }

    [Theory]
    [InlineData("2022-05-19T15:00", "2022-05-19T14:59:59", "sedutaFutura", "a second before it begins")]
    [InlineData("2022-05-19T15:00", "2022-05-19T15:00", null, "the minute it begins")]
    [InlineData("2022-05-02T08:59", Dopo, "sedutaPrima", "a minute before the notice is out")]
    [InlineData("2022-05-02T09:00", Dopo, null, "with the notice")]
    public void The_session_has_begun_and_not_before_the_notice(string seduta, string il, string? motivo, string because)
    {
        var dato = Con(ModoAdesione.Intervento).Dopo(Lecce.Cooperativa, "2022-05-02T09:00", "anna").Quando(AdesionePerPresenza.Di(1, OraDiRoma.Leggi(seduta).Valore), il, "ufficio");

        Assert.NotEmpty(because);
        if (motivo is null) dato.Allora<InterventoConfermato>();
        else dato.Rifiutato("ADE-15", motivo, "seduta");
    }

    [Theory]
    [Trait("Regola", "ADE-05")]
    [InlineData(Tardivi.Consultivi, true, "heard at the tavoli, and a full member by attending")]
    [InlineData(Tardivi.Ufficio, false, "left to the office, and a full member by attending")]
    public void Who_filed_the_form_late_and_attends_has_a_full_voice(Tardivi tardivi, bool prima, string because)
    {
        var dato = Con(ModoAdesione.Entrambi, tardivi: tardivi).Dopo(Lecce.Cooperativa, "2022-05-19T14:00", "anna");
        Assert.True((dato.Prima().Voce, dato.Prima().FaParteDellaRete) == (Voce.Consultiva, prima), because);

        var dopo = dato.Dopo(AdesionePerPresenza.Di(1, Seduta), Dopo, "ufficio");
        Assert.True((dopo.Prima().Voce, dopo.Prima().FaParteDellaRete, dopo.Prima().Tardiva) == (Voce.Piena, true, false), because);
        Assert.Empty(Assert.IsType<Esito.Accolto>(dopo.Quando(AdesionePerPresenza.Di(1, Seduta), Dopo, "ufficio").Esito).Fatti);
    }

    [Fact]
    [Trait("Regola", "PIA-01")]
    public void A_preadesione_is_confirmed_also_where_the_notice_says_otherwise_by_now()
    {
        var dato = Con(ModoAdesione.Intervento).Dopo(Lecce.Cooperativa, Presentata, "anna");
        var altra = dato.Piano.Adottata! with { Versione = 99 };
        var dopo = dato.Dopo(new AdottaDefinizione(altra with { Avviso = altra.Avviso with { Adesione = ModoAdesione.Domanda } }), Presentata);

        dopo.Quando(AdesionePerPresenza.Di(1, Seduta), Dopo, "ufficio").Allora<InterventoConfermato>();
    }

    [Fact]
    [Trait("Regola", "ADE-06")]
    public void What_is_still_to_be_declared_is_asked_with_whatever_else_is()
    {
        var dato = Con(ModoAdesione.Entrambi).Dopo(new AdesionePerPresenza(Seduta, null, new("bruno"), Sindacato), Dopo, "ufficio");
        var ancora = dato.Dopo(Pratica.Chiede("email"), Dopo, "ufficio");

        Assert.Equal("email privacy veridicita", string.Join(' ', ancora.Prima().Integrazioni[^1].Campi));
        Assert.Contains("privacy", RegoleIntegrazione.Mancanti(dato.Prima(), dato.Piano));
    }

    [Fact]
    [Trait("Regola", "ADE-17")]
    public void What_was_never_confirmed_may_be_warned_though_nothing_can_be_asked_of_it() =>
        Con(ModoAdesione.Intervento).Dopo(Lecce.Cooperativa, Presentata, "anna").Quando(new PreavvisaEsclusione(1, "Nessuno è venuto"), Dopo, "ufficio").Allora<PreavvisoEsclusione>();

    [Fact]
    [Trait("Regola", "SEC-02")]
    public void The_office_erases_when_asked_what_is_about_who_never_wrote_and_what_somebody_completed_of_it()
    {
        var dato = Con(ModoAdesione.Entrambi).Dopo(new AdesionePerPresenza(Seduta, null, PersonaId.Nessuna, Sindacato.Add("rappresentante", "Bruno Neri")), Dopo, "ufficio");

        dato.ConRuolo().Quando(new CancellaDati([2]), Dopo, "passante").Rifiutato("SEC-02", "datiDiAltri");
        dato.ConRuolo(Ruolo.Ufficio).Quando(new CancellaSuRichiesta(1, "7/2022", "oggi", 2), Dopo, "ufficio").Allora<DatiCancellati>(fatto => fatto.Seqs.SequenceEqual([2L]));

        var parla = dato.Dopo(new ChiediReferente("93012345679", "Carla Conti", "si"), Dopo, "carla").Dopo(new AmmettiReferente(1), Dopo, "ufficio");
        var risposte = Nessuna.Add("comune", "075035").Add("rappresentante", "Bruno Neri").Add("carica", "segretario").Add("email", "b@example.it").Add("privacy", "si").Add("veridicita", "si");
        var completata = parla.Dopo(new IntegraAdesione(1, risposte), Dopo, "carla").Piano;
        Assert.DoesNotContain(completata.Seq, completata.Personali.Di(new("carla")));
        Assert.Contains(completata.Seq, CancellazioneSuRichiesta.Vanno(completata, completata.Adesioni.Numero(1)!));
    }

    [Fact]
    [Trait("Regola", "DIA-06")]
    public void An_erasure_is_something_that_happened_to_an_adesione()
    {
        var dato = Con(ModoAdesione.Entrambi).Dopo(Lecce.Cooperativa, Presentata, "anna");
        Assert.Equal(3, dato.Dopo(new CancellaDati([2]), Dopo, "anna").Prima().UltimoAtto);
    }

    [Fact]
    public void Where_one_joins_by_the_form_attending_is_nothing() =>
        Con(ModoAdesione.Domanda).Quando(new AdesionePerPresenza(Seduta, null, new("bruno"), Sindacato), Dopo, "ufficio").Rifiutato("ADE-15", "presenzaNonVale");

    [Fact]
    [Trait("Regola", "PIA-04")]
    public void The_office_confirms_and_nobody_for_themselves() =>
        Con(ModoAdesione.Intervento).ConRuolo().Dopo(Lecce.Cooperativa, Presentata, "anna").Quando(AdesionePerPresenza.Di(1, Seduta), Dopo, "anna").Rifiutato("PIA-04", "riservatoUfficio");

    [Fact]
    [Trait("Regola", "ADE-06")]
    public void A_preadesione_is_not_examined_but_may_be_warned_changed_and_withdrawn()
    {
        var dato = Con(ModoAdesione.Intervento).Dopo(Lecce.Cooperativa, Presentata, "anna");

        dato.Quando(new AmmettiAdesioni([1]), Dopo, "ufficio").Rifiutato("ADE-15", "preadesione");
        dato.Quando(Pratica.Chiede("email"), Dopo, "ufficio").Rifiutato("ADE-15", "preadesione");
        dato.Quando(new PreavvisaEsclusione(1, "Non ha sede"), Dopo, "ufficio").Riuscito();
        dato.Dopo(new PreavvisaEsclusione(1, "Non ha sede"), Dopo, "ufficio").Quando(new AmmettiAdesioni([1]), Dopo, "ufficio").Rifiutato("ADE-15", "preadesione");
        dato.Quando(new ModificaAdesione(1, Nessuna.Add("carica", "vicepresidente")), "2022-05-11T10:00", "anna").Riuscito();
        Assert.Equal(StatoAdesione.Recessa, dato.Dopo(new RecediAdesione(1, ""), Dopo, "anna").Prima().Stato);
        dato.Dopo(new RecediAdesione(1, ""), Dopo, "anna").Quando(AdesionePerPresenza.Di(1, Seduta), Dopo, "ufficio").Rifiutato("ADE-06", "inRecessa");
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public void What_is_personal_in_it_is_of_who_checked_in_and_erasing_it_keeps_the_act()
    {
        var risposte = Nessuna.Add("tipo", "cittadino").Add("denominazione", "Giuseppe Verdi");
        var dato = Con(ModoAdesione.Entrambi).Dopo(new AdesionePerPresenza(Seduta, null, new("giuseppe"), risposte), Dopo, "ufficio");

        dato.Quando(new CancellaDati([2]), Dopo, "ufficio").Rifiutato("SEC-02", "datiDiAltri");
        var cancellata = dato.Dopo(new CancellaDati([2]), Dopo, "giuseppe").Prima();
        Assert.True(cancellata.Chiusa && !cancellata.FaParteDellaRete && cancellata.Personali is null);
        Assert.DoesNotContain("Verdi", System.Text.Encoding.UTF8.GetString(FormatoFatto.PerScrivere(new AdesioneIntervenuta(1, 2022, Seduta, new("g"), cancellata.Dati, null)).Scrivi!(
            new AdesioneIntervenuta(1, 2022, Seduta, new("g"), cancellata.Dati, DatiPersonali.Nessuno with { Nome = "Giuseppe Verdi" })).Corpo), StringComparison.Ordinal);
    }

    private static Dato Con(ModoAdesione modo, EffettoAdesione effetto = EffettoAdesione.Immediato, Tardivi tardivi = Tardivi.Consultivi) =>
        Dato.Che(Lecce.Con(definizione => definizione with { Avviso = definizione.Avviso with { Adesione = modo, Effetto = effetto, Tardivi = tardivi } })).ConRuolo(Ruolo.Ufficio);
}
