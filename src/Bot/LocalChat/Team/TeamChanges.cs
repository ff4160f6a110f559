using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace PdzBot.Bot;

/// <summary>What came of a change of the team.</summary>
public enum TeamChange
{
    Done,

    /// <summary>Done, but the bot did not hear of it.</summary>
    Unheard,

    /// <summary>There is no such channel or person, or it is so already.</summary>
    Refused,
}

/// <summary>Changes the team as its members do in Teams, and tells the bot what Teams tells: only what happens while it is in the team.</summary>
public sealed class TeamChanges(ChatScene scene, ChatRoster roster, BotDoor bot, Orologio orologio)
{
    public const int LongestName = 50;

    private ChatActivities Activities => new(scene, bot.ServiceUrl);

    /// <summary>Puts the bot into the team; it may speak there from then on.</summary>
    public async Task<TeamChange> AddBotAsync(ChatPersona by)
    {
        if (await roster.ChangeAsync(team => team.HasBot ? null : team with { HasBot = true }) is not { } changed) return TeamChange.Refused;

        var added = Activities.TeamEvent(by, changed, "teamMemberAdded", null, orologio.Ora);
        added["membersAdded"] = new JsonArray(new JsonObject { ["id"] = scene.Bot.Id });
        return await TellAsync(added, Activities.TeamInstallation(by, changed, "add", orologio.Ora));
    }

    public async Task<TeamChange> RemoveBotAsync(ChatPersona by)
    {
        if (await roster.ChangeAsync(team => team.HasBot ? team with { HasBot = false } : null) is not { } changed) return TeamChange.Refused;

        var removed = Activities.TeamEvent(by, changed, "teamMemberRemoved", null, orologio.Ora);
        removed["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = scene.Bot.Id });
        return await TellAsync(removed, Activities.TeamInstallation(by, changed, "remove", orologio.Ora));
    }

    public async Task<TeamChange> CreateChannelAsync(ChatPersona by, string name)
    {
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        ChatChannel made = new($"c{id[..8]}", name.Trim(), $"19:{id}@thread.tacv2");
        var changed = await roster.ChangeAsync(team => IsFree(team, made) ? team with { Channels = [.. team.Channels, made] } : null);
        return await TellOfChannelAsync(by, changed, "channelCreated", made);
    }

    public async Task<TeamChange> RenameChannelAsync(ChatPersona by, string channelId, string name)
    {
        ChatChannel? renamed = null;
        var changed = await roster.ChangeAsync(team =>
        {
            if (Changeable(team, channelId) is not { } channel) return null;

            renamed = channel with { Name = name.Trim() };
            return renamed != channel && IsFree(team, renamed)
                ? team with { Channels = [.. team.Channels.Select(one => one.Id == channelId ? renamed : one)] }
                : null;
        });
        return await TellOfChannelAsync(by, changed, "channelRenamed", renamed);
    }

    public async Task<TeamChange> DeleteChannelAsync(ChatPersona by, string channelId)
    {
        ChatChannel? deleted = null;
        var changed = await roster.ChangeAsync(team => (deleted = Changeable(team, channelId)) is { } channel
            ? team with { Channels = [.. team.Channels.Where(one => one != channel)] }
            : null);
        return await TellOfChannelAsync(by, changed, "channelDeleted", deleted);
    }

    public async Task<TeamChange> AddMemberAsync(ChatPersona by, ChatPersona whom)
    {
        var changed = await roster.ChangeAsync(team => team.Has(whom) ? null : team with { Members = [.. team.Members, whom.Id] });
        return await TellOfMemberAsync(by, changed, "teamMemberAdded", "membersAdded", whom);
    }

    /// <summary>Nobody takes out the last one: the team would be out of everybody's reach.</summary>
    public async Task<TeamChange> RemoveMemberAsync(ChatPersona by, ChatPersona whom)
    {
        var changed = await roster.ChangeAsync(team => team.Has(whom) && team.Members.Count > 1
            ? team with { Members = [.. team.Members.Where(member => member != whom.Id)] }
            : null);
        return await TellOfMemberAsync(by, changed, "teamMemberRemoved", "membersRemoved", whom);
    }

    private static ChatChannel? Changeable(ChatTeam team, string channelId) =>
        team.Channel(channelId) is { } channel && !team.IsGeneral(channel) ? channel : null;

    private static bool IsFree(ChatTeam team, ChatChannel named) =>
        named.Name.Length is > 0 and <= LongestName
        && !team.Channels.Any(other => other.Id != named.Id && other.Name.Equals(named.Name, StringComparison.OrdinalIgnoreCase));

    private async Task<TeamChange> TellOfChannelAsync(ChatPersona by, ChatTeam? team, string eventType, ChatChannel? channel)
    {
        if (team is null) return TeamChange.Refused;
        return team.HasBot ? await TellAsync(Activities.TeamEvent(by, team, eventType, channel, orologio.Ora)) : TeamChange.Done;
    }

    private async Task<TeamChange> TellOfMemberAsync(ChatPersona by, ChatTeam? team, string eventType, string property, ChatPersona whom)
    {
        if (team is null) return TeamChange.Refused;
        if (!team.HasBot) return TeamChange.Done;

        var told = Activities.TeamEvent(by, team, eventType, null, orologio.Ora);
        told[property] = new JsonArray(
            new JsonObject { ["id"] = whom.UserId, ["aadObjectId"] = whom.AadObjectId });
        return await TellAsync(told);
    }

    private async Task<TeamChange> TellAsync(params JsonObject[] activities)
    {
        var heard = true;
        foreach (var activity in activities) heard &= (await bot.PostAsync(activity)).Taken;
        return heard ? TeamChange.Done : TeamChange.Unheard;
    }
}
