using Microsoft.Extensions.DependencyInjection;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Withdrawing one's adesione, in words and on a card, through the real host.</summary>
[Trait("Regola", "ADE-08")]
public class RecessoChatTests
{
    [Fact]
    [Trait("Regola", "ADE-04")]
    public async Task In_words_a_yes_withdraws_and_one_may_join_again_with_a_new_number()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await AdesioneChatTests.Joined(chat, anna);

        (await anna.Says("voglio recedere")).Asks("conferma").Expects("Stai per recedere").Expects("Cooperativa sociale Il Ponte, n. 1/2022").Expects("BOZZA – NON ancora presentata");
        (await anna.Says("forse")).Refuses("DIA-05").Asks("conferma");
        (await anna.Says("motivo")).Asks("motivo");
        (await anna.Says("Chiudiamo la sede di Lecce")).Asks("conferma").Expects("Chiudiamo la sede di Lecce");
        var done = (await anna.Says("sì")).Expects("Ricevuta di recesso").Expects("Chiudiamo la sede di Lecce").Expects("Non sostituisce il protocollo");
        Assert.Equal(("adesione.recesso", 1), ((string?)done.Pdz!["receipt"]!["kind"], done.Receipt().Number));

        (await anna.Says("la mia adesione")).Expects("Recesso il").Expects("n. 1/2022");
        (await anna.Says("la mia ricevuta")).Expects("questa adesione non vale più").Receipt();
        (await anna.Says("voglio recedere")).Refuses("ADE-08").Expects("hai già receduto il 10 maggio 2022");
        (await anna.Says("modifica la mia adesione")).Refuses("ADE-08").Expects("hai già receduto");
        Assert.Equal(2, (await AdesioneChatTests.Joined(chat, anna)).Receipt().Number);
        (await anna.Says("voglio recedere")).Asks("conferma").Expects("n. 2/2022");
    }

    [Fact]
    public async Task A_no_leaves_all_as_it_is_in_English_too()
    {
        await using var chat = await Chat.With();
        var emily = chat.Someone("Emily Clarke", "en-GB");
        var answers = new Dictionary<string, string>(AdesioneChatTests.Cooperative) { ["tipo"] = "school", ["runts"] = "skip", ["pec"] = "skip", ["telefono"] = "skip", ["supplente"] = "skip", ["risorse"] = "skip", ["rapportiAmbito"] = "none", ["privacy"] = "yes", ["veridicita"] = "yes", ["tavoli"] = "1" };
        (await emily.Tells(await emily.Says("I want to join"), answers)).Asks("conferma");
        (await emily.Says("confirm")).Receipt();

        (await emily.Says("I want to withdraw my application")).Asks("conferma").Expects("You are about to withdraw");
        (await emily.Says("no")).Expects("stays as it is");
        (await emily.Says("my registration")).Expects("Member of the Network");
    }

    [Fact]
    [Trait("Regola", "DIA-06")]
    public async Task On_a_card_a_double_press_and_an_old_button_make_one()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await AdesioneChatTests.Joined(chat, anna);
        await anna.Says("la mia adesione");
        var mine = anna.Card!;

        (await anna.Presses("adesione.recedi")).Expects("Vuoi davvero recedere?").Expects("n. 1/2022");
        (await anna.Presses("annulla")).Expects("Non è stato presentato nulla");
        anna.Seen(await chat.PostAsync(anna.Press(mine, "adesione.recedi")));
        (await anna.Presses("indietro")).Expects("Perché recedi?");
        (await anna.Presses("adesione.recedi", ("motivo", "Ci fondiamo con un'altra"))).Expects("Ci fondiamo con un'altra");
        var question = anna.Card!;
        var once = await chat.PostAsync(anna.Press(question, "adesione.recedi"));
        var twice = await chat.PostAsync(anna.Press(question, "adesione.recedi"));

        Assert.NotNull(once.InPlace);
        Assert.Equal(once.Receipt(), twice.Receipt());
        (await chat.PostAsync(anna.Press(mine, "adesione.recedi"))).Refuses("ADE-08");
        var recesso = (await State(chat)).Numero(1)!.Recesso!;
        Assert.Equal(("Ci fondiamo con un'altra", 3L), (recesso.Motivo, recesso.Seq));

        // Who gave the reason finds it again, and so does the office that it was promised to; nobody else.
        foreach (var words in (string[])["la mia adesione", "i miei dati"]) (await anna.Says(words)).Expects("Ci fondiamo con un'altra");
        Assert.Contains("Ci fondiamo con un'altra", System.Text.Encoding.UTF8.GetString(await DatiChatTests.SavedAsync(chat, anna, "json")));
        (await chat.Head().Says("apri l'adesione 1")).Expects("Recesso del 10 maggio 2022").Expects("Ci fondiamo con un'altra");
        (await chat.Someone("Un altro").Says("la Rete")).Lacks("Ci fondiamo");
    }

    [Fact]
    public async Task A_yes_delivered_again_makes_one_and_says_the_same()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await AdesioneChatTests.Joined(chat, anna);
        await anna.Says("voglio recedere");

        // The receipt can't be delivered: the channel delivers the yes again.
        var yes = anna.Message("sì");
        chat.Connector.Status = 500;
        await chat.PostAsync(yes);
        chat.Connector.Status = 201;
        var receipt = (await chat.PostAsync(yes)).Receipt();

        Assert.Equal(1, receipt.Number);
        Assert.Empty((await chat.PostAsync(yes)).Sent);
        Assert.Equal(3, (await State(chat)).Numero(1)!.Recesso!.Seq);
    }

    [Theory]
    [InlineData("2022-05-10T10:00", "consultivi", "con un numero nuovo", "in the window")]
    [InlineData("2022-05-20T10:00", "consultivi", "solo con ruolo consultivo", "late, where late ones are let in")]
    [InlineData("2022-05-20T10:00", "rifiutati", "non potrai aderire di nuovo", "late, where they are not")]
    public async Task Who_leaves_hears_whether_they_could_come_back(string il, string tardivi, string says, string because)
    {
        Assert.NotEmpty(because);
        using var piani = new PianiCambiati(lecce => lecce["avviso"]!["tardivi"] = tardivi);
        await using var chat = await Chat.With(piani: piani.Cartella);
        var anna = chat.Someone();
        await AdesioneChatTests.Joined(chat, anna);
        chat.ClockAt(il);
        (await anna.Says("voglio recedere")).Asks("conferma").Expects(says);
    }

    private static async Task<PdzBot.Domain.Adesioni> State(Chat chat) => (await chat.Services.GetRequiredService<Cancellerie>().DiAsync(Lecce.Definizione.Id)).Stato.Adesioni;
}
