using System.Net;

namespace PdzBot.Tests;

/// <summary>A host of files that answers as it is told and keeps what it was asked.</summary>
internal sealed class FileHost(Func<FileHost.Call, HttpResponseMessage> answer) : HttpMessageHandler
{
    public List<Call> Calls { get; } = [];

    public static HttpResponseMessage Gives(byte[] bytes) => new(HttpStatusCode.OK) { Content = new ByteArrayContent(bytes) };

    public static HttpResponseMessage SendsOn(string to, int status = 302)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status);
        response.Headers.Location = new Uri(to, UriKind.RelativeOrAbsolute);
        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        Calls.Add(new(
            request.Method.Method,
            request.RequestUri!.AbsoluteUri,
            request.Headers.Authorization?.ToString(),
            request.Content?.Headers.ContentRange?.ToString(),
            request.Content?.Headers.ContentLength,
            body));
        return answer(Calls[^1]);
    }

    internal sealed record Call(string Method, string Url, string? Authorization, string? Range, long? Length, byte[] Body);
}
