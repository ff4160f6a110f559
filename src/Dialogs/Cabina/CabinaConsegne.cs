using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Asking the designated, in their own chat, whether they accept. Pure.</summary>
[Regola("ADE-10", "Avviso di Lecce, fase 2, II")]
public static class CabinaConsegne
{
    /// <summary>Every fact upon which somebody may be asked: what designates, and what leaves a seat to the next.</summary>
    public static IEnumerable<VoceConsegna> Voci =>
    [
        Su<ElezioneChiusa>("cabina.chiamata.votazione"),
        Su<ParitaRisolta>("cabina.chiamata.parita"),
        Su<DesignazioneCondivisa>("cabina.chiamata.condivisa"),
        Su<DesignazioneRifiutata>("cabina.chiamata.rifiuto"),
        Su<IncaricoCessato>("cabina.chiamata.cessazione"),
        Su<DesignazioneAccettata>("cabina.chiamata.altrove"),
        Su<AdesioneModificata>("cabina.chiamata.modifica"),
        Su<AdesioneRecessa>("cabina.chiamata.recesso"),
        Su<DatiCancellati>("cabina.chiamata.cancellazione"),
    ];

    /// <summary>Who is to be asked because of a fact: all who speak for those whom it called, but for who called themselves by it. The first answer counts.</summary>
    [Regola("ADE-11")]
    public static IEnumerable<PersonaId> Chiamati(FattoRegistrato fatto, Piano dopo) => dopo.Cabina.Chiamati(fatto.Seq)
        .SelectMany(uno => RegoleAdesione.ChiParla(dopo, uno.Designato.Adesione)).Where(chi => chi != fatto.Autore).Distinct();

    /// <summary>The question, with its two answers; null when it has been answered, or can't be any more.</summary>
    public static Reply? Dice(FattoRegistrato fatto, PersonaId a, Piano adesso, Lingua lingua, NodaTime.Instant ora)
    {
        var scope = new CabinaScope(adesso, a, [], Wording.In(lingua), ora);
        var chiamate = adesso.Cabina.Chiamati(fatto.Seq)
            .Where(uno => uno.Designazione.Chiama(uno.Designato.Adesione, ora) && RegoleAdesione.Propria(adesso, uno.Designato.Adesione, a).Rifiuto is null).ToList();
        if (chiamate.Count == 0) return null;

        var wording = scope.Wording;
        var id = chiamate is [var (designazione, designato)] ? CabinaCards.Id(CabinaCode.Di(designazione.Numero, designato.Adesione), adesso) : "";
        var view = new RiepilogoCard(
            lingua.Codice(),
            wording.Di("cabina.domanda.titolo"),
            null,
            wording.Di("cabina.domanda.testo"),
            [
                new(wording.Di("form.ambito"), adesso.Definizione!.Nome),
                .. chiamate.Select(uno => new Riga(scope.Designato(uno.Designato), scope.Posto(uno.Designazione))),
                new(wording.Di("cabina.durata"), wording.Di("cabina.finoAl", ("al", scope.Giorno(RegoleCabina.Fine(adesso, ora))))),
            ],
            [
                new(wording.Di($"pulsante.{IncaricoForms.Accetta.Name}"), IncaricoForms.Accetta.Name, id, Stile: Stile.Positive),
                new(wording.Di($"pulsante.{IncaricoForms.Rifiuta.Name}"), IncaricoForms.Rifiuta.Name, id),
            ]);
        return Reply.Show(new(Cards.Bind(view), view.Titolo));
    }

    private static VoceConsegna Su<TFatto>(string cosa)
        where TFatto : Fatto => VoceConsegna.Di<TFatto>(
            cosa,
            (_, fatto, dopo) => Chiamati(fatto, dopo),
            (_, daDire) => Dice(daDire.Fatto, daDire.Chi, daDire.Piano, daDire.Lingua, daDire.Ora));
}
