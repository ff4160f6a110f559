using System.Text.Json.Nodes;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

public class MentionTests
{
    [Theory]
    [InlineData("Ada Greco", "<at>Ada Greco</at>", "a name")]
    [InlineData("D'Amico \"Sole\"", "<at>D'Amico \"Sole\"</at>", "quotes break nothing")]
    [InlineData("Ada & C. <b>", "<at>Ada &amp; C. &lt;b&gt;</at>", "what would break the tag")]
    [InlineData("</at><at>Altri", "<at>&lt;/at&gt;&lt;at&gt;Altri</at>", "a tag as a name")]
    [InlineData("Ada\u202E\u200B\nGreco", "<at>AdaGreco</at>", "what cannot be seen")]
    public void A_name_stands_in_its_tag(string name, string text, string because) =>
        Assert.True(Mention.Of("29:x", name).Text == text, because);

    [Fact]
    public void A_mention_of_ours_is_text_and_entity()
    {
        var ada = Mention.Of("29:1kQzLecceCooperativaDelSole", "Ada Greco & C.");
        var reply = WireSamples.Read("message").Reply(ada.Text + ", il verbale è qui");
        reply.TextFormat = "xml";
        reply.Importance = "high";
        ada.AddTo(reply);
        ada.AddTo(reply);
        reply.AlsoInFeed();

        Assert.True(JsonNode.DeepEquals(WireSamples.Json("outgoing-mention"), JsonNode.Parse(WireSamples.Write(reply))), WireSamples.Write(reply));
        Assert.Equal(ada, Assert.Single(Mention.In(reply)));
    }

    [Fact]
    public void A_mention_that_Teams_would_ignore_is_a_mistake_of_ours()
    {
        Assert.Throws<ArgumentException>(() => Mention.Of("29:x", "Ada").AddTo(new Activity { Type = "message", Text = "Ada" }));
        Assert.Throws<ArgumentException>(() => Mention.Of("29:x", "Ada").AddTo(new Activity { Type = "message" }));
        Assert.Throws<ArgumentException>(() => Mention.Of("29:x", " "));
        Assert.Throws<ArgumentException>(() => Mention.Of("", "Ada"));
    }

    [Fact]
    public void Mentions_are_read_with_their_accounts()
    {
        var found = Mention.In(WireSamples.Read("message-mention-channel")).ToList();

        Assert.Equal([WireSamples.Recipient, "29:1xVUdpAmbitoLecce"], found.Select(mention => mention.Id));
        Assert.DoesNotContain("Ivo", found[1].ToString(), StringComparison.Ordinal);
        Assert.Equal("aiuto", ActivityText.WithoutMentionOf(WireSamples.Read("message-mention-html"), WireSamples.Recipient));
    }

    [Fact]
    public void Feed_alerts_keep_what_else_was_said()
    {
        var activity = new Activity { Type = "message", ChannelData = new() { ["pdz"] = 1 } };
        activity.AlsoInFeed();

        Assert.Equal("""{"pdz":1,"notification":{"alert":true}}""", activity.ChannelData!.ToJsonString());
    }

    [Fact]
    public void Suggestions_are_said_as_they_are_shown()
    {
        var suggested = SuggestedActions.Of(new() { Id = "29:ada" }, "Aderire", "Stato");

        Assert.Equal(["29:ada"], suggested.To);
        Assert.Equal([("imBack", "Aderire", "Aderire"), ("imBack", "Stato", "Stato")], suggested.Actions!.Select(action => (action.Type, action.Title, action.Value?.GetValue<string>())));
        Assert.Null(SuggestedActions.Of(null, "Aderire").To);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Suggestions_are_one_to_three(int count, bool possible) =>
        Assert.Equal(possible, Record.Exception(() => SuggestedActions.Of(null, [.. Enumerable.Repeat("sì", count)])) is null);

    [Fact]
    public void A_message_back_says_one_thing_and_shows_another()
    {
        var written = WireSamples.Write(new()
        {
            Type = "message",
            SuggestedActions = new() { Actions = [CardAction.MessageBack("Stato", "stato", new JsonObject { ["n"] = 1 }, "A che punto siamo?")] },
        });

        Assert.Equal("""{"type":"message","suggestedActions":{"actions":[{"type":"messageBack","title":"Stato","text":"stato","displayText":"A che punto siamo?","value":{"n":1}}]}}""", written);
    }
}
