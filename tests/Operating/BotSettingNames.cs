using System.Text.RegularExpressions;

namespace PdzBot.Tests;

/// <summary>The settings that the bot reads, as its source names them.</summary>
internal static partial class BotSettingNames
{
    /// <summary>Read by what the bot is made of: ASP.NET Core, Azure.Identity, the OTLP exporter.</summary>
    private static readonly string[] OfLibraries =
        ["ASPNETCORE_URLS", "ASPNETCORE_ENVIRONMENT", "AZURE_CLIENT_ID", "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_EXPORTER_OTLP_HEADERS", "OTEL_SERVICE_NAME"];

    private static readonly HashSet<string> Read =
    [
        .. Directory.GetFiles(Path.Combine(Oracle.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("node_modules", StringComparison.Ordinal))
            .SelectMany(file => Literal().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value),
    ];

    /// <param name="name">With <c>:</c> or <c>__</c>; what follows a list's or a dictionary's name is the reader's own.</param>
    public static bool Has(string name)
    {
        var parts = name.Replace("__", ":", StringComparison.Ordinal).Split(':');
        return OfLibraries.Contains(name) || Enumerable.Range(2, Math.Max(0, parts.Length - 1)).Any(count => Read.Contains(string.Join(':', parts.Take(count))));
    }

    [GeneratedRegex("\"((?:Pdz|Bot):[A-Za-z:]+)\"")]
    private static partial Regex Literal();
}
