namespace PdzBot.Bot;

/// <summary><c>Pdz:Otlp</c>, or the standard's own <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>: where a collector listens.</summary>
/// <remarks>The rest is the standard's: <c>OTEL_EXPORTER_OTLP_PROTOCOL</c>, <c>_HEADERS</c>, <c>OTEL_SERVICE_NAME</c> …, as variables or settings.</remarks>
public static class TelemetrySetting
{
    private const string Ours = "Pdz:Otlp", Standard = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <exception cref="InvalidOperationException">It is no address of a collector.</exception>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var named = (string[])[Ours, Standard];
        if (named.FirstOrDefault(name => builder.Configuration[name] is { Length: > 0 }) is not { } name) return;

        var address = builder.Configuration[name]!;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
            throw new InvalidOperationException($"{name}: expected the address of an OTLP collector, as http://localhost:4317.");

        builder.Configuration.AddInMemoryCollection([new(Standard, address)]);
        Load(builder);
    }

    /// <summary>On its own, so that a bot without a collector loads none of the libraries.</summary>
    private static void Load(WebApplicationBuilder builder)
    {
        Telemetry.Log(builder.Logging, builder.Configuration);
        builder.Services.AddSingleton<IHostedService>(provider => new Telemetry(builder.Configuration, provider.GetService<OpenTelemetry.Logs.LoggerProvider>()));
    }
}
