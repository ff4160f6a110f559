using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Looking somebody up: by filters, by part of a name, in words.</summary>
[Trait("Regola", "ADE-09")]
public class ReteSearchTests
{
    private static readonly Piano Piano = Iscritti.Con(
        Iscritti.Ente(1, "Cooperativa sociale Il Ponte"),
        Iscritti.Ente(2, "Società cooperativa L'Àncora d'Italia", comune: "075020", tavoli: [Iscritti.Tavoli[2]]),
        Iscritti.Ente(3, "A.N.P.A.S. Salento", sezione: TipoEts.Odv, tavoli: [Iscritti.Tavoli[2], Iscritti.Tavoli[4]]),
        Iscritti.Ente(4, "Istituto comprensivo «E. De Amicis»", TipoSoggetto.Scuola, comune: "075020", tavoli: [Iscritti.Tavoli[5]]),
        Iscritti.Ente(5, "CGIL Lecce", TipoSoggetto.Sindacato, tavoli: [Iscritti.Tavoli[4]]),
        Iscritti.Ente(6, "Caritas diocesana", TipoSoggetto.Religioso, comune: null, tavoli: Iscritti.Tavoli),
        Iscritti.Cittadino(7, Iscritti.Tavoli[5], Iscritti.Tavoli[4]),
        Iscritti.Cittadino(8, Iscritti.Tavoli[5]));

    [Theory]
    [InlineData("ponte", "1", "a word")]
    [InlineData("PONTE il", "1", "in any order and size")]
    [InlineData("coop", "1 2", "a part of a word, in alphabetical order")]
    [InlineData("operat", "1 2", "also from the middle")]
    [InlineData("societa ancora", "2", "without accents")]
    [InlineData("àncorà", "2", "with too many of them")]
    [InlineData("l’Ancora", "2", "another apostrophe")]
    [InlineData("anpas", "3", "initials without stops")]
    [InlineData("A.N.P.A.S.", "3", "and with them")]
    [InlineData("de amicis", "4", "in quotation marks")]
    [InlineData("ponte àncora", "", "each word must be there")]
    [InlineData("segreta", "", "nobody's representative is looked at")]
    [InlineData("  ", "3 6 5 1 4 2", "nothing typed is everybody")]
    [InlineData("!?", "3 6 5 1 4 2", "neither letter nor figure")]
    public void A_name_is_found_by(string testo, string numeri, string because) => Shows(numeri, because, Iscritti.Preme(Piano, "", 1, ("cerca", testo)));

    [Theory]
    [InlineData("ets", "tutti", "tutti", "3 1 2", "a kind")]
    [InlineData("ets-odv", "tutti", "tutti", "3", "a section")]
    [InlineData("tutti", "violenza", "tutti", "3 6 2", "a tavolo")]
    [InlineData("tutti", "tutti", "075020", "4 2", "a comune")]
    [InlineData("tutti", "tutti", "altro", "6", "outside")]
    [InlineData("ets", "violenza", "075020", "2", "all together")]
    [InlineData("scuola", "violenza", "tutti", "", "nobody")]
    [InlineData("cittadino", "tutti", "tutti", "", "citizens are never listed")]
    [InlineData("boh", "'; drop", "999999", "3 6 5 1 4 2", "what the plan does not have is as if it weren't said")]
    public void A_filter_leaves(string categoria, string tavolo, string comune, string numeri, string because) =>
        Shows(numeri, because, Iscritti.Preme(Piano, "", 1, ("categoria", categoria), ("tavolo", tavolo), ("comune", comune)));

