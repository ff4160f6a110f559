using System.Globalization;
using Azure;
using Microsoft.Data.Sqlite;

namespace PdzBot.TableStorage;

/// <summary>ETags that never repeat in a store, whatever is deleted, rolled back or killed.</summary>
/// <remarks>Numbers are reserved in the file by the block; what a process did not use of its block is skipped by the next.</remarks>
internal sealed class ETagSequence(SqliteConnection connection)
{
    private const long Block = 100_000;
    private readonly SqliteCommand reserve =
        connection.Statement($"update _store set etag = max(etag, $last) + {Block} returning etag", "last");
    private long last;
    private long reserved;

    public static ETag ToETag(long number) => new($"W/\"{number.ToString(CultureInfo.InvariantCulture)}\"");

    /// <summary>The number of an ETag of this store; of any other text, one that no row has.</summary>
    public static long ToNumber(ETag etag)
    {
        var text = etag.ToString();
        return text.StartsWith("W/\"", StringComparison.Ordinal) && text.EndsWith('"')
            && long.TryParse(text.AsSpan()[3..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;
    }

    /// <summary>The next number; to be called within the transaction that uses it.</summary>
    public long Next()
    {
        if (last == reserved)
        {
            reserved = (long)reserve.With(0, last).ExecuteScalar()!;
            last = reserved - Block;
        }

        return ++last;
    }

    /// <summary>The transaction was rolled back, and with it perhaps a reservation.</summary>
    public void RolledBack() => reserved = last;
}
