using Azure;
using Microsoft.Data.Sqlite;

namespace PdzBot.TableStorage;

/// <summary>The one thread that writes: it takes all requests that wait, runs them in one transaction and commits once.</summary>
/// <remarks>
/// The more callers wait, the fewer commits each costs. A request that is refused leaves the others alone; a fault of the disk fails
/// the whole group, whose rows may or may not be there afterwards, and the next group is tried afresh.
/// </remarks>
internal sealed class SqliteWriter : IDisposable
{
    /// <summary>Bounds of one commit, so that it is over soon for those who wait for it.</summary>
    private const int GroupRequests = 512, GroupBytes = 8 * 1024 * 1024;

    private readonly SqliteConnection connection;
    private readonly string path;
    private readonly Thread thread;
    private readonly Queue<WriteRequest> waiting = new();
    private readonly Queue<ExclusiveRequest> exclusive = new();
    private readonly Dictionary<string, TableWrites> tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly ETagSequence etags;
    private readonly SqliteCommand begin, commit, rollback, savepoint, release, undo;
    private bool closing;

    public SqliteWriter(SqliteConnection connection, string path)
    {
        this.connection = connection;
        this.path = path;
        etags = new ETagSequence(connection);
        begin = connection.Statement("begin immediate");
        commit = connection.Statement("commit");
        rollback = connection.Statement("rollback");
        savepoint = connection.Statement("savepoint request");
        release = connection.Statement("release request");
        undo = connection.Statement("rollback to request");
        thread = new Thread(Run) { Name = "SQLite writer", IsBackground = true };
        thread.Start();
    }

    /// <summary>Returns when the request is durable.</summary>
    public Task<ETag[]> WriteAsync(WriteRequest request)
    {
        Enqueue(waiting, request);
        return request.Outcome;
    }

    /// <summary>Runs between two commits, on the writer's thread and connection.</summary>
    public Task<object?> RunAloneAsync(Func<SqliteConnection, object?> work)
    {
        var request = new ExclusiveRequest(work);
        Enqueue(exclusive, request);
        return request.Outcome;
    }

    /// <summary>What already waits is still written; what comes later is not taken.</summary>
    public void Dispose()
    {
        lock (waiting)
        {
            closing = true;
            Monitor.Pulse(waiting);
        }

        thread.Join();
        connection.Dispose();
    }

    private void Enqueue<T>(Queue<T> queue, T request)
    {
        lock (waiting)
        {
            ObjectDisposedException.ThrowIf(closing, typeof(SqliteTableStore));
            queue.Enqueue(request);
            Monitor.Pulse(waiting);
        }
    }

    private void Run()
    {
        var group = new List<WriteRequest>();
        while (Take(group, out var alone))
        {
            alone?.Run(connection, AsFault);
            if (group.Count > 0) Commit(group);
        }
    }

    /// <summary>Waits for work; false when the store is closing and nothing is left.</summary>
    private bool Take(List<WriteRequest> group, out ExclusiveRequest? alone)
    {
        group.Clear();
        lock (waiting)
        {
            while (waiting.Count == 0 && exclusive.Count == 0 && !closing) Monitor.Wait(waiting);
            var any = waiting.Count > 0 || exclusive.TryPeek(out _);
            exclusive.TryDequeue(out alone);
            var bytes = 0;
            while (bytes < GroupBytes && group.Count < GroupRequests && waiting.TryDequeue(out var request))
            {
                if (!request.IsWanted()) continue;
                group.Add(request);
                bytes += request.Bytes;
            }

            return any;
        }
    }

    private void Commit(List<WriteRequest> group)
    {
        try
        {
            begin.ExecuteNonQuery();
            foreach (var request in group) Write(request);
            commit.ExecuteNonQuery();
        }
        catch (Exception cause)
        {
            // Whatever it was, every caller must hear of it: one that is not told would wait for ever.
            var fault = AsFault(cause);
            RollBack();
            foreach (var request in group) request.Fail(fault);
            return;
        }

        foreach (var request in group) request.Complete();
    }

    private void Write(WriteRequest request)
    {
        var table = Writes(request.Table);

        // A single statement changes all or nothing by itself.
        if (request.Rows.Length == 1)
        {
            TryWrite(table, request, 0);
            return;
        }

        savepoint.ExecuteNonQuery();
        for (var i = 0; i < request.Rows.Length; i++)
        {
            if (TryWrite(table, request, i)) continue;
            undo.ExecuteNonQuery();
            break;
        }

        release.ExecuteNonQuery();
    }

    private bool TryWrite(TableWrites table, WriteRequest request, int index)
    {
        ref readonly var row = ref request.Rows[index];
        var etag = etags.Next();
        if (table.Write(row, etag) is { } refusal)
        {
            request.Refused(refusal, index);
            return false;
        }

        if (row.Type != TableTransactionActionType.Delete) request.Done(index, ETagSequence.ToETag(etag));
        return true;
    }

    private TableWrites Writes(string table)
    {
        if (tables.TryGetValue(table, out var known)) return known;
        TableWrites.Create(connection, table);
        return tables[table] = new TableWrites(connection, table);
    }

    /// <summary>SQLite may have rolled back by itself; tables made in the transaction are gone with it.</summary>
    private void RollBack()
    {
        try
        {
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0) rollback.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // The callers are told of the first fault; the next transaction shows whether this one lasts.
        }

        etags.RolledBack();
        foreach (var table in tables.Values) table.Dispose();
        tables.Clear();
    }

    private Exception AsFault(Exception cause) => StoreFault.Of(cause, path);
}
