using System.Collections.Immutable;
using PdzBot.ActivityProtocol;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>Roles that no fact gives: the first heads, from the settings (<c>Pdz:Responsabili:PLAN:0…</c>, Entra object ids), and the staff, by the office's team.</summary>
[Regola("PIA-04")]
public sealed class Incarichi(IConfiguration settings, Squadre squadre)
{
    private readonly Dictionary<string, HashSet<string>> heads = settings.GetSection("Pdz:Responsabili").GetChildren()
        .ToDictionary(piano => piano.Key, piano => piano.GetChildren().Select(id => id.Value ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase));

    public async ValueTask<ImmutableArray<Ruolo>> DiAsync(Piano piano, Activity activity, CancellationToken cancellation)
    {
        var head = heads.TryGetValue(piano.Id.Valore, out var named) && activity.From?.AadObjectId is { } id && named.Contains(id);
        if (head) return [Ruolo.Responsabile];

        foreach (var squadra in piano.Squadre)
        {
            if (await squadre.HasAsync(squadra, activity, cancellation)) return [Ruolo.Ufficio];
        }

        return [];
    }
}
