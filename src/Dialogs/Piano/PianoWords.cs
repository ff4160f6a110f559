using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What a plan says of itself: what of it is made up, what it is taken from, what one becomes part of.</summary>
[Regola("PIA-02")]
public static class PianoWords
{
    /// <summary>That all of it is an example, or the dates of its notice; null where a person can rely on what is shown.</summary>
    /// <param name="withDates">Whether a date of the notice stands beside it.</param>
    public static string? Example(DefinizionePiano definizione, Wording wording, bool withDates) => definizione switch
    {
        { AmbitoInventato: true } => wording.Di("esempio.ambito"),
        { TermineInventato: true } when withDates => wording.Di("esempio.termine"),
        _ => null,
    };

    /// <summary>What the Rete is called here, the document behind the plan, and its acts: where documents cite different ones, all of them.</summary>
    public static IEnumerable<string> About(DefinizionePiano definizione, Wording wording)
    {
        if (definizione.Rete is { } rete) yield return wording.Di("piano.rete", ("rete", rete));
        yield return wording.Di("piano.fonte", ("fonte", definizione.Avviso.Fonte));
        foreach (var riferimento in definizione.Riferimenti)
        {
            yield return riferimento.Discorde
                ? wording.Di("piano.riferimentoDiscorde", ("oggetto", riferimento.Oggetto), ("citazioni", string.Join("; ", riferimento.Citazioni.Select(c => $"{c.Atto} ({c.Fonte})"))))
                : wording.Di("piano.riferimento", ("oggetto", riferimento.Oggetto), ("atto", riferimento.Citazioni[0].Atto));
        }
    }
}
