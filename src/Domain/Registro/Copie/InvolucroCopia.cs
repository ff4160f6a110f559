using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PdzBot.Domain;

/// <summary>The outside of a copy: what stands before its encrypted pieces, and how each piece is sealed in its place.</summary>
/// <remarks>
/// <para>The preamble: <c>PDZCOPIA</c>, a byte for the format, 16 bytes that tell the key, 32 of salt. Then pieces of 64 KiB, the last one shorter
/// or as long: AES-256-GCM, each followed by its seal of 16 bytes. A nonce is the piece's number (8 bytes, from 0), a byte that is 1 for the last
/// piece, and three zeros; the preamble is what each seal also covers.</para>
/// <para>So a piece left out, exchanged, doubled, cut off, added or taken from another copy breaks a seal, as any altered bit does.</para>
/// </remarks>
internal static class InvolucroCopia
{
    public const byte Formato = 1;
    public const int LunghezzaSegno = 16;
    public const int LunghezzaSale = 32;
    public const int LunghezzaSigillo = 16;
    public const int LunghezzaPreambolo = 8 + 1 + LunghezzaSegno + LunghezzaSale;

    /// <summary>Bytes of a piece before it is encrypted.</summary>
    public const int Pezzo = 64 * 1024;

    private const int LunghezzaNonce = 12;

    public static ReadOnlySpan<byte> Magia => "PDZCOPIA"u8;

    public static byte[] Preambolo(ChiaveCopie chiave, byte[] sale) => [.. Magia, Formato, .. chiave.Segno, .. sale];

    /// <summary>The cipher of the copy that begins so.</summary>
    /// <exception cref="CopiaIllegibileException">It is no copy, or not one that this release or this key opens.</exception>
    public static AesGcm Apri(ReadOnlySpan<byte> preambolo, ChiaveCopie chiave)
    {
        if (preambolo.Length < LunghezzaPreambolo || !preambolo.StartsWith(Magia)) throw new CopiaIllegibileException("it is no copy of a register");
        if (preambolo[Magia.Length] != Formato)
            throw new CopiaIllegibileException($"its format is {preambolo[Magia.Length]}, and this release reads {Formato}: use the release that wrote it, or a later one");
        if (!preambolo.Slice(Magia.Length + 1, LunghezzaSegno).SequenceEqual(chiave.Segno)) throw new CopiaIllegibileException("it was made with another key");

        return chiave.Cifra(preambolo[^LunghezzaSale..].ToArray());
    }

    public static byte[] Nonce(long numero, bool ultimo)
    {
        var nonce = new byte[LunghezzaNonce];
        BinaryPrimitives.WriteInt64BigEndian(nonce, numero);
        nonce[sizeof(long)] = ultimo ? (byte)1 : (byte)0;
        return nonce;
    }
}

/// <summary>The file is not a copy that can be restored here: nothing was written. The message says why, and holds nothing personal.</summary>
public sealed class CopiaIllegibileException(string perche, Exception? causa = null) : Exception(perche, causa);
