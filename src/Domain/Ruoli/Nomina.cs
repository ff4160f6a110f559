using NodaTime;

namespace PdzBot.Domain;

/// <summary>An appointment: proposed to a persona, in force once they accept.</summary>
/// <param name="Numero">In the plan's one series of appointments, from 1.</param>
/// <param name="Comune">Which one, for a municipality's contact; else null.</param>
/// <param name="A">Who is to have the role.</param>
/// <param name="Da">Who proposed it.</param>
/// <param name="Nome">The name the appointed gave on accepting; null before, and once erased.</param>
public sealed record Nomina(int Numero, Ruolo Ruolo, ComuneId? Comune, PersonaId A, PersonaId Da, Instant Ora, StatoNomina Stato, string? Nome)
{
    /// <summary>The fact in which it was offered.</summary>
    public long Seq { get; init; }

    /// <summary>The fact in which the name was given; 0 before.</summary>
    public long SeqNome { get; init; }
}

public enum StatoNomina
{
    /// <summary>Waits for the answer of who is to have the role.</summary>
    Proposta,

    /// <summary>In force.</summary>
    Accettata,
    Rifiutata,

    /// <summary>Taken back, or given up.</summary>
    Revocata,
}
