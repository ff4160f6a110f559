using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Votes: who stands, who votes, what counts, what a tie comes to. Three bodies of the third sector sit at one tavolo, one seat.</summary>
[Trait("Regola", "ADE-10")]
public class ElezioneTests
{
    private const string Il = "2022-05-20T10:00", Dopo = "2022-05-20T18:00";
    private static readonly TavoloId Poverta = new("poverta");

    [Theory]
    [InlineData("2022-05-20T17:59", true, "the last minute")]
    [InlineData("2022-05-20T18:00", false, "the minute it closes")]
    public void Votes_and_candidacies_are_taken_until_the_term(string il, bool vale, string because)
    {
        foreach (var comando in (Comando[])[new EsprimiVoto(1, 2, VotoSegreto.Per(1)), new PresentaCandidatura(1, 2, "Bruna Bianchi"), new RitiraCandidatura(1, 1)])
        {
            var chi = comando is RitiraCandidatura ? "chi-1" : "chi-2";
            var dato = ConCandidata().Quando(comando, il, chi);
            if (!vale) dato.Rifiutato("ADE-10", "votazioneFinita");
            else if (comando is EsprimiVoto) Assert.True(dato.Allora<VotoEspresso>() is not null, because);
            else if (comando is PresentaCandidatura) Assert.True(dato.Allora<CandidaturaPresentata>() is not null, because);
            else Assert.True(dato.Allora<CandidaturaRitirata>() is not null, because);
        }
    }

    [Theory]
    [InlineData("20/5/2022", "2022-05-20T23:59:59", true, "the last second of a whole day")]
    [InlineData("20/5/2022", "2022-05-21T00:00", false, "midnight ends it")]
    [InlineData("30/10/2022 ore 24", "2022-10-30T23:59:59", true, "the last second of a day of 25 hours")]
    [InlineData("30/10/2022 ore 24", "2022-10-31T00:00", false, "midnight in winter time")]
    public void A_vote_without_an_hour_lasts_to_its_days_midnight(string chiude, string il, bool vale, string because)
    {
        var dato = Tavolo().ConRuolo(Ruolo.Ufficio).Dopo(new ApriElezione(Poverta, CategoriaCabina.TerzoSettore, DataScritta.Fine(chiude, Roma.Data(Dato.Ora(Il))).Valore), Il).ConRuolo()
            .Quando(new PresentaCandidatura(1, 2, "Bruna Bianchi"), il, "chi-2");
        if (vale) Assert.True(dato.Allora<CandidaturaPresentata>() is not null, because);
        else dato.Rifiutato("ADE-10", "votazioneFinita");
    }

    [Theory]
    [InlineData(Ruolo.Ufficio, "2022-05-20T17:59", "PIA-04", "before its term not the staff")]
    [InlineData(Ruolo.Ufficio, "2022-05-20T18:00", null, "at its term the staff")]
    [InlineData(Ruolo.Responsabile, "2022-05-20T17:59", null, "the head at any time")]
    [InlineData(Ruolo.Regione, "2022-05-20T18:00", "PIA-04", "nobody else")]
    public void A_vote_is_closed_by(Ruolo ruolo, string il, string? regola, string because)
    {
        var dato = ConCandidata().ConRuolo(ruolo).Quando(new ChiudiElezione(1, "Hanno votato tutti."), il);
        if (regola is null) Assert.True(dato.Allora<ElezioneChiusa>() is not null, because);
        else dato.Rifiutato(regola, ruolo == Ruolo.Ufficio ? "riservatoResponsabile" : "riservatoUfficio");
    }

    [Fact]
    public void A_vote_is_closed_once() =>
        ConCandidata().ConRuolo(Ruolo.Responsabile).Dopo(new ChiudiElezione(1, "Motivo"), Il).Quando(new ChiudiElezione(1, "Motivo"), Il).Rifiutato("ADE-10", "votazioneChiusa");

