using Azure;
using PdzBot.TableStorage;
using static PdzBot.Tests.Rows;

namespace PdzBot.Tests;

/// <summary>An answer that gets lost on its way: the write is tried again, meets its own effect, and is known as its own.</summary>
public class LostAnswerTests
{
    public static TheoryData<string> Writes => ["add", "upsert", "update", "replace", "delete", "batch"];

    [Theory, MemberData(nameof(Writes))]
    public async Task A_write_whose_answer_is_lost_succeeds_once(string write)
    {
        foreach (var fates in (Fate[][])[[Fate.AnswerLost], [Fate.NeverArrives], [Fate.AnswerLost, Fate.AnswerLost], [Fate.NeverArrives, Fate.AnswerLost, Fate.NeverArrives]])
        {
            await using var lossy = await Lossy.OpenAsync();
            var before = await lossy.Table.AddEntityAsync(Row("p", "c", "prima"));
            lossy.Fates = CuttingProxy.First(fates);

            var etag = await WriteAsync(lossy.Table, write, before);

            var now = await lossy.Table.GetEntityIfExistsAsync("p", write == "add" ? "nuova" : "c");
            Assert.Equal(write == "delete" ? null : "poi", now?.GetString("testo"));
            Assert.Equal(etag, now?.ETag ?? default);
        }
    }

    [Theory, MemberData(nameof(Writes))]
    public async Task A_write_that_somebody_else_was_before_is_a_conflict_also_when_its_answers_were_lost(string write)
    {
        if (write == "upsert") return;
        await using var lossy = await Lossy.OpenAsync();
        var before = await lossy.Table.AddEntityAsync(Row("p", "c", "prima"));
        await lossy.Table.AddEntityAsync(Row("p", "nuova", "altri"));
        await lossy.Table.UpsertEntityAsync(Row("p", "c", "altri"));
        if (write == "replace") await lossy.Table.DeleteEntityAsync("p", "c", ETag.All);
        lossy.Fates = CuttingProxy.First(Fate.AnswerLost);

        var conflict = await Assert.ThrowsAnyAsync<RequestFailedException>(() => WriteAsync(lossy.Table, write, before));

        Assert.Contains(conflict.Status, (int[])[404, 409, 412]);
        Assert.Equal(write == "batch", conflict is TableTransactionFailedException { FailedTransactionActionIndex: 0 });
        Assert.Equal(write == "replace" ? null : "altri", await lossy.Table.TextAsync("p", "c"));
        Assert.Equal("altri", await lossy.Table.TextAsync("p", "nuova"));
    }

    /// <summary>Without a lost answer there is nothing to look for, though the row there is the very same.</summary>
    [Fact]
    public async Task A_conflict_at_the_first_try_is_a_conflict_whatever_the_row_holds()
    {
        await using var lossy = await Lossy.OpenAsync();
        await lossy.Table.AddEntityAsync(Row("p", "r", "uguale"));
        lossy.Fates = CuttingProxy.First(Fate.Served);
        await RefusesAsync(409, "EntityAlreadyExists", () => lossy.Table.AddEntityAsync(Row("p", "r", "uguale")));
        await RefusesAsync(409, "EntityAlreadyExists", 0, () => lossy.Table.SubmitTransactionAsync([Add(Row("p", "r", "uguale"))]));
    }

    [Fact]
    public async Task What_was_sent_is_compared_in_every_property_and_type()
    {
        await using var lossy = await Lossy.OpenAsync();
        TableEntity Full() => new("p", "r")
        {
            ["t"] = "è 'così'",
            ["b"] = true,
            ["i"] = 7,
            ["l"] = 7L,
            ["d"] = 7.0,
            ["n"] = double.NaN,
            ["g"] = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
            ["o"] = new DateTimeOffset(2022, 5, 17, 11, 0, 0, TimeSpan.FromHours(2)).AddTicks(1),
            ["y"] = new byte[] { 1, 2, 3 },
        };
        lossy.Fates = CuttingProxy.First(Fate.AnswerLost, Fate.AnswerLost);
        await lossy.Table.AddEntityAsync(Full());

        foreach (var (name, other) in ((string, object?)[])
        [
            ("t", "è 'cosi'"), ("b", false), ("i", 7L), ("l", 7), ("d", 7), ("n", 0.0), ("g", Guid.Empty), ("o", DateTimeOffset.UnixEpoch), ("y", new byte[] { 1, 2, 4 }),
            ("t", null), ("z", "in più"),
        ])
        {
            var row = Full();
            row[name] = other;
            lossy.Fates = CuttingProxy.First(Fate.AnswerLost);
            await RefusesAsync(409, "EntityAlreadyExists", () => lossy.Table.AddEntityAsync(row));
        }
    }

    [Fact]
    public async Task When_no_answer_ever_comes_the_fault_says_that_it_may_have_been_done()
    {
        await using var lossy = await Lossy.OpenAsync();
        await lossy.Table.AddEntityAsync(Row("p", "prima"));
        lossy.Fates = () => Fate.AnswerLost;
        await RefusesAsync(500, "AnswerLost", () => lossy.Table.AddEntityAsync(Row("p", "r", "x")));
        await RefusesAsync(500, "AnswerLost", () => lossy.Store.PingAsync());
        lossy.Fates = () => Fate.Served;
        Assert.Equal("x", await lossy.Table.TextAsync("p", "r"));
    }

