using System.Text;
using System.Text.Json;

namespace PdzBot.Dialogs;

/// <summary>A compiled part of a template, which writes what it becomes.</summary>
internal abstract class TemplateNode
{
    /// <summary>Writes exactly one value: null where the part dropped out.</summary>
    public abstract void Write(Utf8JsonWriter writer, in TemplateScope scope);

    /// <summary>Writes the part as items of an array: none for null or what dropped out, each item of an array.</summary>
    public virtual void WriteItems(Utf8JsonWriter writer, in TemplateScope scope) => Write(writer, scope);
}

/// <summary>A number, boolean, null, or text without expressions: itself, every time.</summary>
internal sealed class LiteralNode(JsonElement json) : TemplateNode
{
    private readonly JsonElement json = json.Clone();

    public override void Write(Utf8JsonWriter writer, in TemplateScope scope) => json.WriteTo(writer);

    public override void WriteItems(Utf8JsonWriter writer, in TemplateScope scope)
    {
        if (json.ValueKind != JsonValueKind.Null) json.WriteTo(writer);
    }
}

/// <summary>A text that is one expression: the value there with its JSON type, or the expression itself if there is none.</summary>
internal sealed class ValueNode(TemplatePath path, Func<string, string>? escape) : TemplateNode
{
    public override void Write(Utf8JsonWriter writer, in TemplateScope scope) => Write(writer, Find(scope));

    public override void WriteItems(Utf8JsonWriter writer, in TemplateScope scope)
    {
        var found = Find(scope);
        if (found.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in found.EnumerateArray()) item.WriteTo(writer);
        }
        else if (found.ValueKind != JsonValueKind.Null)
        {
            Write(writer, found);
        }
    }

    private JsonElement Find(in TemplateScope scope) => path.TryFind(scope, out var found) ? found : path.Itself;

    private void Write(Utf8JsonWriter writer, JsonElement found)
    {
        if (escape is not null && found.ValueKind == JsonValueKind.String) writer.WriteStringValue(escape(found.GetString()!));
        else found.WriteTo(writer);
    }
}

/// <summary>Text with expressions inside.</summary>
internal sealed class TextNode(IReadOnlyList<TextNode.Part> parts, Func<string, string>? escape) : TemplateNode
{
    /// <summary>A piece of plain text, or an expression.</summary>
    public readonly record struct Part(string? Plain, TemplatePath? Path);

    public override void Write(Utf8JsonWriter writer, in TemplateScope scope)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (part.Path is not { } path) text.Append(part.Plain);
            else if (!path.TryFind(scope, out var found)) text.Append("${").Append(path.Text).Append('}');
            else if (escape is null || path.IsMarkdown) JsonText.Append(text, found);
            else text.Append(escape(JsonText.Of(found)));
        }

        writer.WriteStringValue(text.ToString());
    }
}

internal sealed class ArrayNode(IReadOnlyList<TemplateNode> items) : TemplateNode
{
    public override void Write(Utf8JsonWriter writer, in TemplateScope scope)
    {
        writer.WriteStartArray();
        WriteItems(writer, scope);
        writer.WriteEndArray();
    }

    public override void WriteItems(Utf8JsonWriter writer, in TemplateScope scope)
    {
        foreach (var item in items) item.WriteItems(writer, scope);
    }
}

/// <summary>An object: once, or, with <c>$data</c>, once for each item there; left out where <c>$when</c> is not true.</summary>
internal sealed class ObjectNode(
    IReadOnlyList<KeyValuePair<JsonEncodedText, TemplateNode>> members,
    TemplatePath? data,
    TemplatePath? when) : TemplateNode
{
    public override void Write(Utf8JsonWriter writer, in TemplateScope scope)
    {
        switch (Count(scope))
        {
            case 0: writer.WriteNullValue(); break;
            case 1: WriteItems(writer, scope); break;
            default:
                writer.WriteStartArray();
                WriteItems(writer, scope);
                writer.WriteEndArray();
                break;
        }
    }

    public override void WriteItems(Utf8JsonWriter writer, in TemplateScope scope)
    {
        var context = Context(scope);
        if (data is null || context.ValueKind != JsonValueKind.Array)
        {
            WriteOne(writer, scope with { Data = context });
            return;
        }

        var index = 0;
        foreach (var item in context.EnumerateArray()) WriteOne(writer, scope with { Data = item, Index = index++ });
    }

    private JsonElement Context(in TemplateScope scope) =>
        data is null ? scope.Data : data.TryFind(scope, out var found) ? found : data.Itself;

    private bool IsShown(in TemplateScope scope) =>
        when is null || (when.TryFind(scope, out var condition) && condition.ValueKind == JsonValueKind.True);

    /// <summary>How many objects this becomes; two stands for any number above one.</summary>
    private int Count(in TemplateScope scope)
    {
        var context = Context(scope);
        if (data is null || context.ValueKind != JsonValueKind.Array) return IsShown(scope with { Data = context }) ? 1 : 0;

        var (count, index) = (0, 0);
        foreach (var item in context.EnumerateArray())
            if (IsShown(scope with { Data = item, Index = index++ }) && ++count == 2)
                break;
        return count;
    }

    private void WriteOne(Utf8JsonWriter writer, in TemplateScope scope)
    {
        if (!IsShown(scope)) return;

        writer.WriteStartObject();
        foreach (var (name, node) in members)
        {
            writer.WritePropertyName(name);
            node.Write(writer, scope);
        }

        writer.WriteEndObject();
    }
}
