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
    public static string WithoutMentionOf(Activity activity, string? accountId) =>
        Without(activity, Mention.In(activity).Where(mention => mention.Id == accountId));

    /// <summary>The text without any mention, trimmed.</summary>
    public static string WithoutMentions(Activity activity) => Without(activity, Mention.In(activity));

    private static string Without(Activity activity, IEnumerable<Mention> mentions)
    {
        var text = activity.Text ?? "";
        foreach (var mention in mentions) text = text.Replace(mention.Text, "", StringComparison.OrdinalIgnoreCase);
        return Trimmed(text).ToString();
    }

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
