using System.Collections.Immutable;
using System.Globalization;
using Azure;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>The book of deliveries (table <c>consegne</c>): what is to be told, who is at it, what became of it.</summary>
/// <remarks>
/// A delivery is the row of its natural key, <c>d:</c> to whom, fact, what: so a person's or a channel's lie together in the order of their facts. As long as
/// it is open a second row, <c>a:</c> and the time it is due, leads to it, so that what is due is found without looking at what is not. Both
/// change in one batch, by the first one's ETag.
/// </remarks>
public sealed partial class LibroConsegne(ITableStore store, Scadenze scadenze)
{
    internal const string TableName = "consegne";

    private const string Checkpoint = "segno", Seq = "seq", Open = "a:", Delivery = "d:";

    private readonly ITable table = store.Table(TableName);

    /// <summary>Who has something due, and when the next is due after now.</summary>
    public sealed record Due(ImmutableArray<Destinatario> Chi, DateTimeOffset? Next);

    /// <summary>Writes deliveries down that are due now; those that are there already are left as they are. Tells how many were new.</summary>
    public async Task<int> WriteAsync(
        PianoId piano, IReadOnlyCollection<(long Seq, Consegna Consegna)> some, DateTimeOffset now, CancellationToken cancellation)
    {
        var written = 0;
        foreach (var batch in some.Select(each => new Annotata(piano, each.Seq, each.Consegna, StatoConsegna.Aperta, now, default)).Chunk(TableLimits.TransactionActions / 2))
        {
            if (await AddedAsync(batch, cancellation)) written += batch.Length;
            else
            {
                foreach (var one in batch) written += await AddedAsync([one], cancellation) ? 1 : 0;
            }
        }

        return written;
    }

    /// <summary>Who has something due; the longest due first, at most so many.</summary>
    public async Task<Due> DueAsync(PianoId piano, DateTimeOffset now, int most, CancellationToken cancellation)
    {
        var (due, continuation) = (new List<Destinatario>(), (string?)null);
        do
        {
            var page = await table.QueryAsync(new(piano.Valore, Open, After(Open)), most, continuation, cancellation);
            foreach (var row in page.Entities)
            {
                var parts = row.RowKey.Split(':');
                var at = new DateTimeOffset(long.Parse(parts[1], CultureInfo.InvariantCulture), TimeSpan.Zero);
                if (at > now) return new([.. due.Distinct()], at);

                due.Add(Destinatario.Di(parts[2]));
            }

            continuation = page.Continuation;
        }
        while (continuation is not null && due.Count < most);

        return new([.. due.Distinct()], null);
    }

    /// <summary>The open deliveries to one person or channel, in the order of their facts.</summary>
    public async Task<ImmutableArray<Annotata>> OfAsync(PianoId piano, Destinatario a, CancellationToken cancellation)
    {
        var open = ImmutableArray.CreateBuilder<Annotata>();
        await foreach (var row in table.ReadAllAsync(Of(piano, a), cancellation))
        {
            if (Read(row) is { IsOpen: true } delivery) open.Add(delivery);
        }

        return open.ToImmutable();
    }

    /// <summary>All deliveries to one person or channel that are in the book, in the order of their facts.</summary>
    [Regola("SEC-02", "art. 15 Reg. (UE) 2016/679")]
    public async Task<ImmutableArray<Annotata>> KeptAsync(PianoId piano, Destinatario a, CancellationToken cancellation)
    {
        var kept = ImmutableArray.CreateBuilder<Annotata>();
        await foreach (var row in table.ReadAllAsync(Of(piano, a), cancellation)) kept.Add(Read(row));
        return kept.ToImmutable();
    }

    /// <summary>Every delivery of a plan that is in the book, person by person: for tests and tools.</summary>
    public async Task<ImmutableArray<Annotata>> AllAsync(PianoId piano, CancellationToken cancellation)
    {
        var all = ImmutableArray.CreateBuilder<Annotata>();
        await foreach (var row in table.ReadAllAsync(new(piano.Valore, Delivery, After(Delivery)), cancellation)) all.Add(Read(row));
        return all.ToImmutable();
    }

    /// <summary>The message as which something went out to somebody; null where it did not, or not any more.</summary>
    /// <param name="cosa">How the kind's name begins.</param>
    [Regola("DIA-06")]
    public async Task<string?> MessageAsync(PianoId piano, Destinatario a, long seq, string cosa, CancellationToken cancellation)
    {
        var same = string.Create(CultureInfo.InvariantCulture, $"{Delivery}{a.Nome}:{seq:D12}:");
        await foreach (var row in table.ReadAllAsync(new(piano.Valore, same, After(same)), cancellation))
        {
            if (Read(row) is { Messaggio: { } message } told && told.Consegna.Cosa.StartsWith(cosa, StringComparison.Ordinal)) return message;
        }

        return null;
    }