    [Theory]
    [InlineData("2022-05-20T17:59", null, false, null, "before its term it is an override, which says why")]
    [InlineData("2022-05-20T17:59", "  ", false, null, "blanks say nothing")]
    [InlineData("2022-05-20T17:59", "Hanno votato tutti.", true, "Hanno votato tutti.", "the reason stays")]
    [InlineData("2022-05-20T18:00", null, true, null, "at its term nothing is overridden")]
    [InlineData("2022-05-20T18:00", "Hanno votato tutti.", true, null, "nor is a reason kept that was typed before it")]
    [Trait("Regola", "PIA-04")]
    public void Before_its_term_the_head_says_why(string il, string? motivo, bool vale, string? resta, string because)
    {
        var dato = ConCandidata().ConRuolo(Ruolo.Responsabile).Quando(new ChiudiElezione(1, motivo), il);
        if (!vale)
        {
            dato.Rifiutato("ADE-10", "testoNecessario", "motivo");
            return;
        }

        Assert.True(dato.Allora<ElezioneChiusa>().Motivo == resta, because);
        var chiusa = dato.Dopo(new ChiudiElezione(1, motivo), il).Piano.Cabina.Numero(1)!.Elezione!;
        Assert.Equal((resta, resta is not null), (chiusa.Esito!.Motivo, chiusa.PrimaDelTermine));
    }

