using System.Collections.Immutable;
using Azure;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>Somebody, or a channel, that a delivery could not reach, and of whom the office is to be told.</summary>
/// <param name="Seq">The fact that could not be told there.</param>
public sealed record NonRaggiunto(PianoId Piano, Destinatario A, long Seq, DateTimeOffset Dal, ETag Version);

/// <remarks>One row a person or channel, however much could not be told to them: <c>n:</c> as long as the office has not heard of it, then <c>t:</c> for as long as deliveries are kept.</remarks>
[Regola("SCA-06")]
public sealed partial class LibroConsegne
{
    private const string ToTell = "n:", Told = "t:", Since = "dal";

    /// <summary>Notes down that somebody, or a channel, is not reached; who is noted down already is not again.</summary>
    public async Task NoteUnreachedAsync(PianoId piano, Destinatario a, long seq, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await table.GetEntityIfExistsAsync(piano.Valore, Told + a, cancellation) is not null) return;

        try
        {
            await table.AddEntityAsync(new(piano.Valore, ToTell + a) { [Seq] = seq, [Since] = now }, cancellation);
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
        }
    }

    /// <summary>Those of whom the office has not heard.</summary>
    public async Task<ImmutableArray<NonRaggiunto>> UnreachedAsync(PianoId piano, CancellationToken cancellation)
    {
        var all = ImmutableArray.CreateBuilder<NonRaggiunto>();
        await foreach (var row in table.ReadAllAsync(new(piano.Valore, ToTell, After(ToTell)), cancellation))
            all.Add(new(piano, Destinatario.Di(row.RowKey[ToTell.Length..]), row.GetInt64(Seq)!.Value, row.GetDateTimeOffset(Since)!.Value, row.ETag));
        return all.ToImmutable();
    }

    /// <summary>Takes it upon itself to tell the office of them; false when another instance did.</summary>
    public async Task<bool> ToldAsync(IReadOnlyCollection<NonRaggiunto> some, CancellationToken cancellation)
    {
        foreach (var batch in some.Chunk(TableLimits.TransactionActions / 2))
        {
            var actions = new List<TableTransactionAction>();
            foreach (var one in batch)
            {
                var told = Row(Told, one);
                told[Scadenze.Used] = await scadenze.UsedAsync(null, TableName, told.PartitionKey, told.RowKey, Conservazione.Consegne.Giorni!.Value, cancellation);
                actions.Add(new(TableTransactionActionType.Delete, Row(ToTell, one), one.Version));
                actions.Add(new(TableTransactionActionType.Upsert, told));
            }

            try
            {
                await table.SubmitTransactionAsync(actions, cancellation);
            }
            catch (RequestFailedException changed) when (changed.Status is 404 or 412)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The office could not be told after all: another time.</summary>
    public async Task NotToldAsync(IReadOnlyCollection<NonRaggiunto> some, CancellationToken cancellation)
    {
        foreach (var batch in some.Chunk(TableLimits.TransactionActions / 2))
        {
            await table.SubmitTransactionAsync(
                [
                    .. batch.Select(one => new TableTransactionAction(TableTransactionActionType.Upsert, Row(ToTell, one))),
                    .. batch.Select(one => new TableTransactionAction(TableTransactionActionType.Delete, Row(Told, one), ETag.All)),
                ],
                cancellation);
        }
    }

    /// <summary>Since when somebody is known not to be reached; null when that is not known.</summary>
    public async Task<DateTimeOffset?> UnreachedSinceAsync(PianoId piano, PersonaId persona, CancellationToken cancellation) =>
        (await table.GetEntityIfExistsAsync(piano.Valore, ToTell + persona, cancellation) ?? await table.GetEntityIfExistsAsync(piano.Valore, Told + persona, cancellation))
            ?.GetDateTimeOffset(Since);

    /// <summary>Whether they are reached is nobody's matter any more.</summary>
    public async Task ForgetUnreachedAsync(PianoId piano, Destinatario a, CancellationToken cancellation)
    {
        foreach (var kind in (string[])[ToTell, Told])
        {
            try
            {
                await table.DeleteEntityAsync(piano.Valore, kind + a, ETag.All, cancellation);
            }
            catch (RequestFailedException gone) when (gone.Status == 404)
            {
            }
        }
    }

    private static TableEntity Row(string kind, NonRaggiunto one) => new(one.Piano.Valore, kind + one.A) { [Seq] = one.Seq, [Since] = one.Dal };
}
