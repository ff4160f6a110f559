using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace PdzBot.Bot;

/// <summary>What the bot's endpoint answered; a status of 0 when it couldn't be reached or kept silent too long.</summary>
public sealed record BotAnswer(int Status, JsonNode? Body)
{
    public static readonly BotAnswer None = new(0, null);

    public bool Taken => Status is >= 200 and < 300;
}

/// <summary>The bot's own <c>/api/messages</c>, reached over loopback HTTP as a channel reaches it; several processes of one bot take turns.</summary>
/// <remarks><c>Pdz:LocalChat:Bots:0…</c> are the addresses of the other processes. All of them answer to this server's page.</remarks>
public sealed partial class BotDoor(IServer server, IConfiguration settings, ILogger<BotDoor> log) : IDisposable
{
    private const string Others = "Pdz:LocalChat:Bots";

    /// <summary>As long as Teams waits.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Patience };
    private readonly IReadOnlyList<Uri> others = [.. settings.GetSection(Others).GetChildren().Select(Read)];

    private uint turns;

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

    /// <summary>Where the bot sends its answers.</summary>
    public Uri ServiceUrl => new(Address, "canale/");

    /// <summary>Gives the activity to the process whose turn it is; where nobody answers, or its process dies of it, to the next.</summary>
    public async Task<BotAnswer> PostAsync(JsonObject activity)
    {
        Uri[] all = [Address, .. others];
        var first = Interlocked.Increment(ref turns) - 1;
        var answer = BotAnswer.None;
        for (var tried = 0; tried < all.Length; tried++)
        {
            if (await TryPostAsync(all[(first + tried) % all.Length], activity) is { } given)
            {
                answer = given;
                break;
            }

            // Teams gives an invoke that it sends again an id of its own; a message keeps its.
            if ((string?)activity["type"] == "invoke") activity["id"] = ChatActivities.EventId();
        }

        if (!answer.Taken) NotTaken((string?)activity["type"], (string?)activity["id"], answer.Status);
        return answer;
    }

    /// <summary>Moves the other processes' clocks as well; one that cannot be reached keeps its own.</summary>
    public async Task MoveClocksAsync(string at)
    {
        foreach (var other in others)
        {
            try
            {
                using var answer = await http.PutAsJsonAsync(new Uri(other, "canale/api/clock"), new ClockMove(at, Alone: true), ChatJson.Options);
                if (!answer.IsSuccessStatusCode) ClockNotMoved(other, (int)answer.StatusCode);
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
            {
                ClockNotMoved(other, 0);
            }
        }
    }

    public void Dispose() => http.Dispose();

    // The bot without an app id talks to this machine only, and so does its channel.
    private static Uri Read(IConfigurationSection setting) =>
        Uri.TryCreate(setting.Value, UriKind.Absolute, out var address) && address.IsLoopback && address.Scheme is "http" or "https"
            ? new(address.GetLeftPart(UriPartial.Authority) + "/")
            : throw new InvalidOperationException($"{setting.Path} is \"{setting.Value}\"; expected an address on this machine as http://127.0.0.1:4001.");

    /// <summary>Null when there is nobody, or nobody any more.</summary>
    private async Task<BotAnswer?> TryPostAsync(Uri bot, JsonObject activity)
    {
        using StringContent body = new(activity.ToJsonString(ChatJson.Options), Encoding.UTF8, "application/json");
        try
        {
            using var response = await http.PostAsync(new Uri(bot, "api/messages"), body);
            var text = await response.Content.ReadAsStringAsync();
            return new((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (TaskCanceledException)
        {
            return BotAnswer.None;
        }
        catch (JsonException)
        {
            return new(StatusCodes.Status200OK, null);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The bot did not take {Type} {Id}: status {Status}.")]
    private partial void NotTaken(string? type, string? id, int status);

    [LoggerMessage(LogLevel.Warning, "The clock of {Bot} was not moved: status {Status}.")]
    private partial void ClockNotMoved(Uri bot, int status);
}
