using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PdzBot.ActivityProtocol;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>What is remembered of a conversation: what was answered lately.</summary>
/// <param name="Answered">The last activities answered, oldest first: delivered again, they are not answered twice.</param>
/// <param name="Invoke">The last invoke by its content, since a channel delivers it again under a new id.</param>
/// <param name="InvokeAnswer">What it was answered, to be given again as it was.</param>
public sealed record Conversation(ImmutableArray<string> Answered, bool Welcomed, string? Invoke = null, DateTimeOffset InvokeAt = default, GivenAnswer? InvokeAnswer = null)
{
    /// <summary>Activities remembered; a channel delivers again within seconds, not hours.</summary>
    private const int Remembered = 24;

    /// <summary>A channel delivers an unanswered invoke again after about 15 and 30 seconds.</summary>
    private static readonly TimeSpan SameInvoke = TimeSpan.FromSeconds(60);

    public static readonly Conversation New = new([], false);

    /// <summary>The conversation once this activity is answered.</summary>
    public Conversation After(string? activityId) =>
        activityId is null || Answered.Contains(activityId)
            ? this
            : this with { Answered = [.. Answered.Skip(Math.Max(0, Answered.Length - Remembered + 1)), activityId] };

    public Conversation With(string invoke, DateTimeOffset now, ActivityAnswer answer) =>
        this with { Invoke = invoke, InvokeAt = now, InvokeAnswer = GivenAnswer.Of(answer) };

    /// <summary>Whether this is the last invoke again.</summary>
    public bool Repeats(string invoke, DateTimeOffset now) => Invoke == invoke && InvokeAnswer is not null && now - InvokeAt < SameInvoke;
}

/// <summary>An invoke's answer as it was given: its body, and what machines were told.</summary>
public sealed record GivenAnswer(byte[] Body, string? Pdz)
{
    public static GivenAnswer Of(ActivityAnswer answer) => new(Encoding.UTF8.GetBytes(answer.Body!.ToJsonString()), answer.Pdz?.ToJsonString());

    public ActivityAnswer Again() => new(200, JsonNode.Parse(Body), Pdz is null ? null : (JsonObject)JsonNode.Parse(Pdz)!);
}

/// <summary>Table <c>conversazioni</c>: a row per conversation, written with every turn.</summary>
public sealed class Conversations(ITableStore store)
{
    private readonly ITable table = store.Table("conversazioni");

    public async Task<Conversation> ReadAsync(string key, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync(key, "conversazione", cancellation);
        return row is null
            ? Conversation.New
            : new(
                row.GetString("risposte") is { Length: > 0 } ids ? [.. ids.Split('\n')] : [],
                row.GetBoolean("benvenuto") ?? false,
                row.GetString("invoke"),
                row.GetDateTimeOffset("invokeQuando") ?? default,
                row.GetBinary("invokeRisposta") is { } body ? new(body, row.GetString("invokePdz")) : null);
    }

    /// <summary>Remembers the answer, and where this conversation is reached from now on.</summary>
    public Task SaveAsync(string key, Conversation conversation, Activity activity, CancellationToken cancellation) =>
        table.UpsertEntityAsync(
            new(key, "conversazione")
            {
                ["canale"] = activity.ChannelId,
                ["conversazione"] = activity.Conversation?.Id,
                ["serviceUrl"] = activity.ServiceUrl,
                ["bot"] = activity.Recipient?.Id,
                ["utente"] = activity.From?.Id,
                ["tenant"] = activity.TenantId,
                ["risposte"] = string.Join('\n', conversation.Answered),
                ["benvenuto"] = conversation.Welcomed,
                ["invoke"] = conversation.Invoke,
                ["invokeQuando"] = conversation.Invoke is null ? null : conversation.InvokeAt,
                ["invokeRisposta"] = conversation.InvokeAnswer?.Body,
                ["invokePdz"] = conversation.InvokeAnswer?.Pdz,
            },
            cancellation);

    /// <summary>A conversation's key: the id itself may hold characters that no key may.</summary>
    public static string KeyOf(Activity activity) => Hash($"{activity.ChannelId}\n{activity.Conversation?.Id}");

    /// <summary>An invoke by what it wants: name, sender, the card's message and the value.</summary>
    public static string InvokeKeyOf(Activity activity) =>
        Hash($"{activity.Name}\n{activity.From?.Id}\n{activity.ReplyToId}\n{activity.Value?.GetRawText()}");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
