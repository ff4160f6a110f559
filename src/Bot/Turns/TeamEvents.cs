using PdzBot.ActivityProtocol;

namespace PdzBot.Bot;

/// <summary>What happens to the teams the bot is in: installed and removed, channels made and renamed, people come and gone.</summary>
public sealed class TeamEvents(Luoghi luoghi, Squadre squadre, Appello appello)
{
    public async Task NoteAsync(Activity activity, CancellationToken cancellation)
    {
        await luoghi.NoteAsync(activity, cancellation);
        await squadre.NoteAsync(activity, cancellation);
        if (activity.IsBotAdded) await appello.CallAsync(Luoghi.SquadraOf(activity), cancellation);
    }
}
