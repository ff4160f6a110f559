using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace PdzBot.Tests;

/// <summary>
/// Somebody else's implementation of the same rule, in a script under <c>tests/oracles</c>: reads one JSON line a question from standard
/// input, writes one line an answer to standard output, in order.
/// </summary>
/// <remarks>One process answers a whole test class. It ends when its input closes, hence also when the test run dies.</remarks>
public sealed class Oracle : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly Lock Installing = new();

    private readonly Process process;
    private readonly Task<string> complaints;
    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    private Oracle(Process process)
    {
        this.process = process;
        complaints = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts <c>tests/oracles/{script}</c>; the packages it needs are installed if they are missing.</summary>
    public static Oracle Start(string script, params string[] arguments)
    {
        Install();
        return new(Run("node", "Node.js 20 or later must be on the PATH", [script, .. arguments]));
    }

    /// <summary>The root of the repository: where the solution is.</summary>
    public static string Root { get; } = FindRoot();

    public async Task<string> AskAsync(string jsonLine) => (await AskAllAsync([jsonLine]))[0];

    /// <summary>Asks all the questions without waiting for the answers in between; these come back in the same order.</summary>
    public async Task<IReadOnlyList<string>> AskAllAsync(IEnumerable<string> jsonLines)
    {
        var questions = jsonLines.ToList();
        var answers = new List<string>(questions.Count);
        await oneAtATime.WaitAsync();
        try
        {
            // Written and read at the same time: a pipe holds some 64 KiB, and both sides would wait for ever.
            var writing = WriteAsync(questions);
            while (answers.Count < questions.Count) answers.Add(await HearAsync());
            await writing;
            return answers;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience);
        process.Dispose();
        oneAtATime.Dispose();
    }

    private async Task WriteAsync(List<string> questions)
    {
        try
        {
            foreach (var question in questions) await process.StandardInput.WriteLineAsync(question);
            await process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // The script has ended; reading its answers tells why.
        }
    }

    /// <summary>The next line it says.</summary>
    internal async Task<string> HearAsync() =>
        await process.StandardOutput.ReadLineAsync().WaitAsync(Patience)
        ?? throw new InvalidOperationException($"The oracle ended before answering: {await complaints.WaitAsync(Patience)}");

    /// <summary>Installs the packages, once for everybody who needs them: npm empties the folder first.</summary>
    internal static void Install()
    {
        lock (Installing)
        {
            if (IsInstalled()) return;
            using var npm = Run("npm", "npm (it comes with Node.js) must be on the PATH", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            var said = npm.StandardOutput.ReadToEndAsync();
            var complained = npm.StandardError.ReadToEnd();
            npm.WaitForExit();
            if (npm.ExitCode != 0) throw new InvalidOperationException($"npm ci failed in {Folder}: {said.Result}{complained}");
        }
    }

    /// <summary>Whether what lies there is what the lock file asks for; optional packages are another machine's.</summary>
    private static bool IsInstalled()
    {
        var path = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (!File.Exists(path)) return false;
        using var installed = JsonDocument.Parse(File.ReadAllBytes(path));
        using var asked = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "package-lock.json")));
        var there = installed.RootElement.GetProperty("packages");
        return asked.RootElement.GetProperty("packages").EnumerateObject().All(package =>
            package.Name.Length == 0 || package.Value.TryGetProperty("optional", out _)
            || (there.TryGetProperty(package.Name, out var found) && found.GetProperty("version").ValueEquals(package.Value.GetProperty("version").GetString())));
    }

    private static Process Run(string program, string requirement, params string[] arguments)
    {
        var viaShell = OperatingSystem.IsWindows() && program == "npm";
        var start = new ProcessStartInfo(viaShell ? "cmd" : program)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
        };
        if (viaShell) start.ArgumentList.Add("/c");
        if (viaShell) start.ArgumentList.Add(program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException($"The tests compare with independent implementations: {requirement}.", missing);
        }
    }

    internal static string Folder => Path.Combine(Root, "tests", "oracles");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PdzBot.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"No PdzBot.sln above {AppContext.BaseDirectory}");
    }
}
