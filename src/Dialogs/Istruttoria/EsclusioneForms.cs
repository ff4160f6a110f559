using System.Collections.Immutable;
using System.Globalization;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The form by which the office says that it is about to exclude, and why.</summary>
[Regola("ADE-17", "art. 10-bis L. 241/1990")]
public static class PreavvisoForm
{
    public const string Name = "adesione.preavviso";

    public static readonly Form Form = new(
        Name,
        [OfficeAdesione.Question((scope, numero) => RegoleEsclusione.Preavvisabile(scope.Piano, numero, scope.Ora)), IntegrazioneForm.Ask(RegoleEsclusione.Motivo, FieldKind.LongText)],
        scope => (new PreavvisaEsclusione(WhichAdesione.Numero(scope[WhichAdesione.Name]), scope[RegoleEsclusione.Motivo.Nome]), []),
        scope => [scope.Wording.Di("preavviso.effetto", ("giorni", $"{scope.Piano.Definizione!.Avviso.TerminePreavviso}"))],
        IstruttoriaReceipts.OfWarning)
    {
        About = WhichAdesione.Name,
    };

    public static Step Open(Turn turn) => OfficeAdesione.Open(Form, turn, (piano, numero) => RegoleEsclusione.Preavvisabile(piano, numero, turn.Ora));
}

/// <summary>The form by which the office excludes: why, what became of the observations, to whom one may appeal.</summary>
[Regola("ADE-17", "artt. 3 e 10-bis L. 241/1990")]
public static class EsclusioneForm
{
    public const string Name = "adesione.escludi";

    private const string Considered = "osservazioni";

    public static readonly Form Form = new(
        Name,
        [
            OfficeAdesione.Question((scope, numero) => RegoleEsclusione.Escludibile(scope.Piano, numero, scope.Ora)),
            new(Considered, FieldKind.Declaration, 2, 40, scope => Last(scope) > 0, _ => false, Consider) { Shown = (_, scope) => scope.Wording.Di("form.dichiarato") },
            IntegrazioneForm.Ask(RegoleEsclusione.Motivo, FieldKind.LongText),
            IntegrazioneForm.Ask(RegoleEsclusione.Rimedi, FieldKind.LongText),
        ],
        File,
        scope => [scope.Wording.Di("esclusione.effetto")],
        IstruttoriaReceipts.OfExclusion)
    {
        About = WhichAdesione.Name,

        // An act of the office is in Italian, whoever writes it.
        Present = (_, _) => ImmutableSortedDictionary<string, string>.Empty.Add(RegoleEsclusione.Rimedi.Nome, Wording.Italiano.Di("esclusione.rimedi")),
    };

    public static Step Open(Turn turn) => OfficeAdesione.Open(Form, turn, (piano, numero) => RegoleEsclusione.Escludibile(piano, numero, turn.Ora));

    private static long Last(FormScope scope) => WhichAdesione.Di(scope.Bozza, scope.Piano)?.Preavviso?.UltimeOsservazioni ?? 0;

    /// <summary>The place of the last ones, once they were considered: when others come in, they are to be considered, too.</summary>
    private static Lettura<string> Consider(string text, FormScope scope)
    {
        var last = $"{Last(scope)}";
        if (text == CampiAdesione.Si || text == last) return last;

        return Rifiuto.Per("ADE-17", "osservazioniDaValutare", ("numero", scope[WhichAdesione.Name]));
    }

    private static (Comando?, ImmutableArray<Rifiuto>) File(FormScope scope) => (
        new EscludiAdesione(
            WhichAdesione.Numero(scope[WhichAdesione.Name]),
            scope[RegoleEsclusione.Motivo.Nome],
            scope[RegoleEsclusione.Rimedi.Nome],
            long.TryParse(scope[Considered], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0),
        []);
}

/// <summary>The form by which who joined says something against an exclusion that was announced.</summary>
[Regola("ADE-17", "art. 10-bis L. 241/1990")]
public static class OsservazioniForm
{
    public const string Name = "adesione.osservazioni";

    public static readonly Form Form = new(
        Name,
        [WhichAdesione.Ask(RegoleEsclusione.DaOsservare), IntegrazioneForm.Ask(RegoleEsclusione.Testo, FieldKind.LongText)],
        scope => (new PresentaOsservazioni(WhichAdesione.Numero(scope[WhichAdesione.Name]), scope[RegoleEsclusione.Testo.Nome]), []),
        _ => [],
        IstruttoriaReceipts.OfObservations)
    {
        About = WhichAdesione.Name,
        Guide = scope => WhichAdesione.Di(scope.Bozza, scope.Piano)?.Preavviso is not { } preavviso ? null
            : scope.Wording.Di(
                preavviso.Termine is null ? "osservazioni.guida.daRicevere" : "osservazioni.guida",
                ("termine", $"{preavviso.Termine}"),
                ("giorni", $"{preavviso.Giorni}"),
                ("motivo", preavviso.Motivo ?? scope.Wording.Di("ricevuta.cancellato"))),
    };

    public static Step Open(Turn turn) => WhichAdesione.Open(Form, turn, RegoleEsclusione.DaOsservare);
}
