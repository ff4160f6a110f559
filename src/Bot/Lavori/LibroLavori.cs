using System.Collections.Immutable;
using Azure;
using NodaTime.Text;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>A long work as it stands in the book.</summary>
/// <param name="Dovuta">When to look at it: when the lease of who is at it runs out, or when its end is to be told again.</param>
/// <param name="Version">Whoever changes it must have read it in this one.</param>
public sealed record LavoroAnnotato(Lavoro Lavoro, DateTimeOffset Dovuta, ETag Version)
{
    /// <summary>The message that shows how far it is; null: none is out yet; "": none that the channel lets one change.</summary>
    public string? Messaggio { get; init; }

    /// <summary>How often its end could not be told.</summary>
    public int Tentativi { get; init; }
}

/// <summary>The book of long works (table <c>lavori</c>): what was ordered, how far it is, how it ended.</summary>
/// <remarks>What is under way lies apart from what is over, so that looking for it costs what there is of it.</remarks>
public sealed class LibroLavori(ITableStore store, Scadenze scadenze)
{
    internal const string TableName = "lavori";

    /// <summary>How often a change is tried anew because somebody else was first, where it does no harm to leave it.</summary>
    internal const int Tries = 20;

    private const string Partition = "lavori", Open = "a:", Over = "f:";

    private readonly ITable table = store.Table(TableName);

    /// <summary>Writes a work down; null when it is there already.</summary>
    public async Task<LavoroAnnotato?> AddedAsync(Lavoro work, DateTimeOffset due, CancellationToken cancellation)
    {
        var noted = new LavoroAnnotato(work, due, default);
        try
        {
            return noted with { Version = await table.AddEntityAsync(Row(Open, noted), cancellation) };
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            return null;
        }
    }

    /// <summary>One work, under way or over; null when there is none.</summary>
    public async Task<LavoroAnnotato?> FindAsync(PianoId piano, PersonaId persona, string id, CancellationToken cancellation) =>
        (await table.GetEntityIfExistsAsync(Partition, Key(Open, piano, persona, id), cancellation)
            ?? await table.GetEntityIfExistsAsync(Partition, Key(Over, piano, persona, id), cancellation)) is { } row ? Read(row) : null;

    /// <summary>One work that is under way; null when it is over and put away, or there is none.</summary>
    public async Task<LavoroAnnotato?> FindOpenAsync(PianoId piano, PersonaId persona, string id, CancellationToken cancellation) =>
        await table.GetEntityIfExistsAsync(Partition, Key(Open, piano, persona, id), cancellation) is { } row ? Read(row) : null;

    /// <summary>All that is under way.</summary>
    public Task<ImmutableArray<LavoroAnnotato>> OpenAsync(CancellationToken cancellation) => AllAsync(Open, cancellation);

    /// <summary>What a person has under way in a plan.</summary>
    public Task<ImmutableArray<LavoroAnnotato>> OfAsync(PianoId piano, PersonaId persona, CancellationToken cancellation) =>
        AllAsync(Key(Open, piano, persona, ""), cancellation);

    /// <summary>What a person has under way in a plan, and what of theirs is over and still in the book.</summary>
    [Regola("SEC-02", "art. 15 Reg. (UE) 2016/679")]
    public async Task<ImmutableArray<LavoroAnnotato>> KeptAsync(PianoId piano, PersonaId persona, CancellationToken cancellation) =>
        [.. await OfAsync(piano, persona, cancellation), .. await AllAsync(Key(Over, piano, persona, ""), cancellation)];

    /// <summary>Puts a work in place of the one that was read; null when somebody else was first: then nothing is changed.</summary>
    public async Task<LavoroAnnotato?> ChangedAsync(LavoroAnnotato before, LavoroAnnotato after, CancellationToken cancellation)
    {
        try
        {
            return after with { Version = await table.UpdateEntityAsync(Row(Open, after), before.Version, cancellation) };
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return null;
        }
    }

