using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>Days and times as people write them; read on 10 May 2022.</summary>
[Trait("Regola", "CAL-01")]
public class DataScrittaTests
{
    private static readonly LocalDate Oggi = new(2022, 5, 10);

    [Theory]
    [InlineData("20/5/2022", "2022-05-20T23:59", "the day to its end")]
    [InlineData("20-05-2022 18:30", "2022-05-20T18:30", "with dashes")]
    [InlineData("20.5.2022 ore 18", "2022-05-20T18:00", "the hour alone")]
    [InlineData("20 maggio 2022 alle ore 9.15", "2022-05-20T09:15", "in words")]
    [InlineData("20 maggio", "2022-05-20T23:59", "this year's")]
    [InlineData("1º giugno 2022, ore 12", "2022-06-01T12:00", "the first of a month")]
    [InlineData("20 May 2022 at 18:30", "2022-05-20T18:30", "in English")]
    [InlineData("2022-05-20T18:00", "2022-05-20T18:00", "as it is kept")]
    [InlineData("domani ore 0", "2022-05-11T00:00", "midnight is an hour")]
    [InlineData("OGGI", "2022-05-10T23:59", "whatever the case")]
    [InlineData("29/2/2024", "2024-02-29T23:59", "a day of a leap year")]
    public void A_moment_is_read(string testo, string letto, string because) => Assert.True($"{DataScritta.Momento(testo, Oggi).Valore}" == letto, because);

    [Theory]
    [Trait("Regola", "ADE-05")]
    [InlineData("19/5/2022", "2022-05-20T00:00", "2022-05-19T24:00", "the whole day")]
    [InlineData("19 maggio ore 24", "2022-05-20T00:00", "2022-05-19T24:00", "as notices write it")]
    [InlineData("19/5/2022 alle ore 24.00", "2022-05-20T00:00", "2022-05-19T24:00", "with its minutes")]
    [InlineData("2022-05-19T24:00", "2022-05-20T00:00", "2022-05-19T24:00", "as it is kept")]
    [InlineData("20/5/2022 ore 0", "2022-05-20T00:00", "2022-05-19T24:00", "the same instant by its other name")]
    [InlineData("19/5/2022 ore 23:59", "2022-05-19T23:59", "2022-05-19T23:59", "a minute less, said so")]
    [InlineData("31/12/2022", "2023-01-01T00:00", "2022-12-31T24:00", "the last of a year")]
    [InlineData("28/2/2024 ore 24", "2024-02-29T00:00", "2024-02-28T24:00", "before the day of a leap year")]
    public void An_end_is_read_and_written_by_the_day_that_it_ends(string testo, string letto, string scritto, string because)
    {
        var fine = DataScritta.Fine(testo, Oggi).Valore;
        Assert.True(($"{fine}", fine.ComeFine) == (letto, scritto), because);
        Assert.Equal(fine, OraDiRoma.Leggi(scritto).Valore);
        Assert.Equal(scritto[..10], DataScritta.Scrivi(fine.DataComeFine));
    }

    [Theory]
    [Trait("Regola", "ADE-05")]
    [InlineData("2022-05-20T00:00", "19 maggio 2022, ore 24:00", "19 May 2022, 24:00")]
    [InlineData("2022-05-20T00:01", "20 maggio 2022, ore 0:01", "20 May 2022, 00:01")]
    [InlineData("2022-06-01T00:00", "31 maggio 2022, ore 24:00", "31 May 2022, 24:00")]
    public void An_end_at_midnight_is_shown_by_the_day_that_it_ends(string fine, string italiano, string inglese) =>
        Assert.Equal((italiano, inglese), (PdzBot.Dialogs.CivilText.Fine(OraDiRoma.Leggi(fine).Valore, PdzBot.Dialogs.Lingua.Italiano), PdzBot.Dialogs.CivilText.Fine(OraDiRoma.Leggi(fine).Valore, PdzBot.Dialogs.Lingua.Inglese)));

    [Theory]
    [InlineData("19/5/2022 ore 24:01")]
    [InlineData("19/5/2022 ore 25")]
    public void No_end_is_later_than_its_day(string testo) => Assert.Equal("oraScritta", DataScritta.Fine(testo, Oggi).Rifiuto?.Motivo);

    [Theory]
    [Trait("Regola", "ADE-05")]
    [InlineData("26/3/2022", "2022-03-26T23:00:00Z", "the night before the clock goes forward")]
    [InlineData("27/3/2022", "2022-03-27T22:00:00Z", "a day of 23 hours")]
    [InlineData("29/10/2022 ore 24", "2022-10-29T22:00:00Z", "the night before it goes back")]
    [InlineData("30/10/2022", "2022-10-30T23:00:00Z", "a day of 25 hours")]
    public void A_day_ends_at_midnight_in_Rome_however_long_it_is(string testo, string istante, string because) =>
        Assert.True($"{DataScritta.Fine(testo, Oggi).Valore.InstantComeFine}" == istante, because);

    [Theory]
    [InlineData("29/2/2022", "giornoNonEsiste", "no such day")]
    [InlineData("31 aprile", "giornoNonEsiste", "no such day")]
    [InlineData("20/13/2022", "giornoNonEsiste", "no such month")]
    [InlineData("20 brumaio", "giornoNonEsiste", "no such month")]
    [InlineData("presto", "dataScritta", "no day")]
    [InlineData("", "dataScritta", "nothing")]
    [InlineData("0/5/2022", "giornoNonEsiste", "days begin at one")]
    [InlineData("20/5/2022 ore 24", "oraScritta", "no such hour")]
    [InlineData("20/5/2022 ore 18:60", "oraScritta", "no such minute")]
    [InlineData("20/5/2022 di sera", "oraScritta", "no hour")]
    public void What_is_no_moment_is_refused(string testo, string motivo, string because) => Assert.True(DataScritta.Momento(testo, Oggi).Rifiuto?.Motivo == motivo, because);

    [Fact]
    public void A_day_takes_no_hour_and_is_read_again_as_it_is_written()
    {
        Assert.Equal("dataScritta", DataScritta.Giorno("19/5/2022 ore 15", Oggi).Rifiuto?.Motivo);
        for (var giorno = Oggi; giorno < new LocalDate(2026, 1, 1); giorno = giorno.PlusDays(1)) Assert.Equal(giorno, DataScritta.Giorno(DataScritta.Scrivi(giorno), Oggi).Valore);
    }
}
