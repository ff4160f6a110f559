using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>The kinds of deliveries there are, by the fact that causes them and by name. Pure.</summary>
public sealed class ElencoConsegne
{
    /// <summary>Characters of a name: it is part of a row's key.</summary>
    private const int LongestName = 60;

    private readonly FrozenDictionary<Type, ImmutableArray<VoceConsegna>> byFact;
    private readonly FrozenDictionary<string, VoceConsegna> byName;

    /// <exception cref="ArgumentException">Two of one name, or a name that is none.</exception>
    public ElencoConsegne(params IEnumerable<VoceConsegna> voci)
    {
        var all = voci.ToImmutableArray();
        if (all.FirstOrDefault(voce => !IsName(voce.Cosa)) is { } wrong) throw new ArgumentException($"Not a delivery's name: '{wrong.Cosa}'", nameof(voci));

        byName = all.ToDictionary(voce => voce.Cosa, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
        byFact = all.GroupBy(voce => voce.Fatto).ToFrozenDictionary(same => same.Key, same => same.ToImmutableArray());
    }

    /// <summary>The facts that cause any.</summary>
    public IEnumerable<Type> Fatti => byFact.Keys;

    /// <summary>Whether a fact is announced in the plan's channels.</summary>
    public bool PerTutti(FattoRegistrato fatto) => byFact.TryGetValue(fatto.Fatto.GetType(), out var voci) && voci.Any(voce => voce.PerTutti);

    /// <summary>Which deliveries a fact causes; what nobody who talks has done is told to nobody.</summary>
    /// <param name="canali">The channels where the plan works; they need not be known where the fact is announced in none.</param>
    public IEnumerable<Consegna> Di(FattoRegistrato fatto, Piano dopo, IReadOnlyCollection<CanaleDelPiano> canali) =>
        byFact.TryGetValue(fatto.Fatto.GetType(), out var voci)
            ? voci.SelectMany(voce => A(voce, fatto, dopo, canali).Select(a => new Consegna(voce.Cosa, a))).Distinct()
            : [];

    /// <summary>What is said when it goes out; null when it is no longer to be said.</summary>
    public Reply? Dice(Consegna consegna, FattoRegistrato fatto, Piano adesso, Lingua lingua, Instant ora) =>
        byName[consegna.Cosa].Dice(new(consegna, fatto, adesso, lingua, ora));

    /// <summary>The earlier delivery whose place it takes, where it takes one's.</summary>
    public (string Cosa, long Seq)? Domanda(Consegna consegna, FattoRegistrato fatto, Piano adesso, Lingua lingua, Instant ora) =>
        byName[consegna.Cosa].Domanda?.Invoke(new(consegna, fatto, adesso, lingua, ora));

    /// <summary>What is to be noted down once it has been taken; null where that is nothing.</summary>
    public Comando? Arrivata(Consegna consegna, FattoRegistrato fatto, Piano adesso, Lingua lingua, Instant ora) =>
        byName[consegna.Cosa].Arrivata?.Invoke(new(consegna, fatto, adesso, lingua, ora));

    /// <summary>The kind of this name; null when this release knows none.</summary>
    public VoceConsegna? Voce(string cosa) => byName.GetValueOrDefault(cosa);

    private static IEnumerable<Destinatario> A(VoceConsegna voce, FattoRegistrato fatto, Piano dopo, IReadOnlyCollection<CanaleDelPiano> canali) =>
        voce.PerTutti ? canali.Where(canale => voce.Tavolo is not { } tavolo || canale.Scrivania == Scrivanie.Di(tavolo(fatto, dopo))).Select(canale => Destinatario.Di(canale.Dove)) : voce.A(fatto, dopo).Where(a => a != PersonaId.Nessuna).Select(Destinatario.Di);

    private static bool IsName(string name) => name.Length is > 0 and <= LongestName && name.All(c => char.IsAsciiLetter(c) || c == '.');
}
