using Azure;
using Azure.Core;

namespace PdzBot.TableStorage;

/// <summary>A table of an Azure storage account. What breaks a limit is refused here and never sent.</summary>
internal sealed class AzureTable(string name, AzureWire wire, bool readOnly) : ITable
{
    private readonly AzureAddress address = new(name);
    private readonly AzureReads reads = new(name, wire);

    public string Name => name;

    public Task<ETag> AddEntityAsync(TableEntity entity, CancellationToken cancellation = default) =>
        WriteAsync(new(TableTransactionActionType.Add, entity), TableLimits.Breach(entity), cancellation);

    public Task<ETag> UpsertEntityAsync(TableEntity entity, CancellationToken cancellation = default) =>
        WriteAsync(new(TableTransactionActionType.Upsert, entity), TableLimits.Breach(entity), cancellation);

    public Task<ETag> UpdateEntityAsync(TableEntity entity, ETag ifMatch, CancellationToken cancellation = default) =>
        WriteAsync(new(TableTransactionActionType.Update, entity, ifMatch), TableLimits.Breach(entity) ?? TableLimits.Breach(ifMatch), cancellation);

    public Task DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch, CancellationToken cancellation = default) =>
        WriteAsync(
            new(TableTransactionActionType.Delete, new TableEntity(partitionKey, rowKey), ifMatch),
            TableLimits.Breach(partitionKey, rowKey) ?? TableLimits.Breach(ifMatch),
            cancellation);

    public async Task<TableEntity?> GetEntityIfExistsAsync(string partitionKey, string rowKey, CancellationToken cancellation = default)
    {
        if (TableLimits.Breach(partitionKey, rowKey) is { } refusal) throw refusal.ToException();
        return await reads.GetAsync(partitionKey, rowKey, cancellation);
    }

    public async Task<TablePage> QueryAsync(
        TableRange range, int pageSize = TableLimits.PageSize, string? continuation = null, CancellationToken cancellation = default)
    {
        if ((TableLimits.Breach(range, pageSize) ?? Continuation.Breach(continuation)) is { } refusal) throw refusal.ToException();
        return await reads.QueryAsync(range, pageSize, continuation, cancellation);
    }

    public async Task<TablePage> ScanAsync(int pageSize = TableLimits.PageSize, string? continuation = null, CancellationToken cancellation = default)
    {
        if ((TableLimits.Breach(pageSize) ?? Continuation.Breach(continuation)) is { } refusal) throw refusal.ToException();
        return await reads.QueryAsync(null, pageSize, continuation, cancellation);
    }

    public async Task<IReadOnlyList<ETag>> SubmitTransactionAsync(
        IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellation = default)
    {
        if (TableLimits.Breach(actions) is var (refusal, index)) throw refusal.ToException(index);
        return await SendAsync(AzureWrite.Batch(actions, wire, address), cancellation);
    }

    private async Task<ETag> WriteAsync(TableTransactionAction action, TableRefusal? refusal, CancellationToken cancellation)
    {
        if (refusal is not null) throw refusal.ToException();
        return (await SendAsync(AzureWrite.Single(action, wire, address), cancellation))[0];
    }

    /// <summary>Sends a write, makes its table if that is missing, and looks again where a conflict may be our own doing.</summary>
    private async Task<ETag[]> SendAsync(AzureWrite write, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (readOnly) throw new InvalidOperationException("The store was opened read-only.");

        for (var isFirst = true; ; isFirst = false)
        {
            using var message = write.Message();
            var (etags, fault) = write.Outcome(await wire.SendAsync(message, cancellation));
            if (etags is not null)
            {
                write.Done(message);
                return etags;
            }

            if (fault!.IsTableNotFound && !write.MakesRows) throw write.Refusal(TableRefusal.ResourceNotFound, 0);
            if (fault.IsTableNotFound && isFirst)
            {
                await CreateAsync(cancellation);
                continue;
            }

            if (fault.IsConflict && DoubtPolicy.Of(message).OfEarlierTries && await write.FindOwnAsync(reads, cancellation) is { } own) return own;
            throw write.Refusal(fault);
        }
    }

    private async Task CreateAsync(CancellationToken cancellation)
    {
        using var message = wire.Write(RequestMethod.Post, "/Tables", new BinaryData($$"""{"TableName":"{{name}}"}""").ToMemory());
        var response = await wire.SendAsync(message, cancellation);
        if (response.Status is 201 or 204) return;
        if (AzureFault.Of(response) is var fault && fault.Code != "TableAlreadyExists") throw fault.ToException();
    }
}
