using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace PdzBot.Bot;

/// <summary>What the bot's endpoint answered; a status of 0 when it couldn't be reached or kept silent too long.</summary>
public sealed record BotAnswer(int Status, JsonNode? Body)
{
    public bool Taken => Status is >= 200 and < 300;
}

/// <summary>The bot's own <c>/api/messages</c>, reached over loopback HTTP as a channel reaches it.</summary>
public sealed partial class BotDoor(IServer server, ILogger<BotDoor> log) : IDisposable
{
    /// <summary>As long as Teams waits.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Patience };

    /// <summary>Where this server is reached from this machine, ending in a slash.</summary>
    /// <exception cref="InvalidOperationException">The server is not listening yet.</exception>
    public Uri Address
    {
        get
        {
            var all = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
            var best = all.OrderBy(address => address.StartsWith("https:", StringComparison.OrdinalIgnoreCase)).FirstOrDefault()
                ?? throw new InvalidOperationException("The server is not listening.");
            var binding = BindingAddress.Parse(best);
            var host = binding.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "localhost" : binding.Host;
            return new UriBuilder(binding.Scheme, host, binding.Port, "/").Uri;
        }
    }

    public async Task<BotAnswer> PostAsync(JsonObject activity)
    {
        var answer = await TryPostAsync(activity);
        if (!answer.Taken) NotTaken((string?)activity["type"], (string?)activity["id"], answer.Status);
        return answer;
    }

    public void Dispose() => http.Dispose();

    private async Task<BotAnswer> TryPostAsync(JsonObject activity)
    {
        using StringContent body = new(activity.ToJsonString(ChatJson.Options), Encoding.UTF8, "application/json");
        try
        {
            using var response = await http.PostAsync(new Uri(Address, "api/messages"), body);
            var text = await response.Content.ReadAsStringAsync();
            return new((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return new(0, null);
        }
        catch (JsonException)
        {
            return new(StatusCodes.Status200OK, null);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The bot did not take {Type} {Id}: status {Status}.")]
    private partial void NotTaken(string? type, string? id, int status);
}
