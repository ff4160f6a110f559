using System.Text.Json.Nodes;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

public class ActivityPlaceTests
{
    [Theory]
    [InlineData("""{"conversationType":"personal","id":"19:x@thread.v2"}""", ConversationKind.Personal, "what is said counts before what it looks like")]
    [InlineData("""{"conversationType":"groupChat","id":"a:1"}""", ConversationKind.Group, "said")]
    [InlineData("""{"conversationType":"groupchat","id":"x"}""", ConversationKind.Group, "in another case")]
    [InlineData("""{"conversationType":"channel","id":"x"}""", ConversationKind.Channel, "said")]
    [InlineData("""{"conversationType":"","id":"a:1"}""", ConversationKind.Personal, "said empty is not said")]
    [InlineData("""{"conversationType":"salotto","id":"a:1"}""", ConversationKind.Personal, "a new word: by the id")]
    [InlineData("""{"id":"a:1xYz"}""", ConversationKind.Personal, "a personal id")]
    [InlineData("""{"id":"19:u_b@unq.gbl.spaces"}""", ConversationKind.Personal, "an old personal id")]
    [InlineData("""{"id":"19:x@thread.v2"}""", ConversationKind.Group, "a group's id")]
    [InlineData("""{"id":"19:meeting_x@thread.v2"}""", ConversationKind.Group, "a meeting's id")]
    [InlineData("""{"id":"19:x@thread.tacv2"}""", ConversationKind.Channel, "a channel's id")]
    [InlineData("""{"id":"19:x@thread.tacv2;messageid=17"}""", ConversationKind.Channel, "a thread's id")]
    [InlineData("""{"id":"19:x@thread.skype"}""", ConversationKind.Channel, "an old channel's id")]
    [InlineData("""{"id":"19:x@qualcosa.nuovo"}""", ConversationKind.Unknown, "an id nobody knows")]
    [InlineData("""{"id":"19:x@qualcosa.nuovo","isGroup":true}""", ConversationKind.Group, "several, it says")]
    [InlineData("""{"id":"b27","isGroup":false}""", ConversationKind.Personal, "not several, it says")]
    [InlineData("""{"id":"b27"}""", ConversationKind.Unknown, "nothing to go by")]
    [InlineData("{}", ConversationKind.Unknown, "nothing at all")]
    public void A_conversations_kind_is_told_or_inferred(string conversation, ConversationKind kind, string because)
    {
        var activity = WireSamples.Parse($$"""{"type":"message","channelId":"msteams","conversation":{{conversation}}}""");

        Assert.True(activity.ConversationKind == kind, $"{because}: {activity.ConversationKind}");
        Assert.Equal(
            (kind == ConversationKind.Personal, kind == ConversationKind.Group, kind == ConversationKind.Channel),
            (activity.IsPersonal, activity.IsGroupChat, activity.IsChannel));
    }

    [Theory]
    [InlineData("webchat", ConversationKind.Personal)]
    [InlineData("directline", ConversationKind.Personal)]
    [InlineData("emulator", ConversationKind.Personal)]
    [InlineData("slack", ConversationKind.Unknown)]
    [InlineData(null, ConversationKind.Unknown)]
    public void On_other_channels_only_those_with_one_person_are_personal(string? channel, ConversationKind kind) =>
        Assert.Equal(kind, new Activity { Type = "message", ChannelId = channel, Conversation = new() { Id = "b27" } }.ConversationKind);

    [Theory]
    [InlineData("""{"team":{"id":"19:t"}}""")]
    [InlineData("""{"teamsChannelId":"19:c"}""")]
    public void Where_there_is_a_team_it_is_a_channel(string data) =>
        Assert.True(WireSamples.Parse($$"""{"type":"message","conversation":{"id":"x","isGroup":true},"channelData":{{data}}}""").IsChannel);

    [Fact]
    public void The_samples_stand_where_their_writers_put_them()
    {
        Assert.True(WireSamples.Read("message").IsPersonal);
        Assert.True(WireSamples.Read("message-without-kind").IsPersonal);
        Assert.True(WireSamples.Read("message-group").IsGroupChat);
        Assert.True(WireSamples.Read("event-meeting-end").IsGroupChat);

        var mention = WireSamples.Read("message-mention-channel");
        Assert.True(mention.IsChannel);
        Assert.Equal("19:4d8e2c7b9a1f4e0cb36d5a8f7e2c1b90@thread.tacv2", mention.BaseConversationId);
        Assert.Equal("1652169600123", mention.RootMessageId);
        Assert.Null(WireSamples.Read("message").RootMessageId);
        Assert.Null(new Activity { Type = "event" }.Thread);
    }

