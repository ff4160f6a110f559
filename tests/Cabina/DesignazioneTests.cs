using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Seats agreed in the session or named by the body; answers, terms and ends of office.</summary>
[Trait("Regola", "ADE-10")]
public class DesignazioneTests
{
    private const string Il = "2022-05-20T10:00";
    private static readonly TavoloId Poverta = new("poverta");

    [Fact]
    public void Where_the_plan_says_nothing_each_of_the_three_groups_has_a_seat_agreed_in_the_session()
    {
        var senza = Lecce.Con(definizione => definizione with { Cabina = null });
        foreach (var categoria in Enum.GetValues<CategoriaCabina>())
        {
            Assert.Equal(categoria == CategoriaCabina.Altri ? 0 : 1, RegoleCabina.Liberi(senza, Poverta, categoria, Dato.Ora(Il)));
            Assert.Equal(RegoleCabina.Liberi(Lecce.Con(), Poverta, categoria, Dato.Ora(Il)), RegoleCabina.Liberi(senza, Poverta, categoria, Dato.Ora(Il)));
        }

        Assert.True(Lecce.Definizione.PostiInventati && senza.Definizione!.PostiInventati);
    }

    [Theory]
    [InlineData("poverta", 2, "its own line")]
    [InlineData("violenza", 1, "the line for all others")]
    [InlineData("welfare-accesso", 0, "a line that gives none")]
    public void Seats_are_the_plans_for_each_tavolo(string tavolo, int posti, string because)
    {
        var piano = Lecce.Con(definizione => definizione with
        {
            Cabina = new(
                [
                    new(null, CategoriaCabina.TerzoSettore, 1, MetodoCabina.Condivisa), new(Poverta, CategoriaCabina.TerzoSettore, 2, MetodoCabina.Votazione),
                    new(new("welfare-accesso"), CategoriaCabina.TerzoSettore, 0, MetodoCabina.Condivisa),
                ],
                null,
                null),
        });
        Assert.True(RegoleCabina.Liberi(piano, new(tavolo), CategoriaCabina.TerzoSettore, Dato.Ora(Il)) == posti, because);
    }

    [Theory]
    [InlineData(TipoSoggetto.Ets, CategoriaCabina.TerzoSettore)]
    [InlineData(TipoSoggetto.NonIscritta, CategoriaCabina.TerzoSettore)]
    [InlineData(TipoSoggetto.Religioso, CategoriaCabina.TerzoSettore)]
    [InlineData(TipoSoggetto.Sindacato, CategoriaCabina.Sindacati)]
    [InlineData(TipoSoggetto.Pa, CategoriaCabina.Amministrazioni)]
    [InlineData(TipoSoggetto.Giustizia, CategoriaCabina.Amministrazioni)]
    [InlineData(TipoSoggetto.Asl, CategoriaCabina.Amministrazioni)]
    [InlineData(TipoSoggetto.Asp, CategoriaCabina.Amministrazioni)]
    [InlineData(TipoSoggetto.Scuola, CategoriaCabina.Amministrazioni)]
    [InlineData(TipoSoggetto.Impresa, CategoriaCabina.Altri)]
    [InlineData(TipoSoggetto.Ordine, CategoriaCabina.Altri)]
    [InlineData(TipoSoggetto.Altro, CategoriaCabina.Altri)]
    [InlineData(TipoSoggetto.Cittadino, CategoriaCabina.Altri)]
    public void A_kind_is_of_a_category(TipoSoggetto tipo, CategoriaCabina categoria)
    {
        Assert.Equal(categoria, CategorieCabina.Di(tipo));
        Assert.Equal(categoria != CategoriaCabina.Altri, DefinizioneCabina.Predefinita.Designabile(tipo, null));
    }

    [Theory]
    [Trait("Regola", "ADE-13")]
    [InlineData(TipoSoggetto.Ets, TipoEts.Rete, true, "a body of the second level")]
    [InlineData(TipoSoggetto.Ets, TipoEts.Odv, false, "and no other")]
    [InlineData(TipoSoggetto.Sindacato, null, true, "a kind that is named")]
    [InlineData(TipoSoggetto.Asl, null, false, "a kind that is not")]
    public void The_plan_says_who_may_be_designated(TipoSoggetto tipo, TipoEts? sezione, bool vale, string because) =>
        Assert.True(SoloReti.Designabile(tipo, sezione) == vale, because);

