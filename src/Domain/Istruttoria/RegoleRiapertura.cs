namespace PdzBot.Domain;

/// <summary>Decides what only the head may: to take an exclusion back, and to have an admission checked again. Both say why.</summary>
/// <remarks>
/// Then the office goes on as with any other: it admits, asks, or warns and excludes, with all the days that takes. A seat in the cabina that an exclusion ended is ended; an admission that is
/// checked again ends none.
/// </remarks>
[Regola("PIA-04", "art. 21-nonies L. 241/1990")]
public static class RegoleRiapertura
{
    public static Esito Annulla(Piano piano, AnnullaEsclusione comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Responsabile) is { } riservato) return riservato;
        if (!Annullabile(piano, comando.Numero).Riuscita(out var adesione, out var rifiuto)) return rifiuto;
        if (!RegoleEsclusione.Motivo.LeggiRisposta(comando.Motivo, RegoleIntegrazione.Domanda(adesione, piano)).Riuscita(out var motivo, out rifiuto)) return rifiuto;

        return Esito.Di(new EsclusioneAnnullata(adesione.Numero, motivo));
    }

    public static Esito Riesamina(Piano piano, RiesaminaAdesione comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Responsabile) is { } riservato) return riservato;
        if (!Riesaminabile(piano, comando.Numero).Riuscita(out var adesione, out var rifiuto)) return rifiuto;
        if (!RegoleEsclusione.Motivo.LeggiRisposta(comando.Motivo, RegoleIntegrazione.Domanda(adesione, piano)).Riuscita(out var motivo, out rifiuto)) return rifiuto;

        return Esito.Di(new RiesameAperto(adesione.Numero, motivo));
    }

    /// <summary>An excluded adesione whose soggetto has not joined again meanwhile: there is one adesione per soggetto.</summary>
    [Regola("ADE-04", "Avviso di Lecce, fase 2")]
    public static Lettura<Adesione> Annullabile(Piano piano, int numero)
    {
        if (!Mosse.Legale(piano, numero, Mossa.Riapri).Riuscita(out var adesione, out var rifiuto)) return rifiuto;

        return adesione.Soggetto is { } soggetto && piano.Adesioni.Di(soggetto, out var altra)
            ? Rifiuto.Per("ADE-04", "giaDiNuovo", ("numero", adesione.Nome), ("altra", altra.Nome), ("data", Roma.A(altra.Ora).OraDiRoma.ToString()))
            : adesione;
    }

    public static Lettura<Adesione> Riesaminabile(Piano piano, int numero) => Mosse.Legale(piano, numero, Mossa.Riesamina);
}
