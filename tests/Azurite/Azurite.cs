using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>Azurite's table service, one process for the whole test run; each store has an account of its own.</summary>
/// <remarks>It ends with the test run, however that ends. It is laxer than Azure: the limits it doesn't know are the client's to keep.</remarks>
internal static class Azurite
{
    private const int Accounts = 20_000;
    private const string Key = "QSB0ZXN0J3Mga2V5LCBub2JvZHkgZWxzZSdzLg==";
    private static readonly Lazy<Task<string>> Started = new(StartAsync);
    private static int given = -1;

    /// <summary>Held, because its input closes with it.</summary>
    private static Oracle? process;

    /// <summary>As patient as the real one, but in a hurry.</summary>
    public static AzureTableOptions Quick { get; } = new() { FirstDelay = TimeSpan.FromMilliseconds(5), LongestDelay = TimeSpan.FromMilliseconds(50) };

    public static Uri Address => new(Task.Run(() => Started.Value).GetAwaiter().GetResult());

    /// <summary>The connection string of an account nobody else uses.</summary>
    /// <param name="via">A proxy that stands before the service; the service itself when null.</param>
    public static string NewAccount(Uri? via = null)
    {
        var account = $"prova{Interlocked.Increment(ref given)}";
        return $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};TableEndpoint={via ?? Address}{account};";
    }

    public static AzureTableStore Open(string connection, AzureTableOptions? options = null, bool readOnly = false) => AzureTableStore.Open(
        connection, () => throw new InvalidOperationException("There is a key."), TimeProvider.System, readOnly, options ?? Quick);

    private static Task<string> StartAsync()
    {
        process = Oracle.Start("azurite.mjs", $"{Accounts}", Key);
        return process.HearAsync();
    }
}
