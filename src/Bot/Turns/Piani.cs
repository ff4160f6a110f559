using System.Collections.Immutable;
using PdzBot.Dialogs;
using PdzBot.Domain;

namespace PdzBot.Bot;

/// <summary>The plans that people talk about here: one for each definition in the folder.</summary>
/// <param name="predefinito">The plan of people who have none yet; null: they are asked.</param>
/// <param name="shared">Other instances write to the same store: what they wrote is read before each turn.</param>
public sealed class Piani(Cancellerie cancellerie, ImmutableArray<DefinizionePiano> definizioni, PianoId? predefinito, bool shared)
{
    /// <summary>To be chosen from.</summary>
    public Ambiti Ambiti { get; } = new(definizioni.Select(Ambito.Di));

    /// <summary>The plan of whoever has said none; null when they must be asked.</summary>
    [Regola("PIA-03")]
    public PianoId? Predefinito { get; } = predefinito ?? (definizioni is [var sola] ? sola.Id : null);

    /// <summary>Days that how somebody is reached is kept unused: it serves all plans here, so as long as the one that keeps it longest.</summary>
    [Regola("SEC-02")]
    public int RecapitiGiorni { get; } = definizioni.Max(definizione => definizione.Conservazione.RecapitiGiorni);

    /// <summary>The plan that a person talks of; null when they must be asked.</summary>
    [Regola("PIA-03")]
    public PianoId? Di(Persona persona)
    {
        foreach (var piano in persona.Piani)
        {
            if (Conosce(piano)) return piano;
        }

        return Predefinito;
    }

    public bool Conosce(PianoId piano) => Ambiti.Di(piano.Valore) is not null;

    /// <summary>A plan's clerk, who has read all that was written before this turn.</summary>
    public async Task<Cancelleria> DiAsync(PianoId piano)
    {
        var cancelleria = await cancellerie.DiAsync(piano);
        if (shared || cancelleria.Guasto is not null) await cancelleria.AggiornaAsync();
        return cancelleria;
    }

    /// <param name="setting"><c>Pdz:Piano</c>.</param>
    /// <exception cref="InvalidOperationException">It names no plan there is.</exception>
    public static PianoId? Scelto(string setting, ImmutableArray<DefinizionePiano> definizioni) =>
        setting.Length == 0 ? null
        : definizioni.FirstOrDefault(definizione => definizione.Id.Valore == setting)?.Id
            ?? throw new InvalidOperationException($"Pdz:Piano: no file defines the plan {setting}; there are: {string.Join(", ", definizioni.Select(d => d.Id))}");
}
