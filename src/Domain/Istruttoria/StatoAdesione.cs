namespace PdzBot.Domain;

/// <summary>What became of an adesione. The codes on buttons are the names in lower camel case.</summary>
[Regola("ADE-06")]
public enum StatoAdesione
{
    /// <summary>Presented, and not signed yet as the notice wants.</summary>
    [Regola("ADE-16")]
    DaSottoscrivere,

    /// <summary>Announced before the session that counts as joining: it takes effect with the confirmed attendance.</summary>
    [Regola("ADE-15", "Avviso di Lecce, fase 2, II")]
    Preadesione,

    /// <summary>It is there, and the office has not said anything about it, or has its answer to look at.</summary>
    Presentata,

    /// <summary>The office asked for something, and waits.</summary>
    DaIntegrare,

    /// <summary>The office said that it is about to exclude.</summary>
    Preavvisata,

    Ammessa,

    /// <summary>No member any more, the number kept, unless the head takes that back.</summary>
    Esclusa,

    /// <summary>Withdrawn: no member any more, the number kept.</summary>
    Recessa,
}

/// <summary>What may happen to an adesione and lead to another state.</summary>
public enum Mossa
{
    Sottoscrivi,
    Interviene,
    Ammetti,
    ChiediIntegrazione,
    Integra,
    Preavvisa,
    Riceve,
    Osserva,
    Escludi,
    Riapri,
    Riesamina,
    Recedi,
}

/// <summary>The legal moves, all in one table.</summary>
[Regola("ADE-06")]
[Regola("ADE-17", "art. 10-bis L. 241/1990")]
public static class Mosse
{
    /// <summary>Where a move leads from a state; null where it is none.</summary>
    public static StatoAdesione? Porta(this Mossa mossa, StatoAdesione da) => (da, mossa) switch
    {
        (StatoAdesione.DaSottoscrivere, Mossa.Sottoscrivi) => StatoAdesione.Presentata,
        (StatoAdesione.DaSottoscrivere or StatoAdesione.Preadesione, Mossa.Interviene) => StatoAdesione.Presentata,
        (StatoAdesione.Preavvisata, Mossa.Sottoscrivi) => StatoAdesione.Preavvisata,
        (StatoAdesione.Presentata or StatoAdesione.DaIntegrare or StatoAdesione.Preavvisata or StatoAdesione.Ammessa, Mossa.Interviene) => da,
        (StatoAdesione.DaSottoscrivere or StatoAdesione.Preadesione, Mossa.Preavvisa) => StatoAdesione.Preavvisata,
        (StatoAdesione.Presentata or StatoAdesione.DaIntegrare or StatoAdesione.Preavvisata, Mossa.Ammetti) => StatoAdesione.Ammessa,
        (StatoAdesione.Presentata or StatoAdesione.DaIntegrare or StatoAdesione.Preavvisata, Mossa.ChiediIntegrazione) => StatoAdesione.DaIntegrare,
        (StatoAdesione.DaIntegrare, Mossa.Integra) => StatoAdesione.Presentata,
        (StatoAdesione.Presentata or StatoAdesione.DaIntegrare, Mossa.Preavvisa) => StatoAdesione.Preavvisata,
        (StatoAdesione.Preavvisata, Mossa.Riceve or Mossa.Osserva) => StatoAdesione.Preavvisata,
        (StatoAdesione.Preavvisata, Mossa.Escludi) => StatoAdesione.Esclusa,
        (StatoAdesione.Esclusa, Mossa.Riapri) or (StatoAdesione.Ammessa, Mossa.Riesamina) => StatoAdesione.Presentata,
        (not (StatoAdesione.Esclusa or StatoAdesione.Recessa), Mossa.Recedi) => StatoAdesione.Recessa,
        _ => null,
    };

    /// <summary>The state of an adesione after a move that is legal: what was never signed or confirmed waits for that when it is looked at anew.</summary>
    internal static StatoAdesione Dopo(this Mossa mossa, Adesione adesione) =>
        mossa == Mossa.Riapri && !adesione.Compiuta ? adesione.Condizioni.AllInizio : mossa.Porta(adesione.Stato) ?? throw new InvalidOperationException($"{mossa} leads nowhere from {adesione.Stato}");

    /// <summary>The adesione with which this may be done now; else why not, and how it stands.</summary>
    public static Lettura<Adesione> Legale(Piano piano, int numero, Mossa mossa)
    {
        if (!Aperta(piano, numero).Riuscita(out var adesione, out var rifiuto)) return rifiuto;
        if (mossa is Mossa.Ammetti or Mossa.ChiediIntegrazione && Incompiuta(adesione) is { } incompiuta) return incompiuta;
        if (mossa.Porta(adesione.Stato) is not null) return adesione;

        return mossa == Mossa.Escludi && Mossa.Preavvisa.Porta(adesione.Stato) is not null
            ? Rifiuto.Per("ADE-17", "senzaPreavviso", ("numero", adesione.Nome))
            : Rifiuto.Per("ADE-06", $"in{adesione.Stato}", ("numero", adesione.Nome));
    }

    /// <summary>What the office can't look at yet: not signed, or not confirmed by attending; else null.</summary>
    [Regola("ADE-15", "Avviso di Lecce, fase 2, II")]
    [Regola("ADE-16")]
    private static Rifiuto? Incompiuta(Adesione adesione) => adesione switch
    {
        { Compiuta: true } or { Stato: StatoAdesione.Esclusa or StatoAdesione.Recessa } => null,
        { Condizioni.Modo: ModoAdesione.Intervento } => Rifiuto.Per("ADE-15", "preadesione", ("numero", adesione.Nome)),
        _ => Rifiuto.Per("ADE-16", "daSottoscrivere", ("numero", adesione.Nome)),
    };

    /// <summary>An adesione that is there and was not closed by an erasure.</summary>
    public static Lettura<Adesione> Aperta(Piano piano, int numero) => piano.Adesioni.Numero(numero) switch
    {
        null => Rifiuto.Per("ADE-06", "nessuna", ("numero", $"{numero}")),
        { Chiusa: true } chiusa => Rifiuto.Per("ADE-06", "chiusa", ("numero", chiusa.Nome)),
        var adesione => adesione,
    };
}
