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
        using var bytes = new MemoryStream(256);
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Version);
        writer.Write7BitEncodedInt(entity.Properties.Count);
        foreach (var (name, value) in entity.Properties)
        {
            writer.Write(name);
            Write(writer, value);
        }

        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are not a row's: the file is damaged, or of a later version.</exception>
    public static void Decode(byte[] body, TableEntity into)
    {
        using var reader = new BinaryReader(new MemoryStream(body, writable: false), Encoding.UTF8);
        try
        {
            if (reader.ReadByte() is var version && version != Version)
                throw new InvalidDataException($"A row is stored in version {version}; this program reads up to {Version}.");

            for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
            {
                var name = reader.ReadString();
                into[name] = ReadValue(reader);
            }
        }
        catch (Exception fault) when (fault is EndOfStreamException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("A stored row is damaged.", fault);
        }
    }

    private static void Write(BinaryWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.Write((byte)Kind.String);
                writer.Write(text);
                break;
            case bool yes:
                writer.Write((byte)(yes ? Kind.True : Kind.False));
                break;
            case int number:
                writer.Write((byte)Kind.Int32);
                writer.Write(number);
                break;
            case long number:
                writer.Write((byte)Kind.Int64);
                writer.Write(number);
                break;
            case double number:
                writer.Write((byte)Kind.Double);
                writer.Write(number);
                break;
            case DateTimeOffset time:
                writer.Write((byte)Kind.Time);
                writer.Write(time.UtcTicks);
                break;
            case Guid guid:
                writer.Write((byte)Kind.Guid);
                writer.Write(guid.ToByteArray());
                break;
            case byte[] binary:
                writer.Write((byte)Kind.Binary);
                writer.Write7BitEncodedInt(binary.Length);
                writer.Write(binary);
                break;
            default:
                throw new ArgumentException($"A {value.GetType()} can't be stored.", nameof(value));
        }
    }

    private static object ReadValue(BinaryReader reader) => (Kind)reader.ReadByte() switch
    {
        Kind.String => reader.ReadString(),
        Kind.False => false,
        Kind.True => true,
        Kind.Int32 => reader.ReadInt32(),
        Kind.Int64 => reader.ReadInt64(),
        Kind.Double => reader.ReadDouble(),
        Kind.Time => new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero),
        Kind.Guid => new Guid(ReadExactly(reader, 16)),
        Kind.Binary => ReadExactly(reader, reader.Read7BitEncodedInt()),
        var unknown => throw new InvalidDataException($"A row holds a value of the unknown type {(byte)unknown}."),
    };

    private static byte[] ReadExactly(BinaryReader reader, int length) =>
        reader.ReadBytes(length) is var bytes && bytes.Length == length ? bytes : throw new EndOfStreamException();
}
