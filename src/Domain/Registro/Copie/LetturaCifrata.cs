using System.Security.Cryptography;

namespace PdzBot.Domain;

/// <summary>Opens sealed pieces one after another; nothing is given out whose seal was not found whole. The stream below stays open.</summary>
/// <exception cref="CopiaIllegibileException">While reading: a seal is broken.</exception>
internal sealed class LetturaCifrata : Stream
{
    private readonly Stream sotto;
    private readonly AesGcm cifra;
    private readonly byte[] preambolo = new byte[InvolucroCopia.LunghezzaPreambolo];
    private readonly byte[] pezzo = new byte[InvolucroCopia.Pezzo];
    private byte[] adesso = new byte[InvolucroCopia.Pezzo + InvolucroCopia.LunghezzaSigillo];
    private byte[] dopo = new byte[InvolucroCopia.Pezzo + InvolucroCopia.LunghezzaSigillo];
    private int byteDopo, letti, pieni;
    private long numero;
    private bool finita;

    /// <exception cref="CopiaIllegibileException">It is no copy, or not one that this release or this key opens.</exception>
    public LetturaCifrata(Stream sotto, ChiaveCopie chiave)
    {
        this.sotto = sotto;
        var lunghezza = sotto.ReadAtLeast(preambolo, preambolo.Length, throwOnEndOfStream: false);
        cifra = InvolucroCopia.Apri(preambolo.AsSpan(0, lunghezza), chiave);
        byteDopo = sotto.ReadAtLeast(dopo, dopo.Length, throwOnEndOfStream: false);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;

        while (letti == pieni)
        {
            if (finita) return 0;
            Apri();
        }

        var presi = Math.Min(buffer.Length, pieni - letti);
        pezzo.AsSpan(letti, presi).CopyTo(buffer);
        letti += presi;
        return presi;
    }

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CryptographicOperations.ZeroMemory(pezzo);
            cifra.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Apri()
    {
        var lunghezza = byteDopo;
        (adesso, dopo) = (dopo, adesso);
        byteDopo = lunghezza == adesso.Length ? sotto.ReadAtLeast(dopo, dopo.Length, throwOnEndOfStream: false) : 0;
        finita = byteDopo == 0;
        (letti, pieni) = (0, lunghezza - InvolucroCopia.LunghezzaSigillo);
        try
        {
            if (pieni < 0) throw new CryptographicException("Shorter than a seal");
            cifra.Decrypt(
                InvolucroCopia.Nonce(numero, finita), adesso.AsSpan(0, pieni), adesso.AsSpan(pieni, InvolucroCopia.LunghezzaSigillo), pezzo.AsSpan(0, pieni), preambolo);
            numero++;
        }
        catch (CryptographicException rotto)
        {
            (finita, pieni) = (true, 0);
            throw new CopiaIllegibileException($"piece {numero}: altered, cut off, or out of its place", rotto);
        }
    }
}