    [Fact]
    [Trait("Regola", "ADE-13")]
    public void Who_may_not_be_designated_reads_the_words_of_the_notice()
    {
        var rifiuto = CabinaDati.Tavolo(MetodoCabina.Condivisa, designabili: SoloReti.Designabili).ConRuolo(Ruolo.Ufficio)
            .Quando(Designa(1), Il).Rifiutato("ADE-13", "nonDesignabile", "designati");
        Assert.Equal(("Ente 1", "solo enti di secondo livello"), (rifiuto.Dati["chi"], rifiuto.Dati["citazione"]));

        var cittadino = Condivisa().Quando(Designa(6), Il).Rifiutato("ADE-13", "nonDesignabile", "designati");
        Assert.Equal("n. 6/2022", cittadino.Dati["chi"]);
        Assert.Contains("avviso", cittadino.Dati["citazione"]);
    }

    [Fact]
    public void Citizens_have_a_seat_where_the_plan_says_so()
    {
        var dato = Dato.Che(Lecce.Con(definizione => definizione with
        {
            Cabina = new([new(null, CategoriaCabina.Altri, 1, MetodoCabina.Condivisa)], null, new([TipoSoggetto.Cittadino], [], "anche i liberi cittadini")),
        })).Dopo(Lecce.Cittadino.SetItem("tavoli", "poverta"), CabinaDati.Maggio, "chi-1").ConRuolo(Ruolo.Ufficio);
        dato.Quando(Designa(1) with { Categoria = CategoriaCabina.Altri }, Il).Allora<DesignazioneCondivisa>();
    }

    [Fact]
    public void What_the_session_agreed_is_written_by_the_office_with_its_minutes()
    {
        Condivisa().ConRuolo().Quando(Designa(1), Il).Rifiutato("PIA-04", "riservatoUfficio");
        Condivisa().Quando(Designa(1, 2), Il).Allora<DesignazioneCondivisa>(fatto => fatto is { Numero: 1, Posti: 1, Verbale: "Verbale n. 2" });
        Condivisa().Quando(Designa(), Il).Rifiutato("ADE-10", "ordineDesignati", "designati");
        Condivisa().Quando(Designa(1, 1), Il).Rifiutato("ADE-10", "ordineDesignati", "designati");
        Condivisa().Quando(Designa(4), Il).Rifiutato("ADE-10", "nonDelTavolo", "designati");
        Condivisa().Quando(Designa(77), Il).Rifiutato("ADE-10", "adesioneIgnota", "designati");
        Condivisa().Quando(Designa(1) with { Verbale = " " }, Il).Rifiutato("ADE-10", "testoNecessario", "verbale");
        Condivisa().Quando(Designa(1) with { Seduta = new(2022, 5, 20) }, Il).Allora<DesignazioneCondivisa>();
        Condivisa().Quando(Designa(1) with { Seduta = new(2022, 5, 21) }, Il).Rifiutato("ADE-10", "sedutaFutura", "seduta");
        CabinaDati.Tavolo(MetodoCabina.Votazione).ConRuolo(Ruolo.Ufficio).Quando(Designa(1), Il).Rifiutato("ADE-10", "metodoVotazione");
        Condivisa().Quando(Designa(1), "2025-01-01T00:00").Rifiutato("ADE-10", "pianoFinito");
    }

    [Fact]
    public void The_first_is_asked_and_upon_a_no_the_next()
    {
        var dato = Condivisa().Dopo(Designa(1, 2), Il).ConRuolo();
        Assert.Equal([1], Chiamati(dato));
        dato.Quando(new AccettaDesignazione(1, 2, "Bruna Bianchi"), Il, "chi-2").Rifiutato("ADE-10", "nessunaChiamata");
        dato.Quando(new AccettaDesignazione(1, 1, "Anna Rossi"), Il, "chi-2").Rifiutato("ADE-08", "nonTua");
        dato.Quando(new AccettaDesignazione(1, 1, ""), Il, "chi-1").Rifiutato("ADE-02", "nomeECognome", "nome");

        var dopo = dato.Dopo(new RifiutaDesignazione(1, 1), Il, "chi-1");
        Assert.Equal([2], Chiamati(dopo));
        dopo.Quando(new AccettaDesignazione(1, 1, "Anna Rossi"), Il, "chi-1").Rifiutato("ADE-10", "giaRisposto");
        dopo.Quando(new AccettaDesignazione(1, 2, "Bruna Bianchi"), Il, "chi-2").Allora<DesignazioneAccettata>();
    }

