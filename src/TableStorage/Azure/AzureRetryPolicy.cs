using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PdzBot.TableStorage;

/// <summary>Tries again what was lost or refused for lack of time: exponentially later, or when the service says, within bounds.</summary>
internal sealed class AzureRetryPolicy(AzureTableOptions options, TimeProvider clock)
    : RetryPolicy(options.Tries - 1, DelayStrategy.CreateExponentialDelayStrategy(options.FirstDelay, options.LongestDelay))
{
    private static readonly object True = true;

    /// <summary>For a question whose answer is wanted now, be it no.</summary>
    public static void NeverFor(HttpMessage message) => message.SetProperty(typeof(AzureRetryPolicy), True);

    protected override bool ShouldRetry(HttpMessage message, Exception? exception) => MayRetry(message, exception) && base.ShouldRetry(message, exception);

    protected override async ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        MayRetry(message, exception) && await base.ShouldRetryAsync(message, exception);

    private bool MayRetry(HttpMessage message, Exception? exception) =>
        !message.TryGetProperty(typeof(AzureRetryPolicy), out _) && (exception is not null || RetryAfter(message) <= options.LongestDelay);

    private TimeSpan RetryAfter(HttpMessage message)
    {
        if (!message.HasResponse || !message.Response.Headers.TryGetValue("Retry-After", out var text)) return TimeSpan.Zero;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var until) ? until - clock.GetUtcNow() : TimeSpan.Zero;
    }
}
