using System.Collections.Immutable;
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

    /// <summary>Before people could be named for one tavolo.</summary>
    public static readonly FormatoFatto ModificataV1 = new("AdesioneModificata", 1, typeof(AdesioneModificata), null, Modificata);

    public static readonly FormatoFatto ModificataV2 = new(
        "AdesioneModificata",
        2,
        typeof(AdesioneModificata),
        fatto =>
        {
            var modificata = (AdesioneModificata)fatto;
            return new(
                JsonSerializer.SerializeToUtf8Bytes(new(modificata.Numero, modificata.Campi, modificata.Tavoli, modificata.Tavolo), FattiJson.Default.ModificaV2),
                modificata.Personali is { } personali ? JsonSerializer.SerializeToUtf8Bytes(personali, FattiJson.Default.DatiPersonali) : null);
        },
        Modificata);

    public static readonly FormatoFatto RecessaV1 = new(
        "AdesioneRecessa",
        1,
        typeof(AdesioneRecessa),
        fatto =>
        {
            var recessa = (AdesioneRecessa)fatto;
            return new(
                JsonSerializer.SerializeToUtf8Bytes(new(recessa.Numero), FattiJson.Default.RecessoV1),
                recessa.Motivo is { } motivo ? JsonSerializer.SerializeToUtf8Bytes(new(motivo), FattiJson.Default.MotivoV1) : null);
        },
        (corpo, personale) => new AdesioneRecessa(
            JsonSerializer.Deserialize(corpo, FattiJson.Default.RecessoV1)!.Numero,
            personale is null ? null : JsonSerializer.Deserialize(personale, FattiJson.Default.MotivoV1)!.Motivo));

    public static readonly FormatoFatto IntervenutaV1 = new(
        "AdesioneIntervenuta",
        1,
        typeof(AdesioneIntervenuta),
        fatto =>
        {
            var una = (AdesioneIntervenuta)fatto;
            return new(
                JsonSerializer.SerializeToUtf8Bytes(new(una.Numero, una.Anno, $"{una.Seduta}", una.Chi.Valore, una.Dati), FattiJson.Default.IntervenutaV1Corpo),
                una.Personali is { } personali ? JsonSerializer.SerializeToUtf8Bytes(personali, FattiJson.Default.DatiPersonali) : null);
        },
        (corpo, personale) =>
        {
            var letto = JsonSerializer.Deserialize(corpo, FattiJson.Default.IntervenutaV1Corpo)!;
            var personali = personale is null ? null : JsonSerializer.Deserialize(personale, FattiJson.Default.DatiPersonali);
            return new AdesioneIntervenuta(letto.Numero, letto.Anno, OraDiRoma.Leggi(letto.Seduta).Valore, new(letto.Chi), letto.Dati, personali);
        });

    public static readonly FormatoFatto InterventoV1 = new(
        "InterventoConfermato",
        1,
        typeof(InterventoConfermato),
        fatto =>
        {
            var intervento = (InterventoConfermato)fatto;
            return new(JsonSerializer.SerializeToUtf8Bytes(new(intervento.Numero, $"{intervento.Seduta}"), FattiJson.Default.InterventoV1Corpo), null);
        },
        (corpo, _) =>
        {
            var letto = JsonSerializer.Deserialize(corpo, FattiJson.Default.InterventoV1Corpo)!;
            return new InterventoConfermato(letto.Numero, OraDiRoma.Leggi(letto.Seduta).Valore);
        });

    private static AdesioneModificata Modificata(byte[] corpo, byte[]? personale)
    {
        var letto = JsonSerializer.Deserialize(corpo, FattiJson.Default.ModificaV2)!;
        var personali = personale is null ? null : JsonSerializer.Deserialize(personale, FattiJson.Default.DatiPersonali);
        return new(letto.Numero, letto.Campi, letto.Tavoli, personali) { Tavolo = letto.Tavolo };
    }

    internal sealed record IntervenutaV1Corpo(int Numero, int Anno, string Seduta, string Chi, DatiAdesione Dati);

    internal sealed record InterventoV1Corpo(int Numero, string Seduta);

    internal sealed record CorpoV1(int Numero, int Anno, Voce Voce, DatiAdesione Dati);

    /// <param name="Tavolo">Since version 2.</param>
    internal sealed record ModificaV2(int Numero, ImmutableArray<string> Campi, ImmutableArray<string>? Tavoli, string? Tavolo);

    internal sealed record RecessoV1(int Numero);

    internal sealed record MotivoV1(string Motivo);
}
