using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Where the notice leaves who is late to the office: nobody's member until it decides, one by one, with a voice. Lecce's window ends on 19 May 2022 at 13:00.</summary>
[Trait("Regola", "ADE-05")]
public class TardiviUfficioTests
{
    private const string InRitardo = "2022-05-20T10:00", Dopo = "2022-05-21T10:00";

    [Theory]
    [InlineData(EffettoAdesione.Immediato, "2022-05-19T12:59:59", true, false, "in time")]
    [InlineData(EffettoAdesione.Immediato, "2022-05-19T13:00", false, true, "the minute it ends")]
    [InlineData(EffettoAdesione.Istruttoria, "2022-05-19T12:59:59", false, false, "in time, and the office checks")]
    [InlineData(EffettoAdesione.Istruttoria, "2022-05-19T13:00", false, true, "late, whatever the effect")]
    public void Who_presents_is(EffettoAdesione effetto, string il, bool membro, bool daDecidere, string because)
    {
        var prima = Presentata(il, effetto).Prima();
        Assert.True((prima.FaParteDellaRete, prima.DaDecidere) == (membro, daDecidere), because);
    }

    [Theory]
    [Trait("Regola", "ADE-06")]
    [Trait("Regola", "ADE-10")]
    [InlineData(Voce.Piena, true)]
    [InlineData(Voce.Consultiva, false)]
    public void The_office_admits_with_the_voice_it_says_and_seats_follow_it(Voce voce, bool conta)
    {
        var tavolo = new TavoloId(Lecce.Cooperativa["tavoli"].Split(',')[0]);
        var tardiva = Presentata();
        Assert.False(RegoleCabina.Membro(tardiva.Piano, 1, tavolo));

        var ammessa = tardiva.Dopo(new AmmettiAdesioni([1], voce), Dopo, "ufficio");
        Assert.True(ammessa.Prima().FaParteDellaRete);
        Assert.False(ammessa.Prima().DaDecidere);
        Assert.Equal(voce, ammessa.Prima().Voce);
        Assert.Equal(conta, RegoleCabina.Membro(ammessa.Piano, 1, tavolo));
        Assert.Equal(voce, Assert.Single(Rete.Di(ammessa.Piano).Membri).Voce);
    }

    [Theory]
    [Trait("Regola", "ADE-06")]
    [InlineData(InRitardo, null, "tardivaUnaPerUna", "with which voice is to be said")]
    [InlineData("2022-05-10T10:00", Voce.Consultiva, "nonTardiva", "who was in time keeps a full voice")]
    [InlineData("2022-05-10T10:00", Voce.Piena, "nonTardiva", "nothing is left to say")]
    public void A_voice_is_said_of_who_is_late_and_of_nobody_else(string il, Voce? voce, string motivo, string because)
    {
        Assert.NotEmpty(because);
        Presentata(il, EffettoAdesione.Istruttoria).Quando(new AmmettiAdesioni([1], voce), Dopo, "ufficio").Rifiutato("ADE-05", motivo);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Voce.Piena)]
    public void Many_at_once_are_not_admitted_when_one_is_late(Voce? voce)
    {
        var due = Presentata("2022-05-10T10:00", EffettoAdesione.Istruttoria).Dopo(Lecce.Cooperativa.SetItem("codiceFiscale", "93012345687"), InRitardo);
        due.Quando(new AmmettiAdesioni([1, 2], voce), Dopo, "ufficio").NonRiuscito();
        Assert.True(due.Piano.Adesioni.Numero(2)!.DaDecidere);
    }

    [Theory]
    [InlineData(Tardivi.Consultivi, "the notice lets late ones in from now on")]
    [InlineData(Tardivi.Rifiutati, "or refuses them")]
    public void What_was_left_to_the_office_stays_with_it(Tardivi tardivi, string because)
    {
        var altra = Lecce.ConTardivi(Lecce.Definizione, tardivi) with { Versione = 99 };
        Assert.True(Presentata().Dopo(new AdottaDefinizione(altra), Dopo).Prima().DaDecidere, because);

        var prorogata = Presentata().ConRuolo(Ruolo.Responsabile).Dopo(new ProrogaAvviso("25/5/2022 ore 13", "Determinazione n. 12"), Dopo);
        Assert.True(prorogata.Prima().DaDecidere);
    }

    [Fact]
    [Trait("Regola", "ADE-17")]
    public void The_offices_no_is_the_usual_exclusion()
    {
        var avvisata = Presentata().Dopo(new PreavvisaEsclusione(1, "Fuori termine"), Dopo, "ufficio");
        Assert.True(avvisata.Prima().DaDecidere);
        Assert.False(avvisata.Ricevuto(Dopo).Dopo(new EscludiAdesione(1, "Fuori termine", "TAR", 0), "2022-06-01T00:00", "ufficio").Prima().DaDecidere);
    }

    private static Dato Presentata(string il = InRitardo, EffettoAdesione effetto = EffettoAdesione.Immediato) =>
        Dato.Che(Lecce.Con(definizione => definizione with { Avviso = definizione.Avviso with { Tardivi = Tardivi.Ufficio, Effetto = effetto } }))
            .Dopo(Lecce.Cooperativa.SetItem("runts", "12345"), il, "io").ConRuolo(Ruolo.Ufficio);
}
