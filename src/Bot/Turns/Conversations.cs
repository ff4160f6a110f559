using System.Collections.Immutable;
using Azure;
using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>What is remembered of a conversation.</summary>
/// <param name="Answered">The last activities answered, oldest first: delivered again, they are not answered twice.</param>
/// <param name="Domanda">What was asked and a yes or a no answers in the next message; null when nothing was.</param>
/// <param name="Used">The day it was last used; null when it wasn't yet.</param>
/// <param name="Attesa">The Ambito was asked: the command that waits for it, or ""; null when nothing was asked.</param>
public sealed record Conversation(ImmutableArray<string> Answered, bool Welcomed, string? Attesa, ETag Version, string? Domanda = null, string? Used = null)
{
    /// <summary>Activities remembered; a channel delivers again within seconds, not hours.</summary>
    private const int Remembered = 24;

    public static readonly Conversation New = new([], false, null, default);

    /// <summary>The conversation once this activity is answered.</summary>
    public Conversation After(string? activityId) =>
        activityId is null || Answered.Contains(activityId)
            ? this
            : this with { Answered = [.. Answered.Skip(Math.Max(0, Answered.Length - Remembered + 1)), activityId] };
}

/// <summary>Table <c>conversazioni</c>: a row per conversation, written with every turn.</summary>
public sealed class Conversations(ITableStore store, Scadenze scadenze, Piani piani)
{
    private const string RowKey = "conversazione";

    /// <summary>The bot can write there, as far as is known.</summary>
    private const string Open = "aperta";

    /// <summary>How it is reached was forgotten: somebody there has to write first.</summary>
    private const string Forgotten = "dimenticata";

    private const string Name = "conversazioni";

    private readonly ITable table = store.Table(Name);

    public async Task<Conversation> ReadAsync(string key, CancellationToken cancellation) =>
        await table.GetEntityIfExistsAsync(key, RowKey, cancellation) is { } row ? Read(row) : Conversation.New;

    /// <summary>Remembers the answer, and where this conversation is reached from now on: that somebody wrote there shows that it is open.</summary>
    /// <remarks>Another instance may have answered something else there meanwhile: both are remembered.</remarks>
    public async Task SaveAsync(string key, Conversation conversation, Recapito where, string? tenant, CancellationToken cancellation)
    {
        var used = await scadenze.UsedAsync(conversation.Used, Name, key, RowKey, piani.RecapitiGiorni, cancellation);
        while (true)
        {
            var row = new TableEntity(key, RowKey)
            {
                ["canale"] = where.ChannelId,
                ["conversazione"] = where.Conversation.Id,
                ["genere"] = where.Conversation.ConversationType,
                ["serviceUrl"] = where.ServiceUrl,
                ["bot"] = where.Bot?.Id,
                // Who spoke last where many do is nobody's to keep.
                ["utente"] = where.IsPersonal ? where.Person?.Id : null,
                ["tenant"] = tenant,
                ["risposte"] = string.Join('\n', conversation.Answered),
                ["benvenuto"] = conversation.Welcomed,
                ["attesa"] = conversation.Attesa,
                ["domanda"] = conversation.Domanda,
                ["stato"] = Open,
                [Scadenze.Used] = used,
            };
            try
            {
                await (conversation.Version == default ? table.AddEntityAsync(row, cancellation) : table.UpdateEntityAsync(row, conversation.Version, cancellation));
                return;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412)
            {
                var now = await ReadAsync(key, cancellation);
                conversation = conversation.Answered.Aggregate(now, (merged, id) => merged.After(id)) with
                {
                    Attesa = conversation.Attesa,
                    Domanda = conversation.Domanda,
                    Welcomed = conversation.Welcomed || now.Welcomed,
                };
            }
        }
    }

    /// <summary>Somebody spoke in a thread of a channel: the channel's own conversation is reached the same way from now on.</summary>
    public async Task SaveBaseAsync(Activity activity, CancellationToken cancellation)
    {
        var (key, where) = (BaseKeyOf(activity), Recapito.Of(activity));
        var own = new ConversationAccount { Id = activity.BaseConversationId, ConversationType = where.Conversation.ConversationType, TenantId = activity.TenantId };
        await SaveAsync(key, await ReadAsync(key, cancellation), where with { Conversation = own }, activity.TenantId, cancellation);
    }

