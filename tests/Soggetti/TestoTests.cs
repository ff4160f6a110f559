using PdzBot.Domain;

namespace PdzBot.Tests;

[Trait("Regola", "ADE-02")]
public class TestoTests
{
    [Theory]
    [InlineData("Cooperativa Sole", "Cooperativa Sole", "as it is")]
    [InlineData("  Cooperativa \t Sole \n", "Cooperativa Sole", "white space collapses, line breaks too")]
    [InlineData("Cooperativa\u00A0\u2003Sole", "Cooperativa Sole", "so do the wider and the unbreakable ones")]
    [InlineData("Coope\u00ADrativa\u200B Sole\uFEFF", "Cooperativa Sole", "what comes along when copying is dropped")]
    [InlineData("A", "A", "one letter is enough")]
    [InlineData("3 A", "3 A", "beside digits too")]
    [InlineData("日本", "日本", "letters of any script")]
    [InlineData("Città 👩‍👧 più", "Città 👩‍👧 più", "joined emoji stay joined")]
    [InlineData("12345678901234567890a", "no: testoLungo massimo=20 trovati=21", "one past the limit")]
    [InlineData("1234567890123456789a", "1234567890123456789a", "at the limit")]
    [InlineData("  1234567890123456789a  ", "1234567890123456789a", "spaces at the ends don't count")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀😀😀a", "😀😀😀😀😀😀😀😀😀😀😀😀a", "an emoji counts one, though it takes the room of two")]
    [InlineData("", "no: testoVuoto", "nothing")]
    [InlineData(" \u200B\n", "no: testoVuoto", "nothing that is seen")]
    [InlineData("123-45", "no: testoSenzaLettere", "digits only")]
    [InlineData("😀", "no: testoSenzaLettere", "a picture only")]
    [InlineData("Sole\u202Etxt", "no: testoCarattere posizione=5 trovato=U+202E", "turns the reading direction: shows another text")]
    [InlineData("Sole\u2066", "no: testoCarattere posizione=5 trovato=U+2066", "so does an isolate")]
    [InlineData("😀\u0007", "no: testoCarattere posizione=2 trovato=U+0007", "a control, counted in characters")]
    [InlineData("a\0b", "no: testoCarattere posizione=2 trovato=U+0000", "a null")]
    [InlineData("a\uFFFF", "no: testoCarattere posizione=2 trovato=U+FFFF", "no character at all")]
    [InlineData("a\U000E0041", "no: testoCarattere posizione=2 trovato=U+E0041", "a tag: text that nobody sees")]
    public void A_short_text(string scritto, string esito, string because) =>
        Assert.True(TestoBreve.Leggi(scritto, 20).InBreve() == esito, $"{because}: {TestoBreve.Leggi(scritto, 20).InBreve()}");

    [Theory]
    [InlineData("uno\ndue", "uno\ndue", "a line break stays")]
    [InlineData("uno\r\ndue\rtre\u2028quattro", "uno\ndue\ntre\nquattro", "whatever made it")]
    [InlineData("uno\n\n\n\ndue", "uno\n\ndue", "one blank line at most")]
    [InlineData("uno \n \t \n due", "uno\n\ndue", "lines are trimmed, a line of spaces is blank")]
    [InlineData("\n\nuno\n\n", "uno", "no blank lines at the ends")]
    [InlineData("\n \n", "no: testoVuoto", "nothing")]
    [InlineData("uno\u202Adue", "no: testoCarattere posizione=4 trovato=U+202A", "an embedding")]
    [InlineData("1\n2", "no: testoSenzaLettere", "digits only")]
    public void A_long_text_keeps_its_lines(string scritto, string esito, string because) =>
        Assert.True(TestoLungo.Leggi(scritto, 50).InBreve() == esito, because);

    [Fact]
    public void Half_a_character_is_refused() =>
        Assert.Equal("no: testoCarattere posizione=2 trovato=U+D800", TestoBreve.Leggi("a\uD800b", 10).InBreve());

    [Fact]
    public void A_huge_text_is_refused_without_being_read()
    {
        var enorme = new string(' ', 10_000_000) + "a";
        var cifre = new string('1', 10_000_001);
        var prima = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal("no: testoLungo massimo=200 trovati=10000001", TestoBreve.Leggi(enorme, 200).InBreve());
        Assert.Equal("no: emailLunga massimo=254", Email.Leggi(enorme).InBreve());
        Assert.Equal("no: telefonoLunghezza massimo=15 minimo=5 trovate=10000001", Telefono.Leggi(enorme).InBreve());
        Assert.Equal("no: runtsLunghezza massimo=7 trovate=10000001", NumeroRunts.Leggi(cifre).InBreve());
        Assert.Equal("no: testoLungo massimo=180 trovati=10000001", Rappresentante.Leggi(enorme).InBreve());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - prima, 0, 100_000);
    }
}
