using PdzBot.Dialogs;

namespace PdzBot.Tests;

[Trait("Regola", "DIA-02")]
public class FoldingTests
{
    [Theory]
    [InlineData("  Perché NO?  ", "perche no", "capitals, accents, punctuation")]
    [InlineData("perche\u0301", "perche", "an accent written apart")]
    [InlineData("l'adesione", "l adesione", "a straight apostrophe")]
    [InlineData("l’adesione", "l adesione", "a curly one")]
    [InlineData("l‘adesione", "l adesione", "the other curly one")]
    [InlineData("l`adesione", "l adesione", "a backtick")]
    [InlineData("l´adesione", "l adesione", "an accent standing alone")]
    [InlineData("ﬁrma ŒUVRE straße Łódź Ĳ", "firma oeuvre strasse lodz ij", "ligatures and other Latin letters")]
    [InlineData("İstanbul", "istanbul", "the dotted capital")]
    [InlineData("n° 2, 2ª e 3º", "n 2 2a e 3o", "signs of order")]
    [InlineData("ａｄｅｒｉｒｅ　１", "aderire 1", "full-width letters")]
    [InlineData("ciao 😊👍🏽!!", "ciao", "emoji say nothing")]
    [InlineData("ade\u200Bsio\u00ADne", "adesione", "invisible characters inside a word vanish")]
    [InlineData("2\uFE0F\u20E3", "2", "a number in a box")]
    [InlineData("привет ΑΒΓ", "привет αβγ", "other scripts stay")]
    [InlineData("", "", "nothing")]
    [InlineData("!?…", "", "nothing but signs")]
    public void A_text_is_folded(string text, string folded, string because) =>
        Assert.True(folded == Folding.Fold(text), $"{because}: {Folding.Fold(text)}");

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        var random = new Random(1);
        for (var round = 0; round < 5000; round++)
        {
            var folded = Folding.Fold(Typed.Anything(random));
            Assert.Equal(folded, Folding.Fold(folded));
        }

        for (var character = 0; character <= 0xFFFF; character++)
        {
            var folded = Folding.Fold($"a{(char)character}b");
            Assert.Equal(folded, Folding.Fold(folded));
        }
    }

    [Fact]
    public void Every_Latin_letter_with_a_mark_becomes_plain()
    {
        for (var character = '\u00C0'; character < '\u0180'; character++)
        {
            if (character is '×' or '÷') continue;
            var folded = Folding.Fold($"{character}");
            Assert.True(folded.Length > 0 && folded.All(char.IsAsciiLetterLower), $"{character}");
        }
    }

    [Fact]
    public void Only_the_beginning_of_a_long_text_is_looked_at()
    {
        Assert.Equal(Folding.MaxLength, Folding.Fold(new string('a', 100_000)).Length);
        Assert.Equal(Folding.MaxLength, Folding.Fold(new string('ß', 100_000)).Length);
        Assert.Equal("", Folding.Fold(new string('.', 100_000)));
    }

    [Theory]
    [InlineData("aderire aderisco aderisci aderiamo aderirei aderiremo aderendo aderito")]
    [InlineData("iscrivere iscrivermi iscriverci iscriviamo iscrivono iscrivendo")]
    [InlineData("tavolo tavoli")]
    [InlineData("associazione associazioni")]
    [InlineData("adesione adesioni")]
    [InlineData("confermare confermo confermiamo confermato confermarlo")]
    [InlineData("inviare inviatemi invierei")]
    [InlineData("receipt receipts")]
    [InlineData("join joined joining")]
    [InlineData("table tables")]
    public void Forms_of_one_word_share_their_stem(string words) => Assert.Single(words.Split(' ').Select(Stemming.Stem).Distinct());

    [Theory]
    [InlineData("adesione", "edizione", "")]
    [InlineData("spesa", "sposa", "")]
    [InlineData("asl", "asp", "short words are left alone")]
    public void Other_words_keep_theirs(string one, string other, string because) =>
        Assert.True(Stemming.Stem(one) != Stemming.Stem(other), because);
}
