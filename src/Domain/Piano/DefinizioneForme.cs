using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace PdzBot.Domain;

/// <summary>The shapes of single values in a plan's file. The published schema has the same expressions.</summary>
internal static partial class DefinizioneForme
{
    private static readonly LocalDateTimePattern AlMinuto = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    [GeneratedRegex(@"^[^\p{Cc}\p{Z}]([^\p{Cc}]*[^\p{Cc}\p{Z}])?\z")]
    private static partial Regex UnaRiga();

    [GeneratedRegex(@"^[^\p{Cc}\p{Z}](([^\p{Cc}]|\n)*[^\p{Cc}\p{Z}])?\z")]
    private static partial Regex PiuRighe();

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Identificatore();

    [GeneratedRegex(@"^[0-9]{6}\z")]
    private static partial Regex SeiCifre();

    [GeneratedRegex(@"^https://[!-~]+\z")]
    private static partial Regex IndirizzoSicuro();

    [GeneratedRegex(@"^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]\z")]
    private static partial Regex MomentoCivile();

    [GeneratedRegex(@"^[A-Za-z$_][A-Za-z0-9_-]{0,39}\z")]
    private static partial Regex NomeSemplice();

    public static bool Riga(string testo, int massimo) => Lunghezza(testo) <= massimo && UnaRiga().IsMatch(testo);

    public static bool Pagina(string testo, int massimo) => Lunghezza(testo) <= massimo && PiuRighe().IsMatch(testo);

    public static bool Id(string testo) => testo.Length <= 64 && Identificatore().IsMatch(testo);

    public static bool Istat(string testo) => SeiCifre().IsMatch(testo);

    /// <summary>A name that can stand in a path without quotes.</summary>
    public static bool Nome(string testo) => NomeSemplice().IsMatch(testo);

    public static bool Indirizzo(string testo, [NotNullWhen(true)] out Uri? indirizzo)
    {
        indirizzo = null;
        return testo.Length <= 500 && IndirizzoSicuro().IsMatch(testo) && Uri.TryCreate(testo, UriKind.Absolute, out indirizzo);
    }

    public static bool Momento(string testo, out LocalDateTime momento)
    {
        momento = default;
        return MomentoCivile().IsMatch(testo) && AlMinuto.Parse(testo).TryGetValue(default, out momento);
    }

    public static string InTesto(LocalDateTime momento) => AlMinuto.Format(momento);

    /// <summary>The word that stands for a choice in the file.</summary>
    public static string Parola<T>(T scelta)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(scelta.ToString());

    /// <summary>Whole as JSON Schema means it: <c>1.0</c> is.</summary>
    public static bool Intero(JsonElement elemento, int minimo, int massimo, out int intero)
    {
        intero = 0;
        if (elemento.ValueKind != JsonValueKind.Number || !elemento.TryGetDecimal(out var numero)) return false;
        if (numero < minimo || numero > massimo || numero != decimal.Truncate(numero)) return false;
        intero = (int)numero;
        return true;
    }

    /// <summary>The known name that somebody probably meant: at most two slips away, and fewer than half of its letters.</summary>
    public static string? PiuVicino(string ignoto, IEnumerable<string> noti)
    {
        if (ignoto.Length > 40) return null;
        var (vicino, distanza) = noti.Select(noto => (noto, Distanza(ignoto.ToLowerInvariant(), noto.ToLowerInvariant()))).MinBy(n => n.Item2);
        return distanza <= 2 && distanza * 2 < vicino.Length ? vicino : null;
    }

    private static int Distanza(string a, string b)
    {
        var riga = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonale = riga[0];
            riga[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var sostituita = diagonale + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonale = riga[j];
                riga[j] = Math.Min(sostituita, Math.Min(riga[j], riga[j - 1]) + 1);
            }
        }

        return riga[^1];
    }

    /// <summary>In characters as the schema counts them, not in UTF-16 units.</summary>
    private static int Lunghezza(string testo) => testo.EnumerateRunes().Count();
}
