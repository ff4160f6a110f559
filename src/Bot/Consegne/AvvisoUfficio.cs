using System.Collections.Immutable;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>Tells the people of the Ufficio di Piano, in their own chats, whom and which channels the bot could not reach: all together, once nothing else is due.</summary>
/// <remarks>
/// It is no delivery: what can't be told here is noted down nowhere, so nothing goes round in circles. Who is told says <see cref="AscoltoUfficio"/>. Cut off after the
/// first message, the others don't get theirs: the adesione's card says the same.
/// </remarks>
[Regola("SCA-06")]
public sealed class AvvisoUfficio(LibroConsegne libro, AscoltoUfficio ufficio, Luoghi luoghi, Piani piani, Spedizione spedizione, InOrder inOrder)
{
    /// <summary>Tells what is to be told. Where nobody of the office is reached just now it waits for the next time.</summary>
    public async Task TellAsync(PianoId piano, CancellationToken stop)
    {
        var some = await UnreachedAsync(piano, stop);
        if (some.IsEmpty) return;

        var clerk = await piani.DiAsync(piano);
        var acts = await ActsAsync(clerk, some.Keys);
        var office = new List<(Raggiunto Place, ImmutableArray<NonRaggiunto> Whom, bool All)>();
        foreach (var (persona, place, all) in await ufficio.DiAsync(clerk.Stato, acts.Values, People(some.Keys), stop))
            office.Add((place, [.. some.Keys.Where(one => all || (acts.TryGetValue(one.A, out var act) && act.Autore == persona))], all));

        var told = office.SelectMany(each => each.Whom).Distinct().ToList();
        if (told.Count == 0 || !await libro.ToldAsync(told, stop)) return;

        var heard = new HashSet<NonRaggiunto>();
        foreach (var (place, whom, all) in office)
        {
            string[] desks = [.. whom.Select(one => some[one]).OfType<string>()];
            var reply = AvvisoNonRaggiunti.Dice([.. People(whom)], desks, clerk.Stato, place.Lingua, all ? null : acts);
            await spedizione.ReadyAsync(place, stop);
            if (await inOrder.RunAsync(place.Key, () => spedizione.SendAsync(place, reply, 0, stop)) is Spedizione.Esito.Taken or Spedizione.Esito.Doubtful) heard.UnionWith(whom);
        }

        if (told.Except(heard).ToList() is { Count: > 0 } unheard) await libro.NotToldAsync(unheard, CancellationToken.None);
    }

    /// <summary>Those of whom the office has not heard, with what a channel among them is for. A channel that serves something else by now is no matter of this plan's.</summary>
    private async Task<ImmutableDictionary<NonRaggiunto, string?>> UnreachedAsync(PianoId piano, CancellationToken stop)
    {
        var some = ImmutableDictionary.CreateBuilder<NonRaggiunto, string?>();
        foreach (var one in await libro.UnreachedAsync(piano, stop))
        {
            if (one.A is not Destinatario.InCanale(var dove)) some[one] = null;
            else if (await luoghi.ScrivaniaAsync(piano, dove, stop) is { } desk) some[one] = desk;
            else await libro.ForgetUnreachedAsync(piano, one.A, stop);
        }

        return some.ToImmutable();
    }

    private static IEnumerable<PersonaId> People(IEnumerable<NonRaggiunto> some) => some.Select(one => one.A).OfType<Destinatario.InPrivato>().Select(uno => uno.Chi);

    /// <summary>The act of the office that each could not be told of, where it was one.</summary>
    private static async Task<Dictionary<Destinatario, FattoRegistrato>> ActsAsync(Cancelleria clerk, IEnumerable<NonRaggiunto> some)
    {
        var acts = new Dictionary<Destinatario, FattoRegistrato>();
        foreach (var same in some.GroupBy(one => one.Seq))
        {
            if (await clerk.FattiDopoAsync(same.Key - 1, 1) is not [var act] || !RegoleRuoli.DellUfficio(act.Fatto)) continue;

            foreach (var one in same) acts[one.A] = act;
        }

        return acts;
    }
}
