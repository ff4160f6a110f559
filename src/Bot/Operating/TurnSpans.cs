using System.Diagnostics;
using PdzBot.ActivityProtocol;
using Activity = PdzBot.ActivityProtocol.Activity;
using Span = System.Diagnostics.Activity;

namespace PdzBot.Bot;

/// <summary>One span a turn, from the accepted activity to the answer the channel gets: kind and status, nothing about anybody (SEC-02).</summary>
public static class TurnSpans
{
    public const string SourceName = "PdzBot";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>The same endpoint, with a span around each turn while somebody listens.</summary>
    /// <remarks>A message whose turn takes too long ends with 202: the turn goes on, and <c>pdzbot.turn.duration</c> knows how long it took.</remarks>
    public static Func<Activity, CancellationToken, Task<ActivityAnswer>> Around(Func<Activity, CancellationToken, Task<ActivityAnswer>> turn) =>
        (activity, hungUp) => Source.HasListeners() ? SpannedAsync(turn, activity, hungUp) : turn(activity, hungUp);

    private static async Task<ActivityAnswer> SpannedAsync(
        Func<Activity, CancellationToken, Task<ActivityAnswer>> turn, Activity activity, CancellationToken hungUp)
    {
        // A trace of its own: whoever calls decides neither whether it is kept nor what it is called.
        Span.Current = null;
        using var span = Source.StartActivity("pdzbot.turn", ActivityKind.Server);
        var answer = await turn(activity, hungUp);
        span?.SetTag("kind", TurnMetrics.KindOf(activity));
        span?.SetTag("status", answer.Status);
        span?.SetStatus(answer.Status >= 500 ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        return answer;
    }
}
