using System.Net.Http.Headers;
using Microsoft.Extensions.Logging.Abstractions;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

public class ConnectorRetriesTests
{
    private const string Url = "http://localhost:5000/";

    private readonly WireClock _clock = new();

    [Theory]
    [InlineData("429 200", 2, null, "throttled")]
    [InlineData("412 200", 2, null, "precondition")]
    [InlineData("503 200", 2, null, "unavailable")]
    [InlineData("429 412 503 503 200", 5, null, "four times, each of them clear")]
    [InlineData("503 503 503 503 503 200", 5, 503, "five tries and no more")]
    [InlineData("502 200", 2, null, "a gateway, once")]
    [InlineData("502 502 200", 2, 502, "a gateway, twice: it may stand there already")]
    [InlineData("504 200", 2, null, "a gateway's time limit, once")]
    [InlineData("504 reset 200", 2, 0, "two ways to be unsure")]
    [InlineData("timeout 200", 2, null, "our time limit, once")]
    [InlineData("timeout timeout 200", 2, 0, "our time limit, twice")]
    [InlineData("reset 200", 2, null, "a lost answer, once")]
    [InlineData("reset reset 200", 2, 0, "a lost answer, twice")]
    [InlineData("reset 503 429 200", 4, null, "unsure once, then clear refusals")]
    [InlineData("503 reset 503 reset 200", 4, 0, "unsure twice among clear refusals")]
    [InlineData("refused refused refused 200", 4, null, "no connection, so nothing was sent")]
    [InlineData("400 200", 1, 400, "our mistake")]
    [InlineData("403 200", 1, 403, "not wanted there")]
    [InlineData("404 200", 1, 404, "gone")]
    [InlineData("408 200", 1, 408, "not among the statuses to be tried again")]
    [InlineData("409 200", 1, 409, "not among the statuses to be tried again")]
    [InlineData("413 200", 1, 413, "too big")]
    [InlineData("500 200", 1, 500, "not among the statuses to be tried again")]
    [InlineData("501 200", 1, 501, "not among the statuses to be tried again")]
    [InlineData("302 200", 1, 302, "nobody follows a redirect")]
    [InlineData("401 200", 2, null, "once, with a new token")]
    [InlineData("503 401 401 200", 3, 401, "once, whenever it comes")]
    public async Task A_send_is_tried_again_only_where_that_cannot_do_much_harm(string script, int calls, int? failure, string because)
    {
        var (made, refusal) = await RunAsync(script, client => client.SendAsync(Url, "a:1", new() { Type = "message" }));

        Assert.True(made == calls, $"{because}: {made}");
        Assert.Equal(failure, refusal is null ? null : refusal.Status ?? 0);
    }

    [Theory]
    [InlineData("502 502 504 reset 200", 5, null, "an update may be repeated")]
    [InlineData("timeout timeout 200", 3, null, "after our time limit as well")]
    [InlineData("timeout timeout timeout 200", 3, 0, "but not beyond the total")]
    [InlineData("reset reset reset reset reset 200", 5, 0, "and not more often than anything else")]
    [InlineData("500 200", 1, 500, "an error of the service stays one")]
    [InlineData("404 200", 1, 404, "gone")]
    public async Task An_update_is_tried_again_freely_within_bounds(string script, int calls, int? failure, string because)
    {
        var (made, refusal) = await RunAsync(script, client => client.UpdateAsync(Url, "a:1", "7", new() { Type = "message" }));

        Assert.True(made == calls, $"{because}: {made}");
        Assert.Equal(failure, refusal is null ? null : refusal.Status ?? 0);
    }

    [Theory]
    [InlineData("400", true, false)]
    [InlineData("401", false, false)]
    [InlineData("403", true, false)]
    [InlineData("404", true, false)]
    [InlineData("408", false, true)]
    [InlineData("412", false, false)]
    [InlineData("413", true, false)]
    [InlineData("429", false, false)]
    [InlineData("500", false, false)]
    [InlineData("502", false, true)]
    [InlineData("503", false, false)]
    [InlineData("504", false, true)]
    [InlineData("reset", false, true)]
    [InlineData("timeout", false, true)]
    [InlineData("refused", false, false)]
    public async Task A_failure_says_whether_it_stays_one_and_whether_the_message_may_have_arrived(string line, bool permanent, bool ambiguous)
    {
        var (_, refusal) = await RunAsync(line, client => client.SendAsync(Url, "a:1", new() { Type = "message" }));

        Assert.Equal((permanent, ambiguous), (refusal!.IsPermanent, refusal.IsAmbiguous));
    }

    [Fact]
    public async Task Delays_double_within_their_jitter_and_stay_within_the_total()
    {
        await RunAsync("503", client => client.SendAsync(Url, "a:1", new() { Type = "message" }));

        double[] full = [0.5, 1, 2, 4];
        Assert.Equal(full.Length, _clock.Delays.Count);
        Assert.All(full.Zip(_clock.Delays), pair => Assert.InRange(pair.Second.TotalSeconds, pair.First / 2, pair.First));
    }

    [Theory]
    [InlineData(7, false, true, "in seconds")]
    [InlineData(7, true, true, "as a date")]
    [InlineData(0, false, false, "at once means: as we think")]
    [InlineData(0, true, false, "now means the same")]
    [InlineData(-30, true, false, "the past means the same")]
    public async Task The_connector_says_how_long_to_wait(int seconds, bool asDate, bool obeyed, string because)
    {
        var asked = TimeSpan.FromSeconds(seconds);
        RetryConditionHeaderValue when = asDate ? new(_clock.GetUtcNow() + asked) : new(asked);
        await RunAsync("429 200", client => client.SendAsync(Url, "a:1", new() { Type = "message" }), when);

        var delay = _clock.Delays.Single().TotalSeconds;
        Assert.True(obeyed ? delay == seconds : delay is >= 0.25 and <= 0.5, $"{because}: {delay}");
    }

    [Theory]
    [InlineData(30, 2)]
    [InlineData(31, 1)]
    public async Task A_wait_beyond_the_total_is_left_to_the_caller(int seconds, int calls)
    {
        var asked = TimeSpan.FromSeconds(seconds);
        var (made, refusal) = await RunAsync("429 200", client => client.SendAsync(Url, "a:1", new() { Type = "message" }), new(asked));

        Assert.Equal(calls, made);
        Assert.Equal(calls == 1 ? asked : null, refusal?.RetryAfter);
    }

    private async Task<(int Calls, ConnectorException? Refusal)> RunAsync(
        string script, Func<ConnectorClient, Task> call, RetryConditionHeaderValue? retryAfter = null)
    {
        var connector = new ScriptedConnector(_clock, script.Split(' ')) { RetryAfter = retryAfter };
        var client = new ConnectorClient(new HttpClient(connector), null, new BotIdentity(), _clock, NullLogger<ConnectorClient>.Instance);
        var fault = await Record.ExceptionAsync(() => call(client));
        return (connector.Calls.Count, fault is null ? null : Assert.IsType<ConnectorException>(fault));
    }
}
