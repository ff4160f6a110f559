namespace PdzBot.Domain;

/// <summary>A text of one or more lines, as a description: cleaned as a <see cref="TestoBreve"/>, line by line.</summary>
public sealed record TestoLungo
{
    private TestoLungo(string valore) => Valore = valore;

    /// <summary>Lines end in a line feed; there is at most one blank line between two.</summary>
    public string Valore { get; }

    /// <param name="testo">What was written.</param>
    /// <param name="massimo">Most characters it may have, after cleaning.</param>
    public static Lettura<TestoLungo> Leggi(string? testo, int massimo) =>
        Testo.Pulisci(testo, massimo, righe: true, out var pulito) is { } rifiuto ? rifiuto : new TestoLungo(pulito);

    public override string ToString() => Valore;
}
