using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>What checking a register found.</summary>
/// <param name="Fatti">How many facts there are.</param>
/// <param name="Testa">How far it goes, to be published.</param>
/// <param name="Guasti">All that is wrong, in the order of the rows; empty when all is well.</param>
/// <param name="Orfani">Payload rows that no fact names: of commands that never ended, to be swept. No fault.</param>
public sealed record EsitoVerifica(PianoId Piano, long Fatti, Testa Testa, ImmutableArray<GuastoRegistro> Guasti, int Orfani)
{
    public bool Sano => Guasti.IsEmpty;
}

/// <summary>Something wrong with a register's rows.</summary>
/// <param name="Seq">The fact it is about, or the place where one is missing; null when the row is no fact's.</param>
/// <param name="Riga">The row's key.</param>
/// <param name="Colonne">The columns it is in, as exactly as can be known; empty when it is the row as a whole.</param>
/// <param name="Cosa">What is wrong, in plain words without anything personal.</param>
public sealed record GuastoRegistro(long? Seq, string Riga, ImmutableArray<string> Colonne, string Cosa)
{
    public override string ToString() =>
        $"{(Seq is { } seq ? $"fact {seq}" : $"row {Riga}")}: {(Colonne.IsEmpty ? "" : string.Join(" or ", Colonne) + ": ")}{Cosa}";
}
