using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Who gets a role, who answers, who takes it back.</summary>
[Trait("Regola", "PIA-04")]
public class NominaTests
{
    private const string Il = "2022-05-10T10:00";

    private static readonly PersonaId Carla = new("carla");

    [Theory]
    [InlineData(null, "nobody in particular")]
    [InlineData(Ruolo.Ufficio, "the staff appoint nobody")]
    [InlineData(Ruolo.Comune, "nor does a comune")]
    [InlineData(Ruolo.Regione, "nor does the Region")]
    public void Only_the_head_appoints(Ruolo? ruolo, string because)
    {
        var rifiuto = Dato.Che(Lecce.Con()).ConRuolo(ruolo is { } suo ? [suo] : []).Quando(new ProponiNomina(Ruolo.Ufficio, null, Carla), Il).Rifiutato("PIA-04", "riservatoResponsabile");
        Assert.True(rifiuto.Dati["contatti"].Length > 0, because);
    }

    [Fact]
    public void A_role_is_offered_and_is_nobodys_until_it_is_accepted()
    {
        var offerta = Offerta();
        Assert.Equal(new NominaProposta(1, Ruolo.Ufficio, null, Carla), offerta.Quando(new ProponiNomina(Ruolo.Regione, null, Carla), Il).Allora<NominaProposta>() with { Numero = 1, Ruolo = Ruolo.Ufficio });
        Assert.Empty(RegoleRuoli.Di(offerta.Piano, Carla, []));

        var accettata = offerta.Dopo(new AccettaNomina(1, "carla conti", "si"), Il, "carla");

        Assert.Equal(Ruolo.Ufficio, Assert.Single(RegoleRuoli.Di(accettata.Piano, Carla, [])));
        Assert.Equal("carla conti", accettata.Piano.Nomine.Numero(1)!.Nome, ignoreCase: true);
    }

    [Fact]
    public void Who_has_the_role_by_appointment_may_do_what_who_has_it_by_the_settings_may()
    {
        var capo = Dato.Che(Lecce.Con()).ConRuolo(Ruolo.Responsabile).Dopo(new ProponiNomina(Ruolo.Responsabile, null, Carla), Il).ConRuolo()
            .Dopo(new AccettaNomina(1, "Carla Conti", "si"), Il, "carla");

        capo.Quando(new ProponiNomina(Ruolo.Regione, null, new("stefano")), Il, "carla").Allora<NominaProposta>(fatto => fatto.Numero == 2);
        Assert.Null(RegoleRuoli.Riservato(capo.Piano, Carla, [], Ruolo.Ufficio));
        Assert.NotNull(RegoleRuoli.Riservato(capo.Piano, Carla, [], Ruolo.Regione));
    }

    [Theory]
    [InlineData(Ruolo.Comune, null, false, "a comune's contact is of a comune")]
    [InlineData(Ruolo.Comune, "075035", true, "of one of the plan's")]
    [InlineData(Ruolo.Comune, "058091", false, "and not of another's")]
    [InlineData(Ruolo.Ufficio, "075035", false, "the staff are of none")]
    [InlineData(Ruolo.Ufficio, null, true, "so none is named")]
    public void A_comune_goes_with_its_role(Ruolo ruolo, string? comune, bool vale, string because)
    {
        var dato = Dato.Che(Lecce.Con()).ConRuolo(Ruolo.Responsabile).Quando(new ProponiNomina(ruolo, comune is null ? null : new(comune), Carla), Il);
        if (vale) dato.Allora<NominaProposta>(fatto => fatto.Comune?.Istat == comune);
        else Assert.True(dato.Rifiutato("PIA-04", "comuneDelRuolo", "comune") is not null, because);
    }

    [Fact]
    public void Nobody_is_asked_twice_or_given_what_they_have_but_may_have_another_role()
    {
        Offerta().Quando(new ProponiNomina(Ruolo.Ufficio, null, Carla), Il).Rifiutato("PIA-04", "giaProposto", "persona");
        Accettata().Quando(new ProponiNomina(Ruolo.Ufficio, null, Carla), Il).Rifiutato("PIA-04", "haGiaRuolo", "persona");
        Accettata().Quando(new ProponiNomina(Ruolo.Regione, null, Carla), Il).Allora<NominaProposta>();
        Accettata().Dopo(new RevocaNomina(1), Il).Quando(new ProponiNomina(Ruolo.Ufficio, null, Carla), Il).Allora<NominaProposta>(fatto => fatto.Numero == 2);
    }

    [Theory]
    [InlineData("carla", null, "the one who was asked")]
    [InlineData("io", "nessunaProposta", "not the head in their place")]
    [InlineData("altri", "nessunaProposta", "nor anybody else")]
    public void Only_who_was_asked_answers(string chi, string? motivo, string because)
    {
        foreach (var comando in (Comando[])[new AccettaNomina(1, "Carla Conti", "si"), new RifiutaNomina(1)])
        {
            var dato = Offerta().Quando(comando, Il, chi);
            if (motivo is null) Assert.True(Assert.IsType<Esito.Accolto>(dato.Esito).Fatti[0] is NominaAccettata or NominaRifiutata, because);
            else dato.Rifiutato("PIA-04", motivo);
        }
    }

