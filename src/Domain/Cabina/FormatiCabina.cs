using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;

namespace PdzBot.Domain;

/// <summary>How the facts of the cabina di regia lie in the store.</summary>
public static class FormatiCabina
{
    public static readonly FormatoFatto ElezioneV1 = Di<ElezioneAperta>(
        fatto => (Byte(new(fatto.Numero, fatto.Tavolo.Valore, fatto.Categoria, fatto.Posti, $"{fatto.Chiude}"), FattiJson.Default.ElezioneCorpo), null),
        (corpo, _) => Letto(corpo, FattiJson.Default.ElezioneCorpo) is var letto ? new(letto.Numero, new(letto.Tavolo), letto.Categoria, letto.Posti, OraDiRoma.Leggi(letto.Chiude).Valore) : null!);

    public static readonly FormatoFatto CandidaturaV1 = Di<CandidaturaPresentata>(
        fatto => (Byte(new(fatto.Elezione, fatto.Numero, fatto.Adesione), FattiJson.Default.CandidaturaCorpo), Testo(fatto.Nome)),
        (corpo, personale) => Letto(corpo, FattiJson.Default.CandidaturaCorpo) is var letto ? new(letto.Elezione, letto.Numero, letto.Adesione, Testo(personale)) : null!);

    public static readonly FormatoFatto RitirataV1 = Di<CandidaturaRitirata>(
        fatto => (Byte(new(fatto.Elezione, fatto.Numero), FattiJson.Default.RitirataCorpo), null),
        (corpo, _) => Letto(corpo, FattiJson.Default.RitirataCorpo) is var letto ? new(letto.Elezione, letto.Numero) : null!);

    public static readonly FormatoFatto VotoV1 = Di<VotoEspresso>(
        fatto => (
            Byte(new(fatto.Elezione, fatto.Adesione), FattiJson.Default.VotoCorpo),
            fatto.Voto is { } voto ? Byte(new(voto.Candidatura), FattiJson.Default.VotoPersonale) : null),
        (corpo, personale) => Letto(corpo, FattiJson.Default.VotoCorpo) is var letto
            ? new(letto.Elezione, letto.Adesione, personale is null ? null : VotoSegreto.Per(Letto(personale, FattiJson.Default.VotoPersonale).Candidatura))
            : null!);

    /// <summary>Before a reason was asked of who closes a vote before its term.</summary>
    public static readonly FormatoFatto ChiusaV1 = new("ElezioneChiusa", 1, typeof(ElezioneChiusa), null, (corpo, _) => Chiusa(corpo, null));

    public static readonly FormatoFatto ChiusaV2 = Di<ElezioneChiusa>(
        fatto => (Byte(new(fatto.Elezione, fatto.Voti, fatto.Votanti, fatto.Nulli), FattiJson.Default.ChiusaCorpo), Testo(fatto.Motivo)),
        (corpo, personale) => Chiusa(corpo, Testo(personale)),
        versione: 2);

    public static readonly FormatoFatto ParitaV1 = Di<ParitaRisolta>(
        fatto => (Byte(new(fatto.Designazione, fatto.Ordine), FattiJson.Default.ParitaCorpo), Testo(fatto.Motivo)),
        (corpo, personale) => Letto(corpo, FattiJson.Default.ParitaCorpo) is var letto ? new(letto.Designazione, letto.Ordine, Testo(personale)) : null!);

    public static readonly FormatoFatto CondivisaV1 = Di<DesignazioneCondivisa>(
        fatto => (
            Byte(new(fatto.Numero, fatto.Tavolo.Valore, fatto.Categoria, fatto.Posti, fatto.Adesioni, Giorno(fatto.Seduta)), FattiJson.Default.CondivisaCorpo),
            Testo(fatto.Verbale)),
        (corpo, personale) => Letto(corpo, FattiJson.Default.CondivisaCorpo) is var letto
            ? new(letto.Numero, new(letto.Tavolo), letto.Categoria, letto.Posti, letto.Adesioni, Giorno(letto.Seduta), Testo(personale))
            : null!);

