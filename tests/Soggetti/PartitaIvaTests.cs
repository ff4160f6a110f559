using PdzBot.Domain;

namespace PdzBot.Tests;

[Trait("Regola", "ADE-03")]
public class PartitaIvaTests
{
    [Theory]
    [InlineData("12345670017", "12345670017", "eleven digits")]
    [InlineData("IT12345670017", "12345670017", "as abroad")]
    [InlineData("it 123.456.700-17", "12345670017", "grouped, in small letters")]
    [InlineData("12345670015", "no: cifraDiControllo", "the last digit doesn't match")]
    [InlineData("12345670o17", "no: cifraAttesa posizione=9 trovato=O", "the letter O is no zero")]
    [InlineData("FR12345670017", "no: lunghezzaPartitaIva trovate=13", "of another country")]
    [InlineData("IT1234567001", "no: lunghezzaPartitaIva trovate=12", "one short")]
    [InlineData("RSSMRA80A01H501U", "no: lunghezzaPartitaIva trovate=16", "a person's codice fiscale")]
    [InlineData("", "no: partitaIvaVuota", "nothing written")]
    [InlineData("IT", "no: lunghezzaPartitaIva trovate=2", "the prefix only")]
    [InlineData("00000000000", "no: ufficio trovato=000", "no office 0")]
    public void A_partita_IVA(string scritta, string esito, string because) =>
        Assert.True(PartitaIva.Leggi(scritta).InBreve() == esito, $"{because}: {PartitaIva.Leggi(scritta).InBreve()}");

    [Theory]
    [InlineData("000", false, "before the first province")]
    [InlineData("001", true, "the first province")]
    [InlineData("075", true, "Lecce")]
    [InlineData("100", true, "the last of the provinces")]
    [InlineData("101", false, "past them")]
    [InlineData("119", false, "just before the two added later")]
    [InlineData("120", true, "added later")]
    [InlineData("121", true, "added later")]
    [InlineData("122", false, "just past them")]
    [InlineData("887", false, "just before")]
    [InlineData("888", true, "not a province, but given out")]
    [InlineData("889", false, "just past")]
    [InlineData("999", true, "not a province, but given out")]
    [InlineData("998", false, "just before")]
    public void The_office_that_gave_it_exists(string ufficio, bool esiste, string because)
    {
        var scritta = CodiciGenerati.ConCifra($"1234567{ufficio}");

        Assert.True(PartitaIva.Leggi(scritta).InBreve() == (esiste ? scritta : $"no: ufficio trovato={ufficio}"), because);
    }
}
