namespace PdzBot.Dialogs;

/// <summary>Some of a plan's tavoli, area by area.</summary>
/// <param name="Nota">What to know first, as that something changed in between, or null.</param>
public sealed record TavoliCard(string Lingua, string Titolo, string? Nota, string? Testo, IReadOnlyList<VoceTavolo> Tavoli, IReadOnlyList<Pulsante> Pulsanti)
{
    /// <summary>Tavoli to a card: more of the longest names and reasons would not fit in one message.</summary>
    public const int Most = 6;

    public bool HaNota => Nota is not null;

    public bool HaTesto => Testo is not null;
}

/// <param name="Area">Its heading, over the first tavolo of an area; else null.</param>
/// <param name="Linee">How it stands, a line each; nothing in them is read as markup, nor in the names.</param>
/// <param name="Mio">That one sits there, or null.</param>
public sealed record VoceTavolo(string? Area, string Nome, IReadOnlyList<string> Linee, string? Mio, IReadOnlyList<Pulsante> Pulsanti)
{
    public bool HaArea => Area is not null;

    public bool HaMio => Mio is not null;

    public bool HaPulsanti => Pulsanti.Count > 0;
}
