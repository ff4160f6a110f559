using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>How an adesione stands, in words.</summary>
[Regola("ADE-06")]
internal static class StatoInParole
{
    /// <summary>What is shown beside it: the state, and whether it makes one a member.</summary>
    public static string Di(Adesione adesione, Wording wording)
    {
        if (adesione.Recesso is { } recesso) return wording.Di("mia.recessa", ("quando", CivilText.Quando(recesso.Ora, wording.Lingua)));
        if (DelloUfficio(adesione, wording) is { } stato) return adesione.FaParteDellaRete ? $"{Membro(adesione, wording)}. {stato}" : stato;

        return Membro(adesione, wording);
    }

    /// <summary>What the office said or has to say about it; null where it is a member and there is nothing else to know.</summary>
    public static string? DelloUfficio(Adesione adesione, Wording wording) => adesione.Stato switch
    {
        StatoAdesione.DaSottoscrivere => wording.Di("stato.daSottoscrivere"),
        StatoAdesione.Preadesione => wording.Di("stato.preadesione"),
        StatoAdesione.Presentata when adesione.InRiesame => wording.Di("stato.riesame", ("quando", CivilText.Quando(adesione.Riaperture[^1].Ora, wording.Lingua))),
        StatoAdesione.Presentata => adesione.FaParteDellaRete ? null : wording.Di(adesione.DaDecidere ? "stato.tardiva" : "stato.presentata"),
        StatoAdesione.DaIntegrare => wording.Di("stato.daIntegrare", ("termine", $"{adesione.Integrazioni[^1].Termine}")),
        StatoAdesione.Preavvisata => adesione.Preavviso!.Termine is { } termine
            ? wording.Di("stato.preavvisata", ("termine", $"{termine}"))
            : wording.Di("stato.preavvisata.daRicevere", ("giorni", $"{adesione.Preavviso.Giorni}")),
        StatoAdesione.Ammessa => wording.Di("stato.ammessa", ("quando", CivilText.Quando(adesione.Ammissione!.Ora, wording.Lingua))),
        StatoAdesione.Esclusa => wording.Di("stato.esclusa", ("quando", CivilText.Quando(adesione.Esclusione!.Ora, wording.Lingua))),
        StatoAdesione.Recessa => null,
    };

    /// <summary>Number and day of the protocol, once they are there.</summary>
    [Regola("ADE-07", "art. 53 D.P.R. 445/2000")]
    public static IEnumerable<Riga> Protocollo(Adesione adesione, Wording wording)
    {
        if (adesione.Protocollo is { } protocollo)
            yield return new(wording.Di("ricevuta.protocollo"), wording.Di("ricevuta.protocollo.del", ("protocollo", protocollo.Numero), ("data", CivilText.Giorno(protocollo.Data, wording.Lingua))));
    }

    /// <summary>What waits for an answer now, or was decided, with the reasons that were written.</summary>
    public static IEnumerable<Riga> Pratica(Adesione adesione, Wording wording)
    {
        switch (adesione)
        {
            case { Stato: StatoAdesione.DaSottoscrivere, ComeSiFirma: { } firma }:
                yield return new(wording.Di("pratica.firma"), Firma(firma));
                break;
            case { Stato: StatoAdesione.DaIntegrare, Integrazioni: [.., var chiesta] }:
                yield return new(wording.Di("pratica.chiesto"), Campi(chiesta, wording));
                if (chiesta.Motivo is { } perche) yield return new(wording.Di("pratica.motivo"), perche);
                break;
            case { InRiesame: true, Riaperture: [.., var riapertura] }:
                yield return new(wording.Di("pratica.motivo"), riapertura.Motivo ?? wording.Di("ricevuta.cancellato"));
                break;
            case { Stato: StatoAdesione.Preavvisata, Preavviso: { } preavviso }:
                yield return new(wording.Di("pratica.motivo"), preavviso.Motivo ?? wording.Di("ricevuta.cancellato"));
                break;
            case { Stato: StatoAdesione.Esclusa, Esclusione: { } esclusione }:
                yield return new(wording.Di("pratica.motivo"), esclusione.Motivo ?? wording.Di("ricevuta.cancellato"));
                yield return new(wording.Di("pratica.rimedi"), esclusione.Rimedi);
                break;
            case { Recesso.Motivo: { } motivo }:
                yield return new(wording.Di("pratica.motivo"), motivo);
                break;
        }
    }

