using PdzBot.ActivityProtocol;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>What happens to the teams the bot is in: installed and removed, channels made and renamed, people come and gone.</summary>
public sealed partial class TeamEvents(Luoghi luoghi, Squadre squadre, ConnectorClient connector, ILogger<TeamEvents> log)
{
    public async Task NoteAsync(Activity activity, CancellationToken cancellation)
    {
        await luoghi.NoteAsync(activity, cancellation);
        squadre.Forget();
        if (!activity.IsBotAdded && !NamesByAccountOnly(activity)) return;

        try
        {
            await luoghi.KeepMembersAsync(
                activity, connector.MembersAsync(activity.ServiceUrl!, activity.Teams.TeamId ?? activity.BaseConversationId!, cancel: cancellation), cancellation);
            squadre.Forget();
        }
        catch (ConnectorException refused)
        {
            // The bot does without: who comes and goes is told from now on.
            NoRoster(log, refused.Code);
        }
    }

    /// <summary>Somebody came whose Entra object id isn't told; the roster has it, a guest's too.</summary>
    [Regola("ADE-14"), Regola("PIA-04")]
    private static bool NamesByAccountOnly(Activity activity) =>
        activity.Teams.Event == TeamsEvent.TeamMemberAdded && activity.MembersAdded?.Any(member => member is { Id.Length: > 0, AadObjectId: not { Length: > 0 } }) == true;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The members of a team can't be read: {Code}")]
    private static partial void NoRoster(ILogger log, string code);
}
