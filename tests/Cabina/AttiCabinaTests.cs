using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>What was done stays readable: by everybody what is public, by the tavolo minutes and reasons, by the office all.</summary>
[Trait("Regola", "ADE-10")]
public class AttiCabinaTests
{
    private const string Il = "2022-05-20T10:00", Poi = "2022-06-02T09:00";

    private static readonly TavoloId Poverta = new("poverta");

    [Theory]
    [InlineData("io", true, true, true, "the office sees all")]
    [InlineData("chi-2", true, false, false, "who sits at the tavolo reads the minutes, not why another's office ended")]
    [InlineData("chi-1", true, true, true, "nor is a body's own reason hidden from it")]
    [InlineData("chi-6", true, false, false, "a citizen at the tavolo has been in the session")]
    [InlineData("chi-5", false, false, false, "who sits elsewhere has not")]
    [InlineData("nessuno", false, false, false, "a stranger sees what is public")]
    [Trait("Regola", "SEC-02")]
    public void Of_what_was_agreed_and_of_an_office_that_ended_is_read(string chi, bool verbale, bool motivo, bool nome, string because)
    {
        var dato = CabinaDati.Tavolo(MetodoCabina.Condivisa).ConRuolo(Ruolo.Ufficio)
            .Dopo(new DesignaCondivisa(Poverta, CategoriaCabina.TerzoSettore, [1, 2], new(2022, 5, 19), "Verbale n. 2, unanime"), Il)
            .Dopo(new AccettaDesignazione(1, 1, "Anna Rossi"), Il, "chi-1")
            .Dopo(new CessaIncarico(1, 1, "Per malattia"), Poi, "chi-1");
        var seen = Visto(dato, chi, Poi);
        Assert.Contains("designati nella seduta del 19 maggio 2022, in quest'ordine: Ente 1, Ente 2.", seen);
        Assert.Contains("dal 20 maggio 2022 al 2 giugno 2022: incarico finito prima del termine.", seen);
        Assert.Contains("Ente 2, deve ancora rispondere", seen);
        Assert.True(seen.Contains("Verbale: Verbale n. 2, unanime", StringComparison.Ordinal) == verbale, because);
        Assert.True(seen.Contains("Motivo: Per malattia", StringComparison.Ordinal) == motivo, because);
        Assert.True(seen.Contains("Anna Rossi", StringComparison.Ordinal) == nome, because);
    }

    [Fact]
    public void An_office_is_shown_with_its_start_and_end_however_it_ends()
    {
        var sede = CabinaDati.Tavolo(MetodoCabina.Condivisa, mesi: 12).ConRuolo(Ruolo.Ufficio)
            .Dopo(new DesignaCondivisa(Poverta, CategoriaCabina.TerzoSettore, [1, 2], new(2022, 5, 19), "Verbale"), Il).Dopo(new AccettaDesignazione(1, 1, "Anna Rossi"), Il, "chi-1");
        Assert.Contains("Ente 1, dal 20 maggio 2022 al 19 maggio 2023", Visto(sede, "nessuno", Il));
        Assert.Contains("Ente 1, dal 20 maggio 2022 al 19 maggio 2023: incarico scaduto", Visto(sede, "nessuno", "2023-05-20T00:00"));
        Assert.Contains("Ente 1, dal 20 maggio 2022 al 2 giugno 2022: incarico finito, perché non è più del tavolo", Visto(sede.Dopo(new RecediAdesione(1, ""), Poi, "chi-1"), "nessuno", Poi));
        Assert.Contains("from 20 May 2022 to 19 May 2023", Visto(sede, "nessuno", Il, Lingua.Inglese));
        Assert.Contains("Ente 1, ha rinunciato il 2 giugno 2022", Visto(
            CabinaDati.Tavolo(MetodoCabina.Condivisa).ConRuolo(Ruolo.Ufficio).Dopo(new DesignaCondivisa(Poverta, CategoriaCabina.TerzoSettore, [1], new(2022, 5, 19), "Verbale"), Il)
                .Dopo(new RifiutaDesignazione(1, 1), Poi, "chi-1"),
            "nessuno",
            Poi));
    }

