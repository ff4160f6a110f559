using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>What is asked of who names people for one tavolo: which, who goes there, who stands in for them.</summary>
/// <remarks>Asked only in a change: on joining the representative and the deputy are those of all tavoli chosen.</remarks>
[Regola("ADE-02")]
public static class CampiTavolo
{
    public const string Quale = "tavolo", Titolare = "titolareTavolo", Supplente = "supplenteTavolo";

    /// <summary>The answer of who wants nobody else there than at the other tavoli.</summary>
    public const string ComePerTutti = "tutti";

    private static readonly string[] DettoCosi =
        [ComePerTutti, "come per tutti", "come tutti", "come agli altri", "come gli altri", "come per tutti i tavoli", "as for all", "as for all tables", "as for the others", "like the others", "same as the others"];

    public static readonly ImmutableArray<CampoAdesione> Tutti =
    [
        new(Quale, 80, SiSceglie, _ => true, Scelto),
        new(Titolare, NomePersona.Massimo, Chiesta, _ => true, Persona),
        new(Supplente, NomePersona.Massimo, Chiesta, _ => true, Persona),
    ];

    /// <summary>Those that name somebody.</summary>
    public static readonly ImmutableArray<string> Persone = [Titolare, Supplente];

    /// <summary>The name in an answer; null where it says that nobody else is meant.</summary>
    public static string? Nome(string risposta) => risposta == ComePerTutti ? null : risposta;

    /// <summary>A body that sits at several tavoli, or has people of their own at the one that is left to it.</summary>
    private static bool SiSceglie(DomandaInCorso domanda) => CampiAdesione.DiEnte(domanda) && (TavoliDi(domanda).Length > 1 || !domanda.AiTavoli.IsEmpty);

    private static bool Chiesta(DomandaInCorso domanda) => SiSceglie(domanda) && TavoliDi(domanda).Contains(domanda[Quale]);

    private static Lettura<string> Scelto(string testo, DomandaInCorso domanda) =>
        TavoliDi(domanda).Contains(testo) ? testo : Rifiuto.Per("ADE-02", "tavoloNonScelto");

    private static Lettura<string> Persona(string testo, DomandaInCorso domanda)
    {
        if (DettoCosi.Contains(testo.Trim().TrimEnd('.').ToLowerInvariant())) return ComePerTutti;

        return NomePersona.Leggi(testo).Riuscita(out var nome, out var rifiuto) ? nome.Valore : rifiuto;
    }

    private static string[] TavoliDi(DomandaInCorso domanda) => domanda[AdesioneModificata.CampoTavoli].Split(',', StringSplitOptions.RemoveEmptyEntries);
}
