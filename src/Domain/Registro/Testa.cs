using System.Globalization;

namespace PdzBot.Domain;

/// <summary>How far a register goes and what it is up to there: the last fact's number and its chain hash.</summary>
/// <remarks>
/// Rows cut off at the end can't be seen from the rows alone. A head that was published can: whatever the register says later must
/// still pass through it.
/// </remarks>
[Regola("SEC-01")]
public readonly record struct Testa(long Seq, Impronta Catena)
{
    /// <summary>The head of a register that holds nothing yet.</summary>
    public static Testa Vuota(PianoId piano) => new(0, Impronta.Di(Domain.Catena.Inizio(piano)));

    /// <summary>Reads <c>SEQ:HASH</c>; null when it is not that.</summary>
    public static Testa? Leggi(string testo)
    {
        var parti = testo.Split(':');
        return parti.Length == 2
            && long.TryParse(parti[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
            && parti[1].Length == 64
            && parti[1].All(char.IsAsciiHexDigit)
                ? new(seq, new(parti[1].ToLowerInvariant()))
                : null;
    }

    public override string ToString() => $"{Seq}:{Catena}";
}
