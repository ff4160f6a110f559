namespace PdzBot.TableStorage;

/// <summary>Azure Table Storage's limits, kept on every store alike so that what works on a laptop works in the cloud.</summary>
public static class TableLimits
{
    /// <summary>Rows in a page.</summary>
    public const int PageSize = 1000;

    /// <summary>Actions in a batch.</summary>
    public const int TransactionActions = 100;
}
