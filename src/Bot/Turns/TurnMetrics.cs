using System.Diagnostics;
using System.Diagnostics.Metrics;
using PdzBot.ActivityProtocol;
using PdzBot.Domain;
using Activity = PdzBot.ActivityProtocol.Activity;

namespace PdzBot.Bot;

/// <summary>What is counted of turns, under the meter <c>PdzBot</c>. Kinds and rule ids only: nothing about anybody.</summary>
public sealed class TurnMetrics(IMeterFactory meters)
{
    public const string MeterName = "PdzBot";

    private readonly Histogram<double> duration = Create(meters).CreateHistogram<double>("pdzbot.turn.duration", "s", "From the accepted activity to its answer");
    private readonly Counter<long> repeated = Create(meters).CreateCounter<long>("pdzbot.turn.repeated", "{activity}", "Activities delivered again and not run again");
    private readonly Counter<long> faults = Create(meters).CreateCounter<long>("pdzbot.turn.faults", "{fault}", "Faults of ours that a person was told of");
    private readonly Counter<long> filings = Create(meters).CreateCounter<long>("pdzbot.filings", "{command}", "Commands decided, by outcome and refusing rule");

    public void Took(Activity activity, int status, long since) =>
        duration.Record(Stopwatch.GetElapsedTime(since).TotalSeconds, new("kind", KindOf(activity)), new("status", status));

    public ActivityAnswer Repeated(ActivityAnswer answer)
    {
        repeated.Add(1);
        return answer;
    }

    public void Fault() => faults.Add(1);

    public Deposito Filed(Deposito outcome)
    {
        filings.Add(1, new("outcome", outcome switch
        {
            Deposito.Depositato { Ripetuto: true } => "repeated",
            Deposito.Depositato => "filed",
            Deposito.Respinto => "refused",
            _ => throw new InvalidOperationException("A filing is taken or refused"),
        }), new("rule", (outcome as Deposito.Respinto)?.Rifiuti[0].Regola ?? ""));
        return outcome;
    }

    /// <summary>The kind as one of those known: what comes from outside names no series.</summary>
    internal static string KindOf(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message or ActivityTypes.Invoke or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate => activity.Type,
        _ => "other",
    };

    private static Meter Create(IMeterFactory meters) => meters.Create(MeterName);
}
