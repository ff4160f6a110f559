namespace PdzBot.Tests;

/// <summary>Whatever is said, there is a way on (DIA-02).</summary>
public class UnderstandingChatTests
{
    [Fact]
    [Trait("Regola", "DIA-02")]
    public async Task Nothing_understood_is_no_dead_end()
    {
        await using var chat = await Chat.With();
        var lost = (await chat.Someone().Says("zxqw vfgh")).Expects("non l'ho capito").Expects("Che cosa puoi fare");
        Assert.Contains("adesione", lost.Pdz!["offers"]!.ToJsonString());
    }

    [Fact]
    [Trait("Regola", "DIA-02")]
    public async Task What_is_unsure_is_offered_and_an_offer_can_be_pressed()
    {
        await using var chat = await Chat.With();
        var anna = chat.Someone();
        (await anna.Says("non voglio aderire")).Expects("Che cosa vuoi fare?");
        Assert.Null((await anna.Says("la mia adesione")).Pdz!["field"]);
        (await anna.Says("scadenze")).Expects("Che cosa vuoi fare?");
        await anna.Presses("aiuto");
    }

    [Fact]
    [Trait("Regola", "DIA-02")]
    public async Task A_word_of_a_form_without_a_form_leads_to_what_can_be_done()
    {
        await using var chat = await Chat.With();
        var answered = await chat.Someone().Says("indietro");
        Assert.NotNull(answered.Pdz!["offers"]);
    }

    [Fact]
    [Trait("Regola", "ADE-15")]
    public async Task The_welcome_says_how_one_joins_here()
    {
        await using (var chat = await Chat.With()) (await chat.Someone().Arrives()).Expects("Aderisce anche chi interviene alla sessione");

        using var piani = new PianiCambiati(lecce => lecce["avviso"]!["adesione"] = "domanda");
        await using var solo = await Chat.With(piani: piani.Cartella);
        Assert.DoesNotContain("interviene", (await solo.Someone().Arrives()).Text);
    }

    [Theory]
    [Trait("Regola", "ADE-05")]
    [InlineData("2022-04-28T09:00", "aprono il 2 maggio 2022, ore 9:00")]
    [InlineData("2022-05-10T09:00", "aperte fino al 19 maggio 2022, ore 13:00")]
    [InlineData("2022-05-20T09:00", "Puoi aderire con ruolo consultivo")]
    public async Task Help_says_how_the_window_stands(string il, string says)
    {
        await using var chat = await Chat.With(il);
        (await chat.Someone().Says("aiuto")).Expects(says);
    }

    [Fact]
    [Trait("Regola", "ADE-04")]
    public async Task A_citizen_without_codice_joins_once_and_is_told_so()
    {
        await using var chat = await Chat.With();
        var emily = chat.Someone("Emily Clarke", "en-GB");
        var answers = new Dictionary<string, string>
        {
            ["tipo"] = "citizen",
            ["denominazione"] = "Emily Clarke",
            ["codiceFiscale"] = "skip",
            ["comune"] = "San Cesario di Lecce",
            ["email"] = "emily@example.org",
            ["tavoli"] = "all",
            ["privacy"] = "yes",
        };
        (await emily.Tells(await emily.Says("I want to join"), answers)).Asks("conferma").Expects("DRAFT – NOT submitted yet");
        Assert.Equal(1, (await emily.Says("confirm")).Expects("n. 1/2022").Receipt().Number);

        (await emily.Tells(await emily.Says("I want to join"), answers)).Asks("conferma");
        (await emily.Says("confirm")).Refuses("ADE-04").Expects("You have already joined from here as a citizen");
        await emily.Says("cancel");
        (await emily.Says("yes")).Expects("Nothing was submitted");
        (await emily.Says("my receipt")).Expects("Emily Clarke").Receipt();
    }
}
