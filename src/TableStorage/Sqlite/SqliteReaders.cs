using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace PdzBot.TableStorage;

/// <summary>Connections that read, each used by one caller at a time, on that caller's own thread.</summary>
/// <remarks>
/// A read sees all that was committed before it began. A database in memory has but the writer's connection: there
/// <paramref name="alone"/> takes the reads in between its commits.
/// </remarks>
internal sealed class SqliteReaders(StoreFile file, SqliteWriter? alone) : IDisposable
{
    /// <summary>Connections kept open; more are opened when more read at once.</summary>
    private const int Kept = 16;

    private readonly ConcurrentStack<SqliteReader> idle = new();
    private SqliteReader? inMemory;
    private volatile bool closed;

    public async Task<T> ReadAsync<T>(Func<SqliteReader, T> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (alone is not null)
            return (T)(await alone.RunAloneAsync(connection => read(inMemory ??= new SqliteReader(connection))))!;

        ObjectDisposedException.ThrowIf(closed, typeof(SqliteTableStore));
        SqliteReader? reader = null;
        try
        {
            if (!idle.TryPop(out reader)) reader = new SqliteReader(file.OpenReader());
            var result = read(reader);
            GiveBack(reader);
            return result;
        }
        catch (SqliteException fault)
        {
            reader?.Dispose();
            throw StoreFault.Of(fault, file.Path);
        }
    }

    public void Dispose()
    {
        closed = true;
        while (idle.TryPop(out var reader)) reader.Dispose();
    }

    private void GiveBack(SqliteReader reader)
    {
        if (idle.Count < Kept) idle.Push(reader);
        else reader.Dispose();

        // The store may have been closed meanwhile, and have missed this one.
        if (closed) Dispose();
    }
}

/// <summary>One connection with its prepared statements.</summary>
internal sealed class SqliteReader(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, TableReads> tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly SqliteCommand exists =
        connection.Statement("select 1 from sqlite_master where type = 'table' and name = $name collate nocase", "name");

    /// <summary>How to read a table, or null while it was never written to.</summary>
    public TableReads? Table(string name)
    {
        if (tables.TryGetValue(name, out var known)) return known;
        return exists.With(0, name).ExecuteScalar() is null ? null : tables[name] = new TableReads(connection, name);
    }

    public void Ping() => exists.With(0, "_store").ExecuteScalar();

    public void Dispose()
    {
        foreach (var table in tables.Values) table.Dispose();
        exists.Dispose();
        connection.Dispose();
    }
}
