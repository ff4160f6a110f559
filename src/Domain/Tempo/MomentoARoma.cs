using NodaTime;

namespace PdzBot.Domain;

/// <summary>What calendar and clock show in Rome at an instant: the parts from which wording makes a date.</summary>
public readonly record struct MomentoARoma
{
    private readonly ZonedDateTime qui;

    internal MomentoARoma(Instant istante) => qui = istante.InZone(Roma.Zona);

    public LocalDate Data => qui.Date;

    /// <summary>With its seconds.</summary>
    public LocalTime Ora => qui.TimeOfDay;

    /// <summary>From UTC: +01 in winter, +02 in summer.</summary>
    public Offset Scarto => qui.Offset;

    /// <summary>The same to the minute, without what tells a repeated hour apart.</summary>
    public OraDiRoma OraDiRoma => new(qui.LocalDateTime);

    /// <summary>Which of the two it is, in the hour that happens twice; to be shown only then, with <see cref="Scarto"/>.</summary>
    public Occorrenza Occorrenza
    {
        get
        {
            var mappa = Roma.Zona.MapLocal(qui.LocalDateTime);
            if (mappa.Count == 1) return Occorrenza.Unica;
            return mappa.First() == qui ? Occorrenza.Prima : Occorrenza.Seconda;
        }
    }
}

/// <summary>Whether the clock shows an hour once or, in the night it goes back, for the first or the second time.</summary>
public enum Occorrenza
{
    Unica,
    Prima,
    Seconda,
}
