using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>Metrics, traces and logs to an OTLP collector, while the host runs. Only where a setting names one is any of this loaded.</summary>
/// <remarks>
/// Turns never wait for it: spans and log lines go into bounded queues that drop what does not fit, measurements are added up in memory and read
/// once a minute. What is told is what <c>/metrics</c> and the log tell: kinds, statuses and rule ids, nothing about anybody (SEC-02). Outgoing
/// requests are not traced: their addresses hold the ids of conversations.
/// </remarks>
/// <param name="logs">What <see cref="Log"/> has made of the log; told here that the end has come.</param>
[Regola("SEC-02")]
internal sealed class Telemetry(IConfiguration settings, LoggerProvider? logs) : IHostedService, IDisposable
{
    /// <summary>How long a collector is waited for when the bot stops, in milliseconds; Docker kills after ten seconds in all.</summary>
    private const int LastWords = 3_000;

    private MeterProvider? meters;
    private TracerProvider? traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        meters = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(settings))
            .ConfigureResource(Name)
            .AddMeter(TurnMetrics.MeterName, "Microsoft.AspNetCore.Hosting", "System.Runtime")
            .AddView("pdzbot.turn.duration", new ExplicitBucketHistogramConfiguration { Boundaries = PrometheusText.Bounds })
            .AddOtlpExporter()
            .Build();
        traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(settings))
            .ConfigureResource(Name)
            .AddSource(TurnSpans.SourceName)
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    /// <summary>The server has stopped before: what the last turns told is sent.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(Shutdown, CancellationToken.None);

    public void Dispose()
    {
        Shutdown();
        meters?.Dispose();
        traces?.Dispose();
    }

    /// <summary>Log lines as the console shows them, without scopes: those hold addresses of requests.</summary>
    public static void Log(ILoggingBuilder logging, IConfiguration settings) => logging.AddOpenTelemetry(lines =>
    {
        lines.IncludeScopes = false;
        lines.SetResourceBuilder(ResourceBuilder.CreateDefault().AddService(ServiceName(settings)));
        lines.AddOtlpExporter();
    });

    private static string ServiceName(IConfiguration settings) => settings["OTEL_SERVICE_NAME"] is { Length: > 0 } name ? name : "pdzbot";

    private void Name(ResourceBuilder resource) => resource.AddService(ServiceName(settings));

    private void Shutdown() => Parallel.Invoke(() => traces?.Shutdown(LastWords), () => meters?.Shutdown(LastWords), () => logs?.Shutdown(LastWords));
}
