using System.Globalization;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The form by which the office writes down what is there of an objective in a year; said again of the same year, it corrects.</summary>
[Regola("PIA-06", "Circolare della Regione Calabria del 26/01/2021")]
public static class ObiettivoForm
{
    public const string Name = "obiettivo.rileva";

    private const string Obiettivo = "obiettivo", Anno = "anno", Assistenti = "assistenti", Indeterminato = "indeterminato", Comuni = "comuni", Fonte = "fonte";

    public static readonly Form Form = new(
        Name,
        [
            new(Obiettivo, FieldKind.Choice, 1, 60, _ => true, _ => false, (code, scope) => Tipo(code) is { } tipo && RegoleObiettivi.Obiettivo(scope.Piano, tipo) is not null ? code : RegoleObiettivi.NonPrevisto)
            {
                Choices = scope => ObiettiviWords.Choices(scope.Piano, scope.Wording),
                Forgets = (before, _) => before.Length == 0 ? [] : [Assistenti, Indeterminato, Comuni],
            },
            new(Anno, FieldKind.Text, 2, 40, _ => true, _ => false, (text, scope) => RegoleObiettivi.Anno(text, scope.Ora).Riuscita(out var anno, out var no) ? anno.ToString(CultureInfo.InvariantCulture) : no),
            new(Assistenti, FieldKind.Text, 2, 60, DiPersonale, _ => false, (text, scope) => Tempo(RegoleObiettivi.Assistenti(scope.Piano, text)))
            {
                Shown = Mostra,
                Forgets = (before, _) => before.Length == 0 ? [] : [Indeterminato],
            },
            new(Comuni, FieldKind.Text, 2, 40, scope => !DiPersonale(scope), _ => false, (text, scope) => RegoleObiettivi.Comuni(scope.Piano, text).Riuscita(out var comuni, out var no) ? comuni.ToString(CultureInfo.InvariantCulture) : no)
            {
                Notice = scope => scope.Wording.Di("obiettivi.comuniDellAmbito", ("comuni", $"{scope.Piano.Definizione!.Comuni.Length}")),
            },
            new(Indeterminato, FieldKind.Text, 3, 60, DiPersonale, _ => false, (text, scope) =>
                TempoPieno.Leggi(scope[Assistenti]).Riuscita(out var totale, out var no) ? Tempo(RegoleObiettivi.Indeterminato(totale, text)) : no)
            {
                Shown = Mostra,
            },
            new(Fonte, FieldKind.Text, 3, RegoleObiettivi.MassimoFonte, _ => true, _ => false, (text, _) => RegoleObiettivi.Fonte(text)),
        ],
        scope => (new RilevaObiettivo(Tipo(scope[Obiettivo])!.Value, scope[Anno], scope[Assistenti], scope[Indeterminato], scope[Comuni], scope[Fonte]), []),
        scope => Prima(scope) is { } prima ? [scope.Wording.Di("obiettivi.giaRilevato", ("anno", $"{prima.Anno}"), ("presente", ObiettiviWords.Presente(prima.Presente, scope.Wording)))] : [],
        ObiettivoReceipt.Of)
    {
        About = Obiettivo,
    };

    /// <summary>About the objective that the button or the words name, or the only one there is; else it asks.</summary>
    public static Step Open(Turn turn)
    {
        if (turn.Riservato(Ruolo.Ufficio) is { } riservato) return AdesioneDialog.Refused(turn, [riservato], Name);

        var choices = ObiettiviWords.Choices(turn.Piano, turn.Wording);
        if (choices.Options.IsEmpty) return AdesioneDialog.Refused(turn, [Rifiuto.Per("PIA-06", "nessunObiettivo", ("ambito", turn.Piano.Definizione!.Nome))], Name);
        if (CabinaCards.Named(turn) is not { } named) named = choices.Options is [var only] ? only.Code : choices.One(turn.Input.Words).Riuscita(out var read, out _) ? read.Code : "";
        return FormDialog.Open(Form, turn, turn.Input is Input.Pressed ? Face.Card : Face.Words, choices.Options.Any(option => option.Code == named) ? named : null);
    }

    /// <summary>What was said of the same year already.</summary>
    private static Rilevazione? Prima(FormScope scope) =>
        Tipo(scope[Obiettivo]) is { } tipo ? scope.Piano.Obiettivi.PerAnno(tipo).FirstOrDefault(rilevazione => $"{rilevazione.Anno}" == scope[Anno]) : null;

    private static bool DiPersonale(FormScope scope) => Tipo(scope[Obiettivo]) is { } tipo && RegoleObiettivi.Obiettivo(scope.Piano, tipo)?.AbitantiPer is not null;

    private static TipoObiettivo? Tipo(string code) => Codici.Membro<TipoObiettivo>(code);

    private static Lettura<string> Tempo(Lettura<TempoPieno> lettura) => lettura.Riuscita(out var tempo, out var no) ? $"{tempo}" : no;

    private static string Mostra(string answer, FormScope scope) => TempoPieno.Leggi(answer).Riuscita(out var tempo, out _) ? NumberText.Di(tempo, scope.Wording.Lingua) : answer;
}
