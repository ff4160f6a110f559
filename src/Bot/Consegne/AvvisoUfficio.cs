using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>Tells the people of the Ufficio di Piano, in their own chats, whom the bot could not reach: all together, once nothing else is due.</summary>
/// <remarks>
/// It is no delivery: what can't be told here is noted down nowhere, so nothing goes round in circles. Who is told: whoever was given a role of the office, and
/// who did the act that could not be told. Cut off after the first message, the others don't get theirs: the adesione's card says the same.
/// </remarks>
[Regola("SCA-06")]
public sealed class AvvisoUfficio(LibroConsegne libro, Recapiti recapiti, Piani piani, Spedizione spedizione, InOrder inOrder)
{
    /// <summary>Tells what is to be told. Where nobody of the office is reached just now it waits for the next time.</summary>
    public async Task TellAsync(PianoId piano, CancellationToken stop)
    {
        var some = await libro.UnreachedAsync(piano, stop);
        if (some.IsEmpty) return;

        var clerk = await piani.DiAsync(piano);
        var office = new List<Raggiunto>();
        foreach (var persona in await OfficeAsync(clerk, some))
        {
            if (await recapiti.ReachAsync(persona, stop) is { } place) office.Add(place);
        }

        if (office.Count == 0 || !await libro.ToldAsync(some, stop)) return;

        var told = false;
        foreach (var place in office)
        {
            var reply = AvvisoNonRaggiunti.Dice([.. some.Select(one => one.Persona)], clerk.Stato, place.Lingua);
            await spedizione.ReadyAsync(place, stop);
            told |= await inOrder.RunAsync(place.Key, () => spedizione.SendAsync(place, reply, 0, stop)) is Spedizione.Esito.Taken or Spedizione.Esito.Doubtful;
        }

        if (!told) await libro.NotToldAsync(some, CancellationToken.None);
    }

    private static async Task<IEnumerable<PersonaId>> OfficeAsync(Cancelleria clerk, IEnumerable<NonRaggiunto> some)
    {
        var people = clerk.Stato.Nomine.Tutte
            .Where(nomina => nomina is { Stato: StatoNomina.Accettata, Ruolo: Ruolo.Ufficio or Ruolo.Responsabile }).Select(nomina => nomina.A).ToHashSet();
        foreach (var seq in some.Select(one => one.Seq).Distinct())
        {
            if (await clerk.FattiDopoAsync(seq - 1, 1) is [var fatto] && RegoleRuoli.DellUfficio(fatto.Fatto)) people.Add(fatto.Autore);
        }

        return people.Except(some.Select(one => one.Persona));
    }
}
