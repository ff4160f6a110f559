using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PdzBot.Domain;

/// <summary>Who is in the Rete now: the bodies one by one, the citizens as numbers only.</summary>
/// <remarks>
/// Citizens are counted for the whole Rete and for each tavolo, never for a comune: where few live, a count of one is a name.
/// </remarks>
[Regola("ADE-09")]
public sealed class Rete
{
    /// <summary>Made when it is first asked for and kept as long as the adesioni it was made of.</summary>
    private static readonly ConditionalWeakTable<Adesioni, Rete> Fatte = [];

    private Rete(Adesioni adesioni)
    {
        var membri = ImmutableArray.CreateBuilder<Membro>();
        var (perCategoria, perTavolo, perComune, cittadini) = (new Dictionary<Categoria, int>(), new Dictionary<TavoloId, int>(), new Dictionary<ComuneId, int>(), new Dictionary<TavoloId, int>());
        foreach (var adesione in adesioni.Tutte)
        {
            if (!adesione.FaParteDellaRete) continue;

            var tavoli = adesione.Dati.Tavoli;
            if (adesione.Dati.Tipo == TipoSoggetto.Cittadino)
            {
                Cittadini++;
                foreach (var tavolo in tavoli) Conta(cittadini, new(tavolo));
                continue;
            }

            var membro = Pubblico(adesione);
            membri.Add(membro);
            Conta(perCategoria, membro.Categoria);
            foreach (var tavolo in membro.Tavoli) Conta(perTavolo, tavolo);
            if (membro.Comune is { } comune) Conta(perComune, comune);
            else Altrove++;
        }

        Membri = membri.DrainToImmutable();
        (PerCategoria, PerTavolo, PerComune, CittadiniPerTavolo) = (perCategoria, perTavolo, perComune, cittadini);
    }

    /// <summary>The bodies, by number.</summary>
    public ImmutableArray<Membro> Membri { get; }

    /// <summary>How many citizens there are.</summary>
    public int Cittadini { get; }

    /// <summary>How many bodies have their seat outside the Ambito.</summary>
    public int Altrove { get; }

    /// <summary>How many bodies are of each category, as exactly as it is known; none is left out.</summary>
    public IReadOnlyDictionary<Categoria, int> PerCategoria { get; }

    /// <summary>How many bodies sit at each tavolo.</summary>
    public IReadOnlyDictionary<TavoloId, int> PerTavolo { get; }

    /// <summary>How many bodies have their seat in each comune.</summary>
    public IReadOnlyDictionary<ComuneId, int> PerComune { get; }

    /// <summary>How many citizens sit at each tavolo.</summary>
    public IReadOnlyDictionary<TavoloId, int> CittadiniPerTavolo { get; }

    /// <summary>The Rete as the plan's register has it now.</summary>
    public static Rete Di(Piano piano) => Fatte.GetValue(piano.Adesioni, static adesioni => new(adesioni));

    /// <summary>How many bodies are of a category or one that it comprises.</summary>
    public int Quanti(Categoria categoria) => PerCategoria.Where(altra => categoria.Comprende(altra.Key)).Sum(altra => altra.Value);

    private static Membro Pubblico(Adesione adesione)
    {
        var dati = adesione.Dati;
        return new(
            adesione.Numero,
            adesione.Anno,
            adesione.Ora,
            dati.Denominazione ?? "",
            Categoria.Di(dati),
            dati.Comune is { } comune ? new(comune) : null,
            [.. dati.Tavoli.Select(tavolo => new TavoloId(tavolo))],
            adesione.Voce);
    }

    private static void Conta<T>(Dictionary<T, int> conti, T cosa)
        where T : notnull => conti[cosa] = conti.GetValueOrDefault(cosa) + 1;
}
