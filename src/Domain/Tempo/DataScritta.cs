using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace PdzBot.Domain;

/// <summary>A day, or a day and time, as people write it: 20/5/2022, 20 maggio ore 18, 20 May 2022 at 18:30, oggi, 2022-05-20T18:00.</summary>
[Regola("CAL-01")]
public static partial class DataScritta
{
    private static readonly string[] Mesi =
    [
        "gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic",
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];

    [GeneratedRegex(@"^(?<a>\d{4})-(?<m>\d{1,2})-(?<g>\d{1,2})|^(?<g>\d{1,2})[/.-](?<m>\d{1,2})([/.-](?<a>\d{4}|\d{2}))?|^(?<g>\d{1,2})[º°]?\s+(di\s+|of\s+)?(?<n>[a-z]{3,9})\.?(\s+(del\s+)?(?<a>\d{4}))?|^(?<o>oggi|today)|^(?<d>domani|tomorrow)|^(?<i>ieri|yesterday)")]
    private static partial Regex Data();

    [GeneratedRegex(@"^\s*(t|,)?\s*((alle|at|entro\s+le|by)\s+)?((ore|h\.?)\s*)?(?<h>\d{1,2})([:.,](?<m>\d{2}))?\z")]
    private static partial Regex Ora();

    /// <param name="oggi">The day on which it is read: the year that is left out, and what "oggi" means.</param>
    public static Lettura<LocalDate> Giorno(string? testo, LocalDate oggi) =>
        Letta(testo, oggi) switch
        {
            ({ } giorno, "") => giorno,
            (null, "") => Rifiuto.Per("CAL-01", "giornoNonEsiste"),
            _ => Rifiuto.Per("CAL-01", "dataScritta"),
        };

    /// <summary>When something was or is to be; the last minute of the day where no time is given.</summary>
    public static Lettura<OraDiRoma> Momento(string? testo, LocalDate oggi) =>
        ConOra(testo, oggi, giorno => giorno + new LocalTime(23, 59), (_, _) => null);

    /// <summary>When something ends: with the day, to its midnight, where no time is given or 24:00 is, as notices write it.</summary>
    [Regola("ADE-05", "Avviso dell'Ambito")]
    public static Lettura<OraDiRoma> Fine(string? testo, LocalDate oggi) =>
        ConOra(testo, oggi, Mezzanotte, (giorno, minuti) => minuti == 0 ? Mezzanotte(giorno) : null);

    private static LocalDateTime Mezzanotte(LocalDate cheFinisce) => cheFinisce.PlusDays(1).AtMidnight();

    /// <param name="senzaOra">What a day alone means.</param>
    /// <param name="alle24">What 24:00 means, with its minutes; null where it is no time.</param>
    private static Lettura<OraDiRoma> ConOra(string? testo, LocalDate oggi, Func<LocalDate, LocalDateTime> senzaOra, Func<LocalDate, int, LocalDateTime?> alle24)
    {
        if (Letta(testo, oggi) is not ({ } giorno, { } resto)) return Rifiuto.Per("CAL-01", Letta(testo, oggi).Resto is null ? "dataScritta" : "giornoNonEsiste");
        if (resto.Length == 0) return new OraDiRoma(senzaOra(giorno));

        var ora = Ora().Match(resto);
        var (ore, minuti) = ora.Success ? (Numero(ora, "h"), Numero(ora, "m")) : (25, 0);
        LocalDateTime? letta = ore == 24 ? alle24(giorno, minuti) : ore < 24 && minuti < 60 ? giorno + new LocalTime(ore, minuti) : null;
        return letta is { } quando ? new OraDiRoma(quando) : Rifiuto.Per("CAL-01", "oraScritta");
    }

    /// <summary>As it is read again.</summary>
    public static string Scrivi(LocalDate giorno) => LocalDatePattern.Iso.Format(giorno);

    /// <returns>The day, null where there is none such, and what stands after it; nothing after it where no day was named at all.</returns>
    private static (LocalDate? Giorno, string? Resto) Letta(string? testo, LocalDate oggi)
    {
        var piano = (testo ?? "").Trim().ToLowerInvariant();
        if (piano.Length > 60 || Data().Match(piano) is not { Success: true } data) return (null, null);

        var resto = piano[data.Length..].TrimEnd('.', ' ');
        if (data.Groups["o"].Success) return (oggi, resto);
        if (data.Groups["d"].Success) return (oggi.PlusDays(1), resto);

        if (data.Groups["i"].Success) return (oggi.PlusDays(-1), resto);

        var mese = data.Groups["n"] is { Success: true } nome ? Array.IndexOf(Mesi, nome.Value[..3]) % 12 + 1 : Numero(data, "m");
        var (anno, giorno) = (data.Groups["a"].Success ? Numero(data, "a") : oggi.Year, Numero(data, "g"));
        if (data.Groups["a"].Length == 2) anno += 2000;

        var esiste = anno is >= 1900 and <= 2100 && mese is >= 1 and <= 12 && giorno >= 1 && giorno <= CalendarSystem.Iso.GetDaysInMonth(anno, mese);
        return (esiste ? new LocalDate(anno, mese, giorno) : null, resto);
    }

    private static int Numero(Match letto, string gruppo) =>
        letto.Groups[gruppo] is { Success: true } cifre ? int.Parse(cifre.Value, CultureInfo.InvariantCulture) : 0;
}
