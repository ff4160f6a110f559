using System.Text.Json.Serialization;

namespace PdzBot.Dialogs;

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class WordingJson : JsonSerializerContext;