    [Fact]
    [Trait("Regola", "DIA-06")]
    public void After_an_early_closing_nobody_hears_of_a_term_that_has_not_come()
    {
        var chiusa = ConCandidata().ConRuolo(Ruolo.Responsabile).Dopo(new ChiudiElezione(1, "Hanno votato tutti."), Il);
        chiusa.Quando(new EsprimiVoto(1, 2, VotoSegreto.Per(1)), Il, "chi-2").Rifiutato("ADE-10", "votazioneChiusa");
        chiusa.Quando(new PresentaCandidatura(1, 2, "Bruna Bianchi"), Il, "chi-2").Rifiutato("ADE-10", "votazioneChiusa");
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public void Reasons_are_erased_and_that_it_was_before_the_term_and_a_tie_settled_stays()
    {
        var chiusa = Voti(ConDueCandidate(), (1, 1), (2, 2)).ConRuolo(Ruolo.Responsabile).Dopo(new ChiudiElezione(1, "Hanno votato tutti."), Il);
        var risolta = chiusa.Dopo(new RisolviParita(1, [2, 1], "Ha più soci."), Il);
        var senza = risolta.DopoLaCancellazione(chiusa.Piano.Seq).DopoLaCancellazione(risolta.Piano.Seq).Piano.Cabina.Numero(1)!;
        Assert.Equal((null, true), (senza.Elezione!.Esito!.Motivo, senza.Elezione.PrimaDelTermine));
        var parita = Assert.Single(senza.Parita);
        Assert.Equal((null, new PersonaId("io"), Dato.Ora(Il)), (parita.Motivo, parita.Da, parita.Ora));
        Assert.Equal([2, 1], parita.Ordine.ToArray());
    }

    [Theory]
    [InlineData("2022-05-20T10:00", false, "now is no term")]
    [InlineData("2022-05-20T10:01", true, "a minute from now is")]
    [InlineData("2024-12-31T18:00", true, "on the plan's last day")]
    [InlineData("2024-12-31T24:00", true, "to the end of its last day")]
    [InlineData("2025-01-01T00:00", true, "the same midnight by its other name")]
    [InlineData("2025-01-01T00:01", false, "not beyond the plan")]
    public void A_vote_closes_within_the_plan(string chiude, bool vale, string because)
    {
        var dato = Tavolo().ConRuolo(Ruolo.Ufficio).Quando(new ApriElezione(Poverta, CategoriaCabina.TerzoSettore, OraDiRoma.Leggi(chiude).Valore), Il);
        if (vale) Assert.True(dato.Allora<ElezioneAperta>(fatto => fatto is { Numero: 1, Posti: 1 }) is not null, because);
        else dato.Rifiutato("ADE-10", "termineVotazione", "chiude");
    }

    [Fact]
    public void Only_the_office_opens_a_vote_where_the_plan_votes_and_seats_are_free()
    {
        Tavolo().Quando(Apri(), Il).Rifiutato("PIA-04", "riservatoUfficio");
        Aperta().ConRuolo(Ruolo.Ufficio).Quando(Apri(), Il).Rifiutato("ADE-10", "postiOccupati");
        Tavolo(MetodoCabina.Condivisa).ConRuolo(Ruolo.Ufficio).Quando(Apri(), Il).Rifiutato("ADE-10", "metodoCondivisa");
        Tavolo().ConRuolo(Ruolo.Ufficio).Quando(new ApriElezione(Poverta, CategoriaCabina.Altri, Chiude), Il).Rifiutato("ADE-10", "senzaPosti");
        Tavolo().ConRuolo(Ruolo.Ufficio).Quando(new ApriElezione(new("altrove"), CategoriaCabina.TerzoSettore, Chiude), Il).Rifiutato("ADE-10", "senzaPosti");
    }

    [Theory]
    [InlineData(1, "chi-1", null, "one's own")]
    [InlineData(1, "chi-2", "nonTua", "not for another")]
    [InlineData(4, "chi-4", "nonDelTavolo", "a union votes among the unions")]
    [InlineData(5, "chi-5", "nonDelTavolo", "who chose another tavolo votes there")]
    [InlineData(6, "chi-6", "nonDelTavolo", "a citizen has no category here")]
    public void Of_each_tavolo_and_category_its_members_vote(int adesione, string chi, string? motivo, string because)
    {
        var dato = ConCandidata().Quando(new EsprimiVoto(1, adesione, VotoSegreto.Per(1)), Il, chi);
        if (motivo is null) Assert.True(dato.Allora<VotoEspresso>() is not null, because);
        else dato.Rifiutato(motivo == "nonTua" ? "ADE-08" : "ADE-10", motivo);
    }

    [Fact]
    public void An_advisory_voice_neither_votes_nor_stands()
    {
        var tardivo = ConCandidata().Dopo(Ente(9, TipoSoggetto.Ets, "poverta"), "2022-05-20T09:00", "chi-9");
        Assert.Equal(Voce.Consultiva, tardivo.Piano.Adesioni.Numero(7)!.Voce);
        tardivo.Quando(new EsprimiVoto(1, 7, VotoSegreto.Per(1)), Il, "chi-9").Rifiutato("ADE-10", "consultiva");
        tardivo.Quando(new PresentaCandidatura(1, 7, "Anna Rossi"), Il, "chi-9").Rifiutato("ADE-10", "consultiva");
    }

    [Fact]
    public void One_stands_once_may_step_back_and_stand_again_under_a_new_number()
    {
        ConCandidata().Quando(new PresentaCandidatura(1, 1, "Anna Rossi"), Il, "chi-1").Rifiutato("ADE-10", "giaCandidato");
        ConCandidata().Quando(new RitiraCandidatura(1, 2), Il, "chi-2").Rifiutato("ADE-10", "nonCandidato");
        ConCandidata().Dopo(new RitiraCandidatura(1, 1), Il, "chi-1")
            .Quando(new PresentaCandidatura(1, 1, "Luca Bianchi"), Il, "chi-1").Allora<CandidaturaPresentata>(fatto => fatto.Numero == 2);
        Aperta().Quando(new PresentaCandidatura(1, 1, "Anna"), Il, "chi-1").Rifiutato("ADE-02", "nomeECognome", "nome");
    }

    [Theory]
    [InlineData(1, null, "one that stands")]
    [InlineData(2, "candidaturaIgnota", "not one who stepped back")]
    [InlineData(3, "candidaturaIgnota", "not one that isn't there")]
    [InlineData(0, "candidaturaIgnota", "nor none")]
    public void One_votes_for_a_standing_candidacy(int candidatura, string? motivo, string because)
    {
        var dato = ConCandidata().Dopo(new PresentaCandidatura(1, 2, "Bruna Bianchi"), Il, "chi-2").Dopo(new RitiraCandidatura(1, 2), Il, "chi-2")
            .Quando(new EsprimiVoto(1, 3, VotoSegreto.Per(candidatura)), Il, "chi-3");
        if (motivo is null) Assert.True(dato.Allora<VotoEspresso>() is not null, because);
        else dato.Rifiutato("ADE-10", motivo, "candidato");
    }

    [Fact]
    public void The_last_vote_counts_and_each_adesione_counts_once()
    {
        var chiusa = Voti(ConDueCandidate(), (1, 1), (2, 2), (3, 1), (3, 2)).ConRuolo(Ruolo.Ufficio).Quando(new ChiudiElezione(1), Dopo).Allora<ElezioneChiusa>();
        Assert.Equal([new(2, 2), new(1, 1)], chiusa.Voti.ToArray());
        Assert.Equal((3, 0), (chiusa.Votanti, chiusa.Nulli));
    }

    [Fact]
    public void Votes_for_who_steps_back_are_void_and_may_be_given_anew()
    {
        var dopo = Voti(ConDueCandidate(), (1, 1), (2, 2), (3, 2)).Dopo(new RitiraCandidatura(1, 2), Il, "chi-2");
        var senza = dopo.ConRuolo(Ruolo.Ufficio).Quando(new ChiudiElezione(1), Dopo).Allora<ElezioneChiusa>();
        Assert.Equal([new(1, 1)], senza.Voti.ToArray());
        Assert.Equal((3, 2), (senza.Votanti, senza.Nulli));

        var anew = Voti(dopo, (3, 1)).ConRuolo(Ruolo.Ufficio).Quando(new ChiudiElezione(1), Dopo).Allora<ElezioneChiusa>();
        Assert.Equal([new(1, 2)], anew.Voti.ToArray());
        Assert.Equal((3, 1), (anew.Votanti, anew.Nulli));
    }

    [Fact]
    public void Who_left_by_the_closing_counts_neither_as_voter_nor_as_candidate()
    {
        var chiusa = Voti(ConDueCandidate(), (1, 1), (2, 2), (3, 2)).Dopo(new RecediAdesione(2, ""), Il, "chi-2")
            .ConRuolo(Ruolo.Ufficio).Quando(new ChiudiElezione(1), Dopo).Allora<ElezioneChiusa>();
        Assert.Equal([new(1, 1)], chiusa.Voti.ToArray());
        Assert.Equal((2, 1), (chiusa.Votanti, chiusa.Nulli));
    }

    [Fact]
    public void The_first_is_asked_and_who_has_no_vote_is_not_designated()
    {
        var piano = Voti(ConDueCandidate(), (1, 1), (2, 1)).ConRuolo(Ruolo.Ufficio).Dopo(new ChiudiElezione(1), Dopo).Piano;
        Assert.Equal([(1, StatoDesignato.Chiamato)], piano.Cabina.Numero(1)!.Designati.Select(uno => (uno.Adesione, uno.Stato)));
        Assert.Equal(0, piano.Cabina.Numero(1)!.Elezione!.HannoVotato);
    }

    [Fact]
    public void A_tie_at_the_last_seat_waits_for_the_head_and_a_reason()
    {
        var pari = Voti(ConDueCandidate(), (1, 1), (2, 2)).ConRuolo(Ruolo.Ufficio).Dopo(new ChiudiElezione(1), Dopo);
        Assert.Equal([1, 2], pari.Piano.Cabina.Numero(1)!.InParita.Select(uno => uno.Adesione));
        pari.Quando(new AccettaDesignazione(1, 1, "Anna Rossi"), Dopo, "chi-1").Rifiutato("ADE-10", "nessunaChiamata");
        pari.Quando(new RisolviParita(1, [2, 1], "Motivo"), Dopo).Rifiutato("PIA-04", "riservatoResponsabile");

        var capo = pari.ConRuolo(Ruolo.Responsabile);
        capo.Quando(new RisolviParita(1, [2, 1], " "), Dopo).Rifiutato("ADE-10", "testoNecessario", "motivo");
        capo.Quando(new RisolviParita(1, [2], "Motivo"), Dopo).Rifiutato("ADE-10", "ordineParita", "ordine");
        capo.Quando(new RisolviParita(1, [2, 2], "Motivo"), Dopo).Rifiutato("ADE-10", "ordineParita", "ordine");
        capo.Quando(new RisolviParita(1, [2, 3], "Motivo"), Dopo).Rifiutato("ADE-10", "ordineParita", "ordine");

        var risolta = capo.Dopo(new RisolviParita(1, [2, 1], "Ha più soci."), Dopo);
        Assert.Equal([(2, StatoDesignato.Chiamato), (1, StatoDesignato.InFila)], risolta.Piano.Cabina.Numero(1)!.Designati.Select(uno => (uno.Adesione, uno.Stato)));
        risolta.Quando(new RisolviParita(1, [1, 2], "Motivo"), Dopo).Rifiutato("ADE-10", "nessunaParita");
        Assert.Equal(1, risolta.Dopo(new RifiutaDesignazione(1, 2), Dopo, "chi-2").Piano.Cabina.Numero(1)!.Designati.Single(uno => uno.Stato == StatoDesignato.Chiamato).Adesione);
    }

    [Fact]
    public void A_tie_among_those_who_all_sit_is_none()
    {
        var piano = Voti(ConDueCandidate(posti: 2), (1, 1), (2, 2)).ConRuolo(Ruolo.Ufficio).Dopo(new ChiudiElezione(1), Dopo).Piano;
        Assert.Empty(piano.Cabina.Numero(1)!.InParita);
        Assert.All(piano.Cabina.Numero(1)!.Designati, uno => Assert.Equal(StatoDesignato.Chiamato, uno.Stato));
    }

    [Fact]
    public void A_soggetto_at_two_tavoli_stands_and_votes_at_each()
    {
        var dato = ConCandidata().ConRuolo(Ruolo.Ufficio).Dopo(new ApriElezione(new("violenza"), CategoriaCabina.TerzoSettore, Chiude), Il).ConRuolo()
            .Dopo(new PresentaCandidatura(2, 1, "Anna Rossi"), Il, "chi-1").Dopo(new EsprimiVoto(1, 1, VotoSegreto.Per(1)), Il, "chi-1");
        dato.Quando(new EsprimiVoto(2, 1, VotoSegreto.Per(1)), Il, "chi-1").Allora<VotoEspresso>();
        dato.Quando(new EsprimiVoto(2, 2, VotoSegreto.Per(1)), Il, "chi-2").Rifiutato("ADE-10", "nonDelTavolo");
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public void An_erased_vote_counts_for_nobody_and_changes_no_closed_count()
    {
        var votata = Voti(ConDueCandidate(), (1, 1), (2, 1), (3, 2));
        var seq = votata.Piano.Seq;
        var cancellata = votata.DopoLaCancellazione(seq).ConRuolo(Ruolo.Ufficio).Quando(new ChiudiElezione(1), Dopo).Allora<ElezioneChiusa>();
        Assert.Equal([new(1, 2), new(2, 0)], cancellata.Voti.ToArray());
        Assert.Equal((3, 1), (cancellata.Votanti, cancellata.Nulli));

        var chiusa = votata.ConRuolo(Ruolo.Ufficio).Dopo(new ChiudiElezione(1), Dopo);
        Assert.Equal(
            Dump.Valore(chiusa.Piano.Cabina.Numero(1)!.Elezione!.Esito), Dump.Valore(chiusa.DopoLaCancellazione(seq).Piano.Cabina.Numero(1)!.Elezione!.Esito));
    }

    private static OraDiRoma Chiude => OraDiRoma.Leggi(Dopo).Valore;

    private static ApriElezione Apri() => new(Poverta, CategoriaCabina.TerzoSettore, Chiude);

    private static Dato Tavolo(MetodoCabina metodo = MetodoCabina.Votazione, int posti = 1) => CabinaDati.Tavolo(metodo, posti);

    private static ImmutableSortedDictionary<string, string> Ente(int n, TipoSoggetto tipo, params string[] tavoli) => CabinaDati.Ente(n, tipo, tavoli);

    private static Dato Aperta(int posti = 1) => Tavolo(posti: posti).ConRuolo(Ruolo.Ufficio).Dopo(Apri(), Il).ConRuolo();

    private static Dato ConCandidata(int posti = 1) => Aperta(posti).Dopo(new PresentaCandidatura(1, 1, "Anna Rossi"), Il, "chi-1");

    private static Dato ConDueCandidate(int posti = 1) => ConCandidata(posti).Dopo(new PresentaCandidatura(1, 2, "Bruna Bianchi"), Il, "chi-2");

    private static Dato Voti(Dato dato, params (int Adesione, int Candidatura)[] voti) =>
        voti.Aggregate(dato, (prima, voto) => prima.Dopo(new EsprimiVoto(1, voto.Adesione, VotoSegreto.Per(voto.Candidatura)), Il, $"chi-{voto.Adesione}"));
}