    [Fact]
    public async Task A_store_that_is_not_there_is_said_to_be_out_of_reach()
    {
        var proxy = new CuttingProxy(Azurite.Address, () => Fate.Served);
        await using var store = Azurite.Open(Azurite.NewAccount(proxy.Address));
        await proxy.DisposeAsync();
        await RefusesAsync(503, "StoreUnreachable", () => store.Table("prova").AddEntityAsync(Row("p", "r")));
        await RefusesAsync(503, "StoreUnreachable", () => store.PingAsync());
    }

    /// <summary>Eight callers, a line that breaks at a third of all requests: what was told is true of every row.</summary>
    [Theory, InlineData(1), InlineData(2)]
    public async Task On_a_line_that_breaks_at_random_what_is_told_is_what_was_done(int seed)
    {
        await using var lossy = await Lossy.OpenAsync();
        await lossy.Table.AddEntityAsync(Row("p", "prima"));
        var random = new Random(seed);
        lossy.Fates = () =>
        {
            lock (random) return random.Next(3) == 0 ? (Fate)random.Next(3) : Fate.Served;
        };

        var told = new (int Caller, bool? Done)[8 * 20];
        await Task.WhenAll(Enumerable.Range(0, 8).Select(caller => Task.Run(async () =>
        {
            for (var n = 0; n < 20; n++)
            {
                // Two callers want the same rows.
                var (set, batch) = (caller / 2 * 20 + n, n % 2 == 0);
                var rows = Enumerable.Range(0, batch ? 3 : 1).Select(i => Row("p", $"{set:000}-{i}", $"{caller}")).ToList();
                try
                {
                    if (batch) await lossy.Table.SubmitTransactionAsync([.. rows.Select(Add)]);
                    else await lossy.Table.AddEntityAsync(rows[0]);
                    told[caller * 20 + n] = (caller, true);
                }
                catch (RequestFailedException no)
                {
                    told[caller * 20 + n] = (caller, no.Status == 409 ? false : null);
                }
            }
        })));

        lossy.Fates = () => Fate.Served;
        for (var i = 0; i < told.Length; i++)
        {
            var (caller, n) = (i / 20, i % 20);
            var set = caller / 2 * 20 + n;
            var there = new List<string?>();
            for (var row = 0; row < (n % 2 == 0 ? 3 : 1); row++) there.Add(await lossy.Table.TextAsync("p", $"{set:000}-{row}"));
            Assert.Single(there.Distinct());
            if (told[i].Done is { } done) Assert.Equal(done, there[0] == $"{caller}");
        }

        Assert.True(told.Count(each => each.Done is true) > 60);
    }

    [Fact]
    public async Task One_who_adds_one_again_and_again_over_a_breaking_line_counts_right()
    {
        await using var lossy = await Lossy.OpenAsync();
        await lossy.Table.AddEntityAsync(new TableEntity("p", "conta") { ["n"] = 0 });
        var random = new Random(5);
        lossy.Fates = () => random.Next(4) == 0 ? Fate.AnswerLost : Fate.Served;
        for (var i = 0; i < 100; i++)
        {
            var row = (await lossy.Table.GetEntityIfExistsAsync("p", "conta"))!;
            row["n"] = row.GetInt32("n") + 1;
            await lossy.Table.UpdateEntityAsync(row, row.ETag);
        }

        Assert.Equal(100, (await lossy.Table.GetEntityIfExistsAsync("p", "conta"))!.GetInt32("n"));
    }

    private static async Task<ETag> WriteAsync(ITable table, string write, ETag before)
    {
        switch (write)
        {
            case "add": return await table.AddEntityAsync(Row("p", "nuova", "poi"));
            case "upsert": return await table.UpsertEntityAsync(Row("p", "c", "poi"));
            case "update": return await table.UpdateEntityAsync(Row("p", "c", "poi"), before);
            case "replace": return await table.UpdateEntityAsync(Row("p", "c", "poi"), ETag.All);
            case "delete":
                await table.DeleteEntityAsync("p", "c", before);
                return default;
            default: return (await table.SubmitTransactionAsync([Update(Row("p", "c", "poi"), before), Add(Row("p", "nuova", "x")), Add(Row("p", "altra", "x"))]))[0];
        }
    }

    /// <summary>A store of a test's own behind a line that breaks.</summary>
    private sealed class Lossy : IAsyncDisposable
    {
        private readonly CuttingProxy proxy;

        private Lossy()
        {
            proxy = new(Azurite.Address, () => Fates());
            Store = Azurite.Open(Azurite.NewAccount(proxy.Address), Azurite.Quick with { Tries = 8 });
            Table = Store.Table("prova");
        }

        public Func<Fate> Fates { get; set; } = () => Fate.Served;

        public AzureTableStore Store { get; }

        public ITable Table { get; }

        public static async Task<Lossy> OpenAsync()
        {
            var lossy = new Lossy();
            await lossy.Store.PingAsync();
            return lossy;
        }

        public async ValueTask DisposeAsync()
        {
            await Store.DisposeAsync();
            await proxy.DisposeAsync();
        }
    }
}
