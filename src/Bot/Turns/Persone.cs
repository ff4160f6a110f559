using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Azure;
using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>A persona as the bot knows it: a random name, and the language it is spoken to in.</summary>
/// <param name="Piani">The plans they talk of, the last one first; empty as long as they have chosen none.</param>
public sealed record Persona(PersonaId Id, Lingua Lingua, ImmutableArray<PianoId> Piani);

/// <summary>Who is who: from an account of a channel to the persona that facts and drafts name (table <c>persone</c>).</summary>
/// <remarks>The account itself is never stored, only its hash; the name the channel gives it isn't stored at all.</remarks>
/// <param name="shared">Other instances write to the same store: what is remembered here may have changed there.</param>
public sealed class Persone(ITableStore store, bool shared)
{
    internal const string TableName = "persone", RowKey = "persona";
    private const int Remembered = 10_000, MostPlans = 20;

    private readonly ITable table = store.Table(TableName);
    private readonly ConcurrentDictionary<string, Persona> known = new(StringComparer.Ordinal);

    /// <summary>The persona that sent this, made at first sight with the language of its client.</summary>
    public async ValueTask<Persona> OfAsync(Activity activity, CancellationToken cancellation)
    {
        var key = KeyOf(activity);
        if (!shared && known.TryGetValue(key, out var persona)) return persona;

        return Remember(key, await ReadAsync(key, cancellation) ?? await MeetAsync(key, Lingue.DaLocale(LocaleOf(activity)), cancellation));
    }

    /// <summary>The persona of somebody else's account; null when the bot has never met them, and they stay unknown.</summary>
    /// <param name="heard">What was said about them: it tells the channel.</param>
    public async Task<Persona?> FindAsync(Activity heard, string? objectId, string id, CancellationToken cancellation) =>
        await ReadAsync(KeyOf(heard.TenantId, objectId, heard.ChannelId, id), cancellation);

    /// <summary>The persona of an account that nobody said anything about; null when the bot has never met them, and they stay unknown.</summary>
    /// <param name="tenant">This and the object id are GUIDs, which Teams writes in small letters.</param>
    public async Task<Persona?> FindAsync(string tenant, string objectId, CancellationToken cancellation) =>
        await ReadAsync(KeyOf(tenant.ToLowerInvariant(), objectId.ToLowerInvariant(), null, null), cancellation);

    /// <summary>From now on this persona is spoken to in this language.</summary>
    public Task SpeakAsync(Activity activity, Lingua lingua, CancellationToken cancellation) =>
        ChangeAsync(activity, persona => persona with { Lingua = lingua }, cancellation);

    /// <summary>From now on this persona talks of this plan.</summary>
    /// <param name="before">What they talked of without having chosen it: buttons about it still find it.</param>
    public Task TalkOfAsync(Activity activity, PianoId piano, PianoId? before, CancellationToken cancellation) =>
        ChangeAsync(
            activity,
            persona => persona with { Piani = [.. new[] { piano }.Concat(persona.Piani).Concat(before is { } first ? [first] : []).Distinct().Take(MostPlans)] },
            cancellation);

    /// <summary>This persona no longer talks of this plan.</summary>
    public Task ForgetAsync(Activity activity, PianoId piano, CancellationToken cancellation) =>
        ChangeAsync(activity, persona => persona with { Piani = persona.Piani.Remove(piano) }, cancellation);

    /// <summary>The language for words that must not wait for the store: the person's if known here, else their client's.</summary>
    public Lingua LanguageOf(Activity activity) => known.TryGetValue(KeyOf(activity), out var persona) ? persona.Lingua : Lingue.DaLocale(LocaleOf(activity));

    /// <summary>Changes what is stored; again on what another turn of this person has changed meanwhile.</summary>
    private async Task ChangeAsync(Activity activity, Func<Persona, Persona> change, CancellationToken cancellation)
    {
        var key = KeyOf(activity);
        while (true)
        {
            if (await table.GetEntityIfExistsAsync(key, RowKey, cancellation) is not { } row)
            {
                await MeetAsync(key, Lingue.DaLocale(LocaleOf(activity)), cancellation);
                continue;
            }

            var persona = change(Read(row));
            try
            {
                await table.UpdateEntityAsync(Row(key, persona), row.ETag, cancellation);
                Remember(key, persona);
                return;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 404 or 412)
            {
                // Somebody else was first: read and change what they wrote.
            }
        }
    }

    private async Task<Persona?> ReadAsync(string key, CancellationToken cancellation) =>
        await table.GetEntityIfExistsAsync(key, RowKey, cancellation) is { } row ? Read(row) : null;

    internal static Persona Read(TableEntity row) => new(
        new(row.GetString("persona")!),
        Lingua(row.GetString("lingua")),
        row.GetString("piani") is { Length: > 0 } piani ? [.. piani.Split(',').Select(piano => new PianoId(piano))] : []);

    private async Task<Persona> MeetAsync(string key, Lingua lingua, CancellationToken cancellation)
    {
        var persona = new Persona(new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))), lingua, []);
        try
        {
            await table.AddEntityAsync(Row(key, persona), cancellation);
            return persona;
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409)
        {
            // Met at the same moment elsewhere: the first insert names it.
            return (await ReadAsync(key, cancellation))!;
        }
    }

    private Persona Remember(string key, Persona persona)
    {
        if (known.Count >= Remembered) known.Clear();
        return known[key] = persona;
    }

    /// <summary>The language of a stored code.</summary>
    internal static Lingua Lingua(string? code) => code == "en" ? Dialogs.Lingua.Inglese : Dialogs.Lingua.Italiano;

    internal static TableEntity Row(string key, Persona persona) => new(key, RowKey)
    {
        ["persona"] = persona.Id.Valore,
        ["lingua"] = persona.Lingua.Codice(),
        ["piani"] = persona.Piani.IsEmpty ? null : string.Join(',', persona.Piani),
    };

    /// <summary>Teams: tenant and Entra object id, which outlive a new registration of the bot. Elsewhere: channel and account.</summary>
    private static string KeyOf(Activity activity) => KeyOf(activity.TenantId, activity.From?.AadObjectId, activity.ChannelId, activity.From?.Id);

    /// <summary>The hash of an account.</summary>
    public static string KeyOf(string? tenant, string? objectId, string? channel, string? id) =>
        RowKeys.Of(objectId is { Length: > 0 } ? $"aad\n{tenant}\n{objectId}" : $"canale\n{channel}\n{id}");

    private static string? LocaleOf(Activity activity)
    {
        if (activity.Locale is { Length: > 0 } locale) return locale;

        foreach (var entity in activity.Entities ?? [])
        {
            if (entity.ValueKind == System.Text.Json.JsonValueKind.Object
                && entity.TryGetProperty("locale", out var client) && client.ValueKind == System.Text.Json.JsonValueKind.String)
                return client.GetString();
        }

        return null;
    }
}
