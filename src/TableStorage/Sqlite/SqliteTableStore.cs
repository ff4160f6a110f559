using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace PdzBot.TableStorage;

/// <summary>Tables in one SQLite file, beside the program that uses them: one process writes, any number read.</summary>
/// <remarks>
/// A call that has returned is on the disk (write-ahead log, synchronous=FULL). Keys are ordered by their UTF-8 bytes, which is
/// Azure's order by UTF-16 units but for characters beyond U+FFFF, which come last here and before U+E000 there.
/// </remarks>
public sealed class SqliteTableStore : ITableStore
{
    private readonly StoreLock? held;
    private readonly SqliteWriter? writer;
    private readonly SqliteReaders readers;
    private readonly ConcurrentDictionary<string, SqliteTable> tables = new(StringComparer.OrdinalIgnoreCase);

    private SqliteTableStore(StoreFile file, StoreLock? held, SqliteWriter? writer)
    {
        this.held = held;
        this.writer = writer;
        readers = new SqliteReaders(file, file.IsMemory ? writer : null);
    }

    /// <param name="path">The file, made with its folder when missing; or <c>:memory:</c>, gone when the store is disposed.</param>
    /// <param name="readOnly">Opens a file that is there, without the lock, also beside its writer or after that was killed.</param>
    /// <exception cref="StoreLockedException">Another process, or another store of this one, writes to the file.</exception>
    /// <exception cref="FileNotFoundException">There is nothing to read.</exception>
    /// <exception cref="InvalidDataException">The file is not one of ours, or of a later version.</exception>
    public static SqliteTableStore Open(string path, bool readOnly = false)
    {
        var file = new StoreFile(path);
        if (readOnly)
        {
            if (!File.Exists(file.Path)) throw new FileNotFoundException($"There is no database '{file.Path}' to read.", file.Path);
            file.OpenReader().Dispose();
            return new SqliteTableStore(file, null, null);
        }

        if (file.IsMemory) return new SqliteTableStore(file, null, new SqliteWriter(file.OpenWriter(), file.Path));

        Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        var held = StoreLock.Take(file.Path);
        try
        {
            return new SqliteTableStore(file, held, new SqliteWriter(file.OpenWriter(), file.Path));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <exception cref="ArgumentException">Not a name Azure allows: 3 to 63 ASCII letters and digits, a letter first.</exception>
    public ITable Table(string name)
    {
        TableLimits.CheckTable(name);
        return tables.GetOrAdd(name, static (name, store) => new SqliteTable(name, store.readers, store.writer), this);
    }

    public Task PingAsync(CancellationToken cancellation = default) =>
        readers.ReadAsync<object?>(
            static reader =>
            {
                reader.Ping();
                return null;
            }, cancellation);

    /// <summary>Brings all of the log into the file and empties it. What was deleted is then gone but for stray copies.</summary>
    /// <exception cref="Azure.RequestFailedException">503: somebody is reading just now, and has been for seconds.</exception>
    public Task CheckpointAsync() => Writer.RunAloneAsync(Checkpoint);

    /// <summary>Writes the file anew, so that nothing of what was deleted is left in it anywhere; takes about a second per 50 MB.</summary>
    /// <remarks>
    /// secure_delete overwrites what is deleted where it lay, but SQLite now and then leaves a copy in the free room of a page that it
    /// had filled anew before. After an erasure that the law asks for, this and not the checkpoint is the last step.
    /// </remarks>
    /// <exception cref="Azure.RequestFailedException">503: somebody is reading just now, and has been for seconds.</exception>
    public Task CompactAsync(CancellationToken cancellation = default) => Writer.RunAloneAsync(static connection =>
    {
        connection.Execute("vacuum");
        return Checkpoint(connection);
    });

    /// <summary>Finishes the writes that wait, and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        readers.Dispose();
        if (writer is not null) await Task.Run(writer.Dispose);
        held?.Dispose();
    }

    private SqliteWriter Writer => writer ?? throw new InvalidOperationException("The store was opened read-only.");

    private static object? Checkpoint(SqliteConnection connection) =>
        connection.Query("pragma wal_checkpoint(truncate)") is 1L ? throw new SqliteException("The log is being read.", 5) : null;
}
