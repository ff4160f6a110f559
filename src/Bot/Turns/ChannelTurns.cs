using System.Collections.Immutable;
using NodaTime;
using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>A turn where many read along: what is for all is said there, what is about the person goes to their own chat (DIA-07).</summary>
public sealed class ChannelTurns(Luoghi luoghi, Piani piani, Persone persone, InPrivato inPrivato, Incarichi incarichi, Menzionati menzionati, Appello appello, TurnMetrics metrics)
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
                persona.Id,
                [],
                ora);
            turn = turn with { Incarichi = await RolesAsync(turn.Piano, activity, cancellation) };
            var step = CanaleDialog.Next(turn);
            if (step is CanaleStep.Altrove elsewhere)
            {
                var there = await PlanAsync(elsewhere.Luogo.Piano);
                step = CanaleDialog.There(turn with { Luogo = elsewhere.Luogo, Piano = there, Incarichi = await RolesAsync(there, activity, cancellation) }, kept.Luogo);
            }

            // What the register must hold is there before the place says so; done again, it changes nothing.
            if (step is CanaleStep.Answer { Files: { } files } taken)
                await FileAsync(files, new(persona.Id, ora, new(activity.ChannelId ?? "sconosciuto"), ChiaveComando.Di("canale", kept.Luogo.Id, $"{taken.Luogo.N}")), taken.Luogo.Piano!.Value, activity, cancellation);

            switch (step)
            {
                case CanaleStep.InPrivato(var command, var text):
                    return await inPrivato.RunAsync(turnId, activity, new Input.Asked(command, text), ora, kept.Luogo.Piano, wording, cancellation);
                case CanaleStep.Nomina(var text):
                    var appoints = new Input.Asked(NominaForm.Name, text) { Mentioned = await menzionati.DiAsync(activity, cancellation) };
                    return await inPrivato.RunAsync(turnId, activity, appoints, ora, kept.Luogo.Piano, wording, cancellation);
                case CanaleStep.Answer answer when await luoghi.SavedAsync(activity, kept, answer.Luogo, cancellation):
                    return new(answer.Reply, wording);
            }
        }

        throw new InvalidOperationException("What the channel is for kept changing under this turn");
    }

    private async ValueTask<ImmutableArray<Ruolo>> RolesAsync(Piano? piano, Activity activity, CancellationToken cancellation) =>
        piano is null ? [] : await incarichi.DiAsync(piano, activity, cancellation);

    private async Task FileAsync(Comando command, Contesto contesto, PianoId piano, Activity activity, CancellationToken cancellation)
    {
        var cancelleria = await piani.DiAsync(piano);
        var outcome = await cancelleria.DepositaAsync(command, contesto with { Incarichi = await incarichi.DiAsync(cancelleria.Stato, activity, cancellation) });
        if (metrics.Filed(outcome) is Deposito.Respinto refused) throw new InvalidOperationException($"What the dialog allowed was refused: {refused.Rifiuti[0].Chiave}");
        if (command is RegistraSquadra office) await appello.CallAsync(office.Squadra, cancellation);
    }

    private async Task<Piano?> PlanAsync(PianoId? piano) => piano is { } id && piani.Conosce(id) ? (await piani.DiAsync(id)).Stato : null;
}
