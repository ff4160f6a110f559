using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>The personal part of these facts is erased (SEC-02): first this is written, then the rows are cleared.</summary>
/// <param name="Richiesta">Under which number and day the request came in, where somebody asked the office by letter; null where people asked here, and where nobody asks.</param>
[Regola("SEC-02", "art. 17 Reg. (UE) 2016/679")]
public sealed record DatiCancellati(ImmutableArray<long> Seqs, Protocollo? Richiesta = null) : Fatto
{
    public bool Equals(DatiCancellati? altro) => altro is not null && Richiesta == altro.Richiesta && Seqs.SequenceEqual(altro.Seqs);

    public override int GetHashCode() => Seqs.IsDefaultOrEmpty ? 0 : HashCode.Combine(Seqs.Length, Seqs[0], Richiesta);
}

/// <summary>Erases the personal part of these facts of one's own; those without one, and those erased already, are passed over.</summary>
public sealed record CancellaDati(ImmutableArray<long> Seqs) : Comando;

/// <summary>The office erases what the register holds about somebody who does not write to the bot, and who asked for it by letter.</summary>
/// <param name="Numero">Their adesione.</param>
/// <param name="Protocollo">Under which number the request came in, as typed.</param>
/// <param name="Data">The day of that, as typed.</param>
/// <param name="FinoA">The last fact of those that the office was told will go: nothing is erased unseen.</param>
public sealed record CancellaSuRichiesta(int Numero, string Protocollo, string Data, long FinoA) : Comando;

/// <summary>Erases the personal part of these facts, kept for as long as the plan says: the installation's own command, whoever wrote the facts.</summary>
public sealed record CancellaScaduti(ImmutableArray<long> Seqs) : Comando;

/// <summary>Erases again what was erased after a copy was made, as the register is restored from it: the installation's own command, whoever wrote the facts.</summary>
[Regola("SEC-06")]
public sealed record RiapplicaCancellazioni(ImmutableArray<long> Seqs) : Comando;
