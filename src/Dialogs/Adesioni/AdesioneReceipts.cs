using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The receipts of an adesione's acts: joining, each change, the withdrawal. Each has its own fingerprint; the number is one.</summary>
[Regola("ADE-07", "art. 18-bis L. 241/1990")]
public static class AdesioneReceipts
{
    public static Receipt? OfJoining(FattoRegistrato act, Piano piano, Wording wording) =>
        act.Fatto is AdesionePresentata { Numero: var numero }
            ? Of(piano, numero, adesione => new(AdesioneCards.Receipt(adesione, piano, wording), AdesioneCards.Pdz(adesione).Receipt!, Said(Filed(adesione), adesione, wording)))
            : null;

    /// <summary>What was filed, as far as it counts: to be signed, announced, or joined.</summary>
    [Regola("ADE-15")]
    [Regola("ADE-16")]
    private static string Filed(Adesione adesione) => adesione.Stato switch
    {
        StatoAdesione.DaSottoscrivere => "adesione.presentata.daSottoscrivere",
        StatoAdesione.Preadesione => "adesione.presentata.preadesione",
        StatoAdesione.Presentata or StatoAdesione.DaIntegrare or StatoAdesione.Preavvisata or StatoAdesione.Ammessa or StatoAdesione.Esclusa or StatoAdesione.Recessa => "adesione.presentata",
    };

    [Regola("ADE-08")]
    public static Receipt? OfChange(FattoRegistrato act, Piano piano, Wording wording) =>
        act.Fatto is AdesioneModificata change
            ? Of(piano, change.Numero, adesione => Of(
                act, adesione, piano, wording, "modifica", "adesione.modifica", wording.Di("ricevuta.modifica.nota"), Changed(change, adesione, piano, wording)))
            : null;

    [Regola("ADE-08")]
    public static Receipt? OfWithdrawal(FattoRegistrato act, Piano piano, Wording wording) =>
        act.Fatto is AdesioneRecessa withdrawal
            ? Of(piano, withdrawal.Numero, adesione => Of(
                act, adesione, piano, wording, "recesso", "adesione.recesso", wording.Di("ricevuta.recesso.nota"),
                withdrawal.Motivo is { } reason ? [new(wording.Di("form.adesione.recedi.motivo.etichetta"), reason)] : []))
            : null;

    internal static Receipt Of(Piano piano, int numero, Func<Adesione, Receipt> made) =>
        made(piano.Adesioni.Numero(numero) ?? throw new InvalidOperationException($"The register has no adesione {numero}"));

    internal static Receipt Of(
        FattoRegistrato act, Adesione adesione, Piano piano, Wording wording, string what, string kind, string note, IEnumerable<Riga> rows, Pulsante? next = null)
    {
        var definizione = piano.Definizione!;
        var view = new AdesioneRicevutaCard(
            wording.Lingua.Codice(),
            wording.Di($"ricevuta.{what}.titolo"),
            AdesioneCards.Number(adesione, wording),
            wording.Di($"ricevuta.{what}.data", ("quando", CivilText.Quando(act.Ora, wording.Lingua))),
            AdesioneCards.Name(adesione, wording),
            note,
            [new(wording.Di("form.ambito"), definizione.Nome), .. rows],
            wording.Di("ricevuta.impronta"),
            AdesioneRicevutaCard.Gruppi(act.Impronta.Esadecimale),
            wording.Di("ricevuta.avvertenza", ("capofila", definizione.Capofila.Nome)),
            [next ?? new(wording.Di("pulsante.mia"), "adesione.mia")]);
        var card = new Piece.Card(Cards.Bind(view), wording.Di($"ricevuta.{what}.notifica", ("numero", $"{adesione.Numero}/{adesione.Anno}")));
        return new(card, new(kind, adesione.Numero, adesione.Anno, act.Impronta.Esadecimale), Said($"adesione.{what}.fatto", adesione, wording));
    }

    /// <summary>What changed, as it is from then on.</summary>
    private static IEnumerable<Riga> Changed(AdesioneModificata change, Adesione adesione, Piano piano, Wording wording) =>
        Answered(
            change.Campi.Where(field => !CampiTavolo.Persone.Contains(field)), change.Personali, change.Tavoli is { } tavoli ? adesione.Dati with { Tavoli = tavoli } : adesione.Dati, adesione, piano, wording)
        .Concat(AlTavolo.Rows(change, piano, wording));

    /// <summary>What some fields say from an act on; nothing of what was erased since.</summary>
    internal static IEnumerable<Riga> Answered(
        IEnumerable<string> fields, DatiPersonali? personali, DatiAdesione dati, Adesione adesione, Piano piano, Wording wording)
    {
        var after = adesione with { Dati = dati, Personali = personali };
        var empty = wording.Di(personali is null ? "ricevuta.cancellato" : "form.vuoto");

        // Where the comune is another one, it stands under the comune.
        return fields.Where(field => field != "comuneAltro").Select(field => new Riga(
            wording.Di($"form.adesione.{field}.etichetta"),
            AdesioneCards.Answer(field, after, piano, wording) is { Length: > 0 } shown ? shown : empty));
    }

    private static string Said(string key, Adesione adesione, Wording wording) => wording.Di(key, ("numero", $"{adesione.Numero}/{adesione.Anno}"));
}
