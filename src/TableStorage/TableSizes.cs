namespace PdzBot.TableStorage;

/// <summary>How large rows are, as Azure Table Storage counts.</summary>
public static class TableSizes
{
    /// <summary>Bytes of a row at rest, by the formula Azure publishes for what a row takes.</summary>
    public static int Stored(TableEntity entity)
    {
        var size = 4 + 2 * (entity.PartitionKey.Length + entity.RowKey.Length);
        foreach (var (name, value) in entity.Properties)
        {
            size += 8 + 2 * name.Length + value switch
            {
                string text => 4 + 2 * text.Length,
                byte[] bytes => 4 + bytes.Length,
                bool => 1,
                int => 4,
                Guid => 16,
                _ => 8,
            };
        }

        return size;
    }

    /// <summary>The most bytes an action can take in a batch's body: keys in the address and the JSON, binaries as base64.</summary>
    /// <remarks>Adding these up tells beforehand whether a batch stays within <see cref="TableLimits.TransactionBytes"/>.</remarks>
    public static int OnTheWire(TableTransactionAction action)
    {
        const int headersAndBoundaries = 1024, annotation = 48;
        var size = headersAndBoundaries + KeyOnTheWire(action.Entity.PartitionKey) + KeyOnTheWire(action.Entity.RowKey);
        if (action.Type == TableTransactionActionType.Delete) return size;

        foreach (var (name, value) in action.Entity.Properties)
        {
            size += annotation + 2 * name.Length + value switch
            {
                string text => TextOnTheWire(text),
                byte[] bytes => (bytes.Length + 2) / 3 * 4,
                _ => 40,
            };
        }

        return size;
    }

    /// <summary>What is not plain becomes at most three percent-encoded bytes in the address and \uXXXX in the JSON.</summary>
    private static int KeyOnTheWire(string key)
    {
        var size = 0;
        foreach (var c in key) size += IsPlain(c) ? 2 : 15;
        return size;
    }

    private static int TextOnTheWire(string text)
    {
        var size = 0;
        foreach (var c in text) size += IsPlain(c) || c is ' ' or ',' or ':' or ';' or '/' or '(' or ')' ? 1 : 6;
        return size;
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';
}
