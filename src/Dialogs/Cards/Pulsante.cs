using System.Text.Json.Serialization;

namespace PdzBot.Dialogs;

/// <summary>A button. Pressing it says <paramref name="Verbo"/> about <paramref name="Id"/>; what it may do is decided when it
/// arrives.</summary>
/// <param name="Titolo">What it says, in the person's language.</param>
/// <param name="Verbo">The command's name, or the form's.</param>
/// <param name="Id">What it is about: a draft, an adesione; empty for a command about nothing in particular.</param>
/// <param name="N">The state it was drawn from, so that an old card is known as one (DIA-06).</param>
/// <param name="Stile">How it looks; never the only sign of what it does.</param>
/// <remarks>Every button sends the card's inputs with it, back and cancel too, so nothing typed is lost (ADE-01).</remarks>
public sealed record Pulsante(string Titolo, string Verbo, string Id = "", int N = 0, Stile Stile = Stile.Default);

[JsonConverter(typeof(JsonStringEnumConverter<Stile>))]
public enum Stile
{
    [JsonStringEnumMemberName("default")] Default,
    [JsonStringEnumMemberName("positive")] Positive,
    [JsonStringEnumMemberName("destructive")] Destructive,
}

/// <summary>A label and what stands under it.</summary>
/// <param name="Valore">As the person wrote it; nothing in it is read as markup.</param>
/// <param name="Errore">What is wrong with it and how to mend it, or null.</param>
public sealed record Riga(string Etichetta, string Valore, string? Errore = null)
{
    /// <summary>Not every client breaks lines within a text run, so each is a block of its own, up to this many; the rest follows
    /// in the last.</summary>
    private const int MaxLines = 12;

    public IReadOnlyList<string> Linee
    {
        get
        {
            var lines = Valore.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return lines.Length <= MaxLines ? lines : [.. lines[..(MaxLines - 1)], string.Join(' ', lines[(MaxLines - 1)..])];
        }
    }

    public bool HaErrore => Errore is not null;
}
