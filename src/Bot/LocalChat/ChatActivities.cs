using System.Security.Cryptography;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace PdzBot.Bot;

/// <summary>The activities Teams would send for what a persona does in their personal chat (<c>protocol.md</c> §2).</summary>
/// <remarks>Same persona, message and service URL, same activity: a retry is the redelivery it claims to be.</remarks>
public sealed class ChatActivities(ChatScene scene, Uri serviceUrl)
{
    public const string TimeZone = "Europe/Rome";

    private static readonly DateTimeZone Rome = DateTimeZoneProviders.Tzdb[TimeZone];

    public JsonObject Message(ChatPersona persona, ChatMessage message)
    {
        var activity = Envelope(persona, "message", message.Id, Instant.FromDateTimeOffset(message.At));
        activity["text"] = message.Text;
        activity["textFormat"] = "plain";
        return Localized(activity, persona);
    }

    /// <summary>The press of an <c>Action.Execute</c>; like Teams, each press is an activity of its own.</summary>
    public JsonObject Action(ChatPersona persona, string messageId, JsonObject action, Instant now)
    {
        var activity = Envelope(persona, "invoke", $"f:{new Guid(RandomNumberGenerator.GetBytes(16))}", now);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = messageId;
        activity["value"] = new JsonObject { ["action"] = action.DeepClone(), ["trigger"] = "manual" };
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        return Localized(activity, persona);
    }

    /// <summary>What Teams sends when a person first opens the bot: once, without a locale.</summary>
    public JsonObject MembersAdded(ChatPersona persona, Instant now)
    {
        var activity = Envelope(persona, "conversationUpdate", $"f:{persona.AadObjectId}-members", now);
        activity["membersAdded"] = new JsonArray(
            new JsonObject { ["id"] = scene.Bot.Id },
            new JsonObject { ["id"] = persona.UserId, ["aadObjectId"] = persona.AadObjectId });
        return activity;
    }

    public JsonObject Installed(ChatPersona persona, Instant now)
    {
        var activity = Envelope(persona, "installationUpdate", $"f:{persona.AadObjectId}-install", now);
        activity["action"] = "add";
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        return Localized(activity, persona);
    }

    private static JsonObject Localized(JsonObject activity, ChatPersona persona)
    {
        activity["locale"] = persona.Locale;
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "clientInfo",
            ["locale"] = persona.Locale,
            ["country"] = persona.Country,
            ["platform"] = "Web",
            ["timezone"] = TimeZone,
        });
        return activity;
    }

    private JsonObject Envelope(ChatPersona persona, string type, string id, Instant now) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["timestamp"] = Milliseconds.Format(now.InUtc().ToOffsetDateTime()),
        ["localTimestamp"] = Milliseconds.Format(now.InZone(Rome).ToOffsetDateTime()),
        ["localTimezone"] = TimeZone,
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl.AbsoluteUri,
        ["from"] = new JsonObject { ["id"] = persona.UserId, ["name"] = persona.Name, ["aadObjectId"] = persona.AadObjectId },
        ["conversation"] = new JsonObject
        {
            ["conversationType"] = "personal",
            ["tenantId"] = scene.TenantId,
            ["id"] = persona.ConversationId,
        },
        ["recipient"] = new JsonObject { ["id"] = scene.Bot.Id, ["name"] = scene.Bot.Name },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = scene.TenantId } },
    };

    private static readonly OffsetDateTimePattern Milliseconds =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fffo<Z+HH:mm>");
}
