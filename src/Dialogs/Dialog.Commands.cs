using System.Collections.Frozen;

namespace PdzBot.Dialogs;

/// <summary>Every form, command and button, with the dialog that answers it.</summary>
public static partial class Dialog
{
    /// <summary>The forms there are, by name.</summary>
    private static readonly FrozenDictionary<string, Form> Forms = new[]
    {
        AdesioneForm.Form,
        ModificaForm.Form,
        RecessoForm.Form,
        NominaForm.Form,
        ProrogaForm.Form,
        ReferenteForms.Ask,
        ReferenteForms.Consent,
        ReferenteForms.Refuse,
        ReferenteForms.End,
        RispostaForms.Accept,
        RispostaForms.Decline,
        RispostaForms.End,
        PrimaDellUfficioForms.Signed, PrimaDellUfficioForms.Attended,
        ObiettivoForm.Form,
        CompletaForm.Form, OsservazioniForm.Form, IntegrazioneForm.Form, PreavvisoForm.Form, RicezioneForm.Form, EsclusioneForm.Form, RiaperturaForms.Reopen, RiaperturaForms.Review, ProtocolloForm.Form,
        CancellaDatiForm.Form,
    }.Concat(CabinaDialog.Forms).Concat(TavoloForms.Tutte).ToFrozenDictionary(form => form.Name);

    /// <summary>What may be asked at any time, by words or button. Two dialogs for one name fail here, at start.</summary>
    private static readonly FrozenDictionary<string, Func<Turn, Step>> Commands = new Dictionary<string, Func<Turn, Step>>
    {
        { "aiuto", AiutoDialog.Help },
        { "lingua", AiutoDialog.SwitchLanguage },
        { CanaleDialog.Command, AiutoDialog.AboutChannels },
        { AmbitoDialog.Command, _ => new Step.AltroAmbito() },
        { DatiDialog.Command, DatiDialog.Open },
        { InformativaDialog.Command, InformativaDialog.Show },
        { "adesione", AdesioneDialog.Join },
        { "adesione.mia", AdesioneDialog.Mine },
        { "adesione.ricevuta", AdesioneDialog.Receipt },
        { ReteDialog.Command, ReteDialog.Open },
        { TavoliDialog.Command, TavoliDialog.Show },
        { TavoloForms.Add.Name, TavoloForms.OpenAdd },
        { TavoloForms.Rename.Name, TavoloForms.OpenRename },
        { TavoloForms.Close.Name, TavoloForms.OpenClose },
        { TavoloForms.Reopen.Name, TavoloForms.OpenReopen },
        { ModificaForm.Name, ModificaForm.Open },
        { RecessoForm.Name, RecessoForm.Open },
        { ReferenteForms.AskName, ReferenteForms.OpenAsk },
        { ReferenteForms.ConsentName, ReferenteForms.OpenConsent },
        { ReferenteForms.RefuseName, ReferenteForms.OpenRefuse },
        { ReferenteForms.EndName, ReferenteForms.OpenEnd },
        { AvvisoDialog.Command, AvvisoDialog.Show },
        { ProrogaForm.Name, ProrogaForm.Open },
        { RuoliDialog.Command, RuoliDialog.Show },
        { NominaForm.Name, NominaForm.Open },
        { RispostaForms.AcceptName, RispostaForms.OpenAccept },
        { RispostaForms.DeclineName, RispostaForms.OpenDecline },
        { RispostaForms.EndName, RispostaForms.OpenEnd },
        { CompletaForm.Name, CompletaForm.Open },
        { OsservazioniForm.Name, OsservazioniForm.Open },
        { AdesioniDialog.Command, AdesioniDialog.List },
        { AdesioniDialog.OpenVerb, AdesioniDialog.Open },
        { AdesioniDialog.AdmitVerb, AdesioniDialog.Admit },
        { AmmettiTutte.Command, AmmettiTutte.Ask },
        { LavoroDialog.StopVerb, LavoroDialog.Stop },
        { IntegrazioneForm.Name, IntegrazioneForm.Open },
        { PreavvisoForm.Name, PreavvisoForm.Open },
        { RicezioneForm.Name, RicezioneForm.Open },
        { EsclusioneForm.Name, EsclusioneForm.Open },
        { RiaperturaForms.Reopen.Name, RiaperturaForms.OpenReopen },
        { RiaperturaForms.Review.Name, RiaperturaForms.OpenReview },
        { ProtocolloForm.Name, ProtocolloForm.Open },
        { DatiAltriDialog.Command, DatiAltriDialog.Open },
        { CancellaDatiForm.Name, CancellaDatiForm.Open },
        { PrimaDellUfficioForms.Signed.Name, PrimaDellUfficioForms.OpenSigned },
        { PrimaDellUfficioForms.Attended.Name, PrimaDellUfficioForms.OpenAttended },
        { OrganiDialog.Command, OrganiDialog.Show },
        { ObiettiviDialog.Command, ObiettiviDialog.Show },
        { ObiettivoForm.Name, ObiettivoForm.Open },
        { CabinaDialog.Command, CabinaDialog.Show },
        { VotoForms.Candida.Name, VotoForms.OpenCandida },
        { VotoForms.Ritira.Name, VotoForms.OpenRitira },
        { VotoForms.Vota.Name, VotoForms.OpenVota },
        { DesignaForms.Condivisa.Name, DesignaForms.Open },
        { DesignaForms.Nomina.Name, DesignaForms.OpenNomina },
        { IncaricoForms.Accetta.Name, IncaricoForms.OpenAccetta },
        { IncaricoForms.Rifiuta.Name, IncaricoForms.OpenRifiuta },
        { IncaricoForms.Cessa.Name, IncaricoForms.OpenCessa },
        { ScrutinioForms.Apri.Name, ScrutinioForms.OpenApri },
        { ScrutinioForms.Chiudi.Name, ScrutinioForms.OpenChiudi },
        { ScrutinioForms.Parita.Name, ScrutinioForms.OpenParita },
    }.ToFrozenDictionary();

