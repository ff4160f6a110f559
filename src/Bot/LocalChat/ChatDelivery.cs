using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PdzBot.Bot;

/// <summary>Carries what a persona says and presses to the bot, and back what the bot answers at once.</summary>
/// <remarks>A window that closes meanwhile stops nothing: no cancellation comes from the page.</remarks>
public sealed class ChatDelivery(ChatScene scene, ChatHistory history, BotDoor bot, Orologio orologio)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> visits = new();

    private ChatActivities Activities => new(scene, bot.ServiceUrl);

    /// <summary>Tells the bot of a person the first time they open the chat, and after they put it back into their chat.</summary>
    /// <returns>False when the bot did not hear; the next opening tries again, with the same ids.</returns>
    public async Task<bool> OpenAsync(ChatPersona persona)
    {
        var heard = await visits.GetOrAdd(persona.Id, _ => new(() => VisitAsync(persona))).Value;
        if (!heard) visits.TryRemove(persona.Id, out _);
        return heard;
    }

    /// <summary>Puts the bot back into a personal chat it was taken out of.</summary>
    /// <returns>False when the bot did not hear.</returns>
    public async Task<bool> InstallAsync(ChatPersona persona)
    {
        await history.ChangeAppAsync(new ChatPlace.Personal(persona), app => app with { IsRemoved = false });
        visits.TryRemove(persona.Id, out _);
        return await OpenAsync(persona);
    }

    /// <summary>Takes the bot out of a personal chat.</summary>
    /// <returns>False when the bot did not hear; it is out all the same.</returns>
    public async Task<bool> UninstallAsync(ChatPersona persona)
    {
        // What is under way comes first: nothing is taken out that the bot was not told of.
        await OpenAsync(persona);
        ChatPlace.Personal place = new(persona);
        var before = await history.AppAsync(place);
        if (before.IsRemoved) return true;

        var app = await history.ChangeAppAsync(place, _ => new(IsInstalled: false, IsRemoved: true, before.Removals + 1));
        visits.TryRemove(persona.Id, out _);
        return (await bot.PostAsync(Activities.Uninstalled(persona, app.Removals - 1, orologio.Ora))).Taken;
    }

    /// <summary>Sends a text, a file or both; in a channel the bot gets it only when it is mentioned.</summary>
    /// <param name="root">In a channel, the message whose thread this goes to; null begins one.</param>
    /// <returns>Null when it is too long to keep.</returns>
    public async Task<ChatMessage?> SayAsync(ChatPersona persona, ChatPlace place, string text, string? root = null, ChatFile? file = null)
    {
        var message = ChatMessage.FromPersona(text, orologio.Ora.ToDateTimeOffset());
        if (file is not null) message = message with { Attachments = [ChatFiles.Download(file, FileEndpoints.AddressOf(file, bot.Address))] };
        if (place is ChatPlace.InTeam(var team, _))
        {
            var mentions = ChatMentions.In(text, team.Mentionable(scene));
            var isHeard = mentions.Any(mention => mention.Id == scene.Bot.Id);
            message = message with
            {
                From = persona.Id,
                Root = root,
                Mentions = mentions.Count == 0 ? null : mentions,
                State = isHeard ? ChatDeliveryState.Sending : ChatDeliveryState.Delivered,
            };
        }

        return await history.AppendAsync(place, message) is { } sent ? await CarryAsync(persona, place, sent) : null;
    }

    /// <summary>Sends what did not arrive once more: the same activity with the same id. Null when there is nothing of theirs to send again.</summary>
    public async Task<ChatMessage?> RetryAsync(ChatPersona persona, ChatPlace place, string id) =>
        await history.ChangeAsync(place, id, message => Again(persona, message)) is { } message ? await CarryAsync(persona, place, message) : null;

    /// <summary>Presses a card's button.</summary>
    /// <returns>
    /// The bot's answer <c>{ statusCode, type, value }</c>. In a personal chat with <c>message</c>, the card's message as it is now, when the answer
    /// was a new card; in a channel a card in answer is shown to the one who pressed, and the message stays. Null when there is no such message.
    /// </returns>
    public async Task<JsonObject?> PressAsync(ChatPersona persona, ChatPlace place, string messageId, JsonObject action)
    {
        JsonObject value = new() { ["action"] = action.DeepClone(), ["trigger"] = "manual" };
        if (await InvokeAsync(persona, place, messageId, "adaptiveCard/action", value) is not { } answer) return null;
        if (answer.Status != StatusCodes.Status200OK || answer.Body is not JsonObject body) return Unreachable();

        if (place is ChatPlace.Personal && (string?)body["type"] == ChatMessage.CardType && body["value"] is JsonObject card)
        {
            var changed = await history.ChangeAsync(place, messageId, message => message.WithCard(card));
            body["message"] = JsonSerializer.SerializeToNode(changed, ChatJson.Options);
        }

        return body;
    }

    /// <summary>Presses something on a message of the bot's; null when there is no such message.</summary>
    public async Task<BotAnswer?> InvokeAsync(ChatPersona persona, ChatPlace place, string messageId, string name, JsonObject value) =>
        await history.FindAsync(place, messageId) is { FromBot: true, State: not ChatDeliveryState.Deleted } message
            ? await bot.PostAsync(Activities.Invoke(persona, place, message, name, value, orologio.Ora))
            : null;

    private static ChatMessage? Again(ChatPersona persona, ChatMessage message) =>
        message is { FromBot: false, State: ChatDeliveryState.Failed } && (message.From ?? persona.Id) == persona.Id
            ? message with { State = ChatDeliveryState.Sending }
            : null;

    // The page has words of its own for this, in the person's language.
    private static JsonObject Unreachable() => new()
    {
        ["statusCode"] = StatusCodes.Status502BadGateway,
        ["type"] = "application/vnd.microsoft.error",
        ["value"] = new JsonObject { ["code"] = "BotUnreachable" },
    };

    private async Task<ChatMessage?> CarryAsync(ChatPersona persona, ChatPlace place, ChatMessage message)
    {
        if (message.State != ChatDeliveryState.Sending) return message;

        var answer = await bot.PostAsync(Activities.Message(persona, place, message));
        var state = answer.Taken ? ChatDeliveryState.Delivered : ChatDeliveryState.Failed;
        return await history.ChangeAsync(place, message.Id, sent => sent with { State = state });
    }

    private async Task<bool> VisitAsync(ChatPersona persona)
    {
        ChatPlace.Personal place = new(persona);
        var app = await history.AppAsync(place);
        if (app.IsInstalled || app.IsRemoved) return true;

        var heard = (app.Removals > 0 || (await bot.PostAsync(Activities.MembersAdded(persona, orologio.Ora))).Taken)
            && (await bot.PostAsync(Activities.Installed(persona, app.Removals, orologio.Ora))).Taken;
        if (heard) await history.ChangeAppAsync(place, now => now with { IsInstalled = true });
        return heard;
    }
}
