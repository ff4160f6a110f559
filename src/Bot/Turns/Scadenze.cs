using System.Globalization;
using Azure;
using NodaTime;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>On which day what is to be looked at again, since it may have been left unused for too long (table <c>scadenze</c>).</summary>
/// <remarks>
/// A partition a day, so that what is due is found without looking at what is not. A row only says where to look: what lies there
/// says itself, in <c>usata</c>, when it was last used.
/// </remarks>
public sealed class Scadenze(ITableStore store, TimeProvider time)
{
    /// <summary>The column of the day a row was last used, ISO 8601.</summary>
    public const string Used = "usata";

    /// <summary>How many days back are looked through: a bot that stood still longer leaves the rest until it is used again.</summary>
    private const int Overdue = 90;

    private readonly ITable table = store.Table("scadenze");

    public LocalDate Today => LocalDate.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Today, as it stands in a row; once a day for what is used, it is noted down when to look at it again.</summary>
    /// <param name="before">What the row said until now; null for a new one.</param>
    /// <param name="days">How long it may stay unused.</param>
    public async Task<string> UsedAsync(string? before, string tableName, string partition, string row, int days, CancellationToken cancellation)
    {
        var today = Text(Today);
        if (before == today) return today;

        await table.UpsertEntityAsync(
            new(Text(Today.PlusDays(days + 1)), $"{tableName}:{partition}:{row}") { ["tabella"] = tableName, ["pk"] = partition, ["rk"] = row, ["giorni"] = days }, cancellation);
        return today;
    }

    /// <summary>Deletes what was left unused for too long; tells how many rows.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var swept = 0;
        for (var ago = 0; ago <= Overdue; ago++)
        {
            var due = new List<TableEntity>();
            await foreach (var row in table.ReadAllAsync(new(Text(Today.PlusDays(-ago))), cancellation)) due.Add(row);
            foreach (var row in due)
            {
                if (await DeleteUnusedAsync(row, cancellation)) swept++;
                await DeleteAsync(table, row.PartitionKey, row.RowKey, ETag.All, cancellation);
            }
        }

        return swept;
    }

    private async Task<bool> DeleteUnusedAsync(TableEntity due, CancellationToken cancellation)
    {
        var there = store.Table(due.GetString("tabella")!);
        var (partition, row) = (due.GetString("pk")!, due.GetString("rk")!);
        if (await there.GetEntityIfExistsAsync(partition, row, cancellation) is not { } unused) return false;

        // Used since: the day it was used has noted down another day to look.
        return Day(unused.GetString(Used)) is { } day && day.PlusDays(due.GetInt32("giorni")!.Value) < Today
            && await DeleteAsync(there, partition, row, unused.ETag, cancellation);
    }

    private static async Task<bool> DeleteAsync(ITable table, string partition, string row, ETag version, CancellationToken cancellation)
    {
        try
        {
            await table.DeleteEntityAsync(partition, row, version, cancellation);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return false;
        }
    }

    public static LocalDate? Day(string? text) =>
        text is not null && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? LocalDate.FromDateOnly(day) : null;

    private static string Text(LocalDate day) => day.ToDateOnly().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
