namespace PdzBot.Domain;

/// <summary>The staff of the Ufficio di Piano are the members of this team, from now on.</summary>
/// <param name="Squadra">The hash of the team's id: no name, and nothing by which it is reached.</param>
public sealed record SquadraRegistrata(string Squadra) : Fatto;

/// <summary>Being a member of this team makes nobody staff any more.</summary>
public sealed record SquadraTolta(string Squadra) : Fatto;

/// <summary>Makes a team the office's.</summary>
public sealed record RegistraSquadra(string Squadra) : Comando;

public sealed record TogliSquadra(string Squadra) : Comando;

/// <summary>Decides which teams are the office's: its head says so, in the team.</summary>
[Regola("PIA-04")]
public static class RegoleSquadra
{
    public static Esito Registra(Piano piano, RegistraSquadra comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Responsabile) is { } riservato) return riservato;

        return piano.Squadre.Contains(comando.Squadra) ? Esito.Di() : Esito.Di(new SquadraRegistrata(comando.Squadra));
    }

    public static Esito Togli(Piano piano, TogliSquadra comando, Contesto contesto)
    {
        if (RegoleRuoli.Riservato(piano, contesto, Ruolo.Responsabile) is { } riservato) return riservato;

        return piano.Squadre.Contains(comando.Squadra) ? Esito.Di(new SquadraTolta(comando.Squadra)) : Esito.Di();
    }
}
