using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PdzBot.TableStorage;

/// <summary>Sends requests to an account: tried again, signed, and their faults told in one way.</summary>
internal sealed class AzureWire
{
    private const string EntraScope = "https://storage.azure.com/.default";
    private const string Json = "application/json;odata=minimalmetadata";

    private readonly HttpPipeline pipeline;

    public AzureWire(AzureTableSetting setting, HttpPipelinePolicy authentication, AzureTableOptions options, HttpPipelineTransport transport, TimeProvider clock)
    {
        Address = setting.Endpoint.AbsoluteUri.TrimEnd('/');
        var client = new Client { Transport = transport, RetryPolicy = new AzureRetryPolicy(options, clock) };
        client.Retry.NetworkTimeout = options.TryTimeout;
        pipeline = HttpPipelineBuilder.Build(client, [], [authentication, new DoubtPolicy()], null);
    }

    /// <summary>The account's own address, without a slash at its end.</summary>
    public string Address { get; }

    public static HttpPipelinePolicy Entra(TokenCredential credential) => new BearerTokenAuthenticationPolicy(credential, EntraScope);

    /// <summary>A request to <paramref name="path"/>, which begins with a slash, with the headers all have.</summary>
    public HttpMessage Request(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(Address + path));
        var headers = message.Request.Headers;
        headers.Add("x-ms-version", "2019-02-02");
        headers.Add("DataServiceVersion", "3.0");
        headers.Add("MaxDataServiceVersion", "3.0;NetFx");
        headers.Add("Accept", Json);
        return message;
    }

    /// <summary>A request whose answer need not repeat what it carries.</summary>
    /// <remarks>
    /// One without content carries an empty one: a request that has a body is never sent a second time by the connection pool behind our
    /// back, where its doubt would go unnoticed.
    /// </remarks>
    public HttpMessage Write(RequestMethod method, string path, ReadOnlyMemory<byte> content)
    {
        var message = Request(method, path);
        message.Request.Headers.Add("Prefer", "return-no-content");
        return With(content, "application/json", message);
    }

    /// <summary>A request that is many; each of them says by itself what it wants back.</summary>
    public HttpMessage Batch(ReadOnlyMemory<byte> content, string contentType) =>
        With(content, contentType, Request(RequestMethod.Post, "/$batch"));

    /// <exception cref="RequestFailedException">No answer: 503 when no try reached the service, else 500, and a write may or may not have been done.</exception>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellation)
    {
        try
        {
            await pipeline.SendAsync(message, cancellation);
            return message.Response;
        }
        catch (Exception fault) when (fault is AggregateException or RequestFailedException { Status: 0 } or OperationCanceledException or IOException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw AzureFault.NoAnswer(Address, fault, DoubtPolicy.Of(message));
        }
    }

    private static HttpMessage With(ReadOnlyMemory<byte> content, string contentType, HttpMessage message)
    {
        message.Request.Headers.Add("Content-Type", contentType);
        message.Request.Content = RequestContent.Create(content);
        return message;
    }

    private sealed class Client : ClientOptions;
}
