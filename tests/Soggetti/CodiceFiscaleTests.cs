using PdzBot.Domain;

namespace PdzBot.Tests;

[Trait("Regola", "ADE-03")]
public class CodiceFiscaleTests
{
    [Theory]
    [InlineData("RSSMRA80A01H501U", "as printed on the card")]
    [InlineData("rssmra80a01h501u", "typed in small letters")]
    [InlineData(" RSS MRA 80A01 H501U ", "grouped with spaces")]
    [InlineData("RSS-MRA.80A01–H501U", "grouped with dashes and dots, one dash made by a word processor")]
    [InlineData("RSSMRA\u00A080A01\u200BH501U\uFEFF", "pasted with spaces that are not seen")]
    public void A_person_s_code_is_read_however_it_is_written(string scritto, string because) =>
        Assert.True(CodiceFiscale.LeggiDiPersona(scritto).InBreve() == "RSSMRA80A01H501U", because);

    [Theory]
    [InlineData("RSSMRA80A41H501", "a woman born on the 1st")]
    [InlineData("RSSMRA80A71H501", "a woman born on the 31st")]
    [InlineData("RSSMRA80A31H501", "a man born on the 31st")]
    [InlineData("RSSMRA80D30H501", "the last day of April")]
    [InlineData("RSSMRA96B29H501", "29 February of a leap year")]
    [InlineData("RSSMRA00B29H501", "2000 was a leap year, though 1900 was not")]
    [InlineData("RSSMRA81B28H501", "the last day of February, otherwise")]
    [InlineData("RSSMRA80A01Z404", "born abroad")]
    [InlineData("RSSMRA80A01A001", "first comune of the list")]
    [InlineData("RSSMRA80A01M208", "the last letter of comuni")]
    [InlineData("FOXAIO80A01H501", "short names and vowels, filled with X")]
    [InlineData("RSSMRAULALMHRLM", "letters for all seven digits: a code told apart from an equal one")]
    [InlineData("RSSMRA80A01H50M", "a letter for the last digit only")]
    public void A_person_s_code_may_be(string senzaControllo, string because)
    {
        var codice = CodiciGenerati.ConControllo(senzaControllo);

        Assert.True(CodiceFiscale.LeggiDiPersona(codice).InBreve() == codice, because);
        Assert.True(CodiceFiscale.Leggi(codice).Valore.DiPersona, because);
    }

    [Theory]
    [InlineData("RSSMRA80F01H501", "mese posizione=9 trovato=F", "F is no month: letters go A–E, H, L, M, P, R–T")]
    [InlineData("RSSMRA80101H501", "mese posizione=9 trovato=1", "a digit is no month")]
    [InlineData("RSSMRA80A00H501", "giorno trovato=00", "no day 0")]
    [InlineData("RSSMRA80A32H501", "giorno trovato=32", "past the men's days")]
    [InlineData("RSSMRA80A40H501", "giorno trovato=40", "before the women's days")]
    [InlineData("RSSMRA80A72H501", "giorno trovato=72", "past the women's days")]
    [InlineData("RSSMRA80APNH501", "giorno trovato=32", "the same in letters of omocodia")]
    [InlineData("RSSMRA80D31H501", "giornoDelMese giorno=31 mese=4", "April has 30 days")]
    [InlineData("RSSMRA80S71H501", "giornoDelMese giorno=31 mese=11", "so has November, for women too")]
    [InlineData("RSSMRA80B30H501", "giornoDelMese giorno=30 mese=2", "February never has 30")]
    [InlineData("RSSMRA81B29H501", "bisestile anno=81", "neither 1981 nor 1881 nor 2081 is a leap year")]
    [InlineData("RSSMRA01B69H501", "bisestile anno=01", "nor is 2001")]
    [InlineData("RSSMRA80A01N501", "luogo posizione=12 trovato=N", "comuni stop at M")]
    [InlineData("RSSMRA80A01J501", "luogo posizione=12 trovato=J", "no comune ever had J")]
    [InlineData("RSSMRA80A01Y501", "luogo posizione=12 trovato=Y", "abroad is Z only")]
    [InlineData("RSSMRA80A015501", "luogo posizione=12 trovato=5", "a place begins with a letter")]
    [InlineData("RSSMR480A01H501", "letteraAttesa posizione=6 trovato=4", "a digit among the letters of the name")]
    [InlineData("RSSMRA8OA01H501", "cifraAttesa posizione=8 trovato=O", "the letter O is no zero, nor a letter of omocodia")]
    [InlineData("RSSMRA80A01H5I1", "cifraAttesa posizione=14 trovato=I", "the letter I is no one")]
    [InlineData("RSSMRA80AA1H501", "cifraAttesa posizione=10 trovato=A", "A is not among the letters of omocodia")]
    public void A_person_s_code_can_t_be(string senzaControllo, string motivo, string because) =>
        Assert.True(CodiceFiscale.LeggiDiPersona(CodiciGenerati.ConControllo(senzaControllo)).InBreve() == $"no: {motivo}", because);

