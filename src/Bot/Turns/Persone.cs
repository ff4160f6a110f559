using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Azure;
using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>A persona as the bot knows it: a random name, and the language it is spoken to in.</summary>
public sealed record Persona(PersonaId Id, Lingua Lingua);

/// <summary>Who is who: from an account of a channel to the persona that facts and drafts name (table <c>persone</c>).</summary>
/// <remarks>The account itself is never stored, only its hash; the name the channel gives it isn't stored at all.</remarks>
public sealed class Persone(ITableStore store)
{
    private const int Remembered = 10_000;

    private readonly ITable table = store.Table("persone");
    private readonly ConcurrentDictionary<string, Persona> known = new(StringComparer.Ordinal);

    /// <summary>The persona that sent this, made at first sight with the language of its client.</summary>
    public async ValueTask<Persona> OfAsync(Activity activity, CancellationToken cancellation)
    {
        var key = KeyOf(activity);
        if (known.TryGetValue(key, out var persona)) return persona;

        return Remember(key, await ReadAsync(key, cancellation) ?? await MeetAsync(key, Lingue.DaLocale(LocaleOf(activity)), cancellation));
    }

    /// <summary>From now on this persona is spoken to in this language.</summary>
    public async Task SpeakAsync(Activity activity, Lingua lingua, CancellationToken cancellation)
    {
        var (key, persona) = (KeyOf(activity), await OfAsync(activity, cancellation));
        await table.UpsertEntityAsync(Row(key, persona with { Lingua = lingua }), cancellation);
        known[key] = persona with { Lingua = lingua };
    }

    /// <summary>The language for words that must not wait for the store: the person's if known here, else their client's.</summary>
    public Lingua LanguageOf(Activity activity) => known.TryGetValue(KeyOf(activity), out var persona) ? persona.Lingua : Lingue.DaLocale(LocaleOf(activity));

    private async Task<Persona?> ReadAsync(string key, CancellationToken cancellation) =>
        await table.GetEntityIfExistsAsync(key, "persona", cancellation) is { } row
            ? new(new(row.GetString("persona")!), row.GetString("lingua") == "en" ? Lingua.Inglese : Lingua.Italiano)
            : null;

    private async Task<Persona> MeetAsync(string key, Lingua lingua, CancellationToken cancellation)
    {
        var persona = new Persona(new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))), lingua);
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

    private static TableEntity Row(string key, Persona persona) => new(key, "persona")
    {
        ["persona"] = persona.Id.Valore,
        ["lingua"] = persona.Lingua.Codice(),
    };

    /// <summary>Teams: tenant and Entra object id, which outlive a new registration of the bot. Elsewhere: channel and account.</summary>
    private static string KeyOf(Activity activity)
    {
        var account = activity.From?.AadObjectId is { Length: > 0 } objectId
            ? $"aad\n{activity.TenantId}\n{objectId}"
            : $"canale\n{activity.ChannelId}\n{activity.From?.Id}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account)));
    }

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
