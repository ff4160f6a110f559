using NodaTime;
using NodaTime.Text;

namespace PdzBot.Domain;

/// <summary>Reads the instants of rows, at a fraction of what the general pattern takes.</summary>
internal static class OraIso
{
    private const int FinoAiSecondi = 19;

    /// <summary>What <see cref="InstantPattern.ExtendedIso"/> reads, or null: <c>2022-05-10T07:00:00.123456789Z</c> at once, anything else by the pattern.</summary>
    public static Instant? Leggi(string testo) =>
        Subito(testo) ?? (InstantPattern.ExtendedIso.Parse(testo) is { Success: true, Value: var ora } ? ora : null);

    private static Instant? Subito(ReadOnlySpan<char> testo)
    {
        if (testo.Length <= FinoAiSecondi || testo[^1] != 'Z' || !Forma(testo)) return null;

        var (anno, mese, giorno) = (Cifre(testo[..4]), Cifre(testo[5..7]), Cifre(testo[8..10]));
        var (ore, minuti, secondi) = (Cifre(testo[11..13]), Cifre(testo[14..16]), Cifre(testo[17..19]));
        if (anno < 1 || mese is < 1 or > 12 || giorno < 1 || ore is < 0 or > 23 || minuti is < 0 or > 59 || secondi is < 0 or > 59) return null;
        if (giorno > DateTime.DaysInMonth(anno, mese) || Frazione(testo[FinoAiSecondi..^1]) is not { } nanosecondi) return null;

        var giorni = new DateOnly(anno, mese, giorno).DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
        return Instant.FromUnixTimeSeconds((giorni * 86_400L) + (ore * 3600) + (minuti * 60) + secondi).PlusNanoseconds(nanosecondi);
    }

    private static bool Forma(ReadOnlySpan<char> testo) => testo[4] == '-' && testo[7] == '-' && testo[10] == 'T' && testo[13] == ':' && testo[16] == ':';

    /// <summary>Nothing, or a point and one to nine digits.</summary>
    private static int? Frazione(ReadOnlySpan<char> testo)
    {
        if (testo.IsEmpty) return 0;
        if (testo[0] != '.' || testo.Length is < 2 or > 10 || Cifre(testo[1..]) is not (>= 0 and var frazione)) return null;

        for (var cifre = testo.Length - 1; cifre < 9; cifre++) frazione *= 10;
        return frazione;
    }

    /// <summary>Negative when not all are digits.</summary>
    private static int Cifre(ReadOnlySpan<char> testo)
    {
        var numero = 0;
        foreach (var cifra in testo)
        {
            if (!char.IsAsciiDigit(cifra)) return -1;

            numero = (numero * 10) + (cifra - '0');
        }

        return numero;
    }
}
