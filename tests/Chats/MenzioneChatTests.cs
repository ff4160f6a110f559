using Microsoft.Extensions.DependencyInjection;
using PdzBot.Bot;
using PdzBot.TableStorage;

namespace PdzBot.Tests;

/// <summary>The head appoints in a channel whom they mention; all that is about it is said in the head's own chat.</summary>
[Trait("Regola", "PIA-04")]
public class MenzioneChatTests
{
    private const string Told = "Ti rispondo nella nostra chat privata";

    private static readonly (string Id, string Name) Carlo = ("29:person-1", "Carlo Conte"), Giulia = ("29:person-2", "Giulia Marino"), Nuovo = ("29:person-77", "Nino Nuovo");

    [Fact]
    [Trait("Regola", "DIA-07")]
    public async Task The_head_mentions_somebody_and_confirms_in_private_and_the_channel_hears_nothing_of_it()
    {
        await using var chat = await Chat.With();
        var (channel, carlo, head) = await TeamAsync(chat);
        var code = RuoliChatTests.Code((await carlo.Says("ruoli")).Text);

        var there = (await channel.Hears(head, "nomina @Carlo Conte ufficio", Carlo)).Expects(Told);
        Assert.DoesNotContain("incarico", there.Text);
        Assert.Null(there.Pdz!["receipt"]);
        Assert.DoesNotContain(code, string.Concat(chat.Connector.SentTo(channel.ConversationId).Select(sent => sent.ToJsonString())));

        var summary = Last(chat, head);
        Assert.Contains(code, summary.Replace("\\", "", StringComparison.Ordinal));
        Assert.Contains("**Incarico**: Ufficio di Piano", summary);
        (await head.Says("confermo")).Expects("Proposta inviata").Receipt();
        await chat.DeliveredAsync();
        (await carlo.Says("ruoli")).Expects("Ti è stato proposto");

        // Asked again, the offer is there already.
        await channel.Hears(head, "nomina @Carlo Conte ufficio", Carlo);
        Assert.Contains("l'hai già proposto", Last(chat, head));
    }

    [Fact]
    public async Task A_role_that_is_not_named_is_asked_and_who_it_is_about_stays()
    {
        await using var chat = await Chat.With();
        var (channel, carlo, head) = await TeamAsync(chat);
        var code = RuoliChatTests.Code((await carlo.Says("ruoli")).Text);

        (await channel.Hears(head, "nomina @Carlo Conte", Carlo)).Expects(Told);
        Assert.Contains("Quale incarico?", Last(chat, head));
        (await head.Says("regione")).Asks("conferma").Expects(code[5..9]);

        // Something was written: another mention does not throw it away.
        var giulia = chat.Someone(Giulia.Name);
        await giulia.Says("aiuto");
        await channel.Hears(head, "nomina @Giulia Marino", Giulia);
        (await head.Says("riprendi")).Asks("conferma").Expects(code[5..9]);
    }

    [Fact]
    [Trait("Regola", "DIA-01")]
    public async Task Who_has_never_written_to_the_bot_and_two_at_once_are_told_in_private_how_to_go_on()
    {
        await using var chat = await Chat.With();
        var (channel, carlo, head) = await TeamAsync(chat);
        await carlo.Says("ruoli");

        (await channel.Hears(head, "nomina @Nino Nuovo ufficio", Nuovo)).Expects(Told);
        Assert.Contains("non ho mai parlato", Last(chat, head));
        (await channel.Hears(head, "nomina @Carlo Conte e @Nino Nuovo ufficio", Carlo, Nuovo)).Expects(Told);
        Assert.Contains("una persona alla volta", Last(chat, head));

        await head.Says("english please");
        (await channel.Hears(head, "appoint @Nino Nuovo to the office", Nuovo)).Expects("I am answering you in our private chat");
        Assert.Contains("I have never talked to this person", Last(chat, head));
        await channel.Hears(head, "appoint @Carlo Conte and @Nino Nuovo", Carlo, Nuovo);
        Assert.Contains("one person at a time", Last(chat, head));
        await channel.Hears(head, "appoint @Carlo Conte to the office", Carlo);
        Assert.Contains("This is what you offer:", Last(chat, head));

        // Named is not met: nobody was written down for it.
        Assert.True(await KnownAsync(chat, 1));
        Assert.False(await KnownAsync(chat, 77));
    }

    [Fact]
    public async Task Only_the_head_appoints_and_who_else_tries_hears_in_private_whom_to_ask()
    {
        await using var chat = await Chat.With();
        var (channel, carlo, _) = await TeamAsync(chat);
        await carlo.Says("ruoli");

        (await channel.Hears(carlo, "nomina @Giulia Marino ufficio", Giulia)).Expects(Told);

        Assert.Contains("Questo lo fa chi dirige l'Ufficio di Piano", Last(chat, carlo));
        Assert.DoesNotContain(chat.Connector.Urls, url => url.Contains("/members/", StringComparison.Ordinal));
    }

    private static async Task<(Channel Channel, Talker Carlo, Talker Head)> TeamAsync(Chat chat)
    {
        var (channel, carlo, head) = (new Channel(chat), chat.Someone(Carlo.Name), chat.Head());
        chat.Connector.Roster = ["00000000-0000-0000-0000-000000000001", "00000000-0000-0000-0000-000000000002", "00000000-0000-0000-0000-000000000077"];
        await channel.Installed(head);
        await channel.Pressed(head, "canale", ("ambito", "lecce-2022-2024"));
        await channel.Pressed(head, "canale", ("scrivania", "adesioni"));
        return (channel, carlo, head);
    }

    private static string Last(Chat chat, Talker who) => (string?)chat.Connector.SentTo(who.ConversationId)[^1]["text"] ?? "";

    private static async Task<bool> KnownAsync(Chat chat, int number) =>
        await chat.Services.GetRequiredService<ITableStore>().Table("persone").GetEntityIfExistsAsync(Persone.KeyOf("tenant", $"00000000-0000-0000-0000-{number:D12}", null, null), "persona") is not null;
}
