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
