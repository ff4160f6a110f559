using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Whose data a second person enters: what they say of the body is the body's, their own name is theirs, and a name for the cabina is of both.</summary>
[Trait("Regola", "SEC-02"), Trait("Regola", "ADE-11")]
public class DatiDeiReferentiTests
{
    private const string Il = "2022-05-10T10:00", Poi = "2022-05-11T10:00", Voto = "2022-05-20T10:00";

    private static readonly PersonaId Anna = new("anna"), Luca = new("luca");
    private static readonly ImmutableSortedDictionary<string, string> Niente = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Anna presented (2), Luca asked (3) and read (4), Anna let him (5), Luca named another representative and e-mail (6).</summary>
    private static Dato Cambiata => Dato.Che(Lecce.Con())
        .Dopo(Lecce.Cooperativa.SetItem("runts", "12345"), Il, "anna")
        .Dopo(new ChiediReferente("93012345679", "Luca Neri", "si"), Poi, "luca").Dopo(new AmmettiReferente(1), Poi, "anna")
        .Dopo(new ModificaAdesione(1, Niente.Add("rappresentante", "Rita Blu").Add("email", "rita@ponte.example.it")), Poi, "luca");

    [Fact]
    [Trait("Regola", "ADE-08")]
    public void What_a_second_person_changed_stays_with_the_body_when_they_go()
    {
        Assert.Equal([3], Cambiata.Piano.Personali.Di(Luca));

        var dopo = Cambiata.Dopo(new CancellaDati([.. Cambiata.Piano.Personali.Di(Luca)]), Poi, "luca").Piano;

        Assert.Equal(("Rita Blu", "rita@ponte.example.it"), (dopo.Adesioni.Numero(1)!.Personali!.Rappresentante, dopo.Adesioni.Numero(1)!.Personali!.Email));
        Assert.Equal((null, StatoReferenza.Ammessa), (dopo.Referenze.Numero(1)!.Nome, dopo.Referenze.Numero(1)!.Stato));
        Assert.Empty(dopo.Personali.Di(Luca));
    }

    [Fact]
    [Trait("Regola", "ADE-08")]
    public void And_goes_when_who_presented_the_adesione_goes()
    {
        Assert.Equal([2, 6], Cambiata.Piano.Personali.Di(Anna));

        var dopo = Cambiata.Dopo(new CancellaDati([.. Cambiata.Piano.Personali.Di(Anna)]), Poi, "anna").Piano;

        Assert.Null(dopo.Adesioni.Numero(1)!.Personali);
        Assert.Equal("Luca Neri", dopo.Referenze.Numero(1)!.Nome);
    }

    [Theory]
    [InlineData(6, "luca", false, "what he changed is the body's")]
    [InlineData(6, "anna", true, "and she presented it")]
    [InlineData(3, "anna", false, "his name is his")]
    [InlineData(3, "luca", true, "and he erases it")]
    [InlineData(2, "luca", false, "what she presented is hers")]
    [InlineData(6, "passante", false, "nobody else erases either")]
    [InlineData(3, "passante", false, "nobody else erases either")]
    public void Who_may_erase(long seq, string chi, bool vale, string because)
    {
        var dato = Cambiata.Quando(new CancellaDati([seq]), Poi, chi);
        if (vale) Assert.True(dato.Allora<DatiCancellati>().Seqs is [var uno] && uno == seq, because);
        else Assert.True(dato.Rifiutato("SEC-02", "datiDiAltri") is not null, because);
    }

    [Fact]
    [Trait("Regola", "ADE-08"), Trait("Regola", "ADE-06"), Trait("Regola", "ADE-17")]
    public void So_is_the_reason_of_a_withdrawal_and_what_is_answered_to_the_office()
    {
        Assert.Equal([2, 6, 7], Cambiata.Dopo(new RecediAdesione(1, "Chiudiamo"), Poi, "luca").Piano.Personali.Di(Anna));

        var chiesta = Cambiata.ConRuolo(Ruolo.Ufficio).Dopo(Pratica.Chiede("telefono"), Poi, "ufficio").ConRuolo();
        Assert.Equal([2, 6, 8], chiesta.Dopo(new IntegraAdesione(1, Niente.Add("telefono", "0832 123456")), Poi, "luca").Piano.Personali.Di(Anna));
        var preavvisata = Cambiata.ConRuolo(Ruolo.Ufficio).Dopo(new PreavvisaEsclusione(1, "Non ha sede"), Poi, "ufficio").ConRuolo();
        Assert.Equal([2, 6, 7, 8], preavvisata.Dopo(new PresentaOsservazioni(1, "La sede c'è"), Poi, "luca").Piano.Personali.Di(Anna));
    }

