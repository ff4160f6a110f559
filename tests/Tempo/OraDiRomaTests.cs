using NodaTime;
using NodaTime.Text;
using PdzBot.Domain;

namespace PdzBot.Tests;

[Trait("Regola", "CAL-01")]
public class OraDiRomaTests
{
    [Theory]
    [InlineData("2022-05-10T13:00", "2022-05-10T11:00:00Z", "2022-05-10T11:00:00Z", Volte.Una, "summer: two hours ahead")]
    [InlineData("2022-12-10T13:00", "2022-12-10T12:00:00Z", "2022-12-10T12:00:00Z", Volte.Una, "winter: one hour ahead")]
    [InlineData("2022-03-27T01:59", "2022-03-27T00:59:00Z", "2022-03-27T00:59:00Z", Volte.Una, "the last minute of winter time")]
    [InlineData("2022-03-27T02:00", "2022-03-27T01:00:00Z", "2022-03-27T01:00:00Z", Volte.Nessuna, "skipped: the first instant after")]
    [InlineData("2022-03-27T02:30", "2022-03-27T01:00:00Z", "2022-03-27T01:00:00Z", Volte.Nessuna, "skipped: not half an hour later")]
    [InlineData("2022-03-27T02:59", "2022-03-27T01:00:00Z", "2022-03-27T01:00:00Z", Volte.Nessuna, "skipped: the last such minute")]
    [InlineData("2022-03-27T03:00", "2022-03-27T01:00:00Z", "2022-03-27T01:00:00Z", Volte.Una, "the first minute of summer time")]
    [InlineData("2022-10-30T01:59", "2022-10-29T23:59:00Z", "2022-10-29T23:59:00Z", Volte.Una, "before the repeated hour")]
    [InlineData("2022-10-30T02:00", "2022-10-30T00:00:00Z", "2022-10-30T01:00:00Z", Volte.Due, "its first minute")]
    [InlineData("2022-10-30T02:30", "2022-10-30T00:30:00Z", "2022-10-30T01:30:00Z", Volte.Due, "a window that ends then lasts an hour longer")]
    [InlineData("2022-10-30T02:59", "2022-10-30T00:59:00Z", "2022-10-30T01:59:00Z", Volte.Due, "its last minute")]
    [InlineData("2022-10-30T03:00", "2022-10-30T02:00:00Z", "2022-10-30T02:00:00Z", Volte.Una, "after it")]
    [InlineData("2024-02-29T00:00", "2024-02-28T23:00:00Z", "2024-02-28T23:00:00Z", Volte.Una, "a leap day")]
    [InlineData("2023-01-01T00:00", "2022-12-31T23:00:00Z", "2022-12-31T23:00:00Z", Volte.Una, "the year begins an hour before UTC's")]
    [InlineData("2045-07-01T12:00", "2045-07-01T10:00:00Z", "2045-07-01T10:00:00Z", Volte.Una, "far ahead today's rule holds")]
    public void A_clock_in_Rome_stands_for(string scritta, string comeInizio, string comeFine, Volte volte, string because)
    {
        var ora = OraDiRoma.Leggi(scritta).Valore;

        Assert.True(InstantPattern.General.Format(ora.InstantComeInizio) == comeInizio, because);
        Assert.True(InstantPattern.General.Format(ora.InstantComeFine) == comeFine, because);
        Assert.True(ora.Volte == volte, because);
        Assert.Equal(scritta, ora.ToString());
    }

