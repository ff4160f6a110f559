namespace PdzBot.ActivityProtocol;

/// <summary>Several tries of one request to the host of a file; a second time changes nothing there.</summary>
internal sealed class FileTries(TimeProvider time, ConnectorPatience patience)
{
    public static ConnectorPatience Patience { get; } =
        new(3, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(30));

    /// <param name="once">Gets whether a try before may have had its effect; gives a result or a failure.</param>
    /// <returns>Null: no try gave a result.</returns>
    public async Task<T?> MakeAsync<T>(
        Func<bool, CancellationToken, Task<(T? Result, ConnectorFailure? Failure)>> once, CancellationToken cancel)
        where T : class
    {
        var retries = new ConnectorRetries(patience, Repeating.Harmless);
        var start = time.GetTimestamp();
        while (true)
        {
            var (result, failure) = await OnceAsync(once, retries.Doubtful, cancel);
            if (failure is null) return result;
            if (retries.After(failure, time.GetElapsedTime(start), Random.Shared.NextDouble()) is not { } delay) return null;

            await Task.Delay(delay, time, cancel);
        }
    }

    private async Task<(T? Result, ConnectorFailure? Failure)> OnceAsync<T>(
        Func<bool, CancellationToken, Task<(T? Result, ConnectorFailure? Failure)>> once, bool doubtful, CancellationToken cancel)
        where T : class
    {
        using var timeout = new CancellationTokenSource(patience.Try, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        try
        {
            return await once(doubtful, either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, new(null, "TimedOut") { IsAmbiguous = true });
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return (null, new(null, "Broken") { IsAmbiguous = true });
        }
    }
}
