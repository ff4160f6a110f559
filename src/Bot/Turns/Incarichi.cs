using System.Collections.Immutable;
using PdzBot.ActivityProtocol;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>Roles that no fact gives: the first heads, from the settings, and the staff, by the office's team.</summary>
[Regola("PIA-04")]
public sealed class Incarichi(Responsabili responsabili, Squadre squadre)
{
    public async ValueTask<ImmutableArray<Ruolo>> DiAsync(Piano piano, Activity activity, CancellationToken cancellation)
    {
        if (responsabili.Sent(piano.Id, activity)) return [Ruolo.Responsabile];

        foreach (var squadra in piano.Squadre)
        {
            if (await squadre.HasAsync(squadra, activity, cancellation)) return [Ruolo.Ufficio];
        }

        return [];
    }
}
