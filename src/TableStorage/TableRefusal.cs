using Azure;

namespace PdzBot.TableStorage;

/// <summary>Why a store says no, in Azure's own statuses and codes; the same value whatever the store.</summary>
internal sealed record TableRefusal(int Status, string Code, string Message)
{
    public static readonly TableRefusal EntityAlreadyExists = new(409, nameof(EntityAlreadyExists), "The row exists already.");

    public static readonly TableRefusal ResourceNotFound = new(404, nameof(ResourceNotFound), "There is no such row.");

    public static readonly TableRefusal UpdateConditionNotSatisfied =
        new(412, nameof(UpdateConditionNotSatisfied), "The row has changed since it was read.");

    public static TableRefusal Invalid(string code, string message) => new(400, code, message);

    public RequestFailedException ToException() => new(Status, Message, Code, null);

    /// <param name="index">The action that was refused; null when it is the batch as a whole.</param>
    public TableTransactionFailedException ToException(int? index) => new(Status, Message, Code, index);
}
