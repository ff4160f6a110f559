using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PdzBot.ActivityProtocol;

/// <summary>Reads nodes through elements, which refuse a member that occurs twice; nodes would find out late, by throwing.</summary>
internal static class UniqueMembers
{
    private static JsonElement Read(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<JsonElement>)options.GetTypeInfo(typeof(JsonElement)));

    internal sealed class OfNode : JsonConverter<JsonNode>
    {
        public override JsonNode? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var element = UniqueMembers.Read(ref reader, options);
            return element.ValueKind switch
            {
                JsonValueKind.Object => JsonObject.Create(element),
                JsonValueKind.Array => JsonArray.Create(element),
                _ => JsonValue.Create(element),
            };
        }

        public override void Write(Utf8JsonWriter writer, JsonNode value, JsonSerializerOptions options) => value.WriteTo(writer);
    }

    internal sealed class OfObject : JsonConverter<JsonObject>
    {
        public override JsonObject? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            UniqueMembers.Read(ref reader, options) is { ValueKind: JsonValueKind.Object } element
                ? JsonObject.Create(element)
                : throw new JsonException("Not an object.");

        public override void Write(Utf8JsonWriter writer, JsonObject value, JsonSerializerOptions options) => value.WriteTo(writer);
    }
}
