using System.Text.Json.Serialization;

namespace PdzBot.Domain;

/// <summary>The JSON of stored facts, its contracts made once, at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(CodiceJson<TipoSoggetto>), typeof(CodiceJson<TipoEts>), typeof(CodiceJson<Voce>), typeof(CodiceJson<CategoriaCabina>), typeof(CodiceJson<Ruolo>), typeof(CodiceJson<TipoObiettivo>), typeof(CodiceJson<MezzoRicezione>)])]
[JsonSerializable(typeof(FormatiAdesioni.CorpoV1))]
[JsonSerializable(typeof(FormatiAdesioni.ModificaV2))]
[JsonSerializable(typeof(FormatiAdesioni.RecessoV1))]
[JsonSerializable(typeof(FormatiAdesioni.MotivoV1))]
[JsonSerializable(typeof(FormatiPiano.ProrogaV1))]
[JsonSerializable(typeof(FormatiAdesioni.IntervenutaV1Corpo))]
[JsonSerializable(typeof(FormatiAdesioni.InterventoV1Corpo))]
[JsonSerializable(typeof(FormatiTavoli.CorpoV1), TypeInfoPropertyName = "CorpoTavoloV1")]
[JsonSerializable(typeof(FormatiIstruttoria.AmmessaCorpoV2))]
[JsonSerializable(typeof(FormatiIstruttoria.ChiestaCorpoV1))]
[JsonSerializable(typeof(FormatiIstruttoria.IntegrataCorpoV1))]
[JsonSerializable(typeof(FormatiIstruttoria.PreavvisoCorpoV1))]
[JsonSerializable(typeof(FormatiIstruttoria.RicevutoCorpoV1))]
[JsonSerializable(typeof(FormatiIstruttoria.EsclusaCorpoV1))]
[JsonSerializable(typeof(FormatiIstruttoria.ProtocolloCorpoV1))]
[JsonSerializable(typeof(FormatiRuoli.CorpoNominaV1), TypeInfoPropertyName = "NominaV1")]
[JsonSerializable(typeof(FormatiRuoli.NumeroV1))]
[JsonSerializable(typeof(FormatiCabina.ElezioneCorpo))]
[JsonSerializable(typeof(FormatiCabina.CandidaturaCorpo))]
[JsonSerializable(typeof(FormatiCabina.RitirataCorpo))]
[JsonSerializable(typeof(FormatiCabina.VotoCorpo))]
[JsonSerializable(typeof(FormatiCabina.VotoPersonale))]
[JsonSerializable(typeof(FormatiCabina.ChiusaCorpo))]
[JsonSerializable(typeof(FormatiCabina.ParitaCorpo))]
[JsonSerializable(typeof(FormatiCabina.CondivisaCorpo))]
[JsonSerializable(typeof(FormatiCabina.DesignatoCorpo))]
[JsonSerializable(typeof(FormatiCabina.TestoPersonale))]
[JsonSerializable(typeof(FormatiRuoli.NomeV1))]
[JsonSerializable(typeof(FormatiRuoli.SquadraV1))]
[JsonSerializable(typeof(FormatiObiettivi.ObiettivoV1))]
[JsonSerializable(typeof(FormatiReferenti.ReferenzaV1))]
[JsonSerializable(typeof(FormatiInformativa.VersioneV1))]
[JsonSerializable(typeof(DatiPersonali))]
[JsonSerializable(typeof(FormatiRegistro.CancellatiCorpo))]
internal sealed partial class FattiJson : JsonSerializerContext;

/// <summary>An enumeration by its codes.</summary>
internal sealed class CodiceJson<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref System.Text.Json.Utf8JsonReader reader, Type typeToConvert, System.Text.Json.JsonSerializerOptions options) =>
        Codici.Membro<T>(reader.GetString() ?? "") ?? throw new System.Text.Json.JsonException($"No {typeof(T).Name} has the code it says");

    public override void Write(System.Text.Json.Utf8JsonWriter writer, T value, System.Text.Json.JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Codice());
}
