using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PdzBot.Bot;

/// <summary>Carries what a persona does to the bot, and back what the bot answers at once.</summary>
/// <remarks>A window that closes meanwhile stops nothing: no cancellation comes from the page.</remarks>
public sealed class ChatDelivery(ChatScene scene, ChatHistory history, BotDoor bot, Orologio orologio)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> visits = new();

    private ChatActivities Activities => new(scene, new Uri(bot.Address, "canale/"));

    /// <summary>Tells the bot of a person the first time they open the chat.</summary>
    /// <returns>False when the bot did not hear; the next opening tries again, with the same ids.</returns>
    public async Task<bool> OpenAsync(ChatPersona persona)
    {
        var heard = await visits.GetOrAdd(persona.Id, _ => new(() => VisitAsync(persona))).Value;
        if (!heard) visits.TryRemove(persona.Id, out _);
        return heard;
    }

    /// <summary>Sends a text; null when it is too long to keep.</summary>
    public async Task<ChatMessage?> SayAsync(ChatPersona persona, string text) =>
        await history.AppendAsync(persona, ChatMessage.FromPersona(text, orologio.Ora.ToDateTimeOffset())) is { } message
            ? await CarryAsync(persona, message)
            : null;

    /// <summary>Sends a text that did not arrive once more: the same activity with the same id. Null when there is nothing to send again.</summary>
    public async Task<ChatMessage?> RetryAsync(ChatPersona persona, string id) =>
        await history.ChangeAsync(persona, id, Again) is { } message ? await CarryAsync(persona, message) : null;

    /// <summary>Presses a card's button.</summary>
    /// <returns>
    /// The bot's answer <c>{ statusCode, type, value }</c>, with <c>message</c>, the card's message as it is now, when the answer was a new card.
    /// Null when there is no such message.
    /// </returns>
    public async Task<JsonObject?> PressAsync(ChatPersona persona, string messageId, JsonObject action)
    {
        if (await history.FindAsync(persona, messageId) is not { FromBot: true, State: not ChatDeliveryState.Deleted }) return null;

        var answer = await bot.PostAsync(Activities.Action(persona, messageId, action, orologio.Ora));
        if (answer.Status != StatusCodes.Status200OK || answer.Body is not JsonObject body) return Unreachable();

        if ((string?)body["type"] == ChatMessage.CardType && body["value"] is JsonObject card)
        {
            var changed = await history.ChangeAsync(persona, messageId, message => message.WithCard(card));
            body["message"] = JsonSerializer.SerializeToNode(changed, ChatJson.Options);
        }

        return body;
    }

    private static ChatMessage? Again(ChatMessage message) =>
        message is { FromBot: false, State: ChatDeliveryState.Failed } ? message with { State = ChatDeliveryState.Sending } : null;

    // The page has words of its own for this, in the person's language.
    private static JsonObject Unreachable() => new()
    {
        ["statusCode"] = StatusCodes.Status502BadGateway,
        ["type"] = "application/vnd.microsoft.error",
        ["value"] = new JsonObject { ["code"] = "BotUnreachable" },
    };

    private async Task<ChatMessage?> CarryAsync(ChatPersona persona, ChatMessage message)
    {
        var answer = await bot.PostAsync(Activities.Message(persona, message));
        var state = answer.Taken ? ChatDeliveryState.Delivered : ChatDeliveryState.Failed;
        return await history.ChangeAsync(persona, message.Id, sent => sent with { State = state });
    }

    private async Task<bool> VisitAsync(ChatPersona persona)
    {
        if ((await history.PageAsync(persona, before: 1, CancellationToken.None)).Installed) return true;

        var heard = (await bot.PostAsync(Activities.MembersAdded(persona, orologio.Ora))).Taken
            && (await bot.PostAsync(Activities.Installed(persona, orologio.Ora))).Taken;
        if (heard) await history.MarkInstalledAsync(persona);
        return heard;
    }
}
