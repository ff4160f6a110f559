using System.Net;

namespace PdzBot.Tests;

/// <summary>Channels deliver again; people press twice; words and card race. One adesione, one receipt.</summary>
public class RedeliveryTests
{
    [Fact]
    [Trait("Regola", "ADE-04")]
    public async Task The_same_message_again_is_answered_once()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await anna.Tells(await anna.Says("voglio aderire"), AdesioneChatTests.Cooperative);
        var confirmation = anna.Message("confermo");

        var first = await chat.PostAsync(confirmation);
        var again = await chat.PostAsync(confirmation);

        Assert.Equal(1, first.Receipt().Number);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Empty(again.Sent);
        Assert.Single(((System.Text.Json.Nodes.JsonObject)(await anna.Says("la mia adesione")).Card)["body"]!.ToJsonString().Split("1/2022")[1..]);
    }

    [Fact]
    [Trait("Regola", "ADE-04")]
    public async Task The_same_button_under_a_new_id_gets_the_same_answer()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await anna.Tells(await anna.Says("voglio aderire"), AdesioneChatTests.Cooperative);
        await anna.Says("modulo");

        var first = await chat.PostAsync(anna.Press(anna.Card!, "adesione"));
        var again = await chat.PostAsync(anna.Press(anna.Card!, "adesione"));

        Assert.Equal(1, first.Receipt().Number);
        Assert.Equal(first.Body!.ToJsonString(), again.Body!.ToJsonString());
        Assert.Equal(first.Header!.ToJsonString(), again.Header!.ToJsonString());
    }

    [Fact]
    [Trait("Regola", "ADE-04")]
    public async Task Words_and_card_raced_for_one_draft_file_it_once()
    {
        await using var chat = await Chat.With();
        for (var person = 1; person <= 10; person++)
        {
            var anna = chat.Someone();
            var answers = new Dictionary<string, string>(AdesioneChatTests.Cooperative) { ["codiceFiscale"] = Esempi.CodiceEnte(person) };
            await anna.Tells(await anna.Says("voglio aderire"), answers);
            await anna.Says("modulo");
            var (words, card) = (anna.Message("confermo"), anna.Press(anna.Card!, "adesione"));

            var both = await Task.WhenAll(chat.PostAsync(words), chat.PostAsync(card));

            var receipts = both.Select(answered => answered.Pdz?["receipt"]?["number"]).OfType<System.Text.Json.Nodes.JsonNode>().Select(number => (int)number).Distinct();
            Assert.Equal(person, Assert.Single(receipts));
            Assert.Equal(person, (await anna.Says("la mia ricevuta")).Receipt().Number);
        }
    }

    [Fact]
    [Trait("Regola", "DIA-03")]
    public async Task An_answer_that_was_taken_but_never_shown_is_not_taken_again()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await anna.Says("voglio aderire");
        await anna.Says("sindacato");

        // The draft is saved, the next question can't be delivered: the channel delivers the message again.
        var name = anna.Message("CGIL Lecce");
        chat.Connector.Status = 500;
        Assert.Equal(HttpStatusCode.InternalServerError, (await chat.PostAsync(name)).Status);
        chat.Connector.Status = 201;

        (await chat.PostAsync(name)).Asks("codiceFiscale");
        (await anna.Says("indietro")).Asks("denominazione").Expects("CGIL Lecce");
    }

    [Fact]
    [Trait("Regola", "ADE-07")]
    public async Task A_receipt_that_could_not_be_delivered_comes_with_the_next_delivery()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        await anna.Tells(await anna.Says("voglio aderire"), AdesioneChatTests.Cooperative);

        var confirmation = anna.Message("confermo");
        chat.Connector.Status = 500;
        await chat.PostAsync(confirmation);
        chat.Connector.Status = 201;

        var receipt = (await chat.PostAsync(confirmation)).Receipt();
        Assert.Equal(1, receipt.Number);
        Assert.Equal(receipt, (await anna.Says("la mia ricevuta")).Receipt());
    }

    [Fact]
    public async Task A_conversation_that_blocks_the_bot_is_not_asked_to_deliver_again()
    {
        await using var chat = await Chat.With();
        chat.Connector.Status = 403;
        Assert.Equal(HttpStatusCode.OK, (await chat.PostAsync(chat.Someone().Message("aiuto"))).Status);
    }

    [Fact]
    [Trait("Regola", "DIA-03")]
    public async Task A_draft_survives_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("pdz-chat-").FullName;
        try
        {
            var store = $"sqlite:{Path.Combine(folder, "pdz.db")}";
            await using (var chat = await Chat.With(store: store))
            {
                var anna = chat.Someone();
                await anna.Says("voglio aderire");
                (await anna.Says("cooperativa sociale")).Asks("denominazione");
            }

            await using (var chat = await Chat.With(il: "2022-05-12T10:00", store: store))
            {
                var anna = chat.Person(1, activities: 100);
                var asked = (await anna.Says("riprendi")).Asks("denominazione").Expects("BOZZA – NON ancora presentata");
                await anna.Tells(asked, AdesioneChatTests.Cooperative);
                (await anna.Says("confermo")).Expects("12 maggio 2022").Receipt();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Welcome_is_said_once()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        (await anna.Arrives()).Expects("Ciao, sono PdzBot");
        Assert.Empty((await anna.Arrives()).Sent);
    }
}
