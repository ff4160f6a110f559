using NodaTime;
using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>A turn where many read along: what is for all is said there, what is about the person goes to their own chat (DIA-07).</summary>
public sealed class ChannelTurns(Luoghi luoghi, Piani piani, Persone persone, InPrivato inPrivato, Responsabili responsabili)
{
    private const int Reruns = 5;

    public async Task<Done> RunAsync(string turnId, Activity activity, Input input, Instant ora, CancellationToken cancellation)
    {
        var persona = await persone.OfAsync(activity, cancellation);
        var wording = Wording.In(persona.Lingua);
        for (var run = 1; run <= Reruns; run++)
        {
            var kept = await luoghi.ReadAsync(activity, cancellation);

            // Teams tells of an installation twice; the bot introduces itself once.
            if (input is Input.Arrived && kept.Luogo.Presentato) return new(new Reply([], new()), wording);

            var turn = new CanaleTurn(
                input,
                persona.Lingua,
                piani.Ambiti,
                kept.Luogo,
                await PlanAsync(kept.Luogo.Piano ?? piani.Predefinito),
                piano => responsabili.PuoDecidere(piano, activity.From?.AadObjectId),
                ora);
            var step = CanaleDialog.Next(turn);
            if (step is CanaleStep.InPrivato(var command))
                return await inPrivato.RunAsync(turnId, activity, new Input.Asked(command), ora, kept.Luogo.Piano, wording, cancellation);

            var answer = step as CanaleStep.Answer ?? CanaleDialog.Ask(
                turn with { Luogo = ((CanaleStep.Altrove)step).Luogo, Piano = await PlanAsync(((CanaleStep.Altrove)step).Luogo.Piano) });
            if (await luoghi.SavedAsync(activity, kept, answer.Luogo, cancellation)) return new(answer.Reply, wording);
        }

        throw new InvalidOperationException("What the channel is for kept changing under this turn");
    }

    private async Task<Piano?> PlanAsync(PianoId? piano) => piano is { } id && piani.Conosce(id) ? (await piani.DiAsync(id)).Stato : null;
}

/// <summary>Answers in somebody's own chat what they asked where many read along.</summary>
public sealed class InPrivato(Persone persone, PersonalTurns personal, Recapiti recapiti, Answers answers, Conversations conversations)
{
    private readonly InOrder inOrder = new();

    /// <summary>Sends the answer there; what is returned tells the channel that it went there, or that it could not.</summary>
    public async Task<Done> RunAsync(
        string turnId, Activity activity, Input input, Instant ora, PianoId? channelPlan, Wording wording, CancellationToken cancellation)
    {
        var persona = await persone.OfAsync(activity, cancellation);
        Recapito where;
        try
        {
            where = await recapiti.OfAsync(persona.Id, activity, cancellation);
        }
        catch (ConnectorException refused) when (refused.IsPermanent)
        {
            return new(Reply.Say(wording.Di("canale.nonRaggiunto")), wording);
        }

        var key = Conversations.KeyOf(where.ChannelId, where.Conversation.Id);
        return await inOrder.RunAsync(key, async () =>
        {
            var done = await personal.RunAsync(turnId, activity, input, ora, attesa: null, channelPlan, cancellation);
            try
            {
                await answers.SendAsync(where, done.Reply.After(wording.Di("canale.daCanale")), told: false, cancellation);
            }
            catch (ConnectorException refused) when (refused.Obstacle.ClosesPlace())
            {
                await conversations.CloseAsync(key, refused.Obstacle, cancellation);
                return new(Reply.Say(wording.Di("canale.nonRaggiunto")), wording);
            }

            if (done.Attesa is not null)
                await conversations.SaveAsync(key, await conversations.ReadAsync(key, cancellation) with { Attesa = done.Attesa }, where, activity.TenantId, cancellation);
            await personal.FinishAsync(key, activity, done, cancellation);
            return new Done(Reply.Say(wording.Di("canale.inPrivato"), done.Reply.Pdz with { Receipt = null, Refusals = null }), wording);
        });
    }
}
