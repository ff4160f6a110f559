namespace PdzBot.ActivityProtocol;

/// <summary>A conversation id taken apart: the chat or channel, and in a channel the message the thread hangs from.</summary>
/// <remarks>Stores are keyed by <see cref="Base"/>; replies go to the whole id, or they land outside the thread.</remarks>
public readonly record struct ThreadId(string Base, string? Root)
{
    private const string Mark = ";messageid=";

    public bool IsThread => Root is not null;

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

    /// <summary>The thread under a message of a channel. Only channels have threads: in chats the id would lead nowhere.</summary>
    /// <param name="channelId">The channel's; what it says of another thread is dropped.</param>
    /// <param name="rootMessageId">The thread's first message.</param>
    public static ThreadId Under(string channelId, string rootMessageId)
    {
        if (rootMessageId.Length == 0 || rootMessageId.Contains(';', StringComparison.Ordinal))
            throw new ArgumentException("Not a message's id.", nameof(rootMessageId));

        return Parse(channelId) with { Root = rootMessageId };
    }

    /// <summary>The whole id, as the connector takes it.</summary>
    public override string ToString() => Root is null ? Base : Base + Mark + Root;
}
