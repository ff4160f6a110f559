using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PdzBot.Domain;

/// <summary>The hashes that tie a fact to what it says and to the fact before it (SEC-01).</summary>
/// <remarks>
/// Over the bytes as stored, each part after its length, so that no two rows give the same input. What a fact says enters by its hashes
/// only: the chain can be checked after an erasure. Changing anything here makes every register unverifiable.
/// </remarks>
[Regola("SEC-01")]
public static class Catena
{
    public const int Lunghezza = SHA256.HashSizeInBytes;

    /// <summary>What the first fact follows: the plan's name, so that registers can't be exchanged.</summary>
    public static byte[] Inizio(PianoId piano) => SHA256.HashData(Encoding.UTF8.GetBytes(piano.Valore));

    public static byte[] Di(ReadOnlySpan<byte> precedente, RigaFatto riga)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        Parte(buffer, precedente);
        BinaryPrimitives.WriteInt64BigEndian(Spazio(buffer, sizeof(long)), riga.Seq);
        Parte(buffer, riga.Tipo);
        BinaryPrimitives.WriteInt32BigEndian(Spazio(buffer, sizeof(int)), riga.Versione);
        Parte(buffer, riga.Autore);
        Parte(buffer, riga.Ora);
        Parte(buffer, riga.Canale);
        Parte(buffer, riga.Chiave);
        Parte(buffer, riga.HCorpo);
        Parte(buffer, riga.HPersonale);
        return SHA256.HashData(buffer.WrittenSpan);
    }

    public static byte[] HCorpo(ReadOnlySpan<byte> corpo) => SHA256.HashData(corpo);

    /// <summary>Of the salt and then the personal part; of the salt alone when there is nothing personal.</summary>
    public static byte[] HPersonale(ReadOnlySpan<byte> sale, ReadOnlySpan<byte> personale) => SHA256.HashData([.. sale, .. personale]);

    /// <summary>What a receipt shows of a fact (ADE-07).</summary>
    [Regola("ADE-07")]
    public static Impronta Impronta(ReadOnlySpan<byte> hCorpo, ReadOnlySpan<byte> hPersonale)
    {
        Span<byte> entrambi = stackalloc byte[2 * Lunghezza];
        hCorpo.CopyTo(entrambi);
        hPersonale.CopyTo(entrambi[Lunghezza..]);
        return Domain.Impronta.Di(SHA256.HashData(entrambi));
    }

    private static void Parte(ArrayBufferWriter<byte> buffer, string testo)
    {
        var lunghezza = Encoding.UTF8.GetByteCount(testo);
        BinaryPrimitives.WriteInt32BigEndian(Spazio(buffer, sizeof(int)), lunghezza);
        Encoding.UTF8.GetBytes(testo, Spazio(buffer, lunghezza));
    }

    private static void Parte(ArrayBufferWriter<byte> buffer, ReadOnlySpan<byte> bytes)
    {
        BinaryPrimitives.WriteInt32BigEndian(Spazio(buffer, sizeof(int)), bytes.Length);
        bytes.CopyTo(Spazio(buffer, bytes.Length));
    }

    private static Span<byte> Spazio(ArrayBufferWriter<byte> buffer, int lunghezza)
    {
        var spazio = lunghezza == 0 ? [] : buffer.GetSpan(lunghezza)[..lunghezza];
        buffer.Advance(lunghezza);
        return spazio;
    }
}
