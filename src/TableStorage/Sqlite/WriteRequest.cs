using Azure;
using Microsoft.Data.Sqlite;

namespace PdzBot.TableStorage;

/// <summary>One row to be written; the body is the request's own, whatever becomes of the caller's entity.</summary>
internal readonly record struct RowWrite(TableTransactionActionType Type, string PartitionKey, string RowKey, ETag IfMatch, byte[] Body)
{
    public static RowWrite Of(TableTransactionAction action) => action.Type == TableTransactionActionType.Delete
        ? new(action.Type, action.Entity.PartitionKey, action.Entity.RowKey, action.IfMatch, [])
        : new(action.Type, action.Entity.PartitionKey, action.Entity.RowKey, action.IfMatch, EntityBody.Encode(action.Entity));
}

/// <summary>One caller's writes, waiting for the writer. The caller goes on elsewhere than on the writer's thread.</summary>
internal sealed class WriteRequest(string table, RowWrite[] rows, bool isTransaction, CancellationToken cancellation)
{
    private readonly TaskCompletionSource<ETag[]> caller = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ETag[] etags = new ETag[rows.Length];
    private (TableRefusal Refusal, int Index)? refused;

    public string Table => table;

    public RowWrite[] Rows => rows;

    public int Bytes { get; } = rows.Sum(row => row.Body.Length);

    public Task<ETag[]> Outcome => caller.Task;

    /// <summary>Whether the caller still wants it; once begun, a write is seen through.</summary>
    public bool IsWanted() => !cancellation.IsCancellationRequested || !caller.TrySetCanceled(cancellation);

    public void Done(int index, ETag etag) => etags[index] = etag;

    public void Refused(TableRefusal refusal, int index) => refused = (refusal, index);

    /// <summary>Tells the caller; only after the commit, for a refusal too rests on what was committed with it.</summary>
    public void Complete()
    {
        if (refused is not { } no) caller.TrySetResult(etags);
        else if (isTransaction) caller.TrySetException(no.Refusal.ToException(no.Index));
        else caller.TrySetException(no.Refusal.ToException());
    }

    public void Fail(Exception fault) => caller.TrySetException(fault);
}

/// <summary>Something that wants the writer's connection to itself, outside any transaction.</summary>
internal sealed class ExclusiveRequest(Func<SqliteConnection, object?> work)
{
    private readonly TaskCompletionSource<object?> caller = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<object?> Outcome => caller.Task;

    public void Run(SqliteConnection connection, Func<Exception, Exception> asFault)
    {
        try
        {
            caller.TrySetResult(work(connection));
        }
        catch (Exception fault)
        {
            caller.TrySetException(asFault(fault));
        }
    }
}
