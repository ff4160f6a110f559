using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;

namespace PdzBot.Domain;

/// <summary>A stretch of a register's facts, packed, with the chain hash it ends with.</summary>
/// <remarks>
/// As bytes: the format, the SHA-256 of all that follows, the plan, the first number and how many, the chain hash of the last, how long the pack is, and
/// the pack (<see cref="PaccoFatti"/>) deflated.
/// </remarks>
internal sealed class Estratto : IDisposable
{
    /// <summary>The first byte. Whatever changes in these bytes takes the next one; what an older release wrote is made again from the rows.</summary>
    public const byte Formato = 1;

    private const int Testata = 1 + SHA256.HashSizeInBytes;

    private readonly byte[]? inPrestito;

    private Estratto(PianoId piano, Tratto tratto, byte[] catena, ReadOnlyMemory<byte> pacco, byte[]? inPrestito = null)
    {
        (Piano, Tratto, Catena, Pacco) = (piano, tratto, catena, pacco);
        this.inPrestito = inPrestito;
    }

    public PianoId Piano { get; }

    public Tratto Tratto { get; }

    /// <summary>The chain hash of the last fact's row.</summary>
    public byte[] Catena { get; }

    /// <summary>Not to be used after <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Pacco { get; }

    /// <summary>Of rows that follow one another; null when they don't go in a pack.</summary>
    public static Estratto? Di(PianoId piano, IReadOnlyList<RigaFatto> righe) =>
        PaccoFatti.Scrivi(righe) is { } pacco ? new(piano, new(righe[0].Seq, righe.Count), righe[^1].Catena, pacco) : null;

    /// <summary>From its bytes, in as many parts as they lie in. Throws anything when they are not those of an extract in this release's format.</summary>
    public static Estratto Leggi(IReadOnlyList<byte[]> parti)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(parti.Sum(parte => parte.Length));
        try
        {
            var lunghezza = 0;
            foreach (var parte in parti)
            {
                parte.CopyTo(bytes, lunghezza);
                lunghezza += parte.Length;
            }

            return Leggi(bytes, lunghezza);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        }
    }

    public byte[] InBytes()
    {
        var scrittura = new ScritturaCompatta();
        scrittura.Testo(Piano.Valore);
        scrittura.Numero(Tratto.Primo);
        scrittura.Numero(Tratto.Quanti);
        scrittura.Bytes(Catena);
        scrittura.Numero(Pacco.Length);
        using (var compresso = new MemoryStream())
        {
            using (var deflate = new DeflateStream(compresso, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(Pacco.Span);
            scrittura.Bytes(compresso.GetBuffer().AsSpan(0, (int)compresso.Length));
        }

        return [Formato, .. SHA256.HashData(scrittura.Scritti.Span), .. scrittura.Scritti.Span];
    }

    /// <summary>Whether both hold the same facts of the same register, however they were compressed.</summary>
    public bool DiceComeQuesto(Estratto altro) =>
        (Piano, Tratto) == (altro.Piano, altro.Tratto) && Catena.AsSpan().SequenceEqual(altro.Catena) && Pacco.Span.SequenceEqual(altro.Pacco.Span);

    /// <summary>What it was unpacked into holds personal data: it is cleared before others use it.</summary>
    public void Dispose()
    {
        if (inPrestito is not null) ArrayPool<byte>.Shared.Return(inPrestito, clearArray: true);
    }

    private static Estratto Leggi(byte[] bytes, int lunghezza)
    {
        var resto = bytes.AsSpan(0, lunghezza)[Testata..];
        if (bytes[0] != Formato || !SHA256.HashData(resto).AsSpan().SequenceEqual(bytes.AsSpan(1..Testata))) throw new InvalidDataException("Not an extract, or altered");

        var lettura = new LetturaCompatta(resto);
        var (piano, tratto, catena) = (new PianoId(lettura.Testo()), new Tratto(lettura.Numero(), (int)lettura.Numero()), lettura.Bytes(Domain.Catena.Lunghezza).ToArray());
        var disteso = (int)lettura.Numero();
        var compresso = lettura.Resto.Length;
        var pacco = ArrayPool<byte>.Shared.Rent(disteso);
        using var inflate = new DeflateStream(new MemoryStream(bytes, lunghezza - compresso, compresso, writable: false), CompressionMode.Decompress);
        inflate.ReadExactly(pacco, 0, disteso);
        return new(piano, tratto, catena, pacco.AsMemory(0, disteso), pacco);
    }
}
