using System.Text.Json.Nodes;

namespace PdzBot.Bot;

/// <summary>What a persona answers to a file the bot offers: <c>accept</c> or <c>decline</c>.</summary>
public sealed record ConsentGiven(string? Action);

/// <summary>Accepts or declines a file that the bot offers: a <c>fileConsent/invoke</c>, with a place to upload to.</summary>
internal static class ConsentEndpoint
{
    public const string CardType = "application/vnd.microsoft.teams.card.file.consent";

    public static async Task<IResult> Answer(
        string pid, string mid, ConsentGiven given, ChatScene scene, ChatHistory history, ChatFiles files, ChatDelivery delivery, BotDoor bot)
    {
        if (scene.Persona(pid) is not { } persona) return ChatRefusal.ConversationNotFound;
        if (given.Action is not ("accept" or "decline")) return ChatRefusal.BadSyntax;

        ChatPlace.Personal place = new(persona);
        if (CardOf(await history.FindAsync(place, mid)) is not { } card) return ChatRefusal.ActivityNotFound;

        var answer = await delivery.InvokeAsync(persona, place, mid, "fileConsent/invoke", Value(card, given.Action, files, bot.Address));
        return answer is null ? ChatRefusal.ActivityNotFound : ChatResults.Json(new { taken = answer.Taken });
    }

    private static JsonObject? CardOf(ChatMessage? message) =>
        message?.Attachments?.OfType<JsonObject>().FirstOrDefault(part => (string?)part["contentType"] == CardType);

    private static JsonObject Value(JsonObject card, string action, ChatFiles files, Uri server)
    {
        JsonObject value = new()
        {
            ["type"] = "fileUpload",
            ["action"] = action,
            ["context"] = card["content"]?[$"{action}Context"]?.DeepClone(),
        };
        if (action == "decline") return value;

        var (file, session) = files.Begin((string?)card["name"] ?? "");
        value["uploadInfo"] = new JsonObject
        {
            ["contentUrl"] = FileEndpoints.AddressOf(file, server).AbsoluteUri,
            ["name"] = file.Name,
            ["uploadUrl"] = FileEndpoints.UploadAddress(session, server).AbsoluteUri,
            ["uniqueId"] = file.UniqueId,
            ["fileType"] = file.FileType,
        };
        return value;
    }
}
