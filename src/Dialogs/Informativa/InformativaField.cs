using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>How a form asks whether the privacy notice was read: its text in short, and where the full one is.</summary>
[Regola("SEC-02", "art. 13 Reg. (UE) 2016/679")]
internal static class InformativaField
{
    private const int MaxLength = 40;

    /// <summary>The question to who gives their name without joining; who has read the version that holds is not asked again.</summary>
    /// <param name="page">The name's own.</param>
    public static Field WithName(int page) => Showing(new(
        RegoleInformativa.Campo,
        FieldKind.Declaration,
        page,
        MaxLength,
        scope => !RegoleInformativa.Aggiornato(scope.Piano, scope.Bozza.Persona),
        _ => false,
        (text, scope) => RegoleInformativa.Leggi(text, scope.Piano.Informative.Versione).Riuscita(out var version, out var refusal) ? $"{version}" : refusal));

    /// <summary>A field with the notice beside its question; the answer is shown as the version that was read.</summary>
    public static Field Showing(Field field) => field with
    {
        Notice = scope => InformativaCard.ToRead(scope.Piano.Definizione!.Informativa, scope.Wording),
        Shown = (version, scope) => scope.Wording.Di("form.adesione.privacy.letta", ("versione", version)),
    };
}
