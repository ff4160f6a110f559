using Azure;
using PdzBot.TableStorage;
using static PdzBot.Tests.Rows;

namespace PdzBot.Tests;

/// <summary>Contract: a batch is done whole or not at all, and says which action was refused.</summary>
public class BatchTests
{
    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task All_actions_of_a_batch_are_done_and_give_their_ETags(string store)
    {
        await using var opened = Stores.Open(store);
        var old = await opened.Table.AddEntityAsync(Row("lecce", "cambia", "1"));
        var gone = await opened.Table.AddEntityAsync(Row("lecce", "via", "1"));

        var etags = await opened.Table.SubmitTransactionAsync(
        [
            Add(Row("lecce", "nuova", "2")), Upsert(Row("lecce", "posta", "2")), Update(Row("lecce", "cambia", "2"), old),
            Delete("lecce", "via", gone),
        ]);

        Assert.Equal(["cambia", "nuova", "posta"], await opened.Table.KeysAsync("lecce"));
        Assert.Equal(4, etags.Count);
        Assert.Equal(default, etags[3]);
        foreach (var (key, i) in ((string, int)[])[("nuova", 0), ("posta", 1), ("cambia", 2)])
        {
            var row = await opened.Table.GetEntityIfExistsAsync("lecce", key);
            Assert.Equal((etags[i], "2"), (row!.ETag, row.GetString("testo")));
        }
    }

    public static IEnumerable<object[]> Refusals => Stores.With(
    [
        [0, 409, "EntityAlreadyExists", (Func<ETag, TableTransactionAction>)(_ => Add(Row("lecce", "c", "x")))],
        [2, 404, "ResourceNotFound", (Func<ETag, TableTransactionAction>)(_ => Update(Row("lecce", "manca", "x"), ETag.All))],
        [2, 404, "ResourceNotFound", (Func<ETag, TableTransactionAction>)(_ => Delete("lecce", "manca", ETag.All))],
        [1, 412, "UpdateConditionNotSatisfied", (Func<ETag, TableTransactionAction>)(old => Update(Row("lecce", "c", "x"), old))],
        [4, 412, "UpdateConditionNotSatisfied", (Func<ETag, TableTransactionAction>)(old => Delete("lecce", "c", old))],
        [3, 400, "CommandsInBatchActOnDifferentPartitions", (Func<ETag, TableTransactionAction>)(_ => Add(Row("potenza", "x")))],
        [3, 400, "OutOfRangeInput", (Func<ETag, TableTransactionAction>)(_ => Add(Row("lecce", "a/b")))],
        [4, 400, "InvalidHeaderValue", (Func<ETag, TableTransactionAction>)(_ => Delete("lecce", "c", default))],
        [4, 400, "InvalidDuplicateRow", (Func<ETag, TableTransactionAction>)(_ => Delete("lecce", "n0", ETag.All))],
        [1, 400, "PropertyNameInvalid", (Func<ETag, TableTransactionAction>)(_ => Upsert(new("lecce", "x") { ["è"] = 1 }))],
    ]);

