using System.Net.Http.Headers;

namespace PdzBot.ActivityProtocol;

/// <summary>One try of one call: its answer, or what went wrong.</summary>
internal sealed class ConnectorCall(HttpClient http, TimeProvider time)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <returns>The answer's body, empty when it was lost and nobody needs it; or the failure.</returns>
    public async Task<(ReadOnlyMemory<byte> Answer, ConnectorFailure? Failure)> TryAsync(
        ConnectorRequest call, Uri target, string? bearer, TimeSpan patience, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        using var request = new HttpRequestMessage(call.Method, target);
        if (call.Method != HttpMethod.Get && call.Method != HttpMethod.Delete)
        {
            request.Content = new ReadOnlyMemoryContent(call.Body);
            request.Content.Headers.ContentType = Json;
        }

        if (bearer is not null) request.Headers.Authorization = new("Bearer", bearer);

        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var answer = await ReadAsync(response.Content, call.LargestAnswer, either.Token, cancel);
            if (!response.IsSuccessStatusCode)
                return (default, ConnectorFailure.Of((int)response.StatusCode, answer ?? default, RetryAfter(response)));

            return answer is null && call.NeedsAnswer
                ? (default, new(null, "AnswerLost") { IsAmbiguous = true })
                : (answer ?? default, null);
        }
        catch (OperationCanceledException fault) when (!cancel.IsCancellationRequested)
        {
            return (default, new(null, "TimedOut", Cause: fault) { IsAmbiguous = true });
        }
        catch (HttpRequestException fault)
        {
            return (default, new(null, fault.HttpRequestError.ToString(), Cause: fault) { IsAmbiguous = !NeverLeft(fault.HttpRequestError) });
        }
    }

    /// <summary>No connection came about, so nothing can have arrived.</summary>
    private static bool NeverLeft(HttpRequestError error) =>
        error is HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError;

    /// <summary>The body, or null when it was lost: for most calls the status has said all, and what was taken must not be sent
    /// again for a body's sake.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, int largest, CancellationToken either, CancellationToken cancel)
    {
        try
        {
            await content.LoadIntoBufferAsync(largest, either);
            return await content.ReadAsByteArrayAsync(either);
        }
        catch (Exception fault) when (
            fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return null;
        }
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        _ => null,
    };
}
