using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>All requests to speak for a body, found by number, by who asked and by adesione. Immutable.</summary>
public sealed class Referenze
{
    public static readonly Referenze Nessuna = new([], ImmutableDictionary<PersonaId, ImmutableArray<int>>.Empty, ImmutableDictionary<int, ImmutableArray<int>>.Empty, []);

    private readonly ImmutableList<Referenza> tutte;
    private readonly ImmutableDictionary<PersonaId, ImmutableArray<int>> perChi;
    private readonly ImmutableDictionary<int, ImmutableArray<int>> perAdesione;
    private readonly ImmutableSortedSet<int> aperte;

    private Referenze(
        ImmutableList<Referenza> tutte, ImmutableDictionary<PersonaId, ImmutableArray<int>> perChi, ImmutableDictionary<int, ImmutableArray<int>> perAdesione, ImmutableSortedSet<int> aperte) =>
        (this.tutte, this.perChi, this.perAdesione, this.aperte) = (tutte, perChi, perAdesione, aperte);

    /// <summary>By number: the first is n. 1.</summary>
    public IReadOnlyList<Referenza> Tutte => tutte;

    public int ProssimoNumero => tutte.Count + 1;

    /// <summary>Those that wait for a consent.</summary>
    public IEnumerable<Referenza> Aperte => aperte.Select(numero => tutte[numero - 1]);

    public Referenza? Numero(int numero) => numero >= 1 && numero <= tutte.Count ? tutte[numero - 1] : null;

    /// <summary>What a persona has asked, oldest first.</summary>
    public IEnumerable<Referenza> Di(PersonaId chi) => perChi.GetValueOrDefault(chi, []).Select(numero => tutte[numero - 1]);

    /// <summary>Who has asked to speak for an adesione, oldest first.</summary>
    public IEnumerable<Referenza> PerAdesione(int adesione) => perAdesione.GetValueOrDefault(adesione, []).Select(numero => tutte[numero - 1]);

    /// <summary>Whether a persona speaks for an adesione that another presented.</summary>
    public bool Parla(PersonaId chi, int adesione) => Di(chi).Any(una => una.Adesione == adesione && una.Stato == StatoReferenza.Ammessa);

    internal Referenze Applica(FattoRegistrato registrato, ReferenteChiesto fatto) => new(
        tutte.Add(new(fatto.Numero, fatto.Adesione, registrato.Autore, registrato.Seq, registrato.Ora, StatoReferenza.Chiesta, fatto.Nome)),
        perChi.SetItem(registrato.Autore, perChi.GetValueOrDefault(registrato.Autore, []).Add(fatto.Numero)),
        perAdesione.SetItem(fatto.Adesione, perAdesione.GetValueOrDefault(fatto.Adesione, []).Add(fatto.Numero)),
        aperte.Add(fatto.Numero));

    internal Referenze Applica(int numero, StatoReferenza stato) => Con(Numero(numero) is { } una ? una with { Stato = stato } : throw new InvalidOperationException($"Nobody asked under n. {numero}"));

    internal Referenze Applica(DatiCancellati fatto)
    {
        var dopo = this;
        foreach (var una in tutte.Where(una => una.Nome is not null && fatto.Seqs.Contains(una.Seq))) dopo = dopo.Con(una with { Nome = null });
        return dopo;
    }

    private Referenze Con(Referenza una) => new(
        tutte.SetItem(una.Numero - 1, una), perChi, perAdesione, una.Stato == StatoReferenza.Chiesta ? aperte.Add(una.Numero) : aperte.Remove(una.Numero));
}
