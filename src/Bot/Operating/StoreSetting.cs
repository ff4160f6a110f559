using Azure.Identity;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary><c>Pdz:Store</c>: where rows lie.</summary>
public static class StoreSetting
{
    /// <summary>The table of the registers.</summary>
    public const string Registro = "registro";

    /// <summary>The table of their extracts.</summary>
    public const string Estratti = "estratti";

    private const string Sqlite = "sqlite:", InAzure = "azure:";

    /// <summary>Whether other instances may write to the same store.</summary>
    public static bool IsShared(string? setting) => setting?.StartsWith(InAzure, StringComparison.Ordinal) == true;

    /// <exception cref="InvalidOperationException">The setting names no store there can be; the message says how to mend it, and holds no key.</exception>
    public static ITableStore Open(string? setting, bool readOnly = false)
    {
        var store = setting is { Length: > 0 } ? setting : "sqlite:data/pdz.db";
        if (store.StartsWith(Sqlite, StringComparison.Ordinal) && store.Length > Sqlite.Length) return SqliteTableStore.Open(store[Sqlite.Length..], readOnly);
        if (!store.StartsWith(InAzure, StringComparison.Ordinal))
            throw new InvalidOperationException(
                "Pdz:Store is not understood. Use sqlite:PATH, sqlite::memory: for a trial that keeps nothing, azure:CONNECTION-STRING, or azure:https://ACCOUNT.table.core.windows.net.");

        try
        {
            return AzureTableStore.Open(store[InAzure.Length..], () => new StoreCredential(Credential()), TimeProvider.System, readOnly);
        }
        catch (FormatException wrong)
        {
            throw new InvalidOperationException($"Pdz:Store: {wrong.Message}");
        }
    }

    /// <summary>Who the machine is: variables of the environment, a workload's or a managed identity, else who is signed in to the Azure CLI. Never a window that asks.</summary>
    private static DefaultAzureCredential Credential() => new(new DefaultAzureCredentialOptions
    {
        ExcludeInteractiveBrowserCredential = true,
        ExcludeBrokerCredential = true,
        ExcludeVisualStudioCredential = true,
        ExcludeVisualStudioCodeCredential = true,
        ExcludeAzurePowerShellCredential = true,
        ExcludeAzureDeveloperCliCredential = true,
    });
}
