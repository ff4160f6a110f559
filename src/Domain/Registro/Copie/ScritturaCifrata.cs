using System.Security.Cryptography;

namespace PdzBot.Domain;

/// <summary>Seals what is written to it, piece by piece. Disposing it writes the last piece; the stream below stays open.</summary>
internal sealed class ScritturaCifrata : Stream
{
    private readonly Stream sotto;
    private readonly AesGcm cifra;
    private readonly byte[] preambolo;
    private readonly byte[] pezzo = new byte[InvolucroCopia.Pezzo];
    private readonly byte[] cifrato = new byte[InvolucroCopia.Pezzo + InvolucroCopia.LunghezzaSigillo];
    private long numero;
    private int pieni;
    private bool chiusa;

    public ScritturaCifrata(Stream sotto, ChiaveCopie chiave, RandomNumberGenerator caso)
    {
        var sale = new byte[InvolucroCopia.LunghezzaSale];
        caso.GetBytes(sale);
        (this.sotto, cifra, preambolo) = (sotto, chiave.Cifra(sale), InvolucroCopia.Preambolo(chiave, sale));
        sotto.Write(preambolo);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            // A full piece waits until more comes: only then is it known not to be the last.
            if (pieni == pezzo.Length) Sigilla(ultimo: false);
            var presi = Math.Min(buffer.Length, pezzo.Length - pieni);
            buffer[..presi].CopyTo(pezzo.AsSpan(pieni));
            pieni += presi;
            buffer = buffer[presi..];
        }
    }

    public override void Flush()
    {
        // A piece is sealed when it is full.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !chiusa)
        {
            chiusa = true;
            Sigilla(ultimo: true);
            CryptographicOperations.ZeroMemory(pezzo);
            cifra.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Sigilla(bool ultimo)
    {
        cifra.Encrypt(
            InvolucroCopia.Nonce(numero++, ultimo), pezzo.AsSpan(0, pieni), cifrato.AsSpan(0, pieni), cifrato.AsSpan(pieni, InvolucroCopia.LunghezzaSigillo), preambolo);
        sotto.Write(cifrato, 0, pieni + InvolucroCopia.LunghezzaSigillo);
        pieni = 0;
    }
}
