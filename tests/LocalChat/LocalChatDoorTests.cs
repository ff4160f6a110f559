using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace PdzBot.Tests;

/// <summary>Who may use the local chat, its clock, and its stream of news.</summary>
public class LocalChatDoorTests
{
    [Theory]
    [InlineData("production", "outside Development")]
    [InlineData("--Bot:AppId=57c0b465-293c-4a68-a102-fc21e75556c0", "with an app id")]
    public async Task It_is_not_there(string setting, string because)
    {
        await using var chat = await ChatHost.StartAsync(settings: [setting]);
        foreach (var path in (string[])["", "chat/app.js", "canale/api/scene", "canale/api/clock"])
            Assert.True(HttpStatusCode.NotFound == (await chat.Http.GetAsync(new Uri(path, UriKind.Relative))).StatusCode, because);
    }

    [Theory]
    [InlineData("Host", "chat.example.it", 404, "a name that was made to point here")]
    [InlineData("Host", "localhost:1", 200, "this machine by its name")]
    [InlineData("Host", "[::1]:1", 200, "this machine by its address")]
    [InlineData("Origin", "https://example.it", 404, "another page")]
    [InlineData("Origin", "null", 404, "a page without a name")]
    public async Task Only_this_machines_own_page_is_answered(string header, string value, int status, string because)
    {
        await using var chat = await ChatHost.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, "canale/api/scene");
        request.Headers.TryAddWithoutValidation(header, value);
        Assert.True(status == (int)(await chat.Http.SendAsync(request)).StatusCode, because);
    }

    [Fact]
    public async Task The_page_runs_no_script_but_its_own()
    {
        await using var chat = await ChatHost.StartAsync();
        var page = await chat.Http.GetAsync(new Uri("", UriKind.Relative));
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType!.ToString());
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chat/../scene.json")]
    [InlineData("chat/%2e%2e/scene.json")]
    [InlineData("chat/..%2fscene.json")]
    [InlineData("chat/")]
    [InlineData("chat/no-such-file.js")]
    public async Task Only_the_pages_own_files_are_served(string path)
    {
        await using var chat = await ChatHost.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await chat.Http.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("2022-05-17T09:00", "2022-05-17T07:00:", "a civil time is Rome's, in summer")]
    [InlineData("2022-12-17T09:00", "2022-12-17T08:00:", "and in winter")]
    [InlineData("2022-05-17T09:00:30", "2022-05-17T07:00:3", "with seconds")]
    [InlineData("2022-05-17T09:00:00+02:00", "2022-05-17T07:00:", "an instant")]
    [InlineData("2022-03-27T02:30", "2022-03-27T01:30:", "the hour that is skipped")]
    public async Task The_clock_goes_where_it_is_sent_and_messages_bear_its_time(string at, string expected, string because)
    {
        await using var chat = await ChatHost.StartAsync();
        var moved = await chat.Http.PutAsJsonAsync("canale/api/clock", new { at });
        Assert.StartsWith(expected, (string)(await moved.Content.ReadFromJsonAsync<JsonObject>())!["now"]!, StringComparison.Ordinal);
        Assert.True(((string)(await chat.GetAsync("clock"))["now"]!).StartsWith(expected, StringComparison.Ordinal), because);
        await chat.SayAsync("ponte", "ciao");
        Assert.StartsWith(expected, (string)chat.Received.Single()["timestamp"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("domani")]
    [InlineData("")]
    [InlineData("1999-12-31T23:59:59Z")]
    [InlineData("2100-01-01T00:00:00Z")]
    public async Task The_clock_does_not_go_where_no_plan_is(string at)
    {
        await using var chat = await ChatHost.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await chat.Http.PutAsJsonAsync("canale/api/clock", new { at })).StatusCode);
        Assert.StartsWith("2022-05-10", (string)(await chat.GetAsync("clock"))["now"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_window_hears_what_is_new_and_the_stream_ends_with_the_bot()
    {
        var chat = await ChatHost.StartAsync(async (activity, host) =>
        {
            await host.SendAsync(activity, ChatHost.Text("eco"));
            return (200, null);
        });
        using StreamReader one = new(await chat.Http.GetStreamAsync(new Uri("canale/api/events", UriKind.Relative)));
        using StreamReader two = new(await chat.Http.GetStreamAsync(new Uri("canale/api/events", UriKind.Relative)));
        Assert.Equal("event: clock", await one.ReadLineAsync());
        Assert.Equal("event: clock", await two.ReadLineAsync());

        await chat.SayAsync("clarke", "hello");
        await chat.Http.PutAsJsonAsync("canale/api/clock", new { at = "2022-05-17T09:00" });
        await chat.DisposeAsync();

        foreach (var window in (StreamReader[])[one, two])
        {
            var heard = await window.ReadToEndAsync();
            string[] inOrder = ["\"state\":\"sending\"", "\"text\":\"eco\"", "\"state\":\"delivered\",\"revision\":1", "2022-05-17T07:00"];
            var places = inOrder.Select(part => heard.IndexOf(part, StringComparison.Ordinal)).ToList();
            Assert.DoesNotContain(-1, places);
            Assert.Equal(places.Order(), places);
        }
    }
}
