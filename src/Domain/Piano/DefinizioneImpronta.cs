namespace PdzBot.Domain;

/// <summary>A SHA-256, as 64 lower-case hexadecimal digits.</summary>
public readonly record struct Impronta(string Esadecimale)
{
    public static Impronta Di(ReadOnlySpan<byte> sha256) => new(Convert.ToHexStringLower(sha256));

    public override string ToString() => Esadecimale;
}
