using System.Buffers;
using Azure;

namespace PdzBot.TableStorage;

/// <summary>Azure Table Storage's limits, kept on every store alike so that what works on a laptop works in the cloud.</summary>
/// <remarks>
/// Where Azure itself is vague, the narrower reading: keys of 512 characters (its emulator's), property names of ASCII letters, digits
/// and underscores, text that is well-formed Unicode. A breach is a 400 with Azure's code and is never sent to the store.
/// </remarks>
public static class TableLimits
{
    /// <summary>Rows in a page.</summary>
    public const int PageSize = 1000;

    /// <summary>Actions in a batch.</summary>
    public const int TransactionActions = 100;

    /// <summary>Bytes of a batch as it goes over the wire; see <see cref="TableSizes.OnTheWire"/>.</summary>
    public const int TransactionBytes = 4 * 1024 * 1024;

    /// <summary>UTF-16 units of a PartitionKey or RowKey. A key may be empty.</summary>
    public const int KeyLength = 512;

    /// <summary>Properties of a row's own, besides its keys and timestamp.</summary>
    public const int Properties = 252;

    public const int PropertyNameLength = 255;

    /// <summary>UTF-16 units of a string property.</summary>
    public const int StringLength = 32 * 1024;

    /// <summary>Bytes of a binary property.</summary>
    public const int BinaryLength = 64 * 1024;

    /// <summary>Bytes of a row; see <see cref="TableSizes.Stored"/>.</summary>
    public const int EntityBytes = 1024 * 1024;

    /// <summary>The earliest time a property can hold.</summary>
    public static readonly DateTimeOffset EarliestTime = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly SearchValues<char> ForbiddenInKeys = SearchValues.Create(
        [.. @"/\#?", .. Enumerable.Range(0, 0x20).Select(c => (char)c), .. Enumerable.Range(0x7f, 0x21).Select(c => (char)c)]);

    private static readonly SearchValues<char> AllowedInNames =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    /// <exception cref="ArgumentException">Not a name Azure allows: 3 to 63 ASCII letters and digits, a letter first.</exception>
    internal static void CheckTable(string name)
    {
        if (name.Length is < 3 or > 63 || !char.IsAsciiLetter(name[0]) || !name.All(char.IsAsciiLetterOrDigit) || name.Equals("tables", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"Not a table's name: '{name}'.", nameof(name));
    }

    internal static TableRefusal? Breach(TableRange range, int pageSize) =>
        Breach(pageSize)
            ?? BreachOfKey("PartitionKey", range.PartitionKey)
            ?? (IsWellFormed(range.From ?? "") && IsWellFormed(range.Before ?? "")
                ? null
                : TableRefusal.Invalid("InvalidInput", "A bound of the range is not well-formed Unicode."));

    internal static TableRefusal? Breach(int pageSize) =>
        pageSize is < 1 or > PageSize ? TableRefusal.Invalid("InvalidInput", $"A page has 1 to {PageSize} rows, not {pageSize}.") : null;

    internal static TableRefusal? Breach(string partitionKey, string rowKey) =>
        BreachOfKey("PartitionKey", partitionKey) ?? BreachOfKey("RowKey", rowKey);

    internal static TableRefusal? Breach(TableEntity entity)
    {
        if (Breach(entity.PartitionKey, entity.RowKey) is { } ofKeys) return ofKeys;
        if (entity.Properties.Count > Properties)
            return TableRefusal.Invalid("TooManyProperties", $"A row has at most {Properties} properties, not {entity.Properties.Count}.");

        foreach (var (name, value) in entity.Properties)
        {
            if ((BreachOfName(name) ?? BreachOfValue(name, value)) is { } ofProperty) return ofProperty;
        }

        var size = TableSizes.Stored(entity);
        return size > EntityBytes ? TableRefusal.Invalid("EntityTooLarge", $"A row has at most {EntityBytes} bytes, not {size}.") : null;
    }

    /// <summary>What is wrong with a condition; only a row that was read has an ETag to go by.</summary>
    internal static TableRefusal? Breach(ETag ifMatch) =>
        ifMatch == default ? TableRefusal.Invalid("InvalidHeaderValue", "An update or deletion needs an ETag, or ETag.All.") : null;

    /// <summary>What is wrong with a batch, and in which of its actions.</summary>
    internal static (TableRefusal Refusal, int? Index)? Breach(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count is < 1 or > TransactionActions)
            return (TableRefusal.Invalid("InvalidInput", $"A batch has 1 to {TransactionActions} actions, not {actions.Count}."), null);

        var rows = new HashSet<string>(actions.Count, StringComparer.Ordinal);
        var bytes = 0L;
        for (var i = 0; i < actions.Count; i++)
        {
            if (Breach(actions[i]) is { } refusal) return (refusal, i);
            if (actions[i].Entity.PartitionKey != actions[0].Entity.PartitionKey)
                return (TableRefusal.Invalid("CommandsInBatchActOnDifferentPartitions", "A batch is within one partition."), i);
            if (!rows.Add(actions[i].Entity.RowKey))
                return (TableRefusal.Invalid("InvalidDuplicateRow", "A batch names each row once."), i);
            bytes += TableSizes.OnTheWire(actions[i]);
        }

        return bytes <= TransactionBytes ? null
            : (new TableRefusal(413, "RequestBodyTooLarge", $"A batch has at most {TransactionBytes} bytes, not {bytes}."), null);
    }

