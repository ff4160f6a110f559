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
        Oracle.Install();
        node = Process.Start(new ProcessStartInfo("node", "cards.mjs")
        {
            WorkingDirectory = Oracle.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        })!;
    }

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
}
