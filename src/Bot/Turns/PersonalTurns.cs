using System.Security.Cryptography;
using NodaTime;
using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>A turn with one person alone: which Ambito, which draft, what the dialog says, what the clerk decides.</summary>
public sealed class PersonalTurns(Persone persone, Bozze bozze, Piani piani, Recapiti recapiti, Incarichi incarichi, DatiDiPersona dati, FuoriRegistro fuori, TurnMetrics metrics)
{
    /// <summary>Other writers of the same draft to make way for before giving up.</summary>
    private const int Reruns = 5;

    /// <summary>Runs the turn; what it changes is durable when this returns.</summary>
    /// <param name="turnId">The same for the same message or button, however often it is delivered.</param>
    /// <param name="attesa">The command that waits for the Ambito, if it was asked.</param>
    /// <param name="channelPlan">The plan of the channel in which it was asked for, if it was in one.</param>
    /// <param name="domanda">What was asked last and a yes or a no answers.</param>
    public async Task<Done> RunAsync(
        string turnId, Activity activity, Input input, Instant ora, string? attesa, PianoId? channelPlan, CancellationToken cancellation, string? domanda = null)
    {
        var persona = await persone.OfAsync(activity, cancellation);
        var known = channelPlan ?? piani.Di(persona);
        var asked = new AmbitoTurn(piani.Ambiti, persona.Lingua, input, known, attesa);
        switch (AmbitoDialog.Next(asked))
        {
            case AmbitoStep.Asks asks:
                return new(asks.Reply, Wording.In(persona.Lingua)) { Attesa = asks.Attesa };
            case AmbitoStep.Goes goes:
                var (here, turnsTo) = goes.Input is Input.Pressed pressed ? await ButtonsPlanAsync(pressed, persona, goes.Piano, cancellation) : (goes.Piano, false);
                if (await RunAsync(turnId, activity, persona, here, goes.Input, ora, domanda, cancellation) is not { } done)
                {
                    var again = AmbitoDialog.Ask(asked);
                    return new(again.Reply, Wording.In(persona.Lingua)) { Attesa = again.Attesa };
                }

                if (goes.Chosen) done = done with { Reply = done.Reply.After(done.Wording.Di("ambito.scelto", ("ambito", piani.Ambiti.Di(here.Valore)!.Nome))) };
                return goes.Chosen || turnsTo || channelPlan is not null ? done with { TalksOf = here } : done;
            default:
                throw new InvalidOperationException("An Ambito is known or asked");
        }
    }

    /// <summary>What must not happen before the answer is out and remembered: delivered again, it would be taken for something new.</summary>
    /// <param name="key">The conversation in which it was answered: there the person is reached from now on.</param>
    public async Task FinishAsync(string key, Activity activity, Done done, CancellationToken cancellation)
    {
        var (persona, speaks, _) = await persone.OfAsync(activity, cancellation);
        if (done.Erased is null) await recapiti.RememberAsync(persona, key, done.Lingua ?? speaks, cancellation, asked: done.Lingua is not null);
        await bozze.DropAsync(done.Over, cancellation);
        if (done.Lingua is { } lingua) await persone.SpeakAsync(activity, lingua, cancellation);
        if (done.TalksOf is { } piano) await persone.TalkOfAsync(activity, piano, piani.Predefinito, cancellation);
        if (done.Erased is { } erased)
        {
            // An act that stays is found again by the plan it is in.
            if (!(await piani.DiAsync(erased)).Stato.Adesioni.TutteDi(persona).Any()) await persone.ForgetAsync(activity, erased, cancellation);
            await dati.FinishAsync(persona, erased, key, cancellation);
        }
    }

    /// <summary>The dialog's part, in one plan: again from the start whenever another writer changed the same draft meanwhile. Null: another Ambito is wanted.</summary>
    private async Task<Done?> RunAsync(string turnId, Activity activity, Persona persona, PianoId piano, Input input, Instant ora, string? domanda, CancellationToken cancellation)
    {
        var cancelleria = await piani.DiAsync(piano);
        var daFuori = await incarichi.DiAsync(cancelleria.Stato, activity, cancellation);
        for (var run = 1; ; run++)
        {
            var button = input is Input.Pressed { Id: { Length: > 0 } id } ? id : null;
            var open = (await bozze.ReadAsync(persona.Id, piano, cancellation)).With(button);
            var kept = open.InHand;
            var named = button ?? kept.Draft?.Id;
            var turn = new Turn(
                turnId,
                persona.Id,
                persona.Lingua,
                cancelleria.Stato,
                kept.Draft,
                Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)),
                ora,
                input,
                named is null ? null : await cancelleria.EsitoDiAsync(FormDialog.Key(named)),
                piani.Ambiti.Solo is null,
                domanda)
            { DaParte = [.. open.Others.Select(other => other.Draft!)], Incarichi = daFuori };

