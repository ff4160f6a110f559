namespace PdzBot.Dialogs;

/// <summary>What the bot can do for this person, to choose from.</summary>
/// <param name="Comandi">At most six; the rest is a command away.</param>
/// <param name="Nota">What stands small below, for who wants to know more, or null.</param>
public sealed record AiutoCard(string Lingua, string Titolo, string Testo, IReadOnlyList<VoceComando> Comandi, string? Nota = null)
{
    public bool HaNota => Nota is not null;
}

/// <summary>A command as one reads it; choosing the row carries it out.</summary>
public sealed record VoceComando(string Titolo, string Descrizione, string Verbo, string Id = "", int N = 0);

/// <summary>The first words to somebody new (DIA-08): a few lines, then what one can do now.</summary>
public sealed record BenvenutoCard(
    string Lingua,
    string Titolo,
    IReadOnlyList<string> Righe,
    IReadOnlyList<Pulsante> Pulsanti);

/// <summary>Stands where a card stood whose thing is over, and says how it is now (DIA-06).</summary>
public sealed record AvvisoCard(string Lingua, string Titolo, string Testo, IReadOnlyList<Pulsante> Pulsanti);
