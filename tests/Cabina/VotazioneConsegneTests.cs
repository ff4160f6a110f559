using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Who hears of a vote, and what: in their own chats who may vote, in the tavolo's channels everybody, about bodies alone.</summary>
[Trait("Regola", "ADE-10")]
public class VotazioneConsegneTests
{
    private const string Il = "2022-05-20T10:00", Termine = "2022-05-20T18:00";

    private static readonly CanaleDelPiano Poverta = new(new("ab", "poverta"), "tavolo:poverta"), Violenza = new(new("ab", "violenza"), "tavolo:violenza"), Ufficio = new(new("ab", "udp"), "udp");

    [Fact]
    [Trait("Regola", "ADE-11")]
    public void Of_an_open_vote_all_hear_who_speak_for_a_soggetto_that_has_one_and_nobody_else()
    {
        var dato = Tavolo().Dopo(CabinaDati.Ente(9, TipoSoggetto.Ets, "poverta"), "2022-05-20T09:00", "tardi")
            .Dopo(new ChiediReferente(Esempi.CodiceEnte(1), "Luca Neri", "si"), Il, "luca").Dopo(new AmmettiReferente(1), Il, "chi-1");
        Assert.Equal(["chi-1", "luca", "chi-2", "chi-3"], A(Aperta(dato)));
    }

    [Fact]
    public void Who_opened_it_was_answered_already() =>
        Assert.Equal(["chi-2", "chi-3"], A(Atto(Tavolo(), Apri, Il, "chi-1")));

    [Fact]
    public void It_says_where_until_when_and_how_to_stand_and_vote()
    {
        var aperta = Aperta(Tavolo());
        var card = Card(aperta, "chi-1", Il);
        Assert.Contains("– Terzo settore", card);
        Assert.Contains("20 maggio 2022", card);
        Assert.Contains("Ente 1", card);
        Assert.Contains("\"verb\":\"cabina.vota\"", card);
        Assert.Contains("\"verb\":\"cabina.candida\"", card);
        Assert.Contains("lecce-2022-2024:1/1", card);
        Assert.Contains("steering committee", Card(aperta, "chi-1", Il, Lingua.Inglese));
    }

    [Fact]
    [Trait("Regola", "ADE-13")]
    public void Who_may_not_be_designated_is_asked_to_vote_and_not_to_stand()
    {
        var card = Card(Aperta(CabinaDati.Tavolo(MetodoCabina.Votazione, designabili: new([TipoSoggetto.Ets], [], "solo ETS"))), "chi-2", Il);
        Assert.Contains("\"verb\":\"cabina.vota\"", card);
        Assert.DoesNotContain("cabina.candida", card);
    }

    [Theory]
    [InlineData("2022-05-20T17:59", true, "a minute is left")]
    [InlineData("2022-05-20T18:00", false, "nothing is taken any more")]
    public void It_is_said_as_long_as_one_can_vote(string il, bool detto, string because)
    {
        var aperta = Aperta(Tavolo());
        Assert.True(Dice(aperta, "cabina.annuncio.aperta", Destinatario.Di(new PersonaId("chi-1")), aperta.Dopo.Piano, il) is not null == detto, because);
        Assert.True(Dice(aperta, "cabina.canale.aperta", Destinatario.Di(Poverta.Dove), aperta.Dopo.Piano, il) is not null == detto, because);
        var uscito = aperta.Dopo.Dopo(new RecediAdesione(1, ""), Il, "chi-1").Piano;
        Assert.Null(Dice(aperta, "cabina.annuncio.aperta", Destinatario.Di(new PersonaId("chi-1")), uscito, Il));
    }

    [Fact]
    public void Of_its_closing_the_same_people_hear_the_counts_the_tie_and_why_it_was_before_the_term()
    {
        var chiusa = Atto(Votata((1, 1), (2, 2)), new ChiudiElezione(1, "Hanno votato tutti."), Il);
        Assert.Equal(["chi-1", "chi-2", "chi-3"], A(chiusa));
        var card = Card(chiusa, "chi-3", Il);
        foreach (var said in (string[])["Ente 1: 1", "Ente 2: 1", "votanti 2", "In parità", "chiusa prima del termine", "dal responsabile dell'Ufficio di Piano", "Hanno votato tutti."]) Assert.Contains(said, card);
        Assert.DoesNotContain("Anna Rossi", card);

        var risolta = Atto(chiusa.Dopo, new RisolviParita(1, [2, 1], "Ha più soci."), Il);
        Assert.Equal(["chi-1", "chi-2", "chi-3"], A(risolta));
        var settled = Card(risolta, "chi-3", Il);
        foreach (var said in (string[])["Ha più soci.", "Deve ora accettare", "dal responsabile dell'Ufficio di Piano"]) Assert.Contains(said, settled);
    }

