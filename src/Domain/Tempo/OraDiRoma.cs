using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace PdzBot.Domain;

/// <summary>A date and time on a clock in Rome, to the minute: how notices and calendars give theirs.</summary>
/// <remarks>
/// Once a year an hour does not exist (31 March 2024, 2:30) and once one happens twice (27 October 2024, 2:30). A window is never
/// shorter than the notice lets a person believe: it opens at the first occurrence and closes at the second. An hour that is skipped
/// stands for the instant at which the clock jumps over it.
/// </remarks>
[Regola("CAL-01")]
[Regola("ADE-05")]
public readonly record struct OraDiRoma
{
    private const string Forma = "0000-00-00T00:00";

    private static readonly LocalDateTimePattern Iso = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalDatePattern IsoData = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd");

    private static readonly ZoneLocalMappingResolver Inizio =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private static readonly ZoneLocalMappingResolver Fine =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

    private readonly LocalDateTime locale;

    /// <summary>Seconds are dropped: the minute has begun.</summary>
    public OraDiRoma(LocalDateTime locale) => this.locale = locale.Date + new LocalTime(locale.Hour, locale.Minute);

    public LocalDate Data => locale.Date;

    public LocalTime Ora => locale.TimeOfDay;

    /// <summary>The day that ends, when something ends then: at midnight it is the one before.</summary>
    public LocalDate DataComeFine => locale.TimeOfDay == LocalTime.Midnight ? locale.Date.PlusDays(-1) : locale.Date;

    /// <summary>As an end is written: midnight is 24:00 of the day that it ends, <c>2022-05-19T24:00</c>.</summary>
    public string ComeFine => locale.TimeOfDay == LocalTime.Midnight ? $"{IsoData.Format(DataComeFine)}T24:00" : ToString();

    /// <summary>How often a clock in Rome shows it: once, but for the two nights a year in which it changes.</summary>
    public Volte Volte => Roma.Zona.MapLocal(locale).Count switch
    {
        0 => Volte.Nessuna,
        1 => Volte.Una,
        _ => Volte.Due,
    };

    /// <summary>The instant, when something begins then: the first occurrence.</summary>
    public Instant InstantComeInizio => Roma.Zona.ResolveLocal(locale, Inizio).ToInstant();

    /// <summary>The instant, when something ends then: the second occurrence.</summary>
    public Instant InstantComeFine => Roma.Zona.ResolveLocal(locale, Fine).ToInstant();

    /// <summary>Reads <c>2022-05-10T13:00</c>; 24:00 is the midnight at the end of its day, as notices write it.</summary>
    public static Lettura<OraDiRoma> Leggi(string? testo)
    {
        if (ConFuso(testo)) return No("oraConFuso");
        if (!HaForma(testo)) return No("oraForma");
        if (!IsoData.Parse(testo[..10]).Success) return No("data");
        return Iso.Parse(testo).TryGetValue(default, out var letta) ? new OraDiRoma(letta) : No("ora");
    }

    /// <summary>As it is read: <c>2022-05-10T13:00</c>.</summary>
    public override string ToString() => Iso.Format(locale);

    private static bool HaForma([NotNullWhen(true)] string? testo) =>
        testo?.Length == Forma.Length
        && testo.Zip(Forma).All(segni => segni.Second == '0' ? char.IsAsciiDigit(segni.First) : segni.First == segni.Second);

    /// <summary>A right beginning, then Z or an offset.</summary>
    private static bool ConFuso(string? testo) =>
        testo?.Length > Forma.Length && HaForma(testo[..Forma.Length]) && testo.AsSpan(Forma.Length).IndexOfAny('Z', '+', '-') >= 0;

    private static Rifiuto No(string motivo) => Rifiuto.Per("CAL-01", motivo);
}

/// <summary>How often a date and time happens in Rome.</summary>
public enum Volte
{
    /// <summary>Skipped, when the clock goes forward.</summary>
    Nessuna,
    Una,

    /// <summary>Repeated, when the clock goes back.</summary>
    Due,
}
