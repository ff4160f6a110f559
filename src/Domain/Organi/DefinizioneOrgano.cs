using System.Collections.Immutable;

namespace PdzBot.Domain;

/// <summary>A body that has a part in the plan, by the id its plan definition gives it.</summary>
public readonly record struct OrganoId(string Valore)
{
    public override string ToString() => Valore;
}

/// <summary>A body that decides, prepares, advises or supervises, in the words of the plan's documents.</summary>
/// <param name="Composizione">Who is in it; null where the documents don't say.</param>
/// <param name="ConvocaDa">Who calls it together; null where the documents don't say.</param>
/// <param name="Allargato">With whom it also meets, and for what; null where it does not.</param>
/// <param name="Poteri">What it does, one thing each; at least one.</param>
/// <param name="Fonte">The document that says so, and where in it.</param>
[Regola("PIA-08", "Avviso di Lecce; linee guida di Potenza; circolare e slide della Calabria; linee guida del Lazio, par. 5")]
public sealed record DefinizioneOrgano(OrganoId Id, string Nome, string? Composizione, string? ConvocaDa, string? Allargato, ImmutableArray<string> Poteri, string Fonte)
{
    /// <summary>What people call it besides, in either language.</summary>
    public ImmutableArray<string> AncheDetto { get; init; } = [];
}
