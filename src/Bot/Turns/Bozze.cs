using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>The open forms (table <c>bozze</c>), kept until filed or thrown away. A person works on one at a time in a plan: another form puts it aside.</summary>
public sealed class Bozze(ITableStore store, Scadenze scadenze)
{
    internal const string TableName = "bozze";

    private readonly ITable table = store.Table(TableName);

    /// <summary>A draft with the version it was read in, and the day it was changed last.</summary>
    public readonly record struct Kept(Bozza? Draft, ETag Version, string? Used = null);

    /// <summary>A person's open forms in a plan: the one in hand, where there is one, and those put aside, the last first.</summary>
    public sealed record Aperte(Kept InHand, ImmutableArray<Kept> Others)
    {
        /// <summary>With the one that a button names in hand; it may have been put aside.</summary>
        public Aperte With(string? draftId) =>
            Others.FirstOrDefault(other => other.Draft!.Id == draftId) is { Draft: not null } named
                ? new(named, [.. InHand.Draft is null ? Others.Remove(named) : Others.Remove(named).Insert(0, InHand)])
                : this;

        internal IEnumerable<Kept> All => InHand.Draft is null ? Others : [InHand, .. Others];
    }

    public async Task<Aperte> ReadAsync(PersonaId persona, PianoId piano, CancellationToken cancellation)
    {
        var all = new List<Kept>();
        await foreach (var row in table.ReadAllAsync(new(persona.Valore, $"{piano}:", $"{piano};"), cancellation))
            all.Add(new(JsonSerializer.Deserialize(row.GetBinary("bozza"), BozzaJson.Default.Bozza), row.ETag, row.GetString(Scadenze.Used)));

        // Two instances may each have opened one at the same moment: one of them is in hand, the other is there all the same.
        var inHand = all.Find(each => each.Draft!.DaParte == 0);
        return new(inHand, [.. all.Where(each => each.Draft != inHand.Draft).OrderByDescending(each => each.Draft!.DaParte)]);
    }

    /// <summary>The plan of one of the person's open drafts; null when it is none of theirs, or over.</summary>
    public async Task<PianoId?> PlanOfAsync(PersonaId persona, string draftId, CancellationToken cancellation)
    {
        await foreach (var row in table.ReadAllAsync(new(persona.Valore), cancellation))
        {
            if (JsonSerializer.Deserialize(row.GetBinary("bozza"), BozzaJson.Default.Bozza) is { } draft && draft.Id == draftId) return draft.Piano;
        }

        return null;
    }

    /// <summary>Puts the draft in place of the one read, and aside the one that was in hand, unless nothing is written in it. False when somebody else changed one of them since: then nothing is written.</summary>
    /// <param name="days">How long it may lie unchanged from now on, as its plan says.</param>
    /// <param name="waiting">The one that was in hand as it waits from now on; null: as it was read.</param>
    /// <remarks>A draft that is over stays until <see cref="DropAsync"/>.</remarks>
    public async Task<bool> SavedAsync(Aperte before, Bozza? after, int days, CancellationToken cancellation, Bozza? waiting = null)
    {
        if (after is null || before.All.Any(each => ReferenceEquals(each.Draft, after))) return true;

        var replaced = before.All.FirstOrDefault(each => each.Draft!.Form == after.Form);
        var row = Row(after);
        row[Scadenze.Used] = await scadenze.UsedAsync(replaced.Used, TableName, row.PartitionKey, row.RowKey, days, cancellation);
        List<TableTransactionAction> changes = [replaced.Draft is null ? new(TableTransactionActionType.Add, row) : new(TableTransactionActionType.Update, row, replaced.Version)];
        foreach (var kept in before.All.Where(each => each.Draft is { DaParte: 0 } && each.Draft.Form != after.Form))
        {
            var gives = waiting?.Id == kept.Draft!.Id ? waiting : kept.Draft;
            changes.Add(FormDialog.IsEmpty(gives) ? new(TableTransactionActionType.Delete, Row(gives), kept.Version) : new(TableTransactionActionType.Update, Aside(gives, kept, before), kept.Version));
        }

        try
        {
            await table.SubmitTransactionAsync(changes, cancellation);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    /// <summary>It lies where it was, and for as long: putting it aside is not working on it.</summary>
    private static TableEntity Aside(Bozza gives, Kept kept, Aperte before)
    {
        var row = Row(gives with { Discarding = false, DaParte = before.All.Max(each => each.Draft!.DaParte) + 1 });
        row[Scadenze.Used] = kept.Used;
        return row;
    }

    /// <summary>Removes a draft that was filed or thrown away; one that somebody changed since, or dropped already, is left alone.</summary>
    public async Task DropAsync(Kept over, CancellationToken cancellation)
    {
        if (over.Draft is not { } draft) return;

        try
        {
            await table.DeleteEntityAsync(draft.Persona.Valore, RowKey(draft), over.Version, cancellation);
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 412)
        {
        }
    }

    /// <summary>Removes a draft, whatever it has become; another one in its place is left alone.</summary>
    public async Task EraseAsync(PersonaId persona, PianoId piano, string draftId, CancellationToken cancellation)
    {
        while ((await ReadAsync(persona, piano, cancellation)).All.FirstOrDefault(each => each.Draft!.Id == draftId) is { Draft: not null } kept) await DropAsync(kept, cancellation);
    }

    private static string RowKey(Bozza bozza) => $"{bozza.Piano}:{bozza.Form}";

    private static TableEntity Row(Bozza bozza) => new(bozza.Persona.Valore, RowKey(bozza))
    {
        ["bozza"] = JsonSerializer.SerializeToUtf8Bytes(bozza, BozzaJson.Default.Bozza),
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Bozza))]
internal sealed partial class BozzaJson : JsonSerializerContext;
