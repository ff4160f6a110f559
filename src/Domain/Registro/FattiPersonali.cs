namespace PdzBot.Domain;

/// <summary>Which facts of a plan still hold something personal, and about whom: who wrote it, or whose adesione the office wrote about. Immutable.</summary>
[Regola("SEC-02", "art. 15 Reg. (UE) 2016/679")]
public sealed class FattiPersonali
{
    public static readonly FattiPersonali Nessuno = new(Indice<long, Posta>.Vuoto, Indice<PersonaId, long>.Vuoto);

    private readonly Indice<long, Posta> perSeq;
    private readonly Indice<PersonaId, long> ultimoDi;

    private FattiPersonali(Indice<long, Posta> perSeq, Indice<PersonaId, long> ultimoDi) => (this.perSeq, this.ultimoDi) = (perSeq, ultimoDi);

    /// <summary>Whose data lie in the fact in this place; null when there is nothing personal in it, or no more.</summary>
    public PersonaId? Interessato(long seq) => perSeq.Trova(seq, out var posta) && !posta.Cancellato ? posta.Interessato : null;

    /// <summary>The facts that hold something personal about a persona, oldest first.</summary>
    public IEnumerable<long> Di(PersonaId interessato)
    {
        var suoi = new Stack<long>();
        for (var seq = ultimoDi[interessato]; perSeq.Trova(seq, out var posta); seq = posta.PrimaDelloStesso)
        {
            if (!posta.Cancellato) suoi.Push(seq);
        }

        return suoi;
    }

    /// <summary>For folding: the same indexes, written in place.</summary>
    internal Scrittura InScrittura() => new(this);

    /// <param name="PrimaDelloStesso">The place of the fact about the same persona before it; 0 when it is the first.</param>
    private readonly record struct Posta(PersonaId Interessato, long PrimaDelloStesso, bool Cancellato);

    internal sealed class Scrittura(FattiPersonali prima)
    {
        private readonly Indice<long, Posta>.Scrittura perSeq = prima.perSeq.InScrittura();
        private readonly Indice<PersonaId, long>.Scrittura ultimoDi = prima.ultimoDi.InScrittura();

        public FattiPersonali Adesso => new(perSeq.Adesso, ultimoDi.Adesso);

        public void Applica(FattoRegistrato registrato, PersonaId interessato)
        {
            if (registrato.Fatto is DatiCancellati cancellati) Cancella(cancellati);
            if (!registrato.Fatto.HaDatiPersonali) return;

            perSeq[registrato.Seq] = new(interessato, ultimoDi[interessato], Cancellato: false);
            ultimoDi[interessato] = registrato.Seq;
        }

        public FattiPersonali Fine() => new(perSeq.Fine(), ultimoDi.Fine());

        private void Cancella(DatiCancellati cancellati)
        {
            foreach (var seq in cancellati.Seqs)
            {
                if (perSeq.Adesso.Trova(seq, out var posta)) perSeq[seq] = posta with { Cancellato = true };
            }
        }
    }
}
