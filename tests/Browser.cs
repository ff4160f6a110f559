using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace PdzBot.Tests;

/// <summary>A headless Chromium for the tests that look at a page.</summary>
/// <remarks>
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

    private readonly IPlaywright playwright;

    private Browser(IPlaywright playwright, IBrowser chromium) => (this.playwright, Chromium) = (playwright, chromium);

    public IBrowser Chromium { get; }

    public static async Task<Browser> LaunchAsync()
    {
        var (path, environment) = Installed() is { } installed ? (installed, null) : await PackagedAsync();
        Assertions.SetDefaultExpectTimeout((float)Bound.TotalMilliseconds);
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags, Env = environment }));
    }

    /// <summary>A page in a session of its own, which speaks Italian and whose clock field is Rome's.</summary>
    public async Task<IPage> PageAsync(int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await Chromium.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            Locale = "it-IT",
            TimezoneId = "Europe/Rome",
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        playwright.Dispose();
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
        var oracles = Path.Combine(Folder(), "oracles");
        if (!Directory.Exists(Path.Combine(oracles, "node_modules", "@sparticuz"))) await RunAsync(oracles, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");

        var path = (await RunAsync(oracles, "node", "chromium.mjs")).Trim();
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

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
