using System.Text.Json;

namespace PdzBot.Domain;

/// <summary>How the facts of the adesioni lie in the store.</summary>
public static class FormatiAdesioni
{
    public static readonly FormatoFatto PresentataV1 = new(
        "AdesionePresentata",
        1,
        typeof(AdesionePresentata),
        fatto =>
        {
            var presentata = (AdesionePresentata)fatto;
            return new(
                JsonSerializer.SerializeToUtf8Bytes(new(presentata.Numero, presentata.Anno, presentata.Voce, presentata.Dati), FattiJson.Default.CorpoV1),
                presentata.Personali is { } personali ? JsonSerializer.SerializeToUtf8Bytes(personali, FattiJson.Default.DatiPersonali) : null);
        },
        (corpo, personale) =>
        {
            var letto = JsonSerializer.Deserialize(corpo, FattiJson.Default.CorpoV1)!;
            var personali = personale is null ? null : JsonSerializer.Deserialize(personale, FattiJson.Default.DatiPersonali);
            return new AdesionePresentata(letto.Numero, letto.Anno, letto.Voce, letto.Dati, personali);
        });

    internal sealed record CorpoV1(int Numero, int Anno, Voce Voce, DatiAdesione Dati);
}
