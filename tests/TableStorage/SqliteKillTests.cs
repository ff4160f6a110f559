using System.Globalization;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>What was acknowledged survives the process, killed at any moment, and no batch is torn.</summary>
/// <remarks>Three rounds; <c>PDZBOT_KILL_ROUNDS=100</c> for a long run.</remarks>
public class SqliteKillTests
{
    private const int BatchRows = 10;

    [Fact]
    public async Task What_was_acknowledged_survives_a_kill()
    {
        using var folder = new TempFolder();
        var path = folder.File("pdz.db");
        var promised = new Promises();
        var rounds = int.Parse(Environment.GetEnvironmentVariable("PDZBOT_KILL_ROUNDS") ?? "3", CultureInfo.InvariantCulture);
        var random = new Random(20220517);
        for (var round = 0; round < rounds; round++)
        {
            using (var writer = StoreWriterProcess.Write(path, round, callers: (int[])[1, 4, 32] is var counts ? counts[round % 3] : 1))
            {
                await writer.HearAsync(random.Next(1, 2000));
                await writer.KillAsync();
                promised.Add(writer.Said);
            }

            // A reader recovers what lies in the log, and so does the next writer, whom no lock keeps out.
            await using (var reader = SqliteTableStore.Open(path, readOnly: true)) await promised.AreKeptAsync(reader.Table("prova"));
            await using (var store = SqliteTableStore.Open(path)) await promised.AreKeptAsync(store.Table("prova"));
        }
    }

    /// <summary>A log that outlives its writer, more than one time over, with no orderly opening in between.</summary>
    [Fact]
    public async Task A_kill_right_after_a_kill_loses_nothing_either()
    {
        using var folder = new TempFolder();
        var path = folder.File("pdz.db");
        var promised = new Promises();
        for (var round = 0; round < 3; round++)
        {
            using var writer = StoreWriterProcess.Write(path, round, callers: 8);
            await writer.HearAsync(50);
            await writer.KillAsync();
            promised.Add(writer.Said);
        }

        await using var store = SqliteTableStore.Open(path);
        await promised.AreKeptAsync(store.Table("prova"));
    }

    [Fact]
    public async Task A_full_disk_acknowledges_nothing_falsely_and_is_got_over()
    {
        // The limit on a file's size that stands for the full disk is Unix's.
        if (OperatingSystem.IsWindows()) return;

        using var folder = new TempFolder();
        var path = folder.File("pdz.db");
        using var writer = StoreWriterProcess.Fill(path);
        Assert.Equal(0, await writer.EndAsync());
        Assert.Equal(3, writer.Said.Count(said => said[0] == "failed"));
        Assert.True(writer.Said.FindIndex(said => said[0] == "failed") < writer.Said.FindLastIndex(said => said[0] == "last"));

        var promised = new Promises();
        promised.Add(writer.Said);
        await using var store = SqliteTableStore.Open(path);
        await promised.AreKeptAsync(store.Table("prova"));
    }

    /// <summary>All that writers have said.</summary>
    private sealed class Promises
    {
        private readonly HashSet<string> rows = [], batches = [], going = [], gone = [], etags = [];
        private readonly Dictionary<string, int> last = [];

        public void Add(IEnumerable<string[]> said)
        {
            foreach (var words in said)
            {
                switch (words)
                {
                    case ["row", var key, var etag]:
                        rows.Add(key);
                        Assert.True(etags.Add(etag), $"The ETag {etag} was given twice.");
                        break;
                    case ["batch", var key]: batches.Add(key); break;
                    case ["last", var caller, var n]: last[caller] = int.Parse(n, CultureInfo.InvariantCulture); break;
                    case ["going", var key]: going.Add(key); break;
                    case ["gone", var key]: gone.Add(key); break;
                    case ["ready" or "failed"]: break;
                    default: Assert.Fail(string.Join(' ', words)); break;
                }
            }
        }

        public async Task AreKeptAsync(ITable table)
        {
            var kept = (await table.KeysAsync("righe")).ToHashSet();
            Assert.Empty(rows.Except(going).Except(kept));
            Assert.Empty(gone.Intersect(kept));

            var groups = (await table.KeysAsync("gruppi")).CountBy(key => key[..key.LastIndexOf('-')]).ToDictionary();
            Assert.All(groups.Values, count => Assert.Equal(BatchRows, count));
            Assert.Empty(batches.Except(groups.Keys));

            foreach (var (caller, n) in last)
                Assert.True((await table.GetEntityIfExistsAsync("ultime", caller))!.GetInt32("n") >= n);
        }
    }
}
