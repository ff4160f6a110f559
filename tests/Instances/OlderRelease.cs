using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using PdzBot.Domain;

namespace PdzBot.Tests;

/// <summary>A store as an older release sees it: some facts of Lecce's register are of a version that it does not know.</summary>
/// <remarks>Stands before Azurite and changes what is read, never what is written: to whoever reads past it, the same rows are of a version they know.</remarks>
internal sealed class OlderRelease : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });

    private OlderRelease(WebApplication app) => this.app = app;

    /// <summary>From this fact on adesioni are of the next version; null: all is known.</summary>
    public long? NewFrom { get; set; }

    public Uri Address => new(app.Urls.Single() + "/");

    public static async Task<OlderRelease> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var release = new OlderRelease(builder.Build());
        release.app.Urls.Add("http://127.0.0.1:0");
        release.app.Run(release.PassOnAsync);
        await release.app.StartAsync();
        return release;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }

    private async Task PassOnAsync(HttpContext context)
    {
        // As it came: the signature is over the path as it was written.
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        using var request = new HttpRequestMessage(
            new(context.Request.Method), new Uri($"{Azurite.Address.GetLeftPart(UriPartial.Authority)}{target}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (body.Length > 0) request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, values) in context.Request.Headers.Where(header => !IsOfTheConnection(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable())) request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        }

        using var answer = await http.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat<KeyValuePair<string, IEnumerable<string>>>(answer.Content.Headers).Where(header => !IsOfTheConnection(header.Key)))
            context.Response.Headers[name] = values.ToArray();
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (NewFrom is { } seq && request.Method == HttpMethod.Get && target.Contains("/registro", StringComparison.Ordinal) && IsJson(answer.Content.Headers.ContentType))
            bytes = System.Text.Encoding.UTF8.GetBytes(Changed(JsonNode.Parse(bytes)!, seq).ToJsonString());
        if (bytes.Length > 0) await context.Response.Body.WriteAsync(bytes);
    }

    private static JsonNode Changed(JsonNode read, long seq)
    {
        foreach (var row in read["value"] as JsonArray ?? [])
        {
            if ((string?)row!["PartitionKey"] == Esempi.Lecce.Valore
                && ColonneFatto.Seq((string)row["RowKey"]!) >= seq
                && (string?)row[ColonneFatto.Tipo] == FormatiAdesioni.PresentataV1.Tipo)
                row[ColonneFatto.Versione] = FormatiAdesioni.PresentataV1.Versione + 1;
        }

        return read;
    }

    private static bool IsJson(MediaTypeHeaderValue? type) => type?.MediaType == "application/json";

    private static bool IsOfTheConnection(string header) =>
        header is "Host" or "Connection" or "Keep-Alive" or "Transfer-Encoding" or "Content-Length" or "Expect";
}
