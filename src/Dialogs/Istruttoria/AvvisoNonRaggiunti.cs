using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What the office is told of those whom the bot could not reach: in a chat with one person alone. Pure.</summary>
[Regola("SCA-06")]
public static class AvvisoNonRaggiunti
{
    /// <summary>Adesioni that are named; of more only how many there are.</summary>
    private const int Most = 15;

    public static Reply Dice(IReadOnlyCollection<PersonaId> chi, Piano piano, Lingua lingua)
    {
        var wording = Wording.In(lingua);
        var adesioni = chi.SelectMany(uno => RegoleAdesione.Di(piano, uno)).DistinctBy(adesione => adesione.Numero).OrderBy(adesione => adesione.Numero).ToList();
        var (title, shown) = (wording.Di("nonRaggiunti.titolo"), string.Join("\n", adesioni.Take(Most).Select(adesione => WhichAdesione.Shown(adesione, wording))));
        List<Riga> rows = [];
        if (adesioni.Count > 0) rows.Add(new(wording.Di("adesioni.tutte.quali"), adesioni.Count > Most ? $"{shown}\n{wording.Di("nonRaggiunti.altre", ("quante", $"{adesioni.Count - Most}"))}" : shown));
        if (chi.Count(uno => !RegoleAdesione.Di(piano, uno).Any()) is > 0 and var senza) rows.Add(new(wording.Di("nonRaggiunti.senza"), $"{senza}"));
        return Reply.Show(new(
            Cards.Bind(new RiepilogoCard(lingua.Codice(), title, null, wording.Di("nonRaggiunti.testo"), rows, [new(wording.Di("pulsante.adesioni"), AdesioniDialog.Command)])), title));
    }
}
