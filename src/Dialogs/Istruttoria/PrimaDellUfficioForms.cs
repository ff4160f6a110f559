using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>By which the office notes down what an adesione still needs before it is looked at: that it came in signed, or that its soggetto attended.</summary>
public static class PrimaDellUfficioForms
{
    private const string Day = "data", Session = "seduta";

    /// <summary>The signature that the notice wants came in.</summary>
    [Regola("ADE-16", "art. 38 D.P.R. 445/2000; art. 65 D.Lgs. 82/2005")]
    public static readonly Form Signed = new(
        "adesione.sottoscritta",
        [
            OfficeAdesione.Question((scope, numero) => RegoleIstruttoria.DaSottoscrivere(scope.Piano, numero)),
            IntegrazioneForm.Ask(RegoleIstruttoria.NumeroProtocollo, FieldKind.Text),
            new(Day, FieldKind.Text, 2, 40, _ => true, _ => false, ProtocolloForm.Read) { Shown = (day, scope) => CivilText.Giorno(day, scope.Wording.Lingua) },
        ],
        scope => (new SottoscriviAdesione(Numero(scope), scope[RegoleIstruttoria.NumeroProtocollo.Nome], scope[Day]), []),
        _ => [],
        IstruttoriaReceipts.OfSignature)
    {
        About = WhichAdesione.Name,
    };

    /// <summary>The soggetto attended the session that counts as joining.</summary>
    [Regola("ADE-15", "Avviso di Lecce, fase 2, II")]
    public static readonly Form Attended = new(
        "adesione.presenza",
        [
            OfficeAdesione.Question((scope, numero) => ToConfirm(scope.Piano, numero)),
            new(Session, FieldKind.Text, 2, 60, _ => true, _ => false, Read) { Shown = (moment, scope) => CivilText.Quando(moment, scope.Wording.Lingua) },
        ],
        scope => (AdesionePerPresenza.Di(Numero(scope), OraDiRoma.Leggi(scope[Session]).Valore), []),
        _ => [],
        IstruttoriaReceipts.OfAttendance)
    {
        About = WhichAdesione.Name,
    };

    public static Step OpenSigned(Turn turn) => OfficeAdesione.Open(Signed, turn, RegoleIstruttoria.DaSottoscrivere);

    public static Step OpenAttended(Turn turn) => OfficeAdesione.Open(Attended, turn, ToConfirm);

    private static int Numero(FormScope scope) => WhichAdesione.Numero(scope[WhichAdesione.Name]);

    /// <summary>Attendance is noted of what waits for it, and where it counts at all.</summary>
    private static Lettura<Adesione> ToConfirm(Piano piano, int numero)
    {
        if (!RegolePresenza.Confermabile(piano, numero).Riuscita(out var adesione, out var refusal)) return refusal;

        return RegolePresenza.Serve(adesione) ? adesione : Rifiuto.Per("ADE-15", "giaCompiuta", ("numero", adesione.Nome));
    }

    /// <summary>Day and hour at which the session began; read again as it is kept.</summary>
    private static Lettura<string> Read(string text, FormScope scope)
    {
        if (string.IsNullOrWhiteSpace(text)) return Rifiuto.Per("ADE-02", "obbligatorio");
        if (!DataScritta.Momento(text, Roma.Data(scope.Ora)).Riuscita(out var moment, out var refusal)) return refusal;

        return RegolePresenza.SedutaSbagliata(scope.Piano, moment, scope.Ora) is { } wrong ? wrong : $"{moment}";
    }
}
