using System.Text.Json;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

public class ActivityTextTests
{
    private const string Bot = WireSamples.Recipient;

    [Theory]
    [InlineData("<at>PdzBot</at> stato", "stato", "at the start")]
    [InlineData("stato <at>PdzBot</at>", "stato", "at the end")]
    [InlineData("\r\n<at>PdzBot</at>&nbsp;stato\r\n", "stato", "with what Teams puts around it")]
    [InlineData("&nbsp; &NBSP;<at>PdzBot</at>\u00a0stato&nbsp;", "stato", "hard spaces in both spellings")]
    [InlineData("<AT>pdzbot</AT> stato", "stato", "in another case")]
    [InlineData("<at>PdzBot</at> stato <at>PdzBot</at>", "stato", "twice")]
    [InlineData("<at>PdzBot</at>", "", "nothing else")]
    [InlineData("<at>Altro</at> stato", "<at>Altro</at> stato", "another's mention stays")]
    [InlineData("stato", "stato", "a mention nobody typed")]
    [InlineData("ciao&nbsp;piano", "ciao&nbsp;piano", "inside the text a hard space stays")]
    [InlineData("", "", "empty")]
    [InlineData(null, "", "none")]
    public void The_bots_mention_is_taken_out(string? text, string expected, string because)
    {
        var activity = new Activity { Type = "message", Text = text, Entities = [Mention(Bot, "<at>PdzBot</at>")] };

        Assert.True(ActivityText.WithoutMentionOf(activity, Bot) == expected, because);
    }

    [Fact]
    public void Names_do_not_matter_only_ids_do()
    {
        var activity = new Activity
        {
            Type = "message",
            Text = "<at>Pdz</at> e <at>PdzBot</at>: stato",
            Entities = [Mention("29:chi", "<at>PdzBot</at>"), Mention(Bot, "<at>Pdz</at>")],
        };

        Assert.Equal("e <at>PdzBot</at>: stato", ActivityText.WithoutMentionOf(activity, Bot));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[null, 7, \"x\", []]")]
    [InlineData("""[{"type":"mention"}]""")]
    [InlineData("""[{"type":"mention","mentioned":7,"text":"stato"}]""")]
    [InlineData("""[{"type":"mention","mentioned":{"id":7},"text":"stato"}]""")]
    [InlineData("""[{"type":"mention","mentioned":{"id":"28:1d2e3f40-5a6b-4c7d-8e9f-a0b1c2d3e4f5"}}]""")]
    [InlineData("""[{"type":"mention","mentioned":{"id":"28:1d2e3f40-5a6b-4c7d-8e9f-a0b1c2d3e4f5"},"text":""}]""")]
    [InlineData("""[{"type":"Mention","mentioned":{"id":"28:1d2e3f40-5a6b-4c7d-8e9f-a0b1c2d3e4f5"},"text":"stato"}]""")]
    [InlineData("""[{"type":"other","mentioned":{"id":"28:1d2e3f40-5a6b-4c7d-8e9f-a0b1c2d3e4f5"},"text":"stato"}]""")]
    public void Entities_that_are_no_mention_of_the_bot_change_nothing(string entities)
    {
        var activity = WireSamples.Parse($$"""{"type":"message","text":" stato ","entities":{{entities}}}""");

        Assert.Equal("stato", ActivityText.WithoutMentionOf(activity, Bot));
    }

    [Fact]
    public void The_samples_read_as_their_writers_meant()
    {
        Assert.Equal("stato del piano, con <at>Ivo Perrone</at>", ActivityText.WithoutMentionOf(WireSamples.Read("message-mention-channel"), Bot));
        Assert.Equal("stato del piano, con", ActivityText.WithoutMentions(WireSamples.Read("message-mention-channel")));
        Assert.Equal("aiuto", ActivityText.WithoutMentionOf(WireSamples.Read("message-group"), Bot));
        Assert.Equal("Vorrei aderire al tavolo «Minori e famiglie»", ActivityText.WithoutMentionOf(WireSamples.Read("message"), null));
    }

    [Theory]
    [InlineData("19:a@thread.tacv2;messageid=17", "19:a@thread.tacv2", "17", "a thread")]
    [InlineData("19:a@thread.tacv2", "19:a@thread.tacv2", null, "the channel itself")]
    [InlineData("a:1Personal", "a:1Personal", null, "a personal chat")]
    [InlineData("19:a;messageid=17;messageid=18", "19:a", "17", "written twice")]
    [InlineData("19:a;messageid=17;x=1", "19:a", "17", "followed by something else")]
    [InlineData("19:a;messageid=", "19:a", null, "without a root")]
    [InlineData("19:a;MessageId=17", "19:a;MessageId=17", null, "ids are opaque and ordinal")]
    [InlineData("", "", null, "empty")]
    public void A_conversation_id_is_taken_apart_at_the_first_mark(string id, string channel, string? root, string because)
    {
        var thread = ThreadId.Parse(id);

        Assert.True(thread == new ThreadId(channel, root), because);
        Assert.Equal(thread, ThreadId.Parse(thread.ToString()));
    }

    private static JsonElement Mention(string id, string text) =>
        JsonSerializer.SerializeToElement(new { type = "mention", mentioned = new { id, name = "PdzBot" }, text });
}
