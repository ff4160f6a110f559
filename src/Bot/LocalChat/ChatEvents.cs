using System.Collections.Concurrent;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace PdzBot.Bot;

/// <summary>Tells every open window what is new, as server-sent events.</summary>
public sealed class ChatEvents
{
    // A window that stays this far behind is let go: it comes back by itself and reads the history again.
    private const int Backlog = 500;

    private readonly ConcurrentDictionary<Channel<SseItem<string>>, byte> windows = new();

    public void Message(ChatPlace place, ChatMessage message) =>
        Publish("message", new() { ["place"] = place.Key, ["message"] = JsonSerializer.SerializeToNode(message, ChatJson.Options) });

    public void Typing(ChatPlace place) => Publish("typing", new() { ["place"] = place.Key });

    public void Team(ChatTeam team) => Publish("team", team.ForPage());

    public void Clock(JsonObject clock) => Publish("clock", clock);

    /// <summary>Everything from now on; the first item comes at once, so that a window knows that it hears. Cancelling ends it quietly.</summary>
    public async IAsyncEnumerable<SseItem<string>> Listen(JsonObject clock, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var window = Channel.CreateBounded<SseItem<string>>(Backlog);
        using var end = cancellation.Register(() => window.Writer.TryComplete());
        windows.TryAdd(window, 0);
        try
        {
            yield return Item("clock", clock);
            await foreach (var item in window.Reader.ReadAllAsync(CancellationToken.None)) yield return item;
        }
        finally
        {
            windows.TryRemove(window, out _);
        }
    }

    private static SseItem<string> Item(string kind, JsonObject data) => new(data.ToJsonString(ChatJson.Options), kind);

    private void Publish(string kind, JsonObject data)
    {
        var item = Item(kind, data);
        foreach (var window in windows.Keys)
        {
            if (!window.Writer.TryWrite(item)) window.Writer.TryComplete();
        }
    }
}
