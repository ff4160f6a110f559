using Azure.Identity;
using Microsoft.Extensions.Logging;

namespace PdzBot.ActivityProtocol;

/// <summary>Calls to connectors: only trusted ones, with the bot's token, tried again where <see cref="ConnectorRetries"/> allows it.</summary>
internal sealed class ConnectorCalls(
    HttpClient http, OutboundToken? token, ServiceHosts hosts, TimeProvider time, ILogger log, ConnectorPatience patience)
{
    private readonly ConnectorCall _call = new(http, time);

    /// <exception cref="ConnectorException">Not taken.</exception>
    public async Task<ConnectorAnswer> MakeAsync(string serviceUrl, ConnectorRequest call, CancellationToken cancel)
    {
        if (!hosts.Trusts(serviceUrl))
            throw new ConnectorException(new(null, "ServiceUrlNotTrusted") { IsPermanent = true }, tries: 0, doubtful: false);

        var target = new Uri(serviceUrl.TrimEnd('/') + call.Path);
        var retries = new ConnectorRetries(patience, call.Repeating, call.IsFleeting);
        var start = time.GetTimestamp();
        while (true)
        {
            var bearer = await BearerAsync(retries, cancel);
            var (answer, failure) = await _call.TryAsync(call, target, bearer, patience.Try, cancel);
            if (failure is null) return new(answer, retries.Doubtful && call.Repeating != Repeating.Harmless);

            if (failure.Status == 401 && bearer is not null) token!.Drop(bearer);
            if (retries.After(failure, time.GetElapsedTime(start), Random.Shared.NextDouble()) is not { } delay)
                throw new ConnectorException(failure, retries.Failures, retries.Doubtful);

            WireLog.ConnectorRetry(log, delay, failure.Status, failure.Code);
            await Task.Delay(delay, time, cancel);
        }
    }

    private async ValueTask<string?> BearerAsync(ConnectorRetries retries, CancellationToken cancel)
    {
        if (token is null) return null;

        try
        {
            return await token.GetAsync(cancel);
        }
        catch (AuthenticationFailedException fault)
        {
            throw new ConnectorException(new(null, "NoToken", Cause: fault), retries.Failures, retries.Doubtful);
        }
    }
}

/// <summary>What came back from a call that succeeded.</summary>
/// <param name="Json">May be empty, or no JSON at all.</param>
/// <param name="MayBeTwice">A try before had an unknown outcome, and the call is one that counts each time.</param>
internal readonly record struct ConnectorAnswer(ReadOnlyMemory<byte> Json, bool MayBeTwice);
