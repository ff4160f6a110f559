namespace PdzBot.TableStorage;

/// <summary>Where a range goes on. What stands behind the mark is the store's own.</summary>
internal static class Continuation
{
    /// <summary>So that other text is not taken for a continuation.</summary>
    public const char Mark = '>';

    /// <summary>What is wrong with a continuation: it is not one that a page gave.</summary>
    public static TableRefusal? Breach(string? continuation) => continuation is null or [Mark, ..]
        ? null
        : TableRefusal.Invalid("InvalidInput", "The continuation is not one that a page gave.");
}
