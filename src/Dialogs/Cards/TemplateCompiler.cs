using System.Text.Json;

namespace PdzBot.Dialogs;

/// <summary>Turns a template's JSON into <see cref="TemplateNode"/>s, and refuses what the language does not have.</summary>
internal sealed class TemplateCompiler(string card)
{
    /// <summary>Members that steer the binding and never reach the card.</summary>
    private static readonly string[] Foreign = ["$root", "$index", "$host", "$_acTemplateVersion"];

    public TemplateNode Compile(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) throw Fault("$", "a card is an object");
        if (json.TryGetProperty("$data", out _) || json.TryGetProperty("$when", out _))
            throw Fault("$", "the card itself is neither repeated nor left out");

        return Compile(json, "$", default);
    }

    private TemplateNode Compile(JsonElement json, string at, Place place) => json.ValueKind switch
    {
        JsonValueKind.Object => CompileObject(json, at, place),
        JsonValueKind.Array => new ArrayNode([.. json.EnumerateArray().Select((item, i) => Compile(item, $"{at}[{i}]", place))]),
        JsonValueKind.String => CompileText(json, at, place.Escape),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null => new LiteralNode(json),
        _ => throw Fault(at, $"unexpected {json.ValueKind}"),
    };

    private ObjectNode CompileObject(JsonElement json, string at, Place place)
    {
        var type = json.TryGetProperty("type", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString() : null;
        var members = new List<KeyValuePair<JsonEncodedText, TemplateNode>>();
        TemplatePath? data = null, when = null;
        foreach (var member in json.EnumerateObject())
        {
            var here = $"{at}.{member.Name}";
            if (member.Name.Contains("${", StringComparison.Ordinal)) throw Fault(here, "a member's name cannot be an expression");
            if (Foreign.Contains(member.Name)) throw Fault(here, "this member would be lost");

            if (member.Name == "$data") data = WholePath(member.Value, here);
            else if (member.Name == "$when") when = WholePath(member.Value, here);
            else members.Add(new(JsonEncodedText.Encode(member.Name), Compile(member.Value, here, place.Below(type, member.Name))));
        }

        return new ObjectNode(members, data, when);
    }

    private TemplatePath WholePath(JsonElement json, string at)
    {
        if (json.ValueKind == JsonValueKind.String && Parts(json.GetString()!, at) is [{ Path: { } path }]) return path;
        throw Fault(at, $"{json.GetRawText()} is not one expression ${{path}}");
    }

    private TemplateNode CompileText(JsonElement json, string at, Func<string, string>? escape)
    {
        var text = json.GetString()!;
        if (!text.Contains("${", StringComparison.Ordinal)) return new LiteralNode(json);

        var parts = Parts(text, at);
        return parts is [{ Path: { } path }] ? new ValueNode(path, path.IsMarkdown ? null : escape) : new TextNode(parts, escape);
    }

    private List<TextNode.Part> Parts(string text, string at)
    {
        // The official binder gives both a meaning of their own as soon as an expression stands beside them.
        if (text.AsSpan().ContainsAny('\\', '`')) throw Fault(at, $"'{text}' has a backslash or backtick beside an expression");

        var parts = new List<TextNode.Part>();
        var position = 0;
        while (text.IndexOf("${", position, StringComparison.Ordinal) is >= 0 and var open)
        {
            if (open > position) parts.Add(new(text[position..open], null));
            var close = text.IndexOf('}', open);
            if (close < 0) throw Fault(at, $"'{text[open..]}' is not closed");

            var expression = text[(open + 2)..close];
            parts.Add(new(null, TemplatePath.Parse(expression) ?? throw Fault(at, $"'${{{expression}}}' is not a path")));
            position = close + 1;
        }

        if (position < text.Length) parts.Add(new(text[position..], null));
        return parts;
    }

    private FormatException Fault(string at, string what) => new($"{card} at {at}: {what}.");

    /// <summary>Where in the card a text stands, as far as it decides how clients read it.</summary>
    private readonly record struct Place(bool IsFact, Func<string, string>? Escape)
    {
        public Place Below(string? type, string member) => (type, member) switch
        {
            ("TextBlock", "text") => new(false, CardText.Literal),
            ("TextRun", "text") => new(false, CardText.Plain),
            ("FactSet", "facts") => new(true, null),
            (null or "Fact", "title" or "value") when IsFact => new(false, CardText.Literal),
            _ => default,
        };
    }
}
