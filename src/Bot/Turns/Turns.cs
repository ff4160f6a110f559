using System.Security.Cryptography;
using NodaTime;
using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;

namespace PdzBot.Bot;

/// <summary>One turn, from the message to the row and back: see docs/FLUSSO.md.</summary>
/// <remarks>
/// What a turn changes is durable before it is answered, and what it answers is remembered before the channel gets its 200. In between,
/// a crash leaves a message that the channel delivers again; the draft knows the activity that changed it and the register the key of
/// what was filed, so the second run changes nothing and answers the same.
/// </remarks>
public sealed class Turns(
    Conversations conversations,
    Rooms rooms,
    TeamEvents teams,
    FilesOut files,
    Answers answers,
    InOrder inOrder,
    Orologio orologio,
    TimeProvider time,
    TurnMetrics metrics)
{
    private const int LongestId = 500;

    private readonly RecentInvokes invokes = new();

    /// <summary>Answers an activity that has passed the endpoint's checks.</summary>
    public async Task<ActivityAnswer> HandleAsync(Activity activity, CancellationToken cancellation)
    {
        // Read once: the moment of whatever the turn files.
        var ora = orologio.Ora;
        if (Inputs.WhoArrives(activity) is { } arrives) activity.From = arrives;
        if (!IsFromSomebody(activity)) return ActivityAnswer.Ok;

        var key = Conversations.KeyOf(activity);
        if (activity.Type == ActivityTypes.Invoke)
        {
            if (activity.Name == InvokeNames.FileConsent)
                return await inOrder.RunAsync(key, () => files.ConsentAsync($"{key}:{Conversations.InvokeKeyOf(activity)}", activity, ora, cancellation));
            if (activity.Name != InvokeNames.AdaptiveCardAction) return ActivityAnswer.NotImplemented;
            return Inputs.Button(activity) is { } pressed
                ? await inOrder.RunAsync(key, () => PressAsync(key, activity, pressed, ora, cancellation))
                : Answers.InvokeError(400, "BadRequest", "Not an Action.Execute with a verb");
        }

        await NoteAsync(key, activity, cancellation);
        return Inputs.Of(activity) is { } input
            ? await inOrder.RunAsync(key, () => AnswerAsync(key, activity, input, ora, cancellation))
            : ActivityAnswer.Ok;
    }

    /// <summary>What became of a place that the bot is in, was in, or is in from now on.</summary>
    private async Task NoteAsync(string key, Activity activity, CancellationToken cancellation)
    {
        if (activity.Type is not (ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate)) return;

        if (!activity.IsPersonal) await teams.NoteAsync(activity, cancellation);
        else if (activity.IsBotRemoved) await conversations.CloseAsync(key, ConnectorObstacle.NotInstalled, cancellation);
    }

    private async Task<ActivityAnswer> AnswerAsync(string key, Activity activity, Input input, Instant ora, CancellationToken cancellation)
    {
        var conversation = await conversations.ReadAsync(key, cancellation);
        if (activity.Id is { } id && conversation.Answered.Contains(id)) return metrics.Repeated(ActivityAnswer.Ok);
        if (input is Input.Arrived && conversation.Welcomed && activity.IsPersonal) return ActivityAnswer.Ok;

        var done = await rooms.RunAsync($"{key}:{activity.Id ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))}", activity, input, ora, conversation, cancellation);
        await answers.SendAsync(Recapito.Of(activity), done.Reply.WithoutPlace, told: true, cancellation);
        invokes.Forget(key);
        await RememberAsync(key, activity, conversation with { Welcomed = conversation.Welcomed || input is Input.Arrived }, done, cancellation);
        return ActivityAnswer.Ok;
    }

    private async Task<ActivityAnswer> PressAsync(string key, Activity activity, Input.Pressed pressed, Instant ora, CancellationToken cancellation)
    {
        var conversation = await conversations.ReadAsync(key, cancellation);
        var (invoke, now) = (Conversations.InvokeKeyOf(activity), time.GetUtcNow());
        if (invokes.Again(key, invoke, now) is { } given) return metrics.Repeated(given);

        // Delivered again, a button comes under a new id: it is known by what it wants.
        var done = await rooms.RunAsync($"{key}:{invoke}", activity, pressed, ora, conversation, cancellation);
        await answers.SendAsync(Recapito.Of(activity), done.Reply, told: false, cancellation);

        var answer = answers.ToInvoke(done.Reply, done.Wording);
        await RememberAsync(key, activity, conversation, done, cancellation);
        invokes.Remember(key, invoke, now, answer);
        return answer;
    }

    /// <summary>The answer is out: it is remembered with where it went, then what it has done away with goes.</summary>
    private async Task RememberAsync(string key, Activity activity, Conversation conversation, Done done, CancellationToken cancellation)
    {
        await conversations.SaveAsync(
            key, conversation.After(activity.Id) with { Attesa = done.Attesa, Domanda = done.Domanda }, Recapito.Of(activity), activity.TenantId, cancellation);
        await rooms.FinishAsync(key, activity, done, cancellation);
    }

    /// <summary>Said by an account, in a conversation that can be answered, with ids of the size that channels give.</summary>
    private static bool IsFromSomebody(Activity activity) =>
        activity is { ServiceUrl.Length: > 0, Conversation.Id.Length: > 0 and <= LongestId }
        && (activity.From?.Id is { Length: > 0 and <= LongestId } || activity.From?.AadObjectId is { Length: > 0 and <= LongestId })
        && activity.Id is null or { Length: > 0 and <= LongestId };
}