    [Theory]
    [InlineData("chi fa parte della rete?", "tutti", "tutti", "tutti", "", "nothing in particular")]
    [InlineData("", "tutti", "tutti", "tutti", "", "no words at all")]
    [InlineData("chi c'è al tavolo disabilità?", "tutti", "disabilita", "tutti", "", "a tavolo by part of its name")]
    [InlineData("chi ha aderito al tavolo 3", "tutti", "violenza", "tutti", "", "by its place in the list")]
    [InlineData("chi si occupa di povertà nella rete", "tutti", "poverta", "tutti", "", "without the word")]
    [InlineData("rete Lecce comune di Cavallino", "tutti", "tutti", "075020", "", "a comune, marked, wins over the Ambito's name")]
    [InlineData("chi ha aderito a Monteroni", "tutti", "tutti", "075048", "", "a part of a comune's name")]
    [InlineData("enti fuori ambito", "tutti", "tutti", "altro", "", "outside")]
    [InlineData("quali scuole hanno aderito?", "scuola", "tutti", "tutti", "", "a kind, in the plural")]
    [InlineData("quali sindacati ci sono al tavolo povertà", "sindacato", "poverta", "tutti", "", "two filters")]
    [InlineData("cooperative sociali di Cavallino nella rete", "ets-impresaSociale", "tutti", "075020", "", "a section and a comune")]
    [InlineData("quali associazioni fanno parte della rete", "tutti", "tutti", "tutti", "", "a word that says nothing about the kind")]
    [InlineData("cerca Il Ponte nella rete", "tutti", "tutti", "tutti", "ponte", "a name")]
    [InlineData("cerca CGIL Lecce nella rete", "tutti", "tutti", "tutti", "cgil lecce", "a comune within a name is the name's")]
    [InlineData("cerca l'ancora al tavolo violenza", "tutti", "violenza", "tutti", "ancora", "a name and a tavolo")]
    [InlineData("cerca le scuole nella rete", "scuola", "tutti", "tutti", "", "no name: a kind")]
    [InlineData("cerca Pippo nella rete", "tutti", "tutti", "tutti", "pippo", "a name that nobody has")]
    [InlineData("c'è «De Amicis» nella rete?", "tutti", "tutti", "tutti", "De Amicis", "in quotation marks, as typed")]
    [InlineData("la caritas ha aderito?", "tutti", "tutti", "tutti", "caritas", "a name without any mark, if somebody has it")]
    [InlineData("la misericordia ha aderito?", "ets-odv", "tutti", "tutti", "", "nobody has it: what such bodies are")]
    [InlineData("chi ha aderito, per favore? grazie mille", "tutti", "tutti", "tutti", "", "politeness")]
    [InlineData("who is at the table on disabilità in the network", "tutti", "disabilita", "tutti", "", "in English")]
    [InlineData("search the network for ancora", "tutti", "tutti", "tutti", "ancora", "in English")]
    public void Words_ask_for(string parole, string categoria, string tavolo, string comune, string cerca, string because)
    {
        var carta = new CartaRete(Iscritti.Dice(Piano, parole));
        Assert.True(
            (categoria, tavolo, comune, cerca) == (carta.Filtro("categoria"), carta.Filtro("tavolo"), carta.Filtro("comune"), carta.Filtro("cerca")),
            $"{because}: {carta.Filtro("categoria")} {carta.Filtro("tavolo")} {carta.Filtro("comune")} «{carta.Filtro("cerca")}»");
    }

    [Fact]
    [Trait("Regola", "DIA-05")]
    public void A_tavolo_that_may_be_several_is_asked_about_and_everybody_shown()
    {
        var reply = Iscritti.Dice(Piano, "chi c'è al tavolo minori?");

        Assert.Contains("Può essere più di una cosa", Assert.IsType<Piece.Words>(reply.Pieces[0]).Markdown);
        Assert.Equal(6, new CartaRete(reply).Nomi.Count);
    }

    [Fact]
    public void A_name_that_was_not_asked_for_by_a_word_of_searching_and_is_none_is_told()
    {
        var reply = Iscritti.Dice(Piano, "il gattopardo ha aderito?");

        Assert.Contains("Nessun ente ha «gattopardo» nel nome", Assert.IsType<Piece.Words>(reply.Pieces[0]).Markdown);
        Assert.Equal(6, new CartaRete(reply).Nomi.Count);
    }

    [Fact]
    public void Citizens_are_numbers_of_the_whole_rete_and_of_a_tavolo_and_of_nothing_else()
    {
        var tutta = new CartaRete(Iscritti.Dice(Piano, "chi ha aderito?"));
        Assert.Contains("Enti: 6. Cittadini liberi: 2", tutta.Testo);
        Assert.DoesNotContain(tutta.Scelte("categoria"), scelta => scelta.Contains("Cittadin", StringComparison.Ordinal));

        var tavolo = new CartaRete(Iscritti.Preme(Piano, "", 1, ("tavolo", Iscritti.Tavoli[4])));
        Assert.Contains("A questo tavolo: enti 3, cittadini liberi 1.", tavolo.Testo);

        var comune = new CartaRete(Iscritti.Preme(Piano, "", 1, ("comune", "075020")));
        Assert.Contains("Cittadini liberi: 2 (di loro", comune.Testo);
        Assert.DoesNotContain("ittadini liberi 1", comune.Testo);
    }

    [Fact]
    public void Lists_offer_what_somebody_is_of_and_how_many()
    {
        var carta = new CartaRete(Iscritti.Dice(Piano, "rete"));
        Assert.Equal("Tutte le categorie", carta.Scelte("categoria")[0]);
        Assert.Contains("Ente del Terzo settore (3)", carta.Scelte("categoria"));
        Assert.Contains("Organizzazione di volontariato (ODV) (1)", carta.Scelte("categoria"));
        Assert.Equal(["Tutti i comuni", "Lecce (3)", "Cavallino (2)", "Fuori dall'Ambito (1)"], carta.Scelte("comune"));
        Assert.Equal(7, carta.Scelte("tavolo").Count);
    }

    private static void Shows(string numeri, string because, Reply reply)
    {
        var nomi = Rete.Di(Piano).Membri.ToDictionary(membro => $"{membro.Numero}", membro => membro.Nome);
        var attesi = numeri.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(numero => nomi[numero]).ToList();
        Assert.True(attesi.SequenceEqual(new CartaRete(reply).Nomi), $"{because}: {string.Join(", ", new CartaRete(reply).Nomi)}");
    }
}
