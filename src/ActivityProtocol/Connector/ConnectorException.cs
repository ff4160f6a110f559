using System.Globalization;

namespace PdzBot.ActivityProtocol;

/// <summary>The connector did not do what it was asked, after all the tries that were allowed.</summary>
/// <remarks>Its message holds nothing of the activity and no URL: it may be logged.</remarks>
public sealed class ConnectorException : Exception
{
    internal ConnectorException(ConnectorFailure failure, int tries, bool doubtful)
        : base(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The connector did not do it: status {failure.Status ?? 0}, {failure.Code}, tries: {tries}."),
            failure.Cause)
    {
        Status = failure.Status;
        Code = failure.Code;
        RetryAfter = failure.RetryAfter;
        IsAmbiguous = failure.IsAmbiguous || doubtful;
        IsPermanent = failure.IsPermanent;
        Obstacle = failure.Obstacle;
    }

    /// <summary>The HTTP status; null: no answer came, or the call was not made.</summary>
    public int? Status { get; }

    /// <summary>
    /// The connector's own word, such as <c>BotNotInConversationRoster</c> or <c>MessageWritesBlocked</c>; or, without an answer,
    /// <c>TimedOut</c>, <c>AnswerLost</c>, <c>NoToken</c>, <c>ServiceUrlNotTrusted</c> or a kind of broken connection; or
    /// <c>NotUnderstood</c>, when the answer to a question was a success that could not be read.
    /// </summary>
    public string Code { get; }

    /// <summary>What the refusal means for the place it was meant for.</summary>
    public ConnectorObstacle Obstacle { get; }

    /// <summary>Trying again is useless until something changes: the place, the activity or the settings of that conversation.</summary>
    public bool IsPermanent { get; }

    /// <summary>One of the tries may have had its effect although no success was heard.</summary>
    public bool IsAmbiguous { get; }

    /// <summary>How long the connector wants to be left alone, if it said so.</summary>
    public TimeSpan? RetryAfter { get; }
}

/// <summary>An activity over the size every documented limit allows; it was not sent.</summary>
/// <param name="size">UTF-16 units; of one that carries a file, bytes.</param>
/// <param name="most">In the same.</param>
public sealed class ActivityTooLargeException(int size, int most = ConnectorClient.LargestActivity)
    : Exception($"The activity has a size of {size}, the most is {most}: show less, or page.")
{
    /// <summary>UTF-16 units; of one that carries a file, bytes.</summary>
    public int Size => size;
}

/// <summary>What the connector gave for an activity it took.</summary>
/// <param name="Id">The new activity's id; Teams may give none.</param>
public sealed record ConnectorResponse(string? Id)
{
    /// <summary>The answer to a first try was lost and a second one succeeded: the message may stand there twice.</summary>
    public bool MayBeTwice { get; init; }
}
