namespace PdzBot.Tests;

/// <summary>What a channel is told nothing of: it goes on in the chat of who asked.</summary>
public class ChannelPrivacyChatTests
{
    [Fact]
    [Trait("Regola", "SEC-02")]
    public async Task An_erasure_asked_for_in_a_channel_is_answered_with_a_yes_in_private()
    {
        await using var chat = await Chat.With();
        var (channel, anna) = (new Channel(chat), chat.Someone());
        await AdesioneChatTests.Joined(chat, anna);

        await channel.Hears(anna, "cancella i miei dati");

        (await anna.Says("sì")).Expects("ho cancellato i tuoi dati personali");
    }

    [Theory]
    [InlineData("it-IT", "parla italiano", "Va bene, parliamo in italiano", "the language spoken already")]
    [InlineData("it-IT", "in english please", "All right", "the other one")]
    [Trait("Regola", "DIA-01")]
    public async Task A_language_asked_for_in_a_channel_is_the_one_that_was_named(string locale, string text, string says, string because)
    {
        await using var chat = await Chat.With();
        var (channel, anna) = (new Channel(chat), chat.Someone(locale: locale));

        await channel.Hears(anna, text);

        Assert.True(string.Concat(chat.Connector.SentTo(anna.ConversationId).Select(sent => (string?)sent["text"])).Contains(says, StringComparison.Ordinal), because);
    }

    [Fact]
    [Trait("Regola", "DIA-07")]
    public async Task What_is_about_a_person_goes_to_their_own_chat_and_the_channel_hears_so()
    {
        await using var chat = await Chat.With();
        var (channel, anna) = (new Channel(chat), chat.Someone());
        await AdesioneChatTests.Joined(chat, anna);
        var before = chat.Connector.SentTo(anna.ConversationId).Count;

        var there = await channel.Hears(anna, "la mia adesione");

        Assert.DoesNotContain("Ponte", there.Text);
        there.Expects("Ti rispondo nella nostra chat privata");
        Assert.Contains("Ponte", string.Concat(chat.Connector.SentTo(anna.ConversationId).Skip(before).Select(sent => sent.ToJsonString())));
    }

    [Fact]
    [Trait("Regola", "DIA-07")]
    public async Task A_form_asked_for_in_a_channel_goes_on_in_private_also_with_who_never_wrote_there()
    {
        await using var chat = await Chat.With();
        var (channel, anna) = (new Channel(chat), chat.Someone());

        (await channel.Hears(anna, "vogliamo aderire")).Expects("Ti rispondo nella nostra chat privata");

        Assert.Contains("Che tipo di soggetto", string.Concat(chat.Connector.SentTo(anna.ConversationId).Select(sent => (string?)sent["text"])));
        (await anna.Tells(await anna.Says("cooperativa sociale"), AdesioneChatTests.Cooperative)).Asks("conferma");
    }

    [Theory]
    [InlineData("BotNotInConversationRoster", "the bot is not installed for this person")]
    [InlineData("ConversationBlockedByUser", "the person does not want its messages")]
    public async Task Who_can_t_be_written_to_hears_in_the_channel_how_to_mend_it(string code, string because)
    {
        await using var chat = await Chat.With();
        var (channel, anna) = (new Channel(chat), chat.Someone());
        await anna.Says("aiuto");
        chat.Connector.Closed = (anna.ConversationId, code);

        for (var twice = 0; twice < 2; twice++)
        {
            var told = await channel.Hears(anna, "la mia adesione");
            Assert.True(told.Text.Contains("aggiungilo e scrivimi", StringComparison.Ordinal), because);
        }

        chat.Connector.Closed = null;
        await anna.Says("aiuto");
        (await channel.Hears(anna, "la mia adesione")).Expects("Ti rispondo nella nostra chat privata");
    }

    [Fact]
    [Trait("Regola", "PIA-03")]
    public async Task A_channels_plan_is_the_one_its_people_talk_of_when_they_ask_there()
    {
        await using var chat = await Chat.With();
        var (channel, anna, head) = (new Channel(chat), chat.Someone(), chat.Head());
        await channel.Installed(head);
        await channel.Pressed(head, "canale", ("ambito", "potenza-2022-2024"));

        await channel.Hears(anna, "voglio aderire");
        var asked = await anna.Tells(await anna.Says("cooperativa sociale"), new Dictionary<string, string>(AdesioneChatTests.Cooperative) { ["comune"] = "?" });

        Assert.Contains("Potenza", asked.Text);
        Assert.DoesNotContain("Lequile", asked.Text);
    }
}
