using NodaTime.Text;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The form by which the office notes down the protocol of an adesione.</summary>
[Regola("ADE-07", "art. 53 D.P.R. 445/2000")]
public static class ProtocolloForm
{
    public const string Name = "adesione.protocollo";

    private const string Day = "data";

    public static readonly Form Form = new(
        Name,
        [
            OfficeAdesione.Question((scope, numero) => Mosse.Aperta(scope.Piano, numero)),
            IntegrazioneForm.Ask(RegoleIstruttoria.NumeroProtocollo, FieldKind.Text),
            new(Day, FieldKind.Text, 2, 40, _ => true, _ => false, Read) { Shown = (day, scope) => CivilText.Giorno(day, scope.Wording.Lingua) },
        ],
        scope => (new AnnotaProtocollo(WhichAdesione.Numero(scope[WhichAdesione.Name]), scope[RegoleIstruttoria.NumeroProtocollo.Nome], scope[Day]), []),
        _ => [],
        IstruttoriaReceipts.OfProtocol)
    {
        About = WhichAdesione.Name,
    };

    public static Step Open(Turn turn) => OfficeAdesione.Open(Form, turn, Mosse.Aperta);

    internal static Lettura<string> Read(string text, FormScope scope)
    {
        if (text.Length == 0 || WhichAdesione.Di(scope.Bozza, scope.Piano) is not { } adesione) return Rifiuto.Per("ADE-02", "obbligatorio");
        return RegoleIstruttoria.DelProtocollo(text, adesione, scope.Ora).Riuscita(out var day, out var refusal) ? LocalDatePattern.Iso.Format(day) : refusal;
    }
}
