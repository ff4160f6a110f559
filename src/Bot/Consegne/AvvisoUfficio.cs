using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>Tells the people of the Ufficio di Piano, in their own chats, whom and which channels the bot could not reach: all together, once nothing else is due.</summary>
/// <remarks>
/// It is no delivery: what can't be told here is noted down nowhere, so nothing goes round in circles. Who is told: whoever was given a role of the office, and
/// who did the act that could not be told. Cut off after the first message, the others don't get theirs: the adesione's card says the same.
/// </remarks>
[Regola("SCA-06")]
public sealed class AvvisoUfficio(LibroConsegne libro, Recapiti recapiti, Luoghi luoghi, Piani piani, Spedizione spedizione, InOrder inOrder)
{
    /// <summary>Tells what is to be told. Where nobody of the office is reached just now it waits for the next time.</summary>
    public async Task TellAsync(PianoId piano, CancellationToken stop)
    {
        var (some, desks) = await UnreachedAsync(piano, stop);
        if (some.Count == 0) return;

        List<PersonaId> people = [.. some.Select(one => one.A).OfType<Destinatario.InPrivato>().Select(uno => uno.Chi)];
        var clerk = await piani.DiAsync(piano);
        var office = new List<Raggiunto>();
        foreach (var persona in (await OfficeAsync(clerk, some)).Except(people))
        {
            if (await recapiti.ReachAsync(persona, stop) is { } place) office.Add(place);
        }

        if (office.Count == 0 || !await libro.ToldAsync(some, stop)) return;

        var told = false;
        foreach (var place in office)
        {
            var reply = AvvisoNonRaggiunti.Dice(people, desks, clerk.Stato, place.Lingua);
            await spedizione.ReadyAsync(place, stop);
            told |= await inOrder.RunAsync(place.Key, () => spedizione.SendAsync(place, reply, 0, stop)) is Spedizione.Esito.Taken or Spedizione.Esito.Doubtful;
        }

        if (!told) await libro.NotToldAsync(some, CancellationToken.None);
    }

    /// <summary>Those of whom the office has not heard, and what the channels among them are for. A channel that serves something else by now is no matter of this plan's.</summary>
    private async Task<(List<NonRaggiunto> Some, List<string> Desks)> UnreachedAsync(PianoId piano, CancellationToken stop)
    {
        List<NonRaggiunto> some = [];
        List<string> desks = [];
        foreach (var one in await libro.UnreachedAsync(piano, stop))
        {
            if (one.A is not Destinatario.InCanale(var dove)) some.Add(one);
            else if (await luoghi.ScrivaniaAsync(piano, dove, stop) is { } desk)
            {
                some.Add(one);
                desks.Add(desk);
            }
            else await libro.ForgetUnreachedAsync(piano, one.A, stop);
        }

        return (some, desks);
    }

    private static async Task<HashSet<PersonaId>> OfficeAsync(Cancelleria clerk, IEnumerable<NonRaggiunto> some)
    {
        var people = clerk.Stato.Nomine.Tutte
            .Where(nomina => nomina is { Stato: StatoNomina.Accettata, Ruolo: Ruolo.Ufficio or Ruolo.Responsabile }).Select(nomina => nomina.A).ToHashSet();
        foreach (var seq in some.Select(one => one.Seq).Distinct())
        {
            if (await clerk.FattiDopoAsync(seq - 1, 1) is [var fatto] && RegoleRuoli.DellUfficio(fatto.Fatto)) people.Add(fatto.Autore);
        }

        return people;
    }
}
