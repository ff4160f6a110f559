using PdzBot.ActivityProtocol;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>What happens to the teams the bot is in: installed and removed, channels made and renamed, people come and gone.</summary>
public sealed class TeamEvents(Luoghi luoghi, Squadre squadre, Appello appello)
{
    public async Task NoteAsync(Activity activity, CancellationToken cancellation)
    {
        await luoghi.NoteAsync(activity, cancellation);
        await squadre.NoteAsync(activity, cancellation);
        if (activity.IsBotAdded) await appello.CallAsync(Luoghi.SquadraOf(activity), cancellation);
        else if (NamesByAccountOnly(activity)) await appello.CallAsync(Luoghi.SquadraOf(activity), cancellation, takesAway: false);
    }

    /// <summary>Somebody came whose Entra object id isn't told; the roster has it, a guest's too.</summary>
    [Regola("ADE-14"), Regola("PIA-04")]
    private static bool NamesByAccountOnly(Activity activity) =>
        activity.Teams.Event == TeamsEvent.TeamMemberAdded && activity.MembersAdded?.Any(member => member is { Id.Length: > 0, AadObjectId: not { Length: > 0 } }) == true;
}
