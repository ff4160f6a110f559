using System.Globalization;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Which adesioni the work list shows: those in a state, of a kind, of a tavolo, of a comune; and which page of them.</summary>
/// <param name="Pagina">From 0.</param>
public sealed record FiltroAdesioni(StatoAdesione? Stato = null, TipoSoggetto? Tipo = null, string? Tavolo = null, string? Comune = null, int Pagina = 0)
{
    /// <summary>Entries of a page: as many as fit in one message with their buttons.</summary>
    public const int PerPagina = 6;

    /// <summary>The value of "all" in the card's lists.</summary>
    public const string Tutti = "tutti";

    /// <summary>As buttons carry it.</summary>
    public string Codice => $"{Stato?.Codice()}.{Tipo?.Codice()}.{Tavolo}.{Comune}.{Pagina}";

    public static FiltroAdesioni Leggi(string codice) =>
        codice.Split('.') is [var stato, var tipo, var tavolo, var comune, var pagina] && int.TryParse(pagina, NumberStyles.None, CultureInfo.InvariantCulture, out var quale)
            ? Di(stato, tipo, tavolo, comune) with { Pagina = quale }
            : new();

    /// <summary>From what was chosen on the card.</summary>
    public static FiltroAdesioni Scelto(IReadOnlyDictionary<string, string> scelte) =>
        Di(scelte.GetValueOrDefault("stato"), scelte.GetValueOrDefault("tipo"), scelte.GetValueOrDefault("tavolo"), scelte.GetValueOrDefault("comune"));

    /// <summary>All that it lets through, by number; only those of the state are looked at.</summary>
    public IEnumerable<Adesione> Di(Piano piano) =>
        (Stato is { } stato ? piano.Adesioni.In(stato) : piano.Adesioni.Tutte.Where(adesione => !adesione.Chiusa)).Where(Lascia);

    private bool Lascia(Adesione adesione) =>
        (Tipo is null || adesione.Dati.Tipo == Tipo)
        && (Tavolo is null || adesione.Dati.Tavoli.Contains(Tavolo))
        && (Comune is null || (adesione.Dati.Comune ?? CampiAdesione.ComuneAltrove) == Comune);

    private static FiltroAdesioni Di(string? stato, string? tipo, string? tavolo, string? comune) =>
        new(Codici.Membro<StatoAdesione>(stato ?? ""), Codici.Membro<TipoSoggetto>(tipo ?? ""), Dato(tavolo), Dato(comune));

    private static string? Dato(string? scelta) => scelta is null or "" or Tutti ? null : scelta;
}

/// <summary>How a button of the work list names an adesione: its number, and the list in which it stood.</summary>
internal static class PraticaId
{
    private const char Fra = ';';

    public static string Di(Adesione adesione, FiltroAdesioni? lista, Piano piano) =>
        lista is null ? AdesioneCards.Id(adesione, piano) : $"{AdesioneCards.Id(adesione, piano)}{Fra}{lista.Codice}";

    public static int? Numero(string id, Piano piano) => AdesioneCards.Numero(id.Split(Fra)[0], piano);

    public static FiltroAdesioni? Lista(string id) => id.Split(Fra) is [_, var codice] ? FiltroAdesioni.Leggi(codice) : null;
}
