using System.Buffers.Binary;
using System.Text;

namespace PdzBot.TableStorage;

/// <summary>A row's properties as one blob: a version, a count, then name, type and value of each, little endian.</summary>
/// <remarks>Bytes once written are read for ever: a new shape takes the next version and leaves this one readable.</remarks>
internal static class EntityBody
{
    private const byte Version = 1;

    private enum Kind : byte
    {
        String = 1,
        False = 2,
        True = 3,
        Int32 = 4,
        Int64 = 5,
        Double = 6,
        Time = 7,
        Guid = 8,
        Binary = 9,
    }

    public static byte[] Encode(TableEntity entity)
    {
        var size = 1 + BodyWriter.SizeOf(entity.Properties.Count);
        foreach (var (name, value) in entity.Properties) size += BodyWriter.SizeOf(name) + 1 + SizeOf(value);

        var body = new byte[size];
        var writer = new BodyWriter(body);
        writer.Byte(Version);
        writer.Count(entity.Properties.Count);
        foreach (var (name, value) in entity.Properties)
        {
            writer.Text(name);
            Write(ref writer, value);
        }

        return body;
    }

    /// <exception cref="InvalidDataException">The bytes are not a row's: the file is damaged, or of a later version.</exception>
    public static void Decode(byte[] body, TableEntity into)
    {
        var reader = new BodyReader(body);
        try
        {
            if (reader.Byte() is var version && version != Version)
                throw new InvalidDataException($"A row is stored in version {version}; this program reads up to {Version}.");

            var left = reader.Count();
            into.Expect(Math.Min(left, TableLimits.Properties));
            for (; left > 0; left--)
            {
                var name = reader.Name();
                into[name] = Read(ref reader);
            }
        }
        catch (Exception fault) when (fault is ArgumentException or OverflowException)
        {
            throw new InvalidDataException("A stored row is damaged.", fault);
        }
    }

    private static int SizeOf(object value) => value switch
    {
        string text => BodyWriter.SizeOf(text),
        bool => 0,
        int => sizeof(int),
        long or double or DateTimeOffset => sizeof(long),
        Guid => 16,
        byte[] binary => BodyWriter.SizeOf(binary.Length) + binary.Length,
        _ => throw new ArgumentException($"A {value.GetType()} can't be stored.", nameof(value)),
    };

    private static void Write(ref BodyWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.Byte((byte)Kind.String);
                writer.Text(text);
                break;
            case bool yes:
                writer.Byte((byte)(yes ? Kind.True : Kind.False));
                break;
            case int number:
                writer.Byte((byte)Kind.Int32);
                BinaryPrimitives.WriteInt32LittleEndian(writer.Next(sizeof(int)), number);
                break;
            case long number:
                writer.Byte((byte)Kind.Int64);
                BinaryPrimitives.WriteInt64LittleEndian(writer.Next(sizeof(long)), number);
                break;
            case double number:
                writer.Byte((byte)Kind.Double);
                BinaryPrimitives.WriteDoubleLittleEndian(writer.Next(sizeof(double)), number);
                break;
            case DateTimeOffset time:
                writer.Byte((byte)Kind.Time);
                BinaryPrimitives.WriteInt64LittleEndian(writer.Next(sizeof(long)), time.UtcTicks);
                break;
            case Guid guid:
                writer.Byte((byte)Kind.Guid);
                guid.TryWriteBytes(writer.Next(16));
                break;
            case byte[] binary:
                writer.Byte((byte)Kind.Binary);
                writer.Count(binary.Length);
                binary.CopyTo(writer.Next(binary.Length));
                break;
        }
    }

    private static object Read(ref BodyReader reader) => (Kind)reader.Byte() switch
    {
        Kind.String => Encoding.UTF8.GetString(reader.Next(reader.Count())),
        Kind.False => false,
        Kind.True => true,
        Kind.Int32 => BinaryPrimitives.ReadInt32LittleEndian(reader.Next(sizeof(int))),
        Kind.Int64 => BinaryPrimitives.ReadInt64LittleEndian(reader.Next(sizeof(long))),
        Kind.Double => BinaryPrimitives.ReadDoubleLittleEndian(reader.Next(sizeof(double))),
        Kind.Time => new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(reader.Next(sizeof(long))), TimeSpan.Zero),
        Kind.Guid => new Guid(reader.Next(16)),
        Kind.Binary => reader.Next(reader.Count()).ToArray(),
        var unknown => throw new InvalidDataException($"A row holds a value of the unknown type {(byte)unknown}."),
    };
}
