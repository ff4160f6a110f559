using System.Text.RegularExpressions;

namespace PdzBot.Tests;

/// <summary>Roles are offered, taken, declined and ended in everybody's own chat (PIA-04).</summary>
[Trait("Regola", "PIA-04")]
public partial class RuoliChatTests
{
    [Fact]
    public async Task The_head_appoints_by_code_in_words_and_the_role_holds_once_it_is_accepted()
    {
        await using var chat = await Chat.With();
        var (head, carla) = (chat.Head(), chat.Someone("Carla Conti"));
        var code = Code((await carla.Says("mi serve il codice personale")).Expects("non hai incarichi").Text);

        (await head.Says("vorrei nominare un collega")).Asks("ruolo");
        (await head.Says("ufficio di piano")).Asks("persona");
        (await head.Says("7G2K-M4QD")).Refuses("PIA-04", "persona");
        (await head.Says("")).Refuses("PIA-04", "persona");
        (await head.Says(code.ToLowerInvariant())).Asks("conferma").Expects(code[5..]);
        Assert.Equal(1, (await head.Says("confermo")).Expects("Proposta inviata").Receipt().Number);

        await chat.DeliveredAsync();
        (await carla.Says("ruoli")).Expects("Ti è stato proposto");
        (await carla.Says("nomina")).Refuses("PIA-04");
        (await carla.Says("accetto l'incarico")).Asks("nome");
        (await carla.Says("Carla Conti")).Asks("privacy").Expects("compito di interesse pubblico").Expects("scrivendo «informativa»");
        (await carla.Says("sì")).Asks("conferma").Expects("letta, versione 1");
        (await carla.Says("confermo")).Expects("Ora hai questo incarico: Ufficio di Piano");

        await chat.DeliveredAsync();
        (await head.Says("ruoli")).Expects("Carla Conti: Ufficio di Piano");
        (await carla.Says("accetto l'incarico")).Refuses("PIA-04");
    }

    [Fact]
    public async Task By_card_a_contact_of_a_comune_is_offered_the_role_and_declines_it()
    {
        await using var chat = await Chat.With();
        var (head, carla) = (chat.Head(), chat.Someone("Carla Conti"));
        var code = Code((await carla.Says("ruoli")).Text);

        await head.Says("ruoli");
        await head.Presses("nomina");
        await head.Presses("nomina", ("ruolo", "comune"));
        (await head.Presses("nomina", ("comune", "075035"), ("persona", "boh"))).Refuses("PIA-04", "persona");
        (await head.Presses("nomina", ("comune", "075035"), ("persona", code))).Expects("Referente di un Comune");
        (await head.Presses("nomina")).Receipt();
        await chat.DeliveredAsync();

        await carla.Says("ruoli");
        var asked = await carla.Presses("nomina.rifiuta");
        asked.Expects("Vuoi davvero dire di no?");
        (await carla.Presses("nomina.rifiuta")).Expects("non hai accettato l'incarico Referente del Comune di");
        Assert.DoesNotContain("Referente del Comune", (await carla.Says("ruoli")).Text);
    }

    [Fact]
    public async Task A_role_is_given_up_and_taken_back_and_an_old_button_says_so()
    {
        await using var chat = await Chat.With();
        var (head, carla) = (chat.Head(), chat.Someone("Carla Conti"));
        await AppointedAsync(chat, head, carla, "regione");

        await head.Says("ruoli");
        var old = head.Card!;
        await carla.Says("rinuncio all'incarico");
        (await carla.Says("sì")).Expects("non c'è più");
        await chat.DeliveredAsync();
        (await carla.Says("ruoli")).Expects("non hai incarichi");

        (await chat.PostAsync(head.Press(old, "nomina.revoca"))).Refuses("PIA-04");
    }

    [Fact]
    public async Task An_offer_is_taken_back_as_an_offer_and_its_question_is_closed()
    {
        await using var chat = await Chat.With();
        var (head, carla) = (chat.Head(), chat.Someone("Carla Conti"));
        var code = Code((await carla.Says("ruoli")).Text);
        await head.Says("nomina");
        await head.Tells(await head.Says("regione"), new Dictionary<string, string> { ["persona"] = code, ["conferma"] = "confermo" });
        await chat.DeliveredAsync();

        (await head.Says("revoca la nomina")).Expects("È ancora solo una proposta").Expects("Chiudo davvero?");
        (await head.Says("sì")).Expects("Proposta ritirata").Lacks("Incarico finito");
        await chat.DeliveredAsync();
        (await carla.Says("accetto l'incarico")).Refuses("PIA-04");
    }

