using System.Collections.Concurrent;
using System.Text.Json;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>The personal chats' messages, kept in table <c>chatlocale</c>: partition = persona, row = number of the message.</summary>
/// <remarks>Row <c>stato</c> of each partition holds the last number given and whether the bot was told of the person.</remarks>
public sealed class ChatHistory(ITableStore store, ChatEvents events) : IDisposable
{
    /// <summary>Messages in a page.</summary>
    public const int PageSize = 200;

    /// <summary>Bytes a message may take; what Teams calls too big begins in the same region.</summary>
    public const int MessageBytes = 60 * 1024;

    private const string StateKey = "stato";

    private readonly SemaphoreSlim oneWriter = new(1);
    private readonly ConcurrentDictionary<(string Persona, string Id), byte> underWay = new();

    private ITable Table => store.Table("chatlocale");

    /// <summary>The last page, or the one that ends before a message.</summary>
    public async Task<ChatPage> PageAsync(ChatPersona persona, long? before, CancellationToken cancellation)
    {
        var (last, installed) = await StateAsync(persona);
        var end = Math.Clamp(before ?? last + 1, 1, last + 1);
        var start = Math.Max(1, end - PageSize);

        List<ChatMessage> messages = [];
        await foreach (var row in Table.ReadAllAsync(new(persona.Id, Key(start), Key(end)), cancellation)) messages.Add(Read(persona, row));
        return new(messages, start > 1, installed);
    }

    public async Task<ChatMessage?> FindAsync(ChatPersona persona, string id)
    {
        if (ChatMessage.NumberOf(id) is not { } number) return null;
        return await Table.GetEntityIfExistsAsync(persona.Id, Key(number)) is { } row ? Read(persona, row) : null;
    }

    /// <summary>Adds a message at the end and gives it its id; null when it is too big.</summary>
    public async Task<ChatMessage?> AppendAsync(ChatPersona persona, ChatMessage message)
    {
        await oneWriter.WaitAsync();
        try
        {
            var (last, installed) = await StateAsync(persona);
            var added = message with { Id = ChatMessage.IdOf(last + 1) };
            if (Row(persona, added) is not { } row) return null;

            if (added.State == ChatDeliveryState.Sending) underWay.TryAdd((persona.Id, added.Id), 0);
            await Table.SubmitTransactionAsync([
                new(TableTransactionActionType.Add, row),
                new(TableTransactionActionType.Upsert, State(persona, last + 1, installed)),
            ]);
            events.Message(persona.Id, added);
            return added;
        }
        finally
        {
            oneWriter.Release();
        }
    }

    /// <summary>Changes a message in its place. Null when it isn't there, is deleted, would become too big, or the change says no (null).</summary>
    public async Task<ChatMessage?> ChangeAsync(ChatPersona persona, string id, Func<ChatMessage, ChatMessage?> change)
    {
        await oneWriter.WaitAsync();
        try
        {
            if (await FindAsync(persona, id) is not { State: not ChatDeliveryState.Deleted } found) return null;

            if (change(found) is not { } next) return null;

            var changed = next with { Id = id, At = found.At, Revision = found.Revision + 1 };
            if (Row(persona, changed) is not { } row) return null;

            if (changed.State == ChatDeliveryState.Sending) underWay.TryAdd((persona.Id, id), 0);
            await Table.UpsertEntityAsync(row);
            if (changed.State != ChatDeliveryState.Sending) underWay.TryRemove((persona.Id, id), out _);
            events.Message(persona.Id, changed);
            return changed;
        }
        finally
        {
            oneWriter.Release();
        }
    }

    public async Task MarkInstalledAsync(ChatPersona persona)
    {
        await oneWriter.WaitAsync();
        try
        {
            await Table.UpsertEntityAsync(State(persona, (await StateAsync(persona)).Last, installed: true));
        }
        finally
        {
            oneWriter.Release();
        }
    }

    public void Dispose() => oneWriter.Dispose();

    private static string Key(long number) => number.ToString("D12", System.Globalization.CultureInfo.InvariantCulture);

    private static TableEntity? Row(ChatPersona persona, ChatMessage message)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message, ChatJson.Options);
        return body.Length > MessageBytes ? null : new(persona.Id, Key(message.Number)) { ["corpo"] = body };
    }

    private static TableEntity State(ChatPersona persona, long last, bool installed) =>
        new(persona.Id, StateKey) { ["ultimo"] = last, ["installato"] = installed };

    private async Task<(long Last, bool Installed)> StateAsync(ChatPersona persona) =>
        await Table.GetEntityIfExistsAsync(persona.Id, StateKey) is { } row
            ? (row.GetInt64("ultimo") ?? 0, row.GetBoolean("installato") ?? false)
            : (0, false);

    // What was being sent when the bot stopped was not delivered as far as anyone knows; sending it again has the same id.
    private ChatMessage Read(ChatPersona persona, TableEntity row)
    {
        var message = JsonSerializer.Deserialize<ChatMessage>(row.GetBinary("corpo"), ChatJson.Options)!;
        return message.State == ChatDeliveryState.Sending && !underWay.ContainsKey((persona.Id, message.Id))
            ? message with { State = ChatDeliveryState.Failed }
            : message;
    }
}
