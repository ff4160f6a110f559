using System.Text.Json.Nodes;

namespace PdzBot.Tests;

/// <summary>Where somebody comes from.</summary>
public enum Door
{
    /// <summary>At home in the tenant's Teams.</summary>
    Teams,

    /// <summary>At home in another tenant, invited into this one's Teams.</summary>
    Guest,

    /// <summary>A page with a chat window: no tenant, no Entra, cards with Action.Submit only.</summary>
    WebChat,
}

/// <summary>One person talking to the bot: types, or presses buttons of the last card.</summary>
public sealed class Talker(Chat chat, int number, string name, string locale, int activities = 0, Door door = Door.Teams)
{
    public Door Door => door;

    public string UserId => door == Door.WebChat ? $"dl_person-{number}" : $"29:person-{number}";

    /// <summary>How many activities this person has sent: ids go on from here after a restart.</summary>
    public int Activities => activities;

    public string ConversationId => door == Door.WebChat ? $"web-{number}|eu" : $"a:conversation-{number}";

    /// <summary>The card on the screen: the last one shown or replaced.</summary>
    public JsonObject? Card { get; private set; }

    public async Task<Answered> Says(string text) => Seen(await chat.PostAsync(Message(text)));

    /// <summary>A message that may be posted more than once, as channels do.</summary>
    public JsonObject Message(string text)
    {
        var activity = Envelope("message");
        activity["text"] = text;
        return activity;
    }

    public async Task<Answered> Arrives()
    {
        var activity = Envelope(door == Door.WebChat ? "conversationUpdate" : "installationUpdate");
        if (door == Door.WebChat)
        {
            // The page's own message: it tells of both who are there now.
            activity["from"] = new JsonObject { ["id"] = $"page-{number}" };
            activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" }, new JsonObject { ["id"] = UserId });
        }
        else
        {
            activity["action"] = "add";
        }

        return Seen(await chat.PostAsync(activity));
    }

    /// <summary>Presses the button of the card on the screen that has this verb, with these inputs filled in.</summary>
    public async Task<Answered> Presses(string verb, params (string Field, string Value)[] inputs) => Seen(await chat.PostAsync(Press(Card!, verb, inputs)));

    public JsonObject Press(JsonObject card, string verb, params (string Field, string Value)[] inputs)
    {
        var button = ActionsOf(card).FirstOrDefault(action => VerbOf(action) == verb)
            ?? throw new InvalidOperationException($"The card has no button {verb}: {string.Join(", ", ActionsOf(card).Select(VerbOf))}");
        var data = (JsonObject)button["data"]!.DeepClone();
        foreach (var (field, value) in inputs) data[field] = value;
        if (door != Door.WebChat) return Invoke(verb, data);

        var pressed = Envelope("message");
        pressed["value"] = data;
        return pressed;
    }

    /// <summary>The press of a button with this verb and id, as this person's client tells it.</summary>
    public JsonObject Button(string verb, string id)
    {
        if (door != Door.WebChat) return Invoke(verb, new() { ["id"] = id, ["n"] = 0 });

        var pressed = Envelope("message");
        pressed["value"] = new JsonObject { ["pdz"] = new JsonObject { ["verb"] = verb, ["id"] = id, ["n"] = 0 } };
        return pressed;
    }

    private static string? VerbOf(JsonObject button) => (string?)(button["verb"] ?? button["data"]?["pdz"]?["verb"]);

    public JsonObject Invoke(string verb, JsonObject data)
    {
        var activity = Envelope("invoke");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = "card-message";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
            ["trigger"] = "manual",
        };
        return activity;
    }

    /// <summary>Answers question after question until the bot asks something that is not in the answers.</summary>
    public async Task<Answered> Tells(Answered asked, IReadOnlyDictionary<string, string> answers)
    {
        for (var i = 0; i < 40 && (string?)asked.Pdz?["field"] is { } field && answers.TryGetValue(field, out var answer); i++) asked = await Says(answer);
        return asked;
    }

    public Answered Seen(Answered answered)
    {
        if (answered.Cards.Any()) Card = answered.Card;
        return answered;
    }

    /// <summary>The buttons that this person's client shows and can press.</summary>
    private IEnumerable<JsonObject> ActionsOf(JsonNode? node) => node switch
    {
        JsonObject json => ((string?)(json["type"] as JsonValue) == (door == Door.WebChat ? "Action.Submit" : "Action.Execute") ? [json] : Enumerable.Empty<JsonObject>()).Concat(json.SelectMany(member => ActionsOf(member.Value))),
        JsonArray array => array.SelectMany(ActionsOf),
        _ => [],
    };

    private JsonObject Envelope(string type)
    {
        var web = door == Door.WebChat;
        var envelope = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"{number}-{Interlocked.Increment(ref activities)}",
            ["channelId"] = web ? "webchat" : "msteams",
            ["serviceUrl"] = chat.Connector.ServiceUrl,
            ["from"] = web ? new JsonObject { ["id"] = UserId, ["name"] = name } : new JsonObject { ["id"] = UserId, ["name"] = name, ["aadObjectId"] = $"00000000-0000-0000-0000-{number:D12}" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "PdzBot" },
            ["conversation"] = web ? new JsonObject { ["id"] = ConversationId } : new JsonObject { ["id"] = ConversationId, ["conversationType"] = "personal", ["tenantId"] = "tenant" },
            ["locale"] = locale,
        };
        if (!web) envelope["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "tenant" } };
        return envelope;
    }
}
