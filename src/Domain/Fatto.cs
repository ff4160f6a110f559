using NodaTime;

namespace PdzBot.Domain;

/// <summary>Something that happened and was written in a plan's register. Never changed, never taken back: only followed by others.</summary>
/// <remarks>What is personal in a fact lies in one nullable member, so that erasing it leaves the act standing (SEC-02).</remarks>
public abstract record Fatto
{
    private protected Fatto()
    {
    }

    /// <summary>Its personal member is there: it can be erased.</summary>
    internal virtual bool HaDatiPersonali => false;
}

/// <summary>A fact in its place: what the register knows about it besides what it says.</summary>
/// <param name="Seq">Its place in the plan's register, from 1, without gaps.</param>
/// <param name="Ora">The instant the bot accepted the message. Order is the sequence's, not the time's.</param>
/// <param name="Impronta">SHA-256 of what was declared, as receipts show it (ADE-07). It outlives an erasure.</param>
public sealed record FattoRegistrato(long Seq, Fatto Fatto, PersonaId Autore, Instant Ora, Canale Canale, Impronta Impronta);

/// <summary>Through which channel something was done: <c>msteams</c>, <c>ufficio</c>…</summary>
public readonly record struct Canale(string Nome)
{
    /// <summary>What the installation does by itself, as adopting a definition.</summary>
    public static readonly Canale Ufficio = new("ufficio");

    public override string ToString() => Nome;
}

/// <summary>A SHA-256, as 64 lower-case hexadecimal digits.</summary>
public readonly record struct Impronta(string Esadecimale)
{
    public static Impronta Di(ReadOnlySpan<byte> sha256) => new(Convert.ToHexStringLower(sha256));

    public override string ToString() => Esadecimale;
}
