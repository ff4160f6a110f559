using System.Text.Json;
using PdzBot.ActivityProtocol;
using PdzBot.TableStorage;

namespace PdzBot.Bot;

/// <summary>The team as it stands, kept beside the history once it differs from the scene: partition <c>team</c>, row <c>stato</c>.</summary>
public sealed class ChatRoster(ITableStore store, ChatScene scene, ChatEvents events) : IDisposable
{
    private const string Partition = "team";
    private const string StateKey = "stato";

    private readonly SemaphoreSlim oneWriter = new(1);

    private ITable Table => store.Table(ChatHistory.TableName);

    public async Task<ChatTeam> TeamAsync() =>
        await Table.GetEntityIfExistsAsync(Partition, StateKey) is { } row
            ? JsonSerializer.Deserialize<ChatTeam>(row.GetBinary("corpo"), ChatJson.Options)!
            : scene.Team;

    /// <summary>Changes the team; null when the change says no (null).</summary>
    public async Task<ChatTeam?> ChangeAsync(Func<ChatTeam, ChatTeam?> change)
    {
        await oneWriter.WaitAsync();
        try
        {
            if (change(await TeamAsync()) is not { } changed) return null;

            await Table.UpsertEntityAsync(
                new(Partition, StateKey) { ["corpo"] = JsonSerializer.SerializeToUtf8Bytes(changed, ChatJson.Options) });
            events.Team(changed);
            return changed;
        }
        finally
        {
            oneWriter.Release();
        }
    }

    /// <summary>The channel that a persona opens; null when there is none, or the persona is not in the team.</summary>
    public async Task<ChatPlace.InTeam?> ChannelAsync(ChatPersona persona, string channelId) =>
        await TeamAsync() is var team && team.Has(persona) && team.Channel(channelId) is { } channel ? new(team, channel) : null;

    /// <summary>The place that a conversation's id names, and the thread's first message if it names one.</summary>
    public async Task<(ChatPlace? Place, string? Root)> PlaceOfAsync(string conversationId)
    {
        if (scene.Of(conversationId) is { } persona) return (new ChatPlace.Personal(persona), null);

        var thread = ThreadId.Parse(conversationId);
        var team = await TeamAsync();
        return team.Channels.FirstOrDefault(channel => channel.ThreadId == thread.Base) is { } found
            ? (new ChatPlace.InTeam(team, found), thread.Root)
            : (null, null);
    }

    public void Dispose() => oneWriter.Dispose();
}
