using Azure;
using PdzBot.TableStorage;

namespace PdzBot.StoreWriter;

/// <summary>A process for a test to kill, or whose disk is full; it says on stdout what the store has acknowledged, line by line.</summary>
/// <remarks>
/// Lines end with a semicolon, so that one cut in half is known. <c>row key etag</c>, <c>batch key</c>, <c>last caller n</c> and
/// <c>gone key</c> come after the call has returned, <c>going key</c> before a deletion is asked for.
/// </remarks>
internal static class Writing
{
    public const int BatchRows = 10;

    public static async Task<int> Main(string[] args)
    {
        await using var store = SqliteTableStore.Open(args[1]);
        var table = store.Table("prova");
        Say("ready");
        if (args[0] == "fill") await FillAsync(store, table);
        else await Task.WhenAll(Enumerable.Range(0, int.Parse(args[3], null)).Select(c => WriteForEverAsync(table, $"{args[2]}-{c}")));
        return 0;
    }

    private static async Task WriteForEverAsync(ITable table, string caller)
    {
        for (var n = 0; ; n++)
        {
            var key = $"{caller}-{n:000000}";
            var etag = await table.AddEntityAsync(Row("righe", key, n, 500));
            Say($"row {key} {etag}");

            await table.SubmitTransactionAsync([.. Enumerable.Range(0, BatchRows).Select(i =>
                new TableTransactionAction(TableTransactionActionType.Add, Row("gruppi", $"{key}-{i}", n, 300)))]);
            Say($"batch {key}");

            await table.UpsertEntityAsync(Row("ultime", caller, n, 2000));
            Say($"last {caller} {n}");

            if (n % 3 != 2) continue;
            Say($"going {key}");
            await table.DeleteEntityAsync("righe", key, etag);
            Say($"gone {key}");
        }
    }

    /// <summary>Writes until the disk has no room, makes some, and writes again.</summary>
    private static async Task FillAsync(SqliteTableStore store, ITable table)
    {
        for (var (n, failures) = (0, 0); failures < 3; n++)
        {
            try
            {
                await table.UpsertEntityAsync(Row("ultime", $"{n % 10}", n, 5000));
                Say($"last {n % 10} {n}");
            }
            catch (RequestFailedException fault) when (fault.Status == 500)
            {
                failures++;
                Say("failed");
                await store.CheckpointAsync();
            }
        }
    }

    private static TableEntity Row(string pk, string rk, int n, int bytes) => new(pk, rk) { ["n"] = n, ["corpo"] = new byte[bytes] };

    private static void Say(string line) => Console.Out.WriteLine(line + ";");
}
