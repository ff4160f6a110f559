using System.Buffers;
using System.Text;

namespace PdzBot.TableStorage;

/// <summary>A request's body while it is written and sent, in an array borrowed from the pool.</summary>
internal sealed class PooledBytes : IBufferWriter<byte>
{
    private byte[] array = ArrayPool<byte>.Shared.Rent(4096);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => array.AsMemory(0, Length);

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return array.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return array.AsSpan(Length);
    }

    public void Write(string text) => Encoding.UTF8.GetBytes(text, this);

    /// <summary>Gives the array back. Not to be called after a try that was given up: its connection may still be reading.</summary>
    public void Release()
    {
        ArrayPool<byte>.Shared.Return(array);
        array = [];
        Length = 0;
    }

    private void Grow(int sizeHint)
    {
        if (array.Length - Length >= Math.Max(sizeHint, 1)) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(array.Length * 2, Length + sizeHint));
        array.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(array);
        array = larger;
    }
}
