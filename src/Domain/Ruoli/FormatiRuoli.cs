using System.Text.Json;

namespace PdzBot.Domain;

/// <summary>How the facts of appointments lie in the store.</summary>
public static class FormatiRuoli
{
    public static readonly FormatoFatto PropostaV1 = new(
        "NominaProposta",
        1,
        typeof(NominaProposta),
        fatto => new(JsonSerializer.SerializeToUtf8Bytes(Corpo((NominaProposta)fatto), FattiJson.Default.NominaV1), null),
        (corpo, _) => JsonSerializer.Deserialize(corpo, FattiJson.Default.NominaV1) is { } letto
            ? new NominaProposta(letto.Numero, letto.Ruolo, letto.Comune is { } istat ? new ComuneId(istat) : null, new(letto.A))
            : throw new JsonException("No appointment"));

    public static readonly FormatoFatto AccettataV1 = new(
        "NominaAccettata",
        1,
        typeof(NominaAccettata),
        fatto =>
        {
            var accettata = (NominaAccettata)fatto;
            return new(Numero(accettata.Numero), accettata.Nome is { } nome ? JsonSerializer.SerializeToUtf8Bytes(new(nome), FattiJson.Default.NomeV1) : null);
        },
        (corpo, personale) => new NominaAccettata(Numero(corpo), personale is null ? null : JsonSerializer.Deserialize(personale, FattiJson.Default.NomeV1)!.Nome));

    public static readonly FormatoFatto RifiutataV1 = new(
        "NominaRifiutata", 1, typeof(NominaRifiutata), fatto => new(Numero(((NominaRifiutata)fatto).Numero), null), (corpo, _) => new NominaRifiutata(Numero(corpo)));

    public static readonly FormatoFatto RevocataV1 = new(
        "NominaRevocata", 1, typeof(NominaRevocata), fatto => new(Numero(((NominaRevocata)fatto).Numero), null), (corpo, _) => new NominaRevocata(Numero(corpo)));

    public static readonly FormatoFatto SquadraRegistrataV1 = new(
        "SquadraRegistrata", 1, typeof(SquadraRegistrata), fatto => new(Squadra(((SquadraRegistrata)fatto).Squadra), null), (corpo, _) => new SquadraRegistrata(Squadra(corpo)));

    public static readonly FormatoFatto SquadraToltaV1 = new(
        "SquadraTolta", 1, typeof(SquadraTolta), fatto => new(Squadra(((SquadraTolta)fatto).Squadra), null), (corpo, _) => new SquadraTolta(Squadra(corpo)));

    private static CorpoNominaV1 Corpo(NominaProposta fatto) => new(fatto.Numero, fatto.Ruolo, fatto.Comune?.Istat, fatto.A.Valore);

    internal static byte[] Numero(int numero) => JsonSerializer.SerializeToUtf8Bytes(new(numero), FattiJson.Default.NumeroV1);

    internal static int Numero(byte[] corpo) => JsonSerializer.Deserialize(corpo, FattiJson.Default.NumeroV1)!.Numero;

    private static byte[] Squadra(string squadra) => JsonSerializer.SerializeToUtf8Bytes(new(squadra), FattiJson.Default.SquadraV1);

    private static string Squadra(byte[] corpo) => JsonSerializer.Deserialize(corpo, FattiJson.Default.SquadraV1)?.Squadra ?? throw new JsonException("It names no team");

    internal sealed record SquadraV1(string Squadra);

    internal sealed record CorpoNominaV1(int Numero, Ruolo Ruolo, string? Comune, string A);

    internal sealed record NumeroV1(int Numero);

    internal sealed record NomeV1(string Nome);
}
