using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What all who speak for an adesione are told of what the office decided, each in their own chat: pure, said when it goes out.</summary>
[Regola("ADE-06", "Avviso dell'Ambito")]
[Regola("ADE-17", "art. 10-bis L. 241/1990")]
[Regola("PIA-04")]
public static class EsitiAdesione
{
    /// <summary>Their deliveries, one a kind of fact.</summary>
    public static IEnumerable<VoceConsegna> Voci =>
    [
        Voce<AdesioneSottoscritta>("adesione.sottoscritta"),
        Voce<InterventoConfermato>("adesione.intervento"),
        Voce<AdesioneIntervenuta>("adesione.intervenuta"),
        Voce<AdesioneAmmessa>("adesione.ammessa"),
        Voce<IntegrazioneChiesta>("adesione.integrazione"),
        Voce<PreavvisoEsclusione>("adesione.preavviso") with { Arrivata = Received },
        Voce<AdesioneEsclusa>("adesione.esclusa"),
        Voce<EsclusioneAnnullata>("adesione.riaperta"),
        Voce<RiesameAperto>("adesione.riesame"),
        Voce<ProtocolloAnnotato>("adesione.protocollo"),
    ];

    /// <summary>Who is told of what the office did: all who speak for the adesione, but for who did it. Nobody of anything else.</summary>
    public static IEnumerable<PersonaId> A(FattoRegistrato fatto, Piano dopo) =>
        Adesione(fatto, dopo) is { } adesione ? Ascolta(adesione, fatto, dopo).Where(chi => chi != fatto.Autore) : [];

    /// <summary>What is said to one of them; null when it is no longer to be said: the office went on, they speak for it no more, or its data were erased.</summary>
    /// <param name="ora">When it goes out: a warning gives its days from then.</param>
    public static Reply? Dice(FattoRegistrato fatto, PersonaId a, Piano adesso, Lingua lingua, Instant ora)
    {
        if (Adesione(fatto, adesso) is not { } adesione || !Ascolta(adesione, fatto, adesso).Contains(a)) return null;

        var (wording, seq) = (Wording.In(lingua), fatto.Seq);
        return fatto.Fatto switch
        {
            AdesioneSottoscritta when adesione.Sottoscrizione?.Seq == seq => Say("sottoscritta", adesione, wording, Stands(adesione, wording)),
            InterventoConfermato or AdesioneIntervenuta when adesione.Intervento is { } intervento && intervento.Seq == seq => Say("intervenuta", adesione, wording,
                [new(wording.Di("pratica.seduta"), CivilText.Quando($"{intervento.Seduta}", wording.Lingua)), .. Stands(adesione, wording)]),
            AdesioneAmmessa ammessa when adesione.Ammissione?.Seq == seq => Say("ammessa", adesione, wording, [.. Joined(adesione, ammessa, adesso, wording)]),
            IntegrazioneChiesta when adesione is { Stato: StatoAdesione.DaIntegrare, Integrazioni: [.., var chiesta] } && chiesta.Seq == seq =>
                Say("daIntegrare", adesione, wording, [Term(chiesta.Termine, wording), .. StatoInParole.Pratica(adesione, wording)], (CompletaForm.Name, adesso)),
            PreavvisoEsclusione when adesione is { Stato: StatoAdesione.Preavvisata, Preavviso: { } preavviso } && preavviso.Seq == seq =>
                Say("preavvisata", adesione, wording, [Term(preavviso, RegoleRicezione.Riceve(adesso, adesione, a), ora, wording), .. StatoInParole.Pratica(adesione, wording)], (OsservazioniForm.Name, adesso)),
            AdesioneEsclusa when adesione.Esclusione?.Seq == seq => Say("esclusa", adesione, wording, [.. StatoInParole.Pratica(adesione, wording)]),
            EsclusioneAnnullata or RiesameAperto when adesione.Riaperture is [.., var ultima] && ultima.Seq == seq =>
                Say(fatto.Fatto is RiesameAperto ? "riesame" : "riaperta", adesione, wording, [new(wording.Di("pratica.motivo"), ultima.Motivo ?? wording.Di("ricevuta.cancellato")), .. Stands(adesione, wording)]),
            ProtocolloAnnotato => Say("protocollo", adesione, wording, [.. StatoInParole.Protocollo(adesione, wording)]),
            _ => null,
        };
    }

