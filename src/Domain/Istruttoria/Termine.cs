using NodaTime;
using NodaTime.Text;

namespace PdzBot.Domain;

/// <summary>The last day on which something may still be done; it counts whole, until midnight in Rome.</summary>
[Regola("ADE-06")]
[Regola("ADE-17", "art. 10-bis L. 241/1990; art. 2963 c.c.")]
public readonly record struct Termine(LocalDate UltimoGiorno)
{
    /// <summary>So many days from an instant, whose own day is left out.</summary>
    public static Termine Di(Instant da, int giorni) => new(Roma.Data(da).PlusDays(giorni));

    /// <summary>How many days it left at an instant, whose own day is left out.</summary>
    public int Giorni(Instant da) => Period.DaysBetween(Roma.Data(da), UltimoGiorno);

    public bool Passato(Instant ora) => Roma.Data(ora) > UltimoGiorno;

    /// <summary>The day: <c>2022-05-22</c>.</summary>
    public override string ToString() => LocalDatePattern.Iso.Format(UltimoGiorno);
}
