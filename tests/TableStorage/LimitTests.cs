using PdzBot.TableStorage;
using static PdzBot.Tests.Rows;

namespace PdzBot.Tests;

/// <summary>Contract: Azure's limits hold on every store, each tried on both sides of its border.</summary>
public class LimitTests
{
    private static string Text(int length) => new('a', length);

    public static IEnumerable<object[]> Keys => Stores.With(
    [
        ["", "", "an empty key is a key"],
        [Text(512), "", "the longest"],
        [Text(513), "KeyValueTooLarge", "one too long"],
        [new string('è', 512), "", "characters are counted, not bytes"],
        ["a/b", "OutOfRangeInput", "a slash"],
        [@"a\b", "OutOfRangeInput", "a backslash"],
        ["a#b", "OutOfRangeInput", "a hash"],
        ["a?b", "OutOfRangeInput", "a question mark"],
        ["\u0000", "OutOfRangeInput", "the first control character"],
        ["a\tb", "OutOfRangeInput", "a tab"],
        ["\u001f", "OutOfRangeInput", "the last of the first control characters"],
        [" ", "", "a blank, right after them"],
        ["~", "", "a tilde, right before DEL"],
        ["\u007f", "OutOfRangeInput", "DEL"],
        ["\u009f", "OutOfRangeInput", "the last control character"],
        ["\u00a0", "", "a hard blank, right after it"],
        ["\ud83d\ude00", "", "a character beyond U+FFFF"],
    ]);

    [Theory, MemberData(nameof(Keys))]
    public async Task A_key_is_taken_or_refused(string store, string key, string code, string because)
    {
        await using var opened = Stores.Open(store);
        Func<Task>[] calls =
        [
            () => opened.Table.UpsertEntityAsync(Row(key, "r", because)),
            () => opened.Table.UpsertEntityAsync(Row("p", key, because)),
            () => opened.Table.GetEntityIfExistsAsync(key, "r"),
            () => opened.Table.GetEntityIfExistsAsync("p", key),
            () => opened.Table.QueryAsync(new TableRange(key)),
            () => opened.Table.UpdateEntityAsync(Row("p", key, because), Azure.ETag.All),
            () => opened.Table.DeleteEntityAsync("p", key, Azure.ETag.All),
        ];
        foreach (var call in calls)
        {
            if (code.Length > 0) await RefusesAsync(400, code, call);
            else await call();
        }
    }

    public static IEnumerable<object[]> Values => Stores.With(
    [
        [Text(32_768), "", "the longest text"],
        [Text(32_769), "PropertyValueTooLarge", "one character too long"],
        [new string('€', 32_768), "", "characters are counted, not bytes"],
        [new byte[65_536], "", "the longest binary"],
        [new byte[65_537], "PropertyValueTooLarge", "one byte too long"],
        [TableLimits.EarliestTime, "", "the earliest time"],
        [TableLimits.EarliestTime.AddTicks(-1), "OutOfRangeInput", "right before it"],
        [DateTimeOffset.MaxValue, "", "the latest time"],
        [1.5m, "InvalidInput", "a decimal is no type of a table's"],
        ['a', "InvalidInput", "nor is a character"],
        [new DateTime(2022, 5, 17), "InvalidInput", "nor a time without an offset"],
    ]);

    [Theory, MemberData(nameof(Values))]
    public async Task A_value_is_taken_or_refused(string store, object value, string code, string because)
    {
        await using var opened = Stores.Open(store);
        await TakesOrRefusesAsync(opened.Table, new TableEntity("p", "r") { ["valore"] = value, ["perche"] = because }, code);
    }

    /// <summary>Not a theory of such texts: a runner can't pass them on unchanged.</summary>
    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Half_a_character_is_neither_a_key_nor_a_bound_nor_a_value(string store)
    {
        await using var opened = Stores.Open(store);
        foreach (var text in (string[])["a\ud83d", "\ude00a", "\ude00\ud83d", "😀\ud83d"])
        {
            await RefusesAsync(400, "OutOfRangeInput", () => opened.Table.UpsertEntityAsync(Row("p", text)));
            await RefusesAsync(400, "OutOfRangeInput", () => opened.Table.GetEntityIfExistsAsync(text, "r"));
            await RefusesAsync(400, "InvalidInput", () => opened.Table.QueryAsync(new TableRange("p", text)));
            await RefusesAsync(400, "InvalidInput", () => opened.Table.QueryAsync(new TableRange("p", null, text)));
            await TakesOrRefusesAsync(opened.Table, Row("p", "r", text), "InvalidInput");
        }
    }

