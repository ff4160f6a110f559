namespace PdzBot.Domain;

/// <summary>The office says what was there of an objective in a year, and where that is written. One said later of the same year takes its place; both stay in the register.</summary>
/// <param name="Fonte">The document or count it comes from; names no person.</param>
[Regola("PIA-06", "Circolare della Regione Calabria del 26/01/2021")]
public sealed record ObiettivoRilevato(TipoObiettivo Obiettivo, int Anno, Presenza Presente, string Fonte) : Fatto;

/// <summary>How much of an objective is there.</summary>
public abstract record Presenza
{
    private Presenza()
    {
    }

    /// <summary>Social workers.</summary>
    /// <param name="Indeterminato">Of these, permanent staff (<i>a tempo indeterminato</i>).</param>
    public sealed record Organico(TempoPieno Totale, TempoPieno Indeterminato) : Presenza;

    /// <summary>In how many of the Ambito's comuni.</summary>
    public sealed record Copertura(int Comuni) : Presenza;
}

/// <summary>Writes down what is there of an objective. All as typed, save which objective it is.</summary>
/// <param name="Assistenti">Social workers in full-time equivalents: see <see cref="TempoPieno.Leggi"/>.</param>
/// <param name="Comuni">Of the other objectives: in how many comuni.</param>
public sealed record RilevaObiettivo(TipoObiettivo Obiettivo, string Anno, string Assistenti, string Indeterminato, string Comuni, string Fonte) : Comando;
