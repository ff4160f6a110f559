using System.Collections.Immutable;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>Who of the Ufficio di Piano hears of what the bot could not tell, where, and of how much of it.</summary>
/// <remarks>
/// Of all: whoever has a role of the office by the register, and its heads by the settings. Of what their own act is about: whoever did one, unless their role has
/// ended since: of the team's members no fact says whether they still are.
/// </remarks>
[Regola("SCA-06")]
[Regola("PIA-04")]
public sealed class AscoltoUfficio(Recapiti recapiti, Responsabili responsabili)
{
    /// <summary>Those who are reached.</summary>
    /// <param name="atti">The acts of the office that could not be told.</param>
    /// <param name="senza">Who is not told, as they are not reached themselves.</param>
    public async Task<ImmutableArray<Ascolta>> DiAsync(Piano piano, IEnumerable<FattoRegistrato> atti, IEnumerable<PersonaId> senza, CancellationToken cancellation)
    {
        var nomine = piano.Nomine;
        var tutto = nomine.Tutte.Select(nomina => nomina.A).Where(nomine.NellUfficio).Concat(await responsabili.KnownAsync(piano.Id, cancellation)).ToHashSet();
        var ascolta = ImmutableArray.CreateBuilder<Ascolta>();
        foreach (var chi in tutto.Concat(atti.Select(atto => atto.Autore).Where(chi => !nomine.UscitaDallUfficio(chi))).Distinct().Except(senza))
        {
            if (await recapiti.ReachAsync(chi, cancellation) is { } dove) ascolta.Add(new(chi, dove, tutto.Contains(chi)));
        }

        return ascolta.ToImmutable();
    }
}

/// <summary>One of the office who is told.</summary>
/// <param name="Tutto">Of all that could not be told; else of what their own acts are about.</param>
public readonly record struct Ascolta(PersonaId Chi, Raggiunto Dove, bool Tutto);
