using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

public class FileUploadsTests
{
    private const int Quantum = 320 * 1024;

    private readonly WireClock _clock = new();

    [Fact]
    public void The_question_is_a_card()
    {
        var reply = WireSamples.Read("message").Reply();
        reply.Attachments = [FileConsent.Card("certificato.pdf", "Il certificato di adesione", 12_345, new JsonObject { ["id"] = "cert-2022" })];

        Assert.True(JsonNode.DeepEquals(WireSamples.Json("outgoing-file-consent"), JsonNode.Parse(WireSamples.Write(reply))), WireSamples.Write(reply));
    }

    [Fact]
    public void A_yes_opens_a_place_and_a_no_is_a_no()
    {
        var yes = Assert.IsType<FileConsent.Accepted>(FileConsent.Read(WireSamples.Read("invoke-file-consent-accept")));
        Assert.Equal("cert-2022", yes.Context!.Value.GetProperty("id").GetString());
        Assert.Equal(("cert.pdf", "pdf"), (yes.Upload.Name, yes.Upload.FileType));
        Assert.Equal("Accepted", yes.ToString());

        var reply = WireSamples.Read("message").Reply();
        reply.Attachments = [yes.Upload.Card()];
        Assert.True(JsonNode.DeepEquals(WireSamples.Json("outgoing-file-info"), JsonNode.Parse(WireSamples.Write(reply))), WireSamples.Write(reply));

        Assert.IsType<FileConsent.Declined>(FileConsent.Read(WireSamples.Read("invoke-file-consent-decline")));
        Assert.Null(FileConsent.Read(WireSamples.Read("invoke-task-submit")));
        Assert.Null(FileConsent.Read(WireSamples.Read("message")));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"action":"accept"}""")]
    [InlineData("""{"action":"accept","uploadInfo":{}}""")]
    [InlineData("""{"action":"accept","uploadInfo":{"uploadUrl":"x"}}""")]
    [InlineData("""{"action":"accept","uploadInfo":"https://lecce.sharepoint.com/x"}""")]
    [InlineData("""{"action":"Accept","uploadInfo":{"uploadUrl":"https://lecce.sharepoint.com/x"}}""")]
    [InlineData("""{"type":"altro","action":"decline"}""")]
    public void An_answer_that_cannot_be_read_is_none(string value) =>
        Assert.Null(FileConsent.Read(WireSamples.Parse($$"""{"type":"invoke","name":"fileConsent/invoke","value":{{value}}}""")));

    [Theory]
    [InlineData(1, "bytes 0-0/1")]
    [InlineData(4 * 1024 * 1024, "bytes 0-4194303/4194304")]
    [InlineData((4 * 1024 * 1024) + 1, "bytes 0-3276799/4194305|bytes 3276800-4194304/4194305")]
    [InlineData(10 * Quantum * 2, "bytes 0-3276799/6553600|bytes 3276800-6553599/6553600")]
    public async Task A_file_goes_whole_or_in_pieces(int length, string ranges)
    {
        var bytes = new byte[length];
        new Random(3).NextBytes(bytes);
        var host = new FileHost(call => Taken(call, length));

        Assert.Equal(FileUploadOutcome.Uploaded, await Uploads(host).SendAsync(Place(), bytes));
        Assert.Equal(ranges.Split('|'), host.Calls.Select(call => call.Range));
        Assert.Equal(bytes, host.Calls.SelectMany(call => call.Body).ToArray());
        Assert.All(host.Calls, call => Assert.Equal(("PUT", null, call.Body.Length), (call.Method, call.Authorization, (int)call.Length!)));
        Assert.All(host.Calls.SkipLast(1), call => Assert.Equal(0, call.Body.Length % Quantum));
    }

    [Theory]
    [InlineData("https://lecce-my.sharepoint.com/up", true)]
    [InlineData("https://esempio.it/up", false)]
    [InlineData("http://lecce.sharepoint.com/up", false)]
    [InlineData("http://127.0.0.1/up", false)]
    [InlineData("https://smba.trafficmanager.net/up", false)]
    public async Task Files_go_to_their_own_hosts_only(string url, bool sent)
    {
        var host = new FileHost(_ => new(HttpStatusCode.Created));

        Assert.Equal(sent ? FileUploadOutcome.Uploaded : FileUploadOutcome.HostNotAllowed, await Uploads(host).SendAsync(Place(url), new byte[9]));
        Assert.Equal(sent ? 1 : 0, host.Calls.Count);
    }

    [Theory]
    [InlineData("201", FileUploadOutcome.Uploaded, 1, "taken")]
    [InlineData("200", FileUploadOutcome.Uploaded, 1, "taken in place of another")]
    [InlineData("503 201", FileUploadOutcome.Uploaded, 2, "a busy host")]
    [InlineData("reset 201", FileUploadOutcome.Uploaded, 2, "a lost answer")]
    [InlineData("reset 404", FileUploadOutcome.Uploaded, 2, "a lost answer, and the session has ended with it")]
    [InlineData("404", FileUploadOutcome.Expired, 1, "a session that had ended before")]
    [InlineData("403", FileUploadOutcome.Expired, 1, "not open any more")]
    [InlineData("410", FileUploadOutcome.Expired, 1, "gone")]
    [InlineData("409", FileUploadOutcome.Refused, 1, "a name that is taken")]
    [InlineData("413", FileUploadOutcome.Refused, 1, "too large for them")]
    [InlineData("507", FileUploadOutcome.Refused, 1, "no room left")]
    [InlineData("302", FileUploadOutcome.Refused, 1, "nobody follows a redirect")]
    [InlineData("503 503 503 201", FileUploadOutcome.Unreachable, 3, "a host that stays busy")]
    [InlineData("reset 416 where:9- 201", FileUploadOutcome.Uploaded, 3, "it had them all")]
    [InlineData("416 where:0-8 201", FileUploadOutcome.Uploaded, 3, "it wants them again")]
    [InlineData("202:5- 201", FileUploadOutcome.Uploaded, 2, "it wants the end again")]
    [InlineData("202:0- 202:0- 202:0- 202:0- 202:0-", FileUploadOutcome.Unreachable, 4, "it goes round in circles")]
    public async Task A_host_that_does_not_take_it_at_once_is_asked_again_within_bounds(string script, FileUploadOutcome outcome, int calls, string because)
    {
        var lines = new Queue<string>(script.Split(' '));
        var host = new FileHost(_ => Answer(lines.Dequeue()));

        Assert.Equal(outcome, await Uploads(host).SendAsync(Place(), new byte[9]));
        Assert.True(host.Calls.Count == calls, $"{because}: {host.Calls.Count}");
    }

    [Fact]
    public async Task Nothing_is_no_file() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Uploads(new(_ => new(HttpStatusCode.OK))).SendAsync(Place(), default));

    private static HttpResponseMessage Answer(string line)
    {
        var (status, ranges) = line.Split(':') is [var first, var second] ? (first, second) : (line, null);
        if (status == "reset") throw new HttpRequestException(HttpRequestError.ResponseEnded);

        return new(status == "where" ? HttpStatusCode.OK : (HttpStatusCode)int.Parse(status))
        {
            Content = new StringContent(ranges is null ? "" : $$"""{"nextExpectedRanges":["{{ranges}}"]}""", Encoding.UTF8, "application/json"),
        };
    }

    private static HttpResponseMessage Taken(FileHost.Call call, int length)
    {
        var end = int.Parse(call.Range!.Split('-', '/')[1]) + 1;
        return end == length ? new(HttpStatusCode.Created) : Answer($"202:{end}-");
    }

    private static FileUpload Place(string url = "https://lecce-my.sharepoint.com/up?session=x")
    {
        var json = WireSamples.Json("invoke-file-consent-accept");
        json["value"]!["uploadInfo"]!["uploadUrl"] = url;
        return Assert.IsType<FileConsent.Accepted>(FileConsent.Read(WireSamples.Parse(json.ToJsonString()))).Upload;
    }

    private FileUploads Uploads(FileHost host) =>
        new(new HttpClient(host), new BotIdentity { AppId = Attempt.AppId, TenantId = WireSamples.Tenant, AppPassword = "x" }, _clock);
}
