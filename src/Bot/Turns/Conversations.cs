using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using PdzBot.ActivityProtocol;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>What is remembered of a conversation.</summary>
/// <param name="Answered">The last activities answered, oldest first: delivered again, they are not answered twice.</param>
public sealed record Conversation(ImmutableArray<string> Answered, bool Welcomed)
{
    /// <summary>Activities remembered; a channel delivers again within seconds, not hours.</summary>
    private const int Remembered = 24;

    public static readonly Conversation New = new([], false);

    /// <summary>The conversation once this activity is answered.</summary>
    public Conversation After(string? activityId) =>
        activityId is null || Answered.Contains(activityId)
            ? this
            : this with { Answered = [.. Answered.Skip(Math.Max(0, Answered.Length - Remembered + 1)), activityId] };
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
            : new(row.GetString("risposte") is { Length: > 0 } ids ? [.. ids.Split('\n')] : [], row.GetBoolean("benvenuto") ?? false);
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
            },
            cancellation);

    /// <summary>A conversation's key: the id itself may hold characters that no key may.</summary>
    public static string KeyOf(Activity activity) => Hash($"{activity.ChannelId}\n{activity.Conversation?.Id}");

    /// <summary>An invoke by what it wants: name, sender, the card's message and the value.</summary>
    public static string InvokeKeyOf(Activity activity) =>
        Hash($"{activity.Name}\n{activity.From?.Id}\n{activity.ReplyToId}\n{activity.Value?.GetRawText()}");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
