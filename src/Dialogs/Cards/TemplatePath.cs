using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PdzBot.Dialogs;

/// <summary>What stands around a part of a template while it is bound.</summary>
/// <param name="Root">The whole view: <c>$root</c>.</param>
/// <param name="Data">The part of it that names are looked up in: <c>$data</c>.</param>
/// <param name="Index">Which item of the nearest repeated part, from 0; null outside of one.</param>
internal readonly record struct TemplateScope(JsonElement Root, JsonElement Data, int? Index);

/// <summary>A name of the view, as <c>righe[0].valore</c> or <c>$root.titolo</c>.</summary>
internal sealed class TemplatePath
{
    private enum Start
    {
        Data,
        Root,
        Index,
    }

    private readonly Start start;
    private readonly Step[] steps;

    private TemplatePath(string text, Start start, Step[] steps)
    {
        (Text, this.start, this.steps) = (text, start, steps);
        Itself = JsonSerializer.SerializeToElement("${" + text + "}", TemplateJson.Default.String);
    }

    /// <summary>The path as it is written, without <c>${ }</c>.</summary>
    public string Text { get; }

    /// <summary>What stands for a value that is not there: the expression as a text.</summary>
    public JsonElement Itself { get; }

    /// <summary>True for a value that is Markdown on purpose: the last name ends with <c>Markdown</c>.</summary>
    public bool IsMarkdown => steps is [.., { Name: { } last }] && last.AsSpan().EndsWith("Markdown"u8);

    /// <summary>The path, or null if <paramref name="text"/> is none.</summary>
    public static TemplatePath? Parse(string text)
    {
        var steps = new List<Step>();
        var rest = text.AsSpan();
        var start = Start.Data;
        if (rest is ['$', ..])
        {
            if (ReadName(rest[1..]) is not { } special) return null;
            switch (special)
            {
                case "data": start = Start.Data; break;
                case "root": start = Start.Root; break;
                case "index": start = Start.Index; break;
                default: return null;
            }

            rest = rest[(special.Length + 1)..];
            if (start == Start.Index && !rest.IsEmpty) return null;
        }
        else
        {
            if (ReadName(rest) is not { } name || IsReserved(name)) return null;
            steps.Add(new Step(Encoding.UTF8.GetBytes(name), 0));
            rest = rest[name.Length..];
        }

        while (!rest.IsEmpty)
        {
            if (rest[0] == '.' && ReadName(rest[1..]) is { } name)
            {
                steps.Add(new Step(Encoding.UTF8.GetBytes(name), 0));
                rest = rest[(name.Length + 1)..];
            }
            else if (rest[0] == '[' && rest.IndexOf(']') is > 1 and < 11 and var close && IsDigits(rest[1..close]))
            {
                steps.Add(new Step(null, int.Parse(rest[1..close], CultureInfo.InvariantCulture)));
                rest = rest[(close + 1)..];
            }
            else
            {
                return null;
            }
        }

        return new TemplatePath(text, start, [.. steps]);
    }

    /// <summary>Looks the path up. False if there is nothing at it; a null that stands there is found.</summary>
    public bool TryFind(in TemplateScope scope, out JsonElement found)
    {
        if (start == Start.Index)
        {
            found = scope.Index is { } index ? JsonSerializer.SerializeToElement(index, TemplateJson.Default.Int32) : default;
            return scope.Index is not null;
        }

        found = start == Start.Root ? scope.Root : scope.Data;
        foreach (var step in steps)
        {
            switch (found.ValueKind)
            {
                case JsonValueKind.Object when step.Name is { } name && found.TryGetProperty(name, out found):
                    break;
                case JsonValueKind.Array when step.Name is null && step.Position < found.GetArrayLength():
                    found = found[step.Position];
                    break;
                default:
                    found = default;
                    return false;
            }
        }

        return true;
    }

    private static string? ReadName(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length
            && (char.IsAsciiLetter(text[length]) || text[length] == '_' || (length > 0 && char.IsAsciiDigit(text[length]))))
            length++;
        return length == 0 ? null : text[..length].ToString();
    }

    /// <summary>Names that the language reads as a constant.</summary>
    private static bool IsReserved(string name) => name.ToLowerInvariant() is "true" or "false" or "null" or "undefined";

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>One step: into a member by its name in UTF-8, or, where the name is null, to an item by position.</summary>
    private readonly record struct Step(byte[]? Name, int Position);
}

/// <summary>How the binder itself makes JSON of an index or a name.</summary>
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
internal sealed partial class TemplateJson : JsonSerializerContext;
