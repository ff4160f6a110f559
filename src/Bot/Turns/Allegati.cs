using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using NodaTime;
using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>The files that people sent (table <c>allegati</c>): kept for <see cref="Days"/> days, then deleted.</summary>
/// <remarks>A partition a day, so that what is old is found without looking at what is not. The same file of the same person is kept once a day.</remarks>
public sealed class Allegati(ITableStore store, TimeProvider time)
{
    /// <summary>Days that a file is kept which nothing refers to.</summary>
    public static readonly int Days = Conservazione.Allegati.Giorni!.Value;

    /// <summary>How many days beyond that are looked through for what is old: a bot that stood still that long finds the rest at its next file.</summary>
    private const int Overdue = 60;

    private const int PartBytes = 60 * 1024;

    // In base64, as they travel, these stay under the 4 MiB of a batch.
    private const int PartsPerBatch = 40;

    private readonly ITable table = store.Table("allegati");

    /// <summary>Keeps a file; when this returns it is durable.</summary>
    public async Task KeepAsync(PersonaId persona, FileReceipt.Received file, CancellationToken cancellation)
    {
        var day = Today;
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
        for (var ago = Days + 1; ago <= Days + Overdue; ago++) await DeleteAsync(new TableRange(Key(Today.AddDays(-ago))), cancellation);
    }

    /// <summary>The files of a person that are kept, oldest first; only their names are read.</summary>
    public async Task<ImmutableArray<FileConservato>> OfAsync(PersonaId persona, CancellationToken cancellation)
    {
        var days = await Task.WhenAll(Enumerable.Range(0, Days + 1).Select(ago => OfAsync(persona, Today.AddDays(ago - Days), cancellation)));
        return [.. days.SelectMany(files => files)];
    }

    /// <summary>Deletes all files of a person.</summary>
    public Task EraseAsync(PersonaId persona, CancellationToken cancellation) =>
        Task.WhenAll(Enumerable.Range(0, Days + Overdue + 1).Select(ago => DeleteAsync(Of(persona, Today.AddDays(-ago)), cancellation)));

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private async Task<List<FileConservato>> OfAsync(PersonaId persona, DateOnly day, CancellationToken cancellation)
    {
        var files = new List<FileConservato>();
        var range = Of(persona, day);
        while ((await table.QueryAsync(range, pageSize: 1, cancellation: cancellation)).Entities is [var row, ..])
        {
            if (row.GetString("nome") is { } name) files.Add(new(name, row.GetInt32("byte") ?? 0, LocalDate.FromDateOnly(day)));

            // Its parts come next and are left unread.
            range = range with { From = After(row.RowKey) };
        }

        return files;
    }

    private async Task DeleteAsync(TableRange range, CancellationToken cancellation)
    {
        var rows = new List<TableTransactionAction>();
        await foreach (var row in table.ReadAllAsync(range, cancellation))
            rows.Add(new(TableTransactionActionType.Delete, new(row.PartitionKey, row.RowKey), Azure.ETag.All));
        foreach (var some in rows.Chunk(TableLimits.TransactionActions)) await DeleteAsync(some, cancellation);
    }

    private static TableRange Of(PersonaId persona, DateOnly day) => new(Key(day), $"{persona}:", After(persona.Valore));

    /// <summary>Where what begins with this key and a colon is over.</summary>
    private static string After(string key) => key + (char)(':' + 1);

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
