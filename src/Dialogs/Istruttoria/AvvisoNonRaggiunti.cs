using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What the office is told of the people and channels that the bot could not reach: in a chat with one person alone. Pure.</summary>
[Regola("SCA-06")]
public static class AvvisoNonRaggiunti
{
    /// <summary>Adesioni that are named; of more only how many there are.</summary>
    private const int Most = 15;

    /// <param name="chi">The people.</param>
    /// <param name="scrivanie">What the channels are for: of <see cref="Scrivanie"/>.</param>
    /// <param name="atti">The act that could not be told to each: only the adesioni that it is about are named. Null: all that they have are.</param>
    public static Reply Dice(
        IReadOnlyCollection<PersonaId> chi, IReadOnlyCollection<string> scrivanie, Piano piano, Lingua lingua, IReadOnlyDictionary<Destinatario, FattoRegistrato>? atti = null)
    {
        var wording = Wording.In(lingua);
        var title = wording.Di(chi.Count > 0 ? "nonRaggiunti.titolo" : "nonRaggiunti.canali.titolo");
        string[] text = [.. chi.Count > 0 ? [wording.Di("nonRaggiunti.testo")] : Array.Empty<string>(), .. scrivanie.Count > 0 ? [wording.Di("nonRaggiunti.canali.testo")] : Array.Empty<string>()];
        Pulsante[] buttons = chi.Count > 0 ? [new(wording.Di("pulsante.adesioni"), AdesioniDialog.Command)] : [];
        return Reply.Show(new(
            Cards.Bind(new RiepilogoCard(
                lingua.Codice(), title, null, string.Join("\n\n", text), [.. People(chi, piano, wording, atti), .. Channels(scrivanie, piano, wording)], buttons)), title));
    }

    private static IEnumerable<Riga> People(IReadOnlyCollection<PersonaId> chi, Piano piano, Wording wording, IReadOnlyDictionary<Destinatario, FattoRegistrato>? atti)
    {
        var diCiascuno = chi.Select(uno => RegoleAdesione.Di(piano, uno).Where(adesione => atti is null || Riguarda(atti[Destinatario.Di(uno)], adesione, piano)).ToList()).ToList();
        var adesioni = diCiascuno.SelectMany(sue => sue).DistinctBy(adesione => adesione.Numero).OrderBy(adesione => adesione.Numero).ToList();
        var shown = string.Join("\n", adesioni.Take(Most).Select(adesione => WhichAdesione.Shown(adesione, wording)));
        if (adesioni.Count > 0) yield return new(wording.Di("adesioni.tutte.quali"), adesioni.Count > Most ? $"{shown}\n{wording.Di("nonRaggiunti.altre", ("quante", $"{adesioni.Count - Most}"))}" : shown);
        if (diCiascuno.Count(sue => sue.Count == 0) is > 0 and var senza) yield return new(wording.Di("nonRaggiunti.senza"), $"{senza}");
    }

    private static IEnumerable<Riga> Channels(IReadOnlyCollection<string> scrivanie, Piano piano, Wording wording)
    {
        var names = scrivanie.Distinct().Select(scrivania => Scrivanie.Nome(scrivania, piano.Definizione!, wording.Lingua) ?? scrivania);
        if (scrivanie.Count > 0) yield return new(wording.Di("nonRaggiunti.canali"), string.Join("\n", names.Order(StringComparer.Ordinal)));
    }

    /// <summary>Whether an act of the office is about an adesione: decides on it, changes its tavolo, is about a vote it has, or calls it.</summary>
    private static bool Riguarda(FattoRegistrato atto, Adesione adesione, Piano piano) => atto.Fatto switch
    {
        TavoloRinominato { Tavolo: var tavolo } => adesione.Dati.Tavoli.Contains(tavolo.Valore),
        TavoloChiuso { Tavolo: var tavolo } => adesione.Dati.Tavoli.Contains(tavolo.Valore),
        TavoloRiaperto { Tavolo: var tavolo } => adesione.Dati.Tavoli.Contains(tavolo.Valore),
        ElezioneAperta { Numero: var numero } => HaVoto(numero, adesione, piano),
        ElezioneChiusa { Elezione: var numero } => HaVoto(numero, adesione, piano),
        ParitaRisolta { Designazione: var numero } => HaVoto(numero, adesione, piano),
        var altro => EsitiAdesione.Numero(altro) == adesione.Numero || piano.Cabina.Chiamati(atto.Seq).Any(uno => uno.Designato.Adesione == adesione.Numero),
    };

    private static bool HaVoto(int designazione, Adesione adesione, Piano piano) =>
        piano.Cabina.Numero(designazione) is { } voto && RegoleCabina.Membro(piano, adesione.Numero, voto.Tavolo, voto.Categoria);
}
