using System.Text.Json.Nodes;

namespace PdzBot.Tests;

/// <summary>One person talking to the bot: types, or presses buttons of the last card.</summary>
public sealed class Talker(Chat chat, int number, string name, string locale, int activities = 0)
{
    /// <summary>How many activities this person has sent: ids go on from here after a restart.</summary>
    public int Activities => activities;

    public string ConversationId => $"a:conversation-{number}";

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
        var activity = Envelope("installationUpdate");
        activity["action"] = "add";
        return Seen(await chat.PostAsync(activity));
    }

    /// <summary>Presses the button of the card on the screen that has this verb, with these inputs filled in.</summary>
    public async Task<Answered> Presses(string verb, params (string Field, string Value)[] inputs) => Seen(await chat.PostAsync(Press(Card!, verb, inputs)));

    public JsonObject Press(JsonObject card, string verb, params (string Field, string Value)[] inputs)
    {
        var button = ActionsOf(card).FirstOrDefault(action => (string?)action["verb"] == verb)
            ?? throw new InvalidOperationException($"The card has no button {verb}: {string.Join(", ", ActionsOf(card).Select(action => (string?)action["verb"]))}");
        var data = (JsonObject)button["data"]!.DeepClone();
        foreach (var (field, value) in inputs) data[field] = value;

        return Invoke(verb, data);
    }

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

    private static IEnumerable<JsonObject> ActionsOf(JsonNode? node) => node switch
    {
        JsonObject json => ((string?)(json["type"] as JsonValue) == "Action.Execute" ? [json] : Enumerable.Empty<JsonObject>()).Concat(json.SelectMany(member => ActionsOf(member.Value))),
        JsonArray array => array.SelectMany(ActionsOf),
        _ => [],
    };

    private JsonObject Envelope(string type) => new()
    {
        ["type"] = type,
        ["id"] = $"{number}-{Interlocked.Increment(ref activities)}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = chat.Connector.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = $"29:person-{number}", ["name"] = name, ["aadObjectId"] = $"00000000-0000-0000-0000-{number:D12}" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "PdzBot" },
        ["conversation"] = new JsonObject { ["id"] = ConversationId, ["conversationType"] = "personal", ["tenantId"] = "tenant" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "tenant" } },
        ["locale"] = locale,
    };
}
