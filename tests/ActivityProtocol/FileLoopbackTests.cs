using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PdzBot.ActivityProtocol;

namespace PdzBot.Tests;

/// <summary>Files over real connections, as in Development: the host is this machine.</summary>
public sealed class FileLoopbackTests : IAsyncLifetime
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging()
        .AddActivityProtocol(new ConfigurationBuilder().AddInMemoryCollection([new("Bot:LargestFile", "100000")]).Build(), development: true)
        .BuildServiceProvider();

    private readonly WebApplication _host = Host();
    private long _written;
    private byte[] _put = [];

    public async Task InitializeAsync()
    {
        _host.MapGet("/delega.pdf", () => Results.Bytes(FileBytes.Pdf));
        _host.MapGet("/fine-mai.pdf", async context =>
        {
            await context.Response.Body.WriteAsync(FileBytes.Pdf);
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(new byte[8192], context.RequestAborted);
                Interlocked.Add(ref _written, 8192);
            }
        });
        _host.MapGet("/bomba.pdf", async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(FileBytes.Zip("a"));
        });
        _host.MapGet("/via", context =>
        {
            context.Response.Redirect("https://lecce.sharepoint.com/delega.pdf");
            return Task.CompletedTask;
        });
        _host.MapPut("/su", async context =>
        {
            using var taken = new MemoryStream();
            await context.Request.Body.CopyToAsync(taken);
            _put = taken.ToArray();
            context.Response.StatusCode = 201;
        });
        await _host.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Theory]
    [InlineData("/delega.pdf", nameof(FileReceipt.Received))]
    [InlineData("/fine-mai.pdf", nameof(FileReceipt.TooLarge))]
    [InlineData("/bomba.pdf", nameof(FileReceipt.KindRefused))]
    [InlineData("/via", nameof(FileReceipt.NotAllowedHost))]
    [InlineData("/niente", nameof(FileReceipt.Expired))]
    public async Task The_registered_client_fetches_through_a_real_connection(string path, string receipt)
    {
        var sent = new Attachment
        {
            ContentType = Attachment.FileDownload,
            Name = "f.pdf",
            Content = new JsonObject { ["downloadUrl"] = _host.Urls.Single() + path, ["fileType"] = "pdf" },
        };

        Assert.Equal(receipt, (await _services.GetRequiredService<FileDownloads>().ReceiveAsync(sent)).ToString());
        Assert.InRange(Interlocked.Read(ref _written), 0, 64 * 1024 * 1024);
    }

    [Fact]
    public async Task The_registered_client_puts_through_a_real_connection()
    {
        var json = WireSamples.Json("invoke-file-consent-accept");
        json["value"]!["uploadInfo"]!["uploadUrl"] = _host.Urls.Single() + "/su";
        var yes = Assert.IsType<FileConsent.Accepted>(FileConsent.Read(WireSamples.Parse(json.ToJsonString())));

        Assert.Equal(FileUploadOutcome.Uploaded, await _services.GetRequiredService<FileUploads>().SendAsync(yes.Upload, FileBytes.Pdf));
        Assert.Equal(FileBytes.Pdf, _put);
    }

    private static WebApplication Host()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }
}
