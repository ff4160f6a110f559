using Azure;
using Microsoft.Data.Sqlite;

namespace PdzBot.TableStorage;

/// <summary>What a caller sees of a failing disk: the same as of a failing service, so that callers need to know one kind only.</summary>
internal static class StoreFault
{
    private const int Busy = 5, Locked = 6;

    /// <summary>503 when another program holds the file and nothing was done; else 500, and a write may or may not have been.</summary>
    public static Exception Of(Exception cause, string path) => cause switch
    {
        SqliteException { SqliteErrorCode: Busy or Locked } =>
            new RequestFailedException(503, $"'{path}' is held by another program: {cause.Message}", "ServerBusy", cause),
        SqliteException => new RequestFailedException(500, $"'{path}' failed: {cause.Message}", "InternalError", cause),
        _ => cause,
    };
}
