namespace PdzBot.ActivityProtocol;

/// <summary>A conversation id taken apart: the chat or channel, and in a channel the message the thread hangs from.</summary>
/// <remarks>Stores are keyed by <see cref="Base"/>; replies go to the whole id, or they land outside the thread.</remarks>
public readonly record struct ThreadId(string Base, string? Root)
{
    private const string Mark = ";messageid=";

    /// <summary>Splits at the first mark; a mark that some client wrote twice counts once.</summary>
    public static ThreadId Parse(string conversationId)
    {
        var at = conversationId.IndexOf(Mark, StringComparison.Ordinal);
        if (at < 0) return new(conversationId, null);

        var root = conversationId[(at + Mark.Length)..];
        var end = root.IndexOf(';', StringComparison.Ordinal);
        if (end >= 0) root = root[..end];
        return new(conversationId[..at], root.Length > 0 ? root : null);
    }

    /// <summary>The whole id, as the connector takes it.</summary>
    public override string ToString() => Root is null ? Base : Base + Mark + Root;
}
