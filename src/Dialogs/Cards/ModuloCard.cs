using System.Text.Json.Serialization;

namespace PdzBot.Dialogs;

/// <summary>One page of a form.</summary>
/// <param name="Lingua">The language of all its words: <c>it</c>, <c>en</c>.</param>
/// <param name="Avviso">That this is a draft and nothing has been filed (ADE-12); shown before everything else.</param>
/// <param name="Passo">Where one is: "Pagina 2 di 5".</param>
/// <param name="Errore">Said on top when answers below are to be mended, else null.</param>
public sealed record ModuloCard(
    string Lingua,
    string Titolo,
    string? Avviso,
    string? Passo,
    string? Guida,
    string? Errore,
    IReadOnlyList<CampoModulo> Campi,
    IReadOnlyList<Pulsante> Pulsanti)
{
    public bool HaAvviso => Avviso is not null;

    public bool HaPasso => Passo is not null;

    public bool HaGuida => Guida is not null;

    public bool HaErrore => Errore is not null;
}

/// <summary>One question of the page.</summary>
/// <param name="Id">The field's name; the answer comes back under it.</param>
/// <param name="Etichetta">The question, with "(obbligatorio)" where it is: clients would not let a page with an empty required input
/// go back.</param>
/// <param name="Valore">What is there so far: text, the chosen values joined by commas, or <c>true</c>/<c>false</c>.</param>
/// <param name="Errore">What is wrong and how to mend it, with an example (DIA-04), or null.</param>
/// <param name="Massimo">The longest answer, in characters; for texts.</param>
/// <param name="Spunta">What stands beside the box of a <see cref="TipoCampo.Spunta"/>.</param>
/// <param name="InformativaMarkdown">What to read before answering, as the privacy notice, in Markdown (links); never with text from
/// people.</param>
public sealed record CampoModulo(
    string Id,
    TipoCampo Tipo,
    string Etichetta,
    string? Aiuto = null,
    string Valore = "",
    string? Errore = null,
    string Segnaposto = "",
    int Massimo = 250,
    string Spunta = "",
    IReadOnlyList<Scelta>? Scelte = null,
    string? InformativaMarkdown = null)
{
    public IReadOnlyList<Scelta> Scelte { get; } = Scelte ?? [];

    /// <summary>Stands before the label of an answer to be mended, since a screen reader reads the label with the input.</summary>
    public string Segno => Errore is null ? "" : "⚠ ";

    public bool HaAiuto => Aiuto is not null;

    public bool HaErrore => Errore is not null;

    public bool HaInformativa => InformativaMarkdown is not null;

    public bool IsTesto => Tipo == TipoCampo.Testo;

    public bool IsTestoLungo => Tipo == TipoCampo.TestoLungo;

    public bool IsEmail => Tipo == TipoCampo.Email;

    public bool IsTelefono => Tipo == TipoCampo.Telefono;

    public bool IsScelta => Tipo == TipoCampo.Scelta;

    public bool IsSceltaEstesa => Tipo == TipoCampo.SceltaEstesa;

    public bool IsMultipla => Tipo == TipoCampo.Multipla;

    public bool IsSpunta => Tipo == TipoCampo.Spunta;
}

/// <param name="Titolo">What one reads.</param>
/// <param name="Valore">The code that comes back; without commas, which join the values of a multiple choice.</param>
public sealed record Scelta(string Titolo, string Valore);

[JsonConverter(typeof(JsonStringEnumConverter<TipoCampo>))]
public enum TipoCampo
{
    [JsonStringEnumMemberName("testo")] Testo,
    [JsonStringEnumMemberName("testoLungo")] TestoLungo,
    [JsonStringEnumMemberName("email")] Email,
    [JsonStringEnumMemberName("telefono")] Telefono,

    /// <summary>One of many, in a list that opens.</summary>
    [JsonStringEnumMemberName("scelta")] Scelta,

    /// <summary>One of few, all in sight.</summary>
    [JsonStringEnumMemberName("sceltaEstesa")] SceltaEstesa,

    /// <summary>Any number of them.</summary>
    [JsonStringEnumMemberName("multipla")] Multipla,

    /// <summary>A box to tick.</summary>
    [JsonStringEnumMemberName("spunta")] Spunta,
}
