using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace PdzBot.Bot;

/// <summary>The domain's clock: what "now" is for deadlines, windows and receipts.</summary>
/// <remarks>
/// In Development it starts at <c>Pdz:Clock</c>, runs at the real pace and can be moved; elsewhere it is the real time. Tokens,
/// retries and timeouts never ask it.
/// </remarks>
public sealed class Orologio
{
    /// <summary>Lecce's process is under way and its notice is open.</summary>
    public const string InizioDiSviluppo = "2022-05-10T09:00:00+02:00";

    private readonly TimeProvider time;
    private long ticksAhead;

    /// <param name="start">Where the clock stands now; null: the real time, which nobody moves.</param>
    public Orologio(TimeProvider time, Instant? start)
    {
        (this.time, Spostabile) = (time, start is not null);
        if (start is { } instant) Interlocked.Exchange(ref ticksAhead, TicksFromRealTime(instant));
    }

    /// <summary>Raised after each move, with the instant it was moved to.</summary>
    public event Action<Instant>? Spostato;

    public bool Spostabile { get; }

    public Instant Ora => Reale.PlusTicks(Interlocked.Read(ref ticksAhead));

    private Instant Reale => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>The clock the settings ask for.</summary>
    /// <exception cref="InvalidOperationException"><c>Pdz:Clock</c> is not an ISO 8601 instant with its offset.</exception>
    public static Orologio Da(IConfiguration settings, IHostEnvironment environment, TimeProvider time)
    {
        if (!environment.IsDevelopment()) return new(time, null);

        var text = settings["Pdz:Clock"] is { Length: > 0 } set ? set : InizioDiSviluppo;
        var read = OffsetDateTimePattern.ExtendedIso.WithCulture(CultureInfo.InvariantCulture).Parse(text);
        return read.Success
            ? new(time, read.Value.ToInstant())
            : throw new InvalidOperationException($"Pdz:Clock is \"{text}\"; expected an instant as {InizioDiSviluppo}.");
    }

    /// <summary>Puts the clock there; it runs on from there.</summary>
    /// <exception cref="InvalidOperationException">The clock is the real time.</exception>
    public void Sposta(Instant instant)
    {
        if (!Spostabile) throw new InvalidOperationException("The real time cannot be moved.");

        Interlocked.Exchange(ref ticksAhead, TicksFromRealTime(instant));
        Spostato?.Invoke(instant);
    }

    private long TicksFromRealTime(Instant instant) => instant.ToUnixTimeTicks() - Reale.ToUnixTimeTicks();
}
