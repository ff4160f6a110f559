using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>The open forms (table <c>bozze</c>), kept until filed or thrown away. A person has one at a time in a plan: another form takes its place.</summary>
public sealed class Bozze(ITableStore store, Scadenze scadenze)
{
    internal const string TableName = "bozze";

    private readonly ITable table = store.Table(TableName);

    /// <summary>A draft with the version it was read in, and the day it was changed last.</summary>
    public readonly record struct Kept(Bozza? Draft, ETag Version, string? Used = null);

    public async Task<Kept> ReadAsync(PersonaId persona, PianoId piano, CancellationToken cancellation)
    {
        await foreach (var row in table.ReadAllAsync(new(persona.Valore, $"{piano}:", $"{piano};"), cancellation))
            return new(JsonSerializer.Deserialize(row.GetBinary("bozza"), BozzaJson.Default.Bozza), row.ETag, row.GetString(Scadenze.Used));

        return default;
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

    /// <summary>Puts the draft in place of the one read. False when somebody else changed it since: then nothing is written.</summary>
    /// <param name="days">How long it may lie unchanged from now on, as its plan says.</param>
    /// <remarks>A draft that is over stays until <see cref="DropAsync"/>.</remarks>
    public async Task<bool> SavedAsync(Kept before, Bozza? after, int days, CancellationToken cancellation)
    {
        if (after is null || ReferenceEquals(before.Draft, after)) return true;

        var row = Row(after);
        row[Scadenze.Used] = await scadenze.UsedAsync(before.Used, TableName, row.PartitionKey, row.RowKey, days, cancellation);
        try
        {
            if (before.Draft is null) await table.AddEntityAsync(row, cancellation);
            else if (before.Draft.Form == after.Form) await table.UpdateEntityAsync(row, before.Version, cancellation);
            else await table.SubmitTransactionAsync([new(TableTransactionActionType.Delete, Row(before.Draft), before.Version), new(TableTransactionActionType.Add, row)], cancellation);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412)
        {
            return false;
        }
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
        while (await ReadAsync(persona, piano, cancellation) is { Draft: { } draft } kept && draft.Id == draftId) await DropAsync(kept, cancellation);
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
