using System.Collections.Immutable;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>Carries out what is due to one person, or in one channel, of one plan, one after another in the order of the facts.</summary>
/// <remarks>
/// Claim, send, mark. The claim is a change of the row by its ETag, so of any number of instances one is at it; its lease is real time, so what
/// a dead one held goes on. A crash between the sending and the mark leaves it claimed: when the lease runs out, what must be told is told again
/// and what must not be told twice is given up (<see cref="Garanzia"/>). It all happens in the line of the conversation: no turn in between.
/// </remarks>
[Regola("SCA-05"), Regola("SCA-06")]
public sealed class Fattorino(
    LibroConsegne libro, Recapiti recapiti, Piani piani, ElencoConsegne elenco, Spedizione spedizione, InOrder inOrder, Orologio orologio, TimeProvider time, ConsegneMetrics metrics)
{
    /// <summary>Serves a person or a channel until nothing of theirs is due, somebody else is at it, or the bot stops.</summary>
    /// <returns>How many deliveries came into another state here.</returns>
    public async Task<int> ServeAsync(PianoId piano, Destinatario a, CancellationToken stop)
    {
        for (var changes = 0; ;)
        {
            stop.ThrowIfCancellationRequested();
            var open = await libro.OfAsync(piano, a, stop);
            if (open.IsEmpty) return changes;
            if (open[0].Waits(time.GetUtcNow())) return changes + await WaitWithAsync(open);

            if (!await NextAsync(open[0], stop)) return changes;
            changes++;
        }
    }

    /// <summary>What comes after a delivery that was put off is looked at again with it, not before. One that somebody is at may be done in a moment: what comes after stays due.</summary>
    private async Task<int> WaitWithAsync(ImmutableArray<Annotata> open)
    {
        var (until, put) = (open[0].Dovuta, 0);
        if (open[0].Stato == StatoConsegna.Presa) return put;

        foreach (var later in open.Skip(1).Where(later => later.Dovuta < until))
            put += await libro.ChangedAsync(later, later with { Dovuta = until }, CancellationToken.None) is null ? 0 : 1;
        return put;
    }

    /// <returns>False: somebody else was first.</returns>
    private async Task<bool> NextAsync(Annotata delivery, CancellationToken stop)
    {
        if (await recapiti.ReachAsync(delivery.Piano, delivery.Consegna.A, stop) is not { } place) return await EndAsync(delivery, StatoConsegna.Morta, Morte.NonRaggiungibile);

        await spedizione.ReadyAsync(place, stop);
        return await inOrder.RunAsync(place.Key, () => CarryOutAsync(delivery, stop));
    }

    private async Task<bool> CarryOutAsync(Annotata delivery, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var first = delivery.Prima ?? now;
        var tried = delivery with { Tentativi = delivery.Tentativi + 1, Prima = first };
        if (now - first > Pazienza.Limit) return await EndAsync(delivery, StatoConsegna.Morta, Morte.Scaduta);

        // Written by a newer release; one of its instances tells it.
        if (elenco.Voce(delivery.Consegna.Cosa) is not { Garanzia: var guarantee }) return await PutOffAsync(delivery, tried, asked: null);
        if (delivery.Stato == StatoConsegna.Presa && guarantee == Garanzia.AlPiuUnaVolta) return await EndAsync(delivery, StatoConsegna.Morta, Morte.Incerta);

        // The turn that was in the line before may have closed the place or erased where it is.
        if (await recapiti.ReachAsync(delivery.Piano, delivery.Consegna.A, stop) is not { } place) return await EndAsync(delivery, StatoConsegna.Morta, Morte.NonRaggiungibile);

        var clerk = await piani.DiAsync(delivery.Piano);
        var facts = await clerk.FattiDopoAsync(delivery.Seq - 1, 1);
        if (await libro.ChangedAsync(delivery, tried with { Stato = StatoConsegna.Presa, Dovuta = now + Pazienza.Lease }, stop) is not { } claimed) return false;

        metrics.Now(claimed);
        if (elenco.Dice(claimed.Consegna, facts[0], clerk.Stato, place.Lingua, orologio.Ora) is not { } reply) return await EndAsync(claimed, StatoConsegna.Morta, Morte.Superata);

        var inPlace = elenco.Voce(claimed.Consegna.Cosa)!.Domanda is not null;
        var earlier = inPlace ? await EarlierAsync(claimed, facts[0], clerk.Stato, place, stop) : null;
        if (inPlace && earlier is null) return await EndAsync(claimed, StatoConsegna.Morta, Morte.Superata);

        var outcome = earlier is null ? await spedizione.SendAsync(place, reply, Math.Min(claimed.Detti, reply.Pieces.Length), stop) : await spedizione.ReplaceAsync(place, earlier, reply, stop);
        var told = claimed with { Detti = outcome.Detti };
        if (outcome is Spedizione.Esito.Taken && place.Where.IsTeams) await NoteArrivalAsync(claimed, facts[0], clerk, place);
        return outcome switch
        {
            Spedizione.Esito.Taken taken => await EndAsync(told with { Messaggio = taken.Messaggio }, StatoConsegna.Inviata),
            Spedizione.Esito.Refused refused => await EndAsync(told, StatoConsegna.Morta, refused.Why, refused.Code),
            Spedizione.Esito.Doubtful when guarantee == Garanzia.AlPiuUnaVolta => await EndAsync(told, StatoConsegna.Morta, Morte.Incerta),
            Spedizione.Esito.Doubtful doubtful => await PutOffAsync(told, told, doubtful.Asked),
            Spedizione.Esito.Later later => await PutOffAsync(told, told, later.Asked),
            Spedizione.Esito.Stopped => await GiveUpAsync(told),
            _ => throw new InvalidOperationException("A sending has one of these outcomes"),
        };
    }

    /// <summary>Before the mark: cut off in between it is told again, and noted down once. Only Teams keeps what it took where the person finds it: a page may be closed by then.</summary>
    private async Task NoteArrivalAsync(Annotata delivery, FattoRegistrato fatto, Cancelleria clerk, Raggiunto place)
    {
        var now = orologio.Ora;
        if (elenco.Arrivata(delivery.Consegna, fatto, clerk.Stato, place.Lingua, now) is { } noted)
            await clerk.DepositaAsync(noted, Contesto.DellInstallazione(now, ChiaveComando.Di("arrivata", delivery.Piano.Valore, delivery.Consegna.Cosa, delivery.Consegna.A.Nome, $"{delivery.Seq}")));
    }

    /// <summary>The message whose place a delivery takes; null where it never went out, or the channel changes no message: its button says that it is over.</summary>
    private async Task<string?> EarlierAsync(Annotata delivery, FattoRegistrato fatto, Piano adesso, Raggiunto place, CancellationToken stop) =>
        place.Where.IsTeams && elenco.Domanda(delivery.Consegna, fatto, adesso, place.Lingua, orologio.Ora) is var (cosa, seq)
            ? await libro.MessageAsync(delivery.Piano, delivery.Consegna.A, seq, cosa, stop)
            : null;

    private async Task<bool> EndAsync(Annotata delivery, StatoConsegna state, string? why = null, string? code = null)
    {
        // First the one, then the other: cut off in between, it is noted down again and stands there once.
        if (why == Morte.NonRaggiungibile) await libro.NoteUnreachedAsync(delivery.Piano, delivery.Consegna.A, delivery.Seq, time.GetUtcNow(), CancellationToken.None);
        return await ChangedAsync(delivery, delivery with { Stato = state, Perche = why }, code);
    }

    private Task<bool> PutOffAsync(Annotata before, Annotata after, TimeSpan? asked) =>
        ChangedAsync(before, after with { Stato = StatoConsegna.Rinviata, Dovuta = time.GetUtcNow() + Pazienza.Pause(after.Tentativi, asked) });

    /// <summary>The bot stops in the middle: whoever comes next goes on where it was, at once.</summary>
    private Task<bool> GiveUpAsync(Annotata delivery) => ChangedAsync(delivery, delivery with { Stato = StatoConsegna.Aperta, Dovuta = time.GetUtcNow() });

    private async Task<bool> ChangedAsync(Annotata before, Annotata after, string? code = null)
    {
        if (await libro.ChangedAsync(before, after, CancellationToken.None) is not { } now) return false;

        metrics.Now(now, code);
        return true;
    }
}
