using System.Text.Json;

namespace PdzBot.ActivityProtocol;

/// <summary>What a person wrote, without what the channel put around it.</summary>
public static class ActivityText
{
    private const string HardSpace = "&nbsp;";

    /// <summary>The text without the mentions of one account, trimmed; other people's mentions stay.</summary>
    /// <remarks>
    /// By the id in the mention's entity, never by the look of a tag: in a thread Teams adds a mention nobody typed, and names
    /// repeat (<c>protocol.md</c> §2.4).
    /// </remarks>
    public static string WithoutMentionOf(Activity activity, string? accountId)
    {
        var text = activity.Text ?? "";
        foreach (var entity in activity.Entities ?? [])
        {
            if (MentionOf(entity, accountId) is { Length: > 0 } mention)
                text = text.Replace(mention, "", StringComparison.OrdinalIgnoreCase);
        }

        return Trimmed(text).ToString();
    }

    private static string? MentionOf(JsonElement entity, string? accountId) =>
        accountId is not null
        && Text(entity, "type") == "mention"
        && entity.TryGetProperty("mentioned", out var mentioned)
        && Text(mentioned, "id") == accountId
            ? Text(entity, "text")
            : null;

    private static string? Text(JsonElement parent, string member) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(member, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> text)
    {
        for (var before = -1; before != text.Length;)
        {
            before = text.Length;
            text = text.Trim();
            if (text.StartsWith(HardSpace, StringComparison.OrdinalIgnoreCase)) text = text[HardSpace.Length..];
            if (text.EndsWith(HardSpace, StringComparison.OrdinalIgnoreCase)) text = text[..^HardSpace.Length];
        }

        return text;
    }
}