    /// <summary>The bot can't write there any more, until somebody there writes or installs it again; then it is welcomed anew.</summary>
    /// <param name="why">What is in the way: a name of <see cref="ConnectorObstacle"/>.</param>
    public async Task CloseAsync(string key, ConnectorObstacle why, CancellationToken cancellation)
    {
        if (await table.GetEntityIfExistsAsync(key, RowKey, cancellation) is not { } row) return;

        row["stato"] = why.ToString();
        row["benvenuto"] = why != ConnectorObstacle.NotInstalled && row.GetBoolean("benvenuto") == true;
        try
        {
            await table.UpdateEntityAsync(row, row.ETag, cancellation);
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            // Somebody wrote there at this very moment: it is open after all.
        }
    }

    /// <summary>Forgets how a conversation is reached; what was answered there stays known, so that nothing is answered twice.</summary>
    public async Task ForgetAsync(string key, CancellationToken cancellation)
    {
        while (await table.GetEntityIfExistsAsync(key, RowKey, cancellation) is { } row)
        {
            var bare = new TableEntity(key, RowKey) { ["stato"] = Forgotten };
            foreach (var kept in (string[])["risposte", "benvenuto", Scadenze.Used]) bare[kept] = row[kept];
            try
            {
                await table.UpdateEntityAsync(bare, row.ETag, cancellation);
                return;
            }
            catch (RequestFailedException changed) when (changed.Status is 404 or 412)
            {
                // Somebody wrote there at this very moment: look again.
            }
        }
    }

    /// <summary>What is kept of how a conversation is reached; null when nothing is.</summary>
    public async Task<RecapitoConservato?> KeptAsync(string key, CancellationToken cancellation) =>
        await table.GetEntityIfExistsAsync(key, RowKey, cancellation) is { } row && row.GetString("conversazione") is { } id
            ? new(row.GetString("canale") ?? "", id, Scadenze.Day(row.GetString(Scadenze.Used)))
            : null;

    /// <summary>How a conversation is reached; null when it isn't known, or is closed.</summary>
    public async Task<Recapito?> WhereAsync(string key, CancellationToken cancellation) =>
        await table.GetEntityIfExistsAsync(key, RowKey, cancellation) is { } row
        && row.GetString("stato") == Open && row.GetString("serviceUrl") is { } serviceUrl && row.GetString("conversazione") is { } id
            ? new(
                serviceUrl,
                row.GetString("canale"),
                new() { Id = id, ConversationType = row.GetString("genere"), TenantId = row.GetString("tenant") },
                new() { Id = row.GetString("bot") },
                new() { Id = row.GetString("utente") })
            : null;

    /// <summary>A conversation's key: the id itself may hold characters that no key may.</summary>
    public static string KeyOf(Activity activity) => KeyOf(activity.ChannelId, activity.Conversation?.Id);

    /// <summary>The key of a channel's own conversation, whatever the thread.</summary>
    public static string BaseKeyOf(Activity activity) => KeyOf(activity.ChannelId, activity.BaseConversationId);

    public static string KeyOf(string? channelId, string? conversationId) => RowKeys.Of($"{channelId}\n{conversationId}");

    /// <summary>An invoke by what it wants: name, sender, the card's message and the value.</summary>
    public static string InvokeKeyOf(Activity activity) =>
        RowKeys.Of($"{activity.Name}\n{activity.From?.Id}\n{activity.ReplyToId}\n{activity.Value?.GetRawText()}");

    private static Conversation Read(TableEntity row) => new(
        row.GetString("risposte") is { Length: > 0 } ids ? [.. ids.Split('\n')] : [], row.GetBoolean("benvenuto") ?? false, row.GetString("attesa"), row.ETag,
        row.GetString("domanda"), row.GetString(Scadenze.Used));

}
