using System.Text.Json;
using Azure;
using Azure.Core;

namespace PdzBot.TableStorage;

/// <summary>A row that was sent, and where in the body its properties stand; nowhere for a deletion.</summary>
internal readonly record struct SentRow(TableTransactionActionType Type, string PartitionKey, string RowKey, ETag IfMatch, Range Json);

/// <summary>One request that writes: a row, or a batch of them. Its body is made once, whatever becomes of the caller's entities.</summary>
internal sealed class AzureWrite
{
    /// <summary>An ETag as the service gives them, and hence of some row; it refuses any other text instead of comparing it.</summary>
    private const string OfNoRow = "W/\"datetime'1601-01-01T00%3A00%3A00.0000000Z'\"";

    private readonly PooledBytes body;
    private readonly SentRow[] rows;
    private readonly bool isTransaction;
    private readonly AzureWire wire;
    private readonly AzureAddress address;

    private AzureWrite(PooledBytes body, SentRow[] rows, bool isTransaction, AzureWire wire, AzureAddress address) =>
        (this.body, this.rows, this.isTransaction, this.wire, this.address) = (body, rows, isTransaction, wire, address);

    /// <summary>Whether there may be rows where there were none; what only changes rows needs no new table.</summary>
    public bool MakesRows => rows.Any(row => row.Type is TableTransactionActionType.Add or TableTransactionActionType.Upsert);

    public static AzureWrite Single(TableTransactionAction action, AzureWire wire, AzureAddress address)
    {
        var body = new PooledBytes();
        if (action.Type != TableTransactionActionType.Delete)
        {
            using var json = EntityJson.Writer(body);
            EntityJson.Write(json, action.Entity);
        }

        return new(body, [Sent(action, ..body.Length)], false, wire, address);
    }

    public static AzureWrite Batch(IReadOnlyList<TableTransactionAction> actions, AzureWire wire, AzureAddress address)
    {
        var body = new PooledBytes();
        return new(body, BatchBody.Write(body, actions, wire.Address, address), true, wire, address);
    }

    public static SentRow Sent(TableTransactionAction action, Range json) =>
        new(action.Type, action.Entity.PartitionKey, action.Entity.RowKey, action.IfMatch, json);

    public static string Method(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.Add => "POST",
        TableTransactionActionType.Upsert or TableTransactionActionType.Update => "PUT",
        TableTransactionActionType.Delete => "DELETE",
    };

    /// <summary>The If-Match header; null where whatever is there is replaced.</summary>
    public static string? Condition(TableTransactionActionType type, ETag ifMatch) =>
        type is TableTransactionActionType.Add or TableTransactionActionType.Upsert ? null
        : ifMatch == ETag.All || IsOfService(ifMatch.ToString()) ? ifMatch.ToString()
        : OfNoRow;

    public HttpMessage Message()
    {
        if (isTransaction) return wire.Batch(body.Written, BatchBody.ContentType);
        var row = rows[0];
        var path = row.Type == TableTransactionActionType.Add ? address.Rows : address.Row(row.PartitionKey, row.RowKey);
        var message = wire.Write(RequestMethod.Parse(Method(row.Type)), path, body.Written);
        if (Condition(row.Type, row.IfMatch) is { } condition) message.Request.Headers.Add("If-Match", condition);
        return message;
    }

    /// <summary>Each row's new ETag, in order; or why none was written.</summary>
    public (ETag[]? ETags, AzureFault? Fault) Outcome(Response response)
    {
        if (isTransaction) return BatchAnswer.Read(response, rows.Length);
        if (response.Status is not (201 or 204)) return (null, AzureFault.Of(response));
        if (rows[0].Type == TableTransactionActionType.Delete) return ([default], null);
        return response.Headers.ETag is { } etag ? ([etag], null) : throw AzureFault.NotUnderstood("the row's ETag is missing.");
    }

    /// <summary>The write is over; after more than one try, an earlier one's connection may still be reading the body.</summary>
    public void Done(HttpMessage message)
    {
        if (message.ProcessingContext.RetryNumber == 0) body.Release();
    }

    /// <summary>The ETags of the rows if they are now exactly what was sent, deletions gone; else null.</summary>
    public async Task<ETag[]?> FindOwnAsync(AzureReads reads, CancellationToken cancellation)
    {
        var etags = new ETag[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var found = await reads.GetAsync(rows[i].PartitionKey, rows[i].RowKey, cancellation);
            if (!IsOwn(rows[i], found)) return null;
            etags[i] = found?.ETag ?? default;
        }

        return etags;
    }

    public RequestFailedException Refusal(AzureFault fault) => isTransaction ? fault.ToTransactionException() : fault.ToException();

    public RequestFailedException Refusal(TableRefusal refusal, int index) => isTransaction ? refusal.ToException(index) : refusal.ToException();

    private bool IsOwn(SentRow row, TableEntity? found)
    {
        if (row.Type == TableTransactionActionType.Delete || found is null) return row.Type == TableTransactionActionType.Delete && found is null;
        var reader = new Utf8JsonReader(body.Written[row.Json].Span);
        reader.Read();
        var sent = EntityJson.Read(ref reader);
        return sent.Properties.Count == found.Properties.Count && sent.Properties.All(property => AreEqual(property.Value, found[property.Key]));
    }

    private static bool AreEqual(object sent, object? found) =>
        sent is byte[] bytes ? found is byte[] others && bytes.AsSpan().SequenceEqual(others) : sent.Equals(found);

    private static bool IsOfService(string etag) =>
        etag.StartsWith("W/\"datetime'", StringComparison.Ordinal) && etag.EndsWith("'\"", StringComparison.Ordinal) && etag.Length > 14
        && etag.AsSpan()[12..^2].IndexOfAnyExceptInRange('%', 'z') < 0 && !etag.AsSpan()[12..^2].ContainsAny("'\"\\");
}
