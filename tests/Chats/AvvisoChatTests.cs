namespace PdzBot.Tests;

/// <summary>Everybody asks when the notice ends; the head extends it, and every text names the new end.</summary>
[Trait("Regola", "ADE-05")]
public class AvvisoChatTests
{
    private const string Atto = "Determinazione n. 12 del 16 maggio 2022";

    [Fact]
    public async Task The_notice_is_told_to_everybody_and_after_an_extension_with_its_new_end()
    {
        await using var chat = await Chat.With("2022-05-16T10:00");
        var (anna, head) = (chat.Someone(), chat.Head());

        var notice = (await anna.Says("quando scade?")).Expects("19 maggio 2022, ore 13:00").Expects("ruolo consultivo").Expects("Via San Massimiliano Kolbe");
        Assert.DoesNotContain("avviso.proroga", notice.Card.ToJsonString());
        (await anna.Says("proroga l'avviso")).Refuses("PIA-04");

        (await head.Says("avviso")).Expects("Proroga l'avviso");
        (await head.Says("devo prorogare il termine")).Expects("Adesso il termine è 19 maggio 2022, ore 13:00").Asks("chiude");
        (await head.Says("18 maggio ore 13")).Refuses("ADE-05", "chiude").Expects("deve venire dopo quello di adesso: 19 maggio 2022, ore 13:00");
        (await head.Says("25 maggio ore 13")).Asks("atto");
        (await head.Says("determina del dirigente")).Refuses("ADE-05", "atto").Expects("con il suo numero");
        (await head.Says(Atto)).Asks("conferma").Expects("25 maggio 2022, ore 13:00").Expects("vale da subito");
        Assert.Equal(1, (await head.Says("confermo")).Expects("Ora si può aderire fino al 25 maggio 2022, ore 13:00").Receipt().Number);

        chat.ClockAt("2022-05-20T10:00");
        (await anna.Says("posso ancora aderire?")).Expects("aperte fino al 25 maggio 2022, ore 13:00").Expects($"fino al 25 maggio 2022, ore 13:00: {Atto}");
        (await anna.Says("aiuto")).Expects("25 maggio 2022");
        (await chat.Someone("Emily Clarke", "en-GB").Says("when does it expire?")).Expects("You can join until 25 May 2022, 13:00");
        chat.ClockAt("2022-05-25T13:00");
        (await anna.Says("voglio aderire")).Asks("tipo");
        (await anna.Says("quando scade?")).Expects("Il termine per aderire è passato (25 maggio 2022, ore 13:00)");
    }

    [Fact]
    public async Task By_card_too()
    {
        await using var chat = await Chat.With("2022-05-16T10:00");
        var head = chat.Head();
        await head.Says("avviso");
        await head.Presses("avviso.proroga");
        (await head.Presses("avviso.proroga", ("chiude", "ieri"), ("atto", Atto))).Refuses("ADE-05", "chiude");
        (await head.Presses("avviso.proroga", ("chiude", "25/5/2022 ore 24"), ("atto", Atto))).Expects("25 maggio 2022, ore 24:00");
        (await head.Presses("avviso.proroga")).Expects("Avviso prorogato").Receipt();
        (await head.Presses("avviso")).Expects("25 maggio 2022, ore 24:00");
    }

    [Fact]
    [Trait("Regola", "DIA-07")]
    public async Task In_a_channel_the_notice_is_for_all_to_read_and_is_extended_in_private()
    {
        await using var chat = await Chat.With("2022-05-16T10:00");
        var (channel, head) = (new Channel(chat), chat.Head());

        (await channel.Hears(head, "quando scade l'avviso?")).Expects("19 maggio 2022, ore 13:00");
        Assert.Empty(chat.Connector.SentTo(head.ConversationId));
        await channel.Hears(head, "proroga l'avviso");
        Assert.Contains("nuovo termine", string.Concat(chat.Connector.SentTo(head.ConversationId).Select(sent => (string?)sent["text"])), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regola", "DIA-07")]
    [Trait("Regola", "SCA-05")]
    public async Task An_extension_is_announced_in_the_channels_and_names_nobody()
    {
        await using var chat = await Chat.With("2022-05-16T10:00");
        var (channel, head) = (new Channel(chat), chat.Head());
        await channel.Installed(head);
        await channel.Pressed(head, "canale", ("ambito", "lecce-2022-2024"));
        await channel.Pressed(head, "canale", ("scrivania", "udp"));
        await AdesioneChatTests.Joined(chat, chat.Someone());

        await head.Says("proroga l'avviso");
        await head.Tells(await head.Says("25/5/2022 ore 13"), new Dictionary<string, string> { ["atto"] = Atto, ["conferma"] = "confermo" });
        await chat.DeliveredAsync();

        var announced = Assert.Single(chat.Connector.SentTo(channel.Id), sent => (string?)sent["summary"] == "Avviso prorogato").ToJsonString();
        Assert.Contains("aderire fino al 25 maggio 2022, ore 13:00", announced, StringComparison.Ordinal);
        Assert.Contains("Determinazione n. 12", announced, StringComparison.Ordinal);
        Assert.DoesNotContain("Il Ponte", announced, StringComparison.Ordinal);
        Assert.DoesNotContain("Leone", announced, StringComparison.Ordinal);
    }
}
