using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>Every store there is; a contract's test runs on each and knows none of them.</summary>
public static class Stores
{
    private static readonly Dictionary<string, Func<OpenStore>> Openers = new()
    {
        ["sqlite file"] = () => new OpenStore(folder => SqliteTableStore.Open(Path.Combine(folder, "pdz.db"))),
        ["sqlite memory"] = () => new OpenStore(_ => SqliteTableStore.Open(":memory:")),
        ["azurite"] = () => new OpenStore(_ => Azurite.Open(Azurite.NewAccount()), affords: 300),
    };

    public static TheoryData<string> All => [.. Openers.Keys];

    public static OpenStore Open(string store) => Openers[store]();

    /// <summary>One row per store and case.</summary>
    public static IEnumerable<object[]> With(IEnumerable<object[]> cases) =>
        from store in Openers.Keys from @case in cases select (object[])[store, .. @case];
}

/// <summary>A store of one test's own, gone afterwards.</summary>
public sealed class OpenStore : IAsyncDisposable
{
    private readonly TempFolder folder = new();
    private readonly int affords;

    /// <param name="affords">How many random cases it is quick enough for.</param>
    public OpenStore(Func<string, ITableStore> open, int affords = int.MaxValue)
    {
        this.affords = affords;
        Store = open(folder.Path);
        Table = Store.Table("prova");
    }

    public ITableStore Store { get; }

    public ITable Table { get; }

    /// <summary>How many cases to try, of those that one would like to.</summary>
    public int Cases(int wanted) => Math.Min(wanted, affords);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        folder.Dispose();
    }
}

public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("pdz-tables-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
