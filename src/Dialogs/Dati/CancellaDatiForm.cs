using System.Collections.Immutable;
using System.Globalization;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The form by which the office erases the data of who does not write to the bot: under which protocol they asked, and that what goes was read.</summary>
[Regola("SEC-02", "artt. 12 e 17 Reg. (UE) 2016/679")]
public static class CancellaDatiForm
{
    public const string Name = "adesione.cancellaDati";

    private const string Day = "data", Seen = "cancella";

    public static readonly Form Form = new(
        Name,
        [
            OfficeAdesione.Question((scope, numero) => CancellazioneSuRichiesta.Possibile(scope.Piano, numero)),
            IntegrazioneForm.Ask(RegoleIstruttoria.NumeroProtocollo, FieldKind.Text),
            new(Day, FieldKind.Text, 2, 40, _ => true, _ => false, ProtocolloForm.Read) { Shown = (day, scope) => CivilText.Giorno(day, scope.Wording.Lingua) },
            new(Seen, FieldKind.Declaration, 3, 40, scope => Of(scope) is not null, _ => false, ReadSeen) { Notice = WhatGoes, Shown = (_, scope) => Lines(Going, scope) },
        ],
        File,
        scope => [Staying(scope), scope.Wording.Di("datiAltri.senzaRitorno")],
        DatiAltriCards.OfErasure)
    {
        About = WhichAdesione.Name,
    };

    public static Step Open(Turn turn) => turn.Riservato(Ruolo.Ufficio) is { } reserved
        ? DatiAltriDialog.Reserved(turn, reserved, Name)
        : OfficeAdesione.Open(Form, turn, CancellazioneSuRichiesta.Possibile);

    /// <summary>The last fact that goes, once what goes was read: when more has come, that is to be read, too.</summary>
    private static Lettura<string> ReadSeen(string text, FormScope scope)
    {
        var last = Of(scope) is { } adesione && CancellazioneSuRichiesta.Vanno(scope.Piano, adesione) is [.., var seq] ? $"{seq}" : "";
        return last.Length > 0 && (text == CampiAdesione.Si || text == last) ? last : Rifiuto.Per("SEC-02", "daVedere", ("numero", scope[WhichAdesione.Name]));
    }

    private static string? WhatGoes(FormScope scope) => Of(scope) is null ? null : $"{scope.Wording.Di("dati.domanda.via")}:\n\n{Lines(Going, scope, "- ")}\n\n{Staying(scope)}";

    private static string Staying(FormScope scope) => $"{scope.Wording.Di("dati.domanda.resta")}:\n\n{Lines(Staying, scope, "- ")}";

    private static IEnumerable<string> Going(Adesione adesione, FormScope scope) => DatiAltriCards.Going(adesione, scope.Piano, scope.Wording, scope.Ora);

    private static IEnumerable<string> Staying(Adesione adesione, FormScope scope) => DatiAltriCards.Staying(adesione, scope.Piano, scope.Wording);

    private static string Lines(Func<Adesione, FormScope, IEnumerable<string>> what, FormScope scope, string sign = "") =>
        string.Join('\n', (Of(scope) is { } adesione ? what(adesione, scope) : []).Select(line => sign + line));

    private static Adesione? Of(FormScope scope) => WhichAdesione.Di(scope.Bozza, scope.Piano);

    private static (Comando?, ImmutableArray<Rifiuto>) File(FormScope scope) => (
        new CancellaSuRichiesta(
            WhichAdesione.Numero(scope[WhichAdesione.Name]),
            scope[RegoleIstruttoria.NumeroProtocollo.Nome],
            scope[Day],
            long.TryParse(scope[Seen], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0),
        []);
}
