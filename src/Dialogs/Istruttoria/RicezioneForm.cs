using System.Collections.Frozen;
using NodaTime.Text;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The form by which the office notes down when and how a warning was received by who is not reached in chat.</summary>
[Regola("ADE-17", "art. 10-bis L. 241/1990")]
public static class RicezioneForm
{
    public const string Name = "adesione.ricezione";

    private const string Means = "mezzo", Day = "giorno";

    private static readonly KnownOptions Known = KnownOptions.Load();

    private static readonly FrozenDictionary<Lingua, Choices> ByLanguage = Enum.GetValues<Lingua>()
        .ToFrozenDictionary(lingua => lingua, lingua => new Choices(Known.Of("mezzo", lingua.Codice())));

    public static readonly Form Form = new(
        Name,
        [
            OfficeAdesione.Question((scope, numero) => RegoleRicezione.DaAnnotare(scope.Piano, numero)),
            new(Means, FieldKind.Choice, 2, 40, _ => true, _ => false, (code, _) => RegoleRicezione.DelMezzo(code).Riuscita(out var mezzo, out var refusal) ? mezzo.Codice() : refusal)
            {
                Choices = scope => ByLanguage[scope.Wording.Lingua],
            },
            new(Day, FieldKind.Text, 2, 40, _ => true, _ => false, Read) { Shown = (day, scope) => CivilText.Giorno(day, scope.Wording.Lingua) },
        ],
        scope => (new AnnotaRicezione(WhichAdesione.Numero(scope[WhichAdesione.Name]), scope[Means], scope[Day]), []),
        scope => [scope.Wording.Di("ricezione.effetto", ("giorni", $"{WhichAdesione.Di(scope.Bozza, scope.Piano)?.Preavviso?.Giorni}"))],
        IstruttoriaReceipts.OfReception)
    {
        About = WhichAdesione.Name,
    };

    public static Step Open(Turn turn) => OfficeAdesione.Open(Form, turn, RegoleRicezione.DaAnnotare);

    private static Lettura<string> Read(string text, FormScope scope)
    {
        if (text.Length == 0 || WhichAdesione.Di(scope.Bozza, scope.Piano) is not { Preavviso: not null } adesione) return Rifiuto.Per("ADE-02", "obbligatorio");
        return RegoleRicezione.DelGiorno(text, adesione, scope.Ora).Riuscita(out var day, out var refusal) ? LocalDatePattern.Iso.Format(day) : refusal;
    }
}
