using Azure;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>A store whose process is killed before its n-th write: that one and all later ones don't happen.</summary>
internal sealed class CutOffStore(ITableStore inner) : ITableStore
{
    private int writes;

    /// <summary>Writes that still happen; null: all.</summary>
    public int? Left { get; set; }

    public int Writes => writes;

    public ITable Table(string name) => new CutOffTable(inner.Table(name), this);

    public Task CompactAsync(CancellationToken cancellation = default) => inner.CompactAsync(cancellation);

    public Task PingAsync(CancellationToken cancellation = default) => inner.PingAsync(cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Count()
    {
        if (Left is { } left && left <= 0) throw new KilledException();

        Left--;
        Interlocked.Increment(ref writes);
    }

    internal sealed class KilledException : Exception;

    private sealed class CutOffTable(ITable table, CutOffStore store) : ITable
    {
        public string Name => table.Name;

        public Task<TableEntity?> GetEntityIfExistsAsync(string partitionKey, string rowKey, CancellationToken cancellation = default) =>
            table.GetEntityIfExistsAsync(partitionKey, rowKey, cancellation);

        public Task<TablePage> QueryAsync(
            TableRange range, int pageSize = TableLimits.PageSize, string? continuation = null, CancellationToken cancellation = default) =>
            table.QueryAsync(range, pageSize, continuation, cancellation);

        public Task<TablePage> ScanAsync(int pageSize = TableLimits.PageSize, string? continuation = null, CancellationToken cancellation = default) =>
            table.ScanAsync(pageSize, continuation, cancellation);

        public Task<ETag> AddEntityAsync(TableEntity entity, CancellationToken cancellation = default)
        {
            store.Count();
            return table.AddEntityAsync(entity, cancellation);
        }

        public Task<ETag> UpsertEntityAsync(TableEntity entity, CancellationToken cancellation = default)
        {
            store.Count();
            return table.UpsertEntityAsync(entity, cancellation);
        }

        public Task<ETag> UpdateEntityAsync(TableEntity entity, ETag ifMatch, CancellationToken cancellation = default)
        {
            store.Count();
            return table.UpdateEntityAsync(entity, ifMatch, cancellation);
        }

        public Task DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch, CancellationToken cancellation = default)
        {
            store.Count();
            return table.DeleteEntityAsync(partitionKey, rowKey, ifMatch, cancellation);
        }

        public Task<IReadOnlyList<ETag>> SubmitTransactionAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellation = default)
        {
            store.Count();
            return table.SubmitTransactionAsync(actions, cancellation);
        }
    }
}
