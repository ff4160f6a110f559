using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>That there is a new version of the privacy notice: told to who joined under an earlier one, in their own chat.</summary>
[Regola("SEC-02", "artt. 13 e 14 Reg. (UE) 2016/679")]
public static class InformativaConsegne
{
    public static readonly VoceConsegna[] Voci = [VoceConsegna.Di<DefinizioneAdottata>("informativa.cambiata", A, Dice)];

    /// <summary>Only by the fact that brought the version that holds: a definition that changes something else tells nobody.</summary>
    private static IEnumerable<PersonaId> A(DefinizioneAdottata fatto, FattoRegistrato registrato, Piano dopo) =>
        registrato.Seq == dopo.Informative.Dal ? RegoleInformativa.DaAvvisare(dopo) : [];

    /// <summary>Nothing once they have read it, have left, or there is a later one, which tells itself.</summary>
    private static Reply? Dice(DefinizioneAdottata fatto, DaDire dire)
    {
        var (piano, wording, chi) = (dire.Piano, dire.Wording, dire.Chi);
        if (dire.Fatto.Seq != piano.Informative.Dal || !RegoleInformativa.DaAvvisare(piano, chi)) return null;

        return Reply.Show(InformativaCard.Notice(
            piano,
            wording,
            wording.Di("consegna.informativa.titolo", ("versione", $"{piano.Informative.Versione}")),
            null,
            wording.Di("consegna.informativa.testo", ("ambito", piano.Definizione!.Nome), ("quando", CivilText.Quando(piano.Informative.DalleOre, wording.Lingua))),
            [InformativaCard.ReadBy(piano, chi, wording)],
            [InformativaCard.ReadButton(piano, wording)]));
    }
}
