using System.Collections.Immutable;
using System.Text.Json;
using NodaTime.Text;

namespace PdzBot.Domain;

/// <summary>How the facts of the istruttoria lie in the store.</summary>
public static class FormatiIstruttoria
{
    /// <summary>Before a notice could leave who is late to the office.</summary>
    public static readonly FormatoFatto AmmessaV1 = new("AdesioneAmmessa", 1, typeof(AdesioneAmmessa), null, (corpo, _) => new AdesioneAmmessa(Numero(corpo)));

    public static readonly FormatoFatto AmmessaV2 = new(
        "AdesioneAmmessa",
        2,
        typeof(AdesioneAmmessa),
        fatto => new(JsonSerializer.SerializeToUtf8Bytes(new(((AdesioneAmmessa)fatto).Numero, ((AdesioneAmmessa)fatto).Voce), FattiJson.Default.AmmessaCorpoV2), null),
        (corpo, _) =>
        {
            var letto = JsonSerializer.Deserialize(corpo, FattiJson.Default.AmmessaCorpoV2)!;
            return new AdesioneAmmessa(letto.Numero, letto.Voce);
        });

    public static readonly FormatoFatto ChiestaV1 = new(
        "IntegrazioneChiesta",
        1,
        typeof(IntegrazioneChiesta),
        fatto =>
        {
            var chiesta = (IntegrazioneChiesta)fatto;
            return new(JsonSerializer.SerializeToUtf8Bytes(new(chiesta.Numero, chiesta.Campi, $"{chiesta.Termine}"), FattiJson.Default.ChiestaCorpoV1), Motivo(chiesta.Motivo));
        },
        (corpo, personale) =>
        {
            var letto = JsonSerializer.Deserialize(corpo, FattiJson.Default.ChiestaCorpoV1)!;
            return new IntegrazioneChiesta(letto.Numero, letto.Campi, Termine(letto.Termine), Motivo(personale));
        });

    public static readonly FormatoFatto IntegrataV1 = new(
        "AdesioneIntegrata",
        1,
        typeof(AdesioneIntegrata),
        fatto =>
        {
            var integrata = (AdesioneIntegrata)fatto;
            return new(
                JsonSerializer.SerializeToUtf8Bytes(new(integrata.Numero, integrata.Campi, integrata.Dati), FattiJson.Default.IntegrataCorpoV1),
                integrata.Personali is { } personali ? JsonSerializer.SerializeToUtf8Bytes(personali, FattiJson.Default.DatiPersonali) : null);
        },
        (corpo, personale) =>
        {
            var letto = JsonSerializer.Deserialize(corpo, FattiJson.Default.IntegrataCorpoV1)!;
            return new AdesioneIntegrata(letto.Numero, letto.Campi, letto.Dati, personale is null ? null : JsonSerializer.Deserialize(personale, FattiJson.Default.DatiPersonali));
        });

    public static readonly FormatoFatto PreavvisoV1 = new(
        "PreavvisoEsclusione",
        1,
        typeof(PreavvisoEsclusione),
        fatto =>
        {
            var preavviso = (PreavvisoEsclusione)fatto;
            return new(JsonSerializer.SerializeToUtf8Bytes(new(preavviso.Numero, $"{preavviso.Termine}"), FattiJson.Default.PreavvisoCorpoV1), Motivo(preavviso.Motivo));
        },
        (corpo, personale) =>
        {
            var letto = JsonSerializer.Deserialize(corpo, FattiJson.Default.PreavvisoCorpoV1)!;
            return new PreavvisoEsclusione(letto.Numero, Termine(letto.Termine), Motivo(personale));
        });

    public static readonly FormatoFatto RicevutoV1 = new(
        "PreavvisoRicevuto",
        1,
        typeof(PreavvisoRicevuto),
        fatto =>
        {
            var ricevuto = (PreavvisoRicevuto)fatto;
            return new(JsonSerializer.SerializeToUtf8Bytes(new(ricevuto.Numero, ricevuto.Mezzo, LocalDatePattern.Iso.Format(ricevuto.Giorno)), FattiJson.Default.RicevutoCorpoV1), null);
        },
        (corpo, _) =>
        {
            var letto = JsonSerializer.Deserialize(corpo, FattiJson.Default.RicevutoCorpoV1)!;
            return new PreavvisoRicevuto(letto.Numero, letto.Mezzo, LocalDatePattern.Iso.Parse(letto.Giorno).Value);
        });

    public static readonly FormatoFatto OsservazioniV1 = new(
        "OsservazioniPresentate",
        1,
        typeof(OsservazioniPresentate),
        fatto => new(Numero(((OsservazioniPresentate)fatto).Numero), Motivo(((OsservazioniPresentate)fatto).Testo)),
        (corpo, personale) => new OsservazioniPresentate(Numero(corpo), Motivo(personale)));