    /// <summary>How one signs, in the words of the notice, and where.</summary>
    [Regola("ADE-16")]
    public static string Firma(DefinizioneFirma firma) => firma.Url is { } page ? $"{firma.Istruzioni}\n{page}" : firma.Istruzioni;

    /// <summary>All that was written about it and by whom it is about, in the order in which it happened; with the moment of each.</summary>
    public static IEnumerable<Riga> Storia(Adesione adesione, Wording wording) => Accaduto(adesione, wording).OrderBy(una => una.Ora).Select(una => una.Riga);

    private static IEnumerable<(Instant Ora, Riga Riga)> Accaduto(Adesione adesione, Wording wording)
    {
        foreach (var chiesta in adesione.Integrazioni)
        {
            yield return Riga("richiesta", chiesta.Ora, $"{Campi(chiesta, wording)}\n{chiesta.Motivo}");
            if (chiesta.Risposta is { } risposta) yield return Riga(chiesta.Tardiva ? "rispostaTardiva" : "risposta", risposta, Campi(chiesta, wording));
        }

        if (adesione.Preavviso is { } preavviso)
        {
            yield return Riga("preavviso", preavviso.Ora, preavviso.Motivo ?? wording.Di("ricevuta.cancellato"));
            if (preavviso.Ricezione is { } ricezione)
                yield return (ricezione.Ora, new(wording.Di("pratica.ricezione", ("quando", CivilText.Giorno(ricezione.Giorno, wording.Lingua))), wording.Di($"pratica.mezzo.{ricezione.Mezzo.Codice()}")));
            foreach (var osservazioni in preavviso.Osservazioni)
                yield return Riga(preavviso.Termine?.Passato(osservazioni.Ora) == true ? "osservazioniTardive" : "osservazioni", osservazioni.Ora, osservazioni.Testo ?? wording.Di("ricevuta.cancellato"));
        }

        if (adesione.Sottoscrizione is { } firma)
            yield return Riga("sottoscrizione", firma.Ora, wording.Di("ricevuta.protocollo.del", ("protocollo", firma.Protocollo), ("data", CivilText.Giorno(firma.Data, wording.Lingua))));
        if (adesione.Intervento is { } intervento) yield return Riga("intervento", intervento.Ora, CivilText.Quando($"{intervento.Seduta}", wording.Lingua));
        foreach (var riapertura in adesione.Riaperture)
        {
            if (riapertura.Riesaminata is { } prima && prima != adesione.Ammissione) yield return Riga("ammissione", prima.Ora, wording.Di("pratica.ammessa"));
            if (riapertura.Annullata is { } annullata) yield return Esclusa(annullata);
            yield return Riga(riapertura.Annullata is null ? "riesame" : "riapertura", riapertura.Ora, riapertura.Motivo ?? wording.Di("ricevuta.cancellato"));
        }

        if (adesione.Recesso is { } recesso) yield return Riga("recesso", recesso.Ora, recesso.Motivo ?? wording.Di("pratica.recesso.senzaMotivo"));
        if (adesione.Cancellata is { } cancellata)
            yield return Riga("cancellata", cancellata.Ora, wording.Di("ricevuta.protocollo.del", ("protocollo", cancellata.Richiesta.Numero), ("data", CivilText.Giorno(cancellata.Richiesta.Data, wording.Lingua))));

        if (adesione.Ammissione is { } ammissione) yield return Riga("ammissione", ammissione.Ora, wording.Di("pratica.ammessa"));
        if (adesione.Esclusione is { } esclusione) yield return Esclusa(esclusione);

        (Instant, Riga) Esclusa(Esclusione atto) => Riga("esclusione", atto.Ora, $"{atto.Motivo ?? wording.Di("ricevuta.cancellato")}\n{atto.Rimedi}");

        (Instant, Riga) Riga(string what, Instant when, string text) => (when, new(wording.Di($"pratica.{what}", ("quando", CivilText.Quando(when, wording.Lingua))), text));
    }

    /// <summary>The names of the fields that the office asks for.</summary>
    public static string Campi(Integrazione chiesta, Wording wording) => string.Join('\n', chiesta.Campi.Select(campo => wording.Di($"form.adesione.{campo}.etichetta")));

    private static string Membro(Adesione adesione, Wording wording) => adesione switch
    {
        { Personali: null } => wording.Di("mia.senzaRappresentante"),
        { Voce: Voce.Consultiva } => wording.Di("mia.consultiva"),
        _ => wording.Di("mia.membro"),
    };
}
