using System.Globalization;
using System.Text.RegularExpressions;

namespace PdzBot.Domain;

/// <summary>Work in full-time equivalents, in whole hundredths: 31,50 is thirty-one people and a half.</summary>
[Regola("PIA-06", "Circolare della Regione Calabria del 26/01/2021")]
public readonly partial record struct TempoPieno : IComparable<TempoPieno>
{
    private TempoPieno(int centesimi) => Centesimi = centesimi;

    public int Centesimi { get; }

    [GeneratedRegex(@"^(?<n>[0-9]{1,6})([.,](?<d>[0-9]+))?(?<m>\s*(½|e\s+mezz[oa]|and\s+a\s+half|1/2))?(\s*(etp|fte|ula|unità|unita|persone|assistenti(\s+sociali)?|(social\s+)?workers|a\s+tempo\s+pieno|full[ -]time))?\.?\z")]
    private static partial Regex Scritto();

    /// <summary>As people write it: "31,5", "31.50", "31 e mezzo", "31½ ETP". Two decimals at most: a point is never one for thousands.</summary>
    public static Lettura<TempoPieno> Leggi(string? testo)
    {
        var piano = (testo ?? "").Trim().ToLowerInvariant();
        if (piano is "zero" or "nessuno" or "nessuna" or "none") return default(TempoPieno);
        if (piano is "mezzo" or "mezza" or "half" or "½") return new TempoPieno(50);
        if (piano.Length > 60 || Scritto().Match(piano) is not { Success: true } letto) return Rifiuto.Per("PIA-06", "tempoPieno");

        var (decimali, mezzo) = (letto.Groups["d"].Value, letto.Groups["m"].Success);
        if (decimali.Length > 2) return Rifiuto.Per("PIA-06", "tempoPienoDecimali");
        if (decimali.Length > 0 && mezzo) return Rifiuto.Per("PIA-06", "tempoPieno");

        var centesimi = int.Parse(letto.Groups["n"].Value + (mezzo ? "50" : decimali.PadRight(2, '0')), CultureInfo.InvariantCulture);
        return new TempoPieno(centesimi);
    }

    /// <exception cref="ArgumentOutOfRangeException">Less than nothing.</exception>
    public static TempoPieno DaCentesimi(int centesimi)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(centesimi);
        return new(centesimi);
    }

    public int CompareTo(TempoPieno altro) => Centesimi.CompareTo(altro.Centesimi);

    public static bool operator <(TempoPieno uno, TempoPieno altro) => uno.Centesimi < altro.Centesimi;

    public static bool operator >(TempoPieno uno, TempoPieno altro) => uno.Centesimi > altro.Centesimi;

    public static bool operator <=(TempoPieno uno, TempoPieno altro) => uno.Centesimi <= altro.Centesimi;

    public static bool operator >=(TempoPieno uno, TempoPieno altro) => uno.Centesimi >= altro.Centesimi;

    /// <summary>As it is read again: "31,50".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Centesimi / 100},{Centesimi % 100:00}");
}
