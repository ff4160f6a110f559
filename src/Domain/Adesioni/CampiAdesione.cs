using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>What is asked of who joins, in the order in which it is asked.</summary>
[Regola("ADE-02", "Avviso di Lecce, fase 2; art. 46 D.Lgs. 117/2017")]
public static class CampiAdesione
{
    /// <summary>The answer to <c>comune</c> of who sits outside the Ambito.</summary>
    public const string ComuneAltrove = "altro";

    /// <summary>The answer of who declares or agrees.</summary>
    public const string Si = "si";

    /// <summary>Room for the ids of as many tavoli as a plan may come to have.</summary>
    private const int MassimoTavoli = RegoleTavolo.MassimoTavoli * 65;

    public static readonly ImmutableArray<CampoAdesione> Tutti =
    [
        new("tipo", 40, Sempre, Mai, (testo, domanda) => Ammesso<TipoSoggetto>(testo, domanda, ChiPuoAderire.Escluso)),
        new("tipoEts", 40, domanda => domanda.Tipo == TipoSoggetto.Ets, Mai, (testo, domanda) => Ammesso<TipoEts>(testo, domanda, ChiPuoAderire.Escluso)),
        new("denominazione", 150, Sempre, Mai, Denominazione),
        new("codiceFiscale", 40, Sempre, domanda => domanda.Cittadino, Codicefiscale),
        new("runts", 40, domanda => domanda.Tipo == TipoSoggetto.Ets, Sempre, (testo, _) => Testo(NumeroRunts.Leggi(testo), numero => numero.Valore)),
        new("comune", 60, Sempre, Mai, Comune),
        new("comuneAltro", 100, domanda => domanda["comune"] == ComuneAltrove, Mai, (testo, _) => Breve(testo, 100)),
        new("rappresentante", 180, DiEnte, Mai, (testo, _) => Testo(Rappresentante.Leggi(testo), nome => nome.ToString())),
        new("carica", 80, DiEnte, Mai, (testo, _) => Breve(testo, 80)),
        new("delega", 200, PerDelega, Mai, (testo, _) => Breve(testo, 200)),
        new("email", 254, Sempre, Mai, (testo, _) => Testo(Email.Leggi(testo), email => email.Valore)),
        new("pec", 254, DiEnte, Sempre, (testo, _) => Testo(Email.Leggi(testo), email => email.Valore)),
        new("telefono", 40, DiEnte, Sempre, (testo, _) => Testo(Telefono.Leggi(testo), telefono => telefono.Valore)),
        new("tavoli", MassimoTavoli, Sempre, Mai, Tavoli),
        new("supplente", 120, DiEnte, Sempre, (testo, _) => Testo(NomePersona.Leggi(testo), nome => nome.Valore)),
        new("risorse", 1000, DiEnte, Sempre, (testo, _) => Lungo(testo, 1000)),
        new("rapportiAmbito", 500, domanda => DiEnte(domanda) && domanda.Definizione.Avviso is ({ ChiedeRapporti: true } or { EscludeContratti: not null }), Mai, Rapporti),
        new("privacy", 40, Sempre, Mai, Informativa),
        new("veridicita", 10, DiEnte, Mai, (testo, _) => testo == Si ? testo : Rifiuto.Per("ADE-02", "veridicitaMancante")),
    ];

    public static readonly ImmutableDictionary<string, CampoAdesione> PerNome = Tutti.ToImmutableDictionary(campo => campo.Nome);

    private static bool Sempre(DomandaInCorso domanda) => true;

    private static bool Mai(DomandaInCorso domanda) => false;

    internal static bool DiEnte(DomandaInCorso domanda) => domanda.Tipo is not null and not TipoSoggetto.Cittadino;

    private static bool PerDelega(DomandaInCorso domanda) =>
        DiEnte(domanda) && Rappresentante.Leggi(domanda["rappresentante"]).Riuscita(out var chi, out _) && chi.PerDelega;