    private static TableRefusal? Breach(TableTransactionAction action) => action.Type switch
    {
        TableTransactionActionType.Add or TableTransactionActionType.Upsert => Breach(action.Entity),
        TableTransactionActionType.Update => Breach(action.Entity) ?? Breach(action.IfMatch),
        TableTransactionActionType.Delete => Breach(action.Entity.PartitionKey, action.Entity.RowKey) ?? Breach(action.IfMatch),
    };

    private static TableRefusal? BreachOfKey(string name, string key)
    {
        if (key is null) return TableRefusal.Invalid("PropertiesNeedValue", $"{name} is missing.");
        if (key.Length > KeyLength)
            return TableRefusal.Invalid("KeyValueTooLarge", $"{name} has at most {KeyLength} characters, not {key.Length}.");
        return key.AsSpan().ContainsAny(ForbiddenInKeys) || !IsWellFormed(key)
            ? TableRefusal.Invalid("OutOfRangeInput", $"{name} contains / \\ # ? or a control character, or is not well-formed Unicode.")
            : null;
    }

    private static TableRefusal? BreachOfName(string name)
    {
        if (name.Length > PropertyNameLength)
            return TableRefusal.Invalid("PropertyNameTooLong", $"A property's name has at most {PropertyNameLength} characters: {name}.");
        return name.Length == 0 || char.IsAsciiDigit(name[0]) || name.AsSpan().ContainsAnyExcept(AllowedInNames)
            || name is "PartitionKey" or "RowKey" or "Timestamp"
            ? TableRefusal.Invalid("PropertyNameInvalid", $"Not a property's name: '{name}'.")
            : null;
    }

    private static TableRefusal? BreachOfValue(string name, object value) => value switch
    {
        string { Length: > StringLength } text => TableRefusal.Invalid(
            "PropertyValueTooLarge", $"{name} has at most {StringLength} characters, not {text.Length}."),
        string text when !IsWellFormed(text) => TableRefusal.Invalid("InvalidInput", $"{name} is not well-formed Unicode."),
        byte[] { Length: > BinaryLength } bytes => TableRefusal.Invalid(
            "PropertyValueTooLarge", $"{name} has at most {BinaryLength} bytes, not {bytes.Length}."),
        DateTimeOffset time when time < EarliestTime => TableRefusal.Invalid("OutOfRangeInput", $"{name} is before the year 1601."),
        string or byte[] or bool or int or long or double or DateTimeOffset or Guid => null,
        _ => TableRefusal.Invalid("InvalidInput", $"{name} is a {value.GetType().Name}, which a table can't hold."),
    };

    /// <summary>Half a surrogate pair has no UTF-8 and would come back as another character.</summary>
    private static bool IsWellFormed(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }
}