    [Fact]
    [Trait("Regola", "ADE-10")]
    public void A_name_for_the_cabina_goes_with_either_and_a_vote_is_the_body_s()
    {
        var dato = CabinaDati.Tavolo(MetodoCabina.Votazione)
            .Dopo(new ChiediReferente(Esempi.CodiceEnte(1), "Luca Neri", "si"), Voto, "luca").Dopo(new AmmettiReferente(1), Voto, "chi-1")
            .ConRuolo(Ruolo.Ufficio).Dopo(new ApriElezione(new("poverta"), CategoriaCabina.TerzoSettore, OraDiRoma.Leggi("2022-05-20T18:00").Valore), Voto).ConRuolo()
            .Dopo(new PresentaCandidatura(1, 1, "Luca Neri"), Voto, "luca");
        var candidata = dato.Piano.Seq;
        dato = dato.Dopo(new EsprimiVoto(1, 1, VotoSegreto.Per(1)), Voto, "luca");
        var (votato, suoi, dellEnte) = (dato.Piano.Seq, dato.Piano.Personali.Di(Luca).ToList(), dato.Piano.Personali.Di(new("chi-1")).ToList());

        Assert.Equal((true, false), (suoi.Contains(candidata), suoi.Contains(votato)));
        Assert.Equal((true, true), (dellEnte.Contains(candidata), dellEnte.Contains(votato)));
        foreach (var (chi, seqs) in ((string, List<long>)[])[("luca", suoi), ("chi-1", dellEnte)])
        {
            var dopo = dato.Dopo(new CancellaDati([.. seqs]), Voto, chi).Piano;
            Assert.Null(dopo.Cabina.Numero(1)!.Elezione!.Di(1)!.Nome);
            Assert.DoesNotContain(candidata, dopo.Personali.Di(Luca).Concat(dopo.Personali.Di(new("chi-1"))));
        }
    }

    [Fact]
    [Trait("Regola", "ADE-15")]
    public void Of_a_body_from_paper_the_office_erases_it_and_who_entered_it_does_not()
    {
        var sindacato = Niente.Add("tipo", "sindacato").Add("denominazione", "Unione dei lavoratori").Add("codiceFiscale", "93012345679").Add("tavoli", "poverta").Add("rappresentante", "Bruno Neri");
        var dato = Dato.Che(Lecce.Con()).ConRuolo(Ruolo.Ufficio)
            .Dopo(new AdesionePerPresenza(OraDiRoma.Leggi("2022-05-10T09:00").Valore, null, PersonaId.Nessuna, sindacato), Il, "ufficio")
            .Dopo(new ChiediReferente("93012345679", "Luca Neri", "si"), Poi, "luca").Dopo(new AmmettiReferente(1), Poi, "ufficio")
            .Dopo(new IntegraAdesione(1, Niente.Add("comune", "075035").Add("carica", "segretario").Add("email", "b@example.it").Add("privacy", "si").Add("veridicita", "si")), Poi, "luca");
        var integrata = dato.Piano.Seq;
        dato = dato.Dopo(new ModificaAdesione(1, Niente.Add("telefono", "0832 123456")), Poi, "luca");
        var modificata = dato.Piano.Seq;

        foreach (var seq in (long[])[integrata, modificata]) dato.Quando(new CancellaDati([seq]), Poi, "luca").Rifiutato("SEC-02", "datiDiAltri");
        var senzaLuca = dato.Dopo(new CancellaDati([.. dato.Piano.Personali.Di(Luca)]), Poi, "luca").Piano.Adesioni.Numero(1)!.Personali!;
        Assert.Equal(("b@example.it", "0832123456"), (senzaLuca.Email, senzaLuca.Telefono));
        dato.Quando(new CancellaSuRichiesta(1, "7/2022", "oggi", modificata), Poi, "ufficio").Allora<DatiCancellati>(fatto => fatto.Seqs.SequenceEqual([2, integrata, modificata]));
        Assert.Null(dato.Dopo(new CancellaSuRichiesta(1, "7/2022", "oggi", modificata), Poi, "ufficio").Piano.Adesioni.Numero(1)!.Personali);
    }

    [Fact]
    [Trait("Regola", "SEC-06")]
    public void What_was_erased_under_the_earlier_rule_stays_erased_and_is_erased_again_at_a_restoration()
    {
        var piano = Cambiata.Piano;
        var allora = piano.Applica(new FattoRegistrato(7, new DatiCancellati([3, 6]), Luca, Dato.Ora(Poi), new("msteams"), new("0")));
        Assert.Equal((null, null), (allora.Adesioni.Numero(1)!.Personali!.Rappresentante, allora.Adesioni.Numero(1)!.Personali!.Email));
        Assert.Equal([2], allora.Personali.Di(Anna));

        var riapplicata = Cancellazione.Riapplica(piano, new([3, 6]), Contesto.DellInstallazione(Dato.Ora(Poi), ChiaveComando.Di("copia")));
        Assert.Equal(new DatiCancellati([3, 6]), Assert.Single(Assert.IsType<Esito.Accolto>(riapplicata).Fatti));
    }
}
