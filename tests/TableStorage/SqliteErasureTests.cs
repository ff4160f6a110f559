using System.Text;
using Azure;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>What was deleted can't be dug out of the file.</summary>
[Trait("Regola", "SEC-02")]
public sealed class SqliteErasureTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(20, "within a page")]
    [InlineData(5_000, "most of a page")]
    [InlineData(60_000, "over many pages")]
    public async Task After_a_checkpoint_the_file_holds_nothing_of_a_cleared_field(int length, string because)
    {
        await using var store = SqliteTableStore.Open(folder.File("pdz.db"));
        var personal = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("MARIA-ROSSI;", length / 12 + 1)));
        await store.Table("fatti").AddEntityAsync(new TableEntity("lecce", "f:1") { ["corpo"] = new byte[100], ["personale"] = personal });
        await store.Table("fatti").AddEntityAsync(new TableEntity("lecce", "f:2") { ["corpo"] = new byte[100], ["personale"] = personal });
        Assert.NotEqual(0, Traces());
        await store.CheckpointAsync();
        Assert.NotEqual(0, Traces());

        var cleared = new TableEntity("lecce", "f:1") { ["corpo"] = new byte[100], ["perche"] = because };
        await store.Table("fatti").UpdateEntityAsync(cleared, ETag.All);
        await store.Table("fatti").DeleteEntityAsync("lecce", "f:2", ETag.All);
        await store.CheckpointAsync();

        Assert.Equal(0, Traces());
    }

    /// <summary>Pages that split and fill anew may keep stray copies of what was deleted later; compacting leaves none.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task After_compacting_the_file_holds_nothing_of_many_rows_that_came_and_went(int seed)
    {
        await using var store = SqliteTableStore.Open(folder.File("pdz.db"));
        var table = store.Table("fatti");
        var random = new Random(seed);
        var keys = Enumerable.Range(0, 1500).Select(i => $"{i:0000}").ToArray();
        random.Shuffle(keys);
        await Task.WhenAll(keys.Select(key => table.AddEntityAsync(new TableEntity("lecce", key)
        {
            ["prima"] = new byte[random.Next(1500)],
            ["personale"] = "MARIA-ROSSI;",
            ["dopo"] = new byte[random.Next(1500)],
        })));
        random.Shuffle(keys);
        await Task.WhenAll(keys.Select((key, i) => i % 2 == 0
            ? table.DeleteEntityAsync("lecce", key, ETag.All)
            : table.UpdateEntityAsync(new TableEntity("lecce", key) { ["dopo"] = new byte[random.Next(1500)] }, ETag.All)));

        await store.CompactAsync();

        Assert.Equal(0, Traces());
        Assert.Equal(750, (await table.KeysAsync("lecce")).Count);
        await table.AddEntityAsync(new TableEntity("lecce", "dopo"));
    }

    private int Traces() => ((string[])["pdz.db", "pdz.db-wal"]).Select(folder.File).Where(File.Exists).Sum(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Count(bytes, "MARIA-ROSSI;"u8);
    });

    private static int Count(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> marker)
    {
        var count = 0;
        for (int at; (at = bytes.IndexOf(marker)) >= 0; bytes = bytes[(at + 1)..]) count++;
        return count;
    }
}
