using System.Collections.Concurrent;
using System.Collections.Immutable;
using Azure;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>Who the personas of one plan's register are: read for its copy, made known again when that is restored.</summary>
/// <remarks>
/// A register names people by their random names, so the name in the copy is the one that must lead back to them. An account that the store
/// has met meanwhile under another name gets the copy's, unless it uses that other name already: what it has done under it would be lost to it.
/// </remarks>
[Regola("SEC-06")]
internal sealed class PersoneDelPiano(ITableStore store, PianoId piano)
{
    private static readonly ParallelOptions Together = new() { MaxDegreeOfParallelism = 32 };

    private readonly ITable persone = store.Table(Persone.TableName);

    /// <summary>Those whom the register speaks of.</summary>
    public async IAsyncEnumerable<PersonaInCopia> NominateAsync(PersoneNominate nominate)
    {
        await foreach (var row in persone.ScanAllAsync())
        {
            if (Persone.Read(row) is var persona && nominate.Contiene(persona.Id))
                yield return new(row.PartitionKey, persona.Id, persona.Lingua.Codice(), persona.Piani.Contains(piano));
        }
    }

    /// <summary>The names that accounts of the copy have here instead, and use: in another plan's register, an open form or a file.</summary>
    public async Task<ImmutableArray<PersonaId>> OccupateAsync(IEnumerable<PersonaInCopia> inCopia)
    {
        var others = new ConcurrentBag<PersonaId>();
        await Parallel.ForEachAsync(inCopia, Together, async (persona, cancellation) =>
        {
            if (await persone.GetEntityIfExistsAsync(persona.Conto, Persone.RowKey, cancellation) is { } row && Persone.Read(row).Id is var here && here != persona.Persona)
                others.Add(here);
        });
        if (others.IsEmpty) return [];

        var elsewhere = new PersoneNominate();
        await foreach (var row in store.Table(StoreSetting.Registro).ScanAllAsync())
        {
            if (row.PartitionKey == piano.Valore) continue;

            if (row[ColonneFatto.Autore] is string autore) elsewhere.Autore(autore);
            foreach (var bytes in row.Properties.Values.OfType<byte[]>()) elsewhere.In(bytes);
        }

        var used = new List<PersonaId>();
        foreach (var here in others.Distinct())
        {
            if (elsewhere.Contiene(here) || await HasFormOrFileAsync(here)) used.Add(here);
        }

        return [.. used.OrderBy(here => here.Valore, StringComparer.Ordinal)];
    }

    /// <summary>Makes the personas of a copy known; those who keep another name are left alone. May be cut off and done again.</summary>
    public Task RipristinaAsync(IEnumerable<PersonaInCopia> inCopia, IReadOnlySet<PersonaId> lasciate) => Parallel.ForEachAsync(inCopia, Together, async (persona, cancellation) =>
    {
        while (!await RestoredAsync(persona, lasciate, cancellation))
        {
            // Somebody else has just changed the row: look again.
        }
    });

    private async Task<bool> RestoredAsync(PersonaInCopia persona, IReadOnlySet<PersonaId> lasciate, CancellationToken cancellation)
    {
        ImmutableArray<PianoId> chosen = persona.Scelto ? [piano] : [];
        try
        {
            if (await persone.GetEntityIfExistsAsync(persona.Conto, Persone.RowKey, cancellation) is not { } row)
            {
                await persone.AddEntityAsync(Persone.Row(persona.Conto, new(persona.Persona, Persone.Lingua(persona.Lingua), chosen)), cancellation);
                return true;
            }

            var here = Persone.Read(row);
            if (lasciate.Contains(here.Id)) return true;

            var after = here with { Id = persona.Persona, Piani = [.. here.Piani.Union(chosen)] };
            if (after.Id != here.Id || after.Piani.Length > here.Piani.Length) await persone.UpdateEntityAsync(Persone.Row(persona.Conto, after), row.ETag, cancellation);
            if (after.Id != here.Id) await ForgetAsync(here.Id, cancellation);
            return true;
        }
        catch (RequestFailedException others) when (others.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    /// <summary>Where the name that is given up was reached: the next message says it anew.</summary>
    private async Task ForgetAsync(PersonaId givenUp, CancellationToken cancellation)
    {
        try
        {
            await store.Table(Recapiti.TableName).DeleteEntityAsync(givenUp.Valore, Recapiti.RowKey, ETag.All, cancellation);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            // Never reached in private.
        }
    }

    private async Task<bool> HasFormOrFileAsync(PersonaId here) =>
        (await store.Table(Bozze.TableName).QueryAsync(new(here.Valore), pageSize: 1)).Entities.Count > 0
        || !(await new Allegati(store, TimeProvider.System).OfAsync(here, CancellationToken.None)).IsEmpty;
}
