using PdzBot.Domain;

namespace PdzBot.Tests;

[Trait("Regola", "ADE-02")]
public class ContattiTests
{
    private static readonly string SessantaquattroA = new('a', 64);
    private static readonly string Etichetta = new('b', 63);

    [Theory]
    [InlineData("anna.rossi@coopsole.it", "anna.rossi@coopsole.it", "as it is")]
    [InlineData("  Anna.Rossi@CoopSole.IT\n", "Anna.Rossi@coopsole.it", "the domain in small letters, the name as written")]
    [InlineData("anna\u200B@coopsole.it", "anna@coopsole.it", "pasted with what is not seen")]
    [InlineData("o'brien+pdz_2@a-b.co.uk", "o'brien+pdz_2@a-b.co.uk", "all that providers allow")]
    [InlineData("a@b.it", "a@b.it", "the shortest")]
    [InlineData("info@xn--citt-xna.it", "info@xn--citt-xna.it", "an accented domain in its ASCII form")]
    [InlineData("info@esempio.xn--p1ai", "info@esempio.xn--p1ai", "an international ending")]
    [InlineData("anna@gmial.com", "anna@gmial.com", "likely a slip, but it exists")]
    [InlineData("123@163.com", "123@163.com", "digits")]
    public void An_address_is_read(string scritto, string letto, string because) =>
        Assert.True(Email.Leggi(scritto).InBreve() == letto, $"{because}: {Email.Leggi(scritto).InBreve()}");

    [Theory]
    [InlineData("", "emailVuota", "nothing")]
    [InlineData("coopsole.it", "emailSenzaChiocciola", "no @")]
    [InlineData("@coopsole.it", "emailSenzaNome", "nothing before it")]
    [InlineData("anna@", "emailSenzaDominio", "nothing after it")]
    [InlineData("anna@coopsole", "emailDominioSenzaPunto dominio=coopsole", "a domain without a dot")]
    [InlineData("anna@coopsole,it", "emailVirgola", "a comma for a dot")]
    [InlineData("anna rossi@coopsole.it", "emailSpazio", "a space inside")]
    [InlineData("anna@coopsole. it", "emailSpazio", "after the dot")]
    [InlineData("anna@coopsole.it, ugo@coopsole.it", "emailPiuDiUna", "two, with a comma")]
    [InlineData("anna@coopsole.it;ugo@coopsole.it", "emailPiuDiUna", "two, with a semicolon")]
    [InlineData("anna@coopsole.it ugo@coopsole.it", "emailPiuDiUna", "two, with a space")]
    [InlineData("anna@@coopsole.it", "emailPiuChiocciole", "@ typed twice")]
    [InlineData("anna..rossi@coopsole.it", "emailPunto", "two dots in a row")]
    [InlineData(".anna@coopsole.it", "emailPunto", "a dot at the start")]
    [InlineData("anna@coopsole.it.", "emailPunto", "the full stop of a sentence")]
    [InlineData("anna@coopsole..it", "emailPunto", "two dots in the domain")]
    [InlineData("<anna@coopsole.it>", "emailCarattere trovato=<", "in angle brackets")]
    [InlineData("\"anna\"@coopsole.it", "emailCarattere trovato=\"", "in quotes")]
    [InlineData("anna@coop_sole.it", "emailCarattere trovato=_", "no host has an underscore")]
    [InlineData("nicolò@coopsole.it", "emailCarattere trovato=ò", "an accent before @")]
    [InlineData("anna@città.it", "emailCarattere trovato=à", "an accent after it")]
    [InlineData("anna@coopsole.it\u202E", "emailCarattere trovato=U+202E", "hidden")]
    [InlineData("anna@\u0001coopsole.it", "emailCarattere trovato=U+0001", "a control")]
    [InlineData("anna@-coopsole.it", "emailDominio dominio=-coopsole.it", "a dash at a label's start")]
    [InlineData("anna@coopsole-.it", "emailDominio dominio=coopsole-.it", "or at its end")]
    [InlineData("anna@192.168.1.1", "emailDominio dominio=192.168.1.1", "a number is no name")]
    [InlineData("anna@coopsole.i", "emailDominio dominio=coopsole.i", "an ending of one letter")]
    public void A_text_that_is_no_address(string scritto, string motivo, string because) =>
        Assert.True(Email.Leggi(scritto).InBreve() == $"no: {motivo}", $"{because}: {Email.Leggi(scritto).InBreve()}");

