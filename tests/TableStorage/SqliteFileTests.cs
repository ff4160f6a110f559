using Azure;
using Microsoft.Data.Sqlite;
using PdzBot.TableStorage;
using static PdzBot.Tests.Rows;

namespace PdzBot.Tests;

/// <summary>What is the SQLite file's own: it outlives the program, has one writer, and is known from other files.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Db => folder.File("pdz.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_missing_folder_is_made()
    {
        await using var store = SqliteTableStore.Open(folder.File("dati/lecce/pdz.db"));
        await store.Table("prova").AddEntityAsync(Row("p", "r"));
        Assert.True(File.Exists(folder.File("dati/lecce/pdz.db")));
    }

    [Fact]
    public async Task All_is_there_after_a_restart_and_no_ETag_comes_again()
    {
        var etags = new HashSet<ETag>();
        for (var start = 0; start < 3; start++)
        {
            await using var store = SqliteTableStore.Open(Db);
            var table = store.Table("prova");
            Assert.Equal(Enumerable.Range(0, start).Select(i => $"{i}"), await table.KeysAsync("p"));
            if (start > 0) Assert.Contains((await table.GetEntityIfExistsAsync("p", $"{start - 1}"))!.ETag, etags);

            Assert.True(etags.Add(await table.AddEntityAsync(Row("p", $"{start}"))));
            Assert.True(etags.Add(await table.UpsertEntityAsync(Row("p", "again"))));
            await table.DeleteEntityAsync("p", "again", ETag.All);
        }
    }

    [Fact]
    public async Task Writes_that_wait_when_the_store_is_closed_are_still_done()
    {
        var store = SqliteTableStore.Open(Db);
        var writes = Enumerable.Range(0, 200).Select(i => store.Table("prova").AddEntityAsync(Row("p", $"{i:000}"))).ToList();
        await store.DisposeAsync();
        await Task.WhenAll(writes);

        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.Table("prova").AddEntityAsync(Row("p", "late")));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.Table("prova").GetEntityIfExistsAsync("p", "000"));
        await store.DisposeAsync();

        await using var again = SqliteTableStore.Open(Db);
        Assert.Equal(200, (await again.Table("prova").KeysAsync("p")).Count);
    }

    [Fact]
    public async Task A_second_writer_is_refused_and_told_who_is_the_first()
    {
        await using (SqliteTableStore.Open(Db))
        {
            var refusal = Assert.Throws<StoreLockedException>(() => SqliteTableStore.Open(Db));
            Assert.Contains(Db, refusal.Message, StringComparison.Ordinal);
            Assert.Contains($"process {Environment.ProcessId}", refusal.Message, StringComparison.Ordinal);
            Assert.Equal(Db, refusal.DatabasePath);
            Assert.Throws<StoreLockedException>(() => SqliteTableStore.Open(Db));
        }

        await using var next = SqliteTableStore.Open(Db);
        await next.PingAsync();
    }

    [Fact]
    public async Task A_second_writer_is_refused_across_processes()
    {
        using var writer = StoreWriterProcess.Write(Db, round: 0, callers: 1);
        await writer.HearAsync(20);

        var refusal = Assert.Throws<StoreLockedException>(() => SqliteTableStore.Open(Db));
        Assert.Contains($"process {writer.Id}", refusal.Message, StringComparison.Ordinal);

        // Reading is free, and sees what has been acknowledged.
        await using var reader = SqliteTableStore.Open(Db, readOnly: true);
        Assert.NotEmpty(await reader.Table("prova").KeysAsync("righe"));
        await writer.KillAsync();
    }

    [Fact]
    public async Task A_reader_beside_the_writer_follows_it_and_writes_nothing()
    {
        await using var store = SqliteTableStore.Open(Db);
        await using var reader = SqliteTableStore.Open(Db, readOnly: true);
        Assert.Null(await reader.Table("prova").TextAsync("p", "r"));

        for (var i = 0; i < 10; i++)
        {
            await store.Table("prova").UpsertEntityAsync(Row("p", "r", $"{i}"));
            Assert.Equal($"{i}", await reader.Table("prova").TextAsync("p", "r"));
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.Table("prova").UpsertEntityAsync(Row("p", "r", "no")));
        await Assert.ThrowsAsync<InvalidOperationException>(reader.CheckpointAsync);
        await reader.PingAsync();
    }

    [Fact]
    public void Nothing_to_read_is_said_and_nothing_is_made()
    {
        Assert.Throws<FileNotFoundException>(() => SqliteTableStore.Open(Db, readOnly: true));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("create table altro (x)", "another program's")]
    [InlineData("Caro diario, oggi non sono una base di dati. Domani forse, ma oggi no.", "no database at all")]
    [InlineData("pragma application_id = 1348827714; pragma user_version = 2; create table _store (etag)", "of a later version")]
    public async Task A_file_that_is_not_ours_is_left_alone(string content, string because)
    {
        if (content.StartsWith("Caro", StringComparison.Ordinal)) await File.WriteAllTextAsync(Db, content);
        else
        {
            using var other = new SqliteConnection($"Data Source={Db};Pooling=False");
            Execute(other, content);
        }

        var before = await File.ReadAllBytesAsync(Db);
        var refusal = Assert.Throws<InvalidDataException>(() => SqliteTableStore.Open(Db));
        Assert.Contains(Db, refusal.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => SqliteTableStore.Open(Db, readOnly: true));

        Assert.Equal(before, await File.ReadAllBytesAsync(Db));

        // The refusal let go of the lock.
        File.Delete(Db);
        await SqliteTableStore.Open(Db).DisposeAsync();
        Assert.NotEmpty(because);
    }

    /// <summary>A trigger that rolls back behind the writer's back is what a failing disk is to it.</summary>
    [Fact]
    public async Task A_fault_below_fails_its_callers_and_the_next_are_served()
    {
        await using var store = SqliteTableStore.Open(Db);
        var table = store.Table("prova");
        await table.AddEntityAsync(Row("p", "prima"));
        using var other = new SqliteConnection($"Data Source={Db};Pooling=False");
        Execute(other,
            "create trigger guasto before insert on prova when new.rk = 'guasto' begin select raise(rollback, 'disk I/O error'); end");

        var calls = Enumerable.Range(0, 50).Select(i => table.AddEntityAsync(Row("p", i == 20 ? "guasto" : $"{i:00}"))).ToList();
        var done = new List<string> { "prima" };
        for (var i = 0; i < calls.Count; i++)
        {
            try
            {
                await calls[i];
                done.Add($"{i:00}");
            }
            catch (RequestFailedException fault)
            {
                Assert.Equal((500, "InternalError"), (fault.Status, fault.ErrorCode));
            }
        }

        Assert.True(calls[20].IsFaulted);
        Assert.Equal(done.Order(StringComparer.Ordinal), await table.KeysAsync("p"));
        await RefusesAsync(500, "InternalError", () => table.SubmitTransactionAsync([Add(Row("p", "altra")), Add(Row("p", "guasto"))]));

        // A table born in a transaction that failed is made again.
        Execute(other, "drop trigger guasto");
        await table.AddEntityAsync(Row("p", "guasto"));
        await store.Table("nuova").AddEntityAsync(Row("p", "r"));
        Assert.DoesNotContain("altra", await table.KeysAsync("p"));
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        if (connection.State == System.Data.ConnectionState.Closed) connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
