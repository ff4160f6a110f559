using System.Text.Json.Nodes;

namespace PdzBot.Tests;

/// <summary>A channel of a team in Teams: what is written and pressed there, and what happens to it.</summary>
public sealed class Channel(Chat chat, string team = "19:udp@thread.tacv2", string? channel = null, string thread = "1000")
{
    private int events;

    public string Id => channel ?? team;

    public string ConversationId => $"{Id};messageid={thread}";

    /// <summary>Somebody mentions the bot.</summary>
    public async Task<Answered> Hears(Talker who, string text) => who.Seen(await chat.PostAsync(Mention(who, text)));

    /// <summary>The same, with other people mentioned as well: each name with an @ before it in the text.</summary>
    public async Task<Answered> Hears(Talker who, string text, params (string Id, string Name)[] people)
    {
        var message = Mention(who, people.Aggregate(text, (said, one) => said.Replace($"@{one.Name}", $"<at>{one.Name}</at>", StringComparison.Ordinal)));
        foreach (var (id, name) in people) message["entities"]!.AsArray().Add(MentionOf(id, name));
        return who.Seen(await chat.PostAsync(message));
    }

    public JsonObject Mention(Talker who, string text)
    {
        var message = Here(who.Message($"<at>PdzBot</at> {text}"));
        message["entities"] = new JsonArray(MentionOf("28:bot", "PdzBot"));
        return message;
    }

    private static JsonObject MentionOf(string id, string name) =>
        new JsonObject { ["type"] = "mention", ["text"] = $"<at>{name}</at>", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name } };

    /// <summary>Somebody presses a button of the last card they saw.</summary>
    public async Task<Answered> Pressed(Talker who, string verb, params (string Field, string Value)[] inputs) =>
        who.Seen(await chat.PostAsync(Here(who.Press(who.Card!, verb, inputs))));

    /// <summary>Teams installs the bot: it tells so twice.</summary>
    public async Task<IReadOnlyList<Answered>> Installed(Talker by)
    {
        var installed = Event(by, "installationUpdate");
        installed["action"] = "add";
        var joined = Event(by, "conversationUpdate", "teamMemberAdded");
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" });
        return [by.Seen(await chat.PostAsync(joined)), by.Seen(await chat.PostAsync(installed))];
    }

    public Task<Answered> Removed(Talker by)
    {
        var removed = Event(by, "installationUpdate");
        removed["action"] = "remove";
        return chat.PostAsync(removed);
    }

    public Task<Answered> Happens(Talker by, string eventType, Action<JsonObject>? also = null)
    {
        var happened = Event(by, "conversationUpdate", eventType);
        also?.Invoke(happened);
        return chat.PostAsync(happened);
    }

    private JsonObject Event(Talker by, string type, string? eventType = null)
    {
        var activity = by.Message("");
        activity["type"] = type;
        activity["id"] = $"event-{Id}-{++events}";
        activity.Remove("text");
        activity["conversation"] = new JsonObject { ["id"] = team, ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = "tenant" };
        activity["channelData"] = Data();
        if (eventType is not null) activity["channelData"]!["eventType"] = eventType;
        return activity;
    }

    private JsonObject Here(JsonObject activity)
    {
        activity["conversation"] = new JsonObject { ["id"] = ConversationId, ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = "tenant" };
        activity["channelData"] = Data();
        return activity;
    }

    private JsonObject Data() => new()
    {
        ["team"] = new JsonObject { ["id"] = team, ["name"] = "Ufficio di Piano", ["aadGroupId"] = "11111111-0000-0000-0000-000000000001" },
        ["channel"] = new JsonObject { ["id"] = Id },
        ["tenant"] = new JsonObject { ["id"] = "tenant" },
    };
}
