using System.Collections.Immutable;
using NodaTime;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Long work that somebody ordered: done batch after batch, each in one commit, while the chat shows how far it is (DIA-09).</summary>
/// <param name="Id">The order's: pressed again, or delivered again, it is the same work.</param>
/// <param name="Cosa">What, by the name of its <see cref="VoceLavoro"/>.</param>
/// <param name="Quali">What it is done with, as its kind writes it; nothing personal.</param>
/// <param name="FinoA">The register's last fact when it was asked: what has changed since is left alone.</param>
/// <param name="Totale">How many there were then.</param>
/// <param name="Ora">When it was ordered: each of its facts bears this moment.</param>
[Regola("DIA-09")]
public sealed record Lavoro(string Id, string Cosa, PianoId Piano, PersonaId Chi, string Quali, long FinoA, int Totale, Instant Ora)
{
    /// <summary>Through which channel it was ordered.</summary>
    public Canale Canale { get; init; }

    /// <summary>Roles that no fact gives and that who ordered it had: see <see cref="Contesto.Incarichi"/>.</summary>
    public ImmutableArray<Ruolo> Incarichi { get; init; } = [];

    /// <summary>Batches done.</summary>
    public int Passi { get; init; }

    public int Fatte { get; init; }

    /// <summary>Somebody wants it to stop after the batch that it is at.</summary>
    public bool Ferma { get; init; }

    /// <summary>How it ended; null while it is under way.</summary>
    public FineLavoro? Fine { get; init; }

    /// <summary>Once it ended: how many are as they were, and could still be done.</summary>
    public int Restano { get; init; }

    /// <summary>Once it ended: how many changed since it was ordered, and were left alone.</summary>
    public int Cambiate => Math.Max(0, Totale - Fatte - Restano);

    /// <summary>The key of the batch that comes next: done twice, it counts once.</summary>
    public ChiaveComando Chiave => ChiaveComando.Di("lavoro", Piano.Valore, Chi.Valore, Id, $"{Passi}");
}

/// <summary>How a work ended.</summary>
public enum FineLavoro
{
    /// <summary>There is nothing left to do.</summary>
    Finito,

    /// <summary>Somebody stopped it.</summary>
    Fermato,

    /// <summary>A rule refused: who ordered it may no longer.</summary>
    Respinto,
}