            var step = Dialog.Next(turn);
            if (step is Step.AltroAmbito) return null;

            if (step is Step.Looking looking)
            {
                // What this turn has read may be erased by now.
                if (await dati.ResumedAsync(persona.Id, piano, cancellation)) continue;

                step = looking.Then(await dati.LookAsync(persona, piano, cancelleria, looking, cancellation));
            }

            var canale = new Canale(activity.ChannelId ?? "sconosciuto");
            step = await fuori.ResolvedAsync(step, piano, persona.Id, canale, cancellation);
            var contesto = (ChiaveComando key) => new Contesto(persona.Id, ora, canale, key) { Incarichi = daFuori };
            var answer = step switch
            {
                Step.Answer plain => plain,
                Step.Filing filing => (filing.Then ?? (outcome => Dialog.Concluded(turn, outcome)))(
                    metrics.Filed(await DepositedAsync(cancelleria, piano, filing.Command, contesto(filing.Key), cancellation))),
                Step.Erasing erasing => erasing.Then(
                    metrics.Filed(await dati.EraseAsync(cancelleria, piano, erasing.Command, contesto(erasing.Key), turn.Bozze, cancellation))),
                _ => throw new InvalidOperationException("A step is an answer, a filing or an erasure"),
            };
            answer = FormDialog.WithWaiting(turn, answer);
            if (await bozze.SavedAsync(open, answer.Draft, turn.Piano.Definizione!.Conservazione.BozzeGiorni, cancellation, answer.Waiting))
                return new(answer.Reply, Wording.In(answer.Lingua ?? persona.Lingua))
                {
                    Over = answer.Draft is null ? kept : default,
                    Lingua = answer.Lingua,
                    Domanda = answer.Domanda,
                    Erased = answer.Erased ? piano : null,
                };

            if (run == Reruns) throw new InvalidOperationException("The draft kept changing under this turn");
        }
    }

    /// <summary>The command handed in to the plan's clerk; what is erased at somebody's request, so that it is finished whatever happens.</summary>
    private Task<Deposito> DepositedAsync(Cancelleria clerk, PianoId piano, Comando command, Contesto contesto, CancellationToken cancellation) =>
        command is CancellaSuRichiesta requested ? dati.EraseAsync(clerk, piano, requested, contesto, cancellation) : clerk.DepositaAsync(command, contesto);

    /// <summary>The plan that a button is about: its adesione's, its draft's; a button about nothing in particular is about the plan talked of.</summary>
    /// <returns>Also whether the person turns to that plan: who goes on with a form does, who looks at a receipt does not.</returns>
    [Regola("PIA-03"), Regola("DIA-06")]
    private async Task<(PianoId Piano, bool TurnsTo)> ButtonsPlanAsync(Input.Pressed pressed, Persona persona, PianoId here, CancellationToken cancellation)
    {
        if (pressed.Id.Length == 0 || piani.Ambiti.Solo is not null) return (here, false);
        if (pressed.Id.Split(':') is [var named, _] && piani.Conosce(new(named))) return (new(named), false);
        if (await bozze.PlanOfAsync(persona.Id, pressed.Id, cancellation) is { } open && piani.Conosce(open)) return (open, open != here);

        // Filed already: each plan that this person has talked of knows what it took.
        foreach (var other in persona.Piani.Where(other => other != here && piani.Conosce(other)))
        {
            if (await (await piani.DiAsync(other)).EsitoDiAsync(FormDialog.Key(pressed.Id)) is not null) return (other, false);
        }

        return (here, false);
    }
}

/// <summary>What came of a turn.</summary>
public sealed record Done(Reply Reply, Wording Wording)
{
    /// <summary>The draft that is filed or thrown away: dropped once its answer is out and remembered, so that a crash in between loses no receipt.</summary>
    public Bozze.Kept Over { get; init; }

    /// <summary>The language the person asked for.</summary>
    public Lingua? Lingua { get; init; }

    /// <summary>The plan that the person talks of from now on.</summary>
    public PianoId? TalksOf { get; init; }

    /// <summary>The plan in which the person's data are erased: how they are reached goes once the answer is out.</summary>
    public PianoId? Erased { get; init; }

    /// <summary>What was asked: see <see cref="Step.Answer.Domanda"/>.</summary>
    public string? Domanda { get; init; }

    /// <summary>The Ambito was asked: see <see cref="Conversation.Attesa"/>.</summary>
    public string? Attesa { get; init; }
}
