using System.Globalization;

namespace PdzBot.Domain;

/// <summary>What each of the 16 characters of a person's codice fiscale may be.</summary>
/// <remarks>
/// Six letters of surname and name, year, month letter, day (women: day + 40), place of birth, control character. Whether the six letters
/// fit a given name is not asked: names change, codes don't.
/// </remarks>
[Regola("ADE-03", "D.M. 23 dicembre 1976, n. 13813")]
internal static class CodiceDiPersona
{
    public const int Lunghezza = 16;

    /// <summary>One letter a month, January first; letters easily mistaken for another are left out.</summary>
    private const string Mesi = "ABCDEHLMPRST";

    /// <summary>First letters of the cadastral codes: comuni A–M, never J or K; Z for a birth abroad.</summary>
    private const string Luoghi = "ABCDEFGHILMZ";

    /// <summary>Letters that stand for the digits 0–9 in a code told apart from an equal one (omocodia).</summary>
    private const string Omocodia = "LMNPQRSTUV";

    private const int PosizioneDelMese = 8;
    private const int PosizioneDelLuogo = 11;

    /// <summary>What a character counts in an odd place, by its order in 0–9 or A–Z; in an even place it counts its order.</summary>
    private static ReadOnlySpan<byte> ValoriDispari =>
        [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

    /// <summary>The first fault from left to right, or null.</summary>
    public static Rifiuto? Esamina(string codice)
    {
        if (codice.All(char.IsAsciiDigit)) return No("soloCifre");
        for (var i = 0; i < Lunghezza; i++)
            if (Estraneo(codice[i], i) is { } motivo)
                return No(motivo, ("posizione", $"{i + 1}"), ("trovato", Caratteri.Mostra(codice, i)));

        return Data(anno: Numero(codice, 6), mese: Mesi.IndexOf(codice[PosizioneDelMese]) + 1, giorno: Numero(codice, 9))
            ?? (Controllo(codice) == codice[^1] ? null : No("carattereDiControllo"));
    }

    private static string? Estraneo(char segno, int indice) => indice switch
    {
        PosizioneDelMese => Mesi.Contains(segno) ? null : "mese",
        PosizioneDelLuogo => Luoghi.Contains(segno) ? null : "luogo",
        < 6 or 15 => char.IsAsciiLetterUpper(segno) ? null : "letteraAttesa",
        _ => char.IsAsciiDigit(segno) || Omocodia.Contains(segno) ? null : "cifraAttesa",
    };

    private static Rifiuto? Data(int anno, int mese, int giorno)
    {
        if (giorno is not ((>= 1 and <= 31) or (>= 41 and <= 71))) return No("giorno", ("trovato", DueCifre(giorno)));

        var delMese = giorno > 40 ? giorno - 40 : giorno;
        // Of the two centuries that two digits may mean, 2000 is a leap year and 1900 is not: one that could be is enough.
        if (delMese == 29 && mese == 2 && anno % 4 != 0) return No("bisestile", ("anno", DueCifre(anno)));
        if (delMese > DateTime.DaysInMonth(2000, mese)) return No("giornoDelMese", ("giorno", $"{delMese}"), ("mese", $"{mese}"));
        return null;
    }

    private static string DueCifre(int numero) => numero.ToString("00", CultureInfo.InvariantCulture);

    private static int Numero(string codice, int indice) => (Cifra(codice[indice]) * 10) + Cifra(codice[indice + 1]);

    private static int Cifra(char segno) => char.IsAsciiDigit(segno) ? segno - '0' : Omocodia.IndexOf(segno);

    private static char Controllo(string codice)
    {
        var somma = 0;
        for (var i = 0; i < Lunghezza - 1; i++)
        {
            var ordine = char.IsAsciiDigit(codice[i]) ? codice[i] - '0' : codice[i] - 'A';
            somma += i % 2 == 0 ? ValoriDispari[ordine] : ordine;
        }

        return (char)('A' + (somma % 26));
    }

    private static Rifiuto No(string motivo, params (string, string)[] dati) => Rifiuto.Per("ADE-03", motivo, dati);
}
