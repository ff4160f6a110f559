using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>How the privacy notice is shown: its text, where the full one is, and who has read what.</summary>
internal static class InformativaCard
{
    /// <summary>What the button is about: the plan, and the version that is shown.</summary>
    public static string Id(Piano piano) => $"{piano.Id}:{piano.Informative.Versione}";

    public static Pulsante ReadButton(Piano piano, Wording wording) => new(wording.Di("pulsante.informativa.letta"), InformativaDialog.ReadVerb, Id(piano), Stile: Stile.Positive);

    public static Piece.Card Notice(Piano piano, Wording wording, string title, string? warning, string guide, IReadOnlyList<Riga> rows, IReadOnlyList<Pulsante> buttons)
    {
        var informativa = piano.Definizione!.Informativa;
        Riga text = new(wording.Di("informativa.testo"), Text(informativa, wording));
        return new(Cards.Bind(new RiepilogoCard(wording.Lingua.Codice(), title, warning, guide, [text, .. rows], buttons, Link(informativa, wording))), title);
    }

    /// <summary>What is to be read before one answers, in Markdown: its text, and where the full one is.</summary>
    [Regola("ADE-02")]
    public static string ToRead(DefinizioneInformativa informativa, Wording wording) =>
        string.Join("\n\n", new[] { Text(informativa, wording), Link(informativa, wording) }.OfType<string>());

    /// <summary>The same without Markdown, for a file.</summary>
    public static string Plain(DefinizioneInformativa informativa, Wording wording) =>
        informativa.Url is { } url ? $"{Text(informativa, wording)}\n{url.OriginalString}" : Text(informativa, wording);

    /// <summary>The versions that somebody has read, a line each.</summary>
    public static Riga ReadBy(Piano piano, PersonaId chi, Wording wording) =>
        new(wording.Di("dati.informativa.etichetta"), string.Join('\n', Lines(piano, chi, wording)) is { Length: > 0 } lines ? lines : wording.Di("informativa.mai"));

    /// <summary>The versions that somebody has read, and that there is a later one; nothing where the register holds nothing of theirs and they read none.</summary>
    public static IEnumerable<string> Lines(Piano piano, PersonaId chi, Wording wording)
    {
        foreach (var letta in RegoleInformativa.LetteDa(piano, chi))
            yield return wording.Di("dati.informativa.letta", ("versione", $"{letta.Versione}"), ("quando", CivilText.Quando(letta.Ora, wording.Lingua)));
        if (RegoleInformativa.Riguarda(piano, chi) && !RegoleInformativa.Aggiornato(piano, chi))
            yield return wording.Di("dati.informativa.nuova", ("versione", $"{piano.Informative.Versione}"), ("quando", CivilText.Quando(piano.Informative.DalleOre, wording.Lingua)));
    }

    private static string Text(DefinizioneInformativa informativa, Wording wording) =>
        wording.Lingua switch { Lingua.Italiano => informativa.Testo.It, Lingua.Inglese => informativa.Testo.En };

    private static string? Link(DefinizioneInformativa informativa, Wording wording) =>
        informativa.Url is { } url ? $"[{wording.Di("informativa.url")}]({Address(url)})" : null;

    /// <summary>A parenthesis would end a Markdown link.</summary>
    private static string Address(Uri url) =>
        url.OriginalString.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
}
