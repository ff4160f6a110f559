namespace PdzBot.Domain;

/// <summary>A text of one line, as a name or an office: trimmed, single spaces, at least one letter, nothing hidden in it.</summary>
public sealed record TestoBreve
{
    private TestoBreve(string valore) => Valore = valore;

    public string Valore { get; }

    /// <param name="testo">What was written; line breaks become spaces.</param>
    /// <param name="massimo">Most characters it may have, after cleaning.</param>
    public static Lettura<TestoBreve> Leggi(string? testo, int massimo) =>
        Testo.Pulisci(testo, massimo, righe: false, out var pulito) is { } rifiuto ? rifiuto : new TestoBreve(pulito);

    public override string ToString() => Valore;
}
