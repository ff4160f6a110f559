using System.Collections.Immutable;
using NodaTime;

namespace PdzBot.Domain;

/// <summary>What the office asked of who joined.</summary>
/// <param name="Motivo">Null when none was given, and once erased.</param>
public sealed record Integrazione(long Seq, Instant Ora, ImmutableArray<string> Campi, Termine Termine, string? Motivo)
{
    /// <summary>When it was answered; null as long as it isn't.</summary>
    public Instant? Risposta { get; init; }

    /// <summary>Answered after its term: taken all the same, as long as the office has not gone on.</summary>
    public bool Tardiva => Risposta is { } risposta && Termine.Passato(risposta);
}

/// <summary>That the office is about to exclude, and what was said against it.</summary>
/// <param name="Giorni">How many there are for observations, from when it is received.</param>
/// <param name="Motivo">Null once erased.</param>
public sealed record Preavviso(long Seq, Instant Ora, int Giorni, string? Motivo)
{
    public ImmutableArray<Osservazioni> Osservazioni { get; init; } = [];

    /// <summary>How and when it was received, as it was noted down; null as long as it wasn't.</summary>
    public Ricezione? Ricezione { get; init; }

    /// <summary>The day on which it was received. Whoever answers it has it, at the latest on the day of their first observations.</summary>
    public LocalDate? Ricevuto => Ricezione?.Giorno ?? (Osservazioni.IsEmpty ? null : Roma.Data(Osservazioni[0].Ora));

    /// <summary>The last day for observations; null as long as it is not known to have been received: then no term runs.</summary>
    [Regola("ADE-17", "art. 10-bis L. 241/1990; art. 2963 c.c.")]
    public Termine? Termine => Ricevuto is { } giorno ? new(giorno.PlusDays(Giorni)) : null;

    /// <summary>The place of the last observations; 0 when there are none.</summary>
    public long UltimeOsservazioni => Osservazioni.IsEmpty ? 0 : Osservazioni[^1].Seq;
}

/// <param name="Ora">When it was noted down.</param>
/// <param name="Giorno">On which day it was received, in Rome.</param>
public sealed record Ricezione(long Seq, Instant Ora, MezzoRicezione Mezzo, LocalDate Giorno);

/// <param name="Testo">Null once erased.</param>
public sealed record Osservazioni(long Seq, Instant Ora, string? Testo);

/// <summary>Since when an adesione is admitted.</summary>
public sealed record Ammissione(long Seq, Instant Ora);

/// <param name="Motivo">Null once erased.</param>
public sealed record Esclusione(long Seq, Instant Ora, string? Motivo, string Rimedi);

/// <summary>That the head has an adesione looked at anew.</summary>
/// <param name="Motivo">Null once erased.</param>
/// <param name="Annullata">The exclusion that was taken back; null where an admission is checked again.</param>
/// <param name="Riesaminata">The admission that is checked again; null where an exclusion was taken back.</param>
public sealed record Riapertura(long Seq, Instant Ora, string? Motivo, Esclusione? Annullata, Ammissione? Riesaminata);

/// <summary>Number and date in the protocol of the Comune capofila.</summary>
public sealed record Protocollo(string Numero, LocalDate Data);

/// <summary>What the facts of the istruttoria make of an adesione.</summary>
internal static class Istruttoria
{
    /// <summary>The adesione that a fact of the istruttoria is about; null of any other fact.</summary>
    public static int? Numero(Fatto fatto) => fatto switch
    {
        AdesioneAmmessa ammessa => ammessa.Numero,
        IntegrazioneChiesta chiesta => chiesta.Numero,
        AdesioneIntegrata integrata => integrata.Numero,
        PreavvisoEsclusione preavviso => preavviso.Numero,
        PreavvisoRicevuto ricevuto => ricevuto.Numero,
        OsservazioniPresentate osservazioni => osservazioni.Numero,
        AdesioneEsclusa esclusa => esclusa.Numero,
        EsclusioneAnnullata annullata => annullata.Numero,
        RiesameAperto riesame => riesame.Numero,
        ProtocolloAnnotato protocollo => protocollo.Numero,
        AdesioneSottoscritta sottoscritta => sottoscritta.Numero,
        InterventoConfermato intervento => intervento.Numero,
        _ => null,
    };

