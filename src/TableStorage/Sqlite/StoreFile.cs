using Microsoft.Data.Sqlite;

namespace PdzBot.TableStorage;

/// <summary>One SQLite file: how it is opened, what marks it as ours, and how it is kept.</summary>
/// <remarks>
/// Each table is an ordinary one with a unique index over its keys, in pages of 8 KiB. Without a rowid, rows of about 1 KB would
/// spill to overflow pages and take four times the room.
/// </remarks>
internal sealed class StoreFile(string path)
{
    public const string Memory = ":memory:";

    /// <summary>"PdzB", so that another program's database is not taken for ours.</summary>
    private const long ApplicationId = 0x50647A42;

    private const long Version = 1;

    private const int NotADatabase = 26;

    /// <summary>What an operator is told; the full path.</summary>
    public string Path { get; } = path == Memory ? Memory : System.IO.Path.GetFullPath(path);

    public bool IsMemory => Path == Memory;

    public SqliteConnection OpenReader()
    {
        var connection = Open(SqliteOpenMode.ReadOnly);
        try
        {
            CheckMarks(connection);
            return connection;
        }
        catch (Exception fault)
        {
            connection.Dispose();
            if (fault is SqliteException { SqliteErrorCode: NotADatabase }) throw NotOurs(fault);
            throw;
        }
    }

    public SqliteConnection OpenWriter()
    {
        var connection = Open(IsMemory ? SqliteOpenMode.Memory : SqliteOpenMode.ReadWriteCreate);
        try
        {
            var isNew = (long)connection.Query("select count(*) from sqlite_master")! == 0;
            if (!isNew) CheckMarks(connection);

            // The page size counts only before the first page is written.
            connection.Execute("pragma page_size = 8192");
            var mode = (string?)connection.Query("pragma journal_mode = wal");
            if (mode is not ("wal" or "memory")) throw new IOException($"'{Path}' can't be kept with a write-ahead log, only with {mode}.");

            connection.Execute("pragma synchronous = full");
            connection.Execute("pragma fullfsync = on; pragma checkpoint_fullfsync = on");
            connection.Execute("pragma secure_delete = on");
            connection.Execute("pragma journal_size_limit = 16777216");
            if (isNew) Create(connection);
            return connection;
        }
        catch (Exception fault)
        {
            connection.Dispose();
            if (fault is SqliteException { SqliteErrorCode: NotADatabase }) throw NotOurs(fault);
            throw;
        }
    }

    private static void Create(SqliteConnection connection) => connection.Execute(
        $"""
        begin immediate;
        create table _store (etag integer not null);
        insert into _store values (0);
        pragma application_id = {ApplicationId};
        pragma user_version = {Version};
        commit;
        """);

    private void CheckMarks(SqliteConnection connection)
    {
        if ((long)connection.Query("pragma application_id")! != ApplicationId) throw NotOurs(null);
        if (connection.Query("pragma user_version") is var version && (long)version! != Version)
            throw new InvalidDataException($"'{Path}' has the format {version}; this program knows {Version}.");
    }

    private InvalidDataException NotOurs(Exception? fault) => new($"'{Path}' is not a PdzBot database.", fault);

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 5,
        }.ToString());
        connection.Open();
        connection.Execute("pragma busy_timeout = 2000");
        return connection;
    }
}
