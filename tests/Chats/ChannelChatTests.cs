using System.Net;
using System.Text.Json.Nodes;

namespace PdzBot.Tests;

/// <summary>The bot in a channel: it introduces itself once and learns what the channel is for, and from nothing said in passing.</summary>
public class ChannelChatTests
{
    [Fact]
    public async Task Added_to_a_team_it_introduces_itself_once_and_asks_what_the_channel_is_for()
    {
        await using var chat = await Chat.With();
        var (channel, clerk) = (new Channel(chat), chat.Head());

        var told = await channel.Installed(clerk);

        Assert.Equal(1, told.Sum(answered => answered.Sent.Count));
        Assert.Contains("Ciao, sono PdzBot", told[0].Text);
        Assert.Equal(["ambito"], ((JsonArray)told[0].Pdz!["fields"]!).Select(field => (string?)field));

        Assert.Empty((await channel.Removed(clerk)).Sent);
        Assert.Equal(1, (await channel.Installed(clerk)).Sum(answered => answered.Sent.Count));
    }

    [Fact]
    [Trait("Regola", "PIA-03")]
    public async Task The_office_says_by_card_which_ambito_and_tavolo_a_channel_is_for()
    {
        await using var chat = await Chat.With();
        var (channel, clerk) = (new Channel(chat), chat.Head());
        await channel.Installed(clerk);

        (await channel.Pressed(clerk, "canale", ("ambito", "potenza-2022-2024"))).Expects("Per quale tavolo o ufficio");
        var done = await channel.Pressed(clerk, "canale", ("scrivania", "tavolo:poverta"));
        done.Expects("Fatto. Questo canale serve a: Tavolo ");
        Assert.Contains("Potenza", done.Text);

        (await channel.Hears(clerk, "aiuto")).Expects("Questo canale serve a: Tavolo ");

        // Another channel of the team talks of the same plan, and its own desk is still to be said.
        var other = new Channel(chat, channel: "19:altro@thread.tacv2");
        Assert.Contains("rendicontazione", (await other.Hears(clerk, "questo canale è per la rendicontazione")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Potenza", (await other.Hears(clerk, "")).Text);
    }

    [Fact]
    public async Task In_words_too()
    {
        await using var chat = await Chat.With();
        var (channel, clerk) = (new Channel(chat), chat.Head());
        await channel.Installed(clerk);

        (await channel.Hears(clerk, "questo canale")).Expects("A che cosa serve questo canale?");
        (await channel.Hears(clerk, "Lecce")).Expects("Per quale tavolo o ufficio");
        (await channel.Hears(clerk, "questo canale è la segreteria delle adesioni")).Expects("Fatto. Questo canale serve a: Segreteria delle adesioni");
    }

    [Theory]
    [InlineData("chi partecipa al tavolo minori?", "a question about a tavolo")]
    [InlineData("quando si riunisce il tavolo anziani", "another one")]
    [InlineData("quanto abbiamo rendicontato?", "a question that names a desk")]
    [InlineData("ciao Lecce", "an Ambito, in passing")]
    public async Task What_is_only_mentioned_in_a_channel_does_not_change_what_it_is_for(string text, string because)
    {
        await using var chat = await Chat.With();
        var (channel, clerk) = (new Channel(chat), chat.Head());
        await channel.Installed(clerk);
        await channel.Pressed(clerk, "canale", ("ambito", "lecce-2022-2024"));
        await channel.Pressed(clerk, "canale", ("scrivania", "adesioni"));

        await channel.Hears(clerk, text);

        Assert.True((await channel.Hears(clerk, "aiuto")).Text.Contains("Questo canale serve a: Segreteria delle adesioni", StringComparison.Ordinal), because);
    }

    [Theory]
    [InlineData("quali tavoli ci sono oltre al tavolo minori?", "a tavolo in a question")]
    [InlineData("ieri a Lecce pioveva", "an Ambito in passing")]
    public async Task What_is_still_open_is_not_answered_in_passing(string text, string because)
    {
        await using var chat = await Chat.With();
        var (channel, clerk) = (new Channel(chat), chat.Head());
        await channel.Installed(clerk);

        await channel.Hears(clerk, text);

        Assert.False((await channel.Hears(clerk, "aiuto")).Text.Contains("Questo canale serve a", StringComparison.Ordinal), because);
    }

    [Fact]
    [Trait("Regola", "DIA-06")]
    public async Task An_old_card_of_a_channel_shows_how_things_stand_and_changes_nothing()
    {
        await using var chat = await Chat.With();
        var (channel, clerk) = (new Channel(chat), chat.Head());
        await channel.Installed(clerk);
        var old = clerk.Card!;
        await channel.Pressed(clerk, "canale", ("ambito", "lecce-2022-2024"));
        await channel.Pressed(clerk, "canale", ("scrivania", "adesioni"));

        clerk.Seen(new(HttpStatusCode.OK, new() { ["type"] = "application/vnd.microsoft.card.adaptive", ["value"] = old.DeepClone() }, null, []));
        await channel.Pressed(clerk, "canale", ("ambito", "potenza-2022-2024"));
        Assert.Contains("Segreteria delle adesioni", (await channel.Hears(clerk, "aiuto")).Text);
    }

    [Fact]
    public async Task The_same_mention_delivered_twice_is_answered_once()
    {
        await using var chat = await Chat.With();
        var (channel, anna) = (new Channel(chat), chat.Someone());
        var mention = channel.Mention(anna, "aiuto");

        Assert.Single((await chat.PostAsync((JsonObject)mention.DeepClone())).Sent);
        Assert.Empty((await chat.PostAsync(mention)).Sent);
    }

    [Fact]
    [Trait("Regola", "DIA-08")]
    public async Task Installed_again_it_welcomes_again()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        (await anna.Arrives()).Expects("sono PdzBot");
        Assert.Empty((await anna.Arrives()).Sent);

        await chat.PostAsync(Leaves(anna));
        (await anna.Arrives()).Expects("sono PdzBot");

        static JsonObject Leaves(Talker who)
        {
            var activity = who.Message("");
            (activity["type"], activity["action"]) = ("installationUpdate", "remove");
            return activity;
        }
    }
}
