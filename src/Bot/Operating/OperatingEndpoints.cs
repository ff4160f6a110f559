using System.Net;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>What an operator's tools ask: <c>/health/live</c>, <c>/health/ready</c>, <c>/metrics</c>.</summary>
public static class OperatingEndpoints
{
    public static void MapOperating(this WebApplication app)
    {
        var metricsForAll = app.Configuration.GetValue<bool>("Pdz:MetricsPublic");

        // The listener hears only what is counted after it is made.
        var metrics = app.Services.GetRequiredService<PrometheusText>();

        app.MapGet("/health/live", () => "ok");
        app.MapGet("/health/ready", async (Readiness readiness, CancellationToken cancellation) =>
            await readiness.WhyNotAsync(cancellation) is { } reason ? Results.Text(reason, statusCode: StatusCodes.Status503ServiceUnavailable) : Results.Text("ok"));
        app.MapGet("/metrics", (HttpContext context) =>
            metricsForAll || IsThisMachine(context)
                ? Results.Text(metrics.Write(), "text/plain; version=0.0.4; charset=utf-8")
                : Results.NotFound());
    }

    /// <summary>From loopback, and not by way of a proxy that stands here too.</summary>
    private static bool IsThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && !context.Request.Headers.ContainsKey("Forwarded") && !context.Request.Headers.ContainsKey("X-Forwarded-For");
}

/// <summary>Whether the bot can serve: the store answers and the plans' registers are readable.</summary>
public sealed class Readiness(ITableStore store, Cancellerie cancellerie, Piani piani)
{
    /// <summary>Null when ready; else what is missing, without details that belong in the log.</summary>
    public async Task<string?> WhyNotAsync(CancellationToken cancellation)
    {
        try
        {
            await store.PingAsync(cancellation);
            foreach (var ambito in piani.Ambiti.Tutti)
            {
                var cancelleria = await cancellerie.DiAsync(ambito.Piano);
                if (cancelleria.Guasto is not null) await cancelleria.AggiornaAsync();
            }
        }
        catch (RegistroIllegibileException illegibile)
        {
            return $"the register of {illegibile.Piano} holds what this version does not know";
        }
        catch (Exception fault) when (fault is Azure.RequestFailedException or IOException or InvalidOperationException)
        {
            return "store not reachable";
        }

        return null;
    }
}
