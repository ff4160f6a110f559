using System.Diagnostics;
using System.Globalization;

namespace PdzBot.Bench;

/// <summary>How long something took: by the wall, and of the processor (the driver's share included).</summary>
public readonly record struct Figure(int Count, double Seconds, double CpuSeconds)
{
    public double PerSecond => Count / Seconds;

    public double CpuMicros => CpuSeconds * 1e6 / Count;

    public static Figure operator +(Figure one, Figure other) =>
        new(one.Count + other.Count, one.Seconds + other.Seconds, one.CpuSeconds + other.CpuSeconds);

    /// <summary>From another process of this program.</summary>
    public static Figure Parse(string text) => text.Split(' ') is [var count, var seconds, var cpu]
        ? new(int.Parse(count, CultureInfo.InvariantCulture), double.Parse(seconds, CultureInfo.InvariantCulture), double.Parse(cpu, CultureInfo.InvariantCulture))
        : throw new FormatException($"No figure: {text}");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} {Seconds} {CpuSeconds}");

    /// <summary>Runs the work of <paramref name="callers"/> callers at once, each doing its share one after another.</summary>
    public static async Task<Figure> OfAsync(int count, int callers, Func<int, int, Task> work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var (cpu, clock) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.StartNew());
        var each = count / callers;
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++) await work(caller, i);
        })));
        return new(each * callers, clock.Elapsed.TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds);
    }
}
