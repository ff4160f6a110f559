using Azure;

namespace PdzBot.TableStorage;

/// <summary>A batch was refused, and none of it done.</summary>
public sealed class TableTransactionFailedException(int status, string message, string? errorCode, int? failedTransactionActionIndex)
    : RequestFailedException(status, message, errorCode, null)
{
    /// <summary>The first action that was refused, counted from zero; null when it is the batch as a whole.</summary>
    public int? FailedTransactionActionIndex { get; } = failedTransactionActionIndex;
}
