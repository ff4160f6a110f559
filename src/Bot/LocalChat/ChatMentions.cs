using System.Net;
using System.Text.Json.Nodes;

namespace PdzBot.Bot;

/// <summary>Somebody named in a message.</summary>
/// <param name="Text">As it stands in the message's text: <c>@Anna Rossi</c> of a person, <c>&lt;at&gt;Anna Rossi&lt;/at&gt;</c> of the bot.</param>
public sealed record ChatMention(string Id, string Name, string Text);

/// <summary>Mentions: written <c>@Name</c> by people, and as Teams writes them on the wire (<c>protocol.md</c> §2.4).</summary>
internal static class ChatMentions
{
    /// <summary>Those of <paramref name="all"/> whom a person's text names, in the text's order.</summary>
    public static IReadOnlyList<ChatMention> In(string text, IEnumerable<ChatAccount> all) =>
        [.. Parts(text, [.. all.Select(one => new ChatMention(one.Id, one.Name, ""))]).Select(part => part.Mention).OfType<ChatMention>().Distinct()];

    /// <summary>The mentions of an activity that the bot sends; one whose text does not occur counts for nothing.</summary>
    public static IReadOnlyList<ChatMention>? Of(JsonObject activity)
    {
        if (activity["entities"] is not JsonArray entities || Words(activity["text"]) is not { } text) return null;

        var found = entities.OfType<JsonObject>()
            .Where(entity => Words(entity["type"]) == "mention" && entity["mentioned"] is JsonObject)
            .Select(entity => new ChatMention(Words(entity["mentioned"]!["id"]) ?? "", Words(entity["mentioned"]!["name"]) ?? "", Words(entity["text"]) ?? ""))
            .Where(mention => mention is { Name.Length: > 0, Text.Length: > 0 } && text.Contains(mention.Text, StringComparison.Ordinal))
            .ToList();
        return found.Count == 0 ? null : found;
    }

    /// <summary>Puts a person's text into an activity as Teams does: marked, with an entity each, and once more as HTML.</summary>
    public static void Write(JsonObject activity, string text, IReadOnlyList<ChatMention> mentions)
    {
        var parts = Parts(text, mentions).ToList();
        activity["text"] = string.Concat(parts.Select(part => part.Mention is { } mention ? Tag(mention) : part.Text));
        foreach (var mention in parts.Select(part => part.Mention).OfType<ChatMention>())
        {
            activity["entities"]!.AsArray().Add((JsonNode)new JsonObject
            {
                ["type"] = "mention",
                ["mentioned"] = new JsonObject { ["id"] = mention.Id, ["name"] = mention.Name },
                ["text"] = Tag(mention),
            });
        }

        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = Html(parts) });
    }

    private static string Tag(ChatMention mention) => $"<at>{WebUtility.HtmlEncode(mention.Name)}</at>";

    private static string Html(List<(string Text, ChatMention? Mention)> parts)
    {
        var number = 0;
        var inner = parts.Select(part => part.Mention is { } mention
            ? $"""<span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="{number++}">{WebUtility.HtmlEncode(mention.Name)}</span>"""
            : WebUtility.HtmlEncode(part.Text).Replace("\n", "<br>", StringComparison.Ordinal));
        return $"<div><div>{string.Concat(inner)}</div></div>";
    }

    private static IEnumerable<(string Text, ChatMention? Mention)> Parts(string text, IReadOnlyList<ChatMention> mentions)
    {
        var plain = 0;
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0 && at < text.Length; at = text.IndexOf('@', at))
        {
            if (MentionAt(text, at, mentions) is not { } mention)
            {
                if (++at == text.Length) break;
                continue;
            }

            if (at > plain) yield return (text[plain..at], null);
            at = plain = at + 1 + mention.Name.Length;
            yield return (mention.Text, mention);
        }

        if (plain < text.Length) yield return (text[plain..], null);
    }

    // An address has its @ in the middle of a word; of two names that begin alike the longer one is meant.
    private static ChatMention? MentionAt(string text, int at, IReadOnlyList<ChatMention> mentions)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1])) return null;

        var rest = text.AsSpan(at + 1);
        ChatMention? best = null;
        foreach (var mention in mentions)
        {
            if (rest.StartsWith(mention.Name, StringComparison.OrdinalIgnoreCase)
                && (rest.Length == mention.Name.Length || !char.IsLetterOrDigit(rest[mention.Name.Length]))
                && mention.Name.Length > (best?.Name.Length ?? 0))
                best = mention with { Text = text.Substring(at, 1 + mention.Name.Length) };
        }

        return best;
    }

    private static string? Words(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
