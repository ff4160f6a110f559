using PdzBot.Dialogs;

namespace PdzBot.Tests;

[Trait("Regola", "DIA-05")]
public class YesNoTests
{
    [Theory]
    [InlineData("sì"), InlineData("si"), InlineData("SÌ!"), InlineData("s"), InlineData("siii"), InlineData("sì grazie")]
    [InlineData("ok"), InlineData("va bene"), InlineData("certo"), InlineData("esato")]
    [InlineData("certo che sì"), InlineData("d’accordo"), InlineData("sono d'accordo"), InlineData("confermo")]
    [InlineData("ho letto"), InlineData("sì, l'ho letta"), InlineData("lo dichiaro"), InlineData("👍"), InlineData("✅")]
    [InlineData("yes"), InlineData("y"), InlineData("yep"), InlineData("sure"), InlineData("of course")]
    [InlineData("yes please"), InlineData("I agree"), InlineData("yes, I do"), InlineData("that's right")]
    public void This_is_a_yes(string text) => Assert.True(YesNo.Read(text).Valore);

    [Theory]
    [InlineData("no"), InlineData("No."), InlineData("n"), InlineData("nooo"), InlineData("no grazie")]
    [InlineData("non accetto"), InlineData("non sono d'accordo"), InlineData("non va bene"), InlineData("nn confermo")]
    [InlineData("certo che no"), InlineData("assolutamente no"), InlineData("direi di no"), InlineData("non ho letto")]
    [InlineData("👎"), InlineData("❌")]
    [InlineData("nope"), InlineData("no thanks"), InlineData("I don't accept"), InlineData("I do not agree")]
    [InlineData("not correct"), InlineData("of course not"), InlineData("no way")]
    public void This_is_a_no(string text) => Assert.False(YesNo.Read(text).Valore);

    [Theory]
    [InlineData("", "nothing said")]
    [InlineData("boh", "no opinion")]
    [InlineData("non lo so", "no answer")]
    [InlineData("forse", "neither")]
    [InlineData("sì ma non tutto", "a condition")]
    [InlineData("sì e no", "both")]
    [InlineData("no va bene", "both")]
    [InlineData("non", "half a sentence")]
    [InlineData("siamo una cooperativa", "begins like a yes")]
    [InlineData("nord", "begins like a no")]
    [InlineData("👍👎", "both signs")]
    public void What_is_not_plain_is_asked_again(string text, string because)
    {
        Assert.False(YesNo.Read(text).Riuscita(out _, out var refusal), because);
        Assert.Equal("rifiuto.DIA-05.siONo", refusal!.Chiave);
    }

    [Fact]
    public void No_text_throws()
    {
        var random = new Random(11);
        for (var round = 0; round < 5000; round++) YesNo.Read(Typed.Anything(random)).Riuscita(out _, out _);
    }
}