    [Fact]
    public void Nobody_has_two_seats_at_a_tavolo() =>
        CabinaDati.Tavolo(MetodoCabina.Condivisa, posti: 2).ConRuolo(Ruolo.Ufficio).Dopo(Designa(1), Il).Quando(Designa(1), Il).Rifiutato("ADE-10", "haGiaPosto", "designati");

    [Fact]
    public void When_nobody_is_left_to_ask_the_seat_is_free_again() =>
        Condivisa().Dopo(Designa(1), Il).Dopo(new RifiutaDesignazione(1, 1), Il, "chi-1").Quando(Designa(2), Il).Allora<DesignazioneCondivisa>(fatto => fatto is { Numero: 2, Posti: 1 });

    [Theory]
    [InlineData(null, "2024-12-31", "to the plan's end")]
    [InlineData(12, "2023-05-19", "twelve months, the first day counted")]
    [InlineData(120, "2024-12-31", "never beyond the plan")]
    public void An_office_lasts(int? mesi, string fine, string because)
    {
        var dato = CabinaDati.Tavolo(MetodoCabina.Condivisa, mesi: mesi).ConRuolo(Ruolo.Ufficio).Dopo(Designa(1), Il);
        Assert.Equal(fine, NodaTime.Text.LocalDatePattern.Iso.Format(dato.Quando(new AccettaDesignazione(1, 1, "Anna Rossi"), Il, "chi-1").Allora<DesignazioneAccettata>().Fine));
        Assert.NotEmpty(because);
    }

    [Theory]
    [InlineData("2023-05-19T23:59", true, "its last day")]
    [InlineData("2023-05-20T00:00", false, "the day after")]
    public void A_term_runs_out_by_the_clock_and_the_seat_is_free(string il, bool inCarica, string because)
    {
        var dato = CabinaDati.Tavolo(MetodoCabina.Condivisa, mesi: 12).ConRuolo(Ruolo.Ufficio).Dopo(Designa(1, 2), Il).Dopo(new AccettaDesignazione(1, 1, "Anna Rossi"), Il, "chi-1");
        var designato = dato.Piano.Cabina.Numero(1)!.Di(1)!;
        Assert.True(designato.InCarica(Dato.Ora(il)) == inCarica && designato.Scaduto(Dato.Ora(il)) != inCarica, because);
        if (inCarica) dato.Quando(Designa(2), il).Rifiutato("ADE-10", "postiOccupati");
        else dato.Quando(Designa(1), il).Allora<DesignazioneCondivisa>(fatto => fatto.Posti == 1);
    }

    [Theory]
    [InlineData("chi-1", null, true, "who has it gives it up")]
    [InlineData("io", Ruolo.Ufficio, true, "the office ends it")]
    [InlineData("chi-2", null, false, "nobody else")]
    public void An_office_ends_with_a_reason_and_the_next_is_asked(string chi, Ruolo? ruolo, bool vale, string because)
    {
        var dato = Condivisa().Dopo(Designa(1, 2), Il).Dopo(new AccettaDesignazione(1, 1, "Anna Rossi"), Il, "chi-1").ConRuolo(ruolo is { } quale ? [quale] : []);
        if (!vale)
        {
            dato.Quando(new CessaIncarico(1, 1, "Motivo"), Il, chi).Rifiutato("PIA-04", "riservatoUfficio");
            return;
        }

        dato.Quando(new CessaIncarico(1, 1, " "), Il, chi).Rifiutato("ADE-10", "testoNecessario", "motivo");
        var dopo = dato.Dopo(new CessaIncarico(1, 1, "Motivo"), Il, chi);
        Assert.True(Chiamati(dopo).SequenceEqual([2]), because);
        dopo.Quando(new CessaIncarico(1, 1, "Motivo"), Il, chi).Rifiutato("ADE-10", "nonInCarica");
    }