    public static IEnumerable<object[]> Names => Stores.With(
    [
        ["a", "", "one letter"],
        ["_", "", "an underscore first"],
        ["a9_Z", "", "letters, digits, underscores"],
        [Text(255), "", "the longest"],
        [Text(256), "PropertyNameTooLong", "one too long"],
        ["", "PropertyNameInvalid", "no name"],
        ["9a", "PropertyNameInvalid", "a digit first"],
        ["a-b", "PropertyNameInvalid", "a hyphen"],
        ["a b", "PropertyNameInvalid", "a blank"],
        ["a.b", "PropertyNameInvalid", "a point"],
        ["perché", "PropertyNameInvalid", "not ASCII"],
        ["PartitionKey", "PropertyNameInvalid", "the row's own"],
        ["RowKey", "PropertyNameInvalid", "the row's own"],
        ["Timestamp", "PropertyNameInvalid", "the store's own"],
        ["timestamp", "", "names differ by case"],
    ]);

    [Theory, MemberData(nameof(Names))]
    public async Task A_name_is_taken_or_refused(string store, string name, string code, string because)
    {
        await using var opened = Stores.Open(store);
        await TakesOrRefusesAsync(opened.Table, new TableEntity("p", "r") { [name] = because }, code);
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_row_has_at_most_252_properties(string store)
    {
        await using var opened = Stores.Open(store);
        var row = new TableEntity("p", "r");
        for (var i = 0; i < 252; i++) row[$"n{i}"] = i;
        await TakesOrRefusesAsync(opened.Table, row, "");

        row["altra"] = 252;
        await TakesOrRefusesAsync(opened.Table, row, "TooManyProperties");
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_row_has_at_most_one_mebibyte(string store)
    {
        await using var opened = Stores.Open(store);
        var row = new TableEntity("p", "r") { ["resto"] = "" };
        for (var i = 0; i < 15; i++) row[$"t{i:00}"] = Text(32_768);
        row["resto"] = Text((TableLimits.EntityBytes - TableSizes.Stored(row)) / 2);
        Assert.Equal(TableLimits.EntityBytes, TableSizes.Stored(row));
        await TakesOrRefusesAsync(opened.Table, row, "");

        row["resto"] = row.GetString("resto") + "a";
        await TakesOrRefusesAsync(opened.Table, row, "EntityTooLarge");
    }

    [Fact]
    public void A_rows_size_is_Azures_own_formula() =>
        Assert.Equal(
            4 + 2 * (5 + 3) + (8 + 2 + 4 + 2 * 4) + (8 + 4 + 4 + 3) + (8 + 6 + 1) + (8 + 2 + 4) + (8 + 2 + 8) * 3 + (8 + 2 + 16),
            TableSizes.Stored(new TableEntity("lecce", "uno")
            {
                ["t"] = "ciao",
                ["bb"] = new byte[3],
                ["ccc"] = true,
                ["i"] = 1,
                ["l"] = 1L,
                ["d"] = 1.0,
                ["o"] = TableLimits.EarliestTime,
                ["g"] = Guid.Empty,
            }));

    private static async Task TakesOrRefusesAsync(ITable table, TableEntity row, string code)
    {
        await table.UpsertEntityAsync(Row("p", "r", "prima"));
        Func<Task>[] calls =
        [
            () => table.AddEntityAsync(row),
            () => table.UpsertEntityAsync(row),
            () => table.UpdateEntityAsync(row, Azure.ETag.All),
            () => table.SubmitTransactionAsync([Upsert(row)]),
        ];
        if (code.Length > 0)
        {
            foreach (var call in calls) await RefusesAsync(400, code, call);
            Assert.Equal("prima", await table.TextAsync("p", "r"));
        }
        else
        {
            foreach (var call in calls[1..]) await call();
            Assert.Equal(row.Content(), (await table.GetEntityIfExistsAsync("p", "r"))!.Content());
        }
    }
}
