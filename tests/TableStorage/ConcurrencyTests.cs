using Azure;
using PdzBot.TableStorage;
using static PdzBot.Tests.Rows;

namespace PdzBot.Tests;

/// <summary>Contract: callers at the same time lose nothing and see what they have been told.</summary>
public class ConcurrencyTests
{
    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Sixteen_who_add_one_to_the_same_row_lose_no_addition(string store)
    {
        await using var opened = Stores.Open(store);
        await opened.Table.AddEntityAsync(new TableEntity("p", "conta") { ["n"] = 0 });

        await AtOnceAsync(16, async _ =>
        {
            for (var done = 0; done < 25;)
            {
                var row = (await opened.Table.GetEntityIfExistsAsync("p", "conta"))!;
                row["n"] = row.GetInt32("n") + 1;
                try
                {
                    await opened.Table.UpdateEntityAsync(row, row.ETag);
                    done++;
                }
                catch (RequestFailedException lost) when (lost.Status == 412)
                {
                    // Another was first: read again.
                }
            }
        });

        Assert.Equal(16 * 25, (await opened.Table.GetEntityIfExistsAsync("p", "conta"))!.GetInt32("n"));
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Of_sixteen_who_add_the_same_row_one_does(string store)
    {
        await using var opened = Stores.Open(store);
        for (var round = 0; round < 20; round++)
        {
            var added = 0;
            await AtOnceAsync(16, async caller =>
            {
                try
                {
                    await opened.Table.AddEntityAsync(Row("p", $"{round}", $"{caller}"));
                    Interlocked.Increment(ref added);
                }
                catch (RequestFailedException late) when (late.Status == 409)
                {
                    Assert.NotNull(await opened.Table.TextAsync("p", $"{round}"));
                }
            });
            Assert.Equal(1, added);
        }
    }

    /// <summary>The register's own way: the next numbers are added as one batch, and who comes second begins again.</summary>
    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Batches_at_once_are_one_after_another(string store)
    {
        await using var opened = Stores.Open(store);
        await AtOnceAsync(8, async caller =>
        {
            for (var done = 0; done < 10;)
            {
                var next = (await opened.Table.KeysAsync("p")).Count;
                try
                {
                    var rows = Enumerable.Range(next, 5).Select(n => Add(Row("p", $"{n:0000}", $"{caller}.{done}")));
                    await opened.Table.SubmitTransactionAsync([.. rows]);
                    done++;
                }
                catch (TableTransactionFailedException late) when (late.Status == 409)
                {
                    Assert.NotNull(late.FailedTransactionActionIndex);
                }
            }
        });

        var texts = new List<string?>();
        await foreach (var row in opened.Table.ReadAllAsync(new TableRange("p"))) texts.Add(row.GetString("testo"));
        Assert.Equal(8 * 10 * 5, texts.Count);
        Assert.All(texts.Chunk(5), batch => Assert.Single(batch.Distinct()));
        Assert.Equal(80, texts.Distinct().Count());
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Who_was_told_reads_what_it_wrote(string store)
    {
        await using var opened = Stores.Open(store);
        await AtOnceAsync(8, async caller =>
        {
            for (var i = 0; i < 50; i++)
            {
                var etag = await opened.Table.UpsertEntityAsync(Row("p", $"{caller}", $"{i}"));
                var read = (await opened.Table.GetEntityIfExistsAsync("p", $"{caller}"))!;
                Assert.Equal((etag, $"{i}"), (read.ETag, read.GetString("testo")));
                Assert.Contains(await opened.Table.KeysAsync("p"), key => key == $"{caller}");
            }
        });
    }

    /// <summary>A reader sees a batch whole or not yet.</summary>
    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task No_page_shows_half_a_batch(string store)
    {
        await using var opened = Stores.Open(store);
        var writing = AtOnceAsync(1, async _ =>
        {
            for (var i = 0; i < 100; i++)
                await opened.Table.SubmitTransactionAsync([.. Enumerable.Range(0, 10).Select(k => Upsert(Row("p", $"{k}", $"{i}")))]);
        });
        while (!writing.IsCompleted)
        {
            var page = await opened.Table.QueryAsync(new TableRange("p"));
            Assert.InRange(page.Entities.Select(row => row.GetString("testo")).Distinct().Count(), 0, 1);
        }

        await writing;
    }

    private static Task AtOnceAsync(int callers, Func<int, Task> work) =>
        Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => work(caller))));
}
