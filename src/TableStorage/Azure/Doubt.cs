using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PdzBot.TableStorage;

/// <summary>Whether a request may have been carried out by a try whose answer nobody heard.</summary>
internal sealed class Doubt
{
    /// <summary>The tries before this one.</summary>
    public bool OfEarlierTries { get; private set; }

    /// <summary>The last of them; true until an answer is heard.</summary>
    public bool OfThisTry { get; private set; }

    public bool OfAnyTry => OfEarlierTries || OfThisTry;

    public void Begin()
    {
        OfEarlierTries |= OfThisTry;
        OfThisTry = true;
    }

    public void Settle() => OfThisTry = false;
}

/// <summary>Keeps a message's <see cref="Doubt"/>; stands right before the transport, hence sees every try that goes out.</summary>
/// <remarks>
/// A try leaves a doubt when the connection broke after it was made, when time ran out, and at a status of 408 or 5xx. It leaves none when no
/// connection came about.
/// </remarks>
internal sealed class DoubtPolicy : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var doubt = Of(message);
        doubt.Begin();
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch (RequestFailedException lost) when (WasNeverSent(lost))
        {
            doubt.Settle();
            throw;
        }

        // A batch is answered with 202 also when its one part says that there was no time: for the pipeline a fault like a broken connection.
        if (message.Response.Status == 202 && BatchAnswer.FaultOf(message.Response) is { MayPass: true } busy)
        {
            if (busy.Status == 429) doubt.Settle();
            throw new IOException(busy.Message, busy.ToTransactionException());
        }

        if (message.Response.Status is < 500 and not 408) doubt.Settle();
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("The store is asynchronous.");

    public static Doubt Of(HttpMessage message)
    {
        if (message.TryGetProperty(typeof(Doubt), out var known)) return (Doubt)known!;
        var doubt = new Doubt();
        message.SetProperty(typeof(Doubt), doubt);
        return doubt;
    }

    private static bool WasNeverSent(RequestFailedException fault) => fault.InnerException is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };
}
