using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary><c>Pdz:Store</c>: where rows lie.</summary>
public static class StoreSetting
{
    /// <summary>The table of the registers.</summary>
    public const string Registro = "registro";

    /// <summary>The table of their extracts.</summary>
    public const string Estratti = "estratti";

    private const string Sqlite = "sqlite:";

    /// <exception cref="InvalidOperationException">The setting names no store there is.</exception>
    public static ITableStore Open(string? setting, bool readOnly = false) => SqliteTableStore.Open(PathOf(setting), readOnly);

    private static string PathOf(string? setting)
    {
        var store = setting is { Length: > 0 } ? setting : "sqlite:data/pdz.db";
        if (store.StartsWith(Sqlite, StringComparison.Ordinal) && store.Length > Sqlite.Length) return store[Sqlite.Length..];

        throw new InvalidOperationException(
            store.StartsWith("azure:", StringComparison.Ordinal)
                ? "Pdz:Store asks for Azure Table Storage, which this version does not have yet. Use sqlite:PATH."
                : "Pdz:Store is not understood. Use sqlite:PATH, or sqlite::memory: for a trial that keeps nothing.");
    }
}
