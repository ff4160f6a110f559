using Azure.Core.Pipeline;

namespace PdzBot.TableStorage;

/// <summary>How patient a client of Azure Table Storage is: what goes wrong on the way is tried again, later each time.</summary>
public sealed record AzureTableOptions
{
    /// <summary>Tries of one request in all, the first included.</summary>
    public int Tries { get; init; } = 5;

    /// <summary>About how long to wait before the second try; doubled for each further one, give or take a fifth.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(0.4);

    /// <summary>The longest wait between two tries. A service that asks for a longer one is not asked again.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>How long one try waits for its whole answer.</summary>
    public TimeSpan TryTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>What carries the requests; the store's own connections when null.</summary>
    public HttpPipelineTransport? Transport { get; init; }
}
