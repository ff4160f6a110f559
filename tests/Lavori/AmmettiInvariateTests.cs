using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>A batch of long work admits what it can and leaves alone what changed since it was ordered.</summary>
[Trait("Regola", "DIA-09")]
[Trait("Regola", "ADE-06")]
public class AmmettiInvariateTests
{
    [Theory]
    [Trait("Regola", "DIA-06")]
    [InlineData(StatoAdesione.Presentata, 2, true, "nothing happened since it was presented")]
    [InlineData(StatoAdesione.Presentata, 1, false, "presented after the order")]
    [InlineData(StatoAdesione.DaIntegrare, 3, true, "asked for something before, and chosen as such")]
    [InlineData(StatoAdesione.DaIntegrare, 2, false, "asked for something since")]
    [InlineData(StatoAdesione.Preavvisata, 2, false, "warned since")]
    [InlineData(StatoAdesione.Ammessa, 3, false, "admitted already")]
    [InlineData(StatoAdesione.Esclusa, 4, false, "excluded")]
    [InlineData(StatoAdesione.Recessa, 3, false, "withdrawn")]
    public void Only_what_can_be_and_has_not_changed_is_admitted(StatoAdesione stato, long finoA, bool ammessa, string because)
    {
        var dato = Pratica.In(stato).Quando(new AmmettiInvariate([1, 99], finoA), "2022-06-30T10:00", "ufficio");
        if (ammessa) Assert.True(dato.Allora<AdesioneAmmessa>().Numero == 1, because);
        else Assert.True(Niente(dato.Piano, finoA), because);
        dato.Riuscito();
    }

    [Fact]
    public void A_protocol_number_noted_since_is_a_change_too()
    {
        var dato = Pratica.Di().Dopo(new AnnotaProtocollo(1, "7/2022", "oggi"), Pratica.Oggi, "ufficio");
        Assert.True(Niente(dato.Piano, 2));
        Assert.False(Niente(dato.Piano, 3));
    }

    [Theory]
    [InlineData(0, false, "nothing to admit")]
    [InlineData(1, true, "one")]
    [InlineData(100, true, "as many as one commit takes")]
    [InlineData(101, false, "one too many")]
    public void A_batch_is_of_one_to_a_hundred(int quante, bool vale, string because)
    {
        var dato = Pratica.Di().Quando(new AmmettiInvariate([.. Enumerable.Range(1, quante)], 2), Pratica.Oggi, "ufficio");
        if (vale) dato.Riuscito();
        else Assert.True(dato.Rifiutato("ADE-06", "quanteInsieme") is not null, because);
    }

    [Theory]
    [Trait("Regola", "PIA-04")]
    [InlineData(null, false)]
    [InlineData(Ruolo.Regione, false)]
    [InlineData(Ruolo.Ufficio, true)]
    [InlineData(Ruolo.Responsabile, true)]
    public void Only_the_office_may(Ruolo? ruolo, bool vale)
    {
        var dato = Pratica.Di().ConRuolo(ruolo is { } suo ? [suo] : []).Quando(new AmmettiInvariate([1], 2), Pratica.Oggi, "chiunque");
        if (vale) dato.Allora<AdesioneAmmessa>();
        else dato.Rifiutato("PIA-04", "riservatoUfficio");
    }

    private static bool Niente(Piano piano, long finoA) =>
        Assert.IsType<Esito.Accolto>(Decisioni.Decide(
            piano, new AmmettiInvariate([1, 99], finoA), new(new("ufficio"), Dato.Ora("2022-06-30T10:00"), new("msteams"), ChiaveComando.Di("x")) { Incarichi = [Ruolo.Ufficio] })).Fatti.IsEmpty;
}
