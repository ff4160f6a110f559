using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PdzBot.ActivityProtocol;

/// <summary>What connectors answer, read as far as it can be: members that are missing or unknown are no fault.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    MaxDepth = 64)]
[JsonSerializable(typeof(MembersPage))]
[JsonSerializable(typeof(TeamMember))]
[JsonSerializable(typeof(TeamDetails))]
[JsonSerializable(typeof(TeamChannels))]
internal sealed partial class ConnectorJson : JsonSerializerContext
{
    /// <summary>The answer to a question.</summary>
    /// <exception cref="ConnectorException">It cannot be read; asking again would not help.</exception>
    public static T Read<T>(ConnectorAnswer answer, JsonTypeInfo<T> contract)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Json.Span, contract) ?? throw NotUnderstood();
        }
        catch (JsonException)
        {
            throw NotUnderstood();
        }
    }

    /// <summary>One word of an answer that may be empty or anything at all.</summary>
    public static string? Text(ConnectorAnswer answer, string member)
    {
        if (answer.Json.IsEmpty) return null;

        try
        {
            using var document = JsonDocument.Parse(answer.Json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty(member, out var value)
                && value.ValueKind == JsonValueKind.String
                && value.GetString() is { Length: > 0 } text
                    ? text
                    : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <remarks>The parser's own fault is left out: it may quote what it read.</remarks>
    public static ConnectorException NotUnderstood() => new(new(200, "NotUnderstood"), tries: 1, doubtful: false);
}
