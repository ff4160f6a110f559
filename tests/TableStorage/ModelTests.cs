using Azure;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>Contract: thousands of random calls, each answered as a simple model answers it.</summary>
public class ModelTests
{
    private static readonly string[] Partitions = ["lecce", "lecce ", "potenza", "è"];
    private static readonly string[] Keys = [.. from a in "abB_è€" from b in (string[])["", "0", "9", ":", "'"] select a + b];

    public static IEnumerable<object[]> Seeds => Stores.With(Enumerable.Range(1, 4).Select(seed => (object[])[seed]));

    [Theory, MemberData(nameof(Seeds))]
    public async Task A_store_does_what_its_model_does(string store, int seed)
    {
        await using var opened = Stores.Open(store);
        var random = new Random(seed);
        var model = new TableModel();
        var given = new List<ETag> { new("W/\"0\"") };
        var versions = new List<(string, string, ETag)>();
        for (var i = opened.Cases(1500); i > 0; i--)
        {
            if (random.Next(3) == 0) await ReadsAsync(opened.Table, model, random);
            else await WritesAsync(opened.Table, model, random, given, versions);
        }

        Assert.Equal(versions.Count, versions.Distinct().Count());
    }

    private static async Task WritesAsync(ITable table, TableModel model, Random random, List<ETag> given, List<(string, string, ETag)> versions)
    {
        var batch = random.Next(2) == 0;
        var pk = Pick(random, Partitions);
        var actions = Enumerable.Range(0, batch ? random.Next(1, 7) : 1).Select(_ => Action(model, random, pk, given)).ToList();
        var expected = model.Refusal(actions);
        try
        {
            var etags = batch ? await table.SubmitTransactionAsync(actions) : [await SingleAsync(table, actions[0])];
            Assert.Null(expected);
            model.Do(actions, etags);
            given.AddRange(etags.Where(etag => etag != default));
            versions.AddRange(actions.Zip(etags, (action, etag) => (pk, action.Entity.RowKey, etag)).Where(version => version.etag != default));
        }
        catch (RequestFailedException refusal)
        {
            Assert.Equal(expected, (refusal.ErrorCode!, (refusal as TableTransactionFailedException)?.FailedTransactionActionIndex ?? 0));
            Assert.Equal(batch, refusal is TableTransactionFailedException);
        }
    }

    private static async Task ReadsAsync(ITable table, TableModel model, Random random)
    {
        var pk = Pick(random, Partitions);
        var rk = Pick(random, Keys);
        var row = await table.GetEntityIfExistsAsync(pk, rk);
        Assert.Equal(model.Get(pk, rk), row is null ? null : (row.Content(), row.ETag));

        var range = new TableRange(pk, random.Next(3) == 0 ? null : Pick(random, Keys), random.Next(3) == 0 ? null : Pick(random, Keys));
        var read = new List<(string, string, ETag)>();
        string? continuation = null;
        do
        {
            var page = await table.QueryAsync(range, random.Next(1, 12), continuation);
            read.AddRange(page.Entities.Select(row => (row.RowKey, row.Content(), row.ETag)));
            continuation = page.Continuation;
        }
        while (continuation is not null);
        Assert.Equal(model.Range(range), read);
    }

    private static async Task<ETag> SingleAsync(ITable table, TableTransactionAction action)
    {
        switch (action.Type)
        {
            case TableTransactionActionType.Add: return await table.AddEntityAsync(action.Entity);
            case TableTransactionActionType.Upsert: return await table.UpsertEntityAsync(action.Entity);
            case TableTransactionActionType.Update: return await table.UpdateEntityAsync(action.Entity, action.IfMatch);
            default:
                await table.DeleteEntityAsync(action.Entity.PartitionKey, action.Entity.RowKey, action.IfMatch);
                return default;
        }
    }

    private static TableTransactionAction Action(TableModel model, Random random, string pk, List<ETag> given)
    {
        var type = (TableTransactionActionType)random.Next(4);
        var rk = Pick(random, Keys);
        var ifMatch = random.Next(4) switch
        {
            0 => ETag.All,
            1 => given[random.Next(given.Count)],
            _ => model.Get(pk, rk)?.ETag ?? given[^1],
        };
        var row = new TableEntity(pk, rk);
        for (var i = random.Next(4); i > 0; i--) row[$"p{random.Next(5)}"] = Value(random);
        return new TableTransactionAction(type, row, ifMatch);
    }

    private static object Value(Random random) => random.Next(8) switch
    {
        0 => random.Next(),
        1 => random.NextInt64(),
        2 => random.NextDouble(),
        3 => random.Next(2) == 0,
        4 => new DateTimeOffset(random.NextInt64(TableLimits.EarliestTime.Ticks, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero),
        5 => new Guid(Bytes(random, 16)),
        6 => Bytes(random, random.Next(3) == 0 ? random.Next(20_000) : random.Next(20)),
        _ => new string((char)random.Next(1, 0xd800), random.Next(100)),
    };

    private static byte[] Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