    /// <summary>What only a button asks for: it says what it is about.</summary>
    private static readonly FrozenDictionary<string, Func<Turn, Step>> Buttons = new Dictionary<string, Func<Turn, Step>>
    {
        { AdesioneTesto.Verb, AdesioneTesto.Offer },
        { AdesioniDialog.AdmitAdvisoryVerb, AdesioniDialog.Admit },
        { AdesioniDialog.AdmitAllVerb, AdesioniDialog.AdmitAll },
        { AdesioniDialog.AdmitAllYesVerb, AdesioniDialog.AdmitAllYes },
        { InformativaDialog.ReadVerb, InformativaDialog.Read },
        { AmmettiTutte.YesVerb, AmmettiTutte.Yes },
        { DatiFile.Verb, DatiFile.Offer },
        { DatiAltriDialog.FileVerb, DatiAltriDialog.Offer },
        { ReteFile.Verb, ReteFile.Offer },
        { DatiDialog.EraseVerb, DatiDialog.Ask },
        { DatiDialog.YesVerb, DatiDialog.Yes },
        { DatiDialog.NoVerb, DatiDialog.No },
    }.ToFrozenDictionary();

    /// <summary>What may be asked of an open form.</summary>
    private static readonly FrozenDictionary<string, Func<Form, Turn, Bozza, Step>> InForm = new Dictionary<string, Func<Form, Turn, Bozza, Step>>
    {
        { "indietro", FormDialog.Back },
        { "annulla", FormDialog.Cancel },
        { "salta", FormDialog.Skip },
        { "conferma", FormDialog.Confirm },
        { "riprendi", (form, turn, draft) => FormDialog.Resume(form, turn, draft with { Discarding = false }) },
        { "modulo", (form, turn, draft) => FormDialog.Switch(form, turn, draft, Face.Card) },
        { "chat", (form, turn, draft) => FormDialog.Switch(form, turn, draft, Face.Words) },
    }.ToFrozenDictionary();
}
