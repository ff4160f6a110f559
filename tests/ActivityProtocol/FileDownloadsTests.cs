using System.Net;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Identity;
using Moq;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

public class FileDownloadsTests
{
    private const string Host = "https://lecce-my.sharepoint.com/";
    private const string Connector = "https://smba.trafficmanager.net/emea/v3/attachments/0-weu/views/original";

    private readonly WireClock _clock = new();
    private readonly Mock<TokenCredential> _credential = new();
    private int _tokens;

    public FileDownloadsTests() => _credential
        .Setup(credential => credential.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
        .Returns(() => ValueTask.FromResult(new AccessToken("gettone-" + ++_tokens, _clock.GetUtcNow().AddHours(1))));

    [Fact]
    public async Task A_file_is_fetched_without_a_token_and_given_under_its_name()
    {
        var host = new FileHost(_ => FileHost.Gives(FileBytes.Pdf));
        var sent = Assert.Single(FileDownloads.In(WireSamples.Read("message-file")));
        var received = Assert.IsType<FileReceipt.Received>(await Downloads(host).ReceiveAsync(sent));

        Assert.Equal(("delega.pdf", FileKind.Pdf), (received.Name, received.Kind));
        Assert.Equal(FileBytes.Pdf, received.Bytes.ToArray());
        var call = host.Calls.Single();
        Assert.Equal(("GET", "https://ambitolecce-my.sharepoint.com/download?token=inventato", null), (call.Method, call.Url, call.Authorization));
        Assert.Equal(0, _tokens);
        Assert.Equal("Received", received.ToString());
    }

    [Fact]
    public async Task A_picture_is_fetched_from_the_connector_with_the_bots_token()
    {
        var host = new FileHost(_ => FileHost.Gives(FileBytes.Png));
        var sent = Assert.Single(FileDownloads.In(WireSamples.Read("message-picture")));
        var received = Assert.IsType<FileReceipt.Received>(await Downloads(host).ReceiveAsync(sent));

        Assert.Equal(("foto.png", FileKind.Png), (received.Name, received.Kind));
        Assert.Equal("Bearer gettone-1", host.Calls.Single().Authorization);
    }

    [Theory]
    [InlineData("webchat", "https://directline.botframework.com/attachments/c/0/statuto.pdf?t=segreto", true, "where web chats put files")]
    [InlineData("webchat", "https://esempio.it/statuto.pdf", false, "anywhere else")]
    [InlineData("msteams", "https://smba.trafficmanager.net/x/statuto.pdf", null, "no file as Teams has them")]
    [Trait("Regola", "ADE-14")]
    public async Task A_file_from_a_page_lies_with_the_connector_and_its_address_is_its_credential(string channel, string url, bool? taken, string because)
    {
        var host = new FileHost(_ => FileHost.Gives(FileBytes.Pdf));
        var message = new Activity { Type = "message", ChannelId = channel, Attachments = [new() { ContentType = "application/pdf", Name = "statuto.pdf", ContentUrl = url }] };

        var sent = FileDownloads.In(message);
        Assert.True(sent.Count == (taken is null ? 0 : 1), because);
        if (taken is null) return;

        var receipt = await Downloads(host).ReceiveAsync(sent[0]);
        Assert.True(taken == receipt is FileReceipt.Received, because);
        Assert.Equal(0, _tokens);
        Assert.All(host.Calls, call => Assert.Null(call.Authorization));
    }

    [Theory]
    [InlineData("message-rich", 0, "HTML beside a text")]
    [InlineData("outgoing-card", 0, "a card")]
    [InlineData("outgoing-file-consent", 0, "a question")]
    [InlineData("message", 0, "nothing")]
    [InlineData("message-file", 1, "a file")]
    [InlineData("message-picture", 1, "a picture")]
    public void Files_are_told_from_what_else_is_attached(string sample, int files, string because) =>
        Assert.True(FileDownloads.In(WireSamples.Read(sample)).Count == files, because);

    [Theory]
    [InlineData("https://lecce.sharepoint.com/x", true, "a site")]
    [InlineData("https://lecce-my.sharepoint.com/x?tempauth=y", true, "somebody's own")]
    [InlineData("https://media.svc.ms/x", true, "pictures of files")]
    [InlineData("https://graph.microsoft.com/v1.0/x", true, "Graph")]
    [InlineData("https://sharepoint.com/x", false, "nobody's")]
    [InlineData("https://evilsharepoint.com/x", false, "ends alike")]
    [InlineData("https://sharepoint.com.esempio.it/x", false, "begins alike")]
    [InlineData("https://lecce.sharepoint.com@esempio.it/x", false, "a name in front")]
    [InlineData("https://a:b@lecce.sharepoint.com/x", false, "a password in front")]
    [InlineData("https://lecce.sharepoint.com:8443/x", false, "another port")]
    [InlineData("http://lecce.sharepoint.com/x", false, "in the clear")]
    [InlineData("https://graph.microsoft.com.it/x", false, "Graph of nowhere")]
    [InlineData("https://a.graph.microsoft.com/x", false, "below Graph")]
    [InlineData("https://smba.trafficmanager.net/x", false, "the connector: a file does not lie there")]
    [InlineData("http://127.0.0.1/x", false, "this machine")]
    [InlineData("http://169.254.169.254/metadata", false, "the cloud's own")]
    [InlineData("file:///etc/passwd", false, "a file of this machine")]
    public async Task Files_come_from_their_own_hosts_only(string url, bool fetched, string because)
    {
        var host = new FileHost(_ => FileHost.Gives(FileBytes.Pdf));
        var receipt = await Downloads(host).ReceiveAsync(Sent(url));

        Assert.True(receipt is FileReceipt.Received == fetched, $"{because}: {receipt}");
        Assert.Equal(fetched ? 1 : 0, host.Calls.Count);
        if (!fetched) Assert.IsType<FileReceipt.NotAllowedHost>(receipt);
    }

    [Theory]
    [InlineData("https://lecce.sharepoint.com/x.png")]
    [InlineData("https://esempio.it/x.png")]
    [InlineData("https://smba.trafficmanager.net.esempio.it/x.png")]
    [InlineData("http://smba.trafficmanager.net/x.png")]
    public async Task The_token_goes_to_connectors_only(string url)
    {
        var host = new FileHost(_ => FileHost.Gives(FileBytes.Png));

        Assert.IsType<FileReceipt.NotAllowedHost>(await Downloads(host).ReceiveAsync(new() { ContentType = "image/png", ContentUrl = url }));
        Assert.Empty(host.Calls);
        Assert.Equal(0, _tokens);
    }

    [Theory]
    [InlineData("altro/file", 2, true, "relative")]
    [InlineData("https://altro.sharepoint.com/file", 2, true, "another host of files")]
    [InlineData("https://esempio.it/file", 1, false, "away")]
    [InlineData("http://lecce.sharepoint.com/file", 1, false, "into the clear")]
    [InlineData("http://127.0.0.1:8080/file", 1, false, "to this machine")]
    [InlineData("file:///etc/passwd", 1, false, "into this machine")]
    public async Task Every_hop_is_checked_as_the_first_was(string to, int calls, bool received, string because)
    {
        var host = new FileHost(call => call.Url.EndsWith("/x", StringComparison.Ordinal) ? FileHost.SendsOn(to) : FileHost.Gives(FileBytes.Pdf));
        var receipt = await Downloads(host).ReceiveAsync(Sent(Host + "x"));

        Assert.True((host.Calls.Count, receipt is FileReceipt.Received) == (calls, received), because);
        if (!received) Assert.IsType<FileReceipt.NotAllowedHost>(receipt);
    }

    [Fact]
    public async Task A_picture_that_lies_elsewhere_after_all_does_not_get_the_token()
    {
        var host = new FileHost(_ => FileHost.SendsOn("https://lecce.sharepoint.com/x.png"));
        var receipt = await Downloads(host).ReceiveAsync(new() { ContentType = "image/*", ContentUrl = Connector });

        Assert.Equal("lecce.sharepoint.com", Assert.IsType<FileReceipt.NotAllowedHost>(receipt).Host);
        Assert.Single(host.Calls);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(303)]
    [InlineData(308)]
    public async Task Hops_come_to_an_end(int status)
    {
        var host = new FileHost(_ => FileHost.SendsOn(Host + "x", status));

        Assert.IsType<FileReceipt.Unreachable>(await Downloads(host).ReceiveAsync(Sent(Host + "x")));
        Assert.Equal(4, host.Calls.Count);
    }

    [Theory]
    [InlineData(99, null, true)]
    [InlineData(100, null, true)]
    [InlineData(101, null, false)]
    [InlineData(101, 50L, false)]
    [InlineData(50, 101L, false)]
    [InlineData(100, 99L, true)]
    public async Task Size_is_counted_whatever_was_told(int bytes, long? told, bool received)
    {
        var host = new FileHost(_ =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new UncountedContent([.. FileBytes.Pdf, .. new byte[bytes - FileBytes.Pdf.Length]]) };
            response.Content.Headers.ContentLength = told;
            return response;
        });
        var receipt = await Downloads(host, limit: 100).ReceiveAsync(Sent(Host + "x"));