    [Theory, MemberData(nameof(Refusals))]
    public async Task One_refused_action_undoes_the_whole_batch(
        string store, int index, int status, string code, Func<ETag, TableTransactionAction> refused)
    {
        await using var opened = Stores.Open(store);
        var old = await opened.Table.AddEntityAsync(Row("lecce", "c", "prima"));
        var now = await opened.Table.UpsertEntityAsync(Row("lecce", "c", "poi"));
        var other = await opened.Table.AddEntityAsync(Row("lecce", "resta"));
        var actions = Enumerable.Range(0, 3).Select(i => Add(Row("lecce", $"n{i}"))).Append(Delete("lecce", "resta", other)).ToList();
        actions.Insert(index, refused(old));

        await RefusesAsync(status, code, index, () => opened.Table.SubmitTransactionAsync(actions));

        Assert.Equal(["c", "resta"], await opened.Table.KeysAsync("lecce"));
        Assert.Equal(now, (await opened.Table.GetEntityIfExistsAsync("lecce", "c"))!.ETag);
        Assert.Equal(other, (await opened.Table.GetEntityIfExistsAsync("lecce", "resta"))!.ETag);
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_batch_of_one_is_a_batch(string store)
    {
        await using var opened = Stores.Open(store);
        await opened.Table.SubmitTransactionAsync([Add(Row("lecce", "a"))]);

        await RefusesAsync(409, "EntityAlreadyExists", 0, () => opened.Table.SubmitTransactionAsync([Add(Row("lecce", "a"))]));
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_batch_has_between_one_and_a_hundred_actions(string store)
    {
        await using var opened = Stores.Open(store);
        var actions = Enumerable.Range(0, 101).Select(i => Add(Row("lecce", $"{i:000}"))).ToList();

        await RefusesAsync(400, "InvalidInput", null, () => opened.Table.SubmitTransactionAsync([]));
        await RefusesAsync(400, "InvalidInput", null, () => opened.Table.SubmitTransactionAsync(actions));
        Assert.Empty(await opened.Table.KeysAsync("lecce"));

        Assert.Equal(100, (await opened.Table.SubmitTransactionAsync([.. actions.Take(100)])).Count);
        Assert.Equal(100, (await opened.Table.KeysAsync("lecce")).Count);
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_batch_has_at_most_four_mebibytes_on_the_wire(string store)
    {
        await using var opened = Stores.Open(store);
        var large = Enumerable.Range(0, 8).Select(i => Add(Large($"{i}", 10, 0))).ToList();
        var free = TableLimits.TransactionBytes - large.Sum(TableSizes.OnTheWire) - TableSizes.OnTheWire(Add(Large("9", 0, 0)));
        var fits = Add(Large("9", free / 43_740, free % 43_740));

        await RefusesAsync(
            413, "RequestBodyTooLarge", null,
            () => opened.Table.SubmitTransactionAsync([.. large, Add(Large("9", free / 43_740, free % 43_740 + 1))]));
        Assert.Empty(await opened.Table.KeysAsync("lecce"));

        Assert.Equal(TableLimits.TransactionBytes, large.Append(fits).Sum(TableSizes.OnTheWire));
        await opened.Table.SubmitTransactionAsync([.. large, fits]);
        Assert.Equal(9, (await opened.Table.KeysAsync("lecce")).Count);

        // Each binary takes 43,740 bytes on the wire: 43,688 in base64, 52 around it.
        static TableEntity Large(string key, int binaries, int text)
        {
            var row = new TableEntity("lecce", key) { ["zz"] = "", ["zy"] = "" };
            for (var i = 0; i < binaries; i++) row[$"{(char)('a' + i)}b"] = new byte[32_766];
            row["zz"] = new string('a', Math.Min(text, 32_768));
            row["zy"] = new string('a', Math.Max(0, text - 32_768));
            return row;
        }
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task What_an_action_takes_on_the_wire_is_never_estimated_too_low(string store)
    {
        await using var opened = Stores.Open(store);
        var row = new TableEntity(new string('à', 512), new string(':', 512))
        {
            ["testo"] = new string('€', 100),
            ["b"] = new byte[100],
        };
        var json = System.Text.Json.JsonSerializer.Serialize(new { row.PartitionKey, row.RowKey, row.Properties });
        var address = Uri.EscapeDataString(row.PartitionKey) + Uri.EscapeDataString(row.RowKey);

        Assert.True(TableSizes.OnTheWire(Upsert(row)) > json.Length + address.Length);
        await opened.Table.SubmitTransactionAsync([Upsert(row)]);
        Assert.Equal(row.Content(), (await opened.Table.GetEntityIfExistsAsync(row.PartitionKey, row.RowKey))!.Content());
    }
}
