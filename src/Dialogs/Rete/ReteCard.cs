namespace PdzBot.Dialogs;

/// <summary>A page of the Rete's register, and the lists to filter it by.</summary>
/// <param name="Ambito">Whose Rete it is.</param>
/// <param name="Conti">How many bodies and citizens, and how many of them were asked for; a line each.</param>
/// <param name="Vuoto">What to say where nobody is shown, else null.</param>
/// <param name="Pagina">Where one is, where there is more than one page, else null.</param>
/// <param name="Pagine">The buttons to the pages beside this.</param>
/// <param name="Filtra">Stands above the filters.</param>
public sealed record ReteCard(
    string Lingua,
    string Titolo,
    string Ambito,
    IReadOnlyList<string> Conti,
    string? Vuoto,
    IReadOnlyList<VoceRete> Membri,
    string? Pagina,
    IReadOnlyList<Pulsante> Pagine,
    string Filtra,
    IReadOnlyList<CampoModulo> Campi,
    IReadOnlyList<Pulsante> Pulsanti)
{
    public bool HaVuoto => Vuoto is not null;

    public bool HaPagine => Pagina is not null;
}

/// <summary>A member as one reads it.</summary>
/// <param name="Dove">Category and comune.</param>
/// <param name="Tavoli">In one line.</param>
public sealed record VoceRete(string Nome, string Dove, string Tavoli);
