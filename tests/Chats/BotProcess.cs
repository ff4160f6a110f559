using System.Diagnostics;
using System.Text;

namespace PdzBot.Tests;

/// <summary>The bot as a process of its own, to be killed.</summary>
public sealed class BotProcess : IDisposable
{
    private const string Ready = "Local chat: ";

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "PdzBot.Bot.dll");

    private readonly Process process;
    private readonly StringBuilder said;

    private BotProcess(Process process, StringBuilder said, Uri address) => (this.process, this.said, Address) = (process, said, address);

    /// <summary>All it has logged.</summary>
    public string Said
    {
        get
        {
            lock (said) return said.ToString();
        }
    }

    public Uri Address { get; }

    /// <summary>All it has logged, once these words are in it: the log is written beside the answers, not before them.</summary>
    public async Task<string> SaysAsync(string words)
    {
        for (var looks = 0; looks < 1_500; looks++)
        {
            if (Said is var all && all.Contains(words, StringComparison.Ordinal)) return all;
            await Task.Delay(20);
        }

        throw new InvalidOperationException($"It never said '{words}', but: {Said}");
    }

    /// <param name="store">The SQLite file.</param>
    public static async Task<BotProcess> StartAsync(string store, params string[] more)
    {
        var process = Process.Start(Command(
        [
            "--environment", "Development", "--urls", "http://127.0.0.1:0", "--Pdz:Store", $"sqlite:{store}",
            "--Pdz:Clock", "2022-05-10T10:00:00+02:00", "--Logging:LogLevel:Default", "Warning", .. more,
        ]))!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = new StringBuilder();
        var address = new TaskCompletionSource<Uri?>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, log) =>
        {
            lock (said) said.AppendLine(log.Data);
            if (log.Data is null) address.TrySetResult(null);
            else if (log.Data.IndexOf(Ready, StringComparison.Ordinal) is var at and >= 0) address.TrySetResult(new(log.Data[(at + Ready.Length)..]));
        };
        process.BeginOutputReadLine();
        return await address.Task is { } found ? new(process, said, found) : throw new InvalidOperationException($"The bot did not start: {await errors}");
    }

    /// <summary>Runs a maintenance command to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] args)
    {
        using var process = Process.Start(Command(args))!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>SIGKILL: nothing of the process runs after this.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private static ProcessStartInfo Command(string[] args) => new("dotnet", [Program, .. args])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    };
}
