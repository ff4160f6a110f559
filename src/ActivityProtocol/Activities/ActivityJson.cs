using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace PdzBot.ActivityProtocol;

/// <summary>Activities to JSON and back; contracts are made at compile time, once.</summary>
/// <remarks>
/// A member that occurs twice is a parse fault: two readers must never see two different service URLs in one activity.
/// </remarks>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    MaxDepth = 64)]
[JsonSerializable(typeof(Activity))]
public sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>The contracts as the wire wants them: accents and quotes of other languages stay readable.</summary>
    public static ActivityJson Wire => Relaxed.Contracts;

    internal static JsonWriterOptions Writing { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads one activity from UTF-8.</summary>
    /// <param name="json">Repaired in place where an escape names half a character.</param>
    /// <exception cref="JsonException">It is not one JSON object of the right shape, or names no type.</exception>
    public static Activity Parse(Span<byte> json)
    {
        if (!Utf8.IsValid(json)) throw new JsonException("Not UTF-8.");

        LoneSurrogates.Replace(json);
        var activity = JsonSerializer.Deserialize(json, Wire.Activity);
        return string.IsNullOrWhiteSpace(activity?.Type) ? throw new JsonException("No activity type.") : activity;
    }

    /// <summary>The activity as UTF-8, serialised once.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(Activity activity)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using var writer = new Utf8JsonWriter(buffer, Writing);
        JsonSerializer.Serialize(writer, activity, Wire.Activity);
        writer.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>What the activity weighs against <see cref="ConnectorClient.LargestActivity"/>, in UTF-16 units.</summary>
    public static int SizeOf(Activity activity) => Encoding.UTF8.GetCharCount(ToUtf8(activity).Span);

    /// <summary>Made after <see cref="Default"/>: within one class the order of the generated file and of this one is open.</summary>
    private static class Relaxed
    {
        public static readonly ActivityJson Contracts =
            new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
