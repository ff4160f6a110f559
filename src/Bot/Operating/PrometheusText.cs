using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace PdzBot.Bot;

/// <summary>The bot's own instruments in Prometheus' text format.</summary>
/// <remarks>The exporter that would do this is not to be had in a stable version; OTLP takes over where an operator configures it.</remarks>
public sealed class PrometheusText : IDisposable
{
    /// <summary>Upper bounds of the buckets of a turn's duration, in seconds; OTLP has the same.</summary>
    internal static readonly double[] Bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

    /// <summary>No set of labels we use comes near; a fault of ours must not fill the memory.</summary>
    private const int MostSeries = 1000;

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<(string Name, string Labels), Series> series = new();

    /// <param name="meters">This bot's own: another one in the same process counts for itself.</param>
    public PrometheusText(IMeterFactory meters)
    {
        listener.InstrumentPublished = (instrument, heard) =>
        {
            if (instrument.Meter.Name == TurnMetrics.MeterName && ReferenceEquals(instrument.Meter.Scope, meters)) heard.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.Start();
    }

    public string Write()
    {
        var text = new StringBuilder();
        foreach (var instrument in series.OrderBy(each => each.Key).GroupBy(each => each.Key.Name))
        {
            var first = instrument.First().Value;
            text.Append("# HELP ").Append(instrument.Key).Append(' ').AppendLine(first.Help);
            text.Append("# TYPE ").Append(instrument.Key).Append(' ').AppendLine(first.IsHistogram ? "histogram" : "counter");
            foreach (var ((name, labels), each) in instrument) each.Write(text, name, labels);
        }

        return text.Replace("\r", "").ToString();
    }

    public void Dispose() => listener.Dispose();

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var histogram = instrument is Histogram<double>;
        var name = instrument.Name.Replace('.', '_') + (histogram ? "_seconds" : "_total");
        var labels = new StringBuilder();
        foreach (var (tag, said) in tags) labels.Append(labels.Length == 0 ? "" : ",").Append(tag).Append("=\"").Append(said).Append('"');

        var key = (name, labels.ToString());
        if (series.Count < MostSeries || series.ContainsKey(key)) series.GetOrAdd(key, _ => new(instrument.Description ?? "", histogram)).Add(value);
    }

    private sealed class Series(string help, bool isHistogram)
    {
        private readonly long[] buckets = new long[Bounds.Length];
        private readonly Lock gate = new();
        private long count;
        private double sum;

        public string Help => help;

        public bool IsHistogram => isHistogram;

        public void Add(double value)
        {
            lock (gate)
            {
                count++;
                sum += value;
                for (var i = 0; i < Bounds.Length; i++) buckets[i] += value <= Bounds[i] ? 1 : 0;
            }
        }

        public void Write(StringBuilder text, string name, string labels)
        {
            lock (gate)
            {
                if (!isHistogram)
                {
                    Line(text, name, labels, sum);
                    return;
                }

                for (var i = 0; i < Bounds.Length; i++) Line(text, name + "_bucket", With(labels, Bounds[i].ToString(CultureInfo.InvariantCulture)), buckets[i]);
                Line(text, name + "_bucket", With(labels, "+Inf"), count);
                Line(text, name + "_sum", labels, sum);
                Line(text, name + "_count", labels, count);
            }
        }

        private static string With(string labels, string bound) => $"{labels}{(labels.Length == 0 ? "" : ",")}le=\"{bound}\"";

        private static void Line(StringBuilder text, string name, string labels, double value) =>
            text.Append(name).Append('{').Append(labels).Append("} ").Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
