using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

public class ActivityEndpointTests
{
    private const int Cap = 256 * 1024;
    private const string Message = """{"type":"message","text":"ciao","channelId":"msteams","serviceUrl":"http://localhost:9/"}""";

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("HEAD")]
    public async Task Activities_are_only_posted(string method)
    {
        await using var host = await WireHost.StartAsync(Unexpected);
        using var request = new HttpRequestMessage(new HttpMethod(method), host.Url);
        using var response = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData("application/json; charset=utf-8", 200)]
    [InlineData("application/json; charset=\"UTF-8\"", 200)]
    [InlineData("Application/JSON", 200)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/jsonp", 415)]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("json", 415)]
    [InlineData("", 415)]
    [InlineData(null, 415)]
    public async Task Activities_are_JSON_in_UTF8(string? contentType, int status)
    {
        await using var host = await WireHost.StartAsync(Fine);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Message));
        if (contentType is not null) content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var response = await host.Http.PostAsync(host.Url, content);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_packed_body_is_not_unpacked()
    {
        await using var host = await WireHost.StartAsync(Unexpected);
        using var content = Json(Message);
        content.Headers.ContentEncoding.Add("gzip");
        using var response = await host.Http.PostAsync(host.Url, content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData(Cap, false, 200, "the largest")]
    [InlineData(Cap + 1, false, 413, "one byte more")]
    [InlineData(Cap, true, 200, "the largest, in chunks")]
    [InlineData(Cap + 1, true, 413, "one byte more, in chunks")]
    [InlineData(Cap + 100_000, true, 413, "far more, in chunks")]
    public async Task An_activity_has_a_largest_size(int size, bool chunked, int status, string because)
    {
        await using var host = await WireHost.StartAsync(Fine);
        var json = Message.Replace("ciao", new string('a', size - Message.Length + 4), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Post, host.Url) { Content = Json(json) };
        request.Headers.TransferEncodingChunked = chunked;
        if (chunked) request.Content.Headers.ContentLength = null;
        request.Headers.ExpectContinue = true;
        using var response = await host.Http.SendAsync(request);

        Assert.True((int)response.StatusCode == status, because);
    }

    [Fact]
    public async Task A_body_that_is_only_announced_is_refused_before_it_comes()
    {
        await using var host = await WireHost.StartAsync(Unexpected);
        var head = $"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 999999999999\r\n\r\n";

        Assert.StartsWith("HTTP/1.1 413", await RawAsync(host, head), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("segreto-mio", "no JSON")]
    [InlineData("{\"text\":\"segreto-mio\"}", "no type")]
    [InlineData("{\"type\":\"message\",\"text\":\"segreto-mio\"", "cut off")]
    [InlineData("{\"type\":\"message\",\"text\":{\"segreto-mio\":1}}", "the wrong shape")]
    public async Task What_is_no_activity_is_refused_and_not_echoed(string body, string because)
    {
        await using var host = await WireHost.StartAsync(Unexpected);
        using var response = await host.Http.PostAsync(host.Url, Json(body));

        Assert.True(response.StatusCode == HttpStatusCode.BadRequest, because);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.DoesNotContain("segreto-mio", host.Log.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Authorization", "Bearer a.b.c", "a token, but no app id")]
    [InlineData("X-Forwarded-For", "203.0.113.7", "through a tunnel")]
    [InlineData("Forwarded", "for=203.0.113.7", "through a proxy")]
    [InlineData("Host", "esempio.it", "by a name that was made to resolve here")]
    public async Task Without_an_app_id_only_direct_calls_from_this_machine_come_in(string header, string value, string because)
    {
        await using var host = await WireHost.StartAsync(Unexpected);
        using var request = new HttpRequestMessage(HttpMethod.Post, host.Url) { Content = Json(Message) };
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await host.Http.SendAsync(request);

        Assert.True(response.StatusCode == HttpStatusCode.Unauthorized, because);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task Without_an_app_id_the_real_connector_is_refused()
    {
        await using var host = await WireHost.StartAsync(Unexpected);
        using var response = await host.Http.PostAsync(host.Url, Json(Message.Replace("http://localhost:9/", WireSamples.ServiceUrl, StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task The_body_of_an_answer_is_written_bare()
    {
        var body = JsonNode.Parse("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"È <fatto> & 'detto'"}""");
        await using var host = await WireHost.StartAsync((_, _) => Task.FromResult(new ActivityAnswer(200, body)));
        using var response = await host.Http.PostAsync(host.Url, Json(Message));

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(body!["value"]!.GetValue<string>(), JsonNode.Parse(await response.Content.ReadAsStringAsync())!["value"]!.GetValue<string>());
        Assert.Contains("È <fatto> & 'detto'", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull(response.Content.Headers.ContentLength);
        Assert.False(response.Headers.Contains("x-pdz"));
    }

    [Fact]
    public async Task What_machines_read_stands_in_a_header_in_ASCII()
    {
        var pdz = new JsonObject { ["refusals"] = new JsonArray(new JsonObject { ["rule"] = "ADE-05", ["field"] = "perché\r\nX: 1" }) };
        await using var host = await WireHost.StartAsync((_, _) => Task.FromResult(new ActivityAnswer(200, Pdz: pdz)));
        using var response = await host.Http.PostAsync(host.Url, Json(Message));

        var header = response.Headers.GetValues("x-pdz").Single();
        Assert.All(header, letter => Assert.InRange(letter, ' ', '~'));
        Assert.True(JsonNode.DeepEquals(pdz, JsonNode.Parse(header)));
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(412)]
    [InlineData(501)]
    public async Task The_turn_decides_the_status(int status)
    {
        await using var host = await WireHost.StartAsync((_, _) => Task.FromResult(new ActivityAnswer(status)));
        using var response = await host.Http.PostAsync(host.Url, Json(Message));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_turn_that_breaks_is_a_500_without_a_body()
    {
        await using var host = await WireHost.StartAsync((_, _) => throw new InvalidOperationException("rotto"));
        using var response = await host.Http.PostAsync(host.Url, Json(Message));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    private static Task<ActivityAnswer> Fine(Activity activity, CancellationToken cancel) => Task.FromResult(ActivityAnswer.Ok);

    private static Task<ActivityAnswer> Unexpected(Activity activity, CancellationToken cancel) =>
        throw new InvalidOperationException("The turn was not to be reached.");

    private static StringContent Json(string json) => new(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

    private static async Task<string> RawAsync(WireHost host, string head)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Url.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        var buffer = new byte[512];
        var read = await client.GetStream().ReadAsync(buffer);
        return Encoding.ASCII.GetString(buffer, 0, read);
    }
}
