namespace PdzBot.Dialogs;

/// <summary>A page of the office's work list.</summary>
/// <param name="Conti">How many there are in each state, in words.</param>
/// <param name="Nota">What just came of a button, or null.</param>
/// <param name="Pagina">"1–6 di 40", or that there are none.</param>
public sealed record AdesioniCard(
    string Lingua,
    string Titolo,
    string Conti,
    string? Nota,
    string Pagina,
    IReadOnlyList<SceltaFiltro> Filtri,
    IReadOnlyList<VoceAdesione> Adesioni,
    IReadOnlyList<Pulsante> Pulsanti)
{
    public bool HaNota => Nota is not null;
}

/// <param name="Id">The input's name.</param>
/// <param name="Valore">What is chosen now.</param>
public sealed record SceltaFiltro(string Id, string Etichetta, string Valore, IReadOnlyList<Scelta> Scelte);
