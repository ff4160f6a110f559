using System.Collections.Immutable;
using System.Numerics;

namespace PdzBot.Domain;

/// <summary>Which adesioni are in which state: counted, and listed by number, without looking at any other. Immutable.</summary>
/// <remarks>A bit for each adesione in each state, 64 to a word: of 10,000 a list reads 157 words.</remarks>
internal sealed class PerStato
{
    public static readonly PerStato Nessuna = new([.. Enum.GetValues<StatoAdesione>().Select(_ => 0)], Indice<(StatoAdesione, int), ulong>.Vuoto);

    private readonly ImmutableArray<int> quante;
    private readonly Indice<(StatoAdesione Stato, int Parola), ulong> parole;

    private PerStato(ImmutableArray<int> quante, Indice<(StatoAdesione, int), ulong> parole) => (this.quante, this.parole) = (quante, parole);

    public int Quante(StatoAdesione stato) => quante[(int)stato];

    /// <summary>The numbers of those in a state, from the lowest.</summary>
    public IEnumerable<int> Numeri(StatoAdesione stato)
    {
        var mancano = Quante(stato);
        for (var parola = 0; mancano > 0; parola++)
        {
            for (var bit = parole[(stato, parola)]; bit != 0; bit &= bit - 1, mancano--) yield return (parola * 64) + BitOperations.TrailingZeroCount(bit);
        }
    }

    public Scrittura InScrittura() => new(this);

    internal sealed class Scrittura(PerStato prima)
    {
        private readonly int[] quante = [.. prima.quante];
        private readonly Indice<(StatoAdesione, int), ulong>.Scrittura parole = prima.parole.InScrittura();

        public PerStato Adesso => new([.. quante], parole.Adesso);

        /// <param name="da">Null when it was in no list.</param>
        /// <param name="a">Null when it is in none from now on.</param>
        public void Sposta(int numero, StatoAdesione? da, StatoAdesione? a)
        {
            if (da == a) return;
            if (da is { } prima) Cambia(prima, numero, -1);
            if (a is { } dopo) Cambia(dopo, numero, 1);
        }

        public PerStato Fine() => new([.. quante], parole.Fine());

        private void Cambia(StatoAdesione stato, int numero, int uno)
        {
            quante[(int)stato] += uno;
            parole[(stato, numero / 64)] ^= 1ul << (numero % 64);
        }
    }
}
