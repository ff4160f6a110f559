namespace PdzBot.Dialogs;

/// <summary>All answers of a form before they are confirmed.</summary>
/// <param name="Avviso">That this is a draft and nothing has been filed (ADE-12).</param>
/// <param name="LinkMarkdown">Where there is more to read, as Markdown; never with text from people.</param>
public sealed record RiepilogoCard(
    string Lingua,
    string Titolo,
    string? Avviso,
    string? Guida,
    IReadOnlyList<Riga> Righe,
    IReadOnlyList<Pulsante> Pulsanti,
    string? LinkMarkdown = null)
{
    public bool HaAvviso => Avviso is not null;

    public bool HaGuida => Guida is not null;

    public bool HaLink => LinkMarkdown is not null;
}
