using System.Text;

namespace PdzBot.TableStorage;

/// <summary>How a table's rows and ranges are named in an address.</summary>
internal sealed class AzureAddress(string table)
{
    private const string NextPartition = "x-ms-continuation-NextPartitionKey", NextRow = "x-ms-continuation-NextRowKey";

    private readonly string row = $"/{table}(PartitionKey='";
    private readonly string query = $"/{table}()?";

    /// <summary>Where rows are added.</summary>
    public string Rows { get; } = "/" + table;

    public string Row(string partitionKey, string rowKey) => $"{row}{Literal(partitionKey)}',RowKey='{Literal(rowKey)}')";

    /// <param name="range">Null: all rows.</param>
    public string Page(TableRange? range, int size, string? continuation)
    {
        var address = new StringBuilder(query, 256);
        if (range is var (partition, from, before))
        {
            address.Append("$filter=PartitionKey%20eq%20'").Append(Literal(partition)).Append('\'');
            if (from is not null) address.Append("%20and%20RowKey%20ge%20'").Append(Literal(from)).Append('\'');
            if (before is not null) address.Append("%20and%20RowKey%20lt%20'").Append(Literal(before)).Append('\'');
            address.Append('&');
        }

        address.Append("$top=").Append(size);
        if (continuation is null) return address.ToString();

        var tokens = continuation[1..].Split('\n');
        address.Append("&NextPartitionKey=").Append(Uri.EscapeDataString(tokens[0]));
        if (tokens.Length > 1) address.Append("&NextRowKey=").Append(Uri.EscapeDataString(tokens[1]));
        return address.ToString();
    }

    /// <summary>The service's continuation as one text; it names the next row, or only the next partition.</summary>
    public static string? Next(Azure.Response response)
    {
        if (!response.Headers.TryGetValue(NextPartition, out var partition) || partition is null) return null;
        return response.Headers.TryGetValue(NextRow, out var row) && !string.IsNullOrEmpty(row) ? $"{Continuation.Mark}{partition}\n{row}" : Continuation.Mark + partition;
    }

    /// <summary>Within quotes a quote is doubled, and then all is percent-encoded.</summary>
    private static string Literal(string text) => Uri.EscapeDataString(text.Replace("'", "''", StringComparison.Ordinal));
}
