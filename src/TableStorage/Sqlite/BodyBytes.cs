using System.Text;

namespace PdzBot.TableStorage;

/// <summary>Writes into an array that is just large enough.</summary>
internal ref struct BodyWriter(Span<byte> left)
{
    private Span<byte> left = left;

    /// <summary>A count takes a byte for each seven bits, the lowest first.</summary>
    public static int SizeOf(int count) => count switch
    {
        < 1 << 7 => 1,
        < 1 << 14 => 2,
        < 1 << 21 => 3,
        < 1 << 28 => 4,
        _ => 5,
    };

    public static int SizeOf(string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        return SizeOf(bytes) + bytes;
    }

    public void Byte(byte value) => Next(1)[0] = value;

    public void Count(int count)
    {
        var rest = (uint)count;
        for (; rest >= 0x80; rest >>= 7) Byte((byte)(rest | 0x80));
        Byte((byte)rest);
    }

    public void Text(string text)
    {
        Count(Encoding.UTF8.GetByteCount(text));
        left = left[Encoding.UTF8.GetBytes(text, left)..];
    }

    public Span<byte> Next(int bytes)
    {
        var next = left[..bytes];
        left = left[bytes..];
        return next;
    }
}

/// <summary>Reads what <see cref="BodyWriter"/> wrote; of other bytes it reads something else, or throws an <see cref="ArgumentException"/> or <see cref="OverflowException"/>.</summary>
internal ref struct BodyReader(ReadOnlySpan<byte> left)
{
    private static readonly string?[] KnownNames = new string?[256];

    private ReadOnlySpan<byte> left = left;

    public byte Byte() => Next(1)[0];

    public int Count()
    {
        var count = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var read = Byte();
            if (shift == 28 && read > 0x0f) throw new OverflowException("A count is too large");

            count |= (uint)(read & 0x7f) << shift;
            if (read < 0x80) return checked((int)count);
        }
    }

    /// <summary>A property's name; a table has few, so that most are not made anew.</summary>
    public string Name()
    {
        var bytes = Next(Count());
        if (bytes.IsEmpty) return "";

        ref var known = ref KnownNames[(byte)((bytes.Length * 31) + (bytes[0] * 7) + bytes[^1])];
        var name = Volatile.Read(ref known);
        return name is not null && Ascii.Equals(bytes, name) ? name : known = Encoding.UTF8.GetString(bytes);
    }

    public ReadOnlySpan<byte> Next(int bytes)
    {
        var next = left[..bytes];
        left = left[bytes..];
        return next;
    }
}
