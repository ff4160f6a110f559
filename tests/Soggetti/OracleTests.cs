namespace PdzBot.Tests;

public class OracleTests
{
    [Fact]
    public async Task An_oracle_answers_each_question_in_order()
    {
        await using var oracle = Oracle.Start("tax-codes.mjs");

        Assert.Equal("true", await oracle.AskAsync("""{"kind":"person","text":"RSSMRA80A01H501U"}"""));
        Assert.Equal(
            ["false", "true"],
            await oracle.AskAllAsync(["""{"kind":"person","text":"RSSMRA80A01H501X"}""", """{"kind":"vat","text":"12345670017"}"""]));
    }

    [Fact]
    public async Task An_oracle_that_breaks_says_why()
    {
        await using var oracle = Oracle.Start("tax-codes.mjs");

        var broken = await Assert.ThrowsAsync<InvalidOperationException>(() => oracle.AskAsync("not JSON"));
        Assert.Contains("SyntaxError", broken.Message);
    }
}
