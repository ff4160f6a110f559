using Azure;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>What a table should do, in a few lines: a sorted list, and the refusals in their order.</summary>
internal sealed class TableModel
{
    private SortedDictionary<(string Pk, string Rk), (string Content, ETag ETag)> rows = new(Comparer<(string Pk, string Rk)>.Create(
        (a, b) => string.CompareOrdinal(a.Pk, b.Pk) is var byPk and not 0 ? byPk : string.CompareOrdinal(a.Rk, b.Rk)));

    public (string Content, ETag ETag)? Get(string pk, string rk) => rows.TryGetValue((pk, rk), out var row) ? row : null;

    public IEnumerable<(string Rk, string Content, ETag ETag)> Range(TableRange range) =>
        from row in rows
        where row.Key.Pk == range.PartitionKey
            && (range.From is null || string.CompareOrdinal(row.Key.Rk, range.From) >= 0)
            && (range.Before is null || string.CompareOrdinal(row.Key.Rk, range.Before) < 0)
        select (row.Key.Rk, row.Value.Content, row.Value.ETag);

    /// <summary>What the store should refuse and at which action, without doing anything; null when all is well.</summary>
    public (string Code, int Index)? Refusal(IReadOnlyList<TableTransactionAction> actions)
    {
        for (var i = 0; i < actions.Count; i++)
        {
            if (actions.Take(i).Any(earlier => earlier.Entity.RowKey == actions[i].Entity.RowKey)) return ("InvalidDuplicateRow", i);
        }

        for (var i = 0; i < actions.Count; i++)
        {
            var row = Get(actions[i].Entity.PartitionKey, actions[i].Entity.RowKey);
            var code = actions[i].Type switch
            {
                TableTransactionActionType.Add => row is null ? null : "EntityAlreadyExists",
                TableTransactionActionType.Upsert => null,
                _ when row is null => "ResourceNotFound",
                _ => actions[i].IfMatch == ETag.All || actions[i].IfMatch == row.Value.ETag ? null : "UpdateConditionNotSatisfied",
            };
            if (code is not null) return (code, i);
        }

        return null;
    }

    public void Do(IReadOnlyList<TableTransactionAction> actions, IReadOnlyList<ETag> etags)
    {
        for (var i = 0; i < actions.Count; i++)
        {
            var key = (actions[i].Entity.PartitionKey, actions[i].Entity.RowKey);
            if (actions[i].Type == TableTransactionActionType.Delete) rows.Remove(key);
            else rows[key] = (actions[i].Entity.Content(), etags[i]);
        }
    }
}
