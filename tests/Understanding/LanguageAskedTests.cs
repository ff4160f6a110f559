using PdzBot.Dialogs;

namespace PdzBot.Tests;

[Trait("Regola", "DIA-01")]
public class LanguageAskedTests
{
    [Theory]
    [InlineData("parla inglese", "en", "named")]
    [InlineData("in english please", "en", "named")]
    [InlineData("English", "en", "named alone")]
    [InlineData("speak englsh", "en", "a slip")]
    [InlineData("italiano", "it", "named alone")]
    [InlineData("torna all’italiano", "it", "named")]
    [InlineData("non parlo italiano", "en", "the one denied is not wanted")]
    [InlineData("I don't understand English", "it", "the one denied is not wanted")]
    [InlineData("non capisco l'italiano, parli inglese?", "en", "one denied and one wanted")]
    [InlineData("translate from Italian to English", "en", "the last one named is wanted")]
    [InlineData("cambia lingua", null, "none is named")]
    [InlineData("", null, "nothing said")]
    public void The_language_asked_for_is(string text, string? language, string because) =>
        Assert.True(language == LanguageAsked.Of(text), because);
}
