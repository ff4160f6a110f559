using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Soggetti around one tavolo: three bodies of the third sector (1 also at another tavolo), a union, one at another tavolo only, a citizen.</summary>
internal static class CabinaDati
{
    public const string Maggio = "2022-05-10T10:00";

    public static DefinizionePiano Con(DefinizionePiano definizione, MetodoCabina metodo, int posti = 1, int? mesi = null, DefinizioneAmmessi? designabili = null) => definizione with
    {
        Cabina = new(
            [.. ((CategoriaCabina[])[CategoriaCabina.TerzoSettore, CategoriaCabina.Sindacati, CategoriaCabina.Amministrazioni]).Select(categoria => new DefinizionePosti(null, categoria, posti, metodo))],
            mesi,
            designabili),
    };

    public static Dato Tavolo(MetodoCabina metodo, int posti = 1, int? mesi = null, DefinizioneAmmessi? designabili = null) =>
        Dato.Che(Lecce.Con(definizione => Con(definizione, metodo, posti, mesi, designabili)))
            .Dopo(Ente(1, TipoSoggetto.Ets, "violenza", "poverta"), Maggio, "chi-1")
            .Dopo(Ente(2, TipoSoggetto.NonIscritta, "poverta"), Maggio, "chi-2")
            .Dopo(Ente(3, TipoSoggetto.Religioso, "poverta"), Maggio, "chi-3")
            .Dopo(Ente(4, TipoSoggetto.Sindacato, "poverta"), Maggio, "chi-4")
            .Dopo(Ente(5, TipoSoggetto.Ets, "violenza"), Maggio, "chi-5")
            .Dopo(Lecce.Cittadino.SetItem("tavoli", "poverta"), Maggio, "chi-6");

    public static ImmutableSortedDictionary<string, string> Ente(int n, TipoSoggetto tipo, params string[] tavoli)
    {
        var risposte = Lecce.Cooperativa.SetItem("tipo", tipo.Codice()).SetItem("codiceFiscale", Esempi.CodiceEnte(n)).SetItem("denominazione", $"Ente {n}").SetItem("tavoli", string.Join(',', tavoli));
        return tipo == TipoSoggetto.Ets ? risposte : risposte.Remove("tipoEts");
    }
}
