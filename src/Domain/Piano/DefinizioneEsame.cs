using System.Text.Encodings.Web;
using System.Text.Json;

namespace PdzBot.Domain;

/// <summary>What the reading of one file has found so far.</summary>
internal sealed class DefinizioneEsame
{
    private const int MassimoCitato = 60;

    public List<Guasto> Guasti { get; } = [];

    /// <summary>Every path that the file gives a value to, of those a definition knows.</summary>
    public HashSet<string> Percorsi { get; } = new(StringComparer.Ordinal);

    public void Guasto(string percorso, string messaggio) => Guasti.Add(new(percorso.Length == 0 ? "$" : percorso, messaggio));

    public void Atteso(string percorso, string atteso, JsonElement trovato) =>
        Guasto(percorso, $"Expected {atteso}; found {Descrivi(trovato)}.");

    /// <summary>Whether that place, or one it lies in, is at fault already.</summary>
    public bool InGuasto(string percorso) =>
        Guasti.Any(guasto => percorso.StartsWith(guasto.Percorso, StringComparison.Ordinal)
            && (percorso.Length == guasto.Percorso.Length || percorso[guasto.Percorso.Length] is '.' or '['));

    private static string Descrivi(JsonElement trovato) => trovato.ValueKind switch
    {
        JsonValueKind.String => Cita(trovato.GetString()!),
        JsonValueKind.Number => Breve(trovato.GetRawText()),
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => trovato.GetRawText(),
    };

    /// <summary>The beginning of a text as JSON would have it, on one line.</summary>
    public static string Cita(string testo) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(Breve(testo))}\"";

    private static string Breve(string testo) =>
        testo.Length <= MassimoCitato ? testo : testo[..(char.IsHighSurrogate(testo[MassimoCitato - 1]) ? MassimoCitato - 1 : MassimoCitato)] + "…";
}