    [Theory]
    [InlineData("", "vuoto", "nothing written")]
    [InlineData(" .-", "vuoto", "nothing but separators")]
    [InlineData(null, "vuoto", "nothing at all")]
    [InlineData("RSSMRA80A01H501", "lunghezzaDiPersona trovate=15", "one short")]
    [InlineData("RSSMRA80A01H501UU", "lunghezzaDiPersona trovate=17", "one too many")]
    [InlineData("12345670017", "diEnte", "a body's")]
    [InlineData("RSSMRA80A01", "lunghezzaDiPersona trovate=11", "as long as a body's, but no digits")]
    [InlineData("1234567890123456", "soloCifre", "as long as a person's, but digits only")]
    [InlineData("RSSMRA80A01H501V", "carattereDiControllo", "the last letter doesn't match; which one would is not told")]
    [InlineData("RSSMRA80A01H5011", "letteraAttesa posizione=16 trovato=1", "the last one is a letter")]
    [InlineData("RSSMRA８0A01H501U", "cifraAttesa posizione=7 trovato=８", "a full-width digit")]
    [InlineData("RSSMRA٨0A01H501U", "cifraAttesa posizione=7 trovato=٨", "an Arabic digit")]
    [InlineData("RſSMRA80A01H501U", "letteraAttesa posizione=2 trovato=ſ", "a long s, whose capital is S")]
    [InlineData("RSSMRÀ80A01H501U", "letteraAttesa posizione=6 trovato=À", "an accented letter")]
    [InlineData("RSSMR\u202E80A01H501U", "letteraAttesa posizione=6 trovato=U+202E", "a character that is not seen is named by its number")]
    public void A_text_that_is_no_person_s_code(string? scritto, string motivo, string because) =>
        Assert.True(CodiceFiscale.LeggiDiPersona(scritto).InBreve() == $"no: {motivo}", because);

    [Theory]
    [InlineData("12345670017", "12345670017", "a company's")]
    [InlineData("12345678903", "12345678903", "an association's that has no partita IVA")]
    [InlineData("123 456 700-17", "12345670017", "grouped")]
    [InlineData("12345670018", "no: cifraDiControllo", "the last digit doesn't match")]
    [InlineData("00000000000", "no: soloZeri", "the sum is right, but nobody has it")]
    [InlineData("1234567001O", "no: cifraAttesa posizione=11 trovato=O", "the letter O is no zero")]
    [InlineData("１2345670017", "no: cifraAttesa posizione=1 trovato=１", "a full-width digit")]
    [InlineData("1234567001", "no: lunghezzaDiEnte trovate=10", "one short")]
    [InlineData("123456700177", "no: lunghezzaDiEnte trovate=12", "one too many")]
    [InlineData("RSSMRA80A01H501U", "no: diPersona", "a person's: perhaps the representative's")]
    [InlineData("RSSMRA80A01H501X", "no: diPersona", "a person's, though wrong: a right one would not do either")]
    [InlineData("1234567890123456", "no: lunghezzaDiEnte trovate=16", "digits, too many of them")]
    [InlineData("IT12345670017", "no: diPartitaIva", "IT stands before a partita IVA, which may be another number")]
    [InlineData("AB12345670017", "no: lunghezzaDiEnte trovate=13", "no prefix known")]
    [InlineData("", "no: vuoto", "nothing written")]
    public void A_body_s_code(string scritto, string esito, string because) =>
        Assert.True(CodiceFiscale.LeggiDiEnte(scritto).InBreve() == esito, $"{because}: {CodiceFiscale.LeggiDiEnte(scritto).InBreve()}");

    [Theory]
    [InlineData("RSSMRA80A01H501U", "RSSMRA80A01H501U", "a person's")]
    [InlineData("12345670017", "12345670017", "a body's")]
    [InlineData("123456789012", "no: lunghezza trovate=12", "neither")]
    public void Either_is_told_by_its_length(string scritto, string esito, string because) =>
        Assert.True(CodiceFiscale.Leggi(scritto).InBreve() == esito, because);

    [Fact]
    public void A_code_with_omocodia_is_another_soggetto_than_the_one_it_is_told_from()
    {
        var uno = CodiceFiscale.Leggi(CodiciGenerati.ConControllo("RSSMRA80A01H501")).Valore;
        var altro = CodiceFiscale.Leggi(CodiciGenerati.ConControllo("RSSMRA80A01H50M")).Valore;

        Assert.NotEqual(uno, altro);
        Assert.Equal(uno, CodiceFiscale.Leggi("rss mra 80a01 h501u").Valore);
    }

    [Fact]
    public void A_refusal_names_the_position_of_the_one_wrong_character()
    {
        var codici = new CodiciGenerati(seed: 3);
        for (var volta = 0; volta < 2000; volta++)
        {
            var posizione = volta % 16;
            var codice = codici.Persona();
            var rotto = codice[..posizione] + '*' + codice[(posizione + 1)..];

            Assert.Equal($"{posizione + 1}", CodiceFiscale.LeggiDiPersona(rotto).Rifiuto?.Dati["posizione"]);
        }
    }

    [Fact]
    public void Half_a_character_is_named_by_its_number() =>
        Assert.Equal("no: letteraAttesa posizione=6 trovato=U+D800", CodiceFiscale.LeggiDiPersona("RSSMR\uD80080A01H501U").InBreve());

    [Fact]
    public void A_huge_text_is_refused_without_being_read()
    {
        var enorme = new string('A', 10_000_000);
        var prima = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal("no: lunghezza trovate=10000000", CodiceFiscale.Leggi(enorme).InBreve());
        Assert.Equal("no: lunghezzaPartitaIva trovate=10000000", PartitaIva.Leggi(enorme).InBreve());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - prima, 0, 100_000);
    }
}
