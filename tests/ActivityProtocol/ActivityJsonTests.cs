using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

public class ActivityJsonTests
{
    public static TheoryData<string> Samples => [.. WireSamples.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Nothing_of_an_activity_is_lost_when_it_is_read_and_written(string sample)
    {
        var written = JsonNode.Parse(WireSamples.Write(WireSamples.Read(sample)));

        Assert.True(JsonNode.DeepEquals(WireSamples.Json(sample), written), written!.ToJsonString());
    }

    [Fact]
    public void Every_kind_of_activity_has_a_sample()
    {
        var activities = WireSamples.Names.Select(WireSamples.Read).ToList();
        string[] kinds =
        [
            "message", "messageUpdate", "messageDelete", "messageReaction", "conversationUpdate", "installationUpdate",
            "typing", "event", "invoke", "endOfConversation", "handoff", "command", "commandResult",
        ];
        string[] events =
        [
            "application/vnd.microsoft.meetingStart", "application/vnd.microsoft.meetingEnd",
            "application/vnd.microsoft.meetingParticipantJoin", "application/vnd.microsoft.meetingParticipantLeave",
            "application/vnd.microsoft.readReceipt",
        ];
        string[] installations = ["add", "add-upgrade", "remove", "remove-upgrade"];
        string[] invokes =
        [
            "adaptiveCard/action", "application/search", "task/fetch", "task/submit", "signin/tokenExchange", "signin/verifyState",
            "signin/failure", "fileConsent/invoke", "config/fetch", "config/submit", "message/submitAction", "message/fetchTask",
            "suggestedActions/submit", "composeExtension/query", "composeExtension/queryLink", "composeExtension/anonymousQueryLink",
            "composeExtension/selectItem", "composeExtension/fetchTask", "composeExtension/submitAction",
            "composeExtension/querySettingUrl", "composeExtension/setting", "composeExtension/onCardButtonClicked", "tab/fetch",
            "tab/submit", "actionableMessage/executeAction", "htmlwidget/calltool",
        ];

        Assert.Subset(activities.Select(activity => activity.Type).ToHashSet(), kinds.ToHashSet());
        Assert.Subset(activities.Select(activity => activity.Name ?? "").ToHashSet(), invokes.Concat(events).ToHashSet());
        Assert.Subset(activities.Select(activity => activity.Action ?? "").ToHashSet(), installations.ToHashSet());
        Assert.Subset(activities.Select(activity => activity.Teams.Event).ToHashSet(), Enum.GetValues<TeamsEvent>().ToHashSet());
    }

    [Fact]
    public void Members_the_bot_uses_are_typed()
    {
        var mention = WireSamples.Read("message-mention-channel");
        Assert.Equal(new DateTimeOffset(2022, 5, 10, 8, 0, 0, 123, TimeSpan.Zero), mention.Timestamp);
        Assert.Equal("2022-05-10T10:00:00.123+02:00", mention.LocalTimestamp);
        Assert.Equal(WireSamples.ServiceUrl, mention.ServiceUrl);
        Assert.Equal("7c1f0a52-33d4-4b7e-9a61-2f40d5b8c9e0", mention.From?.AadObjectId);
        Assert.Equal(WireSamples.Tenant, mention.TenantId);
        Assert.True(mention.Conversation?.IsGroup);

        Assert.Equal("adesione", WireSamples.Read("invoke-adaptive-card-action").Value?.GetProperty("action").GetProperty("verb").GetString());
        Assert.Equal("add", WireSamples.Read("installation-update-add").Action);
        Assert.Equal("teamrestored", WireSamples.Read("conversation-update-teamrestored").EventType);
        Assert.Equal(2, WireSamples.Read("conversation-update-first-chat").MembersAdded?.Count);
        Assert.Equal("heart", WireSamples.Read("reaction-removed").ReactionsRemoved?.Single().Type);
        Assert.Equal("delega.pdf", WireSamples.Read("message-file").Attachments?.Single().Name);
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("ciao", "not JSON")]
    [InlineData("null", "no object")]
    [InlineData("[]", "an array")]
    [InlineData("\"message\"", "a string")]
    [InlineData("{}", "no type")]
    [InlineData("{\"type\":null}", "a null type")]
    [InlineData("{\"type\":\"\"}", "an empty type")]
    [InlineData("{\"type\":\"  \"}", "a blank type")]
    [InlineData("{\"type\":7}", "a type that is no string")]
    [InlineData("{\"Type\":\"message\"}", "names are compared ordinally")]
    [InlineData("{\"type\":\"message\"", "cut off")]
    [InlineData("{\"type\":\"message\"} {}", "something after it")]
    [InlineData("{\"type\":\"message\",}", "a comma too many")]
    [InlineData("{\"type\":\"message\" /* x */}", "a comment")]
    [InlineData("{\"type\":\"message\",\"text\":{}}", "a text that is no string")]
    [InlineData("{\"type\":\"message\",\"from\":\"Ada\"}", "an account that is no object")]
    [InlineData("{\"type\":\"message\",\"channelData\":\"x\"}", "channel data that is no object")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"a\",\"serviceUrl\":\"b\"}", "two service URLs")]
    [InlineData("{\"type\":\"message\",\"channelData\":{\"tenant\":{\"id\":\"a\"},\"tenant\":{\"id\":\"b\"}}}", "two tenants")]
    [InlineData("{\"type\":\"message\",\"attachments\":[{\"content\":{\"a\":1,\"a\":2}}]}", "twice the same in a card")]
    [InlineData("{\"type\":\"invoke\",\"value\":{\"a\":1,\"a\":2}}", "twice the same in a value")]
    [InlineData("{\"type\":\"invoke\",\"x\":{\"a\":1,\"a\":2}}", "twice the same in an unknown member")]
    public void What_is_no_activity_is_a_parse_fault(string json, string because) =>
        Assert.True(Record.Exception(() => WireSamples.Parse(json)) is JsonException, because);

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    [InlineData(100_000, false)]
    public void Depth_is_bounded(int arrays, bool readable)
    {
        var json = $$"""{"type":"invoke","value":{{new string('[', arrays)}}1{{new string(']', arrays)}}}""";

        Assert.Equal(readable, Record.Exception(() => WireSamples.Parse(json)) is not JsonException);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_a_parse_fault()
    {
        byte[] json = [.. "{\"type\":\"message\",\"value\":\""u8, 0xC3, 0x28, .. "\"}"u8];

        Assert.Throws<JsonException>(() => ActivityJson.Parse(json));
    }

    [Theory]
    [InlineData(@"taglio \ud83d", "taglio \uFFFD", "a high half at the end")]
    [InlineData(@"\ud83dx", "\uFFFDx", "a high half before a letter")]
    [InlineData(@"\ud83d\u0061", "\uFFFDa", "a high half before another escape")]
    [InlineData(@"\ud83d\ud83d\ude00", "\uFFFD😀", "a high half before a whole one")]
    [InlineData(@"\ude00", "\uFFFD", "a low half alone")]
    [InlineData(@"\uDE00\uD83D", "\uFFFD\uFFFD", "the wrong way round")]
    [InlineData(@"\ud83d\ude00", "😀", "a whole one stays")]
    [InlineData(@"\\ud83d", "\\ud83d", "a backslash that is only text")]
    [InlineData(@"\\\ud83d", "\\\uFFFD", "a backslash that is text, then half a character")]
    [InlineData(@"\n\t\/", "\n\t/", "other escapes stay")]
    public void Half_a_character_becomes_the_replacement_character(string escaped, string read, string because)
    {
        var activity = WireSamples.Parse($$"""{"type":"message","text":"{{escaped}}","value":{"a":"{{escaped}}"},"x":"{{escaped}}"}""");

        Assert.True(activity.Text == read, because);
        Assert.Equal(read, activity.Value?.GetProperty("a").GetString());
        Assert.Equal(read, activity.Unknown?["x"].GetString());
    }

    [Fact]
    public void Half_a_character_of_our_own_is_written_as_the_replacement_character() =>
        Assert.Equal("\uFFFD", JsonNode.Parse(WireSamples.Write(new() { Type = "message", Text = "\ud83d" }))!["text"]!.GetValue<string>());

    [Fact]
    public void Accents_are_written_as_they_are_and_nulls_not_at_all() =>
        Assert.Equal("{\"type\":\"message\",\"text\":\"perché «così» & più\"}", WireSamples.Write(new() { Type = "message", Text = "perché «così» & più" }));

    [Fact]
    public void A_reply_goes_back_to_who_wrote_where_it_was_written()
    {
        var asked = WireSamples.Read("message");
        var reply = asked.Reply("Che tipo di soggetto?");

        Assert.Equal(asked.Recipient?.Id, reply.From?.Id);
        Assert.Equal(asked.From?.Id, reply.Recipient?.Id);
        Assert.Equal(asked.Conversation?.Id, reply.Conversation?.Id);
        Assert.Equal(asked.Id, reply.ReplyToId);
        Assert.Null(reply.Id);
        Assert.Null(reply.ServiceUrl);
        Assert.Null(reply.TimestampText);
    }

    [Theory]
    [InlineData("2022-05-10T08:00:00Z", true)]
    [InlineData("2022-05-10T08:00:00.1234567Z", true)]
    [InlineData("2022-05-10T10:00:00+02:00", true)]
    [InlineData("2022-05-10T08:00:00", true)]
    [InlineData("domani", false)]
    [InlineData("", false)]
    public void A_timestamp_is_an_instant_or_nothing_and_stays_as_written(string text, bool readable)
    {
        var activity = WireSamples.Parse($$"""{"type":"message","timestamp":"{{text}}"}""");

        Assert.Equal(readable, activity.Timestamp is { UtcDateTime: { Year: 2022, Hour: 8 } });
        Assert.Contains($"\"timestamp\":\"{text}\"", WireSamples.Write(activity), StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_invented_activities_survive_reading_and_writing()
    {
        var random = new Random(20220510);
        for (var i = 0; i < 5_000; i++)
        {
            var sample = RandomJson.Activity(random);
            var json = sample.ToJsonString();
            var written = JsonNode.Parse(WireSamples.Write(WireSamples.Parse(json)));
            Assert.True(JsonNode.DeepEquals(sample, written), json);
        }
    }

    [Fact]
    public void Thousands_of_damaged_activities_are_read_or_refused_and_nothing_else()
    {
        var random = new Random(89);
        var samples = WireSamples.Names.Select(WireSamples.Bytes).ToArray();
        for (var i = 0; i < 20_000; i++)
        {
            var damaged = RandomJson.Damaged(samples[random.Next(samples.Length)], random);
            var shown = Encoding.UTF8.GetString(damaged);
            Assert.True(Record.Exception(() => ReadAll(damaged)) is null or JsonException, shown);
        }
    }

    /// <summary>Reads what is read late as well: values, entities, the channel's data.</summary>
    private static void ReadAll(byte[] json)
    {
        var activity = ActivityJson.Parse(json);
        _ = ActivityText.WithoutMentionOf(activity, WireSamples.Recipient);
        _ = activity.TenantId + activity.EventType + activity.Timestamp;
        _ = (activity.ConversationKind, activity.BaseConversationId, activity.IsBotAdded, activity.IsBotRemoved, FileConsent.Read(activity));
        _ = (activity.Teams.TeamId, activity.Teams.ChannelName, activity.Teams.SelectedChannelId, activity.Teams.OnBehalfOf, activity.Teams.MeetingId);
        _ = FileDownloads.In(activity).Count + Mention.In(activity).Count();
        _ = ActivityJson.ToUtf8(activity);
    }
}
