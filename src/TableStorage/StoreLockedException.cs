namespace PdzBot.TableStorage;

/// <summary>Another process writes to this database; one file has one writer.</summary>
public sealed class StoreLockedException(string databasePath, string lockPath, string holder) : Exception(
    $"The database '{databasePath}' is in use by {holder}, which holds '{lockPath}'. Stop that process first, or give this one " +
    "a database of its own. To read only, open the database read-only; the lock file never needs to be deleted by hand.")
{
    public string DatabasePath { get; } = databasePath;
}
