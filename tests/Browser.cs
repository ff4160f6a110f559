using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;

namespace PdzBot.Tests;

/// <summary>A headless Chromium for the tests that look at a page: one process for the whole test run, and for each test sessions that know nothing of another's.</summary>
/// <remarks>
/// It ends with the test run, however that ends.
/// The first of: <c>PDZ_CHROMIUM</c>; <c>/usr/bin/chromium</c>; <c>chromium</c> or <c>google-chrome</c> on the path; the one that an npm package
/// carries, unpacked by <c>oracles/chromium.mjs</c>. So a machine with nothing but .NET and Node passes.
/// </remarks>
internal sealed class Browser : IAsyncDisposable
{
    // Quiet as well as headless: a browser under test talks to nobody but the page's server.
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    // How long a condition is waited for, on a machine that is busy with other tests.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan InstallPatience = TimeSpan.FromMinutes(5);

    private static readonly Lazy<Task<IBrowser>> Started = new(() => Task.Run(StartAsync));

    private readonly IBrowser chromium;
    private readonly ConcurrentQueue<IBrowserContext> sessions = new();

    private Browser(IBrowser chromium) => this.chromium = chromium;

    public static async Task<Browser> LaunchAsync()
    {
        Assertions.SetDefaultExpectTimeout((float)Bound.TotalMilliseconds);
        return new(await Started.Value);
    }

    /// <summary>A page in a session of its own, which speaks Italian and whose clock field is Rome's.</summary>
    public async Task<IPage> PageAsync(int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Light)
    {
        var session = await chromium.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            Locale = "it-IT",
            TimezoneId = "Europe/Rome",
        });
        sessions.Enqueue(session);
        return await session.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var session in sessions) await session.DisposeAsync();
    }

    private static async Task<IBrowser> StartAsync()
    {
        var (path, environment) = Installed() is { } installed ? (installed, null) : await PackagedAsync();
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags, Env = environment });
    }

    private static string? Installed()
    {
        string?[] places =
        [
            Environment.GetEnvironmentVariable("PDZ_CHROMIUM"),
            "/usr/bin/chromium",
            .. from name in (string[])["chromium", "google-chrome"]
               from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
               select Path.Combine(folder, name),
        ];
        return places.FirstOrDefault(File.Exists);
    }

    private static async Task<(string Path, Dictionary<string, string> Environment)> PackagedAsync()
    {
        Oracle.Install();
        var path = (await RunAsync(Oracle.Folder, "node", "chromium.mjs")).Trim();
        var folder = Path.GetDirectoryName(path)!;
        var environment = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
        environment["LD_LIBRARY_PATH"] = Path.Combine(folder, "lib");
        environment["FONTCONFIG_FILE"] = Path.Combine(folder, "fonts.conf");
        return (path, environment);
    }

    private static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        using CancellationTokenSource patience = new(InstallPatience);
        var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
