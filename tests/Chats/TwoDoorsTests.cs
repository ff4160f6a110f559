using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Words and card are two faces of one form: same questions, same checks, same outcome (ADE-01, SEC-05).</summary>
public class TwoDoorsTests
{
    public static TheoryData<string, string> WrongAnswers => new()
    {
        { "codiceFiscale", "93012345678" },
        { "codiceFiscale", "RSSMRA80A01E506G" },
        { "denominazione", "12" },
        { "email", "anna.rossi@ilponte" },
        { "comune", "Bari" },
        { "rappresentante", "Anna" },
        { "telefono", "casa" },
        { "tavoli", "9" },
    };

    [Theory]
    [MemberData(nameof(WrongAnswers))]
    [Trait("Regola", "SEC-05")]
    [Trait("Regola", "DIA-04")]
    public async Task The_same_wrong_answer_gets_the_same_sentence(string field, string wrong)
    {
        await using var chat = await Chat.With();
        var (talks, fills) = (chat.Someone(), chat.Someone());
        var asked = await talks.Tells(await talks.Says("voglio aderire"), Without(field));
        asked.Asks(field);
        var told = (await talks.Says(wrong)).Refuses(RuleOf(await talks.Says(wrong)), field);

        await fills.Tells(await fills.Says("voglio aderire"), Without(field));
        await fills.Says("modulo");
        var shown = (await fills.Presses("adesione", (field, wrong))).Refuses(RuleOf(told), field);

        var sentence = told.Text.Split("\n\n")[0].Replace("\\", "", StringComparison.Ordinal);
        Assert.Contains(sentence, shown.Text);
    }

    [Fact]
    [Trait("Regola", "ADE-01")]
    public async Task The_same_answers_give_the_same_fact()
    {
        var words = await JoinedAsync(async (chat, who) =>
        {
            await who.Tells(await who.Says("voglio aderire"), AdesioneChatTests.Cooperative);
            await who.Says("confermo");
        });
        var card = await JoinedAsync(async (chat, who) =>
        {
            await who.Says("voglio aderire");
            var page = await who.Says("modulo");
            for (var i = 0; i < 10 && ((JsonArray)page.Pdz!["fields"]!).Select(field => (string)field!).ToList() is var fields && fields is not ["conferma"]; i++)
                page = await who.Presses("adesione", [.. fields.Select(field => (field, OnCard(field)))]);
            await who.Presses("adesione");
        });

        Assert.Equal(words.Dati, card.Dati);
        Assert.Equal(words.Personali, card.Personali);
        Assert.Equal((words.Numero, words.Voce), (card.Numero, card.Voce));
    }

    private static string OnCard(string field) => AdesioneChatTests.Cooperative.GetValueOrDefault(field, "impresaSociale") is var typed && typed == "salta" ? "" : typed;

    private static async Task<Adesione> JoinedAsync(Func<Chat, Talker, Task> join)
    {
        await using var chat = await Chat.With();
        await join(chat, chat.Someone());
        var clerk = await chat.Services.GetRequiredService<Cancellerie>().DiAsync(Lecce.Definizione.Id);
        return Assert.Single(clerk.Stato.Adesioni.Tutte);
    }

    private static Dictionary<string, string> Without(string field)
    {
        var answers = new Dictionary<string, string>(AdesioneChatTests.Cooperative);
        answers.Remove(field);
        return answers;
    }

    private static string RuleOf(Answered answered) => (string)answered.Pdz!["refusals"]![0]!["rule"]!;
}
