using NodaTime;

namespace PdzBot.Domain;

/// <summary>Italian civil time: Europe/Rome, with its changes of clock, from the data that NodaTime carries along.</summary>
public static class Roma
{
    public static DateTimeZone Zona { get; } = DateTimeZoneProviders.Tzdb["Europe/Rome"];

    /// <summary>What calendar and clock show in Rome at an instant.</summary>
    public static MomentoARoma A(Instant istante) => new(istante);

    /// <summary>The date in Rome at an instant.</summary>
    public static LocalDate Data(Instant istante) => istante.InZone(Zona).Date;

    /// <summary>The civil year of an act: that of its date in Rome, which near midnight is not that of UTC.</summary>
    public static int AnnoCivile(Instant istante) => Data(istante).Year;
}
