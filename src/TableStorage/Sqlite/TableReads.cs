using Microsoft.Data.Sqlite;

namespace PdzBot.TableStorage;

/// <summary>The statements that read one table on one connection, prepared once.</summary>
internal sealed class TableReads(SqliteConnection connection, string table) : IDisposable
{
    /// <summary>Bytes after which a page ends early, as Azure's do.</summary>
    private const int PageBytes = 4 * 1024 * 1024;

    private readonly SqliteCommand point =
        connection.Statement($"""select etag, body from "{table}" where pk = $pk and rk = $rk""", "pk", "rk");

    private readonly SqliteCommand from = Range(connection, table, "rk >= $from");
    private readonly SqliteCommand fromBefore = Range(connection, table, "rk >= $from and rk < $before");
    private readonly SqliteCommand after = Range(connection, table, "rk > $from");
    private readonly SqliteCommand all = Scan(connection, table, "");
    private readonly SqliteCommand allAfter = Scan(connection, table, "where (pk, rk) > ($pk, $rk)", "pk", "rk");
    private readonly SqliteCommand afterBefore = Range(connection, table, "rk > $from and rk < $before");

    public TableEntity? Get(string partitionKey, string rowKey)
    {
        using var row = point.With(0, partitionKey).With(1, rowKey).ExecuteReader();
        return row.Read() ? Entity(partitionKey, rowKey, row.GetInt64(0), row.GetFieldValue<byte[]>(1)) : null;
    }

    /// <remarks>One row more than asked is looked for, which tells whether to go on.</remarks>
    public TablePage Query(TableRange range, int pageSize, string? continuation)
    {
        var command = (continuation is null, range.Before is null) switch
        {
            (true, true) => from,
            (true, false) => fromBefore,
            (false, true) => after,
            (false, false) => afterBefore,
        };
        var start = continuation?[1..] ?? range.From ?? "";
        command.With(0, range.PartitionKey).With(1, start).With(2, range.Before ?? "").With(3, pageSize + 1);
        using var row = command.ExecuteReader();
        var entities = new List<TableEntity>(Math.Min(pageSize, 64));
        for (var bytes = 0; row.Read();)
        {
            if (entities.Count == pageSize || bytes >= PageBytes) return new TablePage(entities, Continuation.Mark + entities[^1].RowKey);
            var body = row.GetFieldValue<byte[]>(2);
            bytes += body.Length;
            entities.Add(Entity(range.PartitionKey, row.GetString(0), row.GetInt64(1), body));
        }

        return new TablePage(entities, null);
    }

    /// <summary>Rows of all partitions; no key holds the line feed that stands between the two of the continuation.</summary>
    public TablePage Scan(int pageSize, string? continuation)
    {
        var command = all;
        if (continuation?[1..].Split('\n') is [var partition, var key]) command = allAfter.With(1, partition).With(2, key);
        command.With(0, pageSize + 1);
        using var row = command.ExecuteReader();
        var entities = new List<TableEntity>(Math.Min(pageSize, 64));
        for (var bytes = 0; row.Read();)
        {
            if (entities.Count == pageSize || bytes >= PageBytes) return new TablePage(entities, $"{Continuation.Mark}{entities[^1].PartitionKey}\n{entities[^1].RowKey}");
            var body = row.GetFieldValue<byte[]>(3);
            bytes += body.Length;
            entities.Add(Entity(row.GetString(0), row.GetString(1), row.GetInt64(2), body));
        }

        return new TablePage(entities, null);
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[point, from, fromBefore, after, afterBefore, all, allAfter]) command.Dispose();
    }

    private static SqliteCommand Scan(SqliteConnection connection, string table, string after, params string[] bounds) =>
        connection.Statement($"""select pk, rk, etag, body from "{table}" {after} order by pk, rk limit $limit""", ["limit", .. bounds]);

    private static SqliteCommand Range(SqliteConnection connection, string table, string bounds) => connection.Statement(
        $"""select rk, etag, body from "{table}" where pk = $pk and {bounds} order by rk limit $limit""", "pk", "from", "before", "limit");

    private static TableEntity Entity(string partitionKey, string rowKey, long etag, byte[] body)
    {
        var entity = new TableEntity(partitionKey, rowKey) { ETag = ETagSequence.ToETag(etag) };
        EntityBody.Decode(body, entity);
        return entity;
    }
}
