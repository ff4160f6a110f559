namespace PdzBot.ActivityProtocol;

/// <summary>What may follow an answer that was lost, when the first try may have had its effect.</summary>
internal enum Repeating
{
    /// <summary>A second time changes nothing.</summary>
    Harmless,

    /// <summary>A message read twice is a nuisance, one never read is worse.</summary>
    Once,

    /// <summary>Twice would stay visible for good: the caller decides.</summary>
    Never,
}

/// <summary>One call to a connector, before it is known which try will succeed.</summary>
/// <param name="Path">From the service URL on, ids escaped.</param>
internal sealed record ConnectorRequest(HttpMethod Method, string Path, Repeating Repeating)
{
    private const int ShortAnswer = 64 * 1024;

    /// <summary>JSON in UTF-8, or nothing.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The call is made for its answer: a success whose body is lost is no success.</summary>
    public bool NeedsAnswer { get; init; }

    /// <summary>Bytes; a longer answer counts as lost.</summary>
    public int LargestAnswer { get; init; } = ShortAnswer;

    /// <summary>The moment passes: what is not taken at once isn't worth another try.</summary>
    public bool IsFleeting { get; init; }

    public static ConnectorRequest Get(string path) =>
        new(HttpMethod.Get, path, Repeating.Harmless) { NeedsAnswer = true, LargestAnswer = 2 * 1024 * 1024 };

    /// <summary>An id as one segment of a path; dots alone would climb out of it.</summary>
    public static string Segment(string id) =>
        id is "" or "." or ".." ? throw new ArgumentException("Not an id.", nameof(id)) : Uri.EscapeDataString(id);

    public static string Conversation(string conversationId) => "/v3/conversations/" + Segment(conversationId);

    public static string Activities(string conversationId) => Conversation(conversationId) + "/activities";

    public static string Team(string teamId) => "/v3/teams/" + Segment(teamId);
}
