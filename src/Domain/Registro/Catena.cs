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
        var catena = new byte[Lunghezza];
        Di(precedente, riga, catena);
        return catena;
    }

    /// <summary>The same, written where it belongs.</summary>
    internal static void Di(ReadOnlySpan<byte> precedente, RigaFatto riga, Span<byte> catena)
    {
        var lettere = riga.Tipo.Length + riga.Autore.Length + riga.Ora.Length + riga.Canale.Length + riga.Chiave.Length;
        var lunghezza = precedente.Length + riga.HCorpo.Length + riga.HPersonale.Length + 3 * lettere + 10 * sizeof(long);
        var buffer = ArrayPool<byte>.Shared.Rent(lunghezza);
        var resto = buffer.AsSpan();
        Parte(ref resto, precedente);
        BinaryPrimitives.WriteInt64BigEndian(Spazio(ref resto, sizeof(long)), riga.Seq);
        Parte(ref resto, riga.Tipo);
        BinaryPrimitives.WriteInt32BigEndian(Spazio(ref resto, sizeof(int)), riga.Versione);
        Parte(ref resto, riga.Autore);
        Parte(ref resto, riga.Ora);
        Parte(ref resto, riga.Canale);
        Parte(ref resto, riga.Chiave);
        Parte(ref resto, riga.HCorpo);
        Parte(ref resto, riga.HPersonale);
        SHA256.HashData(buffer.AsSpan(0, buffer.Length - resto.Length), catena);
        ArrayPool<byte>.Shared.Return(buffer);
    }

    public static byte[] HCorpo(ReadOnlySpan<byte> corpo) => SHA256.HashData(corpo);

    /// <summary>Of the salt and then the personal part; of the salt alone when there is nothing personal.</summary>
    public static byte[] HPersonale(ReadOnlySpan<byte> sale, ReadOnlySpan<byte> personale)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(sale.Length + personale.Length);
        sale.CopyTo(buffer);
        personale.CopyTo(buffer.AsSpan(sale.Length));
        var hash = SHA256.HashData(buffer.AsSpan(0, sale.Length + personale.Length));
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        return hash;
    }

    /// <summary>What a receipt shows of a fact (ADE-07).</summary>
    [Regola("ADE-07")]
    public static Impronta Impronta(ReadOnlySpan<byte> hCorpo, ReadOnlySpan<byte> hPersonale)
    {
        Span<byte> entrambi = stackalloc byte[2 * Lunghezza];
        hCorpo.CopyTo(entrambi);
        hPersonale.CopyTo(entrambi[Lunghezza..]);
        Span<byte> hash = stackalloc byte[Lunghezza];
        SHA256.HashData(entrambi, hash);
        return Domain.Impronta.Di(hash);
    }

    private static void Parte(ref Span<byte> resto, string testo)
    {
        var lunghezza = Spazio(ref resto, sizeof(int));
        var scritti = Encoding.UTF8.GetBytes(testo, resto);
        BinaryPrimitives.WriteInt32BigEndian(lunghezza, scritti);
        Spazio(ref resto, scritti);
    }

    private static void Parte(ref Span<byte> resto, ReadOnlySpan<byte> bytes)
    {
        BinaryPrimitives.WriteInt32BigEndian(Spazio(ref resto, sizeof(int)), bytes.Length);
        bytes.CopyTo(Spazio(ref resto, bytes.Length));
    }

    private static Span<byte> Spazio(ref Span<byte> resto, int lunghezza)
    {
        var spazio = resto[..lunghezza];
        resto = resto[lunghezza..];
        return spazio;
    }
}
