namespace PdzBot.Tests;

/// <summary>Files of the repository, found from wherever the tests run.</summary>
internal static class Sorgenti
{
    private static readonly string Radice = Trova(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Percorso(params string[] parti) => Path.Combine([Radice, .. parti]);

    public static byte[] Leggi(params string[] parti) => File.ReadAllBytes(Percorso(parti));

    private static string Trova(DirectoryInfo? cartella)
    {
        while (cartella is not null && !File.Exists(Path.Combine(cartella.FullName, "PdzBot.sln"))) cartella = cartella.Parent;
        return cartella?.FullName ?? throw new DirectoryNotFoundException("No PdzBot.sln above the tests");
    }
}
