using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Number and day of the protocol of the Comune capofila.</summary>
[Trait("Regola", "ADE-07")]
public class ProtocolloTests
{
    [Theory]
    [InlineData("0012345/2022", "12/05/2022", null, null, "as offices write it")]
    [InlineData("12345-P", "oggi", null, null, "with a letter, today")]
    [InlineData("", "oggi", "protocollo", "ADE-02 obbligatorio", "no number")]
    [InlineData("senza", "oggi", "protocollo", "ADE-07 protocolloForma", "no digit in it")]
    [InlineData("12<b>", "oggi", "protocollo", "ADE-07 protocolloForma", "no such signs")]
    [InlineData("12345678901234567890123456789012345678901", "oggi", "protocollo", "ADE-02 troppoLungo", "41 characters")]
    [InlineData("1/2022", "13/05/2022", "data", "ADE-07 protocolloFuturo", "tomorrow")]
    [InlineData("1/2022", "10/05/2022", null, null, "the adesione's own day")]
    [InlineData("1/2022", "09/05/2022", "data", "ADE-07 protocolloPrima", "before it was there")]
    [InlineData("1/2022", "boh", "data", "CAL-01 dataScritta", "no day")]
    public void It_is_noted_down(string numero, string data, string? campo, string? rifiuto, string because)
    {
        Assert.NotEmpty(because);
        var dato = Pratica.Di().Quando(new AnnotaProtocollo(1, numero, data), Pratica.Oggi, "ufficio");
        if (rifiuto is null) dato.Allora<ProtocolloAnnotato>(fatto => fatto.Protocollo == numero);
        else dato.Rifiutato(rifiuto.Split(' ')[0], rifiuto.Split(' ')[1], campo);
    }

    [Fact]
    public void Noted_again_it_is_mended_and_the_state_stays()
    {
        foreach (var stato in Enum.GetValues<StatoAdesione>())
        {
            var dato = Pratica.In(stato).Dopo(new AnnotaProtocollo(1, "1/2022", "oggi"), "2022-06-30T10:00", "ufficio").Dopo(new AnnotaProtocollo(1, "2/2022", "ieri"), "2022-06-30T10:00", "ufficio");
            Assert.Equal((stato, new Protocollo("2/2022", new(2022, 6, 29))), (dato.Prima().Stato, dato.Prima().Protocollo));
        }
    }

    [Theory]
    [Trait("Regola", "CAL-01")]
    [InlineData("12/05/2022", "2022-05-12")]
    [InlineData("12.5.22", "2022-05-12")]
    [InlineData("2022-05-12", "2022-05-12")]
    [InlineData("12 maggio 2022", "2022-05-12")]
    [InlineData("1º giugno 2022", "2022-06-01")]
    [InlineData("12 May 2022", "2022-05-12")]
    [InlineData("Oggi", "2022-05-12")]
    [InlineData("yesterday", "2022-05-11")]
    [InlineData("29/02/2024", "2024-02-29")]
    [InlineData("29/02/2022", "giornoNonEsiste")]
    [InlineData("31 aprile 2022", "giornoNonEsiste")]
    [InlineData("12/13/2022", "giornoNonEsiste")]
    [InlineData("domani forse", "dataScritta")]
    [InlineData("", "dataScritta")]
    public void A_day_is_read_as_people_write_it(string testo, string letto) => Assert.Equal(
        letto,
        DataScritta.Giorno(testo, Roma.Data(Dato.Ora(Pratica.Oggi))).Riuscita(out var giorno, out var rifiuto) ? $"{new Termine(giorno)}" : rifiuto.Motivo);
}
