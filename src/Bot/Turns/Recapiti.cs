using System.Collections.Concurrent;
using Azure;
using PdzBot.ActivityProtocol;
using PdzBot.Dialogs;
using PdzBot.Domain;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>Where somebody is reached in private (table <c>recapiti</c>): the conversation in which they last talked to the bot alone.</summary>
public sealed class Recapiti(ITableStore store, Conversations conversations, Luoghi luoghi, ConnectorClient connector)
{
    internal const string TableName = "recapiti", RowKey = "personale";
    private const int Remembered = 10_000;

    private readonly ITable table = store.Table(TableName);
    private readonly ConcurrentDictionary<PersonaId, (string Conversation, Lingua Lingua)> known = new();

    /// <summary>From now on this person is reached in this conversation, and spoken to in this language.</summary>
    /// <param name="asked">The language was asked for just now: another instance may have noted down another since this one did.</param>
    public async ValueTask RememberAsync(
        PersonaId persona, string conversationKey, Lingua lingua, CancellationToken cancellation, bool asked = false)
    {
        var now = (conversationKey, lingua);
        if (!asked && known.TryGetValue(persona, out var before) && before == now) return;

        await table.UpsertEntityAsync(new(persona.Valore, RowKey) { ["conversazione"] = conversationKey, ["lingua"] = lingua.Codice() }, cancellation);
        if (known.Count >= Remembered) known.Clear();
        known[persona] = now;
    }

    /// <summary>Where something of this plan is told to somebody who has said nothing just now, and in which language; null when they are not reached.</summary>
    public Task<Raggiunto?> ReachAsync(PianoId piano, Destinatario a, CancellationToken cancellation) => a switch
    {
        Destinatario.InPrivato(var chi) => ReachAsync(chi, cancellation),
        Destinatario.InCanale(var dove) => ReachAsync(piano, dove, cancellation),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A channel where the plan still works; in Italian, as many read along.</summary>
    private async Task<Raggiunto?> ReachAsync(PianoId piano, LuogoId dove, CancellationToken cancellation) =>
        await luoghi.ConversationAsync(piano, dove, cancellation) is { } key && await conversations.WhereAsync(key, cancellation) is { } where
            ? new(key, where with { Locale = Lingua.Italiano.Codice() }, Lingua.Italiano)
            : null;

    /// <summary>Where a person is spoken to alone; null when they are not reached.</summary>
    public async Task<Raggiunto?> ReachAsync(PersonaId persona, CancellationToken cancellation)
    {
        if (await table.GetEntityIfExistsAsync(persona.Valore, RowKey, cancellation) is not { } row) return null;

        var (key, lingua) = (row.GetString("conversazione")!, Lingue.DaLocale(row.GetString("lingua")));
        return await conversations.WhereAsync(key, cancellation) is { } where ? new(key, where with { Locale = lingua.Codice() }, lingua) : null;
    }

    /// <summary>What is kept of where this person is reached.</summary>
    public async Task<RecapitoConservato?> KeptAsync(PersonaId persona, CancellationToken cancellation) =>
        await table.GetEntityIfExistsAsync(persona.Valore, RowKey, cancellation) is { } row
            ? await conversations.KeptAsync(row.GetString("conversazione")!, cancellation)
            : null;

    /// <summary>From now on this person is not reached, until they write.</summary>
    /// <param name="conversationKey">The conversation in which that was answered, if it was.</param>
    public async Task ForgetAsync(PersonaId persona, string? conversationKey, CancellationToken cancellation)
    {
        known.TryRemove(persona, out _);
        if (conversationKey is not null) await conversations.ForgetAsync(conversationKey, cancellation);
        if (await table.GetEntityIfExistsAsync(persona.Valore, RowKey, cancellation) is not { } row) return;

        await conversations.ForgetAsync(row.GetString("conversazione")!, cancellation);
        try
        {
            await table.DeleteEntityAsync(persona.Valore, RowKey, ETag.All, cancellation);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            // Forgotten elsewhere at the same moment.
        }
    }

    /// <summary>The person's own chat with the bot; opened if there is none yet.</summary>
    /// <param name="heard">What the person said elsewhere: it tells the channel and how the channel knows them.</param>
    /// <exception cref="ConnectorException">The channel doesn't let the bot write to them.</exception>
    public async Task<Recapito> OfAsync(Persona persona, Activity heard, CancellationToken cancellation)
    {
        if (await table.GetEntityIfExistsAsync(persona.Id.Valore, RowKey, cancellation) is { } row
            && await conversations.WhereAsync(row.GetString("conversazione")!, cancellation) is { } where)
            return where with { Locale = heard.Locale };

        var created = await connector.CreatePersonalAsync(heard.ServiceUrl!, heard.TenantId ?? "", heard.From!.Id!, heard.Recipient?.Id, cancellation);
        var opened = new Recapito(
            created.ServiceUrl ?? heard.ServiceUrl!,
            heard.ChannelId,
            new() { Id = created.Id, ConversationType = "personal", TenantId = heard.TenantId },
            heard.Recipient,
            heard.From,
            heard.Locale);
        var key = Conversations.KeyOf(opened.ChannelId, created.Id);
        await conversations.SaveAsync(key, await conversations.ReadAsync(key, cancellation), opened, heard.TenantId, cancellation);
        await RememberAsync(persona.Id, key, persona.Lingua, cancellation);
        return opened;
    }
}

/// <summary>A person's own chat with the bot, or a channel.</summary>
/// <param name="Key">The conversation's: turns and deliveries of one key come one after another.</param>
public sealed record Raggiunto(string Key, Recapito Where, Lingua Lingua);