    [Theory]
    [InlineData("io", true, true, "the office also reads who the head is")]
    [InlineData("chi-3", true, false, "who sits at the tavolo reads why")]
    [InlineData("chi-5", false, false, "who sits elsewhere reads that it was")]
    public void A_vote_closed_before_its_term_and_a_settled_tie_still_show_as_such(string chi, bool motivo, bool nome, string because)
    {
        var seen = Visto(Risolta(), chi, Poi);
        Assert.Contains("votazione chiusa il 20 maggio 2022", seen);
        Assert.Contains("Ente 1: 1; Ente 2: 1; votanti 2, voti nulli 0", seen);
        Assert.Contains("chiusa prima del termine (20 maggio 2022", seen);
        Assert.Contains("parità risolta il 20 maggio 2022", seen);
        Assert.Contains("in quest'ordine: Ente 2, Ente 1.", seen);
        Assert.True(seen.Contains("Motivo: Hanno votato tutti.", StringComparison.Ordinal) == motivo, because);
        Assert.True(seen.Contains("Motivo: Ha più soci.", StringComparison.Ordinal) == motivo, because);
        Assert.True(seen.Contains("da Carla Conti, responsabile dell'Ufficio di Piano", StringComparison.Ordinal) == nome, because);
        Assert.True(seen.Contains("dal responsabile dell'Ufficio di Piano", StringComparison.Ordinal) != nome, because);
    }

    [Fact]
    [Trait("Regola", "SEC-02")]
    public void Once_a_reason_is_erased_the_act_stays_and_says_that_there_is_none()
    {
        var risolta = Risolta();
        Assert.Contains("in quest'ordine: Ente 2, Ente 1. Motivo: nel registro non c'è", Visto(risolta.DopoLaCancellazione(risolta.Piano.Seq), "io", Poi));
    }

    /// <summary>Every tavolo full of acts with the longest reasons: no card is too large, and nothing is left out.</summary>
    [Fact]
    public void Years_of_acts_fit_on_cards()
    {
        var lungo = string.Concat(Enumerable.Repeat("Perché «no» – è così; ", 30))[..RegoleCabina.MassimoTesto];
        var dato = CabinaDati.Tavolo(MetodoCabina.Condivisa).ConRuolo(Ruolo.Ufficio);
        for (var n = 1; n <= 30; n++)
        {
            dato = dato.Dopo(new DesignaCondivisa(Poverta, CategoriaCabina.TerzoSettore, [1], new(2022, 5, 19), $"{n:D3} {lungo}"[..RegoleCabina.MassimoTesto]), Il)
                .Dopo(new AccettaDesignazione(n, 1, "Anna Rossi"), Il, "chi-1").Dopo(new CessaIncarico(n, 1, lungo), Il, "chi-1");
        }

        var cards = Cards(dato, "io", Il, Lingua.Italiano).ToList();
        Assert.All(cards, card => Assert.InRange(System.Text.RegularExpressions.Regex.Unescape(card).Length, 1, 18_000));
        Assert.All(Enumerable.Range(1, 30), n => Assert.Contains(cards, card => card.Contains($"Verbale: {n:D3} ", StringComparison.Ordinal)));
    }

    /// <summary>1 and 2 had a vote each, the head closed before the term, and then put 2 first.</summary>
    private static Dato Risolta()
    {
        var dato = CabinaDati.Tavolo(MetodoCabina.Votazione).ConRuolo(Ruolo.Responsabile)
            .Dopo(new ProponiNomina(Ruolo.Responsabile, null, new("io")), Il, "primo").Dopo(new AccettaNomina(1, "Carla Conti", "si"), Il)
            .Dopo(new ApriElezione(Poverta, CategoriaCabina.TerzoSettore, OraDiRoma.Leggi("2022-05-20T18:00").Valore), Il);
        return dato.Dopo(new PresentaCandidatura(1, 1, "Anna Rossi"), Il, "chi-1").Dopo(new PresentaCandidatura(1, 2, "Bruna Bianchi"), Il, "chi-2")
            .Dopo(new EsprimiVoto(1, 1, VotoSegreto.Per(1)), Il, "chi-1").Dopo(new EsprimiVoto(1, 2, VotoSegreto.Per(2)), Il, "chi-2")
            .Dopo(new ChiudiElezione(1, "Hanno votato tutti."), Il).Dopo(new RisolviParita(1, [2, 1], "Ha più soci."), Il);
    }

    private static string Visto(Dato dato, string chi, string il, Lingua lingua = Lingua.Italiano) =>
        System.Text.RegularExpressions.Regex.Unescape(string.Join('\n', Cards(dato, chi, il, lingua)));

    private static IEnumerable<string> Cards(Dato dato, string chi, string il, Lingua lingua)
    {
        var turn = new Turn("1", new(chi), lingua, dato.Piano, null, "bozza", Dato.Ora(il), new Input.Said("cabina di regia")) { Incarichi = chi == "io" ? [Ruolo.Ufficio] : [] };
        return ((Step.Answer)CabinaDialog.Show(turn)).Reply.Pieces.OfType<Piece.Card>().Select(card => card.Content.ToJsonString());
    }
}
