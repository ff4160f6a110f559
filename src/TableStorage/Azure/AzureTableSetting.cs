using System.Text.RegularExpressions;

namespace PdzBot.TableStorage;

/// <summary>Which account, where, and by which key; without a key it is Entra that says who we are.</summary>
/// <remarks>What is wrong is told without repeating any of the text: a mistyped connection string may hold the key anywhere.</remarks>
internal sealed partial record AzureTableSetting(Uri Endpoint, string Account, byte[]? Key)
{
    private const string EmulatorAccount = "devstoreaccount1";

    /// <summary>The emulator's own key, the same for everyone and published with it.</summary>
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly string[] Known =
    [
        "DefaultEndpointsProtocol", "AccountName", "AccountKey", "TableEndpoint", "EndpointSuffix", "UseDevelopmentStorage", "SharedAccessSignature",
        "BlobEndpoint", "QueueEndpoint", "FileEndpoint", "TableSecondaryEndpoint", "BlobSecondaryEndpoint", "QueueSecondaryEndpoint", "FileSecondaryEndpoint",
    ];

    /// <exception cref="FormatException">What is wrong, and how to mend it, in one line.</exception>
    public static AzureTableSetting Parse(string text) => text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        ? OfAddress(text)
        : OfConnectionString(text);

    private static AzureTableSetting OfAddress(string text)
    {
        var endpoint = Address(text, "The address");
        if (endpoint.Scheme != Uri.UriSchemeHttps) throw new FormatException("Entra needs an https address: https://ACCOUNT.table.core.windows.net.");
        return new(endpoint, endpoint.Host.Split('.')[0], null);
    }

    private static AzureTableSetting OfConnectionString(string text)
    {
        var parts = Parts(text);
        if (parts.TryGetValue("UseDevelopmentStorage", out var development))
        {
            if (!development.Equals("true", StringComparison.OrdinalIgnoreCase)) throw new FormatException("UseDevelopmentStorage is true or not there.");
            return new(new($"http://127.0.0.1:10002/{EmulatorAccount}"), EmulatorAccount, Convert.FromBase64String(EmulatorKey));
        }

        if (parts.ContainsKey("SharedAccessSignature"))
            throw new FormatException("A shared access signature is not supported. Use AccountName and AccountKey, or https://ACCOUNT.table.core.windows.net with Entra.");
        if (!parts.TryGetValue("AccountName", out var account) || !Name().IsMatch(account))
            throw new FormatException("The connection string needs AccountName=, 3 to 24 lower-case letters and digits.");
        if (!parts.TryGetValue("AccountKey", out var key))
            throw new FormatException("The connection string needs AccountKey=. To use Entra instead of a key write https://ACCOUNT.table.core.windows.net.");

        var endpoint = parts.TryGetValue("TableEndpoint", out var given)
            ? Address(given, "TableEndpoint")
            : Address($"{parts.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table.{parts.GetValueOrDefault("EndpointSuffix", "core.windows.net")}", "What DefaultEndpointsProtocol and EndpointSuffix make");
        if (endpoint.Scheme != Uri.UriSchemeHttps && !endpoint.IsLoopback && account != EmulatorAccount)
            throw new FormatException("Rows go over https only: set DefaultEndpointsProtocol=https. Plain http is for an emulator.");
        return new(endpoint, account, OfBase64(key));
    }

    private static Dictionary<string, string> Parts(string text)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (part, i) in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((part, i) => (part, i)))
        {
            var equals = part.IndexOf('=');
            if (equals < 1 || Known.FirstOrDefault(known => known.Equals(part[..equals].TrimEnd(), StringComparison.OrdinalIgnoreCase)) is not { } name)
                throw new FormatException($"Part {i + 1} of the connection string is not understood. It is NAME=VALUE;NAME=VALUE with the names {string.Join(", ", Known[..6])}.");
            if (!parts.TryAdd(name, part[(equals + 1)..].TrimStart())) throw new FormatException($"The connection string says {name} twice.");
        }

        return parts;
    }

    private static Uri Address(string text, string what) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0
            ? address
            : throw new FormatException($"{what} is no address of tables, such as https://ACCOUNT.table.core.windows.net, without anything after it.");

    private static byte[] OfBase64(string key)
    {
        var bytes = new byte[key.Length];
        return key.Length > 0 && Convert.TryFromBase64String(key, bytes, out var length)
            ? bytes[..length]
            : throw new FormatException("AccountKey is not a key: copy it whole from the account's access keys, with the = at its end.");
    }

    /// <summary>Never the key.</summary>
    public override string ToString() => $"{Account} at {Endpoint}";

    [GeneratedRegex(@"^[a-z0-9]{3,24}\z")]
    private static partial Regex Name();
}