    [Fact]
    public void The_lengths_of_an_address_are_those_of_the_standard()
    {
        var lungo = $"{SessantaquattroA}@{Etichetta}.{Etichetta}.{new string('c', 58)}.it";

        Assert.Equal(254, lungo.Length);
        Assert.Equal(lungo, Email.Leggi(lungo).InBreve());
        Assert.Equal("no: emailLunga massimo=254", Email.Leggi(lungo.Replace(".it", ".ita")).InBreve());
        Assert.Equal("no: emailNomeLungo massimo=64", Email.Leggi($"a{SessantaquattroA}@b.it").InBreve());
        Assert.StartsWith("no: emailDominio ", Email.Leggi($"a@b{Etichetta}.it").InBreve());
    }

    [Theory]
    [InlineData("0832 123456", "0832123456", "of Lecce")]
    [InlineData("+39 (0832) 12.34-56", "+390832123456", "with the country and any grouping")]
    [InlineData("347/1234567", "3471234567", "a mobile, with a slash")]
    [InlineData("12345", "12345", "the shortest")]
    [InlineData("1234", "no: telefonoLunghezza massimo=15 minimo=5 trovate=4", "one short")]
    [InlineData("+123456789012345", "+123456789012345", "the longest; + is no digit")]
    [InlineData("+1234567890123456", "no: telefonoLunghezza massimo=15 minimo=5 trovate=16", "one too many")]
    [InlineData("0832 123456 int. 5", "no: telefonoCarattere trovato=i", "an extension can't be kept")]
    [InlineData("0832+123456", "no: telefonoCarattere trovato=+", "+ in the middle")]
    [InlineData("++39083212", "no: telefonoCarattere trovato=+", "+ twice")]
    [InlineData("０832123456", "no: telefonoCarattere trovato=０", "a full-width digit")]
    [InlineData("+", "no: telefonoLunghezza massimo=15 minimo=5 trovate=0", "+ alone")]
    [InlineData(" ", "no: telefonoVuoto", "nothing")]
    public void A_telephone_number(string scritto, string esito, string because) =>
        Assert.True(Telefono.Leggi(scritto).InBreve() == esito, $"{because}: {Telefono.Leggi(scritto).InBreve()}");

    [Theory]
    [InlineData("123456", "123456", "as it is")]
    [InlineData("n. 123456", "123456", "after n.")]
    [InlineData("Rep. n. 12.345", "12345", "after rep. n., with a dot for thousands")]
    [InlineData("RUNTS n° 12345", "12345", "after the register's name")]
    [InlineData("repertorio numero: 1", "1", "one digit")]
    [InlineData("0012345", "12345", "zeros in front say nothing")]
    [InlineData("1234567", "1234567", "seven digits")]
    [InlineData("12345678", "no: runtsLunghezza massimo=7 trovate=8", "eight")]
    [InlineData("12345670017", "no: runtsLunghezza massimo=7 trovate=11", "a codice fiscale")]
    [InlineData("12345/2022", "no: runtsCarattere trovato=/", "of a year: not of the register")]
    [InlineData("boh", "no: runtsCarattere trovato=B", "no number")]
    [InlineData("n.", "no: runtsVuoto", "nothing after n.")]
    [InlineData("0", "no: runtsVuoto", "zero is nobody's")]
    [InlineData("", "no: runtsVuoto", "nothing")]
    public void A_number_of_the_RUNTS(string scritto, string esito, string because) =>
        Assert.True(NumeroRunts.Leggi(scritto).InBreve() == esito, $"{because}: {NumeroRunts.Leggi(scritto).InBreve()}");
}
