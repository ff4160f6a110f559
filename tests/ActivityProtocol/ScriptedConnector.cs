using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace PdzBot.Tests;

/// <summary>A connector that answers by a script; its last line repeats.</summary>
/// <remarks>A line: a status, or one of <c>reset</c>, <c>refused</c>, <c>timeout</c>, <c>cut</c> (a success whose body breaks off).</remarks>
internal sealed class ScriptedConnector(WireClock clock, params string[] script) : HttpMessageHandler
{
    private readonly List<Call> _calls = [];

    public IReadOnlyList<Call> Calls => _calls;

    /// <summary>The body of every answer.</summary>
    public string Body { get; set; } = """{"id":"1700"}""";

    /// <summary>The bodies of the answers in their order, before <see cref="Body"/> repeats.</summary>
    public Queue<string> Bodies { get; } = new();

    public RetryConditionHeaderValue? RetryAfter { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        _calls.Add(new(request.Method.Method, request.RequestUri!.AbsoluteUri, request.Headers.Authorization?.ToString(), request.Content?.Headers.ContentType?.ToString(), body));
        var line = script[Math.Min(_calls.Count, script.Length) - 1];
        switch (line)
        {
            case "reset":
                throw new HttpRequestException(HttpRequestError.ResponseEnded, "segreto nella risposta");
            case "refused":
                throw new HttpRequestException(HttpRequestError.ConnectionError, "rifiutata");
            case "cut":
                return new HttpResponseMessage(HttpStatusCode.Created) { Content = new CutContent() };
            case "timeout":
                clock.RunOut();
                await Task.Delay(Timeout.Infinite, cancellationToken);
                throw new InvalidOperationException("The time limit was to run out.");
            default:
                var response = new HttpResponseMessage((HttpStatusCode)int.Parse(line))
                {
                    Content = new StringContent(Bodies.Count > 0 ? Bodies.Dequeue() : Body, Encoding.UTF8, "application/json"),
                };
                response.Headers.RetryAfter = RetryAfter;
                return response;
        }
    }

    private sealed class CutContent : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("{\"id\":"u8.ToArray());
            throw new IOException("cut");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    internal sealed record Call(string Method, string Url, string? Authorization, string? ContentType, string Body);
}