    [Fact]
    public void What_was_answered_or_taken_back_is_not_answered_again()
    {
        foreach (var dato in (Dato[])[Accettata(), Offerta().Dopo(new RifiutaNomina(1), Il, "carla"), Offerta().Dopo(new RevocaNomina(1), Il)])
        {
            dato.Quando(new AccettaNomina(1, "Carla Conti", "si"), Il, "carla").Rifiutato("PIA-04", "propostaChiusa");
            dato.Quando(new RifiutaNomina(1), Il, "carla").Rifiutato("PIA-04", "propostaChiusa");
        }
    }

    [Theory]
    [InlineData("io", true, "the head takes it back")]
    [InlineData("carla", true, "who has it gives it up")]
    [InlineData("altri", false, "nobody else does")]
    public void A_role_ends(string chi, bool vale, string because)
    {
        var dato = Accettata();
        if (chi != "io") dato.ConRuolo();
        dato.Quando(new RevocaNomina(1), Il, chi);
        if (vale) Assert.True(dato.Allora<NominaRevocata>() is not null, because);
        else dato.Rifiutato("PIA-04", "riservatoResponsabile");

        if (vale) Assert.Empty(RegoleRuoli.Di(Accettata().Dopo(new RevocaNomina(1), Il).Piano, Carla, []));
    }

    [Fact]
    public void By_the_register_one_is_of_the_office_from_the_acceptance_until_the_role_ends()
    {
        foreach (var (dato, within, left, because) in ((Dato, bool, bool, string)[])
        [
            (Offerta(), false, false, "it was only offered"),
            (Offerta().Dopo(new RevocaNomina(1), Il), false, false, "an offer taken back is no role that ended: who is of the team still is"),
            (Accettata(), true, false, "accepted"),
            (Accettata().Dopo(new RevocaNomina(1), Il), false, true, "taken back"),
            (Accettata().Dopo(new RevocaNomina(1), Il).Dopo(new ProponiNomina(Ruolo.Responsabile, null, Carla), Il).Dopo(new AccettaNomina(2, "Carla Conti", "si"), Il, "carla"), true, false, "back with another"),
        ])
            Assert.True((dato.Piano.Nomine.NellUfficio(Carla), dato.Piano.Nomine.UscitaDallUfficio(Carla)) == (within, left), because);
    }

    [Fact]
    public void A_name_is_asked_of_who_accepts() =>
        Assert.Equal("nome", Assert.Single(Assert.IsType<Esito.Rifiutato>(Decisioni.Decide(Offerta().Piano, new AccettaNomina(1, " ", "si"), new(Carla, default, new("msteams"), ChiaveComando.Di("x")))).Rifiuti).Campo);

    [Fact]
    [Trait("Regola", "SEC-02")]
    public void Erased_the_name_is_gone_and_the_role_stays()
    {
        var cancellata = Accettata().DopoLaCancellazione(3).Piano.Nomine.Numero(1)!;
        Assert.Equal((null, StatoNomina.Accettata), (cancellata.Nome, cancellata.Stato));
    }

    [Fact]
    public void The_head_makes_a_team_the_offices_once_and_ends_it()
    {
        var dato = Dato.Che(Lecce.Con()).ConRuolo(Ruolo.Responsabile).Dopo(new RegistraSquadra("t1"), Il);
        Assert.Equal("t1", Assert.Single(dato.Piano.Squadre));
        Assert.Empty(Assert.IsType<Esito.Accolto>(Decisioni.Decide(dato.Piano, new RegistraSquadra("t1"), Capo)).Fatti);
        Assert.Empty(dato.Dopo(new TogliSquadra("t1"), Il).Piano.Squadre);
        dato.ConRuolo(Ruolo.Ufficio).Quando(new TogliSquadra("t1"), Il).Rifiutato("PIA-04", "riservatoResponsabile");
        dato.ConRuolo(Ruolo.Ufficio).Quando(new RegistraSquadra("t2"), Il).Rifiutato("PIA-04", "riservatoResponsabile");
    }

    private static Contesto Capo => new(new("io"), default, new("msteams"), ChiaveComando.Di("x")) { Incarichi = [Ruolo.Responsabile] };

    private static Dato Offerta() => Dato.Che(Lecce.Con()).ConRuolo(Ruolo.Responsabile).Dopo(new ProponiNomina(Ruolo.Ufficio, null, Carla), Il);

    private static Dato Accettata() => Offerta().Dopo(new AccettaNomina(1, "Carla Conti", "si"), Il, "carla");
}
