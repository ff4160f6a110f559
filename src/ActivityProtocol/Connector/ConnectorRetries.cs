namespace PdzBot.ActivityProtocol;

/// <summary>How patient one call is.</summary>
/// <param name="Tries">At most, the first included.</param>
/// <param name="FirstDelay">Before the second try; each further delay doubles.</param>
/// <param name="LongestDelay">Where the doubling stops; a delay the connector asks for may be longer.</param>
/// <param name="Total">From the first try to the start of the last.</param>
/// <param name="Try">How long one try may take.</param>
public sealed record ConnectorPatience(int Tries, TimeSpan FirstDelay, TimeSpan LongestDelay, TimeSpan Total, TimeSpan Try)
{
    public static ConnectorPatience Default { get; } =
        new(5, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(10));
}

/// <summary>Decides after each failed try whether there is another, and when (<c>protocol.md</c> §3.4).</summary>
/// <param name="repeating">Only for doubtful outcomes: a clear refusal may be followed by another try whatever was asked.</param>
internal sealed class ConnectorRetries(ConnectorPatience patience, Repeating repeating, bool fleeting = false)
{
    private bool _refusedToken;
    private bool _ambiguous;

    public int Failures { get; private set; }

    /// <summary>A try whose outcome nobody knows came before: what was asked may have been done already.</summary>
    public bool Doubtful { get; private set; }

    /// <param name="sinceStart">Time gone since the first try began.</param>
    /// <param name="jitter">0 to 1, fresh each time.</param>
    /// <returns>The delay before the next try, or null: that was the last.</returns>
    public TimeSpan? After(ConnectorFailure failure, TimeSpan sinceStart, double jitter)
    {
        Failures++;
        Doubtful |= failure.IsAmbiguous;
        if (failure.Status == 401) return OnceMore(ref _refusedToken);
        if (fleeting || !failure.IsTransient || Failures >= patience.Tries) return null;
        if (failure.IsAmbiguous && !MayRepeat()) return null;

        var delay = failure.RetryAfter is { } asked && asked > TimeSpan.Zero ? asked : Backoff(jitter);
        return sinceStart + delay <= patience.Total ? delay : null;
    }

    private bool MayRepeat() => repeating switch
    {
        Repeating.Harmless => true,
        Repeating.Once => OnceMore(ref _ambiguous) is not null,
        Repeating.Never => false,
    };

    private static TimeSpan? OnceMore(ref bool done)
    {
        if (done) return null;

        done = true;
        return TimeSpan.Zero;
    }

    /// <summary>Half of it fixed, half by chance, so that many who were refused together do not come back together.</summary>
    private TimeSpan Backoff(double jitter)
    {
        var full = patience.FirstDelay * Math.Pow(2, Failures - 1);
        if (full > patience.LongestDelay) full = patience.LongestDelay;
        return full * (0.5 + (jitter / 2));
    }
}
