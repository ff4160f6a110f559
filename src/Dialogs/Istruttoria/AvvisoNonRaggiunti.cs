using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What the office is told of those whom the bot could not reach: in a chat with one person alone. Pure.</summary>
[Regola("SCA-06")]
public static class AvvisoNonRaggiunti
{
    /// <summary>Adesioni that are named; of more only how many there are.</summary>
    private const int Most = 15;

    /// <param name="atti">The act that could not be told to each: only the adesioni that it is about are named. Null: all that they have are.</param>
    public static Reply Dice(IReadOnlyCollection<PersonaId> chi, Piano piano, Lingua lingua, IReadOnlyDictionary<PersonaId, FattoRegistrato>? atti = null)
    {
        var wording = Wording.In(lingua);
        var diCiascuno = chi.Select(uno => RegoleAdesione.Di(piano, uno).Where(adesione => atti is null || Riguarda(atti[uno], adesione, piano)).ToList()).ToList();
        var adesioni = diCiascuno.SelectMany(sue => sue).DistinctBy(adesione => adesione.Numero).OrderBy(adesione => adesione.Numero).ToList();
        var (title, shown) = (wording.Di("nonRaggiunti.titolo"), string.Join("\n", adesioni.Take(Most).Select(adesione => WhichAdesione.Shown(adesione, wording))));
        List<Riga> rows = [];
        if (adesioni.Count > 0) rows.Add(new(wording.Di("adesioni.tutte.quali"), adesioni.Count > Most ? $"{shown}\n{wording.Di("nonRaggiunti.altre", ("quante", $"{adesioni.Count - Most}"))}" : shown));
        if (diCiascuno.Count(sue => sue.Count == 0) is > 0 and var senza) rows.Add(new(wording.Di("nonRaggiunti.senza"), $"{senza}"));
        return Reply.Show(new(
            Cards.Bind(new RiepilogoCard(lingua.Codice(), title, null, wording.Di("nonRaggiunti.testo"), rows, [new(wording.Di("pulsante.adesioni"), AdesioniDialog.Command)])), title));
    }

    /// <summary>Whether an act of the office is about an adesione: decides on it, changes its tavolo, or calls it.</summary>
    private static bool Riguarda(FattoRegistrato atto, Adesione adesione, Piano piano) => atto.Fatto switch
    {
        TavoloRinominato { Tavolo: var tavolo } => adesione.Dati.Tavoli.Contains(tavolo.Valore),
        TavoloChiuso { Tavolo: var tavolo } => adesione.Dati.Tavoli.Contains(tavolo.Valore),
        TavoloRiaperto { Tavolo: var tavolo } => adesione.Dati.Tavoli.Contains(tavolo.Valore),
        var altro => EsitiAdesione.Numero(altro) == adesione.Numero || piano.Cabina.Chiamati(atto.Seq).Any(uno => uno.Designato.Adesione == adesione.Numero),
    };
}
