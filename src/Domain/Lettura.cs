using System.Diagnostics.CodeAnalysis;

namespace PdzBot.Domain;

/// <summary>What reading a text as a value gave: the value, or why not.</summary>
public readonly record struct Lettura<T>
    where T : notnull
{
    private readonly T? valore;

    private Lettura(T? valore, Rifiuto? rifiuto) => (this.valore, Rifiuto) = (valore, rifiuto);

    public Rifiuto? Rifiuto { get; }

    /// <summary>True with the value; false with the refusal.</summary>
    public bool Riuscita([NotNullWhen(true)] out T? letto, [NotNullWhen(false)] out Rifiuto? rifiuto)
    {
        (letto, rifiuto) = (valore, Rifiuto);
        return rifiuto is null;
    }

    /// <summary>The value; asking for it after a refusal is a programmer's error.</summary>
    public T Valore => Rifiuto is null ? valore! : throw new InvalidOperationException($"Not read: {Rifiuto.Chiave}");

    public static implicit operator Lettura<T>(T letto) => new(letto, null);

    public static implicit operator Lettura<T>(Rifiuto rifiuto) => new(default, rifiuto);
}
