using System.Text.Json;
using Azure;
using Azure.Core;

namespace PdzBot.TableStorage;

/// <summary>Reads of one table; a table never written to holds nothing.</summary>
internal sealed class AzureReads(string table, AzureWire wire)
{
    private readonly AzureAddress address = new(table);

    public async Task<TableEntity?> GetAsync(string partitionKey, string rowKey, CancellationToken cancellation)
    {
        using var message = wire.Request(RequestMethod.Get, address.Row(partitionKey, rowKey));
        var response = await wire.SendAsync(message, cancellation);
        if (response.Status == 200) return Understand(response, Row);
        return AzureFault.Of(response) is { IsMissing: false, IsTableNotFound: false } fault ? throw fault.ToException() : null;
    }

    /// <param name="range">Null: all rows.</param>
    public async Task<TablePage> QueryAsync(TableRange? range, int size, string? continuation, CancellationToken cancellation)
    {
        using var message = wire.Request(RequestMethod.Get, address.Page(range, size, continuation));
        var response = await wire.SendAsync(message, cancellation);
        if (response.Status == 200) return new(Understand(response, Rows), AzureAddress.Next(response));
        return AzureFault.Of(response) is { IsTableNotFound: false } fault ? throw fault.ToException() : new([], null);
    }

    private delegate T Reading<T>(ref Utf8JsonReader reader);

    private static T Understand<T>(Response response, Reading<T> read)
    {
        try
        {
            var reader = new Utf8JsonReader(response.Content.ToMemory().Span);
            reader.Read();
            return read(ref reader);
        }
        catch (Exception other) when (other is JsonException or FormatException or InvalidOperationException or OverflowException)
        {
            throw AzureFault.NotUnderstood("rows were expected.", other);
        }
    }

    private static TableEntity Row(ref Utf8JsonReader reader) => EntityJson.Read(ref reader);

    private static List<TableEntity> Rows(ref Utf8JsonReader reader)
    {
        var rows = new List<TableEntity>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isRows = reader.ValueTextEquals("value"u8);
            reader.Read();
            if (!isRows) reader.Skip();
            else while (reader.Read() && reader.TokenType == JsonTokenType.StartObject) rows.Add(EntityJson.Read(ref reader));
        }

        return rows;
    }
}