    /// <summary>It is over and told. Somebody else may have said so already.</summary>
    public async Task CloseAsync(LavoroAnnotato work, CancellationToken cancellation)
    {
        var over = Row(Over, work);
        over[Scadenze.Used] = await scadenze.UsedAsync(null, TableName, Partition, over.RowKey, Conservazione.Lavori.Giorni!.Value, cancellation);
        try
        {
            await table.SubmitTransactionAsync(
                [new(TableTransactionActionType.Delete, Row(Open, work), work.Version), new(TableTransactionActionType.Upsert, over)], cancellation);
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
        }
    }

    /// <summary>Drops what is noted down of a person; what is under way goes no further.</summary>
    [Regola("SEC-02", "art. 17 Reg. (UE) 2016/679")]
    public async Task EraseAsync(PianoId piano, PersonaId persona, CancellationToken cancellation)
    {
        foreach (var kind in (string[])[Open, Over])
        {
            foreach (var work in await AllAsync(Key(kind, piano, persona, ""), cancellation))
            {
                try
                {
                    await table.DeleteEntityAsync(Partition, Key(kind, piano, persona, work.Lavoro.Id), ETag.All, cancellation);
                }
                catch (RequestFailedException gone) when (gone.Status == 404)
                {
                }
            }
        }
    }

    private async Task<ImmutableArray<LavoroAnnotato>> AllAsync(string prefix, CancellationToken cancellation)
    {
        var all = ImmutableArray.CreateBuilder<LavoroAnnotato>();
        await foreach (var row in table.ReadAllAsync(new(Partition, prefix, prefix[..^1] + (char)(':' + 1)), cancellation)) all.Add(Read(row));
        return all.ToImmutable();
    }

    private static string Key(string kind, PianoId piano, PersonaId persona, string id) => $"{kind}{piano}:{persona}:{id}";

    private static TableEntity Row(string kind, LavoroAnnotato noted) => new(Partition, Key(kind, noted.Lavoro.Piano, noted.Lavoro.Chi, noted.Lavoro.Id))
    {
        ["cosa"] = noted.Lavoro.Cosa,
        ["quali"] = noted.Lavoro.Quali,
        ["finoA"] = noted.Lavoro.FinoA,
        ["totale"] = noted.Lavoro.Totale,
        ["ora"] = InstantPattern.ExtendedIso.Format(noted.Lavoro.Ora),
        ["canale"] = noted.Lavoro.Canale.Nome,
        ["incarichi"] = string.Join(',', noted.Lavoro.Incarichi.Select(ruolo => ruolo.Codice())),
        ["passi"] = noted.Lavoro.Passi,
        ["fatte"] = noted.Lavoro.Fatte,
        ["ferma"] = noted.Lavoro.Ferma,
        ["fine"] = noted.Lavoro.Fine?.Codice(),
        ["restano"] = noted.Lavoro.Restano,
        ["dovuta"] = noted.Dovuta.UtcTicks,
        ["messaggio"] = noted.Messaggio,
        ["tentativi"] = noted.Tentativi,
    };

    private static LavoroAnnotato Read(TableEntity row)
    {
        var parts = row.RowKey.Split(':');
        var work = new Lavoro(
            parts[3],
            row.GetString("cosa")!,
            new(parts[1]),
            new(parts[2]),
            row.GetString("quali")!,
            row.GetInt64("finoA")!.Value,
            row.GetInt32("totale")!.Value,
            InstantPattern.ExtendedIso.Parse(row.GetString("ora")!).Value)
        {
            Canale = new(row.GetString("canale")!),
            Incarichi = [.. row.GetString("incarichi")!.Split(',').Select(Codici.Membro<Ruolo>).OfType<Ruolo>()],
            Passi = row.GetInt32("passi") ?? 0,
            Fatte = row.GetInt32("fatte") ?? 0,
            Ferma = row.GetBoolean("ferma") ?? false,
            Fine = row.GetString("fine") is { } fine ? Codici.Membro<FineLavoro>(fine) : null,
            Restano = row.GetInt32("restano") ?? 0,
        };
        return new(work, new(row.GetInt64("dovuta")!.Value, TimeSpan.Zero), row.ETag) { Messaggio = row.GetString("messaggio"), Tentativi = row.GetInt32("tentativi") ?? 0 };
    }
}
