using System.Security.Cryptography;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace PdzBot.Bot;

/// <summary>The activities Teams would send for what a persona does in a chat or a channel (<c>protocol.md</c> §2).</summary>
/// <remarks>Same persona, message and service URL, same activity: a retry is the redelivery it claims to be.</remarks>
public sealed class ChatActivities(ChatScene scene, Uri serviceUrl)
{
    public const string TimeZone = "Europe/Rome";

    private static readonly DateTimeZone Rome = DateTimeZoneProviders.Tzdb[TimeZone];

    private static readonly OffsetDateTimePattern Milliseconds =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fffo<Z+HH:mm>");

    /// <summary>The id of what is no message: like Teams, each such thing is an activity of its own.</summary>
    public static string EventId() => $"f:{new Guid(RandomNumberGenerator.GetBytes(16))}";

    public JsonObject Message(ChatPersona persona, ChatPlace place, ChatMessage message)
    {
        var activity = Localized(Envelope(persona, place, message.ThreadRoot, "message", message.Id, Instant.FromDateTimeOffset(message.At)), persona);
        activity["text"] = message.Text ?? "";
        activity["textFormat"] = "plain";
        if (message.Attachments is { } attachments) activity["attachments"] = attachments.DeepClone();
        if (message.Mentions is { Count: > 0 } mentions) ChatMentions.Write(activity, message.Text ?? "", mentions);
        return activity;
    }

    /// <summary>A press on something the bot sent: an invoke with this name and value.</summary>
    public JsonObject Invoke(ChatPersona persona, ChatPlace place, ChatMessage message, string name, JsonObject value, Instant now)
    {
        var activity = Envelope(persona, place, message.ThreadRoot, "invoke", EventId(), now);
        activity["name"] = name;
        activity["replyToId"] = message.Id;
        activity["value"] = value;
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        return Localized(activity, persona);
    }

    /// <summary>What Teams sends when a person first opens the bot: once, without a locale.</summary>
    public JsonObject MembersAdded(ChatPersona persona, Instant now)
    {
        var activity = Envelope(persona, new ChatPlace.Personal(persona), null, "conversationUpdate", $"f:{persona.AadObjectId}-members", now);
        activity["membersAdded"] = new JsonArray(
            new JsonObject { ["id"] = scene.Bot.Id },
            new JsonObject { ["id"] = persona.UserId, ["aadObjectId"] = persona.AadObjectId });
        return activity;
    }

    /// <summary>The bot put into a personal chat, for the first time or again.</summary>
    /// <param name="removals">How often it was taken out before.</param>
    public JsonObject Installed(ChatPersona persona, int removals, Instant now) =>
        Installation(persona, new ChatPlace.Personal(persona), "add", $"f:{persona.AadObjectId}-install{Again(removals)}", now);

    public JsonObject Uninstalled(ChatPersona persona, int removals, Instant now) =>
        Installation(persona, new ChatPlace.Personal(persona), "remove", $"f:{persona.AadObjectId}-uninstall{Again(removals)}", now);

    /// <summary>The bot put into the team, or taken out of it.</summary>
    public JsonObject TeamInstallation(ChatPersona persona, ChatTeam team, string action, Instant now)
    {
        var activity = Installation(persona, new ChatPlace.InTeam(team, team.General), action, EventId(), now);
        activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = team.General.ThreadId } };
        return activity;
    }

    /// <summary>Something that happened to the team: told in the team's own conversation, without a locale.</summary>
    /// <param name="channel">The channel it happened to, if to one.</param>
    public JsonObject TeamEvent(ChatPersona persona, ChatTeam team, string eventType, ChatChannel? channel, Instant now)
    {
        var activity = Envelope(persona, new ChatPlace.InTeam(team, team.General), null, "conversationUpdate", EventId(), now);
        var data = activity["channelData"]!.AsObject();
        data["eventType"] = eventType;
        data.Remove("channel");
        if (channel is not null) data["channel"] = new JsonObject { ["id"] = channel.ThreadId, ["name"] = channel.Name };
        return activity;
    }

    private static string Again(int removals) => removals == 0 ? "" : $"-{removals}";

    private JsonObject Installation(ChatPersona persona, ChatPlace place, string action, string id, Instant now)
    {
        var activity = Envelope(persona, place, null, "installationUpdate", id, now);
        activity["action"] = action;
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

    private JsonObject Envelope(ChatPersona persona, ChatPlace place, string? root, string type, string id, Instant now) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["timestamp"] = Milliseconds.Format(now.InUtc().ToOffsetDateTime()),
        ["localTimestamp"] = Milliseconds.Format(now.InZone(Rome).ToOffsetDateTime()),
        ["localTimezone"] = TimeZone,
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl.AbsoluteUri,
        ["from"] = new JsonObject { ["id"] = persona.UserId, ["name"] = persona.Name, ["aadObjectId"] = persona.AadObjectId },
        ["conversation"] = Conversation(place, root),
        ["recipient"] = new JsonObject { ["id"] = scene.Bot.Id, ["name"] = scene.Bot.Name },
        ["channelData"] = ChannelData(place),
    };

    private JsonObject Conversation(ChatPlace place, string? root)
    {
        JsonObject conversation = new()
        {
            ["conversationType"] = place is ChatPlace.Personal ? "personal" : "channel",
            ["tenantId"] = scene.TenantId,
            ["id"] = place.ConversationId(root),
        };
        if (place is ChatPlace.InTeam) conversation["isGroup"] = true;
        return conversation;
    }

    private JsonObject ChannelData(ChatPlace place)
    {
        JsonObject data = new() { ["tenant"] = new JsonObject { ["id"] = scene.TenantId } };
        if (place is not ChatPlace.InTeam(var team, var channel)) return data;

        data["team"] = new JsonObject { ["id"] = team.Id, ["name"] = team.Name, ["aadGroupId"] = team.AadGroupId };
        data["channel"] = new JsonObject { ["id"] = channel.ThreadId };
        return data;
    }
}
