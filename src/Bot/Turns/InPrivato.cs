using NodaTime;
using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>Answers in somebody's own chat what they asked where many read along.</summary>
public sealed class InPrivato(
    Persone persone, PersonalTurns personal, Recapiti recapiti, Answers answers, Conversations conversations, InOrder inOrder)
{
    /// <summary>Sends the answer there; what is returned tells the channel that it went there, or that it could not.</summary>
    public async Task<Done> RunAsync(
        string turnId, Activity activity, Input input, Instant ora, PianoId? channelPlan, Wording wording, CancellationToken cancellation)
    {
        var persona = await persone.OfAsync(activity, cancellation);
        Recapito where;
        try
        {
            where = await recapiti.OfAsync(persona, activity, cancellation);
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

            // What was asked there is answered there.
            var conversation = await conversations.ReadAsync(key, cancellation) with { Attesa = done.Attesa, Domanda = done.Domanda };
            await conversations.SaveAsync(key, conversation, where, activity.TenantId, cancellation);
            await personal.FinishAsync(key, activity, done, cancellation);
            return new Done(Reply.Say(wording.Di("canale.inPrivato"), done.Reply.Pdz with { Receipt = null, Refusals = null }), wording);
        });
    }
}
