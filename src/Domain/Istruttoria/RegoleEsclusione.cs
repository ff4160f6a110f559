using NodaTime;

namespace PdzBot.Domain;

/// <summary>Decides an exclusion: announced first, with time for observations, then a reasoned act that says to whom one may appeal.</summary>
[Regola("ADE-17", "artt. 3 e 10-bis L. 241/1990")]
public static class RegoleEsclusione
{
    public static readonly CampoAdesione Motivo = new("motivo", 2000, _ => true, _ => false, (testo, _) => Lungo(testo, 2000));

    public static readonly CampoAdesione Rimedi = new("rimedi", 1000, _ => true, _ => false, (testo, _) => Lungo(testo, 1000));

    public static readonly CampoAdesione Testo = new("osservazioni", 3000, _ => true, _ => false, (testo, _) => Lungo(testo, 3000));

    public static Esito Preavvisa(Piano piano, PreavvisaEsclusione comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Ufficio) is { } riservato) return riservato;
        if (!Preavvisabile(piano, comando.Numero, contesto.Ora).Riuscita(out var adesione, out var rifiuto)) return rifiuto;
        if (!Motivo.LeggiRisposta(comando.Motivo, RegoleIntegrazione.Domanda(adesione, piano)).Riuscita(out var motivo, out rifiuto)) return rifiuto;

        return Esito.Di(new PreavvisoEsclusione(adesione.Numero, Termine.Di(contesto.Ora, piano.Definizione!.Avviso.TerminePreavviso), motivo));
    }

    /// <summary>
    /// Not while who joined still has time to answer; of a body of the third sector that lacks its number in the RUNTS, not before that was asked for. What was never signed or
    /// confirmed is not examined, so nothing can be asked of it: it takes up its soggetto's place and may be warned.
    /// </summary>
    public static Lettura<Adesione> Preavvisabile(Piano piano, int numero, Instant ora)
    {
        if (!Mosse.Legale(piano, numero, Mossa.Preavvisa).Riuscita(out var adesione, out var rifiuto)) return rifiuto;
        if (adesione is { Stato: StatoAdesione.DaIntegrare, Integrazioni: [.., var attesa] } && !attesa.Termine.Passato(ora))
            return Rifiuto.Per("ADE-06", "integrazioneInCorso", ("numero", adesione.Nome), ("termine", $"{attesa.Termine}"));

        if (!adesione.Compiuta || adesione.Dati.Runts is not null || !RegoleRunts.Dovuto(adesione.Dati.Tipo, adesione.Dati.TipoEts)) return adesione;

        return adesione.Integrazioni.Any(chiesta => chiesta.Campi.Contains("runts") && chiesta.Termine.Passato(ora))
            ? adesione
            : Rifiuto.Per("ADE-17", "runtsDaChiedere", ("numero", adesione.Nome));
    }

    /// <summary>As often as there is something to say, until the office decides.</summary>
    public static Esito Osserva(Piano piano, PresentaOsservazioni comando, Contesto contesto)
    {
        if (!DaOsservare(piano, comando.Numero, contesto.Chi).Riuscita(out var adesione, out var rifiuto)) return rifiuto;
        if (!Testo.LeggiRisposta(comando.Testo, RegoleIntegrazione.Domanda(adesione, piano)).Riuscita(out var testo, out rifiuto)) return rifiuto;

        return Esito.Di(new OsservazioniPresentate(adesione.Numero, testo));
    }

    /// <summary>The adesione of this persona about whose exclusion something may be said.</summary>
    public static Lettura<Adesione> DaOsservare(Piano piano, int numero, PersonaId chi)
    {
        if (!RegoleAdesione.Propria(piano, numero, chi).Riuscita(out var adesione, out var rifiuto)) return rifiuto;

        return adesione.Stato == StatoAdesione.Preavvisata ? adesione : Rifiuto.Per("ADE-17", "nientePreavviso", ("numero", adesione.Nome));
    }

    public static Esito Escludi(Piano piano, EscludiAdesione comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Ufficio) is { } riservato) return riservato;
        if (!Escludibile(piano, comando.Numero, contesto.Ora).Riuscita(out var adesione, out var rifiuto)) return rifiuto;

        if (Valutate(adesione, comando.OsservazioniValutate) is { } nuove) return nuove;

        var domanda = RegoleIntegrazione.Domanda(adesione, piano);
        if (!Motivo.LeggiRisposta(comando.Motivo, domanda).Riuscita(out var motivo, out rifiuto)) return rifiuto;
        if (!Rimedi.LeggiRisposta(comando.Rimedi, domanda).Riuscita(out var rimedi, out rifiuto)) return rifiuto;

        return Esito.Di(new AdesioneEsclusa(adesione.Numero, motivo, rimedi));
    }

    /// <summary>What came in after the reasons were written was not considered in them.</summary>
    public static Rifiuto? Valutate(Adesione adesione, long ultime) =>
        adesione.Preavviso!.UltimeOsservazioni == ultime ? null : Rifiuto.Per("ADE-17", "osservazioniDaValutare", ("numero", adesione.Nome)).Su("osservazioni");

    /// <summary>Once the term for observations is over, which runs from when the warning was received: the whole of it, for what was said within it may be added to.</summary>
    public static Lettura<Adesione> Escludibile(Piano piano, int numero, Instant ora)
    {
        if (!Mosse.Legale(piano, numero, Mossa.Escludi).Riuscita(out var adesione, out var rifiuto)) return rifiuto;
        if (adesione.Preavviso!.Termine is not { } termine) return Rifiuto.Per("ADE-17", "preavvisoNonRicevuto", ("numero", adesione.Nome), ("giorni", $"{adesione.Preavviso.Giorni}"));

        return termine.Passato(ora) ? adesione : Rifiuto.Per("ADE-17", "preavvisoInCorso", ("numero", adesione.Nome), ("termine", $"{termine}"));
    }

    private static Lettura<string> Lungo(string testo, int massimo) => TestoLungo.Leggi(testo, massimo).Riuscita(out var letto, out var rifiuto) ? letto.Valore : rifiuto;
}
