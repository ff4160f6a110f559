using System.Diagnostics;
using PdzBot.TableStorage;

// How fast rows go into a table service and come out again: the one named on the command line, else Azurite (tests/oracles must be installed).
const string Key = "QSB0ZXN0J3Mga2V5LCBub2JvZHkgZWxzZSdzLg==";
using var azurite = args.Length > 0 ? null : Process.Start(new ProcessStartInfo("node", ["azurite.mjs", "1", Key])
{
    WorkingDirectory = Path.GetFullPath("tests/oracles"),
    RedirectStandardInput = true,
    RedirectStandardOutput = true,
})!;
var connection = args is [var given, ..] ? given : $"AccountName=prova0;AccountKey={Key};TableEndpoint={await azurite!.StandardOutput.ReadLineAsync()}/prova0";
await using var store = AzureTableStore.Open(connection, () => throw new InvalidOperationException("Give a connection string with a key."), TimeProvider.System);

await MeasureAsync("warm-up", 4, 200, 1, (caller, i) => store.Table("riscalda").AddEntityAsync(Row($"{caller}-{i}")));
await MeasureAsync("inserts, 1 caller", 1, 2_000, 1, (caller, i) => store.Table("uno").AddEntityAsync(Row($"{caller}-{i:D6}")));
await MeasureAsync("inserts, 16 callers", 16, 500, 1, (caller, i) => store.Table("sedici").AddEntityAsync(Row($"{caller}-{i:D6}")));
await MeasureAsync("rows in batches of 100, 1 caller", 1, 60, 100, (caller, i) => BatchAsync("lotti", caller, i));
await MeasureAsync("rows in batches of 100, 4 callers", 4, 30, 100, (caller, i) => BatchAsync("quattro", caller, i));
await MeasureAsync("rows read in pages of 1,000", 1, 1, 8_000, async (_, _) =>
{
    await foreach (var row in store.Table("sedici").ReadAllAsync(new("piano"))) GC.KeepAlive(row);
});
azurite?.StandardInput.Close();

Task BatchAsync(string table, int caller, int i) => store.Table(table).SubmitTransactionAsync(
    [.. Enumerable.Range(0, 100).Select(n => new TableTransactionAction(TableTransactionActionType.Add, Row($"{caller}-{i:D4}-{n:D2}")))]);

// As large as a fact's.
static TableEntity Row(string key) => new("piano", key)
{
    ["tipo"] = "AdesionePresentata",
    ["corpo"] = new byte[420],
    ["personale"] = new byte[110],
    ["catena"] = new byte[32],
    ["hCorpo"] = new byte[32],
    ["hPersonale"] = new byte[32],
    ["sale"] = new byte[16],
    ["chiave"] = new string('k', 64),
};

static async Task MeasureAsync(string what, int callers, int each, int rows, Func<int, int, Task> work)
{
    var (clock, cpu) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
    await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
    {
        for (var i = 0; i < each; i++) await work(caller, i);
    })));
    var count = callers * each * rows;
    var micros = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMicroseconds / count;
    Console.WriteLine($"{what}: {count / clock.Elapsed.TotalSeconds:N0} rows/s, {micros:N0} µs of the client's processor each");
}
