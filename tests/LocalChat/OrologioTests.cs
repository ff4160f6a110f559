using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Moq;
using NodaTime;
using PdzBot.Bot;

namespace PdzBot.Tests;

public class OrologioTests
{
    private static readonly Instant Maggio = Instant.FromUtc(2022, 5, 10, 7, 0);

    private readonly HandTurned time = new();

    [Fact]
    public void It_runs_from_its_start_at_the_real_pace()
    {
        var orologio = new Orologio(time, Maggio);
        time.Passes(Duration.FromMinutes(90));
        Assert.Equal(Maggio + Duration.FromMinutes(90), orologio.Ora);
    }

    [Fact]
    public void Moved_it_runs_on_from_there_and_tells_it()
    {
        var orologio = new Orologio(time, Maggio);
        List<Instant> told = [];
        orologio.Spostato += told.Add;

        var later = Maggio + Duration.FromDays(7);
        orologio.Sposta(later);
        time.Passes(Duration.FromSeconds(1));

        Assert.Equal(later + Duration.FromSeconds(1), orologio.Ora);
        Assert.Equal([later], told);
    }

    [Fact]
    public void It_moves_back_as_well()
    {
        var orologio = new Orologio(time, Maggio);
        orologio.Sposta(Maggio - Duration.FromDays(30));
        Assert.Equal(Maggio - Duration.FromDays(30), orologio.Ora);
    }

    [Fact]
    public void The_real_time_is_not_moved()
    {
        var orologio = new Orologio(time, null);
        Assert.Equal(time.Now, orologio.Ora);
        Assert.Throws<InvalidOperationException>(() => orologio.Sposta(Maggio));
    }

    [Theory]
    [InlineData("Development", null, "2022-05-10T07:00:00Z", "the default: Lecce's notice is open")]
    [InlineData("Development", "", "2022-05-10T07:00:00Z", "empty is as absent")]
    [InlineData("Development", "2022-05-19T14:59:00+02:00", "2022-05-19T12:59:00Z", "as set")]
    [InlineData("Development", "2022-05-19T12:59:00Z", "2022-05-19T12:59:00Z", "in UTC")]
    [InlineData("Production", "2022-05-19T14:59:00+02:00", "2026-01-02T03:04:05Z", "outside Development the setting counts for nothing")]
    public void The_settings_start_it(string environment, string? setting, string expected, string because)
    {
        var orologio = Orologio.Da(Settings(setting), In(environment), time);
        Assert.True(NodaTime.Text.InstantPattern.ExtendedIso.Parse(expected).Value == orologio.Ora, because);
    }

    [Theory]
    [InlineData("domani")]
    [InlineData("2022-05-10T09:00:00")]
    public void A_setting_that_is_no_instant_stops_the_start_and_is_named(string setting) =>
        Assert.Contains("Pdz:Clock", Assert.Throws<InvalidOperationException>(() => Orologio.Da(Settings(setting), In("Development"), time)).Message);

    private static IConfiguration Settings(string? clock) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Pdz:Clock", clock)]).Build();

    private static IHostEnvironment In(string environment) => Mock.Of<IHostEnvironment>(host => host.EnvironmentName == environment);

    private sealed class HandTurned : TimeProvider
    {
        public Instant Now { get; private set; } = Instant.FromUtc(2026, 1, 2, 3, 4, 5);

        public void Passes(Duration duration) => Now += duration;

        public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
    }
}
