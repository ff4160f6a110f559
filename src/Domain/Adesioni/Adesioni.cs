using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PdzBot.Domain;

/// <summary>All adesioni of a plan, found by number, by soggetto and by who made them. Immutable.</summary>
public sealed class Adesioni
{
    public static readonly Adesioni Nessuna = new(0, Indice<int, Posta>.Vuoto, Indice<Soggetto, int>.Vuoto, Indice<PersonaId, int>.Vuoto);

    private readonly Indice<int, Posta> perNumero;
    private readonly Indice<Soggetto, int> perSoggetto;
    private readonly Indice<PersonaId, int> ultimaDi;

    private Adesioni(int quante, Indice<int, Posta> perNumero, Indice<Soggetto, int> perSoggetto, Indice<PersonaId, int> ultimaDi)
    {
        (this.perNumero, this.perSoggetto, this.ultimaDi) = (perNumero, perSoggetto, ultimaDi);
        Tutte = new Elenco(quante, perNumero);
    }

    /// <summary>By number: the first is n. 1.</summary>
    public IReadOnlyList<Adesione> Tutte { get; }

    /// <summary>The number the next adesione takes.</summary>
    public int ProssimoNumero => Tutte.Count + 1;

    /// <summary>The open adesione of a soggetto.</summary>
    public bool Di(Soggetto soggetto, [NotNullWhen(true)] out Adesione? adesione)
    {
        adesione = Numero(perSoggetto[soggetto]);
        return adesione is not null;
    }

    /// <summary>The open adesioni that a persona made, oldest first.</summary>
    public IEnumerable<Adesione> Di(PersonaId autore) => TutteDi(autore).Where(adesione => !adesione.Chiusa);

    /// <summary>All adesioni that a persona made, closed ones too, oldest first.</summary>
    public IEnumerable<Adesione> TutteDi(PersonaId autore)
    {
        var sue = new Stack<Adesione>();
        for (var numero = ultimaDi[autore]; perNumero.Trova(numero, out var posta); numero = posta.PrimaDelloStesso) sue.Push(posta.Adesione);

        return sue;
    }

    public Adesione? Numero(int numero) => perNumero.Trova(numero, out var posta) ? posta.Adesione : null;

    /// <summary>For folding: the same indexes, written in place.</summary>
    internal Scrittura InScrittura() => new(this);

    /// <summary>Numbers are given in the order of the facts.</summary>
    private static int? NumeroDelFatto(IReadOnlyList<Adesione> tutte, long seq)
    {
        var (da, a) = (0, tutte.Count - 1);
        while (da <= a)
        {
            var mezzo = (da + a) / 2;
            var trovato = tutte[mezzo].Seq;
            if (trovato == seq) return mezzo + 1;

            if (trovato < seq) da = mezzo + 1;
            else a = mezzo - 1;
        }

        return null;
    }

    /// <summary>An adesione, and the number of the one that the same persona made before; 0 when it is the first.</summary>
    private sealed record Posta(Adesione Adesione, int PrimaDelloStesso);

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

    internal sealed class Scrittura(Adesioni prima)
    {
        private readonly Indice<int, Posta>.Scrittura perNumero = prima.perNumero.InScrittura();
        private readonly Indice<Soggetto, int>.Scrittura perSoggetto = prima.perSoggetto.InScrittura();
        private readonly Indice<PersonaId, int>.Scrittura ultimaDi = prima.ultimaDi.InScrittura();
        private int quante = prima.Tutte.Count;

        public void Applica(FattoRegistrato registrato, AdesionePresentata fatto)
        {
            // A citizen is known only by what is personal: with that erased, the adesione is closed from the start.
            var soggetto = fatto.Dati.Tipo == TipoSoggetto.Cittadino && fatto.Personali is null
                ? (Soggetto?)null
                : Soggetto.Di(fatto.Dati, fatto.Personali, registrato.Autore);

            var adesione = new Adesione(
                fatto.Numero, fatto.Anno, registrato.Seq, registrato.Ora, registrato.Autore, soggetto, fatto.Voce, fatto.Dati, fatto.Personali, registrato.Impronta);
            perNumero[++quante] = new(adesione, ultimaDi[registrato.Autore]);
            ultimaDi[registrato.Autore] = quante;
            if (soggetto is { } chi) perSoggetto[chi] = quante;
        }

        public void Applica(DatiCancellati fatto)
        {
            var finora = new Elenco(quante, perNumero.Adesso);
            foreach (var seq in fatto.Seqs)
            {
                if (NumeroDelFatto(finora, seq) is not { } numero) continue;

                var posta = perNumero[numero]!;
                var adesione = posta.Adesione;
                var cittadino = adesione.Dati.Tipo == TipoSoggetto.Cittadino;
                if (cittadino && adesione.Soggetto is { } chi && perSoggetto[chi] == numero) perSoggetto.Togli(chi);

                perNumero[numero] = posta with { Adesione = adesione with { Personali = null, Soggetto = cittadino ? null : adesione.Soggetto } };
            }
        }

        /// <summary>As they are up to here; they change with the next fact.</summary>
        public Adesioni Adesso => new(quante, perNumero.Adesso, perSoggetto.Adesso, ultimaDi.Adesso);

        public Adesioni Fine() => new(quante, perNumero.Fine(), perSoggetto.Fine(), ultimaDi.Fine());
    }
}
