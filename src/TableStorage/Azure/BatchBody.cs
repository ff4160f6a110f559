using System.Globalization;

namespace PdzBot.TableStorage;

/// <summary>A batch as one multipart body: a change set of requests, each with an address of its own.</summary>
/// <remarks>
/// The boundaries are always the same: a line of the body begins with two hyphens nowhere else, for JSON has no line's end in its texts and
/// addresses are percent-encoded.
/// </remarks>
internal static class BatchBody
{
    public const string ContentType = "multipart/mixed; boundary=batch_5f1c6a52-7a0b-4b5e-9d0c-0d3e8f6a2b71";

    private const string Batch = "--batch_5f1c6a52-7a0b-4b5e-9d0c-0d3e8f6a2b71";
    private const string ChangeSet = "changeset_c3a9f0de-2b64-4f0e-8a57-6f1d2c9b7e40";
    private const string Head = $"{Batch}\r\nContent-Type: multipart/mixed; boundary={ChangeSet}\r\n\r\n";
    private const string Part = $"--{ChangeSet}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n";
    private const string Headers =
        " HTTP/1.1\r\nContent-Type: application/json\r\nAccept: application/json;odata=minimalmetadata\r\nPrefer: return-no-content\r\nDataServiceVersion: 3.0\r\n";

    private const string Tail = $"--{ChangeSet}--\r\n{Batch}--\r\n";

    public static SentRow[] Write(PooledBytes body, IReadOnlyList<TableTransactionAction> actions, string account, AzureAddress address)
    {
        var rows = new SentRow[actions.Count];
        using var json = EntityJson.Writer(body);
        body.Write(Head);
        for (var i = 0; i < rows.Length; i++)
        {
            var (type, entity, ifMatch) = actions[i];
            body.Write(Part);
            body.Write(AzureWrite.Method(type));
            body.Write(" ");
            body.Write(account);
            body.Write(type == TableTransactionActionType.Add ? address.Rows : address.Row(entity.PartitionKey, entity.RowKey));
            body.Write(Headers);
            if (AzureWrite.Condition(type, ifMatch) is { } condition) body.Write(string.Create(CultureInfo.InvariantCulture, $"If-Match: {condition}\r\n"));
            body.Write("\r\n");
            var start = body.Length;
            if (type != TableTransactionActionType.Delete)
            {
                json.Reset();
                EntityJson.Write(json, entity);
            }

            rows[i] = AzureWrite.Sent(actions[i], start..body.Length);
            body.Write("\r\n");
        }

        body.Write(Tail);
        return rows;
    }
}
