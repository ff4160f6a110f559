using System.Text.Json;

namespace PdzBot.Domain;

/// <summary>How the facts about the plan's objectives lie in the store.</summary>
public static class FormatiObiettivi
{
    public static readonly FormatoFatto RilevatoV1 = new(
        "ObiettivoRilevato",
        1,
        typeof(ObiettivoRilevato),
        fatto => new(JsonSerializer.SerializeToUtf8Bytes(Corpo((ObiettivoRilevato)fatto), FattiJson.Default.ObiettivoV1), null),
        (corpo, _) => Fatto(JsonSerializer.Deserialize(corpo, FattiJson.Default.ObiettivoV1)!));

    private static ObiettivoV1 Corpo(ObiettivoRilevato fatto) => fatto.Presente switch
    {
        Presenza.Organico organico => new(fatto.Obiettivo, fatto.Anno, organico.Totale.Centesimi, organico.Indeterminato.Centesimi, null, fatto.Fonte),
        Presenza.Copertura copertura => new(fatto.Obiettivo, fatto.Anno, null, null, copertura.Comuni, fatto.Fonte),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static ObiettivoRilevato Fatto(ObiettivoV1 letto) => new(
        letto.Obiettivo,
        letto.Anno,
        letto is { Centesimi: { } totale, Indeterminato: { } stabili }
            ? new Presenza.Organico(TempoPieno.DaCentesimi(totale), TempoPieno.DaCentesimi(stabili))
            : new Presenza.Copertura(letto.Comuni ?? throw new InvalidDataException("A report of an objective says neither staff nor comuni")),
        letto.Fonte);

    /// <param name="Centesimi">Full-time equivalents in hundredths, of social workers; with those that are permanent.</param>
    internal sealed record ObiettivoV1(TipoObiettivo Obiettivo, int Anno, int? Centesimi, int? Indeterminato, int? Comuni, string Fonte);
}
