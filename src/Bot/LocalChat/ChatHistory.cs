using System.Collections.Concurrent;
using System.Text.Json;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>The chats' messages, kept in table <c>chatlocale</c>: partition = place, row = number of the message.</summary>
/// <remarks>Row <c>stato</c> of each partition holds the last number given and how the bot stands with the person.</remarks>
public sealed class ChatHistory(ITableStore store, ChatEvents events) : IDisposable
{
    /// <summary>Messages in a page.</summary>
    public const int PageSize = 200;

    /// <summary>Bytes a message may take; what Teams calls too big begins in the same region.</summary>
    public const int MessageBytes = 60 * 1024;

    internal const string TableName = "chatlocale";

    private const string StateKey = "stato";

    private readonly SemaphoreSlim oneWriter = new(1);
    private readonly ConcurrentDictionary<(string Place, string Id), byte> underWay = new();

    private ITable Table => store.Table(TableName);

    /// <summary>The last page, or the one that ends before a message.</summary>
    public async Task<ChatPage> PageAsync(ChatPlace place, long? before, CancellationToken cancellation)
    {
        var (last, app) = await StateAsync(place);
        var end = Math.Clamp(before ?? last + 1, 1, last + 1);
        var start = Math.Max(1, end - PageSize);

        List<ChatMessage> messages = [];
        await foreach (var row in Table.ReadAllAsync(new(place.Key, Key(start), Key(end)), cancellation)) messages.Add(Read(place, row));
        return new(messages, start > 1, app.IsInstalled, app.IsRemoved);
    }

    public async Task<ChatMessage?> FindAsync(ChatPlace place, string id)
    {
        if (ChatMessage.NumberOf(id) is not { } number) return null;
        return await Table.GetEntityIfExistsAsync(place.Key, Key(number)) is { } row ? Read(place, row) : null;
    }

    /// <summary>Adds a message at the end and gives it its id; null when it is too big.</summary>
    public async Task<ChatMessage?> AppendAsync(ChatPlace place, ChatMessage message)
    {
        await oneWriter.WaitAsync();
        try
        {
            var (last, app) = await StateAsync(place);
            var added = message with { Id = ChatMessage.IdOf(last + 1) };
            if (Row(place, added) is not { } row) return null;

            if (added.State == ChatDeliveryState.Sending) underWay.TryAdd((place.Key, added.Id), 0);
            await Table.SubmitTransactionAsync([
                new(TableTransactionActionType.Add, row),
                new(TableTransactionActionType.Upsert, State(place, last + 1, app)),
            ]);
            events.Message(place, added);
            return added;
        }
        finally
        {
            oneWriter.Release();
        }
    }

    /// <summary>Changes a message in its place. Null when it isn't there, is deleted, would become too big, or the change says no (null).</summary>
    public async Task<ChatMessage?> ChangeAsync(ChatPlace place, string id, Func<ChatMessage, ChatMessage?> change)
    {
        await oneWriter.WaitAsync();
        try
        {
            if (await FindAsync(place, id) is not { State: not ChatDeliveryState.Deleted } found) return null;

            if (change(found) is not { } next) return null;

            var changed = next with { Id = id, At = found.At, From = found.From, Root = found.Root, Revision = found.Revision + 1 };
            if (Row(place, changed) is not { } row) return null;

            if (changed.State == ChatDeliveryState.Sending) underWay.TryAdd((place.Key, id), 0);
            await Table.UpsertEntityAsync(row);
            if (changed.State != ChatDeliveryState.Sending) underWay.TryRemove((place.Key, id), out _);
            events.Message(place, changed);
            return changed;
        }
        finally
        {
            oneWriter.Release();
        }
    }

    /// <summary>How the bot stands with the person of a personal chat.</summary>
    public async Task<ChatApp> AppAsync(ChatPlace place) => (await StateAsync(place)).App;

    public async Task<ChatApp> ChangeAppAsync(ChatPlace place, Func<ChatApp, ChatApp> change)
    {
        await oneWriter.WaitAsync();
        try
        {
            var (last, app) = await StateAsync(place);
            var changed = change(app);
            await Table.UpsertEntityAsync(State(place, last, changed));
            return changed;
        }
        finally
        {
            oneWriter.Release();
        }
    }

    public void Dispose() => oneWriter.Dispose();

    private static string Key(long number) => number.ToString("D12", System.Globalization.CultureInfo.InvariantCulture);

    private static TableEntity? Row(ChatPlace place, ChatMessage message)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message, ChatJson.Options);
        return body.Length > MessageBytes ? null : new(place.Key, Key(message.Number)) { ["corpo"] = body };
    }

    private static TableEntity State(ChatPlace place, long last, ChatApp app) => new(place.Key, StateKey)
    {
        ["ultimo"] = last,
        ["installato"] = app.IsInstalled,
        ["rimosso"] = app.IsRemoved,
        ["rimozioni"] = app.Removals,
    };

    private async Task<(long Last, ChatApp App)> StateAsync(ChatPlace place) =>
        await Table.GetEntityIfExistsAsync(place.Key, StateKey) is { } row
            ? (row.GetInt64("ultimo") ?? 0,
                new(row.GetBoolean("installato") ?? false, row.GetBoolean("rimosso") ?? false, row.GetInt32("rimozioni") ?? 0))
            : (0, default);

    // What was being sent when the bot stopped was not delivered as far as anyone knows; sending it again has the same id.
    private ChatMessage Read(ChatPlace place, TableEntity row)
    {
        var message = JsonSerializer.Deserialize<ChatMessage>(row.GetBinary("corpo"), ChatJson.Options)!;
        return message.State == ChatDeliveryState.Sending && !underWay.ContainsKey((place.Key, message.Id))
            ? message with { State = ChatDeliveryState.Failed }
            : message;
    }
}

/// <summary>How the bot stands with a person.</summary>
/// <param name="IsInstalled">The bot was told of the person, and heard it.</param>
/// <param name="IsRemoved">The person took it out again, and did not put it back.</param>
/// <param name="Removals">How often it was taken out.</param>
public readonly record struct ChatApp(bool IsInstalled, bool IsRemoved, int Removals);