    private static VoceConsegna Voce<TFatto>(string cosa)
        where TFatto : Fatto =>
        VoceConsegna.Di<TFatto>(cosa, (_, fatto, dopo) => A(fatto, dopo), (_, daDire) => Dice(daDire.Fatto, daDire.Chi, daDire.Piano, daDire.Lingua, daDire.Ora));

    /// <summary>A warning that is in the chat of who presented the adesione is received: its term runs from there.</summary>
    [Regola("ADE-17", "art. 10-bis L. 241/1990")]
    private static SegnaPreavvisoConsegnato? Received(DaDire told) =>
        Adesione(told.Fatto, told.Piano) is { } adesione && RegoleRicezione.Riceve(told.Piano, adesione, told.Chi) ? new(told.Fatto.Seq) : null;

    private static Adesione? Adesione(FattoRegistrato fatto, Piano piano) =>
        Numero(fatto.Fatto) is { } numero && piano.Adesioni.Numero(numero) is { Chiusa: false } adesione ? adesione : null;

    /// <summary>All who speak for it; of one that was withdrawn or excluded only who made it: the exclusion is the last that a second person is told.</summary>
    [Regola("ADE-11")]
    private static IEnumerable<PersonaId> Ascolta(Adesione adesione, FattoRegistrato fatto, Piano piano) =>
        adesione.Recesso is null && (adesione.Esclusione is not { } esclusione || esclusione.Seq == fatto.Seq) ? RegoleAdesione.ChiParla(piano, adesione.Numero) : [adesione.Autore];

    /// <summary>The adesione that an act of the office decides on; null of any other fact.</summary>
    internal static int? Numero(Fatto fatto) => fatto switch
    {
        AdesioneSottoscritta sottoscritta => sottoscritta.Numero,
        InterventoConfermato intervento => intervento.Numero,
        AdesioneIntervenuta intervenuta => intervenuta.Numero,
        AdesioneAmmessa ammessa => ammessa.Numero,
        IntegrazioneChiesta chiesta => chiesta.Numero,
        PreavvisoEsclusione preavviso => preavviso.Numero,
        AdesioneEsclusa esclusa => esclusa.Numero,
        EsclusioneAnnullata annullata => annullata.Numero,
        RiesameAperto riesame => riesame.Numero,
        ProtocolloAnnotato annotato => annotato.Numero,
        _ => null,
    };

    /// <summary>How it stands now.</summary>
    private static IReadOnlyList<Riga> Stands(Adesione adesione, Wording wording) => [new(wording.Di("pratica.adesso"), StatoInParole.Di(adesione, wording))];

    /// <summary>What one is part of from now on; of who was late, with which voice.</summary>
    private static IEnumerable<Riga> Joined(Adesione adesione, AdesioneAmmessa ammessa, Piano adesso, Wording wording)
    {
        if (adesione.FaParteDellaRete && adesso.Definizione?.Rete is { } rete) yield return new(wording.Di("ricevuta.rete"), rete);
        if (ammessa.Voce is { } voce) yield return new(wording.Di("esito.voce"), wording.Di($"esito.voce.{voce.Codice()}"));
    }

    /// <summary>Of a warning that is not received yet: who receives it with these words has the days from now; to others no day can be named.</summary>
    private static Riga Term(Preavviso preavviso, bool receives, Instant ora, Wording wording) =>
        preavviso.Termine is null && !receives
            ? new(wording.Di("pratica.giorni"), wording.Di("pratica.giorni.daRicevere", ("giorni", $"{preavviso.Giorni}")))
            : Term(preavviso.Termine ?? Termine.Di(ora, preavviso.Giorni), wording);

    private static Riga Term(Termine termine, Wording wording) => new(wording.Di("pratica.termine"), CivilText.Giorno(termine.UltimoGiorno, wording.Lingua));

    private static Reply Say(string what, Adesione adesione, Wording wording, IReadOnlyList<Riga> rows, (string Verb, Piano Piano)? answer = null)
    {
        var title = wording.Di($"esito.{what}.titolo", ("numero", adesione.Nome));
        List<Pulsante> buttons = [new(wording.Di("pulsante.mia"), "adesione.mia")];
        if (answer is var (verb, piano)) buttons.Insert(0, new(wording.Di($"pulsante.{verb}"), verb, AdesioneCards.Id(adesione, piano), Stile: Stile.Positive));
        var guide = wording.Di($"esito.{what}.testo", ("ente", AdesioneCards.Name(adesione, wording)), ("numero", adesione.Nome));
        return Reply.Show(new(Cards.Bind(new RiepilogoCard(wording.Lingua.Codice(), title, null, guide, rows, buttons)), title));
    }
}