    [Fact]
    public void At_its_term_there_is_nothing_to_justify_and_who_is_called_is_named()
    {
        var card = Card(Atto(Votata((1, 1), (2, 1)), new ChiudiElezione(1), Termine), "chi-3", Termine);
        Assert.Contains("Deve ora accettare", card);
        Assert.DoesNotContain("prima del termine", card);
        Assert.Contains("nessuna candidatura ha avuto voti", Card(Atto(Votata(), new ChiudiElezione(1), Termine), "chi-3", Termine));
    }

    [Fact]
    public void What_goes_out_only_after_the_tie_was_settled_claims_no_vote_without_votes()
    {
        var chiusa = Atto(Votata((1, 1), (2, 2)), new ChiudiElezione(1), Termine);
        var risolta = chiusa.Dopo.Dopo(new RisolviParita(1, [2, 1], "Ha più soci."), Termine);
        var late = Text(Dice(chiusa, "cabina.annuncio.chiusa", Destinatario.Di(new PersonaId("chi-3")), risolta.Piano, Termine));
        Assert.Contains("Ente 1: 1", late);
        Assert.DoesNotContain("nessuna candidatura", late);
    }

    [Fact]
    public void Who_is_called_hears_what_came_out_before_the_question()
    {
        var (fatto, dopo) = Atto(Votata((1, 1), (2, 1)), new ChiudiElezione(1), Termine);
        var names = Dialogs.Consegne.Di(fatto, dopo.Piano).Where(una => una.A == Destinatario.Di(new PersonaId("chi-1"))).Select(una => una.Cosa).Order(StringComparer.Ordinal);
        Assert.Equal(["cabina.annuncio.chiusa", "cabina.chiamata.votazione"], names);
    }

    [Fact]
    public void Registers_that_differ_in_who_voted_whom_tell_the_same()
    {
        var (uno, due) = (Atto(Votata((1, 1), (2, 2)), new ChiudiElezione(1), Termine), Atto(Votata((1, 2), (2, 1)), new ChiudiElezione(1), Termine));
        Assert.Equal(Card(uno, "chi-3", Termine), Card(due, "chi-3", Termine));
        Assert.Equal(InCanale(uno, "cabina.canale.chiusa"), InCanale(due, "cabina.canale.chiusa"));
    }

    [Fact]
    [Trait("Regola", "DIA-07")]
    public void The_tavolo_s_own_channel_hears_of_bodies_and_of_no_reason()
    {
        var aperta = Aperta(Tavolo());
        Assert.Equal([Destinatario.Di(Poverta.Dove)], Canali(aperta));
        Assert.Contains("20 maggio 2022", InCanale(aperta, "cabina.canale.aperta"));

        var chiusa = Atto(Votata((1, 1), (2, 2)), new ChiudiElezione(1, "Su richiesta di Anna Rossi."), Il);
        var text = InCanale(chiusa, "cabina.canale.chiusa");
        foreach (var said in (string[])["Ente 1: 1; Ente 2: 1", "prima del termine", "In parità: Ente 1, Ente 2"]) Assert.Contains(said, text);
        var risolta = InCanale(Atto(chiusa.Dopo, new RisolviParita(1, [2, 1], "Lo chiede Anna Rossi."), Il), "cabina.canale.parita");
        Assert.Contains("Ente 2, Ente 1", risolta);
        Assert.DoesNotContain("Anna Rossi", text + risolta);
    }

    [Fact]
    [Trait("Regola", "DIA-07")]
    public void In_a_channel_a_citizen_has_no_name_and_no_number()
    {
        var cabina = new DefinizioneCabina([new(null, CategoriaCabina.Altri, 1, MetodoCabina.Votazione)], null, new([TipoSoggetto.Cittadino], [], "anche i cittadini"));
        var dato = Dato.Che(Lecce.Con(definizione => definizione with { Cabina = cabina })).Dopo(Lecce.Cittadino.SetItem("tavoli", "poverta"), CabinaDati.Maggio, "chi-1");
        var votata = Atto(dato, new ApriElezione(new("poverta"), CategoriaCabina.Altri, OraDiRoma.Leggi(Termine).Valore), Il).Dopo
            .Dopo(new PresentaCandidatura(1, 1, "Anna Rossi"), Il, "chi-1").Dopo(new EsprimiVoto(1, 1, VotoSegreto.Per(1)), Il, "chi-1");
        var text = InCanale(Atto(votata, new ChiudiElezione(1), Termine), "cabina.canale.chiusa");
        Assert.Contains("un cittadino: 1", text);
        Assert.DoesNotContain(dato.Piano.Adesioni.Numero(1)!.Personali!.Nome!, text);
        Assert.DoesNotContain("1/2022", text);
    }