    /// <summary>One of a list; told at once if the notice leaves it out.</summary>
    [Regola("ADE-13", "Avviso dell'Ambito")]
    private static Lettura<string> Ammesso<T>(string testo, DomandaInCorso domanda, Func<DefinizioneAvviso, T, Rifiuto?> escluso)
        where T : struct, Enum
    {
        if (Codici.Membro<T>(testo) is not { } membro) return Rifiuto.Per("DIA-05", "sceltaNonTrovata", ("testo", testo));

        return escluso(domanda.Definizione.Avviso, membro) is { } rifiuto ? rifiuto : membro.Codice();
    }

    /// <summary>In one's own words, or a clear yes or no where the notice leaves out who has contracts.</summary>
    private static Lettura<string> Rapporti(string testo, DomandaInCorso domanda) => domanda.Definizione.Avviso is { EscludeContratti: not null } avviso
        ? ChiPuoAderire.LeggiContratti(testo, avviso)
        : Lungo(testo, 500);

    private static Lettura<string> Denominazione(string testo, DomandaInCorso domanda) =>
        domanda.Cittadino ? Testo(NomePersona.Leggi(testo), nome => nome.Valore) : Breve(testo, 150);

    /// <summary>Checked, and told at once if this soggetto is a member already (ADE-04), before anything else is asked.</summary>
    [Regola("ADE-04", "Avviso di Lecce, fase 2")]
    private static Lettura<string> Codicefiscale(string testo, DomandaInCorso domanda)
    {
        var lettura = domanda.Cittadino ? CodiceFiscale.LeggiDiPersona(testo) : CodiceFiscale.LeggiDiEnte(testo);
        if (!lettura.Riuscita(out var codice, out var rifiuto)) return rifiuto;

        return RegoleAdesione.GiaAderente(domanda.Piano, Soggetto.ConCodiceFiscale(codice.Valore), domanda.Chi) is { } gia ? gia : codice.Valore;
    }

    private static Lettura<string> Comune(string testo, DomandaInCorso domanda) =>
        testo == ComuneAltrove || domanda.Definizione.Comuni.Any(comune => comune.Istat.Istat == testo)
            ? testo
            : Rifiuto.Per("DIA-05", "sceltaNonTrovata", ("testo", testo));

    /// <summary>The ids of the tavoli, in the plan's order, separated by commas; at least one, each of them open or one's own already.</summary>
    [Regola("PIA-07")]
    private static Lettura<string> Tavoli(string testo, DomandaInCorso domanda)
    {
        var chiesti = testo.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (chiesti.Length == 0) return Rifiuto.Per("ADE-02", "nessunTavolo");

        var tavoli = domanda.TavoliPossibili.Select(tavolo => tavolo.Id.Valore).ToList();
        if (chiesti.FirstOrDefault(id => !tavoli.Contains(id)) is not { } altro) return string.Join(',', tavoli.Where(chiesti.Contains));

        return domanda.Definizione.Tavoli.FirstOrDefault(tavolo => tavolo.Id.Valore == altro) is { } chiuso
            ? Rifiuto.Per("ADE-02", "tavoloChiuso", ("tavolo", chiuso.Nome))
            : Rifiuto.Per("ADE-02", "tavoloIgnoto", ("tavolo", altro));
    }

    /// <summary>The version that was read.</summary>
    private static Lettura<string> Informativa(string testo, DomandaInCorso domanda) =>
        RegoleInformativa.Leggi(testo, domanda.Definizione.Informativa.Versione).Riuscita(out var versione, out var rifiuto) ? $"{versione}" : rifiuto;

    private static Lettura<string> Breve(string testo, int massimo) => Testo(TestoBreve.Leggi(testo, massimo), letto => letto.Valore);

    private static Lettura<string> Lungo(string testo, int massimo) => Testo(TestoLungo.Leggi(testo, massimo), letto => letto.Valore);

    private static Lettura<string> Testo<T>(Lettura<T> lettura, Func<T, string> canonico)
        where T : notnull =>
        lettura.Riuscita(out var letto, out var rifiuto) ? canonico(letto) : rifiuto;
}
