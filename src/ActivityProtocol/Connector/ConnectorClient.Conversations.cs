using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace PdzBot.ActivityProtocol;

public sealed partial class ConnectorClient
{
    /// <summary>What the service takes; more or less it would set to these itself.</summary>
    private const int SmallestPage = 50, LargestPage = 500;

    /// <summary>The largest team has 25,000 members; whoever goes on beyond this goes round in circles.</summary>
    private const int MostPages = 1_000;

    /// <summary>The personal chat with somebody, whether it exists already or not: the same question gets the same chat.</summary>
    /// <param name="personId">The bot's own id of the person (<c>29:…</c>), from a roster or an activity.</param>
    /// <param name="botId">The bot as the channel knows it (<c>28:…</c>), where it is known.</param>
    /// <remarks>Without a first message: the service gives no id for one sent along, and then it could never be updated.</remarks>
    /// <exception cref="ConnectorException">There is no chat, or it has not been told.</exception>
    public async Task<CreatedConversation> CreatePersonalAsync(
        string serviceUrl, string tenantId, string personId, string? botId = null, CancellationToken cancel = default)
    {
        var body = Json(json =>
        {
            json.WriteBoolean("isGroup", false);
            json.WriteStartArray("members");
            json.WriteStartObject();
            json.WriteString("id", personId);
            json.WriteEndObject();
            json.WriteEndArray();
            if (botId is not null) WriteReference(json, "bot", botId);
            json.WriteString("tenantId", tenantId);
            json.WriteStartObject("channelData");
            WriteReference(json, "tenant", tenantId);
            json.WriteEndObject();
        });
        var call = new ConnectorRequest(HttpMethod.Post, "/v3/conversations", Repeating.Harmless) { Body = body, NeedsAnswer = true };
        var answer = await _calls.MakeAsync(serviceUrl, call, cancel);
        return new(
            ConnectorJson.Text(answer, "id") ?? throw ConnectorJson.NotUnderstood(), ConnectorJson.Text(answer, "serviceUrl"));
    }

    /// <summary>A new thread in a channel, with its first message.</summary>
    /// <remarks>
    /// Each call makes another thread, so after a lost answer it is not tried again: <see cref="ConnectorException.IsAmbiguous"/>
    /// then says that the thread may stand there.
    /// </remarks>
    /// <inheritdoc cref="SendAsync" path="/exception"/>
    public async Task<CreatedThread> CreateThreadAsync(
        string serviceUrl, string tenantId, string channelId, Activity first, string? botId = null, CancellationToken cancel = default)
    {
        var activity = Body(first);
        var body = Json(json =>
        {
            json.WriteBoolean("isGroup", true);
            if (botId is not null) WriteReference(json, "bot", botId);
            json.WriteString("tenantId", tenantId);
            json.WriteStartObject("channelData");
            WriteReference(json, "channel", ThreadId.Parse(channelId).Base);
            WriteReference(json, "tenant", tenantId);
            json.WriteEndObject();
            json.WritePropertyName("activity");
            json.WriteRawValue(activity.Span, skipInputValidation: true);
        });
        var answer = await _calls.MakeAsync(
            serviceUrl, new(HttpMethod.Post, "/v3/conversations", Repeating.Never) { Body = body }, cancel);
        return new(
            ConnectorJson.Text(answer, "id"), ConnectorJson.Text(answer, "activityId"), ConnectorJson.Text(answer, "serviceUrl"));
    }

    /// <summary>Everybody in a conversation, page by page as they are asked for.</summary>
    /// <param name="conversationId">A thread's people are its channel's; for a standard channel the team's id gives the same.</param>
    /// <param name="pageSize">Set to 50 or 500 when it lies outside these.</param>
    /// <exception cref="ConnectorException">Thrown at the page that cannot be had; those before were good.</exception>
    public async IAsyncEnumerable<TeamMember> MembersAsync(
        string serviceUrl, string conversationId, int pageSize = 200, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var roster = ConnectorRequest.Conversation(ThreadId.Parse(conversationId).Base)
            + "/pagedmembers?pageSize=" + Math.Clamp(pageSize, SmallestPage, LargestPage);
        string? next = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var path = next is null ? roster : roster + "&continuationToken=" + Uri.EscapeDataString(next);
            var answer = await _calls.MakeAsync(serviceUrl, ConnectorRequest.Get(path), cancel);
            var page = ConnectorJson.Read(answer, ConnectorJson.Default.MembersPage);
            var after = string.IsNullOrEmpty(page.ContinuationToken) ? null : page.ContinuationToken;
            if (page.Members is null && after is null) break;

            foreach (var member in page.Members ?? [])
            {
                if (member is not null) yield return member;
            }

            if (after is null) yield break;
            if (after == next) break;

            next = after;
        }

        throw ConnectorJson.NotUnderstood();
    }

    /// <summary>One of a conversation's people.</summary>
    /// <param name="memberId">The bot's own id (<c>29:…</c>), the Entra object id or the user principal name.</param>
    /// <returns>Null: not a member.</returns>
    /// <exception cref="ConnectorException">It could not be told.</exception>
    public async Task<TeamMember?> FindMemberAsync(
        string serviceUrl, string conversationId, string memberId, CancellationToken cancel = default)
    {
        var path = ConnectorRequest.Conversation(ThreadId.Parse(conversationId).Base) + "/members/" + ConnectorRequest.Segment(memberId);
        try
        {
            return ConnectorJson.Read(
                await _calls.MakeAsync(serviceUrl, ConnectorRequest.Get(path), cancel), ConnectorJson.Default.TeamMember);
        }
        catch (ConnectorException refusal) when (refusal.Status == 404 && !refusal.Obstacle.ClosesPlace())
        {
            return null;
        }
    }

    private static void WriteReference(Utf8JsonWriter json, string name, string id)
    {
        json.WriteStartObject(name);
        json.WriteString("id", id);
        json.WriteEndObject();
    }

    private static ReadOnlyMemory<byte> Json(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, ActivityJson.Writing);
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
