using System.Collections.Immutable;
using NodaTime;

namespace PdzBot.Domain;

/// <summary>What the office has said of the plan's objectives, in its order. Nothing is taken back.</summary>
[Regola("PIA-06", "Circolare della Regione Calabria del 26/01/2021")]
public sealed record Obiettivi(ImmutableArray<Rilevazione> Tutte)
{
    public static readonly Obiettivi Nessuno = new(ImmutableArray<Rilevazione>.Empty);

    internal Obiettivi Applica(FattoRegistrato registrato, ObiettivoRilevato fatto) =>
        new(Tutte.Add(new(Tutte.Length + 1, registrato.Seq, registrato.Ora, fatto.Obiettivo, fatto.Anno, fatto.Presente, fatto.Fonte)));

    /// <summary>What holds of an objective for each year, the latest year first.</summary>
    public IEnumerable<Rilevazione> PerAnno(TipoObiettivo obiettivo) =>
        Tutte.Where(rilevazione => rilevazione.Obiettivo == obiettivo).GroupBy(rilevazione => rilevazione.Anno).OrderByDescending(anno => anno.Key).Select(anno => anno.Last());
}

/// <param name="Numero">Its place among all of the plan, from 1.</param>
public sealed record Rilevazione(int Numero, long Seq, Instant Ora, TipoObiettivo Obiettivo, int Anno, Presenza Presente, string Fonte);
