using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace PdzBot.Domain;

/// <summary>All adesioni of a plan, found by number, by soggetto and by who made them.</summary>
public sealed class Adesioni
{
    private readonly ImmutableList<Adesione> perNumero;
    private readonly ImmutableDictionary<Soggetto, int> perSoggetto;
    private readonly ImmutableDictionary<PersonaId, ImmutableList<int>> perAutore;
    private readonly ImmutableDictionary<long, int> perSeq;

    public static readonly Adesioni Nessuna = new(
        [],
        ImmutableDictionary<Soggetto, int>.Empty,
        ImmutableDictionary<PersonaId, ImmutableList<int>>.Empty,
        ImmutableDictionary<long, int>.Empty);

    private Adesioni(
        ImmutableList<Adesione> perNumero,
        ImmutableDictionary<Soggetto, int> perSoggetto,
        ImmutableDictionary<PersonaId, ImmutableList<int>> perAutore,
        ImmutableDictionary<long, int> perSeq) =>
        (this.perNumero, this.perSoggetto, this.perAutore, this.perSeq) = (perNumero, perSoggetto, perAutore, perSeq);

    public IReadOnlyList<Adesione> Tutte => perNumero;

    /// <summary>The number the next adesione takes.</summary>
    public int ProssimoNumero => perNumero.Count + 1;

    /// <summary>The open adesione of a soggetto.</summary>
    public bool Di(Soggetto soggetto, [NotNullWhen(true)] out Adesione? adesione)
    {
        adesione = perSoggetto.TryGetValue(soggetto, out var numero) ? perNumero[numero - 1] : null;
        return adesione is not null;
    }

    /// <summary>The open adesioni that a persona made, oldest first.</summary>
    public IEnumerable<Adesione> Di(PersonaId autore) =>
        perAutore.GetValueOrDefault(autore, []).Select(numero => perNumero[numero - 1]).Where(adesione => !adesione.Chiusa);

    public Adesione? Numero(int numero) => numero >= 1 && numero <= perNumero.Count ? perNumero[numero - 1] : null;

    /// <summary>Whether the fact in this place is an adesione that still holds personal data.</summary>
    public bool HaDatiPersonali(long seq) => perSeq.TryGetValue(seq, out var numero) && perNumero[numero - 1].Personali is not null;

    /// <summary>For folding: the same indexes, written in place.</summary>
    internal Scrittura InScrittura() => new(this);

    internal sealed class Scrittura(Adesioni prima)
    {
        private readonly ImmutableList<Adesione>.Builder perNumero = prima.perNumero.ToBuilder();
        private readonly ImmutableDictionary<Soggetto, int>.Builder perSoggetto = prima.perSoggetto.ToBuilder();
        private readonly ImmutableDictionary<PersonaId, ImmutableList<int>>.Builder perAutore = prima.perAutore.ToBuilder();
        private readonly ImmutableDictionary<long, int>.Builder perSeq = prima.perSeq.ToBuilder();

        public void Applica(FattoRegistrato registrato, AdesionePresentata fatto)
        {
            // A citizen is known only by what is personal: with that erased, the adesione is closed from the start.
            var soggetto = fatto.Dati.Tipo == TipoSoggetto.Cittadino && fatto.Personali is null
                ? (Soggetto?)null
                : Soggetto.Di(fatto.Dati, fatto.Personali, registrato.Autore);

            perNumero.Add(new(
                fatto.Numero, fatto.Anno, registrato.Seq, registrato.Ora, registrato.Autore, soggetto, fatto.Voce, fatto.Dati, fatto.Personali, registrato.Impronta));
            perSeq[registrato.Seq] = fatto.Numero;
            perAutore[registrato.Autore] = perAutore.GetValueOrDefault(registrato.Autore, []).Add(fatto.Numero);
            if (soggetto is { } chi) perSoggetto[chi] = fatto.Numero;
        }

        public void Applica(DatiCancellati fatto)
        {
            foreach (var seq in fatto.Seqs)
            {
                if (!perSeq.TryGetValue(seq, out var numero)) continue;

                var adesione = perNumero[numero - 1];
                var cittadino = adesione.Dati.Tipo == TipoSoggetto.Cittadino;
                if (cittadino && adesione.Soggetto is { } chi && perSoggetto.TryGetValue(chi, out var attuale) && attuale == numero) perSoggetto.Remove(chi);

                perNumero[numero - 1] = adesione with { Personali = null, Soggetto = cittadino ? null : adesione.Soggetto };
            }
        }

        public Adesioni Fine() => new(perNumero.ToImmutable(), perSoggetto.ToImmutable(), perAutore.ToImmutable(), perSeq.ToImmutable());
    }
}
