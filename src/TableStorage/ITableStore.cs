using Azure;

namespace PdzBot.TableStorage;

/// <summary>The seam between the register and where its rows lie: a SQLite file, or Azure Table Storage.</summary>
public interface ITableStore : IAsyncDisposable
{
    /// <summary>A table by its name; it is created when first written to.</summary>
    ITable Table(string name);

    /// <summary>Leaves nothing behind of what was deleted, where that takes more than deleting it; nobody writes meanwhile.</summary>
    Task CompactAsync(CancellationToken cancellation = default);

    /// <summary>Throws when the store can't be reached just now.</summary>
    Task PingAsync(CancellationToken cancellation = default);
}

/// <summary>Rows kept by PartitionKey and RowKey, in ordinal order of both.</summary>
/// <remarks>
/// A store's refusal is a <see cref="RequestFailedException"/> with Azure's own status and code: 409 EntityAlreadyExists, 404
/// ResourceNotFound, 412 UpdateConditionNotSatisfied, 400 for what breaks a limit. A call that has returned is durable. A status
/// of 500 or more is a fault: a write may or may not have been done, and is read again before it is repeated.
/// </remarks>
public interface ITable
{
    string Name { get; }

    /// <summary>Adds a row that must not be there yet.</summary>
    Task<ETag> AddEntityAsync(TableEntity entity, CancellationToken cancellation = default);

    /// <summary>The row, or null.</summary>
    Task<TableEntity?> GetEntityIfExistsAsync(string partitionKey, string rowKey, CancellationToken cancellation = default);

    /// <summary>Puts the row there whole, whatever was there.</summary>
    Task<ETag> UpsertEntityAsync(TableEntity entity, CancellationToken cancellation = default);

    /// <summary>Replaces the row whole if it still has this ETag (<see cref="ETag.All"/>: whatever it has).</summary>
    Task<ETag> UpdateEntityAsync(TableEntity entity, ETag ifMatch, CancellationToken cancellation = default);

    /// <summary>Removes the row if it still has this ETag (<see cref="ETag.All"/>: whatever it has).</summary>
    Task DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch, CancellationToken cancellation = default);

    /// <summary>One page of a range within one partition. A page may be empty and still be continued.</summary>
    Task<TablePage> QueryAsync(
        TableRange range, int pageSize = TableLimits.PageSize, string? continuation = null, CancellationToken cancellation = default);

    /// <summary>One page of all rows, partition after partition; a page may be empty and still be continued. Costs what the table holds.</summary>
    Task<TablePage> ScanAsync(int pageSize = TableLimits.PageSize, string? continuation = null, CancellationToken cancellation = default);

    /// <summary>All of the actions, or none: one partition, each row once, at most 100 actions and 4 MiB.</summary>
    /// <returns>The new ETag of each action's row, in their order; default for a deletion.</returns>
    Task<IReadOnlyList<ETag>> SubmitTransactionAsync(
        IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellation = default);
}

/// <summary>Rows of one partition with <c>From ≤ RowKey &lt; Before</c>, ordinal; a null bound is open.</summary>
public readonly record struct TableRange(string PartitionKey, string? From = null, string? Before = null);

/// <summary>Some rows, and where to go on; a null continuation ends the range.</summary>
public sealed record TablePage(IReadOnlyList<TableEntity> Entities, string? Continuation);

public enum TableTransactionActionType
{
    Add,
    Upsert,
    Update,
    Delete,
}

/// <summary>One action of a batch; the ETag counts for updates and deletions.</summary>
public sealed record TableTransactionAction(TableTransactionActionType Type, TableEntity Entity, ETag IfMatch = default);
