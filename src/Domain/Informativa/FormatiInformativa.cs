using System.Text.Json;

namespace PdzBot.Domain;

/// <summary>How the facts about the privacy notice lie in the store.</summary>
public static class FormatiInformativa
{
    public static readonly FormatoFatto LettaV1 = new(
        "InformativaLetta",
        1,
        typeof(InformativaLetta),
        fatto => new(JsonSerializer.SerializeToUtf8Bytes(new(((InformativaLetta)fatto).Versione), FattiJson.Default.VersioneV1), null),
        (corpo, _) => JsonSerializer.Deserialize(corpo, FattiJson.Default.VersioneV1) is { Versione: > 0 } letta ? new InformativaLetta(letta.Versione) : throw new JsonException("It names no version"));

    internal sealed record VersioneV1(int Versione);
}
