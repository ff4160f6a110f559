using System.Diagnostics;

namespace PdzBot.Bench;

/// <summary>A process that the driver starts, asks how much of the processor it has had, and ends.</summary>
public sealed class BotUnderLoad : IDisposable
{
    private const string Ready = "Local chat: ";

    private readonly Process process;

    private BotUnderLoad(Process process, string address) => (this.process, Address) = (process, address);

    public string Address { get; }

    public double CpuSeconds
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>The bot itself, on a store.</summary>
    public static Task<BotUnderLoad> StartAsync(string store) => StartAsync(
        "dotnet",
        AppContext.BaseDirectory,
        Ready,
        Path.Combine(AppContext.BaseDirectory, "PdzBot.Bot.dll"),
        "--environment", "Development",
        "--urls", "http://127.0.0.1:0",
        "--Pdz:Store", store,
        "--Pdz:Clock", "2022-05-10T09:00:00+02:00",
        "--Logging:LogLevel:Default", "Warning");

    /// <summary>Azurite, with accounts <c>prova0</c>, <c>prova1</c>, … that have this key; tests/oracles must be installed.</summary>
    public static Task<BotUnderLoad> AzuriteAsync(int accounts, string key) =>
        StartAsync("node", Path.Combine(Root(), "tests", "oracles"), "", "azurite.mjs", $"{accounts}", key);

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    /// <summary>Where the solution is.</summary>
    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PdzBot.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"No PdzBot.sln above {AppContext.BaseDirectory}");
    }

    private static async Task<BotUnderLoad> StartAsync(string program, string folder, string ready, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.Contains(ready, StringComparison.Ordinal)) continue;

            _ = process.StandardOutput.ReadToEndAsync();
            return new(process, line[(line.IndexOf(ready, StringComparison.Ordinal) + ready.Length)..].TrimEnd('/'));
        }

        throw new InvalidOperationException($"{program} {arguments[0]} did not start");
    }
}
