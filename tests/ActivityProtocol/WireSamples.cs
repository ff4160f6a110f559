using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

/// <summary>One invented activity for each kind the channel sends, and for what the bot sends.</summary>
internal static class WireSamples
{
    public const string Tenant = "5f6b2c1e-9a40-4c53-8f0b-0d3a1e6c7b21";
    public const string ServiceUrl = $"https://smba.trafficmanager.net/emea/{Tenant}/";
    public const string Recipient = "28:1d2e3f40-5a6b-4c7d-8e9f-a0b1c2d3e4f5";

    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Here())!, "samples");

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".json"));

    public static JsonObject Json(string name) => JsonNode.Parse(Bytes(name))!.AsObject();

    public static Activity Read(string name) => ActivityJson.Parse(Bytes(name));

    public static Activity Parse(string json) => ActivityJson.Parse(Encoding.UTF8.GetBytes(json));

    public static string Write(Activity activity) => Encoding.UTF8.GetString(ActivityJson.ToUtf8(activity).Span);

    private static string Here([CallerFilePath] string path = "") => path;
}
