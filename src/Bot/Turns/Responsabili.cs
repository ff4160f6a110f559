using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>The first heads of each Ufficio di Piano, from the settings: <c>Pdz:Responsabili:PLAN:0…</c>, Entra object ids.</summary>
[Regola("PIA-04")]
public sealed class Responsabili(IConfiguration settings)
{
    private readonly Dictionary<string, HashSet<string>> ofPlans = settings.GetSection("Pdz:Responsabili").GetChildren()
        .ToDictionary(piano => piano.Key, piano => piano.GetChildren().Select(id => id.Value ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether an account speaks for the plan's office. As long as no head is named anybody of the team does.</summary>
    public bool PuoDecidere(PianoId piano, string? entraId) =>
        !ofPlans.TryGetValue(piano.Valore, out var heads) || heads.Count == 0 || (entraId is not null && heads.Contains(entraId));
}
