using System.Globalization;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Numbers as people write them: "172.374" and "34,47", "172,374" and "34.47".</summary>
public static class NumberText
{
    private static readonly NumberFormatInfo Italian = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    public static string Intero(long numero, Lingua lingua) => numero.ToString("N0", Of(lingua));

    /// <summary>Full-time equivalents, always to the hundredth.</summary>
    public static string Di(TempoPieno tempo, Lingua lingua) => (tempo.Centesimi / 100m).ToString("N2", Of(lingua));

    private static NumberFormatInfo Of(Lingua lingua) => lingua switch
    {
        Lingua.Italiano => Italian,
        Lingua.Inglese => NumberFormatInfo.InvariantInfo,
    };
}
