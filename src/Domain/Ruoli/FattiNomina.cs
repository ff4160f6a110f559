namespace PdzBot.Domain;

/// <summary>A role is offered to a persona; it is theirs once they accept.</summary>
public sealed record NominaProposta(int Numero, Ruolo Ruolo, ComuneId? Comune, PersonaId A) : Fatto;

/// <summary>The role is in force.</summary>
/// <param name="Nome">Of who accepts, by their own word; null once erased.</param>
public sealed record NominaAccettata(int Numero, string? Nome) : Fatto
{
    internal override bool HaDatiPersonali => Nome is not null;
}

public sealed record NominaRifiutata(int Numero) : Fatto;

/// <summary>A role, or the offer of one, is taken back by the head, or given up by who had it.</summary>
public sealed record NominaRevocata(int Numero) : Fatto;

/// <summary>Offers a role to a persona.</summary>
public sealed record ProponiNomina(Ruolo Ruolo, ComuneId? Comune, PersonaId A) : Comando;

/// <summary>Takes the role that was offered.</summary>
/// <param name="Nome">As typed: by this name the office knows who it is.</param>
/// <param name="Informativa">What they say of the privacy notice: see <see cref="RegoleInformativa.ConIlNome"/>.</param>
public sealed record AccettaNomina(int Numero, string Nome, string Informativa) : Comando;

public sealed record RifiutaNomina(int Numero) : Comando;

public sealed record RevocaNomina(int Numero) : Comando;
