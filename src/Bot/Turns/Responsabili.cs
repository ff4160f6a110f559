using System.Collections.Immutable;
using PdzBot.ActivityProtocol;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>The first heads of each plan's Ufficio di Piano, from the settings (<c>Pdz:Responsabili:PLAN:0…</c>, Entra object ids).</summary>
/// <param name="tenants">Where their accounts are looked for.</param>
[Regola("PIA-04")]
public sealed class Responsabili(IConfiguration settings, IReadOnlyList<string> tenants, Persone persone, Piani piani)
{
    private readonly Dictionary<string, HashSet<string>> heads = settings.GetSection("Pdz:Responsabili").GetChildren()
        .ToDictionary(piano => piano.Key, piano => piano.GetChildren().Select(id => id.Value ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether one of them sent this.</summary>
    public bool Sent(PianoId piano, Activity activity) => activity.From?.AadObjectId is { } id && Of(piano).Contains(id);

    /// <summary>The personas of those who talk to the bot of this plan. Looked up and never made: who has not written to it stays unknown.</summary>
    public async Task<ImmutableArray<PersonaId>> KnownAsync(PianoId piano, CancellationToken cancellation)
    {
        var known = ImmutableArray.CreateBuilder<PersonaId>();
        foreach (var id in Of(piano))
        {
            foreach (var tenant in tenants)
            {
                if (await persone.FindAsync(tenant, id, cancellation) is { } persona && (persona.Piani.Contains(piano) || piani.Di(persona) == piano)) known.Add(persona.Id);
            }
        }

        return known.ToImmutable();
    }

    private HashSet<string> Of(PianoId piano) => heads.GetValueOrDefault(piano.Valore) ?? [];
}
