using NodaTime;

namespace PdzBot.Domain;

/// <summary>A second person's asking to speak for a body that joined, and what came of it.</summary>
/// <param name="Numero">In the plan's one series of such requests, from 1.</param>
/// <param name="Adesione">The number of the body's adesione.</param>
/// <param name="Nome">Who asks, by their own word; null once erased.</param>
public sealed record Referenza(int Numero, int Adesione, PersonaId Chi, long Seq, Instant Ora, StatoReferenza Stato, string? Nome);

public enum StatoReferenza
{
    /// <summary>Waits for the consent of who speaks for the body, or of the Ufficio di Piano.</summary>
    Chiesta,

    /// <summary>Speaks for it.</summary>
    Ammessa,
    Respinta,

    /// <summary>Spoke for it once.</summary>
    Cessata,
}

/// <summary>Somebody asks to speak for a body.</summary>
/// <param name="Nome">Of who asks; null once erased.</param>
public sealed record ReferenteChiesto(int Numero, int Adesione, string? Nome) : Fatto
{
    internal override bool HaDatiPersonali => Nome is not null;
}

public sealed record ReferenteAmmesso(int Numero) : Fatto;

public sealed record ReferenteRespinto(int Numero) : Fatto;

public sealed record ReferenteCessato(int Numero) : Fatto;

/// <summary>Asks to speak for the body with this codice fiscale; all as typed.</summary>
/// <param name="Informativa">What who asks says of the privacy notice: see <see cref="RegoleInformativa.ConIlNome"/>.</param>
public sealed record ChiediReferente(string CodiceFiscale, string Nome, string Informativa) : Comando;

public sealed record AmmettiReferente(int Numero) : Comando;

public sealed record RespingiReferente(int Numero) : Comando;

public sealed record CessaReferente(int Numero) : Comando;