    [Theory]
    [InlineData("2023-02-29T10:00", "data", "no such day that year")]
    [InlineData("2022-04-31T10:00", "data", "no such day of April")]
    [InlineData("2022-13-01T10:00", "data", "no such month")]
    [InlineData("2022-05-10T24:01", "ora", "past midnight is the next day")]
    [InlineData("9999-12-31T24:00", "ora", "past the last day there is")]
    [InlineData("2022-05-10T23:60", "ora", "no such minute")]
    [InlineData("2022-05-10T13:00Z", "oraConFuso", "UTC")]
    [InlineData("2022-05-10T13:00+02:00", "oraConFuso", "with an offset: Rome's is known")]
    [InlineData("2022-05-10T13:00:00", "oraForma", "to the minute")]
    [InlineData("2022-05-10 13:00", "oraForma", "a space for the T")]
    [InlineData("2022-05-10", "oraForma", "no time")]
    [InlineData("10/05/2022 13:00", "oraForma", "as people write it: not here")]
    [InlineData("2022-05-10T1３:00", "oraForma", "a full-width digit")]
    [InlineData("2022-0a-10T13:00", "oraForma", "a letter")]
    [InlineData("", "oraForma", "nothing")]
    [InlineData(null, "oraForma", "nothing at all")]
    public void A_text_that_is_no_time(string? scritta, string motivo, string because) =>
        Assert.True(OraDiRoma.Leggi(scritta).InBreve() == $"no: {motivo}", $"{because}: {OraDiRoma.Leggi(scritta).InBreve()}");

    [Theory]
    [InlineData("2022-10-30T00:30:00Z", "2022-10-30T02:30", "+02", Occorrenza.Prima, "still summer time")]
    [InlineData("2022-10-30T01:30:00Z", "2022-10-30T02:30", "+01", Occorrenza.Seconda, "the same hour again, in winter time")]
    [InlineData("2022-10-29T23:59:59Z", "2022-10-30T01:59", "+02", Occorrenza.Unica, "the second before")]
    [InlineData("2022-10-30T02:00:00Z", "2022-10-30T03:00", "+01", Occorrenza.Unica, "right after")]
    [InlineData("2022-03-27T00:59:59Z", "2022-03-27T01:59", "+01", Occorrenza.Unica, "the last second of winter time")]
    [InlineData("2022-03-27T01:00:00Z", "2022-03-27T03:00", "+02", Occorrenza.Unica, "the first of summer time")]
    public void What_a_clock_in_Rome_shows(string istante, string ora, string scarto, Occorrenza occorrenza, string because)
    {
        var momento = Roma.A(Istante(istante));

        Assert.True(momento.OraDiRoma.ToString() == ora, because);
        Assert.True(OffsetPattern.GeneralInvariant.Format(momento.Scarto) == scarto, because);
        Assert.True(momento.Occorrenza == occorrenza, because);
    }

    [Theory]
    [InlineData("2022-12-31T22:59:59Z", 2022, "the last second in Rome")]
    [InlineData("2022-12-31T23:00:00Z", 2023, "midnight in Rome, an hour before UTC's")]
    [InlineData("2022-12-31T23:30:00Z", 2023, "already next year here")]
    [InlineData("2023-01-01T00:00:00Z", 2023, "midnight of UTC")]
    public void An_act_belongs_to_the_civil_year_of_Rome(string istante, int anno, string because) =>
        Assert.True(Roma.AnnoCivile(Istante(istante)) == anno, because);

    [Fact]
    public void Every_minute_of_a_year_begins_no_later_than_it_ends_and_is_shown_as_it_was_written()
    {
        for (var minuto = new LocalDateTime(2022, 1, 1, 0, 0); minuto.Year == 2022; minuto = minuto.PlusMinutes(1))
        {
            var ora = new OraDiRoma(minuto);
            var durata = ora.InstantComeFine - ora.InstantComeInizio;

            if (durata != (ora.Volte == Volte.Due ? Duration.FromHours(1) : Duration.Zero)) Assert.Fail($"{ora}: {durata}");
            if (ora.Volte != Volte.Nessuna && Roma.A(ora.InstantComeFine).OraDiRoma != ora) Assert.Fail($"{ora} is shown otherwise");
        }
    }

    [Fact]
    public void Ore_24_is_the_midnight_at_the_end_of_its_day() =>
        Assert.Equal("2022-05-11T00:00", OraDiRoma.Leggi("2022-05-10T24:00").InBreve());

    [Fact]
    public void Seconds_are_dropped() =>
        Assert.Equal("2022-05-10T13:00", new OraDiRoma(new LocalDateTime(2022, 5, 10, 13, 0, 59, 999)).ToString());

    private static Instant Istante(string testo) => InstantPattern.General.Parse(testo).Value;
}
