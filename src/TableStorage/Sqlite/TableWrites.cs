using Azure;
using Microsoft.Data.Sqlite;

namespace PdzBot.TableStorage;

/// <summary>The statements that write one table, prepared once; each either changes its row or leaves all as it was.</summary>
internal sealed class TableWrites(SqliteConnection connection, string table) : IDisposable
{
    private readonly SqliteCommand add = connection.Statement(
        $"""insert into "{table}" (pk, rk, etag, body) values ($pk, $rk, $etag, $body) on conflict do nothing""",
        "pk", "rk", "etag", "body");

    private readonly SqliteCommand upsert = connection.Statement(
        $"""
        insert into "{table}" (pk, rk, etag, body) values ($pk, $rk, $etag, $body)
        on conflict (pk, rk) do update set etag = excluded.etag, body = excluded.body
        """, "pk", "rk", "etag", "body");

    private readonly SqliteCommand update = connection.Statement(
        $"""update "{table}" set etag = $etag, body = $body where pk = $pk and rk = $rk and ($match is null or etag = $match)""",
        "pk", "rk", "etag", "body", "match");

    private readonly SqliteCommand delete = connection.Statement(
        $"""delete from "{table}" where pk = $pk and rk = $rk and ($match is null or etag = $match)""", "pk", "rk", "match");

    private readonly SqliteCommand exists = connection.Statement($"""select 1 from "{table}" where pk = $pk and rk = $rk""", "pk", "rk");

    public static void Create(SqliteConnection connection, string table) => connection.Execute(
        $"""
        create table if not exists "{table}" (
            pk text not null, rk text not null, etag integer not null, body blob not null, primary key (pk, rk))
        """);

    public TableRefusal? Write(in RowWrite row, long etag) => row.Type switch
    {
        TableTransactionActionType.Add => Put(add, row, etag).ExecuteNonQuery() == 1 ? null : TableRefusal.EntityAlreadyExists,
        TableTransactionActionType.Upsert => Put(upsert, row, etag).ExecuteNonQuery() == 1 ? null : NothingChanged(),
        TableTransactionActionType.Update => Put(update, row, etag).With(4, Match(row)).ExecuteNonQuery() == 1 ? null : WhyNot(row),
        TableTransactionActionType.Delete => Keys(delete, row).With(2, Match(row)).ExecuteNonQuery() == 1 ? null : WhyNot(row),
    };

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[add, upsert, update, delete, exists]) command.Dispose();
    }

    private static SqliteCommand Put(SqliteCommand command, in RowWrite row, long etag) =>
        Keys(command, row).With(2, etag).With(3, row.Body);

    private static SqliteCommand Keys(SqliteCommand command, in RowWrite row) => command.With(0, row.PartitionKey).With(1, row.RowKey);

    private static object Match(in RowWrite row) => row.IfMatch == ETag.All ? DBNull.Value : ETagSequence.ToNumber(row.IfMatch);

    private static TableRefusal NothingChanged() => throw new InvalidDataException("The database did not take a row.");

    private TableRefusal WhyNot(in RowWrite row) => Keys(exists, row).ExecuteScalar() is null
        ? TableRefusal.ResourceNotFound
        : TableRefusal.UpdateConditionNotSatisfied;
}
