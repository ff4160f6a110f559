using System.Net.Http.Headers;
using System.Text.Json;

namespace PdzBot.ActivityProtocol;

/// <summary>One try of one call: its answer, or what went wrong.</summary>
internal sealed class ConnectorCall(HttpClient http, TimeProvider time)
{
    private const int LargestAnswer = 64 * 1024;

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public async Task<(ConnectorResponse? Response, ConnectorFailure? Failure)> TryAsync(
        HttpMethod method, Uri target, ReadOnlyMemory<byte> body, string? bearer, TimeSpan patience, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        using var request = new HttpRequestMessage(method, target) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = Json;
        if (bearer is not null) request.Headers.Authorization = new("Bearer", bearer);

        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var answer = await ReadAsync(response.Content, either.Token, cancel);
            return response.IsSuccessStatusCode
                ? (new(IdOf(answer)), null)
                : (null, ConnectorFailure.Of((int)response.StatusCode, answer, RetryAfter(response)));
        }
        catch (OperationCanceledException fault) when (!cancel.IsCancellationRequested)
        {
            return (null, new(null, "TimedOut", Cause: fault) { IsAmbiguous = true });
        }
        catch (HttpRequestException fault)
        {
            return (null, new(null, fault.HttpRequestError.ToString(), Cause: fault) { IsAmbiguous = !NeverLeft(fault.HttpRequestError) });
        }
    }

    /// <summary>No connection came about, so nothing can have arrived.</summary>
    private static bool NeverLeft(HttpRequestError error) =>
        error is HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError;

    /// <summary>The body, or nothing: the status has already said whether the activity was taken, and a body lost on the way must
    /// not make it be sent again.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, CancellationToken either, CancellationToken cancel)
    {
        try
        {
            await content.LoadIntoBufferAsync(LargestAnswer, either);
            return await content.ReadAsByteArrayAsync(either);
        }
        catch (Exception fault) when (
            fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return default;
        }
    }

    private static string? IdOf(ReadOnlyMemory<byte> answer)
    {
        if (answer.IsEmpty) return null;

        try
        {
            using var document = JsonDocument.Parse(answer);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("id", out var id)
                && id.ValueKind == JsonValueKind.String
                    ? id.GetString()
                    : null;
        }
        catch (JsonException)
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
