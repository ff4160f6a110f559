using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>The personal part of these facts is erased (SEC-02): first this is written, then the rows are cleared.</summary>
[Regola("SEC-02", "art. 17 Reg. (UE) 2016/679")]
public sealed record DatiCancellati(ImmutableArray<long> Seqs) : Fatto
{
    public bool Equals(DatiCancellati? altro) => altro is not null && Seqs.SequenceEqual(altro.Seqs);

    public override int GetHashCode() => Seqs.IsDefaultOrEmpty ? 0 : HashCode.Combine(Seqs.Length, Seqs[0]);
}

/// <summary>Erases the personal part of these facts of one's own; those without one, and those erased already, are passed over.</summary>
public sealed record CancellaDati(ImmutableArray<long> Seqs) : Comando;

/// <summary>Erases the personal part of these facts, kept for as long as the plan says: the installation's own command, whoever wrote the facts.</summary>
public sealed record CancellaScaduti(ImmutableArray<long> Seqs) : Comando;

/// <summary>Erases again what was erased after a copy was made, as the register is restored from it: the installation's own command, whoever wrote the facts.</summary>
[Regola("SEC-06")]
public sealed record RiapplicaCancellazioni(ImmutableArray<long> Seqs) : Comando;
