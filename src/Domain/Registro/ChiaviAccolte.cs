using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace PdzBot.Domain;

/// <summary>The keys of the last accepted commands, and where the facts of each lie.</summary>
/// <remarks>Written by the clerk alone; anybody may ask.</remarks>
internal sealed class ChiaviAccolte(int capienza = ChiaviAccolte.Capienza)
{
    public const int Capienza = 100_000;

    private readonly ConcurrentDictionary<string, Tratto> tratti = new(StringComparer.Ordinal);
    private readonly Queue<(string Chiave, long Primo)> inOrdine = [];

    public void Ricorda(string chiave, long seq)
    {
        if (tratti.TryGetValue(chiave, out var tratto) && tratto.Primo + tratto.Quanti == seq)
        {
            tratti[chiave] = tratto with { Quanti = tratto.Quanti + 1 };
            return;
        }

        tratti[chiave] = new(seq, 1);
        inOrdine.Enqueue((chiave, seq));
        if (inOrdine.Count <= capienza) return;

        var vecchia = inOrdine.Dequeue();
        if (tratti[vecchia.Chiave].Primo == vecchia.Primo) tratti.TryRemove(vecchia.Chiave, out _);
    }

    public bool Conosce(string chiave, [NotNullWhen(true)] out Tratto? tratto) => tratti.TryGetValue(chiave, out tratto);
}

/// <summary>Facts that lie one after another.</summary>
internal sealed record Tratto(long Primo, int Quanti)
{
    public long Ultimo => Primo + Quanti - 1;

    public bool Comprende(long seq) => seq >= Primo && seq <= Ultimo;
}
