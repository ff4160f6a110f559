using System.Text;
using Azure.Identity;
using Microsoft.Extensions.Logging;

namespace PdzBot.ActivityProtocol;

/// <summary>Sends, replies and updates through the connector of a conversation.</summary>
/// <param name="http">Without redirects and without a timeout of its own: each try has <see cref="ConnectorPatience.Try"/>.</param>
/// <param name="token">Null: sends without one, to this machine only.</param>
public sealed class ConnectorClient(
    HttpClient http,
    OutboundToken? token,
    BotIdentity identity,
    TimeProvider time,
    ILogger<ConnectorClient> log,
    ConnectorPatience? patience = null)
{
    /// <summary>UTF-16 units: 40 KB, the lowest limit that any document gives for bots.</summary>
    public const int LargestActivity = 20_000;

    private readonly ServiceHosts _hosts = new(identity);
    private readonly ConnectorPatience _patience = patience ?? ConnectorPatience.Default;
    private readonly ConnectorCall _call = new(http, time);

    /// <summary>A new message. After an answer that was lost it is tried once more at most, and may then stand there twice.</summary>
    /// <exception cref="ConnectorException">Not taken.</exception>
    /// <exception cref="ActivityTooLargeException">Over <see cref="LargestActivity"/>; nothing was sent.</exception>
    public Task<ConnectorResponse> SendAsync(
        string serviceUrl, string conversationId, Activity activity, CancellationToken cancel = default) =>
        CallAsync(HttpMethod.Post, serviceUrl, Activities(conversationId), activity, cancel);

    /// <summary>A message in answer to another; as <see cref="SendAsync"/>.</summary>
    /// <inheritdoc cref="SendAsync" path="/exception"/>
    public Task<ConnectorResponse> ReplyAsync(
        string serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancel = default) =>
        CallAsync(HttpMethod.Post, serviceUrl, Activities(conversationId) + "/" + Segment(activityId), activity, cancel);

    /// <summary>Replaces a message of the bot's own; harmless when repeated.</summary>
    /// <inheritdoc cref="SendAsync" path="/exception"/>
    public Task<ConnectorResponse> UpdateAsync(
        string serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancel = default) =>
        CallAsync(HttpMethod.Put, serviceUrl, Activities(conversationId) + "/" + Segment(activityId), activity, cancel);

    private static string Activities(string conversationId) => "/v3/conversations/" + Segment(conversationId) + "/activities";

    /// <summary>An id as one segment of a path; dots alone would climb out of it.</summary>
    private static string Segment(string id) =>
        id is "" or "." or ".." ? throw new ArgumentException("Not an id.", nameof(id)) : Uri.EscapeDataString(id);

    private async Task<ConnectorResponse> CallAsync(
        HttpMethod method, string serviceUrl, string path, Activity activity, CancellationToken cancel)
    {
        if (!_hosts.Trusts(serviceUrl))
            throw new ConnectorException(new(null, "ServiceUrlNotTrusted") { IsPermanent = true }, tries: 0);

        var target = new Uri(serviceUrl.TrimEnd('/') + path);
        var body = Body(activity);
        var retries = new ConnectorRetries(_patience, idempotent: method == HttpMethod.Put);
        var start = time.GetTimestamp();
        while (true)
        {
            var bearer = await BearerAsync(retries, cancel);
            var (response, failure) = await _call.TryAsync(method, target, body, bearer, _patience.Try, cancel);
            if (failure is null) return response!;

            if (failure.Status == 401 && bearer is not null) token!.Drop(bearer);
            if (retries.After(failure, time.GetElapsedTime(start), Random.Shared.NextDouble()) is not { } delay)
                throw new ConnectorException(failure, retries.Failures);

            WireLog.ConnectorRetry(log, delay, failure.Status, failure.Code);
            await Task.Delay(delay, time, cancel);
        }
    }

    private static ReadOnlyMemory<byte> Body(Activity activity)
    {
        var body = ActivityJson.ToUtf8(activity);
        var size = Encoding.UTF8.GetCharCount(body.Span);
        return size <= LargestActivity ? body : throw new ActivityTooLargeException(size);
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
            throw new ConnectorException(new(null, "NoToken", Cause: fault), retries.Failures);
        }
    }
}
