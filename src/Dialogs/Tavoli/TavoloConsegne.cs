using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What becomes of a tavolo, told to who sits at it in their own chat; overtaken when it changed again, or they left it.</summary>
[Regola("PIA-07")]
public static class TavoloConsegne
{
    public static readonly VoceConsegna[] Voci =
    [
        VoceConsegna.Di<TavoloRinominato>("tavolo.rinominato", (fatto, registrato, piano) => Seduti(fatto.Tavolo, registrato, piano), (fatto, dire) =>
            Say(dire, fatto.Tavolo, "rinominato", ("prima", fatto.Prima))),
        VoceConsegna.Di<TavoloChiuso>("tavolo.chiuso", (fatto, registrato, piano) => Seduti(fatto.Tavolo, registrato, piano), (fatto, dire) =>
            Say(dire, fatto.Tavolo, "chiuso", ("motivo", fatto.Motivo))),
        VoceConsegna.Di<TavoloRiaperto>("tavolo.riaperto", (fatto, registrato, piano) => Seduti(fatto.Tavolo, registrato, piano), (fatto, dire) =>
            Say(dire, fatto.Tavolo, "riaperto", ("motivo", ""))),
    ];

    /// <summary>All who speak for an adesione that stands and names the tavolo, whether the office has admitted it yet or not; but for who did it.</summary>
    [Regola("ADE-11")]
    private static IEnumerable<PersonaId> Seduti(TavoloId tavolo, FattoRegistrato registrato, Piano piano) => piano.Adesioni.Tutte
        .Where(adesione => Siede(adesione, tavolo))
        .SelectMany(adesione => RegoleAdesione.ChiParla(piano, adesione.Numero)).Where(chi => chi != registrato.Autore).Distinct();

    private static bool Siede(Adesione adesione, TavoloId tavolo) => adesione is { Chiusa: false, Recesso: null, Esclusione: null } && adesione.Dati.Tavoli.Contains(tavolo.Valore);

    private static Reply? Say(DaDire dire, TavoloId tavolo, string what, (string, string) value)
    {
        var (wording, piano) = (dire.Wording, dire.Piano);
        if (piano.Variazioni.Tavoli.UltimoAtto(tavolo) != dire.Fatto.Seq) return null;
        if (RegoleAdesione.Proprie(piano, dire.Chi).FirstOrDefault(adesione => Siede(adesione, tavolo)) is not { } adesione) return null;

        var title = wording.Di($"consegna.tavolo.{what}.titolo");
        var text = wording.Di($"consegna.tavolo.{what}.testo", ("nome", TavoloReceipts.Nome(tavolo, piano)), value, ("ambito", piano.Definizione!.Nome), ("numero", adesione.Nome));
        Pulsante[] buttons =
        [
            new(wording.Di("pulsante.tavoli"), TavoliDialog.Command),
            new(wording.Di("pulsante.mia"), "adesione.mia"),
        ];
        return Reply.Show(new(Cards.Bind(new AvvisoCard(wording.Lingua.Codice(), title, text, buttons)), title));
    }
}
