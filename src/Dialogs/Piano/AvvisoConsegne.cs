using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What is announced of the notice in the plan's channels.</summary>
[Regola("ADE-05", "Avviso dell'Ambito")]
public static class AvvisoConsegne
{
    public static readonly VoceConsegna[] Voci = [VoceConsegna.NeiCanali<AvvisoProrogato>("avviso.prorogato", Prorogato)];

    /// <summary>The new end and its act; null once another extension has come, or the end itself.</summary>
    private static Reply? Prorogato(AvvisoProrogato prorogato, DaDire dire)
    {
        var (wording, piano) = (dire.Wording, dire.Piano);
        var overtaken = piano.Variazioni.Proroghe is not [.., var ultima] || ultima.Seq != dire.Fatto.Seq;
        if (overtaken || new OraDiRoma(prorogato.Chiude).InstantComeFine <= dire.Ora) return null;

        var title = wording.Di("proroga.fatta.titolo");
        return Reply.Show(new(
            Cards.Bind(new AvvisoCard(
                wording.Lingua.Codice(), title, ProrogaForm.Fatta(prorogato, piano, wording),
                [new(wording.Di("pulsante.adesione"), AdesioneForm.Name, Stile: Stile.Positive), new(wording.Di("pulsante.avviso"), AvvisoDialog.Command)])),
            title));
    }
}
