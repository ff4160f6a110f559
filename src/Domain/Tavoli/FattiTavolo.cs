namespace PdzBot.Domain;

/// <summary>A tavolo that the plan's file does not have is opened.</summary>
/// <param name="Tavolo">Made from its name, and nobody else's ever after: see <see cref="IdTavolo"/>.</param>
/// <param name="Area">Null where it belongs to none.</param>
[Regola("PIA-07")]
public sealed record TavoloAggiunto(TavoloId Tavolo, string Nome, AreaId? Area) : Fatto;

/// <summary>A tavolo has another name from now on; whoever sits at it goes on sitting there.</summary>
/// <param name="Prima">The name it had.</param>
[Regola("PIA-07")]
public sealed record TavoloRinominato(TavoloId Tavolo, string Prima, string Nome) : Fatto;

/// <summary>A tavolo takes nobody any more and designates nobody anew; who joined stays.</summary>
/// <param name="Motivo">Anybody may read it.</param>
[Regola("PIA-07")]
public sealed record TavoloChiuso(TavoloId Tavolo, string Motivo) : Fatto;

/// <summary>A closed tavolo may be joined again.</summary>
[Regola("PIA-07")]
public sealed record TavoloRiaperto(TavoloId Tavolo) : Fatto;

/// <summary>Opens a tavolo that is not there yet.</summary>
/// <param name="Nome">As typed.</param>
public sealed record AggiungiTavolo(string Nome, AreaId? Area) : Comando;

/// <summary>Gives a tavolo another name.</summary>
/// <param name="Nome">As typed.</param>
public sealed record RinominaTavolo(TavoloId Tavolo, string Nome) : Comando;

/// <summary>Closes a tavolo.</summary>
/// <param name="Motivo">As typed.</param>
public sealed record ChiudiTavolo(TavoloId Tavolo, string Motivo) : Comando;

/// <summary>Opens a closed tavolo again.</summary>
public sealed record RiapriTavolo(TavoloId Tavolo) : Comando;
