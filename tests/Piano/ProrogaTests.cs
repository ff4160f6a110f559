using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>The head extends the notice by an act. Lecce's window ends on 19 May 2022 at 13:00.</summary>
[Trait("Regola", "ADE-05")]
public class ProrogaTests
{
    private const string Atto = "Determinazione n. 12 del 16 maggio 2022";

    private static readonly ProrogaAvviso FinoAl25 = new("25/5/2022 ore 13", Atto);

    [Theory]
    [InlineData("2022-05-25T12:59:59", Voce.Piena, "the last second of the extension")]
    [InlineData("2022-05-25T13:00", Voce.Consultiva, "the minute it ends")]
    public void Who_joins_within_the_extension_has_a_full_voice(string il, Voce voce, string because) =>
        Assert.True(Prorogato().Quando(Lecce.Cooperativa, il).Allora<AdesionePresentata>().Voce == voce, because);

    [Theory]
    [InlineData("25/5/2022", "2022-05-25T23:59", Voce.Piena, "the last minute of a whole day")]
    [InlineData("25/5/2022", "2022-05-25T23:59:59", Voce.Piena, "its last second")]
    [InlineData("25/5/2022", "2022-05-26T00:00", Voce.Consultiva, "midnight ends it")]
    [InlineData("25 maggio ore 24", "2022-05-25T23:59:59", Voce.Piena, "as notices write it")]
    [InlineData("25 maggio ore 24", "2022-05-26T00:00", Voce.Consultiva, "the same midnight")]
    [InlineData("30/10/2022", "2022-10-30T23:59:59", Voce.Piena, "the last second of a day of 25 hours")]
    [InlineData("30/10/2022", "2022-10-31T00:00", Voce.Consultiva, "midnight in winter time")]
    public void A_term_of_a_whole_day_lasts_to_its_midnight(string chiude, string il, Voce voce, string because) =>
        Assert.True(Dato.Che(Lecce.Con()).ConRuolo(Ruolo.Responsabile).Dopo(FinoAl25 with { Chiude = chiude }, "2022-05-16T10:00").Quando(Lecce.Cooperativa, il).Allora<AdesionePresentata>().Voce == voce, because);

    [Theory]
    [InlineData("19/5/2022 ore 13", "2022-05-16T10:00", "prorogaNonDopo", "the end it has already")]
    [InlineData("19/5/2022 ore 13.01", "2022-05-16T10:00", null, "a minute more")]
    [InlineData("24/5/2022 ore 10", "2022-05-24T10:00", "prorogaPassata", "it would be over at once")]
    [InlineData("24/5/2022 ore 10.01", "2022-05-24T10:00", null, "closed, and opened again for a minute")]
    [InlineData("mai", "2022-05-16T10:00", "dataScritta", "no date")]
    public void The_new_end_is_later_and_still_to_come(string chiude, string il, string? motivo, string because)
    {
        var dato = Dato.Che(Lecce.Con()).ConRuolo(Ruolo.Responsabile).Quando(FinoAl25 with { Chiude = chiude }, il);

        Assert.NotEmpty(because);
        if (motivo is null) dato.Allora<AvvisoProrogato>();
        else dato.Rifiutato(motivo == "dataScritta" ? "CAL-01" : "ADE-05", motivo, "chiude");
    }

    [Theory]
    [InlineData("", "ADE-02", "obbligatorio")]
    [InlineData("Determinazione del dirigente", "ADE-05", "attoSenzaNumero")]
    public void An_extension_takes_an_act(string atto, string regola, string motivo) =>
        Dato.Che(Lecce.Con()).ConRuolo(Ruolo.Responsabile).Quando(FinoAl25 with { Atto = atto }, "2022-05-16T10:00").Rifiutato(regola, motivo, "atto");

    [Theory]
    [Trait("Regola", "PIA-04")]
    [InlineData(Ruolo.Ufficio)]
    [InlineData(Ruolo.Regione)]
    [InlineData(Ruolo.Comune)]
    public void Only_the_head_extends(Ruolo ruolo) =>
        Dato.Che(Lecce.Con()).ConRuolo(ruolo).Quando(FinoAl25, "2022-05-16T10:00").Rifiutato("PIA-04", "riservatoResponsabile");

    [Fact]
    public void An_extension_is_an_act_and_no_example_any_more()
    {
        Assert.True(Lecce.Definizione.Inventato("avviso.chiude"));
        Assert.False(Prorogato().Piano.Definizione!.Inventato("avviso.chiude"));
        Assert.Equal(Atto, Assert.Single(Prorogato().Piano.Variazioni.Proroghe).Atto);
    }

    [Theory]
    [Trait("Regola", "PIA-01")]
    [InlineData("2022-05-20T13:00", "2022-05-25T13:00", "the file says less: the extension holds")]
    [InlineData("2022-05-30T13:00", "2022-05-30T13:00", "the file says more: an extension never shortens")]
    public void A_later_version_of_the_file_does_not_take_an_extension_back(string delFile, string chiude, string because)
    {
        var altra = Lecce.Definizione with { Versione = 99, Avviso = Lecce.Definizione.Avviso with { Chiude = Locale(delFile) } };
        var dopo = Prorogato().Dopo(new AdottaDefinizione(altra), "2022-05-17T10:00").Piano;

        Assert.True(dopo.Definizione!.Avviso.Chiude == Locale(chiude), because);
        Assert.Equal(altra, dopo.Adottata);
    }

    [Fact]
    [Trait("Regola", "PIA-01")]
    public void The_same_file_is_adopted_once_whatever_was_changed_in_chat() =>
        Assert.Empty(Assert.IsType<Esito.Accolto>(AdozioneDefinizione.Decide(Prorogato().Piano, new(Lecce.Definizione))).Fatti);

    private static Dato Prorogato() => Dato.Che(Lecce.Con()).ConRuolo(Ruolo.Responsabile).Dopo(FinoAl25, "2022-05-16T10:00");

    private static NodaTime.LocalDateTime Locale(string il) => Dato.Ora(il).InZone(Roma.Zona).LocalDateTime;
}
