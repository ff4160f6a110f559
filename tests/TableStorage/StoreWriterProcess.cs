using System.Diagnostics;

namespace PdzBot.Tests;

/// <summary>The program in tests/tools/StoreWriter, and what it has said.</summary>
internal sealed class StoreWriterProcess : IDisposable
{
    private readonly Process process;

    private StoreWriterProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        process = Process.Start(start)!;
    }

    public List<string[]> Said { get; } = [];

    public int Id => process.Id;

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static string Program => Path.Combine(AppContext.BaseDirectory, "PdzBot.StoreWriter.dll");

    public static StoreWriterProcess Write(string path, int round, int callers) =>
        new(new ProcessStartInfo(Dotnet, [Program, "write", path, $"{round}", $"{callers}"]));

    /// <summary>No file of this process may grow beyond a mebibyte or two. The runtime's own mapping would be the first to.</summary>
    public static StoreWriterProcess Fill(string path) => new(new ProcessStartInfo(
        "/bin/sh", ["-c", "trap '' XFSZ; ulimit -f 2048; exec \"$0\" \"$@\"", Dotnet, Program, "fill", path])
    {
        Environment = { ["DOTNET_EnableWriteXorExecute"] = "0" },
    });

    /// <summary>Listens until it has said so many lines.</summary>
    public async Task HearAsync(int lines)
    {
        while (Said.Count < lines) Assert.True(await HearLineAsync(), "The writer ended by itself.");
    }

    /// <summary>SIGKILL; what it had said until then is still heard.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await EndAsync();
    }

    public async Task<int> EndAsync()
    {
        while (await HearLineAsync()) ;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private async Task<bool> HearLineAsync()
    {
        if (await process.StandardOutput.ReadLineAsync() is not { } line) return false;
        if (line is [.. var whole, ';']) Said.Add(whole.Split(' '));
        return true;
    }
}
