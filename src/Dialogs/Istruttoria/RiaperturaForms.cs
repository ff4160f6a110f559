using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>By which the head of the office takes an exclusion back, or has an admission checked again, and says why.</summary>
[Regola("PIA-04", "art. 21-nonies L. 241/1990")]
public static class RiaperturaForms
{
    public static readonly Form Reopen = new(
        "adesione.riapri",
        [OfficeAdesione.Question((scope, numero) => RegoleRiapertura.Annullabile(scope.Piano, numero)), IntegrazioneForm.Ask(RegoleEsclusione.Motivo, FieldKind.LongText)],
        scope => (new AnnullaEsclusione(WhichAdesione.Numero(scope[WhichAdesione.Name]), scope[RegoleEsclusione.Motivo.Nome]), []),
        scope => [scope.Wording.Di("riapertura.effetto")],
        IstruttoriaReceipts.OfReopening)
    {
        About = WhichAdesione.Name,
    };

    public static readonly Form Review = new(
        "adesione.riesamina",
        [OfficeAdesione.Question((scope, numero) => RegoleRiapertura.Riesaminabile(scope.Piano, numero)), IntegrazioneForm.Ask(RegoleEsclusione.Motivo, FieldKind.LongText)],
        scope => (new RiesaminaAdesione(WhichAdesione.Numero(scope[WhichAdesione.Name]), scope[RegoleEsclusione.Motivo.Nome]), []),
        scope => [scope.Wording.Di("riesame.effetto")],
        IstruttoriaReceipts.OfReview)
    {
        About = WhichAdesione.Name,
    };

    public static Step OpenReopen(Turn turn) => Open(turn, Reopen);

    public static Step OpenReview(Turn turn) => Open(turn, Review);

    /// <summary>"Riapri" may be said of an admission, and "riesamina" of an exclusion: how the adesione stands says which of the two it is.</summary>
    private static Step Open(Turn turn, Form asked)
    {
        var form = OfficeAdesione.Named(turn) is not { } numero ? asked : turn.Piano.Adesioni.Numero(numero)?.Stato switch
        {
            StatoAdesione.Esclusa => Reopen,
            StatoAdesione.Ammessa => Review,
            _ => asked,
        };
        return OfficeAdesione.Open(form, turn, form == Reopen ? RegoleRiapertura.Annullabile : RegoleRiapertura.Riesaminabile, Ruolo.Responsabile);
    }
}
