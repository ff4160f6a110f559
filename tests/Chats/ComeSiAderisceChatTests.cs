using System.Text.Json.Nodes;

namespace PdzBot.Tests;

/// <summary>Where the form alone is not enough: to be signed, or to be confirmed by attending; said at every step, and done by the office in words and on cards.</summary>
public class ComeSiAderisceChatTests
{
    [Fact]
    [Trait("Regola", "ADE-16")]
    public async Task What_is_to_be_signed_says_so_until_the_signature_is_noted()
    {
        using var piani = new PianiCambiati(lecce => lecce["avviso"]!["firma"] = JsonNode.Parse("""{ "modo": "pec", "istruzioni": "Manda la ricevuta firmata dalla PEC dell'ente a protocollo@example.it" }"""));
        await using var chat = await Open(piani);
        var (anna, carla) = (chat.Someone(), chat.Someone("Carla Conti"));

        (await anna.Tells(await anna.Says("voglio aderire"), AdesioneChatTests.Cooperative)).Asks("conferma").Expects("va ancora firmata").Expects("dalla PEC dell'ente");
        (await anna.Says("confermo")).Expects("ma va ancora firmata").Expects("Come si firma").Expects("Presentata – da sottoscrivere");
        (await anna.Says("la mia adesione")).Expects("da sottoscrivere").Expects("Come si firma");
        (await anna.Says("chi c'è nella rete?")).Lacks("Il Ponte");

        (await carla.Says("adesioni da sottoscrivere")).Expects("Da sottoscrivere 1").Expects("Il Ponte");
        (await carla.Says("ammetti la 1")).Refuses("ADE-16");
        await carla.Says("adesioni da sottoscrivere");
        await carla.Presses("adesione.sottoscritta");
        (await carla.Presses("adesione.sottoscritta", ("protocollo", "0012345/2022"), ("data", "oggi"))).Expects("10 maggio 2022");
        Assert.Equal("adesione.firma", (string?)(await carla.Presses("adesione.sottoscritta")).Expects("Firma annotata").Pdz!["receipt"]!["kind"]);

        await chat.DeliveredAsync();
        Assert.Equal("Adesione n. 1/2022: firma ricevuta", (string?)chat.Connector.SentTo(anna.ConversationId)[^1]["summary"]);
        (await anna.Says("la mia adesione")).Expects("Membro della Rete").Lacks("da sottoscrivere");
        (await carla.Says("firma ricevuta 1")).Refuses("ADE-16").Expects("non aspetta una firma");
    }

    [Fact]
    [Trait("Regola", "ADE-15")]
    public async Task A_preadesione_becomes_one_with_the_confirmed_attendance()
    {
        using var piani = new PianiCambiati(lecce => lecce["avviso"]!["adesione"] = "intervento");
        await using var chat = await Open(piani);
        var (anna, carla) = (chat.Someone(), chat.Someone("Carla Conti"));

        (await anna.Tells(await anna.Says("voglio aderire"), AdesioneChatTests.Cooperative)).Asks("conferma").Expects("Questa è una preadesione");
        (await anna.Says("confermo")).Expects("La tua preadesione è la").Expects("Ricevuta di preadesione");
        (await anna.Says("chi c'è nella rete?")).Lacks("Il Ponte");
        (await carla.Says("adesioni")).Expects("Preadesioni 1");

        chat.ClockAt("2022-05-19T16:30");
        (await carla.Says("presenza 1")).Asks("seduta");
        (await carla.Says("20/5/2022 ore 15")).Refuses("ADE-15", "seduta").Expects("deve essere già cominciata");
        (await carla.Says("19/5 ore 15")).Asks("conferma").Expects("19 maggio 2022");
        (await carla.Says("confermo")).Expects("ho annotato la presenza").Expects("Membro della Rete");

        await chat.DeliveredAsync();
        Assert.Equal("Adesione n. 1/2022: presenza confermata", (string?)chat.Connector.SentTo(anna.ConversationId)[^1]["summary"]);
        (await anna.Says("la mia adesione")).Expects("Membro della Rete");
        (await anna.Says("chi c'è nella rete?")).Expects("Il Ponte");
    }

    [Fact]
    [Trait("Regola", "ADE-15")]
    [Trait("Regola", "ADE-16")]
    [Trait("Regola", "DIA-01")]
    public async Task In_English_the_same_refusals()
    {
        using var piani = new PianiCambiati(_ => { });
        await using var chat = await Open(piani);
        var (_, carla) = (chat.Someone(), chat.Someone("Carla Conti"));
        await AdesioneChatTests.Joined(chat, chat.Someone());

        await carla.Says("english");
        (await carla.Says("attendance 1")).Refuses("ADE-15").Expects("no attendance to note");
        (await carla.Says("signature received 1")).Refuses("ADE-16").Expects("does not wait for a signature");
    }

    private static Task<Chat> Open(PianiCambiati piani) => Chat.With(piani: piani.Cartella, settings: ["--Pdz:Responsabili:lecce-2022-2024:0", "00000000-0000-0000-0000-000000000002"]);
}
