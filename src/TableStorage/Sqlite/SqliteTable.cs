using Azure;

namespace PdzBot.TableStorage;

/// <summary>A table of a SQLite file. What breaks a limit is refused on the caller's side, before the writer sees it.</summary>
internal sealed class SqliteTable(string name, SqliteReaders readers, SqliteWriter? writer) : ITable
{
    public string Name => name;

    public Task<ETag> AddEntityAsync(TableEntity entity, CancellationToken cancellation = default) =>
        WriteAsync(new(TableTransactionActionType.Add, entity), TableLimits.Breach(entity), cancellation);

    public Task<ETag> UpsertEntityAsync(TableEntity entity, CancellationToken cancellation = default) =>
        WriteAsync(new(TableTransactionActionType.Upsert, entity), TableLimits.Breach(entity), cancellation);

    public Task<ETag> UpdateEntityAsync(TableEntity entity, ETag ifMatch, CancellationToken cancellation = default) =>
        WriteAsync(
            new(TableTransactionActionType.Update, entity, ifMatch),
            TableLimits.Breach(entity) ?? TableLimits.Breach(ifMatch),
            cancellation);

    public Task DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch, CancellationToken cancellation = default) =>
        WriteAsync(
            new(TableTransactionActionType.Delete, new TableEntity(partitionKey, rowKey), ifMatch),
            TableLimits.Breach(partitionKey, rowKey) ?? TableLimits.Breach(ifMatch),
            cancellation);

    public async Task<TableEntity?> GetEntityIfExistsAsync(string partitionKey, string rowKey, CancellationToken cancellation = default)
    {
        if (TableLimits.Breach(partitionKey, rowKey) is { } refusal) throw refusal.ToException();
        return await readers.ReadAsync(reader => reader.Table(name)?.Get(partitionKey, rowKey), cancellation);
    }

    public async Task<TablePage> QueryAsync(
        TableRange range, int pageSize = TableLimits.PageSize, string? continuation = null, CancellationToken cancellation = default)
    {
        if ((TableLimits.Breach(range, pageSize) ?? Continuation.Breach(continuation)) is { } refusal) throw refusal.ToException();
        return await readers.ReadAsync(
            reader => reader.Table(name)?.Query(range, pageSize, continuation) ?? new TablePage([], null), cancellation);
    }

    public async Task<TablePage> ScanAsync(int pageSize = TableLimits.PageSize, string? continuation = null, CancellationToken cancellation = default)
    {
        if ((TableLimits.Breach(pageSize) ?? Continuation.Breach(continuation)) is { } refusal) throw refusal.ToException();
        return await readers.ReadAsync(reader => reader.Table(name)?.Scan(pageSize, continuation) ?? new TablePage([], null), cancellation);
    }

    public async Task<IReadOnlyList<ETag>> SubmitTransactionAsync(
        IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellation = default)
    {
        if (TableLimits.Breach(actions) is var (refusal, index)) throw refusal.ToException(index);
        return await SendAsync([.. actions.Select(RowWrite.Of)], isTransaction: true, cancellation);
    }

    private async Task<ETag> WriteAsync(TableTransactionAction action, TableRefusal? refusal, CancellationToken cancellation)
    {
        if (refusal is not null) throw refusal.ToException();
        return (await SendAsync([RowWrite.Of(action)], isTransaction: false, cancellation))[0];
    }

    private async Task<ETag[]> SendAsync(RowWrite[] rows, bool isTransaction, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (writer is null) throw new InvalidOperationException("The store was opened read-only.");
        return await writer.WriteAsync(new WriteRequest(name, rows, isTransaction, cancellation));
    }
}