    /// <summary>Puts a delivery in place of the one that was read; null when somebody else was first: then nothing is changed.</summary>
    public async Task<Annotata?> ChangedAsync(Annotata before, Annotata after, CancellationToken cancellation)
    {
        var row = Row(after);
        if (!after.IsOpen)
            row[Scadenze.Used] = await scadenze.UsedAsync(null, TableName, row.PartitionKey, row.RowKey, Conservazione.Consegne.Giorni!.Value, cancellation);

        var actions = new List<TableTransactionAction> { new(TableTransactionActionType.Update, row, before.Version) };
        if (!after.IsOpen || after.Dovuta != before.Dovuta) actions.Add(new(TableTransactionActionType.Delete, Pointer(before), ETag.All));
        if (after.IsOpen && after.Dovuta != before.Dovuta) actions.Add(new(TableTransactionActionType.Add, Pointer(after)));
        try
        {
            return after with { Version = (await table.SubmitTransactionAsync(actions, cancellation))[0] };
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 409 or 412)
        {
            return null;
        }
    }

    /// <summary>Up to which fact all deliveries are written down; null when nobody has begun yet.</summary>
    public async Task<long?> CheckpointAsync(PianoId piano, CancellationToken cancellation) =>
        await table.GetEntityIfExistsAsync(piano.Valore, Checkpoint, cancellation) is { } row ? row.GetInt64(Seq) : null;

    /// <summary>All deliveries of the facts up to this one are written down. It never goes back.</summary>
    public async Task MoveAsync(PianoId piano, long seq, CancellationToken cancellation)
    {
        while (true)
        {
            var row = await table.GetEntityIfExistsAsync(piano.Valore, Checkpoint, cancellation);
            if (row?.GetInt64(Seq) >= seq) return;

            var moved = new TableEntity(piano.Valore, Checkpoint) { [Seq] = seq };
            try
            {
                await (row is null ? table.AddEntityAsync(moved, cancellation) : table.UpdateEntityAsync(moved, row.ETag, cancellation));
                return;
            }
            catch (RequestFailedException changed) when (changed.Status is 404 or 409 or 412)
            {
                // Another instance has moved it: perhaps further.
            }
        }
    }

    /// <summary>Drops what is noted down of a person: open deliveries are not told any more.</summary>
    [Regola("SEC-02", "art. 17 Reg. (UE) 2016/679")]
    public async Task EraseAsync(PianoId piano, PersonaId persona, CancellationToken cancellation)
    {
        var changed = true;
        while (changed)
        {
            changed = false;
            var rows = new List<TableEntity>();
            await foreach (var row in table.ReadAllAsync(Of(piano, Destinatario.Di(persona)), cancellation)) rows.Add(row);
            foreach (var row in rows)
            {
                var actions = new List<TableTransactionAction> { new(TableTransactionActionType.Delete, row, row.ETag) };
                if (Read(row) is { IsOpen: true } open) actions.Add(new(TableTransactionActionType.Delete, Pointer(open), ETag.All));
                try
                {
                    await table.SubmitTransactionAsync(actions, cancellation);
                }
                catch (RequestFailedException conflict) when (conflict.Status is 404 or 412)
                {
                    // Somebody is at it at this very moment: look again.
                    changed = true;
                }
            }
        }

        await ForgetUnreachedAsync(piano, Destinatario.Di(persona), cancellation);
    }

    private async Task<bool> AddedAsync(Annotata[] batch, CancellationToken cancellation)
    {
        try
        {
            await table.SubmitTransactionAsync(
                [.. batch.SelectMany(each => new[] { Row(each), Pointer(each) }).Select(row => new TableTransactionAction(TableTransactionActionType.Add, row))], cancellation);
            return true;
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            return false;
        }
    }

    private static TableRange Of(PianoId piano, Destinatario a) => new(piano.Valore, $"{Delivery}{a.Nome}:", After($"{Delivery}{a.Nome}:"));

    /// <summary>Where what begins with this, up to its last colon, is over.</summary>
    private static string After(string prefix) => prefix[..^1] + (char)(':' + 1);

    private static string Natural(Annotata delivery) =>
        string.Create(CultureInfo.InvariantCulture, $"{delivery.Consegna.A.Nome}:{delivery.Seq:D12}:{delivery.Consegna.Cosa}");

    private static TableEntity Pointer(Annotata delivery) =>
        new(delivery.Piano.Valore, string.Create(CultureInfo.InvariantCulture, $"{Open}{delivery.Dovuta.UtcTicks:D19}:{Natural(delivery)}"));

    private static TableEntity Row(Annotata delivery) => new(delivery.Piano.Valore, Delivery + Natural(delivery))
    {
        ["stato"] = delivery.Stato.Codice(),
        ["dovuta"] = delivery.Dovuta.UtcTicks,
        ["tentativi"] = delivery.Tentativi,
        ["detti"] = delivery.Detti,
        ["prima"] = delivery.Prima,
        ["perche"] = delivery.Perche,
        ["messaggio"] = delivery.Messaggio,
    };

    private static Annotata Read(TableEntity row)
    {
        var parts = row.RowKey.Split(':');
        return new(
            new(row.PartitionKey),
            long.Parse(parts[2], CultureInfo.InvariantCulture),
            new(parts[3], Destinatario.Di(parts[1])),
            Codici.Membro<StatoConsegna>(row.GetString("stato")!)!.Value,
            new(row.GetInt64("dovuta")!.Value, TimeSpan.Zero),
            row.ETag)
        {
            Tentativi = row.GetInt32("tentativi") ?? 0,
            Detti = row.GetInt32("detti") ?? 0,
            Prima = row.GetDateTimeOffset("prima"),
            Perche = row.GetString("perche"),
            Messaggio = row.GetString("messaggio"),
        };
    }
}
