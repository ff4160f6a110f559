using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Who speaks for a body: who presented its adesione, and a second person with consent.</summary>
[Trait("Regola", "ADE-11")]
public class ReferentiTests
{
    private const string Il = "2022-05-10T10:00", Codice = "93012345679";

    [Fact]
    public void A_second_person_asks_and_speaks_once_the_first_consents()
    {
        var chiesto = Chiesto();
        Assert.Equal(new ReferenteChiesto(1, 1, "Luca Neri"), chiesto.Fatto);
        Assert.False(RegoleAdesione.Parla(chiesto.Dato.Piano, 1, new("luca")));
        chiesto.Dato.Quando(new RecediAdesione(1, ""), Il, "luca").Rifiutato("ADE-08", "nonTua");

        var ammesso = chiesto.Dato.Dopo(new AmmettiReferente(1), Il, "anna");

        Assert.True(RegoleAdesione.Parla(ammesso.Piano, 1, new("luca")));
        Assert.Equal(1, Assert.Single(RegoleAdesione.Proprie(ammesso.Piano, new("luca"))).Numero);
        ammesso.Quando(new RecediAdesione(1, ""), Il, "luca").Allora<AdesioneRecessa>();
    }

    [Theory]
    [InlineData("anna", null, true, "who presented the adesione")]
    [InlineData("ufficio", Ruolo.Ufficio, true, "the office in their place")]
    [InlineData("capo", Ruolo.Responsabile, true, "its head")]
    [InlineData("luca", null, false, "nobody for themselves")]
    [InlineData("altri", null, false, "nor anybody else")]
    [InlineData("comune", Ruolo.Comune, false, "a role that is not the office's")]
    public void Consent_is_given_by(string chi, Ruolo? ruolo, bool vale, string because)
    {
        foreach (var comando in (Comando[])[new AmmettiReferente(1), new RespingiReferente(1)])
        {
            var dato = Chiesto().Dato.ConRuolo(ruolo is { } suo ? [suo] : []).Quando(comando, Il, chi);
            if (!vale) dato.Rifiutato("ADE-11", "nessunaRichiesta");
            else Assert.True(comando is AmmettiReferente ? dato.Allora<ReferenteAmmesso>() is not null : dato.Allora<ReferenteRespinto>() is not null, because);
        }
    }

    [Theory]
    [InlineData("93012345679", "anna", "parliGia", "who presented it speaks already")]
    [InlineData("80000000010", "luca", "nonHaAderito", "that body has not joined")]
    public void Asking_is_refused(string codice, string chi, string motivo, string because) =>
        Assert.True(Iscritta().Quando(new ChiediReferente(codice, "Luca Neri", "si"), Il, chi).Rifiutato("ADE-11", motivo, "codiceFiscale") is not null, because);

    [Fact]
    public void A_codice_that_is_none_says_so_and_a_name_is_asked()
    {
        Iscritta().Quando(new ChiediReferente("93012345678", "Luca Neri", "si"), Il, "luca").Rifiutato("ADE-03", "cifraDiControllo", "codiceFiscale");
        Assert.Equal("nome", Assert.Single(Assert.IsType<Esito.Rifiutato>(Decisioni.Decide(Iscritta().Piano, new ChiediReferente(Codice, "", "si"), new(new("luca"), default, new("msteams"), ChiaveComando.Di("x")))).Rifiuti).Campo);
    }

    [Fact]
    public void One_asks_once_and_may_ask_again_after_a_no()
    {
        Chiesto().Dato.Quando(new ChiediReferente(Codice, "Luca Neri", "si"), Il, "luca").Rifiutato("ADE-11", "giaChiesto", "codiceFiscale");
        Chiesto().Dato.Dopo(new RespingiReferente(1), Il, "anna").Quando(new ChiediReferente(Codice, "Luca Neri", "si"), Il, "luca").Allora<ReferenteChiesto>(fatto => fatto.Numero == 2);
        Chiesto().Dato.Dopo(new AmmettiReferente(1), Il, "anna").Quando(new ChiediReferente(Codice, "Luca Neri", "si"), Il, "luca").Rifiutato("ADE-11", "parliGia", "codiceFiscale");
    }

    [Fact]
    public void It_ends_by_either_side_and_is_over_then()
    {
        foreach (var chi in (string[])["anna", "luca"])
        {
            var finito = Chiesto().Dato.Dopo(new AmmettiReferente(1), Il, "anna").Dopo(new CessaReferente(1), Il, chi);
            Assert.False(RegoleAdesione.Parla(finito.Piano, 1, new("luca")));
            finito.Quando(new CessaReferente(1), Il, chi).Rifiutato("ADE-11", "richiestaChiusa");
            finito.Quando(new AmmettiReferente(1), Il, "anna").Rifiutato("ADE-11", "richiestaChiusa");
        }

        Chiesto().Dato.Quando(new CessaReferente(1), Il, "altri").Rifiutato("ADE-11", "nessunaRichiesta");
    }

    [Fact]
    public void Nobody_is_let_speak_for_a_body_that_has_left() =>
        Chiesto().Dato.Dopo(new RecediAdesione(1, ""), Il, "anna").Quando(new AmmettiReferente(1), Il, "anna").Rifiutato("ADE-11", "nonHaAderito");

    [Fact]
    [Trait("Regola", "SEC-02")]
    public void Erased_the_name_is_gone_and_the_act_stays()
    {
        var dopo = Chiesto().Dato.DopoLaCancellazione(3).Piano.Referenze.Numero(1)!;
        Assert.Equal((null, StatoReferenza.Chiesta), (dopo.Nome, dopo.Stato));
    }

    private static Dato Iscritta() => Dato.Che(Lecce.Con()).Dopo(Lecce.Cooperativa, Il, "anna");

    private static (Dato Dato, ReferenteChiesto Fatto) Chiesto()
    {
        var fatto = Assert.IsType<ReferenteChiesto>(Assert.IsType<Esito.Accolto>(Iscritta().Quando(new ChiediReferente(Codice, "luca neri", "si"), Il, "luca").Esito).Fatti[0]) with { Nome = "Luca Neri" };
        return (Iscritta().Dopo(new ChiediReferente(Codice, "Luca Neri", "si"), Il, "luca"), fatto);
    }
}
