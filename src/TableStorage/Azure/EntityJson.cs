using System.Text.Encodings.Web;
using System.Text.Json;
using Azure;

namespace PdzBot.TableStorage;

/// <summary>A row as the service writes it: JSON with the types of those values whose type JSON doesn't tell.</summary>
internal static class EntityJson
{
    private const string TypeSuffix = "@odata.type";

    // The default encoder: all is ASCII, and nobody on the way can break a character in two (the emulator does).
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.Default, SkipValidation = true };

    private static readonly JsonEncodedText PartitionKey = JsonEncodedText.Encode("PartitionKey");
    private static readonly JsonEncodedText RowKey = JsonEncodedText.Encode("RowKey");
    private static readonly JsonEncodedText Int64 = JsonEncodedText.Encode("Edm.Int64");
    private static readonly JsonEncodedText Double = JsonEncodedText.Encode("Edm.Double");
    private static readonly JsonEncodedText Time = JsonEncodedText.Encode("Edm.DateTime");
    private static readonly JsonEncodedText Guid = JsonEncodedText.Encode("Edm.Guid");
    private static readonly JsonEncodedText Binary = JsonEncodedText.Encode("Edm.Binary");

    public static Utf8JsonWriter Writer(PooledBytes into) => new(into, Writing);

    public static void Write(Utf8JsonWriter writer, TableEntity entity)
    {
        writer.WriteStartObject();
        writer.WriteString(PartitionKey, entity.PartitionKey);
        writer.WriteString(RowKey, entity.RowKey);
        foreach (var (name, value) in entity.Properties) Write(writer, name, value);
        writer.WriteEndObject();
        writer.Flush();
    }

    /// <summary>Reads one row; the reader stands at its opening brace, and afterwards at its closing one.</summary>
    /// <remarks>A type stands right before the value it belongs to, as the format has it.</remarks>
    public static TableEntity Read(ref Utf8JsonReader reader, ETag etag = default)
    {
        string partitionKey = "", rowKey = "", typed = "", type = "";
        var properties = new Dictionary<string, object>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (name.EndsWith(TypeSuffix, StringComparison.Ordinal)) (typed, type) = (name[..^TypeSuffix.Length], reader.GetString()!);
            else if (name == "odata.etag") etag = new(reader.GetString()!);
            else if (name == "PartitionKey") partitionKey = reader.GetString()!;
            else if (name == "RowKey") rowKey = reader.GetString()!;
            else if (name == "Timestamp" || name.Contains('.') || name.Contains('@')) reader.Skip();
            else if (ReadValue(ref reader, typed == name ? type : "") is { } value) properties[name] = value;
        }

        return new(partitionKey, rowKey, properties) { ETag = etag };
    }

    private static void Write(Utf8JsonWriter writer, string name, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteString(name, text);
                break;
            case bool yes:
                writer.WriteBoolean(name, yes);
                break;
            case int number:
                writer.WriteNumber(name, number);
                break;
            case long number:
                WriteType(writer, name, Int64);
                Span<char> digits = stackalloc char[20];
                number.TryFormat(digits, out var length, provider: null);
                writer.WriteString(name, digits[..length]);
                break;
            case double number:
                WriteType(writer, name, Double);
                if (double.IsFinite(number)) writer.WriteNumber(name, number);
                else writer.WriteString(name, double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
                break;
            case DateTimeOffset time:
                WriteType(writer, name, Time);
                Span<char> instant = stackalloc char[28];
                time.UtcDateTime.TryFormat(instant, out _, "O", provider: null);
                writer.WriteString(name, instant);
                break;
            case System.Guid guid:
                WriteType(writer, name, Guid);
                writer.WriteString(name, guid);
                break;
            case byte[] bytes:
                WriteType(writer, name, Binary);
                writer.WriteBase64String(name, bytes);
                break;
            default:
                throw new ArgumentException($"A {value.GetType()} can't be stored.", nameof(value));
        }
    }

    private static void WriteType(Utf8JsonWriter writer, string name, JsonEncodedText type)
    {
        Span<char> typed = stackalloc char[TableLimits.PropertyNameLength + TypeSuffix.Length];
        name.CopyTo(typed);
        TypeSuffix.CopyTo(typed[name.Length..]);
        writer.WriteString(typed[..(name.Length + TypeSuffix.Length)], type);
    }

    private static object? ReadValue(ref Utf8JsonReader reader, string type) => (reader.TokenType, type) switch
    {
        (JsonTokenType.Null, _) => null,
        (JsonTokenType.True, _) => true,
        (JsonTokenType.False, _) => false,
        (JsonTokenType.Number, "Edm.Double") => reader.GetDouble(),
        (JsonTokenType.Number, "Edm.Int64") => reader.GetInt64(),
        (JsonTokenType.Number, _) => ReadNumber(ref reader),
        (JsonTokenType.String, "Edm.Int64") => long.Parse(reader.ValueSpan, System.Globalization.NumberStyles.AllowLeadingSign, provider: null),
        (JsonTokenType.String, "Edm.Double") => double.Parse(reader.GetString()!, provider: null),
        (JsonTokenType.String, "Edm.DateTime") => reader.GetDateTimeOffset().ToUniversalTime(),
        (JsonTokenType.String, "Edm.Guid") => reader.GetGuid(),
        (JsonTokenType.String, "Edm.Binary") => reader.GetBytesFromBase64(),
        (JsonTokenType.String, _) => reader.GetString(),
        _ => throw new JsonException($"A row holds a value that is a {reader.TokenType}."),
    };

    /// <summary>Without a type, a number is an Int32 if it looks like one.</summary>
    private static object ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.IndexOfAny(".eE"u8) < 0 && reader.TryGetInt32(out var number)) return number;
        return reader.GetDouble();
    }
}
