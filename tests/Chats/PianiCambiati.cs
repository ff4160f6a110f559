using System.Text.Json.Nodes;

namespace PdzBot.Tests;

/// <summary>A folder with Lecce's definition, changed as a test needs it.</summary>
public sealed class PianiCambiati : IDisposable
{
    public PianiCambiati(Action<JsonNode> cambio)
    {
        var lecce = JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "piani", "lecce-2022-2024.json")))!;
        cambio(lecce);
        File.WriteAllText(Path.Combine(Cartella, "lecce-2022-2024.json"), lecce.ToJsonString());
    }

    public string Cartella { get; } = Directory.CreateTempSubdirectory("pdz-piani-").FullName;

    public void Dispose() => Directory.Delete(Cartella, recursive: true);
}
