using System.Buffers;
using System.Text;

namespace PdzBot.Domain;

/// <summary>Writes numbers, texts and bytes one after another, as briefly as they can be told apart again.</summary>
internal sealed class ScritturaCompatta
{
    private static readonly SearchValues<char> Esadecimali = SearchValues.Create("0123456789abcdef");

    private readonly ArrayBufferWriter<byte> scritti = new(1 << 16);

    public int Lunghezza => scritti.WrittenCount;

    public ReadOnlyMemory<byte> Scritti => scritti.WrittenMemory;

    /// <summary>Seven bits a byte, the lowest first; small numbers of either sign are short.</summary>
    public void Numero(long numero)
    {
        var resto = (ulong)((numero << 1) ^ (numero >> 63));
        var bytes = scritti.GetSpan(10);
        var quanti = 0;
        for (; resto >= 0x80; resto >>= 7) bytes[quanti++] = (byte)(resto | 0x80);
        bytes[quanti++] = (byte)resto;
        scritti.Advance(quanti);
    }

    /// <summary>As they are: who reads knows how many.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes) => scritti.Write(bytes);

    /// <summary>After their number.</summary>
    public void Parte(ReadOnlySpan<byte> bytes)
    {
        Numero(bytes.Length);
        Bytes(bytes);
    }

    /// <summary>UTF-8 after its length; hexadecimal digits, as names and keys are made of, two in a byte after their negative length.</summary>
    public void Testo(string testo)
    {
        if (testo.Length > 0 && testo.Length % 2 == 0 && !testo.AsSpan().ContainsAnyExcept(Esadecimali))
        {
            Numero(-testo.Length);
            Convert.FromHexString(testo, scritti.GetSpan(testo.Length / 2), out _, out var quanti);
            scritti.Advance(quanti);
        }
        else
        {
            Numero(Encoding.UTF8.GetByteCount(testo));
            Encoding.UTF8.GetBytes(testo, scritti);
        }
    }
}

/// <summary>Reads what <see cref="ScritturaCompatta"/> wrote. Bytes that it didn't write give something else, or any exception.</summary>
internal ref struct LetturaCompatta(ReadOnlySpan<byte> bytes)
{
    public ReadOnlySpan<byte> Resto { get; private set; } = bytes;

    public long Numero()
    {
        var (numero, indice) = (0ul, 0);
        for (var spostamento = 0; ; spostamento += 7)
        {
            var letto = Resto[indice++];
            numero |= (ulong)(letto & 0x7f) << spostamento;
            if (letto < 0x80) break;
        }

        Resto = Resto[indice..];
        return (long)(numero >> 1) ^ -(long)(numero & 1);
    }

    public ReadOnlySpan<byte> Bytes(int quanti)
    {
        var letti = Resto[..quanti];
        Resto = Resto[quanti..];
        return letti;
    }

    public ReadOnlySpan<byte> Parte() => Bytes(checked((int)Numero()));

    public string Testo()
    {
        var lunghezza = checked((int)Numero());
        return lunghezza < 0 ? Convert.ToHexStringLower(Bytes(-lunghezza / 2)) : Encoding.UTF8.GetString(Bytes(lunghezza));
    }
}
