using System.Runtime.CompilerServices;

namespace PdzBot.TableStorage;

public static class TableRows
{
    /// <summary>All rows of a range, page after page.</summary>
    public static async IAsyncEnumerable<TableEntity> ReadAllAsync(
        this ITable table, TableRange range, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        string? continuation = null;
        do
        {
            var page = await table.QueryAsync(range, TableLimits.PageSize, continuation, cancellation);
            foreach (var entity in page.Entities) yield return entity;
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    /// <summary>All rows of a table, page after page.</summary>
    public static async IAsyncEnumerable<TableEntity> ScanAllAsync(this ITable table, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        string? continuation = null;
        do
        {
            var page = await table.ScanAsync(TableLimits.PageSize, continuation, cancellation);
            foreach (var entity in page.Entities) yield return entity;
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}
