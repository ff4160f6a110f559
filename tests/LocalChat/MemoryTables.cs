using System.Collections.Concurrent;
using Azure;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>Tables that live as long as the test; a bot may be stopped and started on them.</summary>
internal sealed class MemoryTables : ITableStore
{
    private readonly ConcurrentDictionary<string, MemoryTable> tables = new();

    public ITable Table(string name) => tables.GetOrAdd(name, _ => new(name));

    public Task CompactAsync(CancellationToken cancellation = default) => Task.CompletedTask;

    public Task PingAsync(CancellationToken cancellation = default) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class MemoryTable(string name) : ITable
    {
        private readonly Lock gate = new();
        private readonly SortedDictionary<string, TableEntity> rows = new(StringComparer.Ordinal);

        public string Name => name;

        public async Task<ETag> AddEntityAsync(TableEntity entity, CancellationToken cancellation = default) =>
            (await SubmitTransactionAsync([new(TableTransactionActionType.Add, entity)], cancellation))[0];

        public async Task<ETag> UpsertEntityAsync(TableEntity entity, CancellationToken cancellation = default) =>
            (await SubmitTransactionAsync([new(TableTransactionActionType.Upsert, entity)], cancellation))[0];

        public Task<TableEntity?> GetEntityIfExistsAsync(string partitionKey, string rowKey, CancellationToken cancellation = default)
        {
            lock (gate) return Task.FromResult(rows.GetValueOrDefault(Key(partitionKey, rowKey)));
        }

        public Task<TablePage> QueryAsync(
            TableRange range, int pageSize = TableLimits.PageSize, string? continuation = null, CancellationToken cancellation = default)
        {
            lock (gate)
            {
                var found = rows.Values.Where(row => row.PartitionKey == range.PartitionKey
                    && (range.From is null || string.CompareOrdinal(row.RowKey, range.From) >= 0)
                    && (range.Before is null || string.CompareOrdinal(row.RowKey, range.Before) < 0));
                return Task.FromResult(new TablePage([.. found], null));
            }
        }

        public Task<TablePage> ScanAsync(int pageSize = TableLimits.PageSize, string? continuation = null, CancellationToken cancellation = default)
        {
            lock (gate) return Task.FromResult(new TablePage([.. rows.Values], null));
        }

        public Task<IReadOnlyList<ETag>> SubmitTransactionAsync(
            IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellation = default)
        {
            lock (gate)
            {
                if (actions.Any(action => action.Type == TableTransactionActionType.Add && rows.ContainsKey(Key(action.Entity))))
                    throw new RequestFailedException(409, "There is such a row.", "EntityAlreadyExists", null);

                foreach (var action in actions) rows[Key(action.Entity)] = action.Entity;
                return Task.FromResult<IReadOnlyList<ETag>>([.. actions.Select(_ => ETag.All)]);
            }
        }

        public Task<ETag> UpdateEntityAsync(TableEntity entity, ETag ifMatch, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public Task DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        private static string Key(TableEntity row) => Key(row.PartitionKey, row.RowKey);

        private static string Key(string partitionKey, string rowKey) => $"{partitionKey}\n{rowKey}";
    }
}
