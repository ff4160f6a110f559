using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Random acts about the cabina di regia, such as the state suggests: most of them are taken.</summary>
internal static class CabinaCasuale
{
    private static readonly CategoriaCabina[] Categorie = Enum.GetValues<CategoriaCabina>();

    /// <summary>The definition with other seats, filled in other ways.</summary>
    public static DefinizionePiano Posti(Random random, DefinizionePiano definizione) => definizione with
    {
        Cabina = new(
            [.. Categorie.Select(categoria => new DefinizionePosti(null, categoria, random.Next(1, 3), (MetodoCabina)random.Next(3)))],
            random.Next(2) == 0 ? null : random.Next(1, 24),
            new([.. Enum.GetValues<TipoSoggetto>().Where(_ => random.Next(8) > 0)], [], "chiunque")),
    };

    public static Comando Comando(Random random, Piano piano)
    {
        var (tavoli, designazioni) = (piano.Definizione?.Tavoli.Select(tavolo => tavolo.Id).ToArray() ?? [new("poverta")], piano.Cabina.Designazioni);
        var (tavolo, categoria) = (tavoli[random.Next(tavoli.Length)], Categorie[random.Next(Categorie.Length)]);
        var adesione = random.Next(1, piano.Adesioni.ProssimoNumero + 1);
        if (random.Next(8) > 0 && piano.Adesioni.Numero(adesione)?.Dati is { } dati)
            (tavolo, categoria) = (new(dati.Tavoli[random.Next(dati.Tavoli.Length)]), CategorieCabina.Di(dati.Tipo));
        if (designazioni.IsEmpty || random.Next(4) == 0) return Nuova(random, piano, tavolo, categoria, adesione);

        var designazione = designazioni[random.Next(designazioni.Length)];
        if (designazione.Elezione is { Esito: null } elezione)
        {
            var membri = piano.Adesioni.Tutte.Where(chi => RegoleCabina.Membro(piano, chi.Numero, designazione.Tavolo, designazione.Categoria)).Select(chi => chi.Numero).ToArray();
            if (membri.Length > 0) adesione = membri[random.Next(membri.Length)];
            return random.Next(20) switch
            {
                0 => new ChiudiElezione(designazione.Numero, "Hanno votato tutti."),
                1 => new RitiraCandidatura(designazione.Numero, elezione.InCorsa.FirstOrDefault()?.Adesione ?? adesione),
                < 8 => new PresentaCandidatura(designazione.Numero, adesione, "Anna Rossi"),
                _ => new EsprimiVoto(designazione.Numero, adesione, VotoSegreto.Per(random.Next(1, elezione.Candidature.Length + 2))),
            };
        }

        if (designazione.InParita is { IsEmpty: false } pari && random.Next(2) == 0)
            return new RisolviParita(designazione.Numero, [.. pari.Select(designato => designato.Adesione).OrderBy(_ => random.Next())], "A sorte.");

        var designato = designazione.Designati.IsEmpty ? adesione : designazione.Designati[random.Next(designazione.Designati.Length)].Adesione;
        return random.Next(5) switch
        {
            0 => new CessaIncarico(designazione.Numero, designato, "Motivo."),
            1 => new RifiutaDesignazione(designazione.Numero, designato),
            _ => new AccettaDesignazione(designazione.Numero, designato, "Carla Conti"),
        };
    }

    /// <summary>The adesione whose speaker gives the command; null where it is the office's.</summary>
    public static int? Adesione(Comando comando) => comando switch
    {
        PresentaCandidatura presenta => presenta.Adesione,
        RitiraCandidatura ritira => ritira.Adesione,
        EsprimiVoto voto => voto.Adesione,
        NominaReferente nomina => nomina.Adesione,
        AccettaDesignazione accetta => accetta.Adesione,
        RifiutaDesignazione rifiuta => rifiuta.Adesione,
        _ => null,
    };

    private static Comando Nuova(Random random, Piano piano, TavoloId tavolo, CategoriaCabina categoria, int adesione) => (RegoleCabina.Definizione(piano).Di(tavolo, categoria)?.Metodo) switch
    {
        MetodoCabina.Votazione => new ApriElezione(tavolo, categoria, new(new LocalDateTime(2022, 6, random.Next(1, 30), 18, 0))),
        MetodoCabina.Nomina => new NominaReferente(tavolo, adesione, "Marco De Santis"),
        _ => new DesignaCondivisa(
            tavolo,
            categoria,
            [.. piano.Adesioni.Tutte.Where(chi => RegoleCabina.NonDesignabile(piano, chi.Numero, tavolo, categoria, Esempi.Maggio) is null).Select(chi => chi.Numero).OrderBy(_ => random.Next()).Take(4)],
            new(2022, 5, 1),
            "Verbale"),
    };
}
