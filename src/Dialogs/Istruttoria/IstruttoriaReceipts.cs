using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What is told of the acts of the istruttoria to whoever did them; the office goes back to its work list.</summary>
[Regola("ADE-07", "art. 18-bis L. 241/1990")]
internal static class IstruttoriaReceipts
{
    [Regola("ADE-06")]
    public static Receipt? OfRequest(FattoRegistrato act, Piano piano, Wording wording) =>
        act.Fatto is IntegrazioneChiesta chiesta
            ? Of(act, chiesta.Numero, piano, wording, "richiesta", true,
            [
                new(wording.Di("pratica.chiesto"), string.Join('\n', chiesta.Campi.Select(campo => wording.Di($"form.adesione.{campo}.etichetta")))),
                Term(chiesta.Termine, wording),
                .. Reason(chiesta.Motivo, wording),
            ])
            : null;

    [Regola("ADE-17")]
    public static Receipt? OfWarning(FattoRegistrato act, Piano piano, Wording wording) =>
        act.Fatto is PreavvisoEsclusione preavviso
            ? Of(act, preavviso.Numero, piano, wording, "preavviso", true,
                [new(wording.Di("pratica.giorni"), wording.Di("pratica.giorni.daRicevere", ("giorni", $"{preavviso.Termine.Giorni(act.Ora)}"))), .. Reason(preavviso.Motivo, wording)])
            : null;

    [Regola("ADE-17")]
    public static Receipt? OfReception(FattoRegistrato act, Piano piano, Wording wording) =>
        act.Fatto is PreavvisoRicevuto ricevuto
            ? Of(act, ricevuto.Numero, piano, wording, "ricezione", true,
            [
                new(wording.Di("pratica.mezzo"), wording.Di($"pratica.mezzo.{ricevuto.Mezzo.Codice()}")),
                new(wording.Di("pratica.ricevuto"), CivilText.Giorno(ricevuto.Giorno, wording.Lingua)),
                .. piano.Adesioni.Numero(ricevuto.Numero)?.Preavviso?.Termine is { } termine ? [Term(termine, wording)] : Array.Empty<Riga>(),
            ])
            : null;

    [Regola("ADE-17")]
    public static Receipt? OfExclusion(FattoRegistrato act, Piano piano, Wording wording) =>
        act.Fatto is AdesioneEsclusa esclusa
            ? Of(act, esclusa.Numero, piano, wording, "esclusione", true, [.. Reason(esclusa.Motivo, wording), new(wording.Di("pratica.rimedi"), esclusa.Rimedi)])
            : null;

    [Regola("PIA-04")]
    public static Receipt? OfReopening(FattoRegistrato act, Piano piano, Wording wording) =>
        act.Fatto is EsclusioneAnnullata annullata
            ? Of(act, annullata.Numero, piano, wording, "riapertura", true, [.. Reason(annullata.Motivo, wording), Now(annullata.Numero, piano, wording)])
            : null;

    [Regola("PIA-04")]
    public static Receipt? OfReview(FattoRegistrato act, Piano piano, Wording wording) =>
        act.Fatto is RiesameAperto riesame
            ? Of(act, riesame.Numero, piano, wording, "riesame", true, [.. Reason(riesame.Motivo, wording), Now(riesame.Numero, piano, wording)])
            : null;

    public static Receipt? OfProtocol(FattoRegistrato act, Piano piano, Wording wording) =>
        act.Fatto is ProtocolloAnnotato annotato
            ? Of(act, annotato.Numero, piano, wording, "annotazione", true,
                [new(wording.Di("ricevuta.protocollo"), wording.Di("ricevuta.protocollo.del", ("protocollo", annotato.Protocollo), ("data", CivilText.Giorno(annotato.Data, wording.Lingua))))])
            : null;

    [Regola("ADE-16")]
    public static Receipt? OfSignature(FattoRegistrato act, Piano piano, Wording wording) =>
        act.Fatto is AdesioneSottoscritta sottoscritta
            ? Of(act, sottoscritta.Numero, piano, wording, "firma", true,
                [new(wording.Di("ricevuta.protocollo"), wording.Di("ricevuta.protocollo.del", ("protocollo", sottoscritta.Protocollo), ("data", CivilText.Giorno(sottoscritta.Data, wording.Lingua)))), Now(sottoscritta.Numero, piano, wording)])
            : null;

    [Regola("ADE-15")]
    public static Receipt? OfAttendance(FattoRegistrato act, Piano piano, Wording wording) =>
        act.Fatto is InterventoConfermato intervento
            ? Of(act, intervento.Numero, piano, wording, "presenza", true, [new(wording.Di("pratica.seduta"), CivilText.Quando($"{intervento.Seduta}", wording.Lingua)), Now(intervento.Numero, piano, wording)])
            : null;

    [Regola("ADE-06")]
    public static Receipt? OfAnswer(FattoRegistrato act, Piano piano, Wording wording) =>
        act.Fatto is AdesioneIntegrata integrata
            ? AdesioneReceipts.Of(piano, integrata.Numero, adesione => AdesioneReceipts.Of(
                act, adesione, piano, wording, "integrazione", "adesione.integrazione", wording.Di("ricevuta.integrazione.nota"),
                AdesioneReceipts.Answered(integrata.Campi, integrata.Personali ?? (adesione.Personali is null ? null : DatiPersonali.Nessuno), integrata.Dati, adesione, piano, wording)))
            : null;

    [Regola("ADE-17")]
    public static Receipt? OfObservations(FattoRegistrato act, Piano piano, Wording wording) =>
        act.Fatto is OsservazioniPresentate osservazioni
            ? Of(act, osservazioni.Numero, piano, wording, "osservazioni", false, [new(wording.Di("form.adesione.osservazioni.osservazioni.etichetta"), osservazioni.Testo ?? wording.Di("ricevuta.cancellato"))])
            : null;

    private static Receipt Of(FattoRegistrato act, int numero, Piano piano, Wording wording, string what, bool ofOffice, IEnumerable<Riga> rows) =>
        AdesioneReceipts.Of(piano, numero, adesione => AdesioneReceipts.Of(
            act, adesione, piano, wording, what, $"adesione.{what}", wording.Di($"ricevuta.{what}.nota"), rows,
            ofOffice ? new(wording.Di("pulsante.adesioni"), AdesioniDialog.Command) : null));

    /// <summary>How the adesione stands with that.</summary>
    private static Riga Now(int numero, Piano piano, Wording wording) => new(wording.Di("pratica.adesso"), StatoInParole.Di(piano.Adesioni.Numero(numero)!, wording));

    private static Riga Term(Termine termine, Wording wording) => new(wording.Di("pratica.termine"), CivilText.Giorno(termine.UltimoGiorno, wording.Lingua));

    private static IEnumerable<Riga> Reason(string? motivo, Wording wording) => motivo is null ? [] : [new(wording.Di("pratica.motivo"), motivo)];
}