    public static readonly FormatoFatto EsclusaV1 = new(
        "AdesioneEsclusa",
        1,
        typeof(AdesioneEsclusa),
        fatto =>
        {
            var esclusa = (AdesioneEsclusa)fatto;
            return new(JsonSerializer.SerializeToUtf8Bytes(new(esclusa.Numero, esclusa.Rimedi), FattiJson.Default.EsclusaCorpoV1), Motivo(esclusa.Motivo));
        },
        (corpo, personale) =>
        {
            var letto = JsonSerializer.Deserialize(corpo, FattiJson.Default.EsclusaCorpoV1)!;
            return new AdesioneEsclusa(letto.Numero, Motivo(personale), letto.Rimedi);
        });

    public static readonly FormatoFatto AnnullataV1 = new(
        "EsclusioneAnnullata",
        1,
        typeof(EsclusioneAnnullata),
        fatto => new(Numero(((EsclusioneAnnullata)fatto).Numero), Motivo(((EsclusioneAnnullata)fatto).Motivo)),
        (corpo, personale) => new EsclusioneAnnullata(Numero(corpo), Motivo(personale)));

    public static readonly FormatoFatto RiesameV1 = new(
        "RiesameAperto",
        1,
        typeof(RiesameAperto),
        fatto => new(Numero(((RiesameAperto)fatto).Numero), Motivo(((RiesameAperto)fatto).Motivo)),
        (corpo, personale) => new RiesameAperto(Numero(corpo), Motivo(personale)));

    public static readonly FormatoFatto ProtocolloV1 = new(
        "ProtocolloAnnotato",
        1,
        typeof(ProtocolloAnnotato),
        fatto =>
        {
            var annotato = (ProtocolloAnnotato)fatto;
            return new(JsonSerializer.SerializeToUtf8Bytes(new(annotato.Numero, annotato.Protocollo, LocalDatePattern.Iso.Format(annotato.Data)), FattiJson.Default.ProtocolloCorpoV1), null);
        },
        (corpo, _) =>
        {
            var letto = JsonSerializer.Deserialize(corpo, FattiJson.Default.ProtocolloCorpoV1)!;
            return new ProtocolloAnnotato(letto.Numero, letto.Protocollo, LocalDatePattern.Iso.Parse(letto.Data).Value);
        });

    public static readonly FormatoFatto SottoscrittaV1 = new(
        "AdesioneSottoscritta",
        1,
        typeof(AdesioneSottoscritta),
        fatto =>
        {
            var sottoscritta = (AdesioneSottoscritta)fatto;
            return new(
                JsonSerializer.SerializeToUtf8Bytes(new(sottoscritta.Numero, sottoscritta.Protocollo, LocalDatePattern.Iso.Format(sottoscritta.Data)), FattiJson.Default.ProtocolloCorpoV1), null);
        },
        (corpo, _) =>
        {
            var letto = JsonSerializer.Deserialize(corpo, FattiJson.Default.ProtocolloCorpoV1)!;
            return new AdesioneSottoscritta(letto.Numero, letto.Protocollo, LocalDatePattern.Iso.Parse(letto.Data).Value);
        });

    private static byte[] Numero(int numero) => JsonSerializer.SerializeToUtf8Bytes(new(numero), FattiJson.Default.RecessoV1);

    private static int Numero(byte[] corpo) => JsonSerializer.Deserialize(corpo, FattiJson.Default.RecessoV1)!.Numero;

    private static byte[]? Motivo(string? testo) => testo is null ? null : JsonSerializer.SerializeToUtf8Bytes(new(testo), FattiJson.Default.MotivoV1);

    private static string? Motivo(byte[]? personale) => personale is null ? null : JsonSerializer.Deserialize(personale, FattiJson.Default.MotivoV1)!.Motivo;

    private static Termine Termine(string giorno) => new(LocalDatePattern.Iso.Parse(giorno).Value);

    internal sealed record AmmessaCorpoV2(int Numero, Voce? Voce);

    internal sealed record ChiestaCorpoV1(int Numero, ImmutableArray<string> Campi, string Termine);

    internal sealed record IntegrataCorpoV1(int Numero, ImmutableArray<string> Campi, DatiAdesione Dati);

    internal sealed record PreavvisoCorpoV1(int Numero, string Termine);

    internal sealed record RicevutoCorpoV1(int Numero, MezzoRicezione Mezzo, string Giorno);

    internal sealed record EsclusaCorpoV1(int Numero, string Rimedi);

    internal sealed record ProtocolloCorpoV1(int Numero, string Protocollo, string Data);
}
