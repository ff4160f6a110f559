using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>A complete and well-formed request to join. Reading the answers is the only way to get one.</summary>
[Regola("ADE-02", "D.P.R. 445/2000")]
public sealed record DomandaAdesione
{
    private DomandaAdesione(DatiAdesione dati, DatiPersonali personali) => (Dati, Personali) = (dati, personali);

    public DatiAdesione Dati { get; }

    public DatiPersonali Personali { get; }

    /// <summary>Reads every answer again, whichever door it came through; all faults at once, each beside its field.</summary>
    /// <param name="risposte">By field name; what doesn't apply is passed over.</param>
    /// <param name="chi">Who answers.</param>
    public static (DomandaAdesione? Domanda, ImmutableArray<Rifiuto> Rifiuti) Leggi(ImmutableSortedDictionary<string, string> risposte, Piano piano, PersonaId chi = default) =>
        Leggi(risposte, piano, (_, _) => false, chi);

    /// <param name="puoMancare">Which fields may be left for later.</param>
    internal static (DomandaAdesione? Domanda, ImmutableArray<Rifiuto> Rifiuti) Leggi(
        ImmutableSortedDictionary<string, string> risposte, Piano piano, Func<CampoAdesione, DomandaInCorso, bool> puoMancare, PersonaId chi = default)
    {
        var domanda = new DomandaInCorso(risposte, piano) { Chi = chi };
        var canoniche = ImmutableSortedDictionary.CreateBuilder<string, string>();
        var rifiuti = ImmutableArray.CreateBuilder<Rifiuto>();
        foreach (var campo in CampiAdesione.Tutti.Where(campo => campo.SiChiede(domanda)))
        {
            if (string.IsNullOrWhiteSpace(domanda[campo.Nome]) && puoMancare(campo, domanda)) continue;
            if (campo.LeggiRisposta(domanda[campo.Nome], domanda).Riuscita(out var canonica, out var rifiuto)) canoniche[campo.Nome] = canonica;
            else rifiuti.Add(rifiuto);
        }

        return rifiuti.Count > 0 ? (null, rifiuti.ToImmutable()) : (Di(new(canoniche.ToImmutable(), piano)), []);
    }

    private static DomandaAdesione Di(DomandaInCorso domanda)
    {
        var cittadino = domanda.Cittadino;
        return new(
            new(
                domanda.Tipo!.Value,
                Codici.Membro<TipoEts>(domanda["tipoEts"]),
                cittadino ? null : Dato("denominazione"),
                cittadino ? null : Dato("codiceFiscale"),
                Dato("runts"),
                domanda["comune"] == CampiAdesione.ComuneAltrove ? null : Dato("comune"),
                [.. domanda["tavoli"].Split(',', StringSplitOptions.RemoveEmptyEntries)],
                domanda["privacy"]),
            new(
                cittadino ? Dato("denominazione") : null,
                cittadino ? Dato("codiceFiscale") : null,
                Dato("comuneAltro"),
                Dato("rappresentante"),
                Dato("carica"),
                Dato("delega"),
                Dato("email"),
                Dato("pec"),
                Dato("telefono"),
                Dato("supplente"),
                Dato("risorse"),
                Dato("rapportiAmbito")));

        string? Dato(string campo) => domanda[campo] is { Length: > 0 } testo ? testo : null;
    }
}

/// <summary>Joins the participatory planning of the plan.</summary>
public sealed record PresentaAdesione(DomandaAdesione Domanda) : Comando;
