using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PdzBot.Tests;

/// <summary>Stands in for an OTLP collector: keeps what is sent, by signal.</summary>
public sealed class OtlpCollector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, string Text)> taken = new();
    private readonly TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private OtlpCollector(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    /// <summary>What a bot is told to find it.</summary>
    public string[] Settings => ["--OTEL_EXPORTER_OTLP_ENDPOINT", Address, "--OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"];

    /// <param name="answers">False: it takes requests and never answers one.</param>
    public static async Task<OtlpCollector> StartAsync(bool answers = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new OtlpCollector(builder.Build());
        collector.app.MapPost("/v1/{signal}", async (HttpContext context, string signal) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);

            // Protobuf keeps text as it is: names are found in the bytes, each byte being one character here.
            collector.taken.Enqueue(($"{signal} {context.Request.ContentType}", Encoding.Latin1.GetString(body.ToArray())));
            if (!answers) await collector.gone.Task.WaitAsync(context.RequestAborted);
        });
        await collector.app.StartAsync();
        return collector;
    }

    /// <summary>All that was sent of one signal, or of all.</summary>
    public string Said(string signal = "") => string.Join('\n', taken.Where(each => each.Path.StartsWith(signal, StringComparison.Ordinal)).Select(each => $"{each.Path}\n{each.Text}"));

    public ValueTask DisposeAsync()
    {
        gone.TrySetResult();
        return app.DisposeAsync();
    }
}
