using System.Text;
using Microsoft.Extensions.Logging;

namespace PdzBot.ActivityProtocol;

/// <summary>What a bot asks of a connector: here messages; conversations, rosters and teams in the files beside.</summary>
/// <remarks>Every call may throw a <see cref="ConnectorException"/>, which says what is in the way and whether it may have been done.</remarks>
/// <param name="http">Without redirects and without a timeout of its own: each try has <see cref="ConnectorPatience.Try"/>.</param>
/// <param name="token">Null: sends without one, to this machine only.</param>
public sealed partial class ConnectorClient(
    HttpClient http,
    OutboundToken? token,
    BotIdentity identity,
    TimeProvider time,
    ILogger<ConnectorClient> log,
    ConnectorPatience? patience = null)
{
    /// <summary>UTF-16 units: 40 KB, the lowest limit that any document gives for bots.</summary>
    public const int LargestActivity = 20_000;

    /// <summary>Bytes of a message that carries a file, on channels that take files so: what the connector takes at once.</summary>
    public const int LargestWithFile = 256 * 1024;

    private readonly ConnectorCalls _calls =
        new(http, token, new ServiceHosts(identity), time, log, patience ?? ConnectorPatience.Default);

    /// <summary>A new message. After an answer that was lost it is tried once more at most, and may then stand there twice.</summary>
    /// <exception cref="ConnectorException">Not taken.</exception>
    /// <exception cref="ActivityTooLargeException">Over <see cref="LargestActivity"/>, or with a file over <see cref="LargestWithFile"/>; nothing was sent.</exception>
    public Task<ConnectorResponse> SendAsync(
        string serviceUrl, string conversationId, Activity activity, CancellationToken cancel = default) =>
        DeliverAsync(serviceUrl, new(HttpMethod.Post, ConnectorRequest.Activities(conversationId), Repeating.Once), activity, cancel);

    /// <summary>A message in answer to another; as <see cref="SendAsync"/>.</summary>
    /// <inheritdoc cref="SendAsync" path="/exception"/>
    public Task<ConnectorResponse> ReplyAsync(
        string serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancel = default) =>
        DeliverAsync(serviceUrl, new(HttpMethod.Post, OneActivity(conversationId, activityId), Repeating.Once), activity, cancel);

    /// <summary>A new message in one try: for whoever has a later time of their own for another, and says what a lost answer comes to.</summary>
    /// <inheritdoc cref="SendAsync" path="/exception"/>
    public Task<ConnectorResponse> SendOnceAsync(
        string serviceUrl, string conversationId, Activity activity, CancellationToken cancel = default) =>
        DeliverAsync(
            serviceUrl,
            new(HttpMethod.Post, ConnectorRequest.Activities(conversationId), Repeating.Never) { IsFleeting = true },
            activity,
            cancel);

    /// <summary>Replaces a message of the bot's own; harmless when repeated.</summary>
    /// <inheritdoc cref="SendAsync" path="/exception"/>
    public Task<ConnectorResponse> UpdateAsync(
        string serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancel = default) =>
        DeliverAsync(serviceUrl, new(HttpMethod.Put, OneActivity(conversationId, activityId), Repeating.Harmless), activity, cancel);

    /// <summary>Replaces a message of the bot's own in one try: for whoever has a later time of their own for another.</summary>
    /// <inheritdoc cref="SendAsync" path="/exception"/>
    public Task<ConnectorResponse> UpdateOnceAsync(
        string serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancel = default) =>
        DeliverAsync(serviceUrl, new(HttpMethod.Put, OneActivity(conversationId, activityId), Repeating.Never) { IsFleeting = true }, activity, cancel);

    /// <summary>Takes back a message of the bot's own; harmless when repeated.</summary>
    /// <returns>False: it was not there any more.</returns>
    /// <exception cref="ConnectorException">It may still be there.</exception>
    public async Task<bool> DeleteAsync(
        string serviceUrl, string conversationId, string activityId, CancellationToken cancel = default)
    {
        try
        {
            ConnectorRequest call = new(HttpMethod.Delete, OneActivity(conversationId, activityId), Repeating.Harmless);
            await _calls.MakeAsync(serviceUrl, call, cancel);
            return true;
        }
        catch (ConnectorException refusal) when (refusal.Obstacle == ConnectorObstacle.ActivityGone)
        {
            return false;
        }
    }

    /// <summary>Shows for a few seconds that the bot is at work: one try, for the moment passes. Not oftener than every 3 s.</summary>
    /// <param name="typing">See <see cref="Activity.Typing"/>.</param>
    /// <inheritdoc cref="SendAsync" path="/exception"/>
    public Task TypingAsync(string serviceUrl, string conversationId, Activity typing, CancellationToken cancel = default) =>
        DeliverAsync(
            serviceUrl,
            new(HttpMethod.Post, ConnectorRequest.Activities(conversationId), Repeating.Never) { IsFleeting = true },
            typing,
            cancel);

    private static string OneActivity(string conversationId, string activityId) =>
        ConnectorRequest.Activities(conversationId) + "/" + ConnectorRequest.Segment(activityId);

    private async Task<ConnectorResponse> DeliverAsync(
        string serviceUrl, ConnectorRequest call, Activity activity, CancellationToken cancel)
    {
        var answer = await _calls.MakeAsync(serviceUrl, call with { Body = Body(activity) }, cancel);
        return new(ConnectorJson.Text(answer, "id")) { MayBeTwice = answer.MayBeTwice };
    }

    private static ReadOnlyMemory<byte> Body(Activity activity)
    {
        var body = ActivityJson.ToUtf8(activity);
        if (InlineFile.IsIn(activity)) return body.Length <= LargestWithFile ? body : throw new ActivityTooLargeException(body.Length, LargestWithFile);

        var size = Encoding.UTF8.GetCharCount(body.Span);
        return size <= LargestActivity ? body : throw new ActivityTooLargeException(size);
    }
}
