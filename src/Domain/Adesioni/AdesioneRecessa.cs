namespace PdzBot.Domain;

/// <summary>A member left the Rete (recesso). The number stays taken, the soggetto is free to join again under a new one.</summary>
/// <param name="Motivo">Why, if it was said; null once erased.</param>
public sealed record AdesioneRecessa(int Numero, string? Motivo) : Fatto
{
    internal override bool HaDatiPersonali => Motivo is not null;
}

/// <summary>Withdraws an adesione of who asks.</summary>
/// <param name="Motivo">As typed; may be empty.</param>
public sealed record RecediAdesione(int Numero, string Motivo) : Comando;
