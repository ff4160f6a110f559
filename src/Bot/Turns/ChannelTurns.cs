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
            if (step is CanaleStep.Altrove elsewhere) step = CanaleDialog.Ask(turn with { Luogo = elsewhere.Luogo, Piano = await PlanAsync(elsewhere.Luogo.Piano) });

            switch (step)
            {
                case CanaleStep.InPrivato(var command, var text):
                    return await inPrivato.RunAsync(turnId, activity, new Input.Asked(command, text), ora, kept.Luogo.Piano, wording, cancellation);
                case CanaleStep.Answer answer when await luoghi.SavedAsync(activity, kept, answer.Luogo, cancellation):
                    return new(answer.Reply, wording);
            }
        }

        throw new InvalidOperationException("What the channel is for kept changing under this turn");
    }

    private async Task<Piano?> PlanAsync(PianoId? piano) => piano is { } id && piani.Conosce(id) ? (await piani.DiAsync(id)).Stato : null;
}
