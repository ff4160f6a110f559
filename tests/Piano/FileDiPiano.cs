using System.Text;
using System.Text.Json.Nodes;

namespace PdzBot.Tests;

/// <summary>Lecce's file with something changed in it.</summary>
internal static class FileDiPiano
{
    public static byte[] Lecce => Di("lecce-2022-2024");

    /// <summary>A ready definition, as it stands.</summary>
    public static byte[] Di(string piano) => Sorgenti.Leggi("piani", $"{piano}.json");

    /// <param name="percorso">As faults name it: <c>tavoli[2].area</c>. What is not there yet is added.</param>
    /// <param name="json">The value's JSON; null takes the member or element away.</param>
    public static byte[] Con(string percorso, string? json) => Byte(Cambia(JsonNode.Parse(Lecce)!, percorso, json));

    public static JsonNode Cambia(JsonNode file, string percorso, string? json)
    {
        var passi = percorso.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        var nodo = passi[..^1].Aggregate(file, (qui, passo) => Posizione(passo) is { } i ? qui[i]! : qui[passo]!);
        var valore = json is null ? null : JsonNode.Parse(json);
        switch (nodo)
        {
            case JsonArray elenco when json is null:
                elenco.RemoveAt(Posizione(passi[^1])!.Value);
                break;
            case JsonArray elenco when Posizione(passi[^1]) == elenco.Count:
                elenco.Add(valore);
                break;
            case JsonArray elenco:
                elenco[Posizione(passi[^1])!.Value] = valore;
                break;
            case JsonObject oggetto when json is null:
                Assert.True(oggetto.Remove(passi[^1]), $"{percorso} is not there");
                break;
            default:
                nodo[passi[^1]] = valore;
                break;
        }

        return file;
    }

    public static byte[] Byte(JsonNode file) => Encoding.UTF8.GetBytes(file.ToJsonString());

    private static int? Posizione(string passo) =>
        passo.StartsWith('[') ? int.Parse(passo[1..^1], System.Globalization.CultureInfo.InvariantCulture) : null;
}
