using System.Globalization;
using Azure;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>Short words for rows and refusals.</summary>
internal static class Rows
{
    public static TableEntity Row(string pk, string rk, string? text = null) => new(pk, rk) { ["testo"] = text };

    public static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);

    public static TableTransactionAction Upsert(TableEntity row) => new(TableTransactionActionType.Upsert, row);

    public static TableTransactionAction Update(TableEntity row, ETag ifMatch) => new(TableTransactionActionType.Update, row, ifMatch);

    public static TableTransactionAction Delete(string pk, string rk, ETag ifMatch) =>
        new(TableTransactionActionType.Delete, new TableEntity(pk, rk), ifMatch);

    public static async Task<string?> TextAsync(this ITable table, string pk, string rk) =>
        (await table.GetEntityIfExistsAsync(pk, rk))?.GetString("testo");

    public static async Task<List<string>> KeysAsync(this ITable table, string pk, string? from = null, string? before = null)
    {
        var keys = new List<string>();
        await foreach (var row in table.ReadAllAsync(new TableRange(pk, from, before))) keys.Add(row.RowKey);
        return keys;
    }

    /// <summary>Passes when the store refuses so.</summary>
    public static async Task RefusesAsync(int status, string code, Func<Task> call)
    {
        var refusal = await Assert.ThrowsAnyAsync<RequestFailedException>(call);
        Assert.Equal((status, code), (refusal.Status, refusal.ErrorCode));
    }

    /// <summary>Passes when the store refuses the batch because of this action.</summary>
    public static async Task RefusesAsync(int status, string code, int? index, Func<Task> call)
    {
        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(call);
        Assert.Equal((status, code, index), (refusal.Status, refusal.ErrorCode, refusal.FailedTransactionActionIndex));
    }

    /// <summary>All of a row's properties with their types, to be compared as text.</summary>
    public static string Content(this TableEntity row) => string.Join('\n',
        from property in row.Properties
        orderby property.Key
        select $"{property.Key}:{property.Value.GetType().Name}=" + property.Value switch
        {
            byte[] bytes => Convert.ToHexString(bytes),
            double number => BitConverter.DoubleToInt64Bits(number).ToString("x", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.UtcTicks.ToString(CultureInfo.InvariantCulture),
            var value => value.ToString(),
        });
}