    [Fact]
    public void Who_leaves_the_tavolo_or_the_Rete_sits_no_more_even_if_it_comes_back()
    {
        var sede = Condivisa().Dopo(Designa(1, 2), Il).Dopo(new AccettaDesignazione(1, 1, "Anna Rossi"), Il, "chi-1");
        var altrove = sede.Dopo(new ModificaAdesione(1, Tests.Lecce.Cittadino.Clear().Add("tavoli", "violenza")), "2022-05-18T10:00", "chi-1");
        Assert.Equal(StatoDesignato.Uscito, altrove.Piano.Cabina.Numero(1)!.Di(1)!.Stato);
        Assert.Equal([2], Chiamati(altrove));
        var tornato = altrove.Dopo(new ModificaAdesione(1, Tests.Lecce.Cittadino.Clear().Add("tavoli", "violenza,poverta")), "2022-05-18T10:00", "chi-1");
        Assert.Equal(StatoDesignato.Uscito, tornato.Piano.Cabina.Numero(1)!.Di(1)!.Stato);

        var receduto = sede.Dopo(new RecediAdesione(1, ""), Il, "chi-1");
        Assert.Equal([2], Chiamati(receduto));
    }

    [Fact]
    public void A_body_names_its_own_referente_where_the_plan_says_so_and_a_seat_is_free()
    {
        var dato = CabinaDati.Tavolo(MetodoCabina.Nomina);
        dato.Quando(new NominaReferente(Poverta, 4, "Marco De Santis"), Il, "chi-4").Allora<ReferenteNominato>(fatto => fatto is { Categoria: CategoriaCabina.Sindacati, Nome: "Marco De Santis" });
        dato.Quando(new NominaReferente(Poverta, 4, "Marco De Santis"), Il, "chi-1").Rifiutato("ADE-08", "nonTua");
        dato.Quando(new NominaReferente(new("violenza"), 4, "Marco De Santis"), Il, "chi-4").Rifiutato("ADE-10", "nonDelTavolo");
        dato.Quando(new NominaReferente(Poverta, 4, "Marco"), Il, "chi-4").Rifiutato("ADE-02", "nomeECognome", "nome");
        Condivisa().Quando(new NominaReferente(Poverta, 4, "Marco De Santis"), Il, "chi-4").Rifiutato("ADE-10", "metodoCondivisa");

        var nominata = dato.Dopo(new NominaReferente(Poverta, 1, "Anna Rossi"), Il, "chi-1");
        nominata.Quando(new NominaReferente(Poverta, 2, "Bruna Bianchi"), Il, "chi-2").Rifiutato("ADE-10", "postiOccupati");
        nominata.Quando(new NominaReferente(Poverta, 1, "Anna Rossi"), Il, "chi-1").Rifiutato("ADE-10", "haGiaPosto");
        nominata.Dopo(new RifiutaDesignazione(1, 1), Il, "chi-1").Quando(new NominaReferente(Poverta, 2, "Bruna Bianchi"), Il, "chi-2").Allora<ReferenteNominato>();
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public void Names_reasons_and_minutes_are_personal_and_the_office_stands_without_them()
    {
        var dato = Condivisa().Dopo(Designa(1), Il).Dopo(new AccettaDesignazione(1, 1, "Anna Rossi"), Il, "chi-1").Dopo(new CessaIncarico(1, 1, "Motivo"), Il, "chi-1");
        var seq = dato.Piano.Seq;
        var senza = dato.DopoLaCancellazione(seq).DopoLaCancellazione(seq - 1).DopoLaCancellazione(seq - 2).Piano.Cabina.Numero(1)!;
        Assert.Equal((null, null, null, StatoDesignato.Cessato), (senza.Verbale, senza.Di(1)!.Nome, senza.Di(1)!.Motivo, senza.Di(1)!.Stato));
    }

    private static readonly DefinizioneCabina SoloReti = new(
        DefinizioneCabina.Predefinita.Posti, null, new([TipoSoggetto.Ets, TipoSoggetto.Sindacato], [TipoEts.Rete], "solo enti di secondo livello"));

    private static Dato Condivisa() => CabinaDati.Tavolo(MetodoCabina.Condivisa).ConRuolo(Ruolo.Ufficio);

    private static DesignaCondivisa Designa(params int[] adesioni) => new(Poverta, CategoriaCabina.TerzoSettore, [.. adesioni], new(2022, 5, 19), "Verbale n. 2");

    private static IEnumerable<int> Chiamati(Dato dato) => dato.Piano.Cabina.Tutti().Where(uno => uno.Designato.Stato == StatoDesignato.Chiamato).Select(uno => uno.Designato.Adesione);
}
