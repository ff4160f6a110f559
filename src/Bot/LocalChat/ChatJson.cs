using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PdzBot.Bot;

/// <summary>How the local chat writes JSON: for rows, for the page and for events. Never into HTML, so accents stay letters.</summary>
internal static class ChatJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}

internal static class ChatResults
{
    public static IResult Json<T>(T value) => Results.Json(value, ChatJson.Options);
}