    public static Adesione Dopo(Adesione adesione, FattoRegistrato registrato)
    {
        var (seq, ora) = (registrato.Seq, registrato.Ora);
        return registrato.Fatto switch
        {
            AdesioneAmmessa ammessa => adesione with { Stato = StatoAdesione.Ammessa, Ammissione = new(seq, ora), Voce = ammessa.Voce ?? adesione.Voce },
            IntegrazioneChiesta chiesta => adesione with
            {
                Stato = StatoAdesione.DaIntegrare,
                Integrazioni = adesione.Integrazioni.Add(new(seq, ora, chiesta.Campi, chiesta.Termine, chiesta.Motivo)),
            },
            AdesioneIntegrata integrata => Integrata(adesione, registrato, integrata),
            PreavvisoEsclusione preavviso => adesione with { Stato = StatoAdesione.Preavvisata, Preavviso = new(seq, ora, preavviso.Termine.Giorni(ora), preavviso.Motivo) },
            PreavvisoRicevuto ricevuto => adesione with { Preavviso = adesione.Preavviso! with { Ricezione = new(seq, ora, ricevuto.Mezzo, ricevuto.Giorno) } },
            OsservazioniPresentate osservazioni => adesione with
            {
                Preavviso = adesione.Preavviso! with { Osservazioni = adesione.Preavviso.Osservazioni.Add(new(seq, ora, osservazioni.Testo)) },
            },
            AdesioneEsclusa esclusa => adesione with { Stato = StatoAdesione.Esclusa, Esclusione = new(seq, ora, esclusa.Motivo, esclusa.Rimedi) },
            EsclusioneAnnullata annullata => adesione with
            {
                Stato = Mossa.Riapri.Dopo(adesione),
                Esclusione = null,
                Riaperture = adesione.Riaperture.Add(new(seq, ora, annullata.Motivo, adesione.Esclusione, null)),
            },
            RiesameAperto riesame => adesione with { Stato = Mossa.Riesamina.Dopo(adesione), Riaperture = adesione.Riaperture.Add(new(seq, ora, riesame.Motivo, null, adesione.Ammissione)) },
            ProtocolloAnnotato protocollo => adesione with { Protocollo = new(protocollo.Protocollo, protocollo.Data) },
            AdesioneSottoscritta sottoscritta => adesione with
            {
                Stato = Mossa.Sottoscrivi.Porta(adesione.Stato)!.Value,
                Sottoscrizione = new(seq, ora, sottoscritta.Protocollo, sottoscritta.Data),
            },
            InterventoConfermato intervento => adesione with { Stato = Mossa.Interviene.Porta(adesione.Stato)!.Value, Intervento = new(seq, ora, intervento.Seduta), Voce = Voce.Piena, Tardiva = false },
            var altro => throw new InvalidOperationException($"A {altro.GetType().Name} is no fact of the istruttoria"),
        };
    }

    /// <summary>The adesione without what the fact in this place said of people.</summary>
    [Regola("SEC-02", "art. 17 Reg. (UE) 2016/679")]
    public static Adesione Senza(Adesione adesione, long seq) => adesione with
    {
        Integrazioni = [.. adesione.Integrazioni.Select(una => una.Seq == seq ? una with { Motivo = null } : una)],
        Preavviso = adesione.Preavviso is not { } preavviso ? null : preavviso with
        {
            Motivo = preavviso.Seq == seq ? null : preavviso.Motivo,
            Osservazioni = [.. preavviso.Osservazioni.Select(una => una.Seq == seq ? una with { Testo = null } : una)],
        },
        Esclusione = Senza(adesione.Esclusione, seq),
        Riaperture = [.. adesione.Riaperture.Select(una => una with { Motivo = una.Seq == seq ? null : una.Motivo, Annullata = Senza(una.Annullata, seq) })],
    };

    private static Esclusione? Senza(Esclusione? esclusione, long seq) => esclusione?.Seq == seq ? esclusione with { Motivo = null } : esclusione;

    private static Adesione Integrata(Adesione adesione, FattoRegistrato registrato, AdesioneIntegrata fatto)
    {
        var personali = adesione.Personali ?? DatiPersonali.Nessuno;
        foreach (var campo in fatto.CampiPersonali()) personali = personali.Con(campo, fatto.Personali?.Dato(campo));
        personali = personali.SoloAi(fatto.Dati.Tavoli);
        var risposta = adesione.Integrazioni[^1] with { Risposta = registrato.Ora };
        return adesione with
        {
            Stato = StatoAdesione.Presentata,
            Dati = fatto.Dati,
            Personali = personali == DatiPersonali.Nessuno ? null : personali,
            Modifiche = adesione.Modifiche.Add(new(registrato.Seq, registrato.Ora, registrato.Impronta, fatto.Campi, fatto.Personali is not null) { Chi = registrato.Autore }),
            Integrazioni = adesione.Integrazioni.SetItem(adesione.Integrazioni.Length - 1, risposta),
        };
    }
}
