namespace PdzBot.ActivityProtocol;

/// <summary>What became of a file that somebody sent.</summary>
/// <param name="Name">Fit to be shown: see <see cref="FileName"/>.</param>
public abstract record FileReceipt(string Name)
{
    /// <summary>The case only: names are people's own words and must not reach a log by accident.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>It is here, and its bytes are of the kind its name says. Whether they are sound, whoever opens them finds out.</summary>
    public sealed record Received(string Name, FileKind Kind, ReadOnlyMemory<byte> Bytes) : FileReceipt(Name);

    /// <param name="Limit">Bytes.</param>
    public sealed record TooLarge(string Name, int Limit) : FileReceipt(Name);

    /// <summary>It lies, or its host sent the bot on to, where the bot does not go.</summary>
    public sealed record NotAllowedHost(string Name, string Host) : FileReceipt(Name);

    /// <param name="Claimed">What it calls itself; null: not one of the kinds that are taken in.</param>
    /// <param name="Found">What its bytes are; null: none of the kinds, or it was not even fetched.</param>
    public sealed record KindRefused(string Name, FileKind? Claimed, FileKind? Found) : FileReceipt(Name);

    /// <summary>Its URL is good no more, or the file was taken away: it would have to be sent again.</summary>
    public sealed record Expired(string Name) : FileReceipt(Name);

    /// <summary>Its host gave no file, after all the tries that were allowed.</summary>
    public sealed record Unreachable(string Name) : FileReceipt(Name);
}
