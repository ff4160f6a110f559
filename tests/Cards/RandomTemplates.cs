using System.Text.Json.Nodes;

namespace PdzBot.Tests;

/// <summary>Random data, and random templates over it that stay within the language.</summary>
internal sealed class RandomTemplates(int seed)
{
    private static readonly string[] Names = ["a", "b", "c", "dd", "e_1"];
    private static readonly string[] Members = ["p", "q", "text", "items", "type", "$x"];
    private static readonly string[] Texts = ["", "x", "è 😀", "${a}", "$", "a\nb", "\"", "\\", "<b>", "}", "{{", "true", "1"];

    private readonly Random random = new(seed);

    public JsonObject Data() => ObjectOf(0);

    public JsonObject Template(JsonObject data)
    {
        var card = TemplateObject(data, 0);
        card.Remove("$data");
        card.Remove("$when");
        return card;
    }

    private JsonObject ObjectOf(int depth)
    {
        var json = new JsonObject();
        foreach (var name in Names)
            if (random.Next(4) > 0)
                json[name] = Value(depth);
        return json;
    }

    private JsonNode? Value(int depth) => random.Next(depth > 2 ? 6 : 10) switch
    {
        0 => JsonValue.Create(random.Next(-3, 30)),
        1 => JsonValue.Create((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-12, 26))),
        2 or 3 => JsonValue.Create(random.Next(2) == 0),
        4 => JsonValue.Create(Pick(Texts)),
        5 => random.Next(3) == 0 ? null : JsonValue.Create(Pick(Texts)),
        6 or 7 => ObjectOf(depth + 1),
        _ => Items(depth),
    };

    private JsonArray Items(int depth)
    {
        var items = new JsonArray();
        var objects = random.Next(3) > 0;
        for (var n = random.Next(4); n > 0; n--) items.Add(objects ? ObjectOf(depth + 1) : Value(depth + 1));
        return items;
    }

    private JsonObject TemplateObject(JsonNode? data, int depth)
    {
        var json = new JsonObject();
        var inside = data;
        if (random.Next(3) == 0)
        {
            var (path, found) = Path(data);
            json["$data"] = Expression(path);
            inside = found is JsonArray items ? (items.Count > 0 ? items[0] : null) : found;
        }

        if (random.Next(4) == 0) json["$when"] = Expression(Path(inside).Text);
        foreach (var member in Members)
            if (random.Next(2) == 0)
                json[member] = TemplateValue(inside, depth);
        return json;
    }

    private JsonNode? TemplateValue(JsonNode? data, int depth) => random.Next(depth > 3 ? 6 : 10) switch
    {
        0 => JsonValue.Create(random.Next(5)),
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => random.Next(4) == 0 ? null : "plain \\ ` text",
        3 or 4 => Expression(Path(data).Text),
        5 => Text(data),
        6 or 7 => TemplateObject(data, depth + 1),
        _ => TemplateItems(data, depth),
    };

    private JsonArray TemplateItems(JsonNode? data, int depth)
    {
        var items = new JsonArray();
        for (var n = random.Next(4); n > 0; n--)
            items.Add(random.Next(3) > 0 ? TemplateObject(data, depth + 1) : TemplateValue(data, depth + 1));
        return items;
    }

    private string Text(JsonNode? data)
    {
        var text = "";
        for (var n = random.Next(1, 4); n > 0; n--) text += Pick(["", " ", "x ", "è", "$", "{", "}", "\n"]) + Expression(Path(data).Text);
        return text + Pick(["", " ", ".", "}"]);
    }

    private static string Expression(string path) => "${" + path + "}";

    /// <summary>A path that mostly leads somewhere, and what it leads to.</summary>
    private (string Text, JsonNode? Found) Path(JsonNode? data)
    {
        if (random.Next(12) == 0) return ("$index", null);
        var rooted = random.Next(5) == 0;
        var found = rooted ? data?.Root : data;
        var text = rooted ? "$root" : random.Next(6) == 0 ? "$data" : "";
        for (var steps = random.Next(1, 4); steps > 0; steps--)
        {
            if (found is JsonArray { Count: > 0 } items && text.Length > 0)
            {
                var position = random.Next(items.Count);
                (text, found) = ($"{text}[{position}]", items[position]);
            }
            else
            {
                var name = found is JsonObject { Count: > 0 } members && random.Next(10) > 0
                    ? members.ElementAt(random.Next(members.Count)).Key
                    : Pick(Names);
                found = (found as JsonObject)?[name];
                text = text.Length == 0 ? name : $"{text}.{name}";
            }
        }

        return (text, found);
    }

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
