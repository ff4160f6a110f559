using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>The open forms (table <c>bozze</c>): one per person and plan, kept until filed or thrown away.</summary>
public sealed class Bozze(ITableStore store)
{
    private readonly ITable table = store.Table("bozze");

    /// <summary>A draft with the version it was read in.</summary>
    public readonly record struct Kept(Bozza? Draft, ETag Version);

    public async Task<Kept> ReadAsync(PersonaId persona, PianoId piano, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync(persona.Valore, piano.Valore, cancellation);
        return row is null ? default : new(JsonSerializer.Deserialize(row.GetBinary("bozza"), BozzaJson.Default.Bozza), row.ETag);
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
    /// <remarks>A draft that is over stays until <see cref="DropAsync"/>.</remarks>
    public async Task<bool> SavedAsync(Kept before, Bozza? after, CancellationToken cancellation)
    {
        if (after is null || ReferenceEquals(before.Draft, after)) return true;

        try
        {
            await (before.Draft is null
                ? table.AddEntityAsync(Row(after), cancellation)
                : table.UpdateEntityAsync(Row(after), before.Version, cancellation));
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
            await table.DeleteEntityAsync(draft.Persona.Valore, draft.Piano.Valore, over.Version, cancellation);
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 412)
        {
        }
    }

    private static TableEntity Row(Bozza bozza) => new(bozza.Persona.Valore, bozza.Piano.Valore)
    {
        ["bozza"] = JsonSerializer.SerializeToUtf8Bytes(bozza, BozzaJson.Default.Bozza),
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Bozza))]
internal sealed partial class BozzaJson : JsonSerializerContext;
