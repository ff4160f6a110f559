using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What who joined is told of what the office decided, in their own chat: pure, said when it goes out.</summary>
[Regola("ADE-06", "Avviso dell'Ambito")]
[Regola("ADE-17", "art. 10-bis L. 241/1990")]
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
        Voce<PreavvisoEsclusione>("adesione.preavviso"),
        Voce<AdesioneEsclusa>("adesione.esclusa"),
        Voce<ProtocolloAnnotato>("adesione.protocollo"),
    ];

    /// <summary>Who is told of a fact: whoever made the adesione, of what the office did. Nobody of anything else.</summary>
    public static IEnumerable<PersonaId> A(FattoRegistrato fatto, Piano dopo) =>
        Numero(fatto.Fatto) is { } numero && dopo.Adesioni.Numero(numero) is { Chiusa: false } adesione && adesione.Autore != fatto.Autore ? [adesione.Autore] : [];

    /// <summary>What is said; null when it is no longer to be said: the office went on, or who is told had their data erased.</summary>
    public static Reply? Dice(FattoRegistrato fatto, Piano adesso, Lingua lingua)
    {
        if (Numero(fatto.Fatto) is not { } numero || adesso.Adesioni.Numero(numero) is not { Chiusa: false } adesione) return null;

        var (wording, seq) = (Wording.In(lingua), fatto.Seq);
        return fatto.Fatto switch
        {
            AdesioneSottoscritta when adesione.Sottoscrizione?.Seq == seq => Say("sottoscritta", adesione, wording, Stands(adesione, wording)),
            InterventoConfermato or AdesioneIntervenuta when adesione.Intervento is { } intervento && intervento.Seq == seq => Say("intervenuta", adesione, wording,
                [new(wording.Di("pratica.seduta"), CivilText.Quando($"{intervento.Seduta}", wording.Lingua)), .. Stands(adesione, wording)]),
            AdesioneAmmessa ammessa when adesione.Ammissione?.Seq == seq => Say("ammessa", adesione, wording, [.. Joined(adesione, ammessa, adesso, wording)]),
            IntegrazioneChiesta when adesione is { Stato: StatoAdesione.DaIntegrare, Integrazioni: [.., var chiesta] } && chiesta.Seq == seq =>
                Say("daIntegrare", adesione, wording, [Term(chiesta.Termine, wording), .. StatoInParole.Pratica(adesione, adesso, wording)], (CompletaForm.Name, adesso)),
            PreavvisoEsclusione when adesione is { Stato: StatoAdesione.Preavvisata, Preavviso: { } preavviso } && preavviso.Seq == seq =>
                Say("preavvisata", adesione, wording, [Term(preavviso.Termine, wording), .. StatoInParole.Pratica(adesione, adesso, wording)], (OsservazioniForm.Name, adesso)),
            AdesioneEsclusa when adesione.Esclusione?.Seq == seq => Say("esclusa", adesione, wording, [.. StatoInParole.Pratica(adesione, adesso, wording)]),
            ProtocolloAnnotato => Say("protocollo", adesione, wording, [.. StatoInParole.Protocollo(adesione, wording)]),
            _ => null,
        };
    }

    private static VoceConsegna Voce<TFatto>(string cosa)
        where TFatto : Fatto =>
        VoceConsegna.Di<TFatto>(cosa, (_, fatto, dopo) => A(fatto, dopo), (_, daDire) => Dice(daDire.Fatto, daDire.Piano, daDire.Lingua));

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
