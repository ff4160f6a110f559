using System.Text.Json;

namespace PdzBot.Domain;

/// <summary>How the register's own facts lie in the store.</summary>
public static class FormatiRegistro
{
    public static readonly FormatoFatto CancellatiV1 = new(
        "DatiCancellati",
        1,
        typeof(DatiCancellati),
        fatto => new(JsonSerializer.SerializeToUtf8Bytes((DatiCancellati)fatto, FattiJson.Default.DatiCancellati), null),
        (corpo, _) => JsonSerializer.Deserialize(corpo, FattiJson.Default.DatiCancellati) is { Seqs.IsDefault: false } cancellati
            ? cancellati
            : throw new JsonException("It doesn't say which facts are erased"));
}
