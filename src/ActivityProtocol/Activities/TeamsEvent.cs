namespace PdzBot.ActivityProtocol;

/// <summary>What Teams says has happened to a team, a channel or a message.</summary>
public enum TeamsEvent
{
    /// <summary>It says nothing.</summary>
    None,

    /// <summary>Something this version does not know: no fault, new ones may come at any time.</summary>
    Other,

    TeamMemberAdded,
    TeamMemberRemoved,
    TeamRenamed,
    TeamArchived,
    TeamUnarchived,
    TeamRestored,
    TeamDeleted,
    TeamHardDeleted,
    ChannelCreated,
    ChannelRenamed,
    ChannelDeleted,
    ChannelRestored,
    ChannelShared,
    ChannelUnshared,
    ChannelMemberAdded,
    ChannelMemberRemoved,

    /// <summary>A message was edited.</summary>
    EditMessage,

    /// <summary>A message that was deleted stands again.</summary>
    UndeleteMessage,

    SoftDeleteMessage,
}

/// <summary>Reads the word on the wire; without regard to case, for Teams itself writes <c>teamRestored</c> and <c>teamrestored</c>.</summary>
internal static class TeamsEvents
{
    private static readonly Dictionary<string, TeamsEvent> Known = Enum.GetValues<TeamsEvent>()
        .Where(known => known is not (TeamsEvent.None or TeamsEvent.Other))
        .ToDictionary(known => known.ToString(), StringComparer.OrdinalIgnoreCase);

    public static TeamsEvent Of(string? eventType) =>
        eventType is null ? TeamsEvent.None : Known.GetValueOrDefault(eventType, TeamsEvent.Other);
}
