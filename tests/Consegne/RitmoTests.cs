using PdzBot.Bot;

namespace PdzBot.Tests;

/// <summary>Rates and pauses: what may go out when.</summary>
[Trait("Regola", "SCA-06")]
public class RitmoTests
{
    [Theory]
    [InlineData(5, 0, "five at once")]
    [InlineData(6, 1, "then one a second")]
    [InlineData(20, 15, "and so on")]
    public async Task One_conversation_hears(int messages, int seconds, string because)
    {
        var clock = new WireClock();
        var (pace, start) = (new Ritmo(clock), clock.GetUtcNow());
        for (var i = 0; i < messages; i++) await pace.WaitAsync("a", "tenant", default);
        Assert.True(clock.GetUtcNow() - start == TimeSpan.FromSeconds(seconds), because);
    }

    [Fact]
    public async Task One_tenant_hears_thirty_at_once_and_thirty_a_second()
    {
        var clock = new WireClock();
        var (pace, start) = (new Ritmo(clock), clock.GetUtcNow());
        for (var i = 0; i < 30; i++) await pace.WaitAsync($"a{i}", "tenant", default);
        Assert.Equal(start, clock.GetUtcNow());
        for (var i = 30; i < 90; i++) await pace.WaitAsync($"a{i}", "tenant", default);
        Assert.InRange((clock.GetUtcNow() - start).TotalSeconds, 1.99, 2.01);

        await pace.WaitAsync("b", "another", default);
        Assert.InRange((clock.GetUtcNow() - start).TotalSeconds, 1.99, 2.01);
    }

    [Fact]
    public async Task A_pause_fills_the_bucket_again_and_no_further()
    {
        var clock = new WireClock();
        var pace = new Ritmo(clock);
        for (var i = 0; i < 8; i++) await pace.WaitAsync("a", "tenant", default);
        clock.Advance(TimeSpan.FromHours(1));
        var start = clock.GetUtcNow();
        for (var i = 0; i < 5; i++) await pace.WaitAsync("a", "tenant", default);
        Assert.Equal(start, clock.GetUtcNow());
        await pace.WaitAsync("a", "tenant", default);
        Assert.Equal(start + TimeSpan.FromSeconds(1), clock.GetUtcNow());
    }

    /// <summary>Teams' own numbers for one conversation: 7 in 1 s, 8 in 2 s, 60 in 30 s; for one tenant 50 in 1 s.</summary>
    [Fact]
    public async Task However_they_come_no_window_holds_more_than_Teams_takes()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var (random, clock) = (new Random(seed), new WireClock());
            var (pace, sent) = (new Ritmo(clock), new List<(DateTimeOffset At, int To)>());
            for (var i = 0; i < 150; i++)
            {
                if (random.Next(4) == 0) clock.Advance(TimeSpan.FromMilliseconds(random.Next(3_000)));
                var to = random.Next(1 + (seed % 4));
                await pace.WaitAsync($"{to}", "tenant", default);
                sent.Add((clock.GetUtcNow(), to));
            }

            foreach (var chat in sent.GroupBy(each => each.To))
            {
                foreach (var (window, most) in ((double, int)[])[(1, 7), (2, 8), (30, 60)])
                    Assert.All(chat, first => Assert.InRange(chat.Count(each => each.At >= first.At && (each.At - first.At).TotalSeconds < window), 1, most));
            }

            Assert.All(sent, first => Assert.InRange(sent.Count(each => each.At >= first.At && (each.At - first.At).TotalSeconds < 1), 1, 60));
        }
    }

    [Theory]
    [InlineData(1, null, 30, "the first pause")]
    [InlineData(2, null, 60, "twice that")]
    [InlineData(7, null, 1_920, "and on")]
    [InlineData(8, null, 3_600, "an hour at most")]
    [InlineData(1_000, null, 3_600, "for ever")]
    [InlineData(1, 29, 30, "the channel's wish is shorter")]
    [InlineData(1, 31, 31, "the channel's wish is longer")]
    [InlineData(8, 7_200, 7_200, "longer than ours ever are")]
    [InlineData(1, 90_000, 86_400, "but not than a day")]
    public void The_pause_after_so_many_tries_is(int tries, int? asked, int seconds, string because) =>
        Assert.True(Pazienza.Pause(tries, asked is { } wish ? TimeSpan.FromSeconds(wish) : null).TotalSeconds == seconds, because);
}