    [Fact]
    public async Task Nobody_answers_or_ends_what_is_somebody_elses()
    {
        await using var chat = await Chat.With();
        var (head, carla, anna) = (chat.Head(), chat.Someone("Carla Conti"), chat.Someone());
        await AppointedAsync(chat, head, carla, "ufficio");

        foreach (var verb in (string[])["nomina.accetta", "nomina.rifiuta", "nomina.revoca"])
            (await chat.PostAsync(anna.Invoke(verb, new() { ["id"] = "lecce-2022-2024:1", ["n"] = 0 }))).Refuses("PIA-04");
        (await anna.Says("nominare qualcuno")).Refuses("PIA-04").Expects("chi dirige l'Ufficio di Piano");
    }

    [Fact]
    public async Task In_english_too()
    {
        await using var chat = await Chat.With();
        var (head, emily) = (chat.Head(), chat.Someone("Emily Clarke", "en-GB"));
        var code = Code((await emily.Says("what is my code")).Expects("Your personal code").Text);
        await head.Says("nomina");
        await head.Tells(await head.Says("regione"), new Dictionary<string, string> { ["persona"] = code, ["conferma"] = "confermo" });
        await chat.DeliveredAsync();

        (await emily.Says("I decline the role")).Expects("Do you really decline?");
        (await emily.Says("no")).Expects("the offer stays open");
        (await emily.Says("accept the role")).Asks("nome");
    }

    [Fact]
    [Trait("Regola", "ADE-06")]
    public async Task Everybody_concerned_is_told_in_their_own_chat_and_answers_there()
    {
        await using var chat = await Chat.With();
        var (head, emily) = (chat.Head(), chat.Someone("Emily Clarke", "en-GB"));
        var code = Code((await emily.Says("my code")).Text);
        await head.Says("nomina");
        await head.Tells(await head.Says("ufficio di piano"), new Dictionary<string, string> { ["persona"] = code, ["conferma"] = "confermo" });
        await chat.DeliveredAsync();

        var told = chat.Connector.SentTo(emily.ConversationId)[^1];
        Assert.Contains("You are offered a role", told.ToJsonString());
        emily.Seen(new(System.Net.HttpStatusCode.OK, null, null, [told]));
        await emily.Presses("nomina.accetta");
        (await emily.Presses("nomina.accetta", ("nome", "Emily Clarke"), ("privacy", "false"))).Refuses("SEC-02", "privacy").Expects("task in the public interest");
        (await emily.Presses("nomina.accetta", ("nome", "Emily Clarke"), ("privacy", "true"))).Expects("read, version 1");
        (await emily.Presses("nomina.accetta")).Expects("You now have this role");
        await chat.DeliveredAsync();
        Assert.Contains("Emily Clarke ha accettato l'incarico: Ufficio di Piano", System.Text.RegularExpressions.Regex.Unescape(chat.Connector.SentTo(head.ConversationId)[^1].ToJsonString()));

        await emily.Says("I give up the role");
        await emily.Says("yes");
        await chat.DeliveredAsync();
        Assert.Contains("ha lasciato l'incarico", System.Text.RegularExpressions.Regex.Unescape(chat.Connector.SentTo(head.ConversationId)[^1].ToJsonString()));
    }

    internal static string Code(string text) => Assert.Single(CodeInText().Matches(text.Replace("\\", "", StringComparison.Ordinal))).Value;

    /// <summary>Somebody gets a role by the head's offer and their own yes.</summary>
    internal static async Task AppointedAsync(Chat chat, Talker head, Talker who, string role)
    {
        var code = Code((await who.Says("ruoli")).Text);
        await head.Says("nomina");
        await head.Tells(await head.Says(role), new Dictionary<string, string> { ["persona"] = code, ["conferma"] = "confermo" });
        await chat.DeliveredAsync();
        await who.Says("accetto l'incarico");
        await who.Tells(await who.Says("Carla Conti"), new Dictionary<string, string> { ["privacy"] = "sì", ["conferma"] = "confermo" });
        await chat.DeliveredAsync();
    }

    [GeneratedRegex("([0-9A-Z]{4}-){5}[0-9A-Z]{2}")]
    private static partial Regex CodeInText();
}
