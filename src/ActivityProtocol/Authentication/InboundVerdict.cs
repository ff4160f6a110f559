namespace PdzBot.ActivityProtocol;

/// <summary>Whether an activity may come in, and if not, with which status and why.</summary>
/// <param name="Status">200, or 401 (no valid token), or 403 (valid, but not for this bot, channel, service or tenant).</param>
/// <param name="Reason">For the log: words of ours, nothing from outside.</param>
/// <param name="Issuer">Whom a refused token names as its issuer, made harmless for the log: a migration shows here first.</param>
public sealed record InboundVerdict(int Status, string Reason, string? Issuer = null)
{
    /// <summary>A token of the channel was checked.</summary>
    public static InboundVerdict Vouched { get; } = new(200, "vouched for by the channel");

    /// <summary>No app id is set, and the activity comes from this machine.</summary>
    public static InboundVerdict Local { get; } = new(200, "anonymous, from this machine");

    public bool IsAccepted => Status == 200;

    internal static InboundVerdict Unauthenticated(string reason, string? issuer = null) => new(401, reason, issuer);

    internal static InboundVerdict Forbidden(string reason, string? issuer = null) => new(403, reason, issuer);
}
