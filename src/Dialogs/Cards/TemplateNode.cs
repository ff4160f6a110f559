using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PdzBot.Dialogs;

/// <summary>A compiled part of a template.</summary>
internal abstract class TemplateNode
{
    /// <summary>What this part becomes. Null is JSON's null, and also what a part that dropped out leaves where it cannot simply be left out.</summary>
    public abstract JsonNode? Expand(in TemplateScope scope);

    /// <summary>Adds what this part becomes to an array: nothing for null, each item of an array.</summary>
    public virtual void ExpandInto(JsonArray target, in TemplateScope scope)
    {
        switch (Expand(scope))
        {
            case null: break;
            case JsonArray items:
                var moved = items.ToArray();
                items.Clear();
                foreach (var item in moved) target.Add(item);
                break;
            case var node: target.Add(node); break;
        }
    }
}

/// <summary>A number, boolean, null, or text without expressions: itself, every time.</summary>
internal sealed class LiteralNode(JsonElement json) : TemplateNode
{
    private readonly JsonElement json = json.Clone();

    public override JsonNode? Expand(in TemplateScope scope) => json.ValueKind == JsonValueKind.Null ? null : JsonValue.Create(json);
}

/// <summary>A text that is one expression: the value there with its JSON type, or the expression itself if there is none.</summary>
internal sealed class ValueNode(TemplatePath path, Func<string, string>? escape) : TemplateNode
{
    public override JsonNode? Expand(in TemplateScope scope)
    {
        if (!path.TryFind(scope, out var found)) return "${" + path.Text + "}";
        if (escape is not null && found?.GetValueKind() == JsonValueKind.String) return escape(found.GetValue<string>());
        return found?.DeepClone();
    }
}

/// <summary>Text with expressions inside.</summary>
internal sealed class TextNode(IReadOnlyList<TextNode.Part> parts, Func<string, string>? escape) : TemplateNode
{
    /// <summary>A piece of plain text, or an expression.</summary>
    public readonly record struct Part(string? Plain, TemplatePath? Path);

    public override JsonNode? Expand(in TemplateScope scope)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (part.Path is not { } path) text.Append(part.Plain);
            else if (!path.TryFind(scope, out var found)) text.Append("${").Append(path.Text).Append('}');
            else if (escape is null || path.IsMarkdown) JsonText.Append(text, found);
            else text.Append(escape(JsonText.Of(found)));
        }

        return text.ToString();
    }
}

internal sealed class ArrayNode(IReadOnlyList<TemplateNode> items) : TemplateNode
{
    public override JsonNode? Expand(in TemplateScope scope)
    {
        var array = new JsonArray();
        foreach (var item in items) item.ExpandInto(array, scope);
        return array;
    }
}

/// <summary>An object: once, or, with <c>$data</c>, once for each item there; left out where <c>$when</c> is not true.</summary>
internal sealed class ObjectNode(IReadOnlyList<KeyValuePair<string, TemplateNode>> members, TemplatePath? data, TemplatePath? when) : TemplateNode
{
    public override JsonNode? Expand(in TemplateScope scope)
    {
        if (data is null) return ExpandOne(scope);

        var all = new JsonArray();
        ExpandInto(all, scope);
        switch (all.Count)
        {
            case 0: return null;
            case 1:
                var only = all[0];
                all.Clear();
                return only;
            default: return all;
        }
    }

    public override void ExpandInto(JsonArray target, in TemplateScope scope)
    {
        if (data is null)
        {
            Add(target, ExpandOne(scope));
            return;
        }

        var found = data.TryFind(scope, out var node) ? node : "${" + data.Text + "}";
        if (found is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++) Add(target, ExpandOne(scope with { Data = items[i], Index = i }));
        }
        else
        {
            Add(target, ExpandOne(scope with { Data = found }));
        }
    }

    private static void Add(JsonArray target, JsonNode? node)
    {
        if (node is not null) target.Add(node);
    }

    private JsonObject? ExpandOne(in TemplateScope scope)
    {
        if (when is not null && !(when.TryFind(scope, out var condition) && condition?.GetValueKind() == JsonValueKind.True)) return null;

        var expanded = new JsonObject();
        foreach (var (name, node) in members) expanded.Add(name, node.Expand(scope));
        return expanded;
    }
}
