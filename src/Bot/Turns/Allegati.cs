using System.Globalization;
using System.Security.Cryptography;
using PdzBot.ActivityProtocol;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>The files that people sent (table <c>allegati</c>): kept for <see cref="Days"/> days, then deleted.</summary>
/// <remarks>A partition a day, so that what is old is found without looking at what is not. The same file of the same person is kept once a day.</remarks>
public sealed class Allegati(ITableStore store, TimeProvider time)
{
    /// <summary>Days that a file is kept which nothing refers to.</summary>
    public const int Days = 30;

    /// <summary>How many days beyond that are looked through for what is old: a bot that stood still that long finds the rest at its next file.</summary>
    private const int Overdue = 60;

    private const int PartBytes = 60 * 1024;

    // In base64, as they travel, these stay under the 4 MiB of a batch.
    private const int PartsPerBatch = 40;

    private readonly ITable table = store.Table("allegati");

    /// <summary>Keeps a file; when this returns it is durable.</summary>
    public async Task KeepAsync(PersonaId persona, FileReceipt.Received file, CancellationToken cancellation)
    {
        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span));
        var row = $"{persona}:{sha256}";
        var parts = (file.Bytes.Length + PartBytes - 1) / PartBytes;
        var writes = Enumerable.Range(0, parts).Select(part => new TableTransactionAction(
            TableTransactionActionType.Upsert,
            new(Key(day), $"{row}:{part:D6}") { ["dati"] = file.Bytes.Slice(part * PartBytes, Math.Min(PartBytes, file.Bytes.Length - (part * PartBytes))).ToArray() }));
        foreach (var some in writes.Chunk(PartsPerBatch)) await table.SubmitTransactionAsync(some, cancellation);

        // Written last: where this row is, the file is whole.
        await table.UpsertEntityAsync(
            new(Key(day), row) { ["nome"] = file.Name, ["genere"] = file.Kind.ToString(), ["byte"] = file.Bytes.Length, ["parti"] = parts }, cancellation);
        await SweepAsync(cancellation);
    }

    /// <summary>Deletes what is old.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        for (var ago = Days + 1; ago <= Days + Overdue; ago++)
        {
            var old = new List<TableTransactionAction>();
            await foreach (var row in table.ReadAllAsync(new(Key(today.AddDays(-ago))), cancellation))
                old.Add(new(TableTransactionActionType.Delete, new(row.PartitionKey, row.RowKey), Azure.ETag.All));
            foreach (var some in old.Chunk(TableLimits.TransactionActions)) await DeleteAsync(some, cancellation);
        }
    }

    private async Task DeleteAsync(TableTransactionAction[] some, CancellationToken cancellation)
    {
        try
        {
            await table.SubmitTransactionAsync(some, cancellation);
        }
        catch (TableTransactionFailedException gone) when (gone.Status == 404)
        {
            // Another instance sweeps too.
        }
    }

    private static string Key(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
