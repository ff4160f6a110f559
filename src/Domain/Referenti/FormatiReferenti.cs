using System.Text.Json;

namespace PdzBot.Domain;

/// <summary>How the facts about who speaks for a body lie in the store.</summary>
public static class FormatiReferenti
{
    public static readonly FormatoFatto ChiestoV1 = new(
        "ReferenteChiesto",
        1,
        typeof(ReferenteChiesto),
        fatto =>
        {
            var chiesto = (ReferenteChiesto)fatto;
            return new(
                JsonSerializer.SerializeToUtf8Bytes(new(chiesto.Numero, chiesto.Adesione), FattiJson.Default.ReferenzaV1),
                chiesto.Nome is { } nome ? JsonSerializer.SerializeToUtf8Bytes(new(nome), FattiJson.Default.NomeV1) : null);
        },
        (corpo, personale) =>
        {
            var letto = JsonSerializer.Deserialize(corpo, FattiJson.Default.ReferenzaV1)!;
            return new ReferenteChiesto(letto.Numero, letto.Adesione, personale is null ? null : JsonSerializer.Deserialize(personale, FattiJson.Default.NomeV1)!.Nome);
        });

    public static readonly FormatoFatto AmmessoV1 = new(
        "ReferenteAmmesso", 1, typeof(ReferenteAmmesso), fatto => new(FormatiRuoli.Numero(((ReferenteAmmesso)fatto).Numero), null), (corpo, _) => new ReferenteAmmesso(FormatiRuoli.Numero(corpo)));

    public static readonly FormatoFatto RespintoV1 = new(
        "ReferenteRespinto", 1, typeof(ReferenteRespinto), fatto => new(FormatiRuoli.Numero(((ReferenteRespinto)fatto).Numero), null), (corpo, _) => new ReferenteRespinto(FormatiRuoli.Numero(corpo)));

    public static readonly FormatoFatto CessatoV1 = new(
        "ReferenteCessato", 1, typeof(ReferenteCessato), fatto => new(FormatiRuoli.Numero(((ReferenteCessato)fatto).Numero), null), (corpo, _) => new ReferenteCessato(FormatiRuoli.Numero(corpo)));

    internal sealed record ReferenzaV1(int Numero, int Adesione);
}
