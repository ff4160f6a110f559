using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>What the office does about votes: opens and closes them, settles ties.</summary>
[Regola("ADE-10", "Avviso dell'Ambito")]
public static class ScrutinioForms
{
    private const string Posto = "posto", Chiude = "chiude", Votazione = "votazione", Ordine = "ordine", Motivo = "motivo";

    private static readonly CabinaAbout Apribili = DesignaForms.Posti(MetodoCabina.Votazione, Rifiuto.Per("ADE-10", "nessunaVotazione"));

    private static readonly CabinaAbout Chiudibili = new(
        Votazione,
        scope => scope.Piano.Cabina.Votazioni.Select(designazione => Voce(designazione, scope)),
        (scope, code) => RegoleElezione.NonSiChiude(scope.Piano, CabinaCode.Uno(code), scope.Chi, scope.Incarichi, scope.Ora),
        Rifiuto.Per("ADE-10", "nessunaDaChiudere"),
        Ruolo.Ufficio);

    private static readonly CabinaAbout Pari = new(
        Votazione,
        scope => scope.Piano.Cabina.Designazioni.Where(designazione => !designazione.InParita.IsEmpty).Select(designazione => Voce(designazione, scope)),
        (scope, code) => scope.Piano.Cabina.Numero(CabinaCode.Uno(code)) is { InParita.IsEmpty: false } ? null : Rifiuto.Per("ADE-10", "nessunaParita"),
        Rifiuto.Per("ADE-10", "nessunaParita"),
        Ruolo.Responsabile);

    public static readonly Form Apri = new(
        "cabina.apri",
        [Apribili.Question(), Termine()],
        scope => (CabinaCode.Posto(scope[Posto]) is var (tavolo, categoria) ? new ApriElezione(tavolo, categoria, OraDiRoma.Leggi(scope[Chiude]).Valore) : null, []),
        _ => [],
        CabinaReceipts.Aperta)
    { About = Posto };

    public static readonly Form Chiudi = new(
        "cabina.chiudi",
        [Chiudibili.Question(Motivo), CabinaFields.Testo(Motivo, PrimaDelTermine)],
        scope => (new ChiudiElezione(CabinaCode.Uno(scope[Votazione]), scope.Has(Motivo) ? scope[Motivo] : null), []),
        scope => [scope.Wording.Di(PrimaDelTermine(scope) ? "cabina.chiudi.anticipo" : "cabina.chiudi.effetto")],
        CabinaReceipts.Chiusa)
    { About = Votazione, YesConfirms = true };

    public static readonly Form Parita = new(
        "cabina.parita",
        [
            Pari.Question(Ordine, Motivo),
            CabinaFields.Ordine(Ordine, scope => scope.Piano.Cabina.Numero(CabinaCode.Uno(scope[Votazione]))?.InParita.Select(designato => designato.Adesione) ?? [], tutti: true),
            CabinaFields.Testo(Motivo),
        ],
        scope => (new RisolviParita(CabinaCode.Uno(scope[Votazione]), CabinaFields.Adesioni(scope[Ordine]), scope[Motivo]), []),
        _ => [],
        CabinaReceipts.Risolta)
    { About = Votazione };

    public static Step OpenApri(Turn turn) => Apribili.Open(Apri, turn);

    public static Step OpenChiudi(Turn turn) => Chiudibili.Open(Chiudi, turn);

    public static Step OpenParita(Turn turn) => Pari.Open(Parita, turn);

    internal static IEnumerable<(Form Form, CabinaAbout About)> Tutte => [(Parita, Pari), (Chiudi, Chiudibili), (Apri, Apribili)];

    /// <summary>It is an override of the head's, and asks a reason.</summary>
    private static bool PrimaDelTermine(FormScope scope) => scope.Piano.Cabina.Numero(CabinaCode.Uno(scope[Votazione]))?.Elezione?.Aperta(scope.Ora) == true;

    private static Option Voce(Designazione designazione, CabinaScope scope) => new(CabinaCode.Di(designazione.Numero), scope.Posto(designazione));

    private static Field Termine() => new(Chiude, FieldKind.Text, 2, 60, _ => true, _ => false, (text, scope) =>
    {
        if (!DataScritta.Fine(text, Roma.Data(scope.Ora)).Riuscita(out var chiude, out var rifiuto)) return rifiuto;

        return RegoleElezione.TermineSbagliato(scope.Piano, chiude, scope.Ora) is { } sbagliato ? sbagliato : chiude.ComeFine;
    })
    {
        Shown = (answer, scope) => CabinaScope.Di(scope).Fine(OraDiRoma.Leggi(answer).Valore),
    };
}
