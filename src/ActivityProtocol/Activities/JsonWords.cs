using System.Text.Json;
using System.Text.Json.Nodes;

namespace PdzBot.ActivityProtocol;

/// <summary>Words out of JSON whose shape nobody vouches for: what is not there, or is something else, is null.</summary>
internal static class JsonWords
{
    public static string? Text(this JsonElement parent, string member) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(member, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    public static JsonElement? Member(this JsonElement parent, string member) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(member, out var value) ? value : null;

    public static string? Text(this JsonObject? parent, string member) =>
        parent?[member] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    public static JsonObject? Object(this JsonObject? parent, string member) => parent?[member] as JsonObject;

    /// <summary>Absent rather than empty.</summary>
    public static string? NotEmpty(this string? text) => string.IsNullOrEmpty(text) ? null : text;
}
