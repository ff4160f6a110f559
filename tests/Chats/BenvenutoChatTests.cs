namespace PdzBot.Tests;

/// <summary>The first words, and the help, say what this person can do (DIA-08).</summary>
[Trait("Regola", "DIA-08")]
public class BenvenutoChatTests
{
    [Fact]
    public async Task Who_is_new_may_join_while_the_notice_is_open_and_look_around_once_it_is_closed()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        (await anna.Arrives()).Expects("Le adesioni sono aperte fino al").Expects("voglio aderire");
        Assert.Equal(["adesione", "tavoli", "adesione.mia", "aiuto"], Verbs(anna));

        chat.ClockAt("2022-06-20T09:00");
        var late = chat.Someone("Late Person");
        await late.Arrives();
        Assert.Contains("aiuto", Verbs(late));
    }

    [Fact]
    public async Task Who_has_joined_who_is_offered_a_role_and_the_office_each_find_their_own()
    {
        await using var chat = await Chat.With();
        var (anna, carla, head) = (chat.Someone(), chat.Someone("Carla Conti"), chat.Head());
        await AdesioneChatTests.Joined(chat, anna);
        (await anna.Arrives()).Expects("Hai già aderito (n. 1/2022)");
        Assert.Equal("adesione.mia", Verbs(anna)[0]);

        (await head.Arrives()).Expects("Sei dell'Ufficio di Piano. Adesioni presentate da esaminare: 1");
        Assert.Equal("adesioni", Verbs(head)[0]);
        (await head.Says("aiuto")).Expects("Adesioni");

        var code = RuoliChatTests.Code((await carla.Says("ruoli")).Text);
        await head.Says("nomina");
        await head.Tells(await head.Says("regione"), new Dictionary<string, string> { ["persona"] = code, ["conferma"] = "confermo" });
        await chat.DeliveredAsync();
        (await carla.Arrives()).Expects("Ti è stato proposto un incarico");
        Assert.Equal("ruoli", Verbs(carla)[0]);

        await carla.Says("accetto l'incarico");
        await carla.Tells(await carla.Says("Carla Conti"), new Dictionary<string, string> { ["privacy"] = "sì", ["conferma"] = "confermo" });
        (await carla.Says("aiuto")).Expects("Cabina di regia");
    }

    private static string[] Verbs(Talker who) =>
        [.. (who.Card!["actions"] as System.Text.Json.Nodes.JsonArray ?? []).Select(action => (string)action!["verb"]!)];
}
