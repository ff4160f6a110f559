using Azure;
using PdzBot.TableStorage;
using static PdzBot.Tests.Rows;

namespace PdzBot.Tests;

/// <summary>Contract: one row is added, read, put, replaced and removed, and each ETag names one version of it.</summary>
public class RowTests
{
    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_row_added_is_read_back_with_the_ETag_it_was_given(string store)
    {
        await using var opened = Stores.Open(store);
        var etag = await opened.Table.AddEntityAsync(Row("lecce", "uno", "ciao"));

        var read = await opened.Table.GetEntityIfExistsAsync("lecce", "uno");

        Assert.NotNull(read);
        Assert.Equal(("lecce", "uno", "ciao"), (read.PartitionKey, read.RowKey, read.GetString("testo")));
        Assert.Equal(etag, read.ETag);
        Assert.NotEqual(default, etag);
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task What_is_not_there_is_null_also_in_a_table_never_written_to(string store)
    {
        await using var opened = Stores.Open(store);
        Assert.Null(await opened.Table.GetEntityIfExistsAsync("lecce", "uno"));

        await opened.Table.AddEntityAsync(Row("lecce", "uno"));

        Assert.Null(await opened.Table.GetEntityIfExistsAsync("lecce", "due"));
        Assert.Null(await opened.Table.GetEntityIfExistsAsync("potenza", "uno"));
        Assert.Null(await opened.Store.Table("altra").GetEntityIfExistsAsync("lecce", "uno"));
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_row_is_added_once(string store)
    {
        await using var opened = Stores.Open(store);
        await opened.Table.AddEntityAsync(Row("lecce", "uno", "prima"));

        await RefusesAsync(409, "EntityAlreadyExists", () => opened.Table.AddEntityAsync(Row("lecce", "uno", "seconda")));

        Assert.Equal("prima", await opened.Table.TextAsync("lecce", "uno"));
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Keys_differ_by_case(string store)
    {
        await using var opened = Stores.Open(store);
        await opened.Table.AddEntityAsync(Row("lecce", "uno", "minuscolo"));
        await opened.Table.AddEntityAsync(Row("lecce", "Uno", "maiuscolo"));
        await opened.Table.AddEntityAsync(Row("Lecce", "uno", "altra"));

        Assert.Equal("maiuscolo", await opened.Table.TextAsync("lecce", "Uno"));
        Assert.Equal(["Uno", "uno"], await opened.Table.KeysAsync("lecce"));
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_row_that_is_put_replaces_the_whole_row(string store)
    {
        await using var opened = Stores.Open(store);
        var first = await opened.Table.UpsertEntityAsync(new TableEntity("lecce", "uno") { ["a"] = 1, ["b"] = 2 });
        var second = await opened.Table.UpsertEntityAsync(new TableEntity("lecce", "uno") { ["b"] = 3 });

        var read = (await opened.Table.GetEntityIfExistsAsync("lecce", "uno"))!;

        Assert.Equal("b:Int32=3", read.Content());
        Assert.Equal(second, read.ETag);
        Assert.NotEqual(first, second);
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task An_update_needs_the_version_it_was_read_from(string store)
    {
        await using var opened = Stores.Open(store);
        var first = await opened.Table.AddEntityAsync(Row("lecce", "uno", "1"));
        var second = await opened.Table.UpdateEntityAsync(Row("lecce", "uno", "2"), first);

        await RefusesAsync(412, "UpdateConditionNotSatisfied", () => opened.Table.UpdateEntityAsync(Row("lecce", "uno", "3"), first));
        var strange = new ETag("\"another store's\"");
        await RefusesAsync(412, "UpdateConditionNotSatisfied", () => opened.Table.UpdateEntityAsync(Row("lecce", "uno", "3"), strange));
        Assert.Equal("2", await opened.Table.TextAsync("lecce", "uno"));

        await opened.Table.UpdateEntityAsync(Row("lecce", "uno", "3"), second);
        await opened.Table.UpdateEntityAsync(Row("lecce", "uno", "4"), ETag.All);
        Assert.Equal("4", await opened.Table.TextAsync("lecce", "uno"));
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_deletion_needs_the_version_it_was_read_from(string store)
    {
        await using var opened = Stores.Open(store);
        var first = await opened.Table.AddEntityAsync(Row("lecce", "uno", "1"));
        var second = await opened.Table.UpsertEntityAsync(Row("lecce", "uno", "2"));

        await RefusesAsync(412, "UpdateConditionNotSatisfied", () => opened.Table.DeleteEntityAsync("lecce", "uno", first));
        Assert.Equal("2", await opened.Table.TextAsync("lecce", "uno"));

        await opened.Table.DeleteEntityAsync("lecce", "uno", second);
        Assert.Null(await opened.Table.GetEntityIfExistsAsync("lecce", "uno"));

        await opened.Table.AddEntityAsync(Row("lecce", "uno", "3"));
        await opened.Table.DeleteEntityAsync("lecce", "uno", ETag.All);
        Assert.Empty(await opened.Table.KeysAsync("lecce"));
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task What_is_not_there_can_be_neither_updated_nor_deleted(string store)
    {
        await using var opened = Stores.Open(store);
        var etag = await opened.Table.AddEntityAsync(Row("lecce", "uno"));

        foreach (var ifMatch in (ETag[])[etag, ETag.All])
        {
            await RefusesAsync(404, "ResourceNotFound", () => opened.Table.UpdateEntityAsync(Row("lecce", "due"), ifMatch));
            await RefusesAsync(404, "ResourceNotFound", () => opened.Table.DeleteEntityAsync("lecce", "due", ifMatch));
        }
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_condition_must_be_given(string store)
    {
        await using var opened = Stores.Open(store);
        await opened.Table.AddEntityAsync(Row("lecce", "uno"));

        await RefusesAsync(400, "InvalidHeaderValue", () => opened.Table.UpdateEntityAsync(Row("lecce", "uno"), default));
        await RefusesAsync(400, "InvalidHeaderValue", () => opened.Table.DeleteEntityAsync("lecce", "uno", default));
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_row_that_comes_back_never_has_an_ETag_it_had_before(string store)
    {
        await using var opened = Stores.Open(store);
        var seen = new HashSet<ETag>();
        for (var i = 0; i < 50; i++)
        {
            Assert.True(seen.Add(await opened.Table.AddEntityAsync(Row("lecce", "uno", "the same"))));
            Assert.True(seen.Add(await opened.Table.UpsertEntityAsync(Row("lecce", "uno", "the same"))));
            await opened.Table.DeleteEntityAsync("lecce", "uno", ETag.All);
        }
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Two_tables_are_apart_and_one_name_is_one_table(string store)
    {
        await using var opened = Stores.Open(store);
        await opened.Store.Table("uno").AddEntityAsync(Row("p", "r", "in uno"));
        await opened.Store.Table("index").AddEntityAsync(Row("p", "r", "in index"));

        Assert.Equal("in uno", await opened.Store.Table("uno").TextAsync("p", "r"));
        Assert.Equal("in index", await opened.Store.Table("index").TextAsync("p", "r"));
        Assert.Equal("in uno", await opened.Store.Table("UNO").TextAsync("p", "r"));
        Assert.Equal("uno", opened.Store.Table("uno").Name);
        await opened.Store.PingAsync();
    }

    public static IEnumerable<object[]> TableNames => Stores.With(
    [
        ["ab", false, "too short"],
        ["abc", true, "the shortest"],
        ["a23456789012345678901234567890123456789012345678901234567890123", true, "the longest, 63"],
        ["a234567890123456789012345678901234567890123456789012345678901234", false, "too long"],
        ["1abc", false, "a digit first"],
        ["con_trattino", false, "an underscore"],
        ["città", false, "not ASCII"],
        ["abc\n", false, "a line's end"],
        ["abc\";drop", false, "a quote"],
        ["Tables", false, "reserved"],
    ]);

    [Theory, MemberData(nameof(TableNames))]
    public async Task A_table_is_named_as_Azure_allows(string store, string name, bool allowed, string because)
    {
        await using var opened = Stores.Open(store);
        if (allowed) await opened.Store.Table(name).AddEntityAsync(Row("p", "r", because));
        else Assert.Throws<ArgumentException>(() => opened.Store.Table(name));
    }

    [Theory, MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_call_cancelled_beforehand_does_nothing(string store)
    {
        await using var opened = Stores.Open(store);
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => opened.Table.AddEntityAsync(Row("p", "r"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => opened.Table.GetEntityIfExistsAsync("p", "r", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => opened.Table.SubmitTransactionAsync([Add(Row("p", "r"))], cancelled));
        Assert.Empty(await opened.Table.KeysAsync("p"));
    }
}
