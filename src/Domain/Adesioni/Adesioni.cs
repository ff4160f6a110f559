using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PdzBot.Domain;

/// <summary>All adesioni of a plan, found by number, by soggetto and by who made them. Immutable.</summary>
public sealed class Adesioni
{
    public static readonly Adesioni Nessuna =
        new(0, Indice<int, Posta>.Vuoto, Indice<Soggetto, int>.Vuoto, Indice<PersonaId, int>.Vuoto, Indice<long, int>.Vuoto, PerStato.Nessuna, Indice<TavoloId, Presenze>.Vuoto);

    internal Adesioni(
        int quante, Indice<int, Posta> perNumero, Indice<Soggetto, int> perSoggetto, Indice<PersonaId, int> ultimaDi, Indice<long, int> perAtto,
        PerStato perStato, Indice<TavoloId, Presenze> perTavolo)
    {
        (PerNumero, PerSoggetto, UltimaDi, PerAtto, PerStato, PerTavolo) = (perNumero, perSoggetto, ultimaDi, perAtto, perStato, perTavolo);
        Tutte = new Elenco(quante, perNumero);
    }

    internal Indice<int, Posta> PerNumero { get; }

    internal Indice<Soggetto, int> PerSoggetto { get; }

    internal Indice<PersonaId, int> UltimaDi { get; }

    /// <summary>Of each fact that followed upon an adesione, which one.</summary>
    internal Indice<long, int> PerAtto { get; }

    internal PerStato PerStato { get; }

    internal Indice<TavoloId, Presenze> PerTavolo { get; }

    /// <summary>By number: the first is n. 1.</summary>
    public IReadOnlyList<Adesione> Tutte { get; }

    /// <summary>The number the next adesione takes.</summary>
    public int ProssimoNumero => Tutte.Count + 1;

    /// <summary>The adesione by which a soggetto is a member now.</summary>
    public bool Di(Soggetto soggetto, [NotNullWhen(true)] out Adesione? adesione)
    {
        adesione = Numero(PerSoggetto[soggetto]);
        return adesione is not null;
    }

    /// <summary>The adesioni that a persona made, oldest first, withdrawn ones too; not those whose data were erased.</summary>
    public IEnumerable<Adesione> Di(PersonaId autore) => TutteDi(autore).Where(adesione => !adesione.Chiusa);

    /// <summary>All adesioni that a persona made, closed ones too, oldest first.</summary>
    public IEnumerable<Adesione> TutteDi(PersonaId autore)
    {
        var sue = new Stack<Adesione>();
        for (var numero = UltimaDi[autore]; PerNumero.Trova(numero, out var posta); numero = posta.PrimaDelloStesso) sue.Push(posta.Adesione);

        return sue;
    }

    /// <summary>How many are in a state; closed ones are in none.</summary>
    public int Quante(StatoAdesione stato) => PerStato.Quante(stato);

    /// <summary>How many of the Rete sit at a tavolo, without looking at any adesione.</summary>
    public Presenze Al(TavoloId tavolo) => PerTavolo[tavolo];

    /// <summary>Those in a state, by number.</summary>
    public IEnumerable<Adesione> In(StatoAdesione stato) => PerStato.Numeri(stato).Select(numero => PerNumero[numero]!.Adesione);

    public Adesione? Numero(int numero) => PerNumero.Trova(numero, out var posta) ? posta.Adesione : null;

    /// <summary>The adesione that the fact in this place is about.</summary>
    public Adesione? DelFatto(long seq) => NumeroDelFatto(seq) is { } numero ? Numero(numero) : null;

    /// <summary>For folding.</summary>
    internal AdesioniInScrittura InScrittura() => new(this);

    /// <summary>Numbers are given in the order of the facts.</summary>
    internal int? NumeroDelFatto(long seq)
    {
        if (PerAtto.Trova(seq, out var atto)) return atto;

        var (da, a) = (0, Tutte.Count - 1);
        while (da <= a)
        {
            var mezzo = (da + a) / 2;
            var trovato = Tutte[mezzo].Seq;
            if (trovato == seq) return mezzo + 1;

            if (trovato < seq) da = mezzo + 1;
            else a = mezzo - 1;
        }

        return null;
    }

    /// <summary>An adesione, and the number of the one that the same persona made before; 0 when it is the first.</summary>
    internal sealed record Posta(Adesione Adesione, int PrimaDelloStesso);

    private sealed class Elenco(int quante, Indice<int, Posta> perNumero) : IReadOnlyList<Adesione>
    {
        public int Count => quante;

        public Adesione this[int indice] =>
            perNumero.Trova(indice + 1, out var posta) ? posta.Adesione : throw new ArgumentOutOfRangeException(nameof(indice));

        public IEnumerator<Adesione> GetEnumerator()
        {
            for (var indice = 0; indice < quante; indice++) yield return this[indice];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
