using System.Security.Cryptography;
using NodaTime;
using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>One turn, from the message to the row and back: see docs/FLUSSO.md.</summary>
/// <remarks>
/// What a turn changes is durable before it is answered, and what it answers is remembered before the channel gets its 200. In between,
/// a crash leaves a message that the channel delivers again; the draft knows the activity that changed it and the register the key of
/// what was filed, so the second run changes nothing and answers the same.
/// </remarks>
public sealed class Turns(
    Conversations conversations,
    Persone persone,
    Bozze bozze,
    Cancellerie cancellerie,
    PianoDiTutti piano,
    Answers answers,
    Orologio orologio,
    TimeProvider time,
    TurnMetrics metrics)
{
    /// <summary>Other writers of the same draft to make way for before giving up.</summary>
    private const int Reruns = 5;

    private const int LongestId = 500;

    private readonly InOrder inOrder = new();
    private readonly RecentInvokes invokes = new();

    /// <summary>Answers an activity that has passed the endpoint's checks.</summary>
    public Task<ActivityAnswer> HandleAsync(Activity activity, CancellationToken cancellation)
    {
        // Read once: the moment of whatever the turn files.
        var ora = orologio.Ora;
        if (!IsFromSomebody(activity)) return Task.FromResult(ActivityAnswer.Ok);

        var key = Conversations.KeyOf(activity);
        if (activity.Type == ActivityTypes.Invoke)
        {
            if (activity.Name != InvokeNames.AdaptiveCardAction) return Task.FromResult(ActivityAnswer.NotImplemented);
            return Inputs.Button(activity) is { } pressed
                ? inOrder.RunAsync(key, () => PressAsync(key, activity, pressed, ora, cancellation))
                : Task.FromResult(Answers.InvokeError(400, "BadRequest", "Not an Action.Execute with a verb"));
        }

        return Inputs.Of(activity) is { } input
            ? inOrder.RunAsync(key, () => AnswerAsync(key, activity, input, ora, cancellation))
            : Task.FromResult(ActivityAnswer.Ok);
    }

    private async Task<ActivityAnswer> AnswerAsync(string key, Activity activity, Input input, Instant ora, CancellationToken cancellation)
    {
        var conversation = await conversations.ReadAsync(key, cancellation);
        if (activity.Id is { } id && conversation.Answered.Contains(id)) return metrics.Repeated(ActivityAnswer.Ok);
        if (input is Input.Arrived && conversation.Welcomed) return ActivityAnswer.Ok;

        var done = await RunAsync(key, activity, input, ora, cancellation);
        await answers.SendAsync(activity, done.Reply, told: true, cancellation);
        invokes.Forget(key);
        await conversations.SaveAsync(
            key, conversation.After(activity.Id) with { Welcomed = conversation.Welcomed || input is Input.Arrived }, activity, cancellation);
        await FinishAsync(activity, done, cancellation);
        return ActivityAnswer.Ok;
    }

    private async Task<ActivityAnswer> PressAsync(string key, Activity activity, Input.Pressed pressed, Instant ora, CancellationToken cancellation)
    {
        var conversation = await conversations.ReadAsync(key, cancellation);
        var (invoke, now) = (Conversations.InvokeKeyOf(activity), time.GetUtcNow());
        if (invokes.Again(key, invoke, now) is { } given) return metrics.Repeated(given);

        var done = await RunAsync(key, activity, pressed, ora, cancellation);
        await answers.SendAsync(activity, done.Reply, told: false, cancellation);

        var answer = answers.ToInvoke(done.Reply, done.Wording);
        await conversations.SaveAsync(key, conversation.After(activity.Id), activity, cancellation);
        invokes.Remember(key, invoke, now, answer);
        await FinishAsync(activity, done, cancellation);
        return answer;
    }

    /// <summary>What must not happen before the answer is out and remembered: delivered again, it would be taken for something new.</summary>
    private async Task FinishAsync(Activity activity, Done done, CancellationToken cancellation)
    {
        await bozze.DropAsync(done.Over, cancellation);
        if (done.Lingua is { } lingua) await persone.SpeakAsync(activity, lingua, cancellation);
    }

    /// <summary>The dialog's part: again from the start whenever another writer changed the same draft meanwhile.</summary>
    private async Task<Done> RunAsync(string key, Activity activity, Input input, Instant ora, CancellationToken cancellation)
    {
        var persona = await persone.OfAsync(activity, cancellation);
        if (!IsPersonal(activity))
        {
            var wording = Wording.In(persona.Lingua);
            return new(Reply.Say(wording.Di("canale.privato")), wording, default, null);
        }

        var cancelleria = await cancellerie.DiAsync(piano.Id);
        if (cancelleria.Guasto is not null) await cancelleria.AggiornaAsync();
        for (var run = 1; ; run++)
        {
            var kept = await bozze.ReadAsync(persona.Id, piano.Id, AdesioneForm.Name, cancellation);
            var named = input is Input.Pressed { Id: { Length: > 0 } id } ? id : kept.Draft?.Id;
            var turn = new Turn(
                $"{key}:{activity.Id ?? RandomId()}",
                persona.Id,
                persona.Lingua,
                cancelleria.Stato,
                kept.Draft,
                RandomId(),
                ora,
                input,
                named is null ? null : await cancelleria.EsitoDiAsync(FormDialog.Key(named)));

            var answer = Dialog.Next(turn) switch
            {
                Step.Answer plain => plain,
                Step.Filing filing => Dialog.Concluded(
                    turn,
                    metrics.Filed(await cancelleria.DepositaAsync(
                        filing.Command, new(persona.Id, ora, new(activity.ChannelId ?? "sconosciuto"), filing.Key)))),
                _ => throw new InvalidOperationException("A step is an answer or a filing"),
            };
            if (!await bozze.SavedAsync(kept, answer.Draft, cancellation))
            {
                if (run < Reruns) continue;
                throw new InvalidOperationException("The draft kept changing under this turn");
            }

            return new(answer.Reply, Wording.In(answer.Lingua ?? persona.Lingua), answer.Draft is null ? kept : default, answer.Lingua);
        }
    }

    private static string RandomId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    /// <summary>Said by an account, in a conversation that can be answered, with ids of the size that channels give.</summary>
    private static bool IsFromSomebody(Activity activity) =>
        activity is { ServiceUrl.Length: > 0, Conversation.Id.Length: > 0 and <= LongestId }
        && (activity.From?.Id is { Length: > 0 and <= LongestId } || activity.From?.AadObjectId is { Length: > 0 and <= LongestId })
        && activity.Id is null or { Length: > 0 and <= LongestId };

    /// <summary>Elsewhere many read along: nothing about anybody is said there (DIA-07).</summary>
    [Regola("DIA-07")]
    private static bool IsPersonal(Activity activity) => activity.Conversation?.ConversationType is null or "personal";

    /// <param name="Over">The draft that is filed or thrown away: dropped once its answer is out and remembered, so that a crash in between loses no receipt.</param>
    /// <param name="Lingua">The language the person asked for.</param>
    private readonly record struct Done(Reply Reply, Wording Wording, Bozze.Kept Over, Lingua? Lingua);
}
