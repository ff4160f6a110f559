namespace PdzBot.Tests;

/// <summary>A clock that stands still. A delay passes at once and moves it; a time limit passes only when the test says so.</summary>
internal sealed class WireClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _delays = [];
    private readonly List<Timer> _limits = [];
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The delays that were waited for, in order.</summary>
    public IReadOnlyList<TimeSpan> Delays
    {
        get
        {
            lock (_gate) return [.. _delays];
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public void Advance(TimeSpan by)
    {
        lock (_gate) _now += by;
    }

    /// <summary>Lets every time limit that is set run out.</summary>
    public void RunOut()
    {
        Timer[] limits;
        lock (_gate) limits = [.. _limits];
        foreach (var limit in limits) limit.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state), dueTime);
        lock (_gate)
        {
            if (state is CancellationTokenSource)
            {
                _limits.Add(timer);
                return timer;
            }

            _delays.Add(dueTime);
            _now += dueTime;
        }

        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return timer;
    }

    private sealed class Timer(WireClock clock, Action callback, TimeSpan due) : ITimer
    {
        public void Fire()
        {
            clock.Advance(due);
            callback();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            lock (clock._gate) clock._limits.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
