using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace PdzBot.Tests;

/// <summary>The official Adaptive Cards packages, asked through one node process that lives as long as the test class.</summary>
public sealed class CardOracle : IDisposable
{
    private readonly Process node;

    public CardOracle()
    {
        var folder = Path.Combine(Root, "tests", "oracles");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "happy-dom"))) Run("npm", "ci --no-audit --no-fund", folder);
        node = Process.Start(new ProcessStartInfo("node", "cards.mjs")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        })!;
    }

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    public JsonNode Ask(JsonObject question)
    {
        lock (node)
        {
            node.StandardInput.WriteLine(question.ToJsonString());
            node.StandardInput.Flush();
            return JsonNode.Parse(node.StandardOutput.ReadLine()
                ?? throw new InvalidOperationException("The card oracle has died; its reason is on standard error."))!;
        }
    }

    public void Dispose()
    {
        node.StandardInput.Close();
        if (!node.WaitForExit(5000)) node.Kill();
        node.Dispose();
    }

    private static void Run(string program, string arguments, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PdzBot.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
