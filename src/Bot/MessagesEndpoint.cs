using System.Diagnostics;
using System.Security.Cryptography;
using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;
using Activity = PdzBot.ActivityProtocol.Activity;

namespace PdzBot.Bot;

/// <summary><c>POST /api/messages</c>: where a turn begins and where every fault of ours ends.</summary>
public sealed partial class MessagesEndpoint(
    Turns turns, Conversations conversations, Persone persone, Answers answers, MachineData machine, TimeProvider time, TurnMetrics metrics, ILogger<MessagesEndpoint> log)
{
    public const string Path = "/api/messages";

    /// <summary>A channel gives up on a message after 15 seconds; a turn that takes longer than this goes on without it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The answer to an activity; a message whose turn is slow is accepted and goes on.</summary>
    public async Task<ActivityAnswer> TurnAsync(Activity activity, CancellationToken hungUp)
    {
        // A turn that has begun is not given up when the channel hangs up: its effects and its answer are one.
        var turn = GuardedAsync(activity);
        if (activity.Type == ActivityTypes.Invoke) return await turn;

        try
        {
            return await turn.WaitAsync(Patience, time, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            return ActivityAnswer.Accepted;
        }
    }

    /// <summary>The one place where faults of ours are caught: an apology with a short code, the same code in the one log line.</summary>
    private async Task<ActivityAnswer> GuardedAsync(Activity activity)
    {
        var since = Stopwatch.GetTimestamp();
        var answer = ActivityAnswer.Ok;
        try
        {
            return answer = await turns.HandleAsync(activity, CancellationToken.None);
        }
#pragma warning disable CA1031 // The edge: whatever it was, the person hears of it and the log has it once.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return answer = await ApologizeAsync(activity, fault);
        }
        finally
        {
            metrics.Took(activity, answer.Status, since);
        }
    }

    private async Task<ActivityAnswer> ApologizeAsync(Activity activity, Exception fault)
    {
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(3));
        metrics.Fault();
        Fault(log, code, activity.Type, (fault as ConnectorException)?.Code ?? fault.GetType().Name, fault.StackTrace);

        var wording = Wording.In(persone.LanguageOf(activity));
        var sorry = Reply.Say(wording.Di("errore.guasto", ("codice", code)), new() { Error = code });
        if (activity.Type == ActivityTypes.Invoke) return Answers.InvokeError(500, code, wording.Di("errore.guasto", ("codice", code)), machine.Of(sorry.Pdz));
        if (activity.Type != ActivityTypes.Message) return new(500);

        // The answer couldn't be delivered: a refusal for good ends there; anything else the channel may deliver again.
        if (fault is ConnectorException refused)
        {
            if (refused.Obstacle.ClosesPlace()) await conversations.CloseAsync(Conversations.KeyOf(activity), refused.Obstacle, CancellationToken.None);
            return refused.IsPermanent ? ActivityAnswer.Ok : new(500);
        }

        try
        {
            await answers.SendAsync(Recapito.Of(activity), sorry, told: true, CancellationToken.None);
            return ActivityAnswer.Ok;
        }
        catch (ConnectorException)
        {
            return new(500);
        }
    }

    /// <summary>Types and places in our code, never messages: those may hold what people wrote.</summary>
    [LoggerMessage(Level = LogLevel.Error, Message = "Turn failed: code {Code}, activity {Kind}, fault {Fault}\n{Stack}")]
    private static partial void Fault(ILogger log, string code, string kind, string fault, string? stack);
}
