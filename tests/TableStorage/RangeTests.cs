using Azure;
using PdzBot.TableStorage;
using static PdzBot.Tests.Rows;

namespace PdzBot.Tests;

/// <summary>Contract: a partition's rows come in ordinal order, between two bounds, page after page.</summary>
public class RangeTests
{
    public static IEnumerable<object?[]> Ranges => Stores.With(((object?[][])
    [
        [null, null, "A a a0 b z é", "open at both ends"],
        ["", null, "A a a0 b z é", "from the empty key"],
        ["a", null, "a a0 b z é", "the lower bound is in"],
        ["a1", null, "b z é", "a lower bound that is no row"],
        [null, "b", "A a a0", "the upper bound is out"],
        [null, "a1", "A a a0", "an upper bound that is no row"],
        ["a", "b", "a a0", "both bounds"],
        ["a", "a", "", "nothing between a bound and itself"],
        ["b", "a", "", "bounds the wrong way round"],
        ["z", "\uffff", "z é", "up to the last of all"],
        ["ù", null, "", "beyond the last"],
        [null, "", "", "before the first"],
    ])!)!;

    [Theory, MemberData(nameof(Ranges))]
    public async Task A_range_is_from_its_lower_bound_up_to_before_its_upper_bound(
        string store, string? from, string? before, string expected, string because)
    {
        await using var opened = Stores.Open(store);
        foreach (var key in "b a z A a0 é".Split(' ')) await opened.Table.AddEntityAsync(Row("lecce", key, because));
        await opened.Table.AddEntityAsync(Row("lecc", "a"));
        await opened.Table.AddEntityAsync(Row("lecce2", "a"));

        Assert.Equal(expected, string.Join(' ', await opened.Table.KeysAsync("lecce", from, before)));
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task An_empty_partition_or_table_is_an_empty_range(string store)
    {
        await using var opened = Stores.Open(store);
        Assert.Empty(await opened.Table.KeysAsync("lecce"));
        await opened.Table.AddEntityAsync(Row("potenza", "a"));
        Assert.Empty(await opened.Table.KeysAsync("lecce"));
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Pages_of_any_size_give_the_same_rows(string store)
    {
        await using var opened = Stores.Open(store);
        var keys = Enumerable.Range(0, 25).Select(i => $"f:{i:000}").ToList();
        await opened.Table.SubmitTransactionAsync([.. keys.Select(key => Add(Row("lecce", key, key)))]);

        foreach (var size in (int[])[1, 2, 7, 24, 25, 26, 1000])
        {
            var read = new List<string>();
            string? continuation = null;
            do
            {
                var page = await opened.Table.QueryAsync(new TableRange("lecce", "f:", "f;"), size, continuation);
                Assert.InRange(page.Entities.Count, 0, size);
                read.AddRange(page.Entities.Select(row => row.RowKey));
                continuation = page.Continuation;
            }
            while (continuation is not null);
            Assert.Equal(keys, read);
        }
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_whole_table_is_read_partition_after_partition(string store)
    {
        await using var opened = Stores.Open(store);
        Assert.Empty((await opened.Table.ScanAsync()).Entities);
        string[] partitions = ["", "lecce", "lecce2", "po'tenza", "é"];
        foreach (var partition in partitions) await opened.Table.SubmitTransactionAsync([.. ((string[])["", "a", "b"]).Select(key => Add(Row(partition, key, "x")))]);

        foreach (var size in (int[])[1, 2, 3, 4, 15, 1000])
        {
            var read = new List<string>();
            string? continuation = null;
            do
            {
                var page = await opened.Table.ScanAsync(size, continuation);
                Assert.InRange(page.Entities.Count, 0, size);
                read.AddRange(page.Entities.Select(row => $"{row.PartitionKey}/{row.RowKey}={row.GetString("testo")}"));
                continuation = page.Continuation;
            }
            while (continuation is not null);
            Assert.Equal(partitions.SelectMany(partition => ((string[])["", "a", "b"]).Select(key => $"{partition}/{key}=x")), read);
        }
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Rows_added_between_two_pages_disturb_none_that_were_there(string store)
    {
        await using var opened = Stores.Open(store);
        for (var i = 0; i < 40; i += 2) await opened.Table.AddEntityAsync(Row("lecce", $"{i:000}"));

        var read = new List<string>();
        string? continuation = null;
        for (var i = 0; ; i++)
        {
            var page = await opened.Table.QueryAsync(new TableRange("lecce"), 3, continuation);
            read.AddRange(page.Entities.Select(row => row.RowKey));
            if ((continuation = page.Continuation) is null) break;

            // One behind, one ahead, and the row the page ended with goes away.
            await opened.Table.AddEntityAsync(Row("lecce", $"000-{i}"));
            await opened.Table.UpsertEntityAsync(Row("lecce", $"{39 - 2 * i:000}"));
            await opened.Table.DeleteEntityAsync("lecce", read[^1], ETag.All);
        }

        Assert.Equal(read.Order(StringComparer.Ordinal).Distinct(), read);
        Assert.Subset(read.ToHashSet(), Enumerable.Range(0, 20).Select(i => $"{i * 2:000}").ToHashSet());
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_range_of_large_rows_is_read_whole(string store)
    {
        await using var opened = Stores.Open(store);
        var keys = Enumerable.Range(0, 100).Select(i => $"{i:000}").ToList();
        foreach (var key in keys) await opened.Table.AddEntityAsync(new TableEntity("lecce", key) { ["corpo"] = new byte[60 * 1024] });

        Assert.Equal(keys, await opened.Table.KeysAsync("lecce"));
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_page_has_between_one_and_a_thousand_rows(string store)
    {
        await using var opened = Stores.Open(store);
        foreach (var size in (int[])[-1, 0, 1001])
            await RefusesAsync(400, "InvalidInput", () => opened.Table.QueryAsync(new TableRange("lecce"), size));
        foreach (var size in (int[])[1, 1000])
            Assert.Empty((await opened.Table.QueryAsync(new TableRange("lecce"), size)).Entities);
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Text_that_no_page_gave_is_not_a_continuation(string store)
    {
        await using var opened = Stores.Open(store);
        foreach (var text in (string[])["", "f:001"])
            await RefusesAsync(400, "InvalidInput", () => opened.Table.QueryAsync(new TableRange("lecce"), 10, text));
    }
}
