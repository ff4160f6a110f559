using System.Buffers.Binary;
using System.IO.Compression;

namespace PdzBot.Tests;

/// <summary>A picture as its pixels: enough of PNG (8 bits, RGBA, not interlaced) to look at our icons.</summary>
internal sealed record Png(int Width, int Height, byte[] Rgba)
{
    public (byte R, byte G, byte B, byte A) this[int x, int y]
    {
        get
        {
            var at = (y * Width + x) * 4;
            return (Rgba[at], Rgba[at + 1], Rgba[at + 2], Rgba[at + 3]);
        }
    }

    public IEnumerable<(int X, int Y)> Places => from y in Enumerable.Range(0, Height) from x in Enumerable.Range(0, Width) select (x, y);

    public static Png Read(ReadOnlySpan<byte> file)
    {
        Assert.True(file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]), "signature");
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));
        Assert.Equal<byte>([8, 6, 0, 0, 0], file[24..29].ToArray());
        var data = new MemoryStream();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file[at..]);
            if (file.Slice(at + 4, 4).SequenceEqual("IDAT"u8)) data.Write(file.Slice(at + 8, length));
            at += length + 12;
        }

        data.Position = 0;
        using var inflated = new ZLibStream(data, CompressionMode.Decompress);
        var raw = new MemoryStream();
        inflated.CopyTo(raw);
        return new(width, height, Unfilter(raw.ToArray(), width * 4, height));
    }

    private static byte[] Unfilter(byte[] raw, int stride, int height)
    {
        Assert.Equal((stride + 1) * height, raw.Length);
        var pixels = new byte[stride * height];
        for (var y = 0; y < height; y++)
        {
            var filter = raw[y * (stride + 1)];
            for (var x = 0; x < stride; x++)
            {
                var left = x >= 4 ? pixels[y * stride + x - 4] : 0;
                var up = y > 0 ? pixels[(y - 1) * stride + x] : 0;
                var corner = x >= 4 && y > 0 ? pixels[(y - 1) * stride + x - 4] : 0;
                var predicted = filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => throw new InvalidDataException() };
                pixels[y * stride + x] = (byte)(raw[y * (stride + 1) + 1 + x] + predicted);
            }
        }

        return pixels;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (dLeft, dUp, dCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - 2 * corner));
        if (dLeft <= dUp && dLeft <= dCorner) return left;
        return dUp <= dCorner ? up : corner;
    }
}
