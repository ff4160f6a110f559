using Azure;

namespace PdzBot.TableStorage;

/// <summary>One row of a table: two keys, an ETag that the store gives, and named properties.</summary>
/// <remarks>
/// Property types are those of Azure Table Storage: string, bool, int, long, double, <see cref="DateTimeOffset"/>, <see cref="Guid"/>,
/// byte[]. A null is not stored. The names follow Azure.Data.Tables, so that its types can take the place of these.
/// </remarks>
public sealed class TableEntity
{
    private readonly Dictionary<string, object> properties;

    public TableEntity(string partitionKey, string rowKey) : this(partitionKey, rowKey, new(StringComparer.Ordinal))
    {
    }

    internal TableEntity(string partitionKey, string rowKey, Dictionary<string, object> properties) =>
        (PartitionKey, RowKey, this.properties) = (partitionKey, rowKey, properties);

    public string PartitionKey { get; }

    public string RowKey { get; }

    /// <summary>The version the store gave when this row was read; default for a row not read from a store.</summary>
    public ETag ETag { get; init; }

    public IReadOnlyDictionary<string, object> Properties => properties;

    /// <summary>A property's value, or null when absent. Setting null removes it.</summary>
    public object? this[string name]
    {
        get => properties.GetValueOrDefault(name);
        set
        {
            if (value is null) properties.Remove(name);
            else properties[name] = value;
        }
    }

    /// <summary>So many properties are about to be set.</summary>
    internal void Expect(int count) => properties.EnsureCapacity(count);

    public string? GetString(string name) => (string?)this[name];

    public byte[]? GetBinary(string name) => (byte[]?)this[name];

    public int? GetInt32(string name) => (int?)this[name];

    public long? GetInt64(string name) => (long?)this[name];

    public bool? GetBoolean(string name) => (bool?)this[name];

    public DateTimeOffset? GetDateTimeOffset(string name) => (DateTimeOffset?)this[name];
}