        if (received) Assert.IsType<FileReceipt.Received>(receipt);
        else Assert.Equal(new FileReceipt.TooLarge("delega.pdf", 100), receipt);
    }

    [Theory]
    [InlineData("403", nameof(FileReceipt.Expired), 1)]
    [InlineData("404", nameof(FileReceipt.Expired), 1)]
    [InlineData("410", nameof(FileReceipt.Expired), 1)]
    [InlineData("401", nameof(FileReceipt.Expired), 1)]
    [InlineData("400", nameof(FileReceipt.Unreachable), 1)]
    [InlineData("206", nameof(FileReceipt.Unreachable), 1)]
    [InlineData("304", nameof(FileReceipt.Unreachable), 1)]
    [InlineData("503 200", nameof(FileReceipt.Received), 2)]
    [InlineData("429 502 200", nameof(FileReceipt.Received), 3)]
    [InlineData("503 503 503 200", nameof(FileReceipt.Unreachable), 3)]
    [InlineData("reset 200", nameof(FileReceipt.Received), 2)]
    [InlineData("500 200", nameof(FileReceipt.Unreachable), 1)]
    public async Task A_host_that_gives_nothing_is_told_apart_from_a_url_that_is_spent(string script, string receipt, int calls)
    {
        var lines = new Queue<string>(script.Split(' '));
        var host = new FileHost(_ => lines.Dequeue() switch
        {
            "200" => FileHost.Gives(FileBytes.Pdf),
            "reset" => throw new HttpRequestException(HttpRequestError.ResponseEnded),
            var status => new((HttpStatusCode)int.Parse(status)),
        });

        Assert.Equal((receipt, calls), ((await Downloads(host).ReceiveAsync(Sent(Host + "x"))).ToString(), host.Calls.Count));
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once()
    {
        var host = new FileHost(call => call.Authorization == "Bearer gettone-1" ? new(HttpStatusCode.Unauthorized) : FileHost.Gives(FileBytes.Jpeg));
        Assert.IsType<FileReceipt.Received>(await Downloads(host).ReceiveAsync(new() { ContentType = "image/*", ContentUrl = Connector }));
        Assert.Equal(2, host.Calls.Count);

        _credential.Setup(credential => credential.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
            .Throws(new AuthenticationFailedException("no"));
        Assert.IsType<FileReceipt.Unreachable>(await Downloads(host).ReceiveAsync(new() { ContentType = "image/*", ContentUrl = Connector }));
    }

    [Theory]
    [InlineData("f.pdf", "pdf", "pdf", FileKind.Pdf, "as it says")]
    [InlineData("f", "pdf", "pdf", FileKind.Pdf, "by its type alone")]
    [InlineData("f.PDF", null, "pdf", FileKind.Pdf, "by its name alone")]
    [InlineData("prot. 12", "PDF", "pdf", FileKind.Pdf, "a dot that ends nothing")]
    [InlineData("f.jpeg", "jpg", "jpeg", FileKind.Jpeg, "two endings of one kind")]
    [InlineData("f.csv", "csv", "csv", FileKind.Csv, "a table")]
    [InlineData("f.txt", "txt", "xml", FileKind.Text, "markup by the name of text")]
    [InlineData("f.xml.p7m", "p7m", "p7m", FileKind.SignedData, "a signed invoice")]
    [InlineData("f.zip", "zip", "docx", FileKind.Zip, "an archive of any kind")]
    [InlineData("f.pdf", "pdf", "html", null, "a page to sign in")]
    [InlineData("f.pdf", "pdf", "exe", null, "a program")]
    [InlineData("f.pdf", "pdf", "empty", null, "nothing")]
    [InlineData("f.png", "pdf", "pdf", null, "name and type differ")]
    [InlineData("f.docx", "docx", "xlsx", null, "the wrong one of two")]
    [InlineData("f.docx", "docx", "zip", null, "an archive by another name")]
    [InlineData("f.xml", "xml", "p7m", null, "a signed one that hides it")]
    [InlineData("f.p7m", "p7m", "xml", null, "a signature that is none")]
    [InlineData("f.xml", "xml", "csv", null, "text is no markup")]
    [InlineData("f.exe", "exe", "exe", null, "not a kind that is taken in")]
    [InlineData("f.docm", "docm", "docx", null, "not a kind that is taken in, though it looks like one")]
    [InlineData("f", null, "pdf", null, "says nothing of itself")]
    public async Task What_a_file_says_of_itself_is_held_against_its_bytes(string name, string? type, string bytes, FileKind? kind, string because)
    {
        var receipt = await Downloads(new(_ => FileHost.Gives(FileBytes.Of(bytes)))).ReceiveAsync(Sent(Host + "x", name, type));

        if (kind is { } taken) Assert.True(receipt is FileReceipt.Received received && received.Kind == taken, because);
        else Assert.True(receipt is FileReceipt.KindRefused, $"{because}: {receipt}");
    }

    [Fact]
    public async Task A_kind_that_is_not_taken_in_is_not_even_fetched()
    {
        var host = new FileHost(_ => FileHost.Gives(FileBytes.Pdf));

        Assert.Equal(new FileReceipt.KindRefused("f.exe", null, null), await Downloads(host).ReceiveAsync(Sent(Host + "x", "f.exe", "exe")));
        Assert.Empty(host.Calls);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("\"x\"")]
    [InlineData("""{"downloadUrl":7,"fileType":{}}""")]
    [InlineData("""{"downloadUrl":"x","fileType":"pdf"}""")]
    public async Task A_file_without_a_place_is_unreachable(string content) =>
        Assert.IsType<FileReceipt.Unreachable>(await Downloads(new(_ => throw new InvalidOperationException())).ReceiveAsync(
            new() { ContentType = Attachment.FileDownload, Name = "f.pdf", Content = JsonNode.Parse(content) }));

    [Fact]
    public async Task A_host_that_never_ends_is_left()
    {
        var host = new FileHost(_ => new(HttpStatusCode.OK) { Content = new StalledContent(_clock) });

        Assert.IsType<FileReceipt.Unreachable>(await Downloads(host).ReceiveAsync(Sent(Host + "x")));
        Assert.Equal(2, host.Calls.Count);
    }

    private static Attachment Sent(string url, string name = "delega.pdf", string? type = "pdf") => new()
    {
        ContentType = Attachment.FileDownload,
        Name = name,
        Content = new JsonObject { ["downloadUrl"] = url, ["fileType"] = type },
    };

    private FileDownloads Downloads(FileHost host, int? limit = null)
    {
        var identity = new BotIdentity { AppId = Attempt.AppId, TenantId = WireSamples.Tenant, AppPassword = "x", LargestFile = limit ?? new BotIdentity().LargestFile };
        return new(new HttpClient(host), new OutboundToken(() => _credential.Object, _clock), identity, _clock);
    }
}
