using System.Globalization;
using NodaTime;

namespace PdzBot.Domain;

/// <summary>A day as people write it: "12/05/2022", "2022-05-12", "12 maggio 2022", "12 May 2022", "oggi", "ieri".</summary>
[Regola("CAL-01")]
public static class DataScritta
{
    private static readonly string[] Mesi = ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"];

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static Lettura<LocalDate> Leggi(string testo, Instant ora)
    {
        var oggi = Roma.Data(ora);
        var parole = testo.ToLowerInvariant().Split([' ', '/', '-', '.', ',', 'º', '°'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parole switch
        {
            ["oggi" or "today"] => oggi,
            ["ieri" or "yesterday"] => oggi.PlusDays(-1),
            [{ Length: 4 } anno, var mese, var giorno] => Giorno(anno, mese, giorno),
            [var giorno, var mese, var anno] => Giorno(anno, mese, giorno),
            _ => Rifiuto.Per("CAL-01", "giornoForma"),
        };
    }

    private static Lettura<LocalDate> Giorno(string anno, string mese, string giorno)
    {
        if (!Cifre(anno, out var a) || !Cifre(giorno, out var g) || Mese(mese) is not { } m) return Rifiuto.Per("CAL-01", "giornoForma");
        if (anno.Length == 2) a += 2000;

        return a is >= 1900 and <= 2200 && g >= 1 && g <= CalendarSystem.Iso.GetDaysInMonth(a, m) ? new LocalDate(a, m, g) : Rifiuto.Per("CAL-01", "giornoNonEsiste");
    }

    private static int? Mese(string mese)
    {
        if (Cifre(mese, out var numero)) return numero is >= 1 and <= 12 ? numero : null;
        if (mese.Length < 3) return null;

        var (it, en) = (Array.IndexOf(Mesi, mese[..3]), Array.IndexOf(Months, mese[..3]));
        return it >= 0 ? it + 1 : en >= 0 ? en + 1 : null;
    }

    private static bool Cifre(string testo, out int numero) => int.TryParse(testo, NumberStyles.None, CultureInfo.InvariantCulture, out numero);
}
