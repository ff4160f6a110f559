using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PdzBot.Dialogs;

/// <summary>A card of <c>cards/</c>: parsed once, bound to a view as often as needed. Immutable, safe on many threads.</summary>
/// <remarks>
/// The Adaptive Cards Templating language, cut down to <c>${path}</c>, <c>$data</c>, <c>$when</c>, <c>$index</c> and <c>$root</c>:
/// whatever needs more than a name is decided in C#, where it is tested. Values enter as JSON values, so nothing in them can become
/// card. Text that a client would read as Markdown is escaped on its way in, unless its name ends with <c>Markdown</c>; see <see
/// cref="CardText"/>.
/// </remarks>
public sealed class CardTemplate
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Nothing but ourselves reads it in between, so only what JSON itself demands is escaped.</summary>
    private static readonly JsonWriterOptions Writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly TemplateNode root;

    private CardTemplate(TemplateNode root) => this.root = root;

    /// <summary>The template <c>cards/NAME.json</c>, as built into the program.</summary>
    /// <exception cref="FormatException">The template says something the language does not have.</exception>
    public static CardTemplate Load(string name)
    {
        var resource = $"cards/{name}.json";
        using var stream = typeof(CardTemplate).Assembly.GetManifestResourceStream(resource)
            ?? throw new ArgumentException($"There is no card {resource}.", nameof(name));
        using var json = JsonDocument.Parse(stream, Strict);
        return Parse(resource, json.RootElement);
    }

    /// <summary>Compiles a template given as JSON.</summary>
    /// <param name="card">Names the card in errors.</param>
    public static CardTemplate Parse(string card, JsonElement json) => new(new TemplateCompiler(card).Compile(json));

    /// <summary>The card that shows <paramref name="view"/>; it is the caller's own.</summary>
    public JsonObject Bind(JsonElement view)
    {
        var json = new ArrayBufferWriter<byte>(8192);
        using (var writer = new Utf8JsonWriter(json, Writing)) Write(writer, view);
        return JsonNode.Parse(json.WrittenSpan)!.AsObject();
    }

    /// <summary>Writes the card that shows <paramref name="view"/>.</summary>
    public void Write(Utf8JsonWriter writer, JsonElement view) => root.Write(writer, new TemplateScope(view, view, null));
}
