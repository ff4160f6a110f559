using System.Diagnostics;

namespace PdzBot.Tests;

/// <summary>LibreOffice Calc without a window: the program in which people open our files.</summary>
/// <remarks>
/// The first of: <c>PDZ_SOFFICE</c>; <c>soffice</c> on the path; where its installers put it on Linux, macOS and Windows. Where there is none, Debian's package is
/// installed, once a run; that takes root and <c>apt-get</c>. Each conversion has a profile of its own, so that none meets another, nor somebody's open window.
/// </remarks>
internal static class LibreOffice
{
    /// <summary>Comma-separated values as LibreOffice writes and reads them: semicolons, quotes, UTF-8, from the first line; saved with quotes around text, formulas as such, every sheet.</summary>
    public const string AsCsv = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,true,false,false,-1";

    private const string Wanted =
        "The tests open the exported files in LibreOffice Calc. Install it (from libreoffice.org, or the package libreoffice-calc), or name its soffice in PDZ_SOFFICE.";

    /// <summary>The settings of somebody in Italy: days and decimals are theirs, whatever this machine's are.</summary>
    private const string InItalian =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>it-IT</value></prop></item>
        </oor:items>
        """;

    private static readonly TimeSpan InstallPatience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly Lazy<Task<string>> Program = new(FoundOrInstalledAsync);

    /// <summary>Opens the file and saves each of its sheets in another format: the bytes of each, by the name of its file.</summary>
    /// <param name="name">The file's name; its end says how it is opened.</param>
    /// <param name="to">The format in LibreOffice's words: <c>xlsx</c>, or <c>csv:…</c> with what its filter is told.</param>
    /// <param name="from">The filter that opens it, where its end does not say enough.</param>
    public static async Task<IReadOnlyDictionary<string, byte[]>> ConvertAsync(string name, byte[] file, string to, string? from = null)
    {
        using var folder = new TempFolder();
        var (source, profile, made) = (folder.File(name), folder.File("profile"), Directory.CreateDirectory(folder.File("made")).FullName);
        await File.WriteAllBytesAsync(source, file);
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(profile, "user")).FullName, "registrymodifications.xcu"), InItalian);
        string[] filter = from is null ? [] : [$"--infilter={from}"];
        var (exitCode, said) = await RunAsync(
            await Program.Value, Patience,
            [$"-env:UserInstallation={new Uri(profile)}", "--headless", "--norestore", .. filter, "--convert-to", to, "--outdir", made, source]);
        Assert.True(exitCode == 0 && Directory.GetFiles(made).Length > 0, $"LibreOffice ended with {exitCode}: {said}");
        return Directory.GetFiles(made).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes);
    }

    private static async Task<string> FoundOrInstalledAsync()
    {
        if (Installed() is { } found) return found;
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || OnPath("apt-get") is not { } apt) throw new InvalidOperationException(Wanted);

        // Lists of packages that are old, or those of another archive, may do: whether they did the installation tells.
        await RunAsync(apt, InstallPatience, ["update"]);
        var (exitCode, said) = await RunAsync(apt, InstallPatience, ["install", "--yes", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", "libreoffice-calc"]);
        return exitCode == 0 && Installed() is { } installed ? installed : throw new InvalidOperationException($"{Wanted} apt-get could not: {said}");
    }

    private static string? Installed()
    {
        string?[] places =
        [
            Environment.GetEnvironmentVariable("PDZ_SOFFICE"),
            OnPath("soffice"),
            "/usr/bin/soffice",
            "/usr/lib/libreoffice/program/soffice",
            "/snap/bin/libreoffice",
            "/Applications/LibreOffice.app/Contents/MacOS/soffice",
            .. from root in (Environment.SpecialFolder[])[Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86]
               select Path.Combine(Environment.GetFolderPath(root), "LibreOffice", "program", "soffice.com"),
        ];
        return places.FirstOrDefault(File.Exists);
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static async Task<(int ExitCode, string Said)> RunAsync(string program, TimeSpan patience, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        using CancellationTokenSource waited = new(patience);
        try
        {
            var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(waited.Token), process.StandardError.ReadToEndAsync(waited.Token));
            await process.WaitForExitAsync(waited.Token);
            return (process.ExitCode, string.Concat(said));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