    [Fact]
    [Trait("Regola", "SCA-06")]
    public void Whom_the_bot_can_t_reach_with_it_the_office_hears_by_the_adesione_that_has_the_vote()
    {
        var aperta = Aperta(Tavolo());
        var chiusa = Atto(aperta.Dopo, new ChiudiElezione(1), Termine);
        foreach (var (fatto, dopo) in new[] { aperta, chiusa })
        {
            var atti = new Dictionary<Destinatario, FattoRegistrato> { [Destinatario.Di(new PersonaId("chi-1"))] = fatto };
            Assert.Contains("Ente 1", Text(AvvisoNonRaggiunti.Dice([new("chi-1")], [], dopo.Piano, Lingua.Italiano, atti)));
        }
    }

    private static ApriElezione Apri => new(new("poverta"), CategoriaCabina.TerzoSettore, OraDiRoma.Leggi(Termine).Valore);

    private static Dato Tavolo() => CabinaDati.Tavolo(MetodoCabina.Votazione);

    private static (FattoRegistrato Fatto, Dato Dopo) Aperta(Dato dato) => Atto(dato, Apri, Il);

    /// <summary>1 and 2 stand, and these votes were given.</summary>
    private static Dato Votata(params (int Adesione, int Candidatura)[] voti) => voti.Aggregate(
        Aperta(Tavolo()).Dopo.Dopo(new PresentaCandidatura(1, 1, "Anna Rossi"), Il, "chi-1").Dopo(new PresentaCandidatura(1, 2, "Bruna Bianchi"), Il, "chi-2"),
        (prima, voto) => prima.Dopo(new EsprimiVoto(1, voto.Adesione, VotoSegreto.Per(voto.Candidatura)), Il, $"chi-{voto.Adesione}"));

    /// <summary>The head does something: the fact, and what is given after it.</summary>
    private static (FattoRegistrato Fatto, Dato Dopo) Atto(Dato dato, Comando comando, string il, string chi = "io")
    {
        var fatto = dato.ConRuolo(Ruolo.Responsabile).Quando(comando, il, chi).Uno();
        return (new(dato.Piano.Seq + 1, fatto, new(chi), Dato.Ora(il), new("msteams"), new("0")), dato.Dopo(comando, il, chi));
    }

    private static IEnumerable<Consegna> Consegne((FattoRegistrato Fatto, Dato Dopo) atto) =>
        Dialogs.Consegne.Di(atto.Fatto, atto.Dopo.Piano, Violenza, Poverta, Ufficio).Where(consegna => !consegna.Cosa.StartsWith("cabina.chiamata", StringComparison.Ordinal));

    private static IEnumerable<string> A((FattoRegistrato Fatto, Dato Dopo) atto) => Consegne(atto).Select(consegna => consegna.A).OfType<Destinatario.InPrivato>().Select(uno => uno.Chi.Valore);

    private static IEnumerable<Destinatario> Canali((FattoRegistrato Fatto, Dato Dopo) atto) => Consegne(atto).Select(consegna => consegna.A).Where(a => a is Destinatario.InCanale);

    private static Reply? Dice((FattoRegistrato Fatto, Dato Dopo) atto, string cosa, Destinatario a, Piano adesso, string il, Lingua lingua = Lingua.Italiano) =>
        Dialogs.Consegne.Dice(new(cosa, a), atto.Fatto, adesso, lingua, Dato.Ora(il));

    /// <summary>What one of those who may vote is told.</summary>
    private static string Card((FattoRegistrato Fatto, Dato Dopo) atto, string chi, string il, Lingua lingua = Lingua.Italiano)
    {
        var consegna = Consegne(atto).Single(una => una.A == Destinatario.Di(new PersonaId(chi)));
        return Text(Dice(atto, consegna.Cosa, consegna.A, atto.Dopo.Piano, il, lingua));
    }

    private static string InCanale((FattoRegistrato Fatto, Dato Dopo) atto, string cosa) =>
        Text(Dice(atto, Assert.Single(Consegne(atto), una => una.A is Destinatario.InCanale && una.Cosa == cosa).Cosa, Destinatario.Di(Poverta.Dove), atto.Dopo.Piano, Il));

    private static string Text(Reply? reply) =>
        System.Text.RegularExpressions.Regex.Unescape(Assert.IsType<Piece.Card>(Assert.Single(reply!.Pieces)).Content.ToJsonString()).Replace("\\", "", StringComparison.Ordinal);
}
