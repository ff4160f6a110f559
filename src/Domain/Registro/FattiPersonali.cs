namespace PdzBot.Domain;

/// <summary>Which facts of a plan still hold something personal, and about whom: who made the adesione it is about, or who wrote it. Immutable.</summary>
/// <remarks>
/// A name for the cabina that a second person gave may be their own or another's of the body: it is about both, and goes when either asks. So nobody's name outlives
/// their request; what else they said of the body is the body's, and goes with whose adesione it is.
/// </remarks>
[Regola("SEC-02", "art. 15 Reg. (UE) 2016/679")]
public sealed class FattiPersonali
{
    public static readonly FattiPersonali Nessuno = new(Indice<long, Posta>.Vuoto, Indice<PersonaId, long>.Vuoto);

    private readonly Indice<long, Posta> perSeq;
    private readonly Indice<PersonaId, long> ultimoDi;

    private FattiPersonali(Indice<long, Posta> perSeq, Indice<PersonaId, long> ultimoDi) => (this.perSeq, this.ultimoDi) = (perSeq, ultimoDi);

    /// <summary>Whose data lie in the fact in this place; null when there is nothing personal in it, or no more.</summary>
    public PersonaId? Interessato(long seq) => perSeq.Trova(seq, out var posta) && !posta.Cancellato ? posta.Interessato : null;

    /// <summary>Whether the fact in this place holds something personal about a persona: theirs to see and to erase.</summary>
    public bool Riguarda(long seq, PersonaId chi) => perSeq.Trova(seq, out var posta) && !posta.Cancellato && (posta.Interessato == chi || posta.Anche == chi);

    /// <summary>The facts that hold something personal about a persona, oldest first.</summary>
    public IEnumerable<long> Di(PersonaId interessato)
    {
        var suoi = new Stack<long>();
        for (var seq = ultimoDi[interessato]; perSeq.Trova(seq, out var posta); seq = posta.Prima(interessato))
        {
            if (!posta.Cancellato) suoi.Push(seq);
        }

        return suoi;
    }

    /// <summary>For folding: the same indexes, written in place.</summary>
    internal Scrittura InScrittura() => new(this);

    /// <param name="PrimaDelloStesso">The place of the fact about the same persona before it; 0 when it is the first.</param>
    /// <param name="Anche">Whom it is about besides; null where there is nobody else.</param>
    /// <param name="PrimaDiAnche">The place of the fact about them before it.</param>
    private readonly record struct Posta(PersonaId Interessato, long PrimaDelloStesso, bool Cancellato, PersonaId? Anche = null, long PrimaDiAnche = 0)
    {
        public long Prima(PersonaId chi) => chi == Interessato ? PrimaDelloStesso : PrimaDiAnche;
    }

    internal sealed class Scrittura(FattiPersonali prima)
    {
        private readonly Indice<long, Posta>.Scrittura perSeq = prima.perSeq.InScrittura();
        private readonly Indice<PersonaId, long>.Scrittura ultimoDi = prima.ultimoDi.InScrittura();

        public FattiPersonali Adesso => new(perSeq.Adesso, ultimoDi.Adesso);

        /// <param name="anche">Another one than the first.</param>
        public void Applica(FattoRegistrato registrato, PersonaId interessato, PersonaId? anche)
        {
            if (registrato.Fatto is DatiCancellati cancellati) Cancella(cancellati);
            if (!registrato.Fatto.HaDatiPersonali) return;

            perSeq[registrato.Seq] = new(interessato, ultimoDi[interessato], Cancellato: false, anche, anche is { } altro ? ultimoDi[altro] : 0);
            ultimoDi[interessato] = registrato.Seq;
            if (anche is { } chi) ultimoDi[chi] = registrato.Seq;
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