    [Fact]
    public void What_Teams_says_beside_is_read()
    {
        var data = WireSamples.Read("installation-update-add-team").Teams;
        Assert.Equal(WireSamples.Tenant, data.TenantId);
        Assert.Equal("19:0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d@thread.tacv2", data.TeamId);
        Assert.Equal("Ambito di Lecce", data.TeamName);
        Assert.Equal("2b8d6f10-4c3e-4a5b-9d7f-6e1c0b2a3d4e", data.TeamGroupId);
        Assert.Equal("19:4d8e2c7b9a1f4e0cb36d5a8f7e2c1b90@thread.tacv2", data.SelectedChannelId);
        Assert.Equal(TeamsEvent.None, data.Event);

        Assert.Equal("Tavolo minori", WireSamples.Read("conversation-update-channelShared").Teams.ChannelName);
        Assert.Equal("message", WireSamples.Read("message-mention-channel").Teams.Source);
        Assert.NotNull(WireSamples.Read("event-meeting-end").Teams.MeetingId);
        Assert.Equal(
            new OnBehalfOf("29:1xVUdpAmbitoLecce", "Ivo Perrone", "person"),
            Assert.Single(WireSamples.Read("message-on-behalf-of").Teams.OnBehalfOf));
    }

    [Theory]
    [InlineData("null", null, null, "none")]
    [InlineData("{}", null, null, "empty")]
    [InlineData("""{"team":"x","channel":7,"settings":[],"onBehalfOf":{},"eventType":{},"tenant":null}""", null, null, "of another shape")]
    [InlineData("""{"team":{"id":7},"channel":{"id":""}}""", null, null, "ids that are none")]
    [InlineData("""{"teamsTeamId":"19:t","teamsChannelId":"19:c"}""", "19:t", "19:c", "the old names alone")]
    [InlineData("""{"teamsTeamId":"19:t","team":{"id":"19:u"},"channel":{"id":"19:d"}}""", "19:u", "19:d", "the new names first")]
    public void Teams_data_of_any_shape_is_no_fault(string data, string? team, string? channel, string because)
    {
        var teams = WireSamples.Parse($$"""{"type":"message","channelData":{{data}}}""").Teams;

        Assert.True((teams.TeamId, teams.ChannelId) == (team, channel), because);
        Assert.Equal((null, null, TeamsEvent.None), (teams.TenantId, teams.SelectedChannelId, teams.Event));
        Assert.Empty(teams.OnBehalfOf);
    }

    [Theory]
    [InlineData("channelCreated", TeamsEvent.ChannelCreated)]
    [InlineData("teamrestored", TeamsEvent.TeamRestored)]
    [InlineData("TEAMHARDDELETED", TeamsEvent.TeamHardDeleted)]
    [InlineData("undeleteMessage", TeamsEvent.UndeleteMessage)]
    [InlineData("somethingNewInTeams", TeamsEvent.Other)]
    [InlineData("none", TeamsEvent.Other)]
    [InlineData("other", TeamsEvent.Other)]
    [InlineData("3", TeamsEvent.Other)]
    [InlineData("", TeamsEvent.None)]
    public void Events_are_read_without_regard_to_case(string word, TeamsEvent known) =>
        Assert.Equal(known, WireSamples.Parse($$$"""{"type":"conversationUpdate","channelData":{"eventType":"{{{word}}}"}}""").Teams.Event);

    [Theory]
    [InlineData("installation-update-add", true, false)]
    [InlineData("installation-update-add-team", true, false)]
    [InlineData("installation-update-add-upgrade", true, false)]
    [InlineData("installation-update-remove", false, true)]
    [InlineData("installation-update-remove-upgrade", false, false)]
    [InlineData("conversation-update-bot-added", true, false)]
    [InlineData("conversation-update-bot-removed", false, true)]
    [InlineData("conversation-update-first-chat", true, false)]
    [InlineData("conversation-update-member-added", false, false)]
    [InlineData("conversation-update-member-removed", false, false)]
    [InlineData("conversation-update-teamRenamed", false, false)]
    [InlineData("message", false, false)]
    public void Whether_the_bot_came_or_went_is_told(string sample, bool added, bool removed)
    {
        var activity = WireSamples.Read(sample);

        Assert.Equal((added, removed), (activity.IsBotAdded, activity.IsBotRemoved));
    }

    [Theory]
    [InlineData("19:c@thread.tacv2", "17", "19:c@thread.tacv2;messageid=17", "a channel")]
    [InlineData("19:c@thread.tacv2;messageid=9", "17", "19:c@thread.tacv2;messageid=17", "another thread of it")]
    [InlineData("19:c;messageid=9;messageid=8", "17", "19:c;messageid=17", "written twice")]
    public void A_thread_is_named_under_its_channel(string channel, string root, string whole, string because)
    {
        var thread = ThreadId.Under(channel, root);

        Assert.True(thread.ToString() == whole, because);
        Assert.True(thread.IsThread);
        Assert.Equal(thread, ThreadId.Parse(whole));
        Assert.False((thread with { Root = null }).IsThread);
    }

    [Theory]
    [InlineData("")]
    [InlineData("17;x=1")]
    [InlineData(";messageid=17")]
    public void What_is_no_message_has_no_thread(string root) =>
        Assert.Throws<ArgumentException>(() => ThreadId.Under("19:c", root));

    [Fact]
    public void A_typing_sign_is_addressed_like_a_reply_and_says_nothing()
    {
        var typing = WireSamples.Read("message").Typing();

        Assert.True(JsonNode.DeepEquals(WireSamples.Json("outgoing-typing"), JsonNode.Parse(WireSamples.Write(typing))));
    }
}