    public static readonly FormatoFatto NominatoV1 = Di<ReferenteNominato>(
        fatto => (Byte(new(fatto.Numero, fatto.Tavolo.Valore, fatto.Categoria, 1, [fatto.Adesione], null), FattiJson.Default.CondivisaCorpo), Testo(fatto.Nome)),
        (corpo, personale) => Letto(corpo, FattiJson.Default.CondivisaCorpo) is var letto
            ? new(letto.Numero, new(letto.Tavolo), letto.Categoria, letto.Adesioni[0], Testo(personale))
            : null!);

    public static readonly FormatoFatto AccettataV1 = Di<DesignazioneAccettata>(
        fatto => (Byte(new(fatto.Designazione, fatto.Adesione, Giorno(fatto.Fine)), FattiJson.Default.DesignatoCorpo), Testo(fatto.Nome)),
        (corpo, personale) => Letto(corpo, FattiJson.Default.DesignatoCorpo) is var letto
            ? new(letto.Designazione, letto.Adesione, Giorno(letto.Fine), Testo(personale))
            : null!);

    public static readonly FormatoFatto RifiutataV1 = Di<DesignazioneRifiutata>(
        fatto => (Byte(new(fatto.Designazione, fatto.Adesione, null), FattiJson.Default.DesignatoCorpo), null),
        (corpo, _) => Letto(corpo, FattiJson.Default.DesignatoCorpo) is var letto ? new(letto.Designazione, letto.Adesione) : null!);

    public static readonly FormatoFatto CessatoV1 = Di<IncaricoCessato>(
        fatto => (Byte(new(fatto.Designazione, fatto.Adesione, null), FattiJson.Default.DesignatoCorpo), Testo(fatto.Motivo)),
        (corpo, personale) => Letto(corpo, FattiJson.Default.DesignatoCorpo) is var letto ? new(letto.Designazione, letto.Adesione, Testo(personale)) : null!);

    private static ElezioneChiusa Chiusa(byte[] corpo, string? motivo) =>
        Letto(corpo, FattiJson.Default.ChiusaCorpo) is var letto ? new(letto.Elezione, letto.Voti, letto.Votanti, letto.Nulli, motivo) : null!;

    private static FormatoFatto Di<T>(Func<T, (byte[] Corpo, byte[]? Personale)> scrivi, Func<byte[], byte[]?, T> leggi, int versione = 1)
        where T : Fatto =>
        new(typeof(T).Name, versione, typeof(T), fatto => scrivi((T)fatto) is var (corpo, personale) ? new(corpo, personale) : default, leggi);

    private static byte[] Byte<T>(T cosa, JsonTypeInfo<T> json) => JsonSerializer.SerializeToUtf8Bytes(cosa, json);

    private static T Letto<T>(byte[] corpo, JsonTypeInfo<T> json)
        where T : class => JsonSerializer.Deserialize(corpo, json) ?? throw new JsonException("Nothing there");

    private static byte[]? Testo(string? testo) => testo is null ? null : Byte(new(testo), FattiJson.Default.TestoPersonale);

    private static string? Testo(byte[]? personale) => personale is null ? null : Letto(personale, FattiJson.Default.TestoPersonale).Testo;

    private static string Giorno(LocalDate giorno) => LocalDatePattern.Iso.Format(giorno);

    private static LocalDate Giorno(string? giorno) => LocalDatePattern.Iso.Parse(giorno ?? "").Value;

    internal sealed record ElezioneCorpo(int Numero, string Tavolo, CategoriaCabina Categoria, int Posti, string Chiude);

    internal sealed record CandidaturaCorpo([property: JsonRequired] int Elezione, int Numero, int Adesione);

    internal sealed record RitirataCorpo([property: JsonRequired] int Elezione, int Numero);

    internal sealed record VotoCorpo([property: JsonRequired] int Elezione, int Adesione);

    internal sealed record VotoPersonale(int Candidatura);

    internal sealed record ChiusaCorpo([property: JsonRequired] int Elezione, ImmutableArray<VotiCandidatura> Voti, int Votanti, int Nulli);

    internal sealed record ParitaCorpo([property: JsonRequired] int Designazione, ImmutableArray<int> Ordine);

    internal sealed record CondivisaCorpo(int Numero, string Tavolo, CategoriaCabina Categoria, int Posti, ImmutableArray<int> Adesioni, string? Seduta);

    internal sealed record DesignatoCorpo([property: JsonRequired] int Designazione, int Adesione, string? Fine);

    internal sealed record TestoPersonale(string Testo);
}
